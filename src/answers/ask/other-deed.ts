import { stem } from '../../corpus/analyser.ts'
import type { Event } from '../../corpus/event.ts'
import { IN_RECORD } from '../../corpus/event-text.ts'
import type { Context } from '../context.ts'
import type { Draft, Word } from '../question/draft.ts'
import { synonymsOf } from '../question/wording/synonyms.ts'

/** The share of a list whose records must. */
const MOST_OF = 0.7

/** What listed meetings are unless the question says otherwise, and what a question calls them for its own sake. */
export const USUAL =
  /^(?:joint|common|actual|real|proper|level|further|additional|subsequent|such|numerous|different|key|main|major|important|crucial|decisive|big|great|famous|historic|landmark|notable|significant|relevant|interesting|known|documented|ones)$/

/** How such things come about, whatever they are: that is said of all of them. */
const COMES_ABOUT = new Set(
  'pass passed adopt adopted conclude concluded agree agreed decide decided declare declared proclaim proclaimed announce announced hand handed issue issued make made reach reached sign signed put take took give gave publish published hold held order ordered end ended'
    .split(' ')
    .map(stem),
)

/** Whether a word only says that such a thing came about. */
export function comesAbout({ term }: Word): boolean {
  return COMES_ABOUT.has(term)
}

/** From the auxiliary to the verb behind its subject: "did A and B break". */
const DID = /\b(?:did|has|have|had|do|does)\b(?!.*\b(?:did|has|have|had|do|does)\b)(?<subject>.*)$/i
const AFTER_SUBJECT =
  /\b(?:in|at|on|of|with|to|for|between|from|about|over|by|during|since|after|before|that|who|which)\b|[,;:(]/i

/** "Which agreements did A break": what somebody did with them, of which the records of most of the list do not tell. */
export function isOtherDeed({ corpus }: Context, { text }: Draft, asked: Word, events: readonly Event[]): boolean {
  const { term, start, word } = asked
  const subject = DID.exec(text.slice(0, start))?.groups?.subject
  if (subject === undefined || AFTER_SUBJECT.test(subject) || comesAbout(asked) || USUAL.test(word)) return false
  const named = corpus.names.find(subject).flatMap(({ meanings }) => meanings.map(({ kind }) => kind))
  if (!named.some((kind) => kind === 'person' || kind === 'side' || kind === 'body')) return false
  const terms = [term, ...synonymsOf(term)]
  const told = events.filter((event) => terms.some((own) => (corpus.eventText(event).terms.get(own) ?? 0) >= IN_RECORD))
  return told.length < MOST_OF * events.length
}
