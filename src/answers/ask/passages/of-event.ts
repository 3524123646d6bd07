import { tokens } from '../../../corpus/analyser.ts'
import type { Passage } from '../../../corpus/passage.ts'
import { sentences } from '../../../corpus/search/sentences.ts'
import type { Context } from '../../context.ts'
import type { Draft } from '../../question/draft.ts'
import { synonymsOf } from '../../question/synonyms.ts'
import { matchingEvents } from '../matches.ts'
import { HAS_NUMBER, hasNumbers } from '../numbers.ts'
import { shareOfWords } from './fit.ts'
import { type Found, search } from './found.ts'
import { tellsWhatHappened } from './reason.ts'

/** As many of the passages that a search brings up are looked through for those of the event. */
const LOOKED_AT = 40
/** The share of all that is asked, and of the question's own words, that the event must have: what it lacks may be what is asked. */
const TOLD = { coverage: 0.75, words: 0.5 }
/** The same of the words alone for the passage. */
const SAID = 0.5

/**
 * The passages that tell of the one event which a question describes, best first: of what was said, agreed or counted
 * there they are the sources, in other words than the question's too. None where several events fit, or where what is
 * asked is not told of any.
 */
export function passagesOfEvent(context: Context, draft: Draft): Found[] {
  const [meant, other] = matchingEvents(context, { ...draft, asks: 'passage' })
  if (!meant || other || meant.coverage < TOLD.coverage || meant.words < TOLD.words) return []
  return search(context, draft.text, LOOKED_AT).filter(
    ({ passage }) =>
      meant.event.sources.includes(passage.article.id) &&
      shareOfWords(context.corpus, draft, termsOf(passage)).share >= SAID &&
      hasNumbers(draft, passage) &&
      hasCount(draft, passage) &&
      tellsWhatHappened(context.corpus, draft, passage, meant.event),
  )
}

function termsOf({ text, article }: Passage): string[] {
  return tokens(`${article.title} … ${text}`).map(({ term }) => term)
}

/** Words between a number and what it counts. */
const BESIDE = 5

/** Where things are counted: whether a number stands beside a word for them. */
function hasCount({ asks, noun: [start, end] = [0, 0], text: question }: Draft, { text }: Passage): boolean {
  if (asks !== 'count') return true
  const counted = tokens(question.slice(start, end)).filter(({ stop }) => !stop)
  const terms = new Set(counted.flatMap(({ term }) => [term, ...synonymsOf(term)]))
  return sentences(text).some((span) => {
    const sentence = text.slice(span.start, span.end)
    const all = tokens(sentence)
    const numbers = all.flatMap(({ word }, at) => (HAS_NUMBER.test(word) ? [at] : []))
    return all.some(({ term }, at) => terms.has(term) && numbers.some((own) => Math.abs(own - at) <= BESIDE))
  })
}
