import type { Context } from '../../context.ts'
import { likelyEvents } from '../../event-search/likely-events.ts'
import type { Found } from '../../passage-search.ts'
import type { Draft } from '../../question/draft.ts'
import { MEANT } from '../matches.ts'
import { type Best, SHOWN } from './best.ts'
import { namesSomebody } from './people.ts'

/** Whether what a question tells is recorded, but of another state: passages about it have nobody whom it asks for. */
export function isOfAnotherState(draft: Draft): boolean {
  const [likeliest] = likelyEvents(draft).events
  if (!likeliest) return false
  const { hit, probability } = likeliest
  return hit.lacksName && hit.missing === 0 && probability >= MEANT.who
}

/** Whether nothing but people is asked for: neither something of somebody's, nor what somebody did as well. */
export function asksForNames({ asks, text }: Draft): boolean {
  return asks === 'who' && !/\bwhose\b|\band (?:what|why|how|when|where)\b/i.test(text)
}

/** Those first that name somebody, where one of them does or another paragraph of what the best stands in. */
export function namingFirst({ corpus }: Context, draft: Draft, { shown, found }: Best): Best['shown'] | undefined {
  const isNaming = ({ passage }: Found) => namesSomebody(corpus, draft, passage)
  const { article } = shown[0].passage
  const others = found.filter((one) => one.passage.article === article && !shown.includes(one))
  const naming = shown.some(isNaming) ? shown.filter(isNaming) : others.filter(isNaming)
  const [first, ...more] = naming
  return first && [first, ...[...more, ...shown.filter((one) => !naming.includes(one))].slice(0, SHOWN - 1)]
}
