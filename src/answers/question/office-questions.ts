import { isStopWord } from '../../corpus/analyser.ts'
import { type Days, overlaps } from '../../corpus/edtf.ts'
import type { Mention } from '../../corpus/names.ts'
import { holdersOf } from '../../corpus/offices.ts'
import { blanked } from '../blanked.ts'
import type { Span } from '../reply.ts'
import { daysInWords } from '../words.ts'
import { type Asks, type DescribedEvent, type Draft, type Part, take } from './draft.ts'
import { describedTimes, toldTwice } from './office-questions/described-time.ts'
import { officeOfGoverning } from './office-questions/governed.ts'
import { isOfHolding } from './office-questions/holding-words.ts'
import type { OfficeQuestion, WantedOfOffice } from './office-questions/office-question.ts'
import { timesIn } from './office-questions/office-times.ts'
import { readOrdinal, readPick } from './office-questions/ordinal.ts'
import { isOwner, ownersNamed, ownersOf } from './office-questions/owner.ts'
import { candidatesFor, isPerson, officeKnownBy } from './office-questions/people-named.ts'
import { type Rule, ruleIn } from './office-questions/rule.ts'
import { readRelation, relationTo } from './office-questions/succession.ts'
import { readChange } from './office-questions/turnover.ts'
import { isOfGroup, isPlural, readWanted } from './office-questions/wanted.ts'
import { between, isState, officesIn } from './people/office-phrases.ts'
import { narrower } from './times/times.ts'

/**
 * Reads a question that asks for an office alone: who held it at a time, before or after somebody, first or last; when
 * somebody held it; how many did. Everything in the question must say something of that, or it asks for something else.
 */
export function readOfficeQuestions(describedEvent: DescribedEvent): Part {
  return (draft) => {
    const question = readToldTwice(draft, describedEvent) ?? read(draft) ?? readWithEvent(draft, describedEvent)
    if (!question) return
    draft.officeQuestion = question
    draft.asks = ASKS[question.wants]
    draft.office = question.office
    if (question.days) draft.query.days = [question.days]
    if (question.pick) draft.pick = { ...question.pick, start: 0, end: draft.text.length }
    draft.people = question.people.map((ids) => ({ ids, mediating: false, text: '' }))
    take(draft, 0, draft.text.length)
  }
}

const MANY = /^\W*(?:which|what|who were)\b[^?]*s\b[^?]*\b(?:were|came|met|sat|spoke|took)\b/i

const ASKS: Record<WantedOfOffice, Asks> = {
  holder: 'who',
  all: 'who',
  count: 'count',
  term: 'when',
  start: 'when',
  end: 'when',
}

/** "… when A received B", "… at the talks of C": an event that is described behind the office tells the time. */
function readWithEvent(draft: Draft, describedEvent: DescribedEvent): OfficeQuestion | undefined {
  for (const { asked, description } of describedTimes(draft)) {
    const question = read(asked)
    // "Who were the As" are all there were; with a time behind it those of then.
    const isForHolders = question?.wants === 'holder' || question?.wants === 'all'
    if (!isForHolders || question.relation || question.pick) continue
    // "Which ministers were at the summit": those who were there, of whatever state.
    const isPlace = /^at\b/i.test(draft.text.slice(asked.text.length))
    if (isPlace && question.office.of.length === 0 && MANY.test(asked.text)) continue
    const event = describedEvent(description, draft.context)
    // A date beside the event must be that of the event.
    if (event && (!question.days || overlaps(question.days, event.date)))
      return { ...question, wants: 'holder', days: { first: event.date.first, last: event.date.last }, event: event.id }
  }
  return undefined
}

/** "… in May 2001, when A began": a date, and an event that is to tell the same time. */
function readToldTwice(draft: Draft, describedEvent: DescribedEvent): OfficeQuestion | undefined {
  const told = toldTwice(draft)
  if (!told) return undefined
  const question = read(told.asked)
  if (question?.wants !== 'holder' || question.relation || question.pick || !question.days) return undefined
  const { clause, description } = told
  const { times, spans } = timesIn(clause, [])
  const isNamed = clause.words.every(
    (word) => isStopWord(word.word) || spans.some(({ start, end }) => start < word.end && end > word.start),
  )
  const inTime = `${description} ${daysInWords(question.days)}`
  const event = isNamed
    ? undefined
    : (describedEvent(inTime, draft.context) ?? describedEvent(description, draft.context))
  const days = isNamed ? times[0] : event?.date
  if (!days) return undefined
  if (!overlaps(question.days, days))
    return {
      ...question,
      elsewhere: { text: event?.title ?? description, days: { first: days.first, last: days.last } },
    }
  return { ...question, days: narrower(question.days, days), ...(event && { event: event.id }) }
}

