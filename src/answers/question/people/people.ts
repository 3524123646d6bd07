import { fold } from '../../../corpus/analyser.ts'
import type { Meaning, Mention } from '../../../corpus/names.ts'
import { tellApart } from '../../../corpus/namesakes.ts'
import { before, type Draft, isCapital, mentionsOf, take } from '../draft.ts'
import { PEOPLE } from '../wording/described-person.ts'
import { bearersOf, firstNames, isStranger } from './first-names.ts'
import { isSpeaker } from './speakers.ts'

/** "Hosted by A", "mediated by A and B", "under A": with nothing but names between. */
const HOSTED_BY =
  /\b(?:(?:hosted|mediated|brokered|moderated|facilitated|chaired|convened|organi[sz]ed|arranged|sponsored|led) by|under)(?! the (?:agreement|statement))(?: (?!with\b|whose\b|between\b|of\b|in\b|on\b|to\b|that\b|which\b)[\p{L}’',-]+){0,6} *$/u

/** Reads the people named, and whether they are named as hosts. Namesakes are told apart by the time and the company. */
export function readPeople(draft: Draft): void {
  const { corpus } = draft.context
  const named = mentionsOf(draft, 'person')
    .filter(({ mention }) => !isPlainWord(draft, mention))
    .flatMap(({ mention, ids }) => {
      if (isSuperior(draft, mention)) {
        take(draft, mention.start, mention.end)
        return []
      }
      const own = bearersOf(draft, mention)
      if (own) return [{ mention: own.mention, ids: own.ids }]
      if (isStranger(draft, mention)) return []
      const full = mention.meanings.filter(({ kind, form }) => kind === 'person' && form === 'name').map(({ id }) => id)
      return [{ mention, ids: full.length > 0 ? full : ids }]
    })
  const sure = named.flatMap(({ ids }) => (ids.length === 1 ? ids : []))
  const company = [...sure, ...draft.people.flatMap(({ ids }) => (ids.length === 1 ? ids : []))]
  for (const { mention, ids } of named) {
    const days = draft.query.days?.length === 1 ? draft.query.days[0] : undefined
    const told = ANY.test(before(draft, mention.start))
      ? ids
      : tellApart(corpus.chronicle, byAge(draft, mention, byFirstName(draft, byInitial(draft, mention, ids))), {
          company,
          ...(days && { days }),
        })
    draft.people.push({
      ids: told,
      mediating: HOSTED_BY.test(before(draft, mention.start)),
      speaking: isSpeaker(draft.text, mention),
      text: mention.text,
    })
    take(draft, mention.start, mention.end)
  }
}

/** Between a name that ends as a possessive and another: "A's former special envoy, B". */
const OFFICE_OF_HIS = new RegExp(`^ (?:[\\p{L}-]+ ){0,3}(?:${PEOPLE}),? $`, 'iu')

/** "A's minister B", both of one state: A is named to say who B is, and need not have been there. */
function isSuperior({ text, mentions, context }: Draft, { text: name, end, meanings }: Mention): boolean {
  const holder = mentions.find((one) => one.start > end && one.meanings.some(({ kind }) => kind === 'person'))
  if (!holder || !/[’']s?$/.test(name) || !OFFICE_OF_HIS.test(text.slice(end, holder.start))) return false
  const served = (all: readonly Meaning[]) =>
    all.flatMap(({ kind, id }) => (kind === 'person' ? (context.corpus.chronicle.people.get(id)?.roles ?? []) : []))
  const states = new Set(served(meanings).map(({ of }) => of))
  return served(holder.meanings).some(({ of }) => states.has(of))
}

/** Of namesakes among those left out, who is meant: told apart by the time and by the company that is kept. */
export function readPeopleLeftOut(draft: Draft): void {
  const { query, people, context } = draft
  const days = query.days?.length === 1 ? query.days[0] : undefined
  const company = people.flatMap(({ ids }) => (ids.length === 1 ? ids : []))
  const told = (ids: string[]) =>
    ids.length < 2 ? ids : tellApart(context.corpus.chronicle, ids, { company, ...(days && { days }) })
  if (!query.without) return
  query.without = query.without.map((exclusion) =>
    exclusion.people ? { ...exclusion, people: exclusion.people.map(told) } : exclusion,
  )
}

/** The initial of a first name right before a surname: "A. Name". */
const INITIAL = /(?<![\p{L}.])(?<letter>\p{L})\.? ?$/u

/** Of namesakes those whose first name begins with the initial before the surname, if any do. */
function byInitial(draft: Draft, { start, meanings }: Mention, ids: string[]): string[] {
  const match = meanings.some(({ form }) => form === 'surname') ? INITIAL.exec(draft.text.slice(0, start)) : null
  if (!match) return ids
  const letter = fold(match.groups?.letter ?? '')
  const { people } = draft.context.corpus.chronicle
  const kept = ids.filter((id) => [...firstNames(people.get(id))].some((name) => name.startsWith(letter)))
  if (kept.length === 0) return ids
  take(draft, match.index, start)
  return kept
}

/** Of namesakes those whose first name stands anywhere in the question ("A junior (Ilham)"); all when none does. */
function byFirstName(draft: Draft, ids: string[]): string[] {
  if (ids.length < 2) return ids
  const { people } = draft.context.corpus.chronicle
  const names = new Map(ids.map((id) => [id, firstNames(people.get(id))]))
  for (const word of draft.words) {
    const kept = ids.filter((id) => names.get(id)?.has(word.word))
    if (kept.length === 0) continue
    word.read = true
    return kept
  }
  return ids
}

/** "An N", "either N": whichever of the namesakes. */
const ANY = /\b(?:an?|any|either|both|one)(?: of the)? *$/
const ELDER = /\b(?:elder|older|senior|sr\.?|father)\b/i
const YOUNGER = /\b(?:younger|junior|jr\.?|son)\b/i

/** Of namesakes "the elder" is who came into office first, "the younger" who came last. */
function byAge(draft: Draft, { start, end }: Mention, ids: string[]): string[] {
  if (ids.length < 2) return ids
  const around = `${/\S+\s*$/.exec(draft.text.slice(0, start))?.[0] ?? ''} ${/^[\s,]*\S+/.exec(draft.text.slice(end))?.[0] ?? ''}`
  const { people } = draft.context.corpus.chronicle
  const since = (id: string) =>
    people
      .get(id)
      ?.roles.map(({ first }) => first)
      .sort()[0] ?? ''
  const inOrder = [...ids].filter((id) => since(id) !== '').sort((a, b) => (since(a) < since(b) ? -1 : 1))
  const chosen = ELDER.test(around) ? inOrder[0] : YOUNGER.test(around) ? inOrder.at(-1) : undefined
  return chosen === undefined ? ids : [chosen]
}

/** A surname that is also a word ("price"), in lower case where the question writes names with capitals. */
function isPlainWord(draft: Draft, { start, end, text, meanings }: Mention): boolean {
  const { lexicon } = draft.context.corpus
  const surname = meanings.every(({ kind, form }) => kind !== 'person' || form === 'surname')
  return surname && draft.cased && !isCapital(text) && !lexicon.isName(fold(draft.text.slice(start, end)))
}
