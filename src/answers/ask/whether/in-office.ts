import { tokens } from '../../../corpus/analyser.ts'
import { type Days, EARLIEST, LATEST, overlaps } from '../../../corpus/edtf.ts'
import type { Mention } from '../../../corpus/names.ts'
import { type Holder, holdersOf, rolesIn } from '../../../corpus/offices.ts'
import type { Person, Role } from '../../../corpus/person.ts'
import { Citations } from '../../citation.ts'
import { readOffice } from '../../office.ts'
import { passageOnOffice } from '../../passage-naming.ts'
import { type Draft, mentionsOf, startDraft } from '../../question/draft.ts'
import { readNames } from '../../question/names.ts'
import { officesIn } from '../../question/people/office-phrases.ts'
import type { Reply } from '../../reply.ts'
import { daysInWords, listed, officeInWords } from '../../words.ts'
import { termInDates } from '../offices/term-dates.ts'
import { answerOfficeQuestion } from '../offices.ts'
import type { Saying } from './saying.ts'

const OPENING =
  /^\W*(?:(?:is|was) it (?:true|correct|right|so) that )?(?<verb>is|was|were|has|had|did(?=[^?]* (?:hold|serve|occupy)\b)|isn['’]?t|wasn['’]?t)?\b/i
/** Words for holding an office, and for holding it now. */
const HOLDING =
  /^(?:is|was|were|has|had|did|been|be|hold|held|holding|serv\w+|still|now|nowadays|currently|current|today|present|moment|presently|yet|already|ever|then|once|really|actually|true|correct|right|also|back|isnt|wasnt|job|post|office|position|that|time|as|it|at|in|on|during|year|the|a|an|of)$/i
/** Taking an office and leaving it are events of a day. */
const TURNOVER =
  /\b(?:elect\w*|re-?elected|appoint\w*|bec[ao]me|becom\w+|nam(?:ed|e)|nominat\w+|resign\w*|dismiss\w*|sacked|inaugurat\w*|sworn|took|take|left|leave|made|chosen|replac\w*|succe\w*|first|last|only|long\w*)\b/i
const NOW = /\b(?:still|now|nowadays|currently|today|at present|at the moment|presently)\b/i

/**
 * "Is A still minister of B?", "was A president in 2009?": from the register. No where A held the office at other times
 * only, or where it is one person's and somebody else held it.
 */
export function whetherInOffice(saying: Saying, draft: Draft): Reply | undefined {
  const { context, command, request } = saying
  const { corpus, today } = context
  const read = readHolding(draft)
  if (!read) return undefined
  const { ids, office } = read
  const isPresent = /^is/i.test(OPENING.exec(draft.text)?.groups?.verb ?? '') && !/\bis it\b/i.test(draft.text)
  const isNow = isPresent || (NOW.test(draft.text) && !draft.query.days)
  const [days = isNow ? { first: today, last: today } : { first: EARLIEST, last: LATEST }, another] =
    draft.query.days ?? []
  const isOpen = draft.query.days && (days.first === EARLIEST || days.last === LATEST)
  if (another || isOpen || days.first > today) return undefined
  const when = draft.query.days ? daysInWords(days) : isNow ? 'today' : ''
  const held = ids
    .flatMap((id) => corpus.chronicle.people.get(id) ?? [])
    .flatMap((person) =>
      rolesIn(corpus.chronicle, person, office.title, office.of).map((role): Holder => ({ person, role })),
    )
  const sure = held.filter(({ role }) => role.surely && overlaps(role.surely, days))
  if (sure.length > 0) return told(saying, true, sure, '')
  if (held.some(({ role }) => overlaps(role, days))) return undefined
  if (held.length > 0) return told(saying, false, held, '')
  const others = holdersOf(corpus.chronicle, office.title, office.of, days)
  if (ids.length === 1 && when !== '' && office.of.length === 1) {
    const [only, other] = others
    const isWhole = only?.role.surely && only.role.surely.first <= days.first && only.role.surely.last >= days.last
    if (isWhole && !other && isOnePersons(saying, office))
      return told(saying, false, [only], `${officeInWords(office)} ${when}`)
  }
  return answerOfficeQuestion(context, { office, wants: 'term', people: [ids] }, draft.text, command, request)
}

