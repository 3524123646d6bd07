import { datesGiven } from '../../../corpus/dispute.ts'
import { type Days, EARLIEST, LATEST, overlaps, parseEdtf, within } from '../../../corpus/edtf.ts'
import type { Event } from '../../../corpus/event.ts'
import type { Draft } from '../../question/draft.ts'
import type { Reply } from '../../reply.ts'
import { matchingEvents } from '../matches.ts'
import { fieldsFit, wasThere } from './fields.ts'
import { isRecordOf } from './records.ts'
import { type Saying, said } from './saying.ts'

const BEGINNING =
  /\b(?:begin|began|begun|start(?:ed)?|broke out|break out|erupt(?:ed)?|commenced?|launch(?:ed)?|come into (?:force|effect)|came into (?:force|effect)|take effect|took effect)\b/i
const ENDING = /\b(?:end(?:ed)?|finish(?:ed)?|conclude[ds]?|stop(?:ped)?|cease[ds]?)\b(?![- ]of)/i
const HAPPENING = /\b(?:take place|took place|taken place|happen(?:ed)?|occur(?:red)?|held|fall on|fell on|dated)\b/i
/** Nothing but the name of what is asked about stands between the verb that asks and the verb that tells. */
const DEFINITE = /^\W*(?:(?:is|was) it (?:true|correct|right) that )?(?:(?:did|was|were|has|had) )?the\b/i

/** Whether a question is about how something began or ended: only that date can bear it out. */
export function asksForBound({ text }: Draft): boolean {
  return BEGINNING.test(text) || ENDING.test(text)
}

/** "Did A begin, take place on that day?": by the date of A, where it is clear which event A is. */
export function whetherOnDay(saying: Saying, draft: Draft): Reply | undefined {
  const { text, query } = draft
  const [days, another] = query.days ?? []
  const isNarrow = days && days.first !== EARLIEST && days.last !== LATEST && !another
  if (!isNarrow || draft.times.some(({ event }) => event)) return undefined
  const bound = BEGINNING.test(text) ? 'first' : ENDING.test(text) ? 'last' : undefined
  if (!bound && !HAPPENING.test(text)) return undefined
  const event = eventMeant(saying, draft, days)
  if (event?.status !== 'held' || /[~?%]/.test(event.date.text)) return undefined
  const own = bound ? boundOf(event, bound) : event.date
  if (!own) return undefined
  if (within(own, days)) return said(saying, event, true)
  const others = event.disputed.flatMap(datesGiven)
  return [own, ...others].some((date) => overlaps(date, days)) ? undefined : said(saying, event, false)
}

/** The day, or month, with which an event began or ended. */
function boundOf({ date }: Event, bound: 'first' | 'last'): Days | undefined {
  const ends = date.text.split('/')
  // What lasted is told by its ends; of a single date only that it was then.
  if (bound === 'last' && ends.length === 1) return undefined
  return parseEdtf((bound === 'first' ? ends[0] : ends.at(-1)) ?? '')
}

/** The one event that a question names, or describes so that nothing else of the same year fits. */
function eventMeant({ context }: Saying, draft: Draft, days: Days): Event | undefined {
  const { chronicle } = context.corpus
  const { days: _, statuses, ...query } = draft.query
  const [id, other] = draft.events
  if (id !== undefined) {
    const event = chronicle.events.get(id)
    return event && other === undefined && draft.people.length === 0 && wasThere(context, { ...draft, query }, event)
      ? event
      : undefined
  }
  if (!DEFINITE.test(draft.text)) return undefined
  const year = { first: `${days.first.slice(0, 4)}-01-01`, last: `${days.last.slice(0, 4)}-12-31` }
  const asked = { ...draft, query: { ...query, days: [year] } }
  if (query.kinds?.includes('meeting')) {
    const fitting = [...chronicle.events.values()].filter((event) => fieldsFit(context, asked, event))
    return fitting.length === 1 && query.places ? fitting[0] : undefined
  }
  const [hit, another] = matchingEvents(context, asked)
  return hit && !another && isRecordOf(context, asked, hit.event) ? hit.event : undefined
}
