import type { Event } from '../../../corpus/event.ts'
import { rolesDuring } from '../../../corpus/person.ts'
import type { Context } from '../../context.ts'
import { isNegative } from '../../polarity.ts'
import type { Draft } from '../../question/draft.ts'
import { readQuestion } from '../../question/read-question.ts'
import type { Reply } from '../../reply.ts'
import { matchingEvents } from '../matches.ts'
import { tookPart, wasThen, wasThere } from './fields.ts'
import { isRecordOf } from './records.ts'
import { type Saying, said } from './saying.ts'

/** "Was A there when B signed C": who, and what happened then. */
const PRESENT_WHEN =
  /^\W*(?:is it true that )?(?:(?:was|were) (?<who>[^?]+?) |(?<claimed>[^?]+?) (?:was|were) )(?:also |really |actually |personally )?(?:there|present|in attendance|around|in the room|on hand|a witness|watching|looking on|standing by) (?:when|as|while) (?<what>[^?]+)/iu

/** "The two ministers": as many as took part. */
const PAIR = /\b(?:(?:the )?two|both(?: the)?) (?=\p{L}+s\b)/iu

/** Whether a question asks if somebody was there when something happened. */
export function asksForPresence(text: string): boolean {
  return PRESENT_WHEN.test(text)
}

/**
 * Yes where the record of all that the clause can mean names whoever is asked about among those present. No record but
 * that of a meeting names everybody who was there, so that there is never a no.
 */
export function whetherPresent(saying: Saying, draft: Draft): Reply | undefined {
  const { context } = saying
  const match = PRESENT_WHEN.exec(draft.text)
  const { who, claimed, what } = match?.groups ?? {}
  const asked = who ?? claimed
  if (asked === undefined || what === undefined || isNegative(draft.text)) return undefined
  const people = readQuestion(`was ${asked} there?`, context).people
  if (people.length === 0 || people.some(({ byOffice }) => byOffice)) return undefined
  const told = readQuestion(`is it true that ${what.replace(PAIR, 'the ')}?`, context)
  if (told.unresolved.length + told.undated.length + told.unknown.length > 0) return undefined
  // Who was there may tell which event is meant, but not that it came about.
  const alone = matchingEvents(context, told)
  const [hit, other] = alone.length > 0 ? alone : matchingEvents(context, draft)
  if (!hit || other || hit.event.status !== 'held') return undefined
  const { event } = hit
  if (PAIR.test(what) && event.participants.length !== 2) return undefined
  if (!areOfLevel(context, told, event)) return undefined
  const fits = wasThere(context, told, event) && wasThen(told, event) && isRecordOf(context, told, event)
  return fits && people.every((person) => tookPart(event, person)) ? said(saying, event, true) : undefined
}

/** Whether those who took part in an event held the offices after which a level of meetings is named ("the ministers"), where one is. */
function areOfLevel({ corpus }: Context, { query }: Draft, { participants, date, level }: Event): boolean {
  const { levels } = query
  if (!levels || (level !== null && levels.includes(level))) return true
  const isOf = (title: string) =>
    [title, `${title}s`].some((name) => corpus.names.lookUp(name, ['level']).some(({ id }) => levels.includes(id)))
  return participants.every((id) => {
    const person = corpus.chronicle.people.get(id)
    return person !== undefined && rolesDuring(person, date).some(({ title }) => isOf(title))
  })
}