/** Whom a question supposes in which office; nothing where it says anything else. */
function readHolding(draft: Draft): { ids: string[]; office: { title: string; of: string[] } } | undefined {
  const { text, context } = draft
  if (draft.events.length > 0 || TURNOVER.test(text) || !OPENING.exec(text)?.groups?.verb) return undefined
  const fresh = startDraft(text, context)
  readNames(fresh)
  const [office, otherOffice] = officesIn(fresh)
  const [person, otherPerson] = mentionsOf(fresh, 'person').filter(({ mention }) => mention.start !== office?.start)
  if (!office || otherOffice || !person || otherPerson) return undefined
  const isOther = ({ start, end, meanings }: Mention) =>
    (start >= office.end || end <= office.start) && meanings.some(({ kind }) => kind === 'kind' || kind === 'event')
  if (fresh.mentions.some(isOther)) return undefined
  const spent = [person.mention, ...draft.times]
  const rest = tokens(text)
    .filter(({ start, end }) => !spent.some((span) => span.start < end && span.end > start))
    .filter(({ start, end, word }) => !HOLDING.test(word) || (start < office.end && end > office.start))
    .map(({ start, end }) => text.slice(start, end))
  const named = readOffice(context.corpus, rest.join(' '))
  if (!named || named.unread.length > 0) return undefined
  const full = person.mention.meanings.filter(({ kind, form }) => kind === 'person' && form === 'name')
  return {
    ids: full.length > 0 ? full.map(({ id }) => id) : person.ids,
    office: { title: named.title, of: named.of },
  }
}

/** Whether nobody ever held an office together with another, as far as the register goes. */
function isOnePersons({ context }: Saying, { title, of }: { title: string; of: string[] }): boolean {
  const all = holdersOf(context.corpus.chronicle, title, of, { first: EARLIEST, last: LATEST })
  const terms = all.flatMap(({ person, role }) => (role.surely ? [{ id: person.id, days: shrunk(role.surely) }] : []))
  return terms.every((a) => terms.every((b) => a.id === b.id || !overlaps(a.days, b.days)))
}

/** Without its last day, on which the successor takes over. */
function shrunk({ first, last }: Days): Days {
  return last > first
    ? { first, last: `${last.slice(0, 8)}${String(Number(last.slice(8)) - 1).padStart(2, '0')}` }
    : { first, last }
}

function told(
  { context, command, request }: Saying,
  truth: boolean,
  holders: Holder[],
  what: string,
): Reply | undefined {
  const citations = new Citations()
  const items = holders.map(({ person, role }) => {
    const passage = passageOnOffice(context.corpus, person, role)
    return { lead: person.name, text: termOf(role), citations: passage ? [citations.add(passage)] : [] }
  })
  // What stands in the register only has nothing to cite.
  if (citations.list.length === 0) return undefined
  const people = [...new Map(holders.map(({ person }) => [person.id, person])).values()]
  const says =
    what === ''
      ? listed(people.map((person) => `${person.name}, ${listed(termsOf(person, holders))}`))
      : `${what}: ${listed(people.map(({ name }) => name))}`
  return {
    answer: {
      status: 'answered',
      command,
      headline: `${truth ? 'Yes' : 'No'}: ${says}`,
      truth,
      people: people.map(({ id }) => id),
      citations: citations.list,
    },
    items,
    notes: [],
    request,
  }
}

function termsOf({ id }: Person, holders: readonly Holder[]): string[] {
  return holders.filter(({ person }) => person.id === id).map(({ role }) => termOf(role))
}

function termOf(role: Role): string {
  return `${officeInWords({ title: role.title, of: [role.of] })}, ${termInDates(role)}`
}
