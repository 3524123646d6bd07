import { generalQuestions } from '../fit/questions.ts'
import { chroniclePassages } from './chronicle.ts'
import type { Collection } from './collection.ts'
import { FACTS } from './facts.ts'
import { Random } from './random.ts'

/** Paragraphs that share a subject, its people and its places, and are hard to tell apart for that. */
const PARAGRAPHS_A_TEXT = 40
const SEED = 20_261_121

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const SYLLABLES =
  'ba bel bor cal cor dan dar del dor el fal fen gar gol han hel im in jor kal kar kel lan lor mar mel mir nal nor or pel per quil ran rel ros sal sel ser tan tar tor ul van vel ver wen wil yar zan zel'.split(
    ' ',
  )
const ORGANISATIONS = ['Society', 'Company', 'Council', 'Academy', 'League', 'Bank', 'Union', 'Institute']

/**
 * A collection that nobody has seen before, the same every time. A text of forty paragraphs has its own invented people,
 * places and bodies (named by Zipf's law, so that some come up everywhere) and things taken from real vocabulary. A
 * paragraph tells two or three facts about them (facts.ts), between sentences of a Markov chain over the words of the
 * chronicle and the general texts. A question asks about one fact, mostly in other words than it is told in.
 */
export function generated(size: number, questionCount: number): Collection {
  const random = new Random(SEED + size)
  const texts = [...generalQuestions().passages, ...chroniclePassages()].map(({ text }) => text)
  const chain = markovChain(texts)
  const things = thingsIn(texts)
  const collection: Collection = { name: `generated-${size / 1000}k`, passages: [], questions: [] }
  const askable: { text: string; gold: string[] }[] = []
  while (collection.passages.length < size) {
    const cast = castFor(random, things)
    const number = Math.floor(collection.passages.length / PARAGRAPHS_A_TEXT)
    for (let paragraph = 1; paragraph <= PARAGRAPHS_A_TEXT && collection.passages.length < size; paragraph++) {
      const id = `${number}#${paragraph}`
      const sentences: string[] = []
      for (const fact of random.several(FACTS, random.between(2, 3))) {
        const values = valuesFor(random, cast)
        sentences.push(fill(fact.told, values), ...filler(random, chain, random.between(1, 2)))
        askable.push({ text: fill(random.pick(fact.asked), values), gold: [id] })
      }
      collection.passages.push({ id, title: cast.title, text: sentences.join(' ') })
    }
  }
  collection.questions = random.several(askable, questionCount)
  return collection
}

interface Cast {
  title: string
  people: string[]
  places: string[]
  organisations: string[]
  things: string[]
}

function castFor(random: Random, things: readonly string[]): Cast {
  const places = Array.from({ length: 30 }, () => name(random))
  const surnames = Array.from({ length: 40 }, () => name(random))
  return {
    title: `History of ${places[0]}`,
    places,
    people: surnames.map((surname) => `${random.zipf(FIRST_NAMES)} ${surname}`),
    organisations: Array.from({ length: 12 }, () => `${random.pick(places)} ${random.pick(ORGANISATIONS)}`),
    things: Array.from({ length: 60 }, () => random.zipf(things)),
  }
}

const FIRST_NAMES = 'Anna Boris Clara David Elena Felix Greta Hugo Irene Jonas Katya Leo Maria Nora Oskar Paula'.split(
  ' ',
)

/** Two or three syllables; the more usual ones come first. */
function name(random: Random): string {
  const word = Array.from({ length: random.between(2, 3) }, () => random.pick(SYLLABLES)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function valuesFor(random: Random, cast: Cast): Map<string, string> {
  const [p = '', q = ''] = random.several(cast.people, 2)
  const [l = '', m = ''] = random.several(cast.places, 2)
  const [n = '', k = ''] = random.several(cast.things, 2)
  const year = random.between(1700, 2020)
  return new Map([
    ['P', p],
    ['Q', q],
    ['L', l],
    ['M', m],
    ['N', n],
    ['K', k],
    ['O', `the ${random.pick(cast.organisations)}`],
    ['Y', String(year)],
    ['D', `${random.between(1, 28)} ${random.pick(MONTHS)} ${random.between(1700, 2020)}`],
    ['C', String(random.between(3, 9000))],
    ['A', `${random.between(2, 900)} thousand crowns`],
  ])
}

function fill(template: string, values: ReadonlyMap<string, string>): string {
  const text = template.replace(/\{(\w)\}/g, (_whole, slot: string) => values.get(slot) ?? '')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What follows each word, as often as it does; after '' stand the first words of sentences. */
function markovChain(texts: readonly string[]): Map<string, string[]> {
  const chain = new Map<string, string[]>()
  for (const text of texts) {
    let before = ''
    for (const word of text.split(/\s+/)) {
      const following = chain.get(before) ?? []
      following.push(word)
      chain.set(before, following)
      before = word.endsWith('.') ? '' : word
    }
  }
  return chain
}

function filler(random: Random, chain: ReadonlyMap<string, string[]>, count: number): string[] {
  return Array.from({ length: count }, () => {
    const words: string[] = []
    let word = ''
    do {
      word = random.pick(chain.get(word) ?? chain.get('') ?? [])
      words.push(word)
    } while (!word.endsWith('.') && words.length < 30)
    return words.join(' ').replace(/\W*$/, '.')
  })
}

/** Words that stand after "the" and before "of", from the most frequent on. */
function thingsIn(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const [, word = ''] of text.matchAll(/\bthe ([a-z]{4,}) (?:of|in|for)\b/g))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word)
}
