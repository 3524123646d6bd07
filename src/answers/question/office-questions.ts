import { isStopWord, tokens } from '../../corpus/analyser.ts'
import { isDemonym } from '../../corpus/demonym.ts'
import { type Days, EARLIEST, LATEST } from '../../corpus/edtf.ts'
import { mainRole } from '../../corpus/main-role.ts'
import type { Mention } from '../../corpus/names.ts'
import { holdersOf, isOffice } from '../../corpus/offices.ts'
import type { Office } from '../office.ts'
import type { Span } from '../reply.ts'
import { type DescribedEvent, type Draft, isCapital, type Part, type Pick, take, type Word } from './draft.ts'
import { between, isState, officesIn } from './office-phrases.ts'
import { timesIn } from './office-times.ts'
import { ordinalWords } from './order.ts'
import { type Relation, readRelation } from './succession.ts'

/** What a question asks of an office: who held it, when somebody did, from or until when, how many did. */
export type WantedOfOffice = 'holder' | 'term' | 'start' | 'end' | 'count'

/** A question for an office and nothing else, every word of it understood. */
export interface OfficeQuestion {
  office: Office
  wants: WantedOfOffice
  /** Whose term it is, or who held the office before or after; each one id, or those of namesakes. */
  people: string[][]
  relation?: Relation
  pick?: Pick
  /** The time asked about. */
  days?: Days
  /** Only those who took the office then, or left it then. */
  change?: 'start' | 'end'
  /** A word for whose office it is that the chronicle does not know. */
  unknown?: string
}

/** Words with which people speak of holding an office, and of asking for it. English; stop words are not repeated. */
const words = (text: string) => new Set(text.split(/\s+/).filter((word) => word !== ''))
const HOLDING = words(`
  serve serves served serving hold holds held holding head heads headed heading lead leads led leading run runs ran
  running charge become becomes became becoming office offices post job position role seat portfolio capacity duty duties
  appoint appointed name named names elect elected chosen picked nominated made appointment election nomination
  inauguration sworn gone got gets get given resign resigned resigns resignation step stepped down quit quits left leave leaves leaving departed departure
  dismissed dismissal sacked fired ousted removed remove cease ceased stop stopped stay stayed remain remained lasted last
  succeed succeeded succeeds succeeding success successor successors predecessor predecessors precede preceded preceding follow
  followed following replace replaced replaces replacing replacement take takes took taken taking over hand handed hands
  gave give way make makes fill filled fills filling stand stood standing in interim came come comes inherit inherited
  acting current currently incumbent former then outgoing new newly sitting ex
  called person people man woman politician diplomat official minister somebody someone holder holders whoever
  term terms tenure time times period stint mandate spell start started starts begin began begun end ended ends finish
  finished long day days date dates year years month months since until till from between before after prior ahead
  right immediately directly just shortly next previous previously earlier later subsequent eventual moment during while within
  amid throughout exact exactly tell know like find give please pls remind many number total count different altogether so far
  ever first second third republic state country side list show still again actually really officially said mean two both independent id ive im
`)

/** Whether a folded word only says that somebody holds an office, or that this is asked. */
export function isOfHolding(word: string): boolean {
  return HOLDING.has(word)
}

const ENUMERATED = /\b(?:and|or)\b/i

const WHO = /\b(?:who|whom|whose|which|names?|identify|what(?! (?:did|does|do|is|was|were|has|had|made)\b))\b/i
/** What somebody in office said or did, why and where. */
const OTHER =
  /\b(?:why|where|how(?! (?:many|long)\b)|what (?:did|does|do|is|was|were|has|had|made)|says?|said|wants?)\b/i
const HOW_MANY = /\bhow many\b(?! (?:times|years|months|days))|\b(?:number|count|tally) of\b/i
const SINCE = /\b(?:since|from) (?:when|(?:what|which) (?:date|day|month|year))\b(?! (?:to|until|till)\b)/i
const UNTIL = /(?<!\bfrom when )\b(?:until|till|up to|to) (?:when|(?:what|which) (?:date|day|month|year))\b/i
const WHEN =
  /\b(?:when|how long|(?:on |in )?(?:what|which) (?:exact )?(?:dates?|days?|months?|years?)|(?:exact )?dates? of|(?:term|tenure|time|years|period|stint|spell|dates) (?:in office|as|of office)|(?:day|month|year) (?:on|in) which|how many (?:years|months|days))\b/i
