import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { stem, tokens } from '../../corpus/analyser.ts'
import type { Chronicle } from '../../corpus/chronicle.ts'
import { compareDates, type Days, dateInWords, EARLIEST, LATEST, overlaps, parseEdtf } from '../../corpus/edtf.ts'
import type { Event } from '../../corpus/event.ts'
import { mainRole } from '../../corpus/main-role.ts'
import { type Holder, holdersOf, isActing, rolesIn } from '../../corpus/offices.ts'
import type { Role } from '../../corpus/person.ts'
import { Citations } from '../citation.ts'
import type { Context } from '../context.ts'
import { nobodyThen } from '../office-holders.ts'
import { passageNaming, passageOnOffice } from '../passage-naming.ts'
import type { OfficeQuestion } from '../question/office-questions/office-question.ts'
import { none } from '../refusal.ts'
import type { Item, Reply } from '../reply.ts'
import { formatRequest } from '../request.ts'
import { counted, daysInWords, edtfInWords, listed, namesOf, officeInWords, roleInWords } from '../words.ts'

/** An office stands empty for half a year at most; after a longer gap there was somebody whom the register does not have. */
const LONGEST_VACANCY = 200
/** Days between the act that the events have and the day that the register counts from. */
const FORMALITIES = 10

/** What a reply is made from. */
interface Asked {
  context: Context
  question: OfficeQuestion
  text: string
  command: string
  request: string
}

/** Answers a question for an office: from the register, with the passages and events that bear it out. */
export function answerOfficeQuestion(
  context: Context,
  question: OfficeQuestion,
  text: string,
  command: string,
  request: string,
): Reply | undefined {
  const asked = { context, question, text, command, request }
  const { chronicle } = context.corpus
  const { office, unknown } = question
  const ever = holdersOf(chronicle, office.title, office.of, { first: EARLIEST, last: LATEST })
  if (unknown !== undefined || ever.length === 0) return noSuchOffice(asked)
  if (question.people.length > 0) {
    const strangers = question.people.filter((ids) => !ids.some((id) => ever.some(({ person }) => person.id === id)))
    const [ids] = strangers
    if (ids) return neverHeld(asked, ids)
  }
  switch (question.wants) {
    case 'holder':
      return holder(asked)
    case 'count':
      return count(asked)
    default:
      return term(asked)
  }
}

function holder(asked: Asked): Reply | undefined {
  const { context, question } = asked
  const { chronicle } = context.corpus
  const { office, relation, pick, days, change } = question
  if (relation) return beside(asked)
  if (pick && !(days && pick.from === 'last')) return numbered(asked)
  if (change && days) {
    const changed = stints(chronicle, question).filter((stint) =>
      overlaps(change === 'start' ? startOf(stint) : endOf(stint), days),
    )
    // "Who became X after …": the first of those who did since.
    const holders = (days.last === LATEST && change === 'start' ? changed.slice(0, 1) : changed).map(asHolder)
    return holders.length > 0 ? replyWithHolders(asked, holders, daysInWords(days)) : undefined
  }
  // "Before the war": who held it on the day before.
  const then = days ?? { first: context.today, last: context.today }
  const point = then.first === EARLIEST ? { first: then.last, last: then.last } : then
  if (point.first > context.today) return undefined
  const holders = holdersOf(chronicle, office.title, office.of, point)
  const when = days ? daysInWords(days) : 'today'
  if (holders.length > 0) return replyWithHolders(asked, holders, when)
  const reply = nobodyThen(chronicle, 'who', { office: officeInWords(office) }, office, point, when)
  return { ...reply, request: asked.request, answer: { ...reply.answer, command: asked.command } }
}

