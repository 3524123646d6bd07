import { type Event, isJointMeeting } from '../../../corpus/event.ts'
import { tellApart } from '../../../corpus/namesakes.ts'
import type { Context } from '../../context.ts'
import type { Draft } from '../../question/draft.ts'
import { none } from '../../refusal.ts'
import type { Reply } from '../../reply.ts'
import { formatRequest } from '../../request.ts'
import { dateOfEvent, listed, namesOf } from '../../words.ts'
import { replyWithEvent } from '../event.ts'
import { matchingEvents } from '../matches.ts'

const COMING =
  '(?:attend(?:ed|ing)?|come|came|go|went|show(?:ed)? up|turn(?:ed)? up|take part|taken part|participate|join|appear|travel|be there|been (?:at|there)|present|there|at|among|in)'
/** Ways of asking who was not there. */
const ASKS_ABSENTEES = new RegExp(
  `\\b(?:stay(?:s|ed)? away|pull(?:s|ed)? out of|back(?:s|ed)? out of|keep away|kept away|(?:was|were|is|are) (?:missing|absent)|skip(?:s|ped)?|miss(?:es|ed)?|boycott(?:s|ed)?|(?:failed|refused?|declined?) to ${COMING}\\b|(?:did|was|were|had|has|have|is|are|does|do)(?: not|n[’']?t| never) ${COMING}\\b|never (?:came|went|attended|showed up|turned up|arrived))\\b(?: (?:from|to|at|in))?`,
  'iu',
)
const TOLD_BY = /\b(?:when|while|after|because|though|although|as|where|since) $/i
/** What a record says of somebody who was not there, right behind the name. */
const AWAY =
  /^ (?:(?:stays|stayed|kept) away|(?:did|does) not (?:attend|come|go|travel|show up|turn up|take part)|skip(?:s|ped)|miss(?:es|ed)|boycott(?:s|ed)|(?:was|is) absent|(?:refuses|refused|declines|declined) to (?:attend|come|go|travel|take part))\b/i
/** … and right before it. */
const WITHOUT = /\bwithout $/i

/**
 * Who was not there, where that is asked and the record of the event tells of somebody; otherwise that it does not tell.
 * `undefined` when the question is another one.
 */
export function absentees(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  const match = ASKS_ABSENTEES.exec(draft.text)
  if (draft.asks !== 'who' || !match) return undefined
  const [start, end] = [match.index, match.index + match[0].length]
  // "… when A stayed away": whose absence tells when, nobody asks.
  const isTold = context.corpus.names
    .find(draft.text)
    .some((own) => own.end === start - 1 && TOLD_BY.test(draft.text.slice(0, own.start)))
  if (isTold) return undefined
  // Whose absence it is that somebody is told by ("A, who did not come, …") is not asked.
  if (draft.text.slice(0, start).includes(',')) return undefined
  const words = draft.words.map((word) => ({ ...word, read: word.read || (word.start < end && word.end > start) }))
  const events = isLimited(draft) ? matchingEvents(context, { ...draft, words }).map(({ event }) => event) : []
  const [event, other] = events.filter((own) => absentIn(context, own).length > 0)
  if (!event || other) {
    const meant = events.length === 1 && events[0] ? ` (${events[0].title}, ${dateOfEvent(events[0])})` : ''
    return none(command, request, `The chronicle does not say who was not there${meant}.`, [
      formatRequest('search', { text: draft.text }),
    ])
  }
  const people = absentIn(context, event)
  const reply = replyWithEvent(context, command, request, event, 'date')
  const { chronicle } = context.corpus
  const headline = `Not there: ${listed(namesOf(chronicle, people))}. ${reply.answer.headline}`
  return { ...reply, answer: { ...reply.answer, headline, people } }
}

/** Whether it is told where or when: "not at A" alone was read as leaving A out. */
function isLimited({ query, events }: Draft): boolean {
  return query.without === undefined && (query.places !== undefined || query.days !== undefined || events.length > 0)
}

/** The people of whom an event's title or summary says that they were not there, and whom its record does not have as present. */
function absentIn({ corpus }: Context, event: Event): string[] {
  const present = [...event.participants, ...event.mediators]
  const found = [event.title, event.summary].flatMap((text) =>
    corpus.names.find(text).flatMap(({ start, end, meanings }) => {
      const ids = meanings.filter(({ kind }) => kind === 'person').map(({ id }) => id)
      const isAway = AWAY.test(text.slice(end)) || WITHOUT.test(text.slice(0, start))
      const told = isAway ? tellApart(corpus.chronicle, ids, { company: present, days: event.date }) : []
      // Whoever was to come stays among the participants of a meeting that did not come about.
      return told.length === 1 && !(isJointMeeting(event) && told.every((id) => present.includes(id))) ? told : []
    }),
  )
  return [...new Set(found)]
}
