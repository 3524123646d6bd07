import type { Context } from '../../context.ts'
import type { Found } from '../../passage-search.ts'
import type { Draft } from '../../question/draft.ts'
import { matchingEvents } from '../matches.ts'

/**
 * Whether a passage is of an article that reports the one event which a question describes: of what was said, agreed or
 * counted there these tell, in other words than the question's too. None is where several events fit.
 */
export function reportsEventMeant(context: Context, draft: Draft): (found: Found) => boolean {
  const [meant, other] = matchingEvents(context, draft.asks === 'passage' ? draft : { ...draft, asks: 'passage' })
  const sources = new Set(meant && !other ? meant.event.sources : [])
  return ({ passage }) => sources.has(passage.article.id)
}
