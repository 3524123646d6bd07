import { tokens } from '../../corpus/analyser.ts'
import type { Event } from '../../corpus/event.ts'
import type { Context } from '../context.ts'
import { type EventHit, searchEvents } from '../event-search.ts'
import { readAsks } from './asks.ts'
import { readDoings } from './doings.ts'
import { type Draft, LONGEST_QUESTION, type Part, startDraft } from './draft.ts'
import { readEvents } from './events.ts'
import { readAbsences } from './left-out/absences.ts'
import { readAsides } from './left-out/asides.ts'
import { readBesides } from './left-out/besides.ts'
import { readDenials, readHeldElsewhere } from './left-out/denials.ts'
import { readExclusions, readExclusionsOfAll } from './left-out/exclusions.ts'
import { readInPerson } from './left-out/in-person.ts'
import { readNames } from './names.ts'
import { readOfficeQuestions } from './office-questions.ts'
import { readCountries } from './people/countries.ts'
import { readInFrontOf } from './people/in-front-of.ts'
import { readOffices } from './people/offices.ts'
import { readPeople, readPeopleLeftOut } from './people/people.ts'
import { readSides } from './people/sides.ts'
import { readPlaces } from './places.ts'
import { readQuotes } from './quotes.ts'
import { withoutSource } from './source-phrase.ts'
import { readStatus } from './status.ts'
import { readConveners, readFrameworks, readKinds, readLevels, readTopics } from './terms.ts'
import { readAnchors } from './times/anchors.ts'
import { isOrdinal, readOrder } from './times/order.ts'
import { readSequel } from './times/sequel.ts'
import { readTenures } from './times/tenures.ts'
import { readTimes } from './times/times.ts'
import { readUnresolved } from './times/unresolved.ts'
import { readUnknown } from './unknown.ts'
import { withHeadOfBody } from './wording/head-of-body.ts'
import { withCapitals } from './wording/lower-case-names.ts'
import { normalise } from './wording/normalise.ts'
import { asPlainQuestion } from './wording/plain-asking.ts'

const withAnchors = readAnchors(describedEvent)
const withOfficeQuestions = readOfficeQuestions(describedEvent)

/**
 * The parts in the order in which they read. Each takes the words it understands, so that what comes later sees only
 * the rest: a date inside an event's name is no date, an office next to a name is no question for an office.
 */
const parts: readonly Part[] = [
  readNames,
  readQuotes,
  readAsides,
  readHeldElsewhere,
  readInPerson,
  readAbsences,
  readBesides,
  readExclusions,
  readInFrontOf,
  readCountries,
  readAsks,
  withOfficeQuestions,
  readTenures,
  withAnchors,
  readTimes,
  readOrder,
  readEvents,
  readOffices,
  readPeople,
  readPeopleLeftOut,
  readStatus,
  readFrameworks,
  readConveners,
  readPlaces,
  readLevels,
  readKinds,
  readExclusionsOfAll,
  readTopics,
  readSides,
  readDoings,
  readUnresolved,
  readUnknown,
  readDenials,
]

/** Of a description inside a question everything but descriptions inside it. */
const partsOfDescription = parts.filter((part) => part !== withAnchors && part !== withOfficeQuestions)

/** Reads a question. */
export function readQuestion(text: string, context: Context): Draft {
  const { text: unsourced, source } = withoutSource(text.slice(0, LONGEST_QUESTION), context.corpus)
  const draft = readWhole(unsourced, context)
  if (source?.corrected !== undefined) draft.corrections.push({ typed: source.text, read: source.corrected })
  return source ? { ...draft, source } : draft
}

function readWhole(text: string, context: Context): Draft {
  const { names } = context.corpus
  const asked = withHeadOfBody(normalise(asPlainQuestion(text, names)), names)
  const draft = read(withCapitals(asked, names), context, parts)
  if (draft.sequelTo === undefined) return draft
  const readPart = (by: readonly Part[]) => (part: string) => read(part, context, by)
  return readSequel(draft, readPart(partsOfDescription), readPart(parts), describedEvent) ?? draft
}

function read(text: string, context: Context, by: readonly Part[]): Draft {
  const draft = startDraft(text, context)
  for (const part of by) {
    part(draft)
    // A question for an office is understood to its last word.
    if (draft.officeQuestion) break
  }
  return draft
}

/** Names and terms weigh this much together, all fit, and nothing else comes near: the other words may be the asker's own. */
const ALONE = { named: 8, margin: 0.25 }

function standsAlone({ weights, rank }: EventHit, next: EventHit | undefined): boolean {
  const { named, namedMet } = weights
  return named >= ALONE.named && namedMet === named && rank - (next?.rank ?? 0) >= ALONE.margin
}

/** A description must be covered this far to stand for an event. */
const ENOUGH = 0.75
/** The least share of its words that the event must have, and the most events that may fit alike. */
const SAID = 0.6
/** The same where nothing but words of its summary and its sources tells of it. */
const ONLY_SAID = 0.8
const MOST_ALIKE = 6

/**
 * The event that a short description means; of equals one in which those took part of whom the question speaks (by the ids
 * that each can mean), then one whose title has more of its words, then one that people have a name for, then the highest level.
 */
export function describedEvent(
  text: string,
  context: Context,
  company: readonly (readonly string[])[] = [],
): Event | undefined {
  const hits = searchEvents(read(text, context, partsOfDescription))
  const [best] = hits
  if (!best || best.missing > 0) return undefined
  const isSaid = best.coverage >= ENOUGH && best.words >= SAID
  if (!isSaid && !standsAlone(best, hits[1])) return undefined
  if (best.core === 0 && best.words < ONLY_SAID) return undefined
  const equals = hits.filter(({ rank }) => rank > best.rank - 0.03).map(({ event }) => event)
  if (equals.length > MOST_ALIKE) return undefined
  const levels = context.corpus.chronicle.vocabulary.levels.map(({ id }) => id)
  const rank = (event: Event) =>
    event.aliases.length > 0 ? 0 : 1 + Math.max(0, levels.indexOf(event.level ?? 'other'))
  const isTheirs = ({ participants }: Event) => company.every((ids) => ids.some((id) => participants.includes(id)))
  const theirs = equals.filter(isTheirs)
  const said = tokens(text).filter(({ stop, word }) => !stop || isOrdinal(word))
  const titled = ({ title, aliases }: Event) => {
    const words = new Set(tokens([title, ...aliases].join(' ')).map(({ term }) => term))
    return said.filter(({ term }) => words.has(term)).length
  }
  const isPhrase = said.length > 1
  return (theirs.length > 0 ? theirs : equals).sort(
    (a, b) => (isPhrase ? titled(b) - titled(a) : 0) || rank(a) - rank(b),
  )[0]
}
