import type { Corpus } from '../corpus/corpus.ts'
import { type Days, daysBetween, overlaps, parseEdtf } from '../corpus/edtf.ts'
import { escaped } from '../corpus/escaped.ts'
import { isOffice } from '../corpus/offices.ts'
import type { Passage } from '../corpus/passage.ts'
import type { Person, Role } from '../corpus/person.ts'
import { bareName, surnameOf } from '../corpus/person-name.ts'
import { sentences } from '../corpus/search/sentences.ts'
import { stateNamed } from '../corpus/vocabulary.ts'

/** As many of the passages that a search brings up as are looked at. */
const LOOKED_AT = 120

/**
 * The passage that best shows who somebody is or, with `role`, that he or she held an office; `undefined` when no
 * passage names the person.
 */
export function passageNaming(corpus: Corpus, person: Person, role?: Role): Passage | undefined {
  const named = passagesWith(corpus, person, role)
  if (!role) return named[0]
  return best(corpus, named, role)?.passage
}

/**
 * The passage that shows somebody in an office: written while it was held, or later and naming it; `undefined` when
 * there is none.
 */
export function passageOnOffice(corpus: Corpus, person: Person, role: Role): Passage | undefined {
  const since = passagesWith(corpus, person, role).filter(({ article }) => {
    const published = parseEdtf(article.published)
    return published !== undefined && published.last >= role.first
  })
  const found = best(corpus, since, role)
  return found && (found.inOffice || found.named) ? found.passage : undefined
}

/**
 * The passage that bears out that somebody held an office: one sentence has the person and the office, by its title or an
 * everyday word for it, and was written while it was held or later; where the person held the same office of somebody
 * else, what was written later must tell whose it was, and when. Of passages that do so alike the one written nearest to
 * the days asked about. `undefined` when there is none.
 */
export function passageBearingOut(corpus: Corpus, person: Person, role: Role, asked: Days = role): Passage | undefined {
  const named = anyOf(namesOf(corpus, person))
  const { titles, everyday, owners } = wordsOfOffice(corpus, person, role)
  // "President N" of two states: which is meant, a text seldom says.
  const isShared = person.roles.some(({ title, of }) => of !== role.of && isOffice(title, bareTitle(role.title)))
  const scored = passagesWith(corpus, person, role).map((passage) => {
    const published = parseEdtf(passage.article.published)
    const scores = sentences(passage.text).map(({ start, end }) => {
      const text = passage.text.slice(start, end)
      if (!published || published.last < role.first || !named.test(text)) return 0
      const [isTitled, isEveryday, isOwned] = [titles, everyday, owners].map((words) => words.test(text))
      if (overlaps(published, role)) return isTitled ? (isOwned ? 4 : 3) : isEveryday ? 2 : 0
      if (isShared) return isTitled && isOwned && yearsIn(text).some((year) => overlaps(year, role)) ? 1 : 0
      return (isTitled && isOwned) || isEveryday ? 1 : 0
    })
    return { passage, score: Math.max(0, ...scores), distance: published ? daysBetween(published, asked) : 0 }
  })
  const most = Math.max(0, ...scored.map(({ score }) => score))
  const [nearest] = scored.filter(({ score }) => score === most).sort((a, b) => a.distance - b.distance)
  return most === 0 ? undefined : nearest?.passage
}

/** How texts call an office: by its titles, by the noun in them, and whose it is. */
function wordsOfOffice({ chronicle }: Corpus, person: Person, { title, of }: Role) {
  const { offices } = chronicle.vocabulary
  const own = offices.filter((office) => [office.title, ...office.aliases].some((name) => isOffice(title, name)))
  const plain = bareTitle(title)
  const titles = [plain, ...own.flatMap((office) => [office.title, ...office.aliases])]
  // "Commander of the contingent": the commander.
  const others = person.roles.filter((role) => bareTitle(role.title) !== plain).map((role) => role.title.toLowerCase())
  const nouns = titles
    .flatMap((name) => headOf(name).split(' ').at(-1) ?? [])
    // A noun that another office of the same person has as well tells neither.
    .filter((noun) => !others.some((other) => other.includes(noun.toLowerCase())))
  const state = stateNamed(chronicle.vocabulary, of)
  const owners = [bareName(of), ...(state ? [state.adjective ?? state.name, ...state.aliases] : [])]
  return { titles: anyOf(titles), everyday: anyOf(nouns), owners: anyOf([...owners, of.slice(0, SHARED)], '') }
}

/** The title before whose or what for: `Commander` of "Commander of the contingent". */
function headOf(title: string): string {
  return title.split(/ (?:of|for|to|in|on) /)[0] ?? ''
}

/** An office without who stood in for whom and other remarks. */
function bareTitle(title: string): string {
  return title.replace(/ \(.*\)|,.*/g, '').replace(/^Acting /, '')
}

/** Letters that a country's name and its adjective share. */
const SHARED = 5

function anyOf(words: readonly string[], end = "(?:s|['’]s)?(?![\\p{L}])"): RegExp {
  if (words.length === 0) return /(?!)/
  const spellings = words.map((word) => escaped(word).replace(/ /g, '[ -]'))
  return new RegExp(`(?<!\\p{L})(?:${spellings.join('|')})${end}`, 'iu')
}

function yearsIn(text: string): Days[] {
  return [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => ({ first: `${year}-01-01`, last: `${year}-12-31` }))
}

/** Of equals the first: passages written in office before others, then those that name the office, then its state. */
function best({ chronicle }: Corpus, passages: readonly Passage[], role: Role) {
  const { offices } = chronicle.vocabulary
  const titles = [role.title, ...(offices.find(({ title }) => title === role.title)?.aliases ?? [])]
  const state = stateNamed(chronicle.vocabulary, role.of)
  const states = [bareName(role.of), ...(state?.adjective === undefined ? [] : [state.adjective])]
  let found: { passage: Passage; inOffice: boolean; named: boolean; score: number } | undefined
  for (const passage of passages) {
    const text = passage.text.toLowerCase()
    const has = (words: string) => text.includes(words.toLowerCase())
    const published = parseEdtf(passage.article.published)
    const inOffice = published !== undefined && overlaps(published, role)
    const named = titles.some(has)
    const score = (inOffice ? 4 : 0) + (named ? 3 : 0) + (states.some(has) ? 1 : 0)
    if (!found || score > found.score) found = { passage, inOffice, named, score }
  }
  return found
}

/** Passages that name somebody, first those that say most of the office or the note; by a surname alone only when nobody shares it. */
function passagesWith(corpus: Corpus, person: Person, role: Role | undefined): Passage[] {
  const names = namesOf(corpus, person)
  const named = anyOf(names)
  const naming = ({ text }: Passage) => named.test(text)
  const asked = [person.name, ...(role ? [role.title, role.of] : [person.note])].join(' ')
  const found = corpus.index
    .search(asked, { limit: LOOKED_AT })
    .flatMap(({ id }) => corpus.passages.get(id) ?? [])
    .filter(naming)
  return found.length > 0 ? found : [...corpus.passages.values()].filter(naming)
}

/** The names of a person as texts have them; the surname alone only when nobody shares it. */
function namesOf(corpus: Corpus, person: Person): string[] {
  const names = [person.name, ...person.aliases].map(bareName)
  const surname = surnameOf(person.name)
  const own = surname === undefined ? [] : corpus.names.lookUp(surname, ['person'])
  return surname !== undefined && own.every(({ id }) => id === person.id) ? [...names, surname] : names
}