const LENGTH = /\bhow long\b|\bhow many (?:years|months|days)\b|\bfrom when (?:to|until|till) when\b/i
const STARTED =
  /\b(?:becom(?:e|es|ing)|became|appoint(?:ed|ment)|named (?=as |to )|elect(?:ed|ion)|sworn in|inaugurat\w+|nominat\w+|chosen|picked|made(?! way)|t(?:ake|akes|ook|aking) (?:over|office|up|charge|the (?:post|job|office|position))|start(?:ed)?|beg[aiu]n|succeed(?:ed)?|replace|follow(?:ed)?|first day|came (?:in|into office|to office))\b/i
const ENDED =
  /\b(?:resign(?:s|ed|ation)?|step(?:s|ped)? down|quit|left|leav(?:e|es|ing)|dismiss(?:ed|al)|sacked|fired|ousted|remov(?:ed|al)|ceased?|stop(?:ped)?|end(?:ed)?|finish(?:ed)?|depart(?:ed|ure)|last day|(?:was|were|been|be|got)\b[^?]*\b(?:replaced|succeeded|followed))\b/i
const YES_OR_NO = /^\W*(?:was|were|is|are|did|does|do|has|had|have)\b(?! (?:you|we|anybody|anyone) )/i

/**
 * Reads a question that asks for an office alone: who held it at a time, before or after somebody, first or last; when
 * somebody held it; how many did. Everything in the question must say something of that, or it asks for something else.
 */
export function readOfficeQuestions(describedEvent: DescribedEvent): Part {
  return (draft) => {
    const question = read(draft) ?? readWithEvent(draft, describedEvent)
    if (!question) return
    draft.officeQuestion = question
    draft.asks = question.wants === 'holder' ? 'who' : question.wants === 'count' ? 'count' : 'when'
    draft.office = question.office
    if (question.days) draft.query.days = [question.days]
    if (question.pick) draft.pick = question.pick
    draft.people = question.people.map((ids) => ({ ids, mediating: false, text: '' }))
    take(draft, 0, draft.text.length)
  }
}

/** "… when A received B", "… at the talks of C": an event that is described behind the office tells the time. */
function readWithEvent(draft: Draft, describedEvent: DescribedEvent): OfficeQuestion | undefined {
  for (const clause of [...draft.text.matchAll(DESCRIBED)].slice(0, MOST_TRIED)) {
    const text = draft.text.slice(0, clause.index)
    const before = ({ end }: Span) => end <= text.length
    const question = read({
      ...draft,
      text,
      words: draft.words.filter(before),
      mentions: draft.mentions.filter(before),
    })
    if (question?.wants !== 'holder' || question.days || question.relation || question.pick) continue
    const described = draft.text.slice(clause.index + clause[0].length).replace(/[?.!\s]+$/, '')
    const event = describedEvent(described, draft.context)
    if (event) return { ...question, days: { first: event.date.first, last: event.date.last } }
  }
  return undefined
}

const DESCRIBED =
  /\b(?:when|while|during|(?:at the time|on the (?:day|date|eve)|by the time) of|at)\b(?! the (?:head|helm|foreign|defen[cs]e))/gi
/** Clauses that are tried. */
const MOST_TRIED = 3

