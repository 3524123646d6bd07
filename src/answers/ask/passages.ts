import type { Context } from '../context.ts'
import { type Draft, unread } from '../question/draft.ts'
import type { Reply } from '../reply.ts'
import { hasNumbers } from './numbers.ts'
import { isOfTime, isStrange, shareOfWords, speaksOfAll } from './passages/fit.ts'
import { type Found, search } from './passages/found.ts'
import { passagesOfEvent } from './passages/of-event.ts'
import { tellsWhatHappened } from './passages/reason.ts'
import { replyWithPassages } from './passages/reply.ts'

/** Passages shown for a question. */
const SHOWN = 3
/** How likely the best passage must be to answer (`Hit.probability`). Chosen on the evaluation's questions (evaluation/README.md). */
export const LIKELY = 0.4
/** The same where the question asks for people, whom a passage only happens to name. */
export const VERY_LIKELY = 0.6
/** The least share of the question's own words that the passage must have: names and dates alone answer nothing. */
const ENOUGH_WORDS = 0.25
/** How likely it must be without any of them. */
const WITHOUT_WORDS = 0.7
/** The best passage with this share of several such words answers though it is less likely: the rest it says in others. */
const MOST_WORDS = 0.45
/** By how much less likely. */
const LENIENCE = 0.3

/** Words for what a passage does anyway: it has what somebody said. */
const SAYING =
  /^(?:explain(?:s|ed)?|explanations?|describ(?:e|es|ed)|comment(?:s|ed)?|react(?:s|ed)?|reactions?|respon(?:d|ds|ded|se|ses)|justif(?:y|ied|ies)|account|view|views|opinions?|details?|reasons?)$/

/** The passages that answer a question that no record does; `undefined` when the best one leaves too much of it out. */
export function passagesFor(
  context: Context,
  asked: Draft,
  command: string,
  request: string,
  least = LIKELY,
): Reply | undefined {
  const draft = withoutSaying(asked)
  if (!saysWhat(draft)) return undefined
  const best = search(context, draft.text, SHOWN)
  const own = draft.asks === 'who' || least > LIKELY ? [] : passagesOfEvent(context, draft)
  const first = own[0] ?? bestOf(context, draft, best, least)
  return first && show(context, draft, first, best, command, request)
}

/** The passages that answer a question for what was said or done at the one event that it describes; `undefined` where none does. */
export function passagesOnEvent(context: Context, asked: Draft, command: string, request: string): Reply | undefined {
  const draft = withoutSaying(asked)
  const [first, ...others] = passagesOfEvent(context, draft)
  return first && show(context, draft, first, others, command, request)
}

function withoutSaying(draft: Draft): Draft {
  return { ...draft, words: draft.words.map((word) => (SAYING.test(word.word) ? { ...word, read: true } : word)) }
}

function show(context: Context, draft: Draft, first: Found, best: Found[], command: string, request: string) {
  const others = best.filter(({ id }) => id !== first.id)
  return replyWithPassages(context, draft, [first, ...others.slice(0, SHOWN - 1)], command, request)
}

/** The first of the passages that has enough of what is asked. */
function bestOf({ corpus }: Context, draft: Draft, found: readonly Found[], least: number): Found | undefined {
  // A word that the chronicle does not have at all is most often what the question is about.
  const enough = unread(draft).some(({ word }) => isStrange(corpus, word)) ? Math.max(least, VERY_LIKELY) : least
  const fitting = found.filter(({ probability = 0, passage, terms }, rank) => {
    const { share, met, missing } = shareOfWords(corpus, draft, terms)
    // What is asked of those who are named is in the one other word, most often.
    const needed = met === 0 && missing > 0 ? Math.max(enough, WITHOUT_WORDS) : enough
    // Of people a passage names more than those asked for.
    const lenient = rank === 0 && met > 1 && share >= MOST_WORDS && draft.asks !== 'who'
    return (
      probability >= (lenient ? least - LENIENCE : needed) &&
      share >= ENOUGH_WORDS &&
      speaksOfAll(corpus, draft, passage.article) &&
      isOfTime(draft, passage) &&
      tellsWhatHappened(corpus, draft, passage)
    )
  })
  // A number that is asked for often stands in another paragraph of the article than what it counts.
  return fitting
    .flatMap((hit) => [hit, ...found.filter(({ passage }) => passage.article === hit.passage.article)])
    .find(({ passage }) => hasNumbers(draft, passage))
}

/** Whether a question says anything of what it is about, beyond words of asking and of time. */
function saysWhat(draft: Draft): boolean {
  const { kinds, levels, topics, places, frameworks } = draft.query
  const terms = [kinds, levels, topics, places, frameworks].some((list) => list !== undefined)
  return (
    terms || [unread(draft), draft.quoted, draft.people, draft.events, draft.states].some((list) => list.length > 0)
  )
}
