import type { Chronicle } from '../corpus/chronicle.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { type Days, EARLIEST, LATEST } from '../corpus/edtf.ts'
import { type Holder, holdersOf } from '../corpus/offices.ts'
import { citedHolders } from './cited-holders.ts'
import type { Context } from './context.ts'
import { type Office, readOffice } from './office.ts'
import { none } from './refusal.ts'
import type { Reply } from './reply.ts'
import { formatRequest, type Options } from './request.ts'
import { daysInWords, listed, officeInWords, termInWords } from './words.ts'

/** Who held the office `options.office` on `days`, today when none are given. */
export function officeHolders(
  { corpus, today }: Context,
  command: string,
  options: Options,
  days: Days | undefined,
): Reply {
  const { chronicle } = corpus
  const request = formatRequest(command, options)
  const typed = String(options.office ?? '')
  const office = readOffice(corpus, typed)
  if (!office || (office.of.length === 0 && office.unread.length > 0))
    return none(
      command,
      request,
      `The chronicle has no office called “${typed}”.`,
      examples(corpus, office).map((example) => formatRequest(command, { ...options, office: example })),
    )
  const asked = days ?? { first: today, last: today }
  const when = days ? daysInWords(days) : 'today'
  const holders = sidesFirst(chronicle, holdersOf(chronicle, office.title, office.of, asked))
  if (holders.length === 0) return nobodyThen(chronicle, command, options, office, asked, when)
  const { items, citations } = citedHolders(corpus, holders, days)
  const people = [...new Set(holders.map(({ person }) => person.id))]
  const names = listed(people.map((id) => nameOf(chronicle, id, office, holders)))
  // Whom no passage has in the office stands in the register only, for which there is nothing to cite.
  if (citations.length === 0) {
    const reply = none(
      command,
      request,
      `The register has ${names} as ${officeInWords(office)} ${when}, but no passage of the chronicle does.`,
    )
    return { ...reply, answer: { ...reply.answer, people }, items }
  }
  return {
    answer: {
      status: 'answered',
      command,
      headline: `${officeInWords(office)} ${when}: ${names}`,
      people,
      citations,
    },
    items,
    notes: [],
    request,
  }
}

/** The state belongs to the name where the question left it open. */
function nameOf({ people }: Chronicle, id: string, office: Office, holders: readonly Holder[]): string {
  const name = people.get(id)?.name ?? id
  const states = new Set(holders.filter(({ person }) => person.id === id).map(({ role }) => role.of))
  if (office.of.length === 1 || holders.length === 1) return name
  return `${name} (${[...states].map((state) => state.replace(/ \((.*)\)$/, ', $1')).join('; ')})`
}

/** Holders in the order of the vocabulary's sides and bodies, others after them. */
function sidesFirst({ vocabulary }: Chronicle, holders: readonly Holder[]): Holder[] {
  const order = [...vocabulary.sides, ...vocabulary.bodies].map(({ name }) => name)
  const place = ({ role }: Holder) => (order.includes(role.of) ? order.indexOf(role.of) : order.length)
  return [...holders].sort((a, b) => place(a) - place(b))
}

/** Nobody then: who held the office before and after, as far as the chronicle knows. */
export function nobodyThen(
  chronicle: Chronicle,
  command: string,
  options: Options,
  office: Office,
  days: Days,
  when: string,
): Reply {
  const ever = holdersOf(chronicle, office.title, office.of, { first: EARLIEST, last: LATEST })
  const before = ever.filter(({ role }) => role.last < days.first).at(-1)
  const after = ever.find(({ role }) => role.first > days.last)
  const near = [
    before && `Before: ${before.person.name}, ${termInWords(before.role)}.`,
    after && `After: ${after.person.name}, ${termInWords(after.role)}.`,
  ].filter((part) => part !== undefined)
  const years = [before?.role.to, after?.role.from].flatMap((date) => date?.slice(0, 4) ?? [])
  return none(
    command,
    formatRequest(command, options),
    `The chronicle names nobody as ${officeInWords(office)} ${[`${when}.`, ...near].join(' ')}`,
    years.map((year) => formatRequest(command, { ...options, on: year })),
  )
}

/** The same office of the sides, or the vocabulary's first office when none was read. */
function examples({ chronicle }: Corpus, office: Office | undefined): string[] {
  const { offices, sides } = chronicle.vocabulary
  const title = office?.title ?? offices[0]?.title
  return sides
    .map(({ name }) => ({ title: title ?? '', of: [name] }))
    .filter(({ title: own, of }) => holdersOf(chronicle, own, of, { first: EARLIEST, last: LATEST }).length > 0)
    .map(officeInWords)
    .slice(0, 2)
}
