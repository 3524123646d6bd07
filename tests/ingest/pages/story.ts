/** Made-up news stories: what a fixture page should be read as. Every sentence is invented. */
export interface Story {
  headline: string
  standfirst: string
  author: string
  publisher: string
  host: string
  /** `YYYY-MM-DD` */
  published: string
  language: string
  /** The article's own blocks in order. */
  body: { kind: 'p' | 'h2' | 'li' | 'quote'; text: string }[]
}

export type Random = () => number

/** A seeded generator (mulberry32), so that every run sees the same pages. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const value = list[Math.floor(random() * list.length)]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}

const PEOPLE = [
  'Marta Linden',
  'Oskar Vale',
  'Irina Postova',
  'Hugo Brandt',
  'Selin Kaya',
  'Aram Tovmas',
  'Pierre Laval',
  'Nadia Rahim',
  'Tomas Egede',
  'Lucy Harrow',
]
const OFFICES = [
  'harbour minister',
  'mayor',
  'head of the water board',
  'opposition leader',
  'chief negotiator',
  'rail commissioner',
  'deputy speaker',
  'bank governor',
]
const TOWNS = [
  'Northport',
  'Eastmere',
  'Valdena',
  'Kestrel Bay',
  'Old Harbour',
  'Miravale',
  'Stonebridge',
  'Lower Aster',
]
const BODIES = [
  'the river commission',
  'the port authority',
  'the regional council',
  'the growers’ union',
  'the ferry company',
  'the statistics office',
  'the coast guard',
  'the school board',
]
const THINGS = [
  'the new bridge',
  'the fishing quota',
  'the night ferry',
  'the water tariff',
  'the grain store',
  'the border market',
  'the flood wall',
  'the tram extension',
]
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const SENTENCES: ((fill: Fill) => string)[] = [
  (f) =>
    `${f.body} and the ${f.office} of ${f.town} agreed on ${f.weekday} to look again at ${f.thing}, after two years without a single session.`,
  (f) =>
    `“We have never been this close to a decision,” ${f.person} told reporters outside the town hall in ${f.town}.`,
  (f) => `The draft runs to ${f.number} pages and leaves the cost of ${f.thing} open.`,
  () => 'Nobody was hurt.',
  (f) =>
    `${f.person}, the ${f.office}, said that work could begin in ${f.month} if the council votes for it before the summer recess.`,
  (f) => `About ${f.number} households in ${f.town} have waited for ${f.thing} since the floods of ${f.year}.`,
  (f) =>
    `Residents remain doubtful: “They came, they took photographs, they left,” said ${f.person}, who runs a bakery near the quay.`,
  (f) =>
    `According to ${f.body}, traffic across the strait fell by ${f.percent} per cent between ${f.month} and the end of the year.`,
  (f) => `A spokeswoman for ${f.body} declined to comment on the figures.`,
  (f) => `The next round is expected in ${f.town} on ${f.day} ${f.month}.`,
  (f) =>
    `In ${f.year}, a similar plan collapsed when ${f.body} withdrew its engineers, its money and, in the end, its name.`,
  (f) => `What happens next depends on ${f.town}, where a recount is under way.`,
  (f) =>
    `${f.person} called the proposal “a gift to those who already own the shore”; ${f.other} answered that the shore belongs to everyone.`,
  () => 'It is the third delay this year.',
  (f) =>
    `Engineers had warned in a letter of ${f.day} ${f.month} that the pillars of ${f.thing} were weaker than assumed, and that repairs would take at least ${f.small} months.`,
  (f) => `Additional costs of ${f.number} crowns a month would be shared between ${f.town} and ${f.body}.`,
  (f) => `Asked whether he would resign, ${f.person} laughed and said that he would sleep on it.`,
  (f) => `The ${f.office} left the room before the vote, and so did most of the public gallery.`,
  (f) =>
    `Under the terms seen by this newspaper, fishermen keep their moorings until ${f.year}; the ferry company pays a fee for every landing.`,
  (f) => `“I read the contract twice,” ${f.person} said. “It says nothing about ${f.thing}. Not a word.”`,
  () => 'Share prices of the two builders rose slightly on the news, before falling back in the afternoon.',
  (f) => `Related talks on ${f.thing} were put off until after the harvest, officials in ${f.town} said.`,
  (f) => `More than ${f.number} people signed a petition against the plan, which ${f.body} received without remark.`,
  (f) =>
    `The commission’s report, published in ${f.month} ${f.year}, found that ${f.percent} per cent of the money had never left the account.`,
]

interface Fill {
  person: string
  other: string
  office: string
  town: string
  body: string
  thing: string
  month: string
  weekday: string
  year: number
  day: number
  number: string
  percent: number
  small: number
}

function fill(random: Random): Fill {
  return {
    person: pick(random, PEOPLE),
    other: pick(random, PEOPLE),
    office: pick(random, OFFICES),
    town: pick(random, TOWNS),
    body: pick(random, BODIES),
    thing: pick(random, THINGS),
    month: pick(random, MONTHS),
    weekday: pick(random, ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']),
    year: 1998 + Math.floor(random() * 25),
    day: 1 + Math.floor(random() * 28),
    number: String(Math.floor(random() * 90) * 10 + 120),
    percent: 3 + Math.floor(random() * 60),
    small: 3 + Math.floor(random() * 9),
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function paragraph(random: Random, sentences = 1 + Math.floor(random() * 4)): string {
  const used = new Set<number>()
  while (used.size < sentences) used.add(Math.floor(random() * SENTENCES.length))
  const text = [...used].map((index) => capital(SENTENCES[index]?.(fill(random)) ?? '')).join(' ')
  return text.length < 45 ? `${text} ${capital(SENTENCES[0]?.(fill(random)) ?? '')}` : text
}

export function headline(random: Random): string {
  const f = fill(random)
  return pick(random, [
    `${capital(f.body)} reopens talks over ${f.thing}`,
    `${f.town} delays ${f.thing} for the third time`,
    `${f.person}: “We will finish ${f.thing}”`,
    `Why ${f.thing} still divides ${f.town}`,
    `${f.town} and ${f.body} to meet over ${f.thing} in ${f.month}`,
    `Thousands sign petition against ${f.thing} in ${f.town}`,
  ])
}

const HEADINGS = [
  'A plan with a history',
  'What the letter says',
  'Who pays',
  'Voices from the quay',
  'The next steps',
  'An old quarrel',
  'Background',
]
const OUTLETS: [string, string][] = [
  ['The Harbour Times', 'harbourtimes.example'],
  ['Eastmere Daily', 'eastmeredaily.example'],
  ['Coast Monitor', 'coast-monitor.example'],
  ['Valdena News Agency', 'valdenanews.example'],
  ['Northport Observer', 'observer.northport.example'],
]

export interface Shape {
  paragraphs?: number
  headings?: boolean
  list?: boolean
  quote?: boolean
}

export function makeStory(
  random: Random,
  { paragraphs = 5 + Math.floor(random() * 9), headings, list, quote }: Shape = {},
): Story {
  const body: Story['body'] = []
  const headingPool = [...HEADINGS]
  for (let index = 0; index < paragraphs; index++) {
    if (headings && index > 1 && index % 3 === 2 && index < paragraphs - 1) {
      const at = Math.floor(random() * headingPool.length)
      body.push({ kind: 'h2', text: headingPool.splice(at, 1)[0] ?? 'And then' })
    }
    if (quote && index === 3) body.push({ kind: 'quote', text: paragraph(random, 2) })
    if (list && index === 2) {
      for (let item = 0; item < 3; item++) body.push({ kind: 'li', text: paragraph(random, 1) })
    }
    body.push({ kind: 'p', text: paragraph(random) })
  }
  const [publisher, host] = pick(random, OUTLETS)
  const year = 2004 + Math.floor(random() * 21)
  const published = `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`
  return {
    headline: headline(random),
    standfirst: paragraph(random, 1),
    author: pick(random, PEOPLE),
    publisher,
    host,
    published,
    language: 'en',
    body,
  }
}