/** The holders after, before or between those who are named. */
function beside(asked: Asked): Reply | undefined {
  const { context, question } = asked
  const { chronicle } = context.corpus
  const { people, relation, pick, days } = question
  const all = stints(chronicle, question)
  const named = people.map((ids) => all.filter(({ person }) => ids.includes(person.id)))
  const [first = [], second = []] = named
  const names = named.map((own) => listed([...new Set(own.map(({ person }) => person.name))], 'or'))
  if (relation === 'between') {
    const [from, to] = [first[0], second[0]].sort((a, b) => ((a?.first ?? '') < (b?.first ?? '') ? -1 : 1))
    if (!from || !to || from.of !== to.of) return undefined
    const run = all.filter(({ of }) => of === from.of)
    const held = run.slice(run.indexOf(from) + 1, run.indexOf(to))
    if (held.length === 0) return gapReply(asked, from, to)
    return replyWithHolders(asked, held.map(asHolder), `between ${listed(names)}`)
  }
  // With a time given, the change at that time is meant.
  const then = days
    ? first.filter((stint) => overlaps(relation === 'next' ? endOf(stint) : startOf(stint), days))
    : first
  const at = then.length > 0 ? then : first
  const found: Stint[] = []
  const steps = pick?.from === 'first' ? pick.number : 1
  let broken: [Stint, Stint] | undefined
  for (const own of at) {
    const run = all.filter(({ of }) => of === own.of)
    const place = run.indexOf(own)
    const next = run[relation === 'next' ? place + steps : place - steps]
    if (!next) continue
    const path = relation === 'next' ? run.slice(place, place + steps + 1) : run.slice(place - steps, place + 1)
    if (isUnbroken(chronicle, question, path)) found.push(next)
    else broken = relation === 'next' ? [own, next] : [next, own]
  }
  if (found.length > 0)
    return replyWithHolders(asked, found.map(asHolder), `${relation === 'next' ? 'after' : 'before'} ${names[0] ?? ''}`)
  return broken ? gapReply(asked, ...broken) : endOfRegister(asked, at)
}

function endOfRegister({ question, command, request }: Asked, at: readonly Stint[]): Reply {
  const [own] = question.relation === 'next' ? at.slice(-1) : at
  const name = own?.person.name ?? ''
  const office = officeInWords(question.office)
  const says =
    question.relation === 'previous'
      ? `The chronicle names nobody as ${office} before ${name}.`
      : own?.last === LATEST
        ? `${name} is ${office} still, as far as the chronicle goes.`
        : `The chronicle names nobody as ${office} after ${name}.`
  return none(command, request, says, [formatRequest('who', { person: name })])
}

function gapReply({ question, command, request }: Asked, before: Stint, after: Stint): Reply {
  const [from, to] = [before, after].map((stint) => asHolder(stint))
  const told = [from, to].flatMap((own) => (own ? `${own.person.name} (${termInDates(own.role)})` : []))
  return none(
    command,
    request,
    `The chronicle names nobody as ${officeInWords(question.office)} between ${listed(told)}.`,
    [before, after].map(({ person }) => formatRequest('who', { person: person.name })),
  )
}

/** The first, the second, the last who held it. */
function numbered(asked: Asked): Reply | undefined {
  const { context, question, command, request } = asked
  const { chronicle } = context.corpus
  const { pick, days } = question
  if (!pick) return undefined
  const all = stints(chronicle, question)
  if (days) {
    const since = all.filter((stint) => (days.last === LATEST ? stint.first >= days.first : overlaps(stint, days)))
    const own = since[pick.number - 1]
    return own && isUnbroken(chronicle, question, since.slice(0, pick.number))
      ? replyWithHolders(asked, [asHolder(own)], daysInWords(days))
      : undefined
  }
  const own = pick.from === 'last' ? all[all.length - pick.number] : all[pick.number - 1]
  const [first] = all
  if (!own || !first) return endOfRegister(asked, all.slice(-1))
  const word = `number ${pick.number}`
  if (pick.from === 'last') return replyWithHolders(asked, [asHolder(own)], 'last')
  if (!isSaidToBeFirst(context, question, first) || !isUnbroken(chronicle, question, all.slice(0, pick.number)))
    return none(
      command,
      request,
      `The chronicle does not say who was ${officeInWords(question.office)} first; the first whom it names is ${first.person.name}, ${termInDates(asHolder(first).role)}.`,
      [formatRequest('who', { person: first.person.name })],
    )
  return replyWithHolders(asked, [asHolder(own)], pick.number === 1 ? 'first' : word)
}

/** Registers begin somewhere: whoever stands there first was the first only if that is said of him or her. */
function isSaidToBeFirst({ corpus }: Context, { office }: OfficeQuestion, { person }: Stint): boolean {
  const aliases = corpus.chronicle.vocabulary.offices.find(({ title }) => title === office.title)?.aliases ?? []
  const terms = new Set(
    [office.title, ...aliases].flatMap((name) => tokens(name).flatMap(({ term, stop }) => (stop ? [] : term))),
  )
  const words = tokens(person.note)
  return words.some(
    ({ word }, at) => word === 'first' && words.slice(at + 1, at + 4).some((next) => terms.has(stem(next.word))),
  )
}

