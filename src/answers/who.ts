import type { Corpus } from '../corpus/corpus.ts'
import type { Days } from '../corpus/edtf.ts'
import { dateInWords } from '../corpus/edtf.ts'
import { isJointMeeting } from '../corpus/event.ts'
import { holdersOf } from '../corpus/offices.ts'
import type { Passage } from '../corpus/passage.ts'
import type { Person, Role } from '../corpus/person.ts'
import { surnameOf } from '../corpus/person-name.ts'
import { Citations } from './citation.ts'
import type { Context } from './context.ts'
import { findEvents } from './event-query.ts'
import { readOffice } from './office.ts'
import { choosePerson } from './person-choice.ts'
import { invalid, none } from './refusal.ts'
import type { Item, Reply } from './reply.ts'
import { formatRequest, type Options } from './request.ts'
import { DATE_EXAMPLES, readDays } from './time/read.ts'
import { daysInWords, listed, roleInWords, termInWords } from './words.ts'

const COMMAND = 'who'

/** Who somebody is, or who held an office. Options: `person`, or `office` and `on`. */
export function who(context: Context, options: Options): Reply {
  const request = formatRequest(COMMAND, options)
  const { person, office, on } = options
  const days = typeof on === 'string' && on !== '' ? readDays(on, context.today) : undefined
  if (typeof on === 'string' && on !== '' && !days)
    return invalid(
      COMMAND,
      request,
      `“${on}” is no date. Try ${DATE_EXAMPLES}.`,
      ['2022', 'May 2022', '25 May 2023'].map((date) => formatRequest(COMMAND, { ...options, on: date })),
    )
  if (typeof person === 'string' && person !== '') {
    const chosen = choosePerson(context, COMMAND, options, 'person', days ? { days } : {})
    return 'reply' in chosen ? chosen.reply : aboutPerson(context.corpus, chosen.id, request)
  }
  if (typeof office === 'string' && office !== '') return aboutOffice(context, office, days, request)
  return invalid(COMMAND, request, 'Name a person or an office.', [
    '/who person:… (any spelling)',
    '/who office:… on:…',
  ])
}

function aboutPerson(corpus: Corpus, id: string, request: string): Reply {
  const { chronicle } = corpus
  const person = chronicle.people.get(id)
  if (!person) return none(COMMAND, request, `The chronicle has nobody called “${id}”.`)
  const citations = new Citations()
  const items: Item[] = [
    { text: person.note, citations: citing(citations, passageNaming(corpus, person)) },
    ...person.roles.map((role) => ({
      lead: `${role.title} of ${role.of}`,
      text: termInWords(role),
      citations: citing(citations, passageNaming(corpus, person, role)),
    })),
    ...meetingsOf(corpus, person, citations),
  ]
  const main = mainRole(person)
  return {
    answer: {
      status: 'answered',
      command: COMMAND,
      headline: main ? `${person.name}: ${roleInWords(main)}` : `${person.name}`,
      people: [id],
      citations: citations.list,
    },
    items,
    notes: [],
    request,
  }
}

/** The office a reader knows somebody by: the one held now, else the last one. */
function mainRole(person: Person): Role | undefined {
  return person.roles.find(({ to, from }) => to === null && from !== null) ?? person.roles.at(-1)
}

