import { tokens } from '../../corpus/analyser.ts'
import { type Draft, take, unread, type Word } from './draft.ts'

/** What a body that decides does, as verbs and nouns. */
const DECIDING =
  /^(?:decid(?:e|es|ed|ing)|decisions?|rul(?:e|es|ed|ing|ings)|order(?:s|ed|ing)?|adjudicat\w+|judg(?:e?ments?|ed)|verdicts?|hand|handed|issue[ds]?|hold|held|pronounce\w*)$/
/** What is brought before it by others. */
const BRINGING =
  /^(?:requests?|requested|applications?|fil(?:e|ed|ing|ings)|petitions?|petitioned|(?:law)?suits?|sue|sued|submissions?|submit(?:ted)?|claims?|complaints?|motions?|lodged|brought)$/
/** Words that only say where that is done, by whom, or that all of it is meant. */
const AROUND =
  /^(?:cases?|disputes?|matters?|docket|court|courts|judges?|bench|parties|party|states?|side|sides|itself|own|every|everything|whatever|anything|each|other|against|alike|both|included|including|together|only|well|mere|just|there|all)$/
/** What stands for whatever was done there. */
const STEPS = /^(?:proceedings?|steps?|stages?|moves?|acts?)$/
/** "Rulings on the claims": what is brought there is only what they are about. */
const SUBJECT = /\b(?:on|in|over|about|regarding|concerning|of)(?: the| all| both| [\p{L}]+['’]s?)? $/iu
/** What is said of words behind or before it leaves them out. */
const LEFT_OUT_BEFORE =
  /\b(?:not|no|without|never|except|excluding|minus|rather than|instead of|leaving (?:out|aside)|leave (?:out|aside)|apart from)\b[^.?;]*$/i
const LEFT_OUT_BEHIND =
  /^[^.?;]*\b(?:stay out|left out|left aside|aside|excluded|not (?:wanted|needed|included|counted)|do not count|don[’']t count)\b/i

/**
 * Reads a question for what a body did that decides (`decides` in the vocabulary): "what did the court order", "its orders and
 * the requests". Decisions alone are events of that kind; with what others brought before it, or where everything is asked for,
 * all there was. A question with any other word asks for something else.
 */
export function readDoings(draft: Draft): void {
  const { asks, query, context } = draft
  const { bodies } = context.corpus.chronicle.vocabulary
  const isWhat = asks === 'passage' && WHAT.test(draft.text)
  if (asks !== 'list' && asks !== 'count' && !isWhat) return
  const named = context.corpus.names.find(draft.text).flatMap(({ meanings }) => meanings)
  const body = bodies.find(
    ({ id, decides }) => decides !== undefined && named.some((own) => own.kind === 'body' && own.id === id),
  )
  if (body?.decides === undefined || draft.people.length > 0) return
  if (query.kinds && !query.kinds.includes(body.decides)) return
  const words = unread(draft)
  if (!words.every(({ word }) => [DECIDING, BRINGING, AROUND, STEPS].some((known) => known.test(word)))) return
  const meant = words.filter((word) => !isLeftOut(draft, word))
  const isDecided =
    query.kinds !== undefined ||
    (isWhat && words.length === 0 && DID.test(draft.text)) ||
    meant.some(({ word }) => DECIDING.test(word))
  const isBrought = meant.some(({ word, start }) => BRINGING.test(word) && !SUBJECT.test(draft.text.slice(0, start)))
  // "Which applications were there": those that are called so; "steps" are all that was done.
  const isAnything = draft.wants === 'anything' || (draft.noun && meant.some(({ word }) => STEPS.test(word)))
  if (!isDecided && !isAnything) return
  for (const { start, end } of words) take(draft, start, end)
  if (isWhat) draft.asks = 'list'
  draft.states = [...new Set([...draft.states, body.id])]
  delete draft.noun
  if (isDecided && !isBrought && draft.wants !== 'anything') {
    query.kinds = [body.decides]
    // "Without the requests": of decisions they are none anyhow.
    draft.denied = draft.denied.filter(({ text }) => !isOfOthers(text))
    for (const { start, end } of words) {
      const leaving = LEFT_OUT_BEFORE.exec(draft.text.slice(0, start))
      if (leaving) take(draft, leaving.index, end)
    }
    return
  }
  delete query.kinds
  draft.kindTerms = []
  draft.wants = 'anything'
}

/** "What did A do". */
const DID = /\b(?:did|has|have)\b[^?]*\b(?:do|done)\b/i
/** "What did A decide", "what was filed at A", "what A has ruled". */
const WHAT = /\bwhat(?:ever)?\b(?! (?:was|were|is|are) the\b)/i

/** Whether words speak of nothing but what others brought. */
function isOfOthers(text: string): boolean {
  const words = tokens(text).filter(({ stop }) => !stop)
  const isBrought = words.some(({ word }) => BRINGING.test(word))
  return isBrought && words.every(({ word }) => BRINGING.test(word) || AROUND.test(word) || NEGATION.test(word))
}

const NEGATION = /^(?:without|not|no|excluding|except)$/

function isLeftOut({ text }: Draft, { start, end }: Word): boolean {
  return LEFT_OUT_BEFORE.test(text.slice(0, start)) || LEFT_OUT_BEHIND.test(text.slice(end))
}