function read(draft: Draft): OfficeQuestion | undefined {
  const { text, context } = draft
  const states = draft.mentions.filter(isState)
  const names = draft.mentions.filter((mention) => !isState(mention) && isPerson(draft, mention))
  // "A left. Who succeeded A?": named twice, asked about once.
  const once = names.filter(({ text: name }, at) => !names.slice(at + 1).some((own) => own.text === name))
  const found = officesIn(draft, true)
  const rule = found[0] && ruleIn(draft, once, found[0])
  const people = once.filter((mention) => mention !== rule?.mention)
  const titles = found.filter(({ end }) => people.some((person) => /^[\s,]*$/.test(between(text, end, person.start))))
  const free = found.filter((office) => !titles.includes(office))
  const [phrase = officeKnownBy(draft, people) ?? officeOfGoverning(draft)] = free.length > 0 ? free : titles
  if (!phrase || found.some(({ title }) => title !== phrase.title)) return undefined
  const { title } = phrase

  const dated = timesIn(draft, [...found, ...names])
  const ruled = rule && ruledThen(draft, rule, dated.times)
  if (rule && !ruled) return undefined
  const spans = rule ? [...dated.spans, rule.span] : dated.spans
  // A date tells the time within that for which somebody governed.
  const times = rule && ruled && dated.times.length === 0 ? [{ ...ruled, ...rule.span, event: true }] : dated.times
  const owners = ownersOf(draft, title)
  const named = ownersNamed(draft, title, owners, states, [...found, ...names, ...spans], spans)
  if (!named) return undefined
  const own = rule && named.of.length === 0 ? { ...named, of: [rule.of] } : named
  // Nobody served under himself.
  if (
    rule &&
    ruled &&
    holdersOf(context.corpus.chronicle, title, own.of, ruled).some(({ person }) => person.id === rule.id)
  )
    return undefined
  const known = [...found, ...names, ...spans, ...own.spans]
  // "Which ministers were at the summit": those who were there, of whatever state.
  const [at] = times
  if (
    own.of.length === 0 &&
    at?.event &&
    /(?<!\btime )\b(?:at|in|to|from|of|attended|joined)(?: the)? *$/i.test(text.slice(0, at.start))
  )
    if (isPlural(text.slice(phrase.start, phrase.end), title)) return undefined
  const isKnown = ({ start, end }: Span) => known.some((span) => span.start < end && span.end > start)
  const left = draft.words.filter(
    (word) =>
      !isKnown(word) && !isStopWord(word.word) && !isOfHolding(word.word) && readOrdinal(word.word) === undefined,
  )
  const mentioned = draft.mentions.filter((mention) => !isKnown(mention) && !isPlain(mention))

  const question = { office: { title, of: own.of }, people: people.map((mention) => candidatesFor(mention)) }
  const unknown = left.find((word) => isOwner(draft, word, phrase))
  const [days] = times
  if (mentioned.length > 0 || times.length > 1 || left.some((word) => word !== unknown)) return undefined
  const asked = {
    ...(days && { days: { first: days.first, last: days.last } }),
    ...(days?.event && { event: eventAt(draft, days) }),
    ...(unknown && { unknown: text.slice(unknown.start, unknown.end).replace(/['’]s?$/, '') }),
  }
  const pick = readPick(draft, known)
  const said = blanked(text, spans)
  const wants = readWanted(draft, said, phrase, people)
  if (!wants || (people.length === 0 && own.of.length === 0 && !unknown && pick && owners.length > 1)) return undefined
  // Of those of a time, all are named anyway.
  if (wants === 'all') {
    const isWhose = own.of.length > 0 || isOfGroup(draft, title)
    return isWhose ? { ...question, ...asked, wants: days ? 'holder' : 'all' } : undefined
  }
  if (wants === 'term' || wants === 'start' || wants === 'end') {
    // "With both presidents": nobody is several.
    if (free.some(({ start, end }) => isPlural(text.slice(start, end), title))) return undefined
    // Of two who are named, the one before the verb is asked about.
    const [ids = [], other] = question.people
    const beside = people[1] && relationTo(text, people[1])
    return {
      ...question,
      ...asked,
      ...(pick && { pick }),
      ...(other && beside && { beside: { ids: other, relation: beside } }),
      wants,
      people: [ids],
    }
  }
  const relation = readRelation(text, people)
  if (people.length > 0 && (!relation || (people.length > 1 && relation !== 'between'))) return undefined
  const change = wants === 'holder' && !relation && !pick ? readChange(said) : undefined
  // Whoever took or left an office at no time that is named may be anybody who held it.
  if (change && !days) return undefined
  return {
    ...question,
    ...asked,
    wants,
    ...(pick && { pick }),
    ...(relation && { relation }),
    ...(change && { change }),
  }
}

/** Who came before or after, or the last one: more than who held an office while somebody governed. */
const OTHER_THAN_UNDER =
  /\b(?:succ(?:eed|ess)\w*|replac\w*|preced\w*|predecessor|before|after|took over|last|latest|final|previous|next)\b/i

/** The stretch for which somebody governed that a question means: the only one, or that of the time it names. */
function ruledThen({ text }: Draft, { stretches }: Rule, times: readonly Days[]): Days | undefined {
  if (OTHER_THAN_UNDER.test(text)) return undefined
  const meant = stretches.filter((stretch) => times.every((time) => overlaps(time, stretch)))
  return meant.length === 1 ? meant[0] : undefined
}

/** The event by whose name a time is told. */
function eventAt({ mentions }: Draft, { start }: Span): string | undefined {
  const ids = mentions.find((mention) => mention.start === start)?.meanings.filter(({ kind }) => kind === 'event')
  return ids?.length === 1 ? ids[0]?.id : undefined
}

/** Whether a name says nothing by itself in a question for an office: a kind of event, a status, a level, the office again. */
function isPlain({ meanings }: Mention): boolean {
  return meanings.every(({ kind }) => ['kind', 'status', 'level', 'office'].includes(kind))
}