function count(asked: Asked): Reply | undefined {
  const { context, question, command, request } = asked
  const { chronicle } = context.corpus
  const { relation, days, people } = question
  let counting = stints(chronicle, question)
  if (relation === 'between' || new Set(counting.map(({ of }) => of)).size !== 1) return undefined
  let path = counting
  if (relation) {
    const at = counting.findLastIndex(({ person }) => people[0]?.includes(person.id))
    path = relation === 'next' ? counting.slice(at) : counting.slice(0, at + 1)
    counting = relation === 'next' ? counting.slice(at + 1) : counting.slice(0, at)
  } else if (days) {
    counting = counting.filter((stint) => overlaps(stint, days))
    path = counting
    const [first] = counting
    if (!first || daysBetween(days.first, first.first) > LONGEST_VACANCY) return undefined
  }
  const held = [...new Set(counting.map(({ person }) => person.id))]
  if (held.length === 0) return undefined
  if (!isUnbroken(chronicle, question, path))
    return none(
      command,
      request,
      `The chronicle has not every ${officeInWords(question.office)}; it names ${listed(namesOf(chronicle, held))}.`,
      [formatRequest('who', { office: officeInWords(question.office) })],
    )
  const reply = replyWithHolders(asked, counting.map(asHolder), '')
  if (reply?.answer.status !== 'answered') return reply
  const headline = `${counted(held.length, 'person').replace(/persons$/, 'people')}: ${listed(namesOf(chronicle, held))}`
  return { ...reply, answer: { ...reply.answer, headline, count: held.length } }
}

/** When somebody held the office; from when; until when. */
function term(asked: Asked): Reply | undefined {
  const { context, question, text, command, request } = asked
  const { chronicle } = context.corpus
  const { office, people, wants, pick, days } = question
  const [ids = []] = people
  const ever = regular(chronicle, question).filter(({ person }) => ids.includes(person.id))
  const owner = new Set(ever.map(({ role }) => role.of)).size > 1 ? ownerKnownBy(chronicle, ever) : undefined
  const holders = owner === undefined ? ever : ever.filter(({ role }) => role.of === owner)
  if (new Set(holders.map(({ person }) => person.id)).size > 1)
    return none(
      command,
      request,
      `More than one of that name was ${officeInWords(office)}: ${listed(holders.map(({ person }) => person.name))}.`,
      holders.map(({ person }) => formatRequest('who', { person: person.name })),
    )
  const then = days ? holders.filter(({ role }) => overlaps(role, days)) : holders
  const numbered = pick?.from === 'first' && pick.number > 1 ? then.slice(pick.number - 1, pick.number) : then
  const fitting = pick?.from === 'last' || (wants !== 'term' && NOW.test(text)) ? numbered.slice(-1) : numbered
  const ofNote = fitting.filter(
    ({ person, role }) => changesAt(context, person.id, wants === 'end' ? role.to : role.from).length > 0,
  )
  const several = wants === 'term' || ofNote.length === 0 ? fitting : ofNote
  const [own] = wants === 'end' ? several.slice(-1) : several
  if (!own) return undefined
  const { person, role } = own
  const bound = wants === 'end' ? role.to : role.from
  if (wants !== 'term' && bound === null)
    return none(
      command,
      request,
      wants === 'end' && role.last === LATEST && role.from !== null
        ? `${person.name} has been ${officeInWords({ title: role.title, of: [role.of] })} since ${edtfInWords(role.from)}; the chronicle has no end of it.`
        : `The chronicle does not say ${wants === 'end' ? 'until' : 'from'} when ${person.name} was ${officeInWords(office)}.`,
      [formatRequest('who', { person: person.name })],
    )
  const citations = new Citations()
  const changes = [
    ...(wants === 'end' ? [] : changesAt(context, person.id, role.from)),
    ...(wants === 'start' ? [] : changesAt(context, person.id, role.to)),
  ]
  const items: Item[] = changes.map((event) => ({
    lead: dateInWords(event.date),
    text: event.title,
    citations: citations.addEvent(context.corpus, event, 1),
  }))
  for (const held of holders) {
    const passage =
      passageOnOffice(context.corpus, held.person, held.role) ?? passageNaming(context.corpus, held.person, held.role)
    items.push({
      lead: officeInWords({ title: held.role.title, of: [held.role.of] }),
      text: termInDates(held.role),
      citations: passage ? [citations.add(passage)] : [],
    })
  }
  if (citations.list.length === 0) return registerOnly(asked, [{ person, role }])
  const [change] = changes
  const date = wants === 'term' ? termInEdtf(role) : dateOfChange(bound ?? '', change, text)
  const title = officeInWords({ title: role.title, of: [role.of] })
  const lead = wants === 'term' ? termInDates(role) : edtfInWords(date)
  const aside = wants === 'term' ? '' : `, ${termInDates(role)}`
  return {
    answer: {
      status: 'answered',
      command,
      headline: `${lead}: ${person.name}, ${title}${aside}`,
      date,
      people: [person.id],
      ...(changes.length > 0 && wants !== 'term' && { events: changes.map(({ id }) => id) }),
      citations: citations.list,
    },
    items,
    notes: parseEdtf(date)?.precision === 'day' || wants === 'term' ? [] : ['The day is not known.'],
    request,
  }
}

