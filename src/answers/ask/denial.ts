import { tokens } from '../../corpus/analyser.ts'
import type { Event } from '../../corpus/event.ts'
import type { Context } from '../context.ts'
import { hasNegativeTitle, isNegative } from '../polarity.ts'
import { type Denial, type Draft, isCapital } from '../question/draft.ts'
import { fillers } from '../question/wording/filler.ts'
import { synonymsOf } from '../question/wording/synonyms.ts'
import { none } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import { formatRequest } from '../request.ts'
import { listQuery } from './listing.ts'

/** Words that deny in a text, and those of having refused. */
const DENYING =
  /^(?:not|no|nor|none|never|neither|nobody|nothing|without|cannot|\p{L}+nt|refus\w*|reject\w*|declin\w*|fail\w*|den(?:y|ied|ies)|cancel\w*|absen\w*|boycott\w*|skip\w*|miss(?:ed|es)|stay\w*|lack\w*)$/u
/** Words in which a text that denies says what. */
const REACH = 7
const LEAVING_OUT = /^(?:leav(?:e|ing)|aside|count\w*|exclud\w*|except\w*|disregard\w*|ignor\w*|omit\w*)$/
/** Words of a question right behind a negation that say what it denies. */
const DENIED = 3

/**
 * A refusal where the question denies something that was not read, so that the answer may be to the opposite: unless what
 * it answers with is itself known for that ("when did they meet without shaking hands").
 */
export function refusalOfDenial(
  context: Context,
  draft: Draft,
  reply: Reply | undefined,
  command: string,
  request: string,
): Reply | undefined {
  const { asks, denied } = draft
  if (asks === 'yesno' || asks === 'passage' || !reply || reply.answer.status !== 'answered') return undefined
  if ((asks === 'list' || asks === 'count') && leavesOutUnrecorded(draft))
    return none(
      command,
      request,
      'Only of meetings does the chronicle record who took part and who convened; nothing else can be listed without them.',
      [formatRequest('search', { text: draft.text })],
    )
  const open = denied.find((denial) =>
    isFound(draft, denial) && reply.answer.events === undefined
      ? !denies(reply.answer.citations[0]?.quote ?? '', termsDenied(draft, denial))
      : (asks === 'who' && isAskedOf(draft, denial)) || !isBorneOut(context, draft, denial, reply),
  )
  return open && refusal(draft, open, command, request)
}

/** Whether people or conveners are left out of what need not have any on record. */
function leavesOutUnrecorded(draft: Draft): boolean {
  const query = listQuery(draft)
  const isMeeting = query?.kinds?.every((kind) => kind === 'meeting') ?? false
  const without = query?.without ?? []
  return (
    !isMeeting && without.some(({ people, states, offices, frameworks }) => people ?? states ?? offices ?? frameworks)
  )
}

/** Verbs of those who find, expect or say that something is not so. */
const FINDING =
  /\b(?:saw|see|sees|found|finds?|felt|expect(?:ed|s)?|thought|believed|considered|hoped|said|says?|told|stated?|reported|noted|claimed|insisted|admitted|warned|predicted|regretted|lamented|complained|spoke|denied|reckoned|concluded|observed)(?: (?!who\b|and\b|but\b|while\b)[\p{L}\d’'-]+){0,8} $/iu

/** Whether something is denied only in what somebody found or said: "who saw no progress" asks for words that are the same. */
function isFound({ text }: Draft, { start }: Denial): boolean {
  return FINDING.test(text.slice(0, start))
}

/** Whether the clause that asks is denied: of whom something is not so, no record of those present tells. */
function isAskedOf({ text }: Draft, { start }: Denial): boolean {
  return !/[,;:.?!()–—]|\b(?:while|although|though|because|since|when|after|before|who|that)\b/i.test(
    text.slice(/^\W*\w+(?:\W+\w+)?/.exec(text)?.[0].length ?? 0, start),
  )
}

function refusal({ text }: Draft, { text: words }: Denial, command: string, request: string): Reply {
  return none(
    command,
    request,
    `“${words}” was not understood, and an answer that leaves it out would be the opposite.`,
    [formatRequest('search', { text })],
  )
}

/** Whether all that is answered with is told of in just such words. */
function isBorneOut({ corpus }: Context, draft: Draft, denial: Denial, { answer }: Reply): boolean {
  const events = (answer.events ?? []).flatMap((id) => corpus.chronicle.events.get(id) ?? [])
  const terms = termsDenied(draft, denial)
  // Where nothing that is answered with is called so, there was nothing to leave out.
  if (denial.isThing) return !events.some(({ title }) => tokens(title).some(({ term }) => terms.has(term)))
  if (events.length > 0) {
    const isTold = (event: Event) =>
      (events.length === 1 && hasNegativeTitle(event)) || textsOf(event).some((text) => denies(text, terms))
    return events.every(isTold)
  }
  return answer.citations.slice(0, 1).some(({ quote }) => denies(quote, terms) || isNegative(quote))

  function textsOf(event: Event): string[] {
    return [event.title, ...event.aliases, event.summary, ...corpus.evidence(event).map(({ text }) => text)]
  }
}

/** The terms of the words behind a negation, and of their synonyms; names aside, for the question has them anyhow. */
function termsDenied({ words, text, context }: Draft, { text: denied, start }: Denial): ReadonlySet<string> {
  const { lexicon } = context.corpus
  const telling = words.filter(
    (word) =>
      word.start > start &&
      word.end <= start + denied.length &&
      !word.stop &&
      !fillers.has(word.word) &&
      !LEAVING_OUT.test(word.word) &&
      !(isCapital(text.slice(word.start)) && lexicon.isName(word.word)),
  )
  return new Set(telling.slice(0, DENIED).flatMap(({ term }) => [term, ...synonymsOf(term)]))
}

/** Whether a text denies one of some terms. */
function denies(text: string, terms: ReadonlySet<string>): boolean {
  return text.split(/(?<=[.;!?…])\s/).some((sentence) => {
    const words = tokens(sentence)
    return words.some(
      ({ word }, at) => DENYING.test(word) && words.slice(at, at + REACH).some((own) => terms.has(own.term)),
    )
  })
}
