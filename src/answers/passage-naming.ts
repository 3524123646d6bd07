import type { Corpus } from '../corpus/corpus.ts'
import { overlaps, parseEdtf } from '../corpus/edtf.ts'
import type { Passage } from '../corpus/passage.ts'
import type { Person, Role } from '../corpus/person.ts'
import { bareName, surnameOf } from '../corpus/person-name.ts'

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

/** Of equals the first: passages written in office before others, then those that name the office, then its state. */
function best({ chronicle }: Corpus, passages: readonly Passage[], role: Role) {
  const { offices, sides, bodies } = chronicle.vocabulary
  const titles = [role.title, ...(offices.find(({ title }) => title === role.title)?.aliases ?? [])]
  const state = [...sides, ...bodies].find(({ name }) => name === role.of)
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
  const names = [person.name, ...person.aliases].map(bareName)
  const surname = surnameOf(person.name)
  const own = surname === undefined ? [] : corpus.names.lookUp(surname, ['person'])
  if (surname !== undefined && own.every(({ id }) => id === person.id)) names.push(surname)
  const naming = ({ text }: Passage) => names.some((name) => text.includes(name))
  const asked = [person.name, ...(role ? [role.title, role.of] : [person.note])].join(' ')
  const found = corpus.index
    .search(asked, { limit: LOOKED_AT })
    .flatMap(({ id }) => corpus.passages.get(id) ?? [])
    .filter(naming)
  return found.length > 0 ? found : [...corpus.passages.values()].filter(naming)
}