/** Of several states that somebody held such an office of, the one that he or she is known for. */
function ownerKnownBy(chronicle: Chronicle, terms: readonly Holder[]): string | undefined {
  const [own] = terms
  const known = own && mainRole(chronicle, own.person)?.of
  return terms.some(({ role }) => role.of === known) ? known : undefined
}

/** "Has been", "is": the term that lasts. */
const NOW = /\b(?:has|have|is|been)\b/i
/** What is done on a day of its own, before or after the day from which the office counts. */
const ACT =
  /\b(?:elect(?:ed|ion)|appoint(?:ed|ment)|named|nominat\w+|resign(?:s|ed|ation)?|dismiss(?:ed|al)|sacked|fired|ousted|step(?:s|ped)? down|quit)\b/i

function dateOfChange(bound: string, event: Event | undefined, text: string): string {
  const day = parseEdtf(bound)
  if (!event || !day || !ACT.test(text) || overlaps(event.date, day)) return bound
  return event.date.text
}

/** The appointments and resignations of somebody at a date, where the chronicle has them as events. */
function changesAt({ corpus }: Context, person: string, date: string | null): Event[] {
  const day = date === null ? undefined : parseEdtf(date)
  if (!day || day.precision === 'year') return []
  const kinds = corpus.names.lookUp('appointed', ['kind']).map(({ id }) => id)
  const around = { first: shift(day.first, -FORMALITIES), last: shift(day.last, FORMALITIES) }
  const near = [...corpus.chronicle.events.values()].filter(
    ({ kind, date: own, participants, mediators }) =>
      kinds.includes(kind) && overlaps(own, around) && [...participants, ...mediators].includes(person),
  )
  const same = near.filter((event) => overlaps(event.date, day))
  return same.length > 0 ? same : near.slice(0, 1)
}

function replyWithHolders(asked: Asked, holders: readonly Holder[], when: string): Reply {
  const { context, question, command, request } = asked
  const { corpus } = context
  const citations = new Citations()
  const items = holders.map(({ person, role }) => {
    const passage = passageNaming(corpus, person, role)
    return { lead: person.name, text: roleInWords(role), citations: passage ? [citations.add(passage)] : [] }
  })
  if (citations.list.length === 0) return registerOnly(asked, holders)
  const people = [...new Set(holders.map(({ person }) => person.id))]
  return {
    answer: {
      status: 'answered',
      command,
      headline: `${[officeInWords(question.office), when].filter((part) => part !== '').join(' ')}: ${listed(namesOf(corpus.chronicle, people))}`,
      people,
      citations: citations.list,
    },
    items,
    notes: [],
    request,
  }
}

/** Whoever no passage names stands in the register only, for which there is nothing to cite. */
function registerOnly({ command, request }: Asked, holders: readonly Holder[]): Reply {
  return none(
    command,
    request,
    `The register names ${listed(holders.map(({ person }) => person.name))}, but no passage of the chronicle does.`,
    holders.slice(0, 3).map(({ person }) => formatRequest('who', { person: person.name })),
  )
}