function read(draft: Draft): OfficeQuestion | undefined {
  const { text } = draft
  const states = draft.mentions.filter(isState)
  const people = draft.mentions.filter((mention) => !isState(mention) && isPerson(draft, mention))
  const found = officesIn(draft, true)
  const titles = found.filter(({ end }) => people.some((person) => /^[\s,]*$/.test(between(text, end, person.start))))
  const named = found.filter((office) => !titles.includes(office))
  const [phrase = ofPerson(draft, people)] = named.length > 0 ? named : titles
  if (!phrase || found.some(({ title }) => title !== phrase.title)) return undefined
  const { title } = phrase

  const { times, spans } = timesIn(draft, [...found, ...people])
  const owners = ownersOf(draft, title)
  const own = ownersNamed(draft, title, owners, states, [...found, ...people, ...spans], spans)
  if (!own) return undefined
  const known = [...found, ...people, ...spans, ...own.spans]
  const isKnown = ({ start, end }: Span) => known.some((span) => span.start < end && span.end > start)
  const left = draft.words.filter(
    (word) => !isKnown(word) && !isStopWord(word.word) && !HOLDING.has(word.word) && ordinal(word.word) === undefined,
  )
  const mentioned = draft.mentions.filter((mention) => !isKnown(mention) && !isPlain(mention))

  const question = { office: { title, of: own.of }, people: people.map((mention) => candidates(mention)) }
  const unknown = left.find((word) => isOwner(draft, word, phrase))
  const [days] = times
  if (mentioned.length > 0 || times.length > 1 || left.some((word) => word !== unknown)) return undefined
  const asked = {
    ...(days && { days: { first: days.first, last: days.last } }),
    ...(unknown && { unknown: text.slice(unknown.start, unknown.end).replace(/['’]s?$/, '') }),
  }
  const pick = pickIn(draft, known)
  const said = spans.reduce(
    (own, { start, end }) => own.slice(0, start) + ' '.repeat(end - start) + own.slice(end),
    text,
  )
  const wants = wanted(draft, said, phrase, people)
  if (!wants || (people.length === 0 && own.of.length === 0 && !unknown && pick && owners.length > 1)) return undefined
  if (wants === 'term' || wants === 'start' || wants === 'end') {
    // Of two who are named, the one before the verb is asked about.
    return { ...question, ...asked, ...(pick && { pick }), wants, people: question.people.slice(0, 1) }
  }
  const relation = relationIn(draft, people)
  if (people.length > 0 && (!relation || (people.length > 1 && relation !== 'between'))) return undefined
  const change = wants === 'holder' && !relation && !pick ? changeIn(said) : undefined
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

/** "N's successor": the office that N is known by. */
function ofPerson(draft: Draft, people: readonly Mention[]): (Span & { title: string }) | undefined {
  const { chronicle } = draft.context.corpus
  const [mention] = people
  const [id, other] = mention ? candidates(mention) : []
  const person = chronicle.people.get(id ?? '')
  if (!mention || !person || other !== undefined || !/\b(?:successor|predecessor)\b/i.test(draft.text)) return undefined
  const role = mainRole(chronicle, person)
  const known = chronicle.vocabulary.offices.find(
    ({ title, aliases }) => role && [title, ...aliases].some((name) => isOffice(role.title, name)),
  )
  return role && { start: mention.start, end: mention.start, title: known?.title ?? role.title }
}

/** Whether a word says whose office it is, though nobody known: right before it, as a name or an adjective of a country. */
function isOwner({ cased, text }: Draft, { start, end, word }: Word, office: Span): boolean {
  const joined = /^(?: |-)(?:(?:first|last|second|third|current|former|acting|new)\b ?)?$/i.test(
    between(text, end, office.start),
  )
  const behind = /^ (?:of|for) (?:the )?$/i.test(between(text, office.end, start))
  return (
    (joined || behind) &&
    (cased ? isCapital(text.slice(start)) && start > 0 : behind || /(?:i?an|ish|ese|ch|ss)$/.test(word))
  )
}

/** A name of somebody; a surname that is also a word is none in lower case where the question writes names with capitals. */
function isPerson({ cased, context: { corpus }, text }: Draft, { meanings, start, end }: Mention): boolean {
  const own = meanings.filter(({ kind }) => kind === 'person')
  if (own.length === 0) return false
  const [word] = tokens(text.slice(start, end))
  return !(
    cased &&
    own.every(({ form }) => form === 'surname') &&
    !isCapital(text.slice(start)) &&
    !corpus.lexicon.isName(word?.word ?? '')
  )
}

/** Whether a name says nothing by itself in a question for an office: a kind of event, a status, a level. */
function isPlain({ meanings }: Mention): boolean {
  return meanings.every(({ kind }) => ['kind', 'status', 'level'].includes(kind))
}

/** The ids that a name can mean, those of the whole name before those of a surname. */
function candidates({ meanings }: Mention): string[] {
  const people = meanings.filter(({ kind }) => kind === 'person')
  const full = people.filter(({ form }) => form === 'name')
  return (full.length > 0 ? full : people).map(({ id }) => id)
}

/** Whose offices of that title the register has. */
function ownersOf({ context: { corpus } }: Draft, title: string): string[] {
  const all = holdersOf(corpus.chronicle, title, [], { first: EARLIEST, last: LATEST })
  return [...new Set(all.map(({ role }) => role.of))]
}

/**
 * Whose office is meant: the states, cities and adjectives of countries in the question. `undefined` when one of them is
 * neither an owner of such an office nor part of its title, beside one that is.
 */
function ownersNamed(
  draft: Draft,
  title: string,
  owners: readonly string[],
  states: readonly Mention[],
  taken: readonly Span[],
  times: readonly Span[],
): { of: string[]; spans: Span[] } | undefined {
  const { chronicle } = draft.context.corpus
  const { sides, bodies } = chronicle.vocabulary
  const all = [...sides, ...bodies]
  const of: string[] = []
  const spans: Span[] = []
  const strangers: string[] = []
  const lower = title.toLowerCase()
  for (const mention of states) {
    const own = mention.meanings.flatMap(({ id, kind }) =>
      kind === 'side' || kind === 'body' ? (all.find((state) => state.id === id) ?? []) : [],
    )
    if (times.some(({ start, end }) => mention.start < end && mention.end > start)) continue
    spans.push(mention)
    const names = own.flatMap(({ name, aliases }) => [name, ...aliases]).filter((name) => owners.includes(name))
    const inTitle = own.some(({ name, aliases }) =>
      [name, ...aliases].some((alias) => lower.includes(alias.toLowerCase())),
    )
    if (names.length > 0) of.push(...names)
    else if (!inTitle) strangers.push(...own.map(({ name }) => name))
  }
  const free = ({ start, end }: Span) => ![...taken, ...spans].some((span) => span.start < end && span.end > start)
  // What belongs to the title is said twice: "co-chair of the group".
  for (const mention of draft.mentions.filter(free)) {
    const { frameworks, topics } = chronicle.vocabulary
    const terms = [...frameworks, ...topics].filter(({ id }) => mention.meanings.some((meaning) => meaning.id === id))
    const names = [mention.text, ...terms.flatMap(({ name, aliases }) => [name, ...aliases])]
    if (names.some((name) => lower.includes(name.toLowerCase()))) spans.push(mention)
  }
  if (of.length === 0) {
    for (const mention of draft.mentions.filter(free)) {
      const countries = mention.meanings.flatMap(({ kind, id }) =>
        kind === 'place' ? (chronicle.places.get(id)?.country ?? id) : [],
      )
      const [country] = countries.filter((name) => owners.includes(name))
      if (country === undefined) continue
      of.push(country)
      spans.push(mention)
    }
    for (const word of draft.words.filter((own) => free(own) && !isStopWord(own.word))) {
      const owner = owners.find((name) => isDemonym(word.word, name) || tokens(name)[0]?.word === word.word)
      if (owner === undefined || HOLDING.has(word.word)) continue
      of.push(owner)
      spans.push(word)
    }
  }
  if (strangers.length > 0 && of.length > 0) return undefined
  return { of: [...new Set([...of, ...strangers])], spans }
}

/** The number that a word gives in a series. */
function ordinal(word: string): Pick | undefined {
  if (word === 'last' || word === 'final' || word === 'latest') return { from: 'last', number: 1 }
  for (let number = 1; number <= 14; number++) if (ordinalWords(number).includes(word)) return { from: 'first', number }
  return undefined
}

/** "The first X", "the last X". */
function pickIn(draft: Draft, known: readonly Span[]): Pick | undefined {
  const word = draft.words.find(
    ({ word: own, start, end }) =>
      ordinal(own) !== undefined && own !== 'earlier' && !known.some((span) => span.start < end && span.end > start),
  )
  return word && ordinal(word.word)
}

/** What is asked of the office; `text` is the question without the times named. */
function wanted(
  draft: Draft,
  text: string,
  office: Span & { title: string },
  people: readonly Mention[],
): WantedOfOffice | undefined {
  if (OTHER.test(text) && !/\bnames?\b/i.test(text)) return undefined
  if (HOW_MANY.test(text)) return 'count'
  const isWho = WHO.test(text.replace(WHEN, ' ').replace(SINCE, ' ').replace(UNTIL, ' '))
  if (!isWho && people.length > 0) {
    const [since, until] = [SINCE.test(text), UNTIL.test(text)]
    if (LENGTH.test(text) || (since && until)) return 'term'
    if (since) return 'start'
    if (until) return 'end'
    if (!WHEN.test(text)) return relationIn(draft, people) && !YES_OR_NO.test(text) ? 'holder' : undefined
    if (ENDED.test(text)) return 'end'
    return STARTED.test(text) ? 'start' : 'term'
  }
  if (isWho) return 'holder'
  // Nothing but an office and a time or a number; the plural of it may as well ask for meetings.
  const isPlural =
    ENUMERATED.test(text) || (/s$/i.test(draft.text.slice(office.start, office.end)) && !/s$/i.test(office.title))
  return YES_OR_NO.test(text) || isPlural || WHEN.test(text) ? undefined : 'holder'
}

function relationIn({ text }: Draft, people: readonly Mention[]): Relation | undefined {
  const [first, second] = people
  if (!first) return undefined
  if (second && /\bbetween\b/i.test(text.slice(0, first.start)) && /^ and\b/i.test(text.slice(first.end)))
    return 'between'
  return readRelation(text, first.start, first.end)
}

/** "Who became X in May", "who resigned as X in May". */
function changeIn(text: string): OfficeQuestion['change'] {
  if (ENDED.test(text)) return 'end'
  return STARTED.test(text) ? 'start' : undefined
}
