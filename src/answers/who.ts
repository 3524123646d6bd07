import type { Corpus } from '../corpus/corpus.ts'
import { type Days, dateInWords } from '../corpus/edtf.ts'
import { isJointMeeting } from '../corpus/event.ts'
import { mainRole } from '../corpus/main-role.ts'
import type { Passage } from '../corpus/passage.ts'
import { type Person, rolesDuring } from '../corpus/person.ts'
import { Citations } from './citation.ts'
import type { Context } from './context.ts'
import { findEvents } from './event-query.ts'
import { readOffice } from './office.ts'
import { officeHolders } from './office-holders.ts'
import { textOf, unreadableDate } from './options.ts'
import { passageNaming, passageOnOffice } from './passage-naming.ts'
import { choosePerson } from './person-choice.ts'
import { invalid, none } from './refusal.ts'
import type { Item, Reply } from './reply.ts'
import { formatRequest, type Options } from './request.ts'
import { readDays } from './time/read.ts'
import { daysInWords, listed, officeInWords, roleInWords, termInWords } from './words.ts'

const COMMAND = 'who'

/** Who somebody is, or who held an office. Options: `person`, `office`, `on`; with a person, an office tells namesakes apart. */
export function who(context: Context, options: Options): Reply {
  const request = formatRequest(COMMAND, options)
  const [person, office, on] = [textOf(options, 'person'), textOf(options, 'office'), textOf(options, 'on')]
  const days = on === undefined ? undefined : readDays(on, context.today)
  if (on !== undefined && !days) return unreadableDate(COMMAND, options, 'on', on)
  if (person !== undefined) {
    const read = office === undefined ? undefined : readOffice(context.corpus, office)
    const around = { ...(days && { days }), ...(read && { office: read }) }
    const chosen = choosePerson(context, COMMAND, options, 'person', around)
    return 'reply' in chosen ? chosen.reply : aboutPerson(context.corpus, chosen.id, days, request)
  }
  if (office !== undefined) return officeHolders(context, COMMAND, options, days)
  return invalid(COMMAND, request, 'Name a person or an office.', ['/who person:…', '/who office:… on:…'])
}

function aboutPerson(corpus: Corpus, id: string, days: Days | undefined, request: string): Reply {
  const { chronicle } = corpus
  const person = chronicle.people.get(id)
  if (!person) return none(COMMAND, request, `The chronicle has nobody called “${id}”.`)
  const citations = new Citations()
  const items: Item[] = [
    { text: person.note, citations: citing(citations, passageNaming(corpus, person)) },
    ...person.roles.map((role) => ({
      lead: officeInWords({ title: role.title, of: [role.of] }),
      text: termInWords(role),
      citations: citing(citations, passageOnOffice(corpus, person, role)),
    })),
    ...meetingsOf(corpus, person, citations),
  ]
  // Whoever no passage names stands in the register only, for which there is nothing to cite.
  if (citations.list.length === 0) {
    const reply = none(COMMAND, request, `${introduced(corpus, person, days)}. No passage of the chronicle says more.`)
    return { ...reply, answer: { ...reply.answer, people: [id] }, items }
  }
  return {
    answer: {
      status: 'answered',
      command: COMMAND,
      headline: introduced(corpus, person, days),
      people: [id],
      citations: citations.list,
    },
    items,
    notes: [],
    request,
  }
}

/** A person in one line: the offices held on the days asked about, else the one that readers know. */
function introduced({ chronicle }: Corpus, person: Person, days: Days | undefined): string {
  if (days) {
    const roles = rolesDuring(person, days)
    const offices = roles.length > 0 ? roles.map(roleInWords).join('; ') : 'no office that the chronicle knows of'
    return `${person.name} ${daysInWords(days)}: ${offices}`
  }
  const main = mainRole(chronicle, person)
  return main ? `${person.name}: ${roleInWords(main)}` : person.name
}

/** As many companions as a line holds. */
const COMPANY_SHOWN = 4

function meetingsOf(corpus: Corpus, person: Person, citations: Citations): Item[] {
  const { chronicle } = corpus
  const held = findEvents(chronicle, {
    people: [[person.id]],
    kinds: ['meeting'],
    statuses: ['held'],
    separate: true,
  })
  const joint = held.filter(isJointMeeting)
  const separate = held.length - joint.length
  const told = joint.length > 0 ? joint : held
  const dated = told.filter(({ date }) => date.precision !== 'year')
  const [first, last] = dated.length > 0 ? [dated[0], dated.at(-1)] : [told[0], told.at(-1)]
  if (!first || !last) return []
  const company = new Map<string, number>()
  for (const event of joint)
    for (const id of [...event.participants, ...event.mediators])
      if (id !== person.id) company.set(id, (company.get(id) ?? 0) + 1)
  const most = [...company]
    .sort((a, b) => b[1] - a[1])
    .slice(0, COMPANY_SHOWN)
    .map(([id, count]) => `${chronicle.people.get(id)?.name ?? id} (${count})`)
  const apart = 'in which the sides did not talk to each other'
  const counts =
    joint.length === 0
      ? `${separate}, ${apart}`
      : [String(joint.length), separate > 0 && `and ${separate} more ${apart}`].filter((part) => part).join(', ')
  const items: Item[] = [
    {
      lead: 'Meetings held',
      text: [counts, most.length > 0 && `most often with ${listed(most)}`].filter((part) => part).join('; '),
      citations: [],
    },
    {
      lead: 'First',
      text: `${dateInWords(first.date)}, ${first.title}`,
      citations: citations.addEvent(corpus, first, 1),
    },
  ]
  if (last !== first)
    items.push({
      lead: 'Last',
      text: `${dateInWords(last.date)}, ${last.title}`,
      citations: citations.addEvent(corpus, last, 1),
    })
  return items
}

function citing(citations: Citations, passage: Passage | undefined): number[] {
  return passage ? [citations.add(passage)] : []
}