function noSuchOffice({ context, question, command, request }: Asked): Reply {
  const { office, unknown } = question
  const all = holdersOf(context.corpus.chronicle, office.title, [], { first: EARLIEST, last: LATEST })
  const owners = [...new Set(all.map(({ role }) => role.of))]
  const whose = unknown === undefined ? officeInWords(office) : `${office.title} for “${unknown}”`
  const has = `; it has one of ${listed(owners.slice(0, 4), 'or')}${owners.length > 4 ? ' and others' : ''}`
  return none(
    command,
    request,
    `The chronicle has no ${whose}${owners.length === 0 ? '' : has}.`,
    owners
      .slice(0, 2)
      .map((owner) => formatRequest('who', { office: officeInWords({ title: office.title, of: [owner] }) })),
  )
}

function neverHeld({ context, question, command, request }: Asked, ids: readonly string[]): Reply {
  const { people } = context.corpus.chronicle
  const [person] = ids.flatMap((id) => people.get(id) ?? [])
  const name = ids.length === 1 ? (person?.name ?? '') : listed(namesOf(context.corpus.chronicle, ids), 'or')
  const roles = ids.length === 1 && person ? person.roles.map(roleInWords) : []
  return none(
    command,
    request,
    `The chronicle does not have ${name} as ${officeInWords(question.office)}${roles.length > 0 ? `, but as ${listed(roles)}` : ''}.`,
    ids.slice(0, 3).map((id) => formatRequest('who', { person: people.get(id)?.name ?? id })),
  )
}

/** One run of somebody in an office: terms that nobody else's lies between. */
interface Stint extends Holder, Days {
  of: string
}

/** The runs in office in order of their beginning. */
function stints(chronicle: Chronicle, question: OfficeQuestion): Stint[] {
  const runs: Stint[] = []
  for (const { person, role } of regular(chronicle, question)) {
    const previous = runs.findLast(({ of }) => of === role.of)
    if (previous?.person === person && daysBetween(previous.last, role.first) <= LONGEST_VACANCY) {
      previous.role = { ...previous.role, to: role.to, last: role.last }
      previous.last = role.last
    } else runs.push({ person, role, of: role.of, first: role.first, last: role.last })
  }
  return runs
}

/** The terms in order of their beginning, those who only stood in left out, unless they are named or asked for. */
function regular(chronicle: Chronicle, { office, people }: OfficeQuestion): Holder[] {
  const all = [...chronicle.people.values()].flatMap((person) =>
    rolesIn(chronicle, person, office.title, office.of).map((role) => ({ person, role })),
  )
  return all
    .filter(
      ({ person, role }) =>
        !isActing(role.title) ||
        isActing(office.title) ||
        (people.flat().includes(person.id) && !all.some((own) => own.person === person && !isActing(own.role.title))),
    )
    .sort((a, b) => compareDates(a.role, b.role))
}

function asHolder({ person, role }: Stint): Holder {
  return { person, role }
}

function startOf({ role }: Stint): Days {
  return parseEdtf(role.from ?? '') ?? { first: LATEST, last: LATEST }
}

function endOf({ role }: Stint): Days {
  return parseEdtf(role.to ?? '') ?? { first: LATEST, last: LATEST }
}

/** Whether each of the runs begins soon after the one before it, those who stood in counted. */
function isUnbroken(chronicle: Chronicle, { office }: OfficeQuestion, path: readonly Stint[]): boolean {
  const [start] = path
  if (!start) return true
  const all = holdersOf(chronicle, office.title, [start.of], { first: EARLIEST, last: LATEST })
  let reached = start.last
  for (const own of path.slice(1)) {
    for (const { role } of all)
      if (role.first <= own.first && daysBetween(reached, role.first) <= LONGEST_VACANCY && role.last > reached)
        reached = role.last
    if (daysBetween(reached, own.first) > LONGEST_VACANCY) return false
    if (own.last > reached) reached = own.last
  }
  return true
}

function daysBetween(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000
}

function shift(day: string, days: number): string {
  return format(addDays(parseISO(day), days), 'yyyy-MM-dd')
}

/** The dates of a term as EDTF: `2008-04-14/2018-05-12`, `2020-07-16/..`. */
function termInEdtf({ from, to }: Role): string {
  return from === to && from !== null ? from : `${from ?? '..'}/${to ?? '..'}`
}

/** The same in words. */
function termInDates(role: Role): string {
  return role.from === null && role.to === null ? 'dates unknown' : edtfInWords(termInEdtf(role))
}