function meetingsOf(corpus: Corpus, person: Person, citations: Citations): Item[] {
  const { chronicle } = corpus
  const meetings = findEvents(chronicle, { people: [[person.id]], kinds: ['meeting'], separate: true }).filter(
    (event) => event.status === 'held',
  )
  const joint = meetings.filter(isJointMeeting)
  const [first, last] = [meetings[0], meetings.at(-1)]
  if (!first || !last) return []
  const company = new Map<string, number>()
  for (const event of joint)
    for (const id of [...event.participants, ...event.mediators])
      if (id !== person.id) company.set(id, (company.get(id) ?? 0) + 1)
  const most = [...company]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([id, count]) => `${chronicle.people.get(id)?.name ?? id} (${count})`)
  const separate = meetings.length - joint.length
  const items: Item[] = [
    {
      lead: 'Meetings held',
      text: `${meetings.length}${separate > 0 ? `, in ${separate} of them the sides did not talk to each other` : ''}${most.length > 0 ? `; most often with ${listed(most)}` : ''}`,
      citations: [],
    },
    {
      lead: 'First',
      text: `${dateInWords(first.date)}: ${first.title}`,
      citations: citations.addEvent(corpus, first, 1),
    },
  ]
  if (last !== first)
    items.push({
      lead: 'Last',
      text: `${dateInWords(last.date)}: ${last.title}`,
      citations: citations.addEvent(corpus, last, 1),
    })
  return items
}

function aboutOffice(context: Context, office: string, days: Days | undefined, request: string): Reply {
  const { corpus, today } = context
  const read = readOffice(corpus, office)
  if (!read)
    return none(
      COMMAND,
      request,
      `The chronicle has no office called “${office}”.`,
      officeExamples(corpus).map((example) => formatRequest(COMMAND, { office: example })),
    )
  const holders = holdersOf(corpus.chronicle, read.title, read.of, days ?? { first: today, last: today })
  const name = read.of.length > 0 ? `${read.title} of ${listed(read.of, 'or')}` : read.title
  const when = days ? ` ${daysInWords(days)}` : ' today'
  if (holders.length === 0) {
    const ever = holdersOf(corpus.chronicle, read.title, read.of, { first: '0001-01-01', last: '9999-12-31' })
    return none(
      COMMAND,
      request,
      `The chronicle names nobody as ${name}${when}.`,
      ever.slice(-3).map(({ person }) => formatRequest(COMMAND, { person: person.name })),
    )
  }
  const citations = new Citations()
  const items = holders.map(({ person, role }) => ({
    lead: person.name,
    text: roleInWords(role),
    citations: citing(citations, passageNaming(corpus, person, role)),
  }))
  const people = [...new Set(holders.map(({ person }) => person.id))]
  return {
    answer: {
      status: 'answered',
      command: COMMAND,
      headline: `${name}${when}: ${listed(people.map((id) => corpus.chronicle.people.get(id)?.name ?? id))}`,
      people,
      citations: citations.list,
    },
    items,
    notes: [],
    request,
  }
}

function officeExamples({ chronicle }: Corpus): string[] {
  const [title] = chronicle.vocabulary.offices
  return chronicle.vocabulary.sides.slice(0, 2).map(({ name }) => `${title?.title ?? ''} of ${name}`)
}

/** The passage that best shows who somebody is, or that he or she held an office: one that gives the name, at best of that time. */
export function passageNaming(corpus: Corpus, person: Person, role?: Role): Passage | undefined {
  const surname = surnameOf(person.name) ?? person.name
  const find = (asked: string) =>
    corpus.index
      .search(asked, { limit: 30 })
      .flatMap(({ id }) => corpus.passages.get(id) ?? [])
      .filter(({ text }) => text.includes(surname))
  const naming = find([person.name, role?.title ?? '', role?.of ?? ''].join(' '))
  const inOffice = role && naming.find(({ article }) => isDuringYears(article.published, role))
  const named = inOffice ?? naming[0] ?? find(person.name)[0] ?? find(surname)[0]
  if (named) return named
  const present = [...corpus.chronicle.events.values()].find((event) =>
    [...event.participants, ...event.mediators].includes(person.id),
  )
  return present && corpus.evidence(present)[0]
}

function isDuringYears(published: string, { first, last }: Role): boolean {
  const year = published.slice(0, 4)
  return year >= first.slice(0, 4) && year <= last.slice(0, 4)
}

function citing(citations: Citations, passage: Passage | undefined): number[] {
  return passage ? [citations.add(passage)] : []
}
