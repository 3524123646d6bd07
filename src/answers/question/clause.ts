import { type Token, tokens } from '../../corpus/analyser.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { Mention } from '../../corpus/names.ts'
import { remembered } from '../../corpus/remembered.ts'
import type { Draft } from './draft.ts'

/** The clause that asks when or where: "when did A pardon B", "where was B pardoned by A". */
export interface Clause {
  /** What was done, in the question's own word. */
  verb: Token
  /** The sides, bodies, places and people that did it, as far as they are named; all of them together. */
  doers: Mention[]
  /** To what it was done, where that is named right before a passive verb or right behind another. */
  patient: Mention | undefined
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const DO = words('did do does')
const BE = words('was were is are been being')
/** Words between the names of those who do something and the verb: articles, joints, and nouns for those who act for a state or body. */
const NOUNS = words(
  `the a an and or of both s to his her their then ever even also first finally again once jointly together not new
  forces force troops army armies military soldiers fighters peacekeepers guards authorities government governments parliament
  parliaments court courts ministry ministries side sides delegation delegations council people police assembly commission
  commissions leadership leaderships republic union president presidents minister ministers foreign defence prime deputy leader
  leaders premier premiers speaker speakers envoy envoys official officials states countries representatives former ethnic
  constitutional supreme central commander commanders capital party monitoring mission missions monitors observers guests younger elder senior junior veteran`,
)
/** What stands before the place where something is done, or of those who do it: "the A ministers in B". */
export const SCENE = words('in at near around outside')
/** Participles that do not end in -ed. */
const PARTICIPLES = words(
  `held made taken given brought gone led put left lost won written built sent shot begun broken cut hit set sold bought paid
  struck withdrawn overthrown sworn caught known thrown laid driven chosen spread shut split freed`,
)
const isParticiple = ({ word }: Token) => /[^e]ed$/.test(word) || PARTICIPLES.has(word)
const ARTICLES = words('the a an its their his her')
/** What names those who do something. */
export const ACTORS = words('person side body place')

/** "Did A fall", "did the school open": what stands before such a verb, where nothing follows, did not do it. */
const PATIENT_FIRST = /^(?:fall|open|close|reopen|change|split|dissolve)$/
const NO_OBJECT = /^\W*(?:$|(?:in|on|at|to|for|during|after|before|from|into|again|and)\b)/i

/** What may stand between a verb and to whom or what it was done. */
const BEFORE_OBJECT = /^ (?:the (?:town|city|district|region|village)? ?(?:of )?)?$/i

/** Reads the clause after "did" or "was"; `undefined` where the question has none, or no verb can be told from the names. */
export const clauseOf = remembered(readClause)

function readClause({ text, context: { corpus } }: Draft): Clause | undefined {
  const all = tokens(text)
  const at = all.findIndex(({ word }) => DO.has(word) || BE.has(word))
  const auxiliary = all[at]
  if (!auxiliary) return undefined
  const named = corpus.names.find(text).filter(({ meanings }) => meanings.some(({ kind }) => ACTORS.has(kind)))
  const mentionAt = (token: Token) => named.find(({ start, end }) => start < token.end && end > token.start)
  const rest = all.slice(at + 1)
  if (BE.has(auxiliary.word)) {
    // "Has A been closed": the participle stands right behind.
    const least = auxiliary.word === 'been' ? 0 : 1
    // "The text of the signed deal put": what stands behind an article was done before.
    const verb = rest.find(
      (token, index) =>
        index >= least && isParticiple(token) && !mentionAt(token) && !ARTICLES.has(rest[index - 1]?.word ?? ''),
    )
    if (!verb) return undefined
    const by = named.find(({ start }) => /^ by (?:the )?$/i.test(text.slice(verb.end, start)))
    const patient = named.find(({ start, end }) =>
      [text.slice(auxiliary.end, start), text.slice(end, verb.start)].every((between) => BEFORE_OBJECT.test(between)),
    )
    return { verb, doers: by ? [by] : [], patient }
  }
  const isScene = (token: Token | undefined) => token !== undefined && SCENE.has(token.word)
  const from = rest.findIndex(
    (token, index) => index > 0 && !mentionAt(token) && !NOUNS.has(token.word) && !isScene(token),
  )
  const first = rest[from]
  // "The A summit set up": who did it at a meeting is not said.
  if (
    !first ||
    isMeetingWord(corpus, text, first) ||
    /^ of\b/i.test(text.slice(first.end)) ||
    /^\p{Lu}/u.test(text.slice(first.start))
  )
    return undefined
  const doers = named.filter(
    ({ start, end }) =>
      start >= auxiliary.end && end <= first.start && !isScene(rest.findLast((token) => token.end < start)),
  )
  // "The A border": what is called by an adjective did it, and not the state.
  const last = doers.at(-1)
  const isThing =
    last?.meanings.some(({ form }) => form === 'adjective') &&
    !/s$/i.test(last.text) &&
    /^\s*$/.test(text.slice(last.end, first.start))
  const verb = isThing ? rest[from + 1] : first
  if (!verb) return undefined
  const isPatient = isThing || (PATIENT_FIRST.test(verb.word) && NO_OBJECT.test(text.slice(verb.end)))
  const patient = named.find(({ start }) => start > verb.end && BEFORE_OBJECT.test(text.slice(verb.end, start)))
  return { verb, doers: isPatient ? [] : doers, patient: isPatient ? last : patient }
}

/** Whether a word stands for a meeting: "the A summit set up". */
export function isMeetingWord({ names }: Corpus, text: string, { start, end }: Token): boolean {
  return names
    .find(text)
    .some(
      (mention) =>
        mention.start <= start &&
        mention.end >= end &&
        mention.meanings.some(({ kind, id }) => kind === 'kind' && id === 'meeting'),
    )
}
