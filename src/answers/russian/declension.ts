/** Nominative, genitive, dative, accusative, instrumental, prepositional. */
export type Case = 'n' | 'g' | 'd' | 'a' | 'i' | 'p'
/** What a form of a noun or adjective can be: case and number, `gs` the genitive singular. */
export type Place = `${Case}${'s' | 'p'}`

/** The case of a place. */
export function caseIn(place: Place): Case {
  return CASES.find((own) => place.startsWith(own)) ?? 'n'
}

/** A form of a word, and what it can be. */
export interface Inflected {
  form: string
  places: readonly Place[]
}

const CASES: readonly Case[] = ['n', 'g', 'd', 'a', 'i', 'p']

/** Every case of both numbers. */
export const everyPlace: readonly Place[] = [
  ...CASES.map((own): Place => `${own}s`),
  ...CASES.map((own): Place => `${own}p`),
]

/** The endings of a declension, each with what a form that ends so can be. */
export type Declension = readonly (readonly [ending: string, places: readonly Place[]])[]

/** Of what a form can be the likelier first. */
const LIKELIEST: readonly Place[] = ['np', 'ap', 'dp', 'ip', 'pp', 'ns', 'as', 'gs', 'ds', 'is', 'ps', 'gp']

/** Endings between bars, in the order of `CASES`, alternatives between spaces, `-` for none. */
export function declension(singular: string, plural: string): Declension {
  const byPlace = new Map<Place, string[]>()
  for (const [number, table] of [['s', singular] as const, ['p', plural] as const])
    table.split('|').forEach((list, at) => {
      const endings = list.trim().split(' ').filter(Boolean)
      byPlace.set(
        `${CASES[at] ?? 'n'}${number}`,
        endings.map((ending) => ending.replace('-', '')),
      )
    })
  const all = new Set([...byPlace.values()].flat())
  return [...all].map((ending) => [ending, LIKELIEST.filter((place) => byPlace.get(place)?.includes(ending))])
}

const MASCULINE = declension('- | а | у | - а | ом ем | е', 'ы и | ов ев ей | ам ям | ы и | ами ями | ах ях')
const SOFT = declension('ь | я и | ю и | ь я | ем ью | е и', 'ы и | ей | ам ям | ы и | ами ями | ах ях')
const IN_IOT = declension('й | я | ю | й я | ем | е и', 'ы и | ев | ам ям | ы и | ами ями | ах ях')
const FEMININE = declension('а | ы и | е | у | ой ей ою | е', 'ы и | - ей | ам ям | ы и | ами ями | ах ях')
const FEMININE_SOFT = declension('я | и | е | ю | ей | е', 'ы и | ь й ей | ам ям | ы и | ами ями | ах ях')
const IN_IA = declension('я | и | и | ю | ей | и', 'ы и | й | ам ям | ы и | ами ями | ах ях')
const NEUTER = declension('о | а | у | о | ом | е', 'а | - | ам | а | ами | ах')
const NEUTER_SOFT = declension('е | я а | ю у | е | ем | е и', 'я а | й ей - | ям ам | я а | ями ами | ях ах')
/** "Время", behind its stem "врем". */
const IN_MYA = declension('я | ени | ени | я | енем | ени', 'ена | ен | енам | ена | енами | енах')
const PLURAL_ONLY = declension('', 'ы и | - ов ев ей | ам ям | ы и | ами ями ьми | ах ях')
/** "Горожане", behind its stem "горожан". */
const PEOPLES = declension('', 'е | - | ам ям | - | ами ями | ах ях')
/** Masculine nouns with a stressed plural, "города". */
const PLURAL_IN_A = declension('', 'а | | | а | |')
const ADJECTIVE = declension(
  'ый ий ой ая яя ое ее | ого его ой ей | ому ему ой ей | ый ий ой ую юю ое ее ого его | ым им ой ей ою | ом ем ой ей',
  'ые ие | ых их | ым им | ые ие ых их | ыми ими | ых их',
)
/** Passive participles, and active ones. */
export const PASSIVE = declension(
  'ый ая ое | ого ой | ому ой | ый ую ое ого | ым ой | ом ой',
  'ые | ых | ым | ые ых | ыми | ых',
)
export const ACTIVE = declension(
  'ий ая ее | его ей | ему ей | ий ую ее его | им ей | ем ей',
  'ие | их | им | ие их | ими | их',
)
/** Behind a stem without its last vowel. */
const SHORT = declension('- | а | у | а я | ом ем | е', 'ы и | ов ев ей | ам ям | ы и | ами ями | ах ях')
const SHORT_SOFT = declension('- | я и | ю и | а я | ем ью | е и', 'ы и | ей | ам ям | ы и | ами ями | ах ях')
/** Surnames that are declined like nouns but for the instrumental. */
const SURNAME = declension('- | а | у | а | ым ом | е', 'ы и | ов ев ей | ам ям | ы и | ами ями | ах ях')
const WOMAN = declension('| ы | е | | | е', '')
const SURNAME_FEMININE = declension('а | ой | ой | у | ой | ой', '')

/** Stems with the endings of a declension. */
export function withEndings(stems: readonly string[], endings: Declension): Inflected[] {
  return stems.flatMap((stem) => endings.map(([ending, places]) => ({ form: stem + ending, places })))
}

/** Lower case, one letter for ё and е: people write either. */
export function plain(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll('ё', 'е')
}

const IS_ADJECTIVE = /(?:ый|[гкхжшщчн]ий|[^ео]ой|[ая]я|ое|ые|[гкхжшщч]ие)$/u

/** Whether a word in the nominative is declined like an adjective, as far as its ending tells. */
export function looksLikeAdjective(word: string): boolean {
  return IS_ADJECTIVE.test(word) && word.length > 4 && !/(?:ия|[^ая]я)$/u.test(word)
}

/** The forms of a noun in the nominative, all that its ending allows: some that no one uses do no harm. */
export function formsOfNoun(word: string): Inflected[] {
  const cut = (length: number) => word.slice(0, word.length - length)
  if (/(?:ая|яя|ый|[^ео]ой|[жшщч]ий|ые)$/u.test(word) && word.length > 5) return formsOfAdjective(word)
  if (/[ая]не$/u.test(word)) return withEndings([word.slice(0, -1)], PEOPLES)
  if (/(?:анин|янин)$/u.test(word)) return [...withEndings([word], MASCULINE), ...withEndings([cut(2)], PEOPLES)]
  if (/[еоё]к$|[её]ц$|[ео]нь$|посол$/u.test(word)) return [...regular(word), ...shortened(word)]
  if (TAKES_A.test(word)) return [...regular(word), ...withEndings([word], PLURAL_IN_A)]
  return regular(word)
}

const TAKES_A = /(?:город|поезд|остров|берег|лес|голос|профессор|вечер|паспорт)$/u

/** "День" → "днь": the last vowel left out, as before most endings. */
export function withoutVowel(word: string): string {
  return word.replace(/[еоё](?=[кц]$|нь$)|(?<=пос)о(?=л$)/u, '')
}

/** "Участок, участка", "конец, конца", "день, дня": the last vowel falls out where an ending follows. */
function shortened(word: string): Inflected[] {
  const stem = withoutVowel(word).replace(/ь$/u, '')
  const soft = stem.replace(/(?=[кц]$)/u, 'ь')
  return withEndings([...new Set([stem, soft])], word.endsWith('ь') ? SHORT_SOFT : SHORT).filter(
    ({ form }) => form !== stem && form !== soft,
  )
}

const GENITIVE_PLURAL: readonly Place[] = ['gp', 'ap']

function regular(word: string): Inflected[] {
  const cut = (length: number) => word.slice(0, word.length - length)
  if (/ия$/u.test(word)) return withEndings([cut(1)], IN_IA)
  if (/мя$/u.test(word)) return withEndings([cut(1)], IN_MYA)
  if (/я$/u.test(word)) return withEndings([cut(1)], FEMININE_SOFT)
  if (/а$/u.test(word)) {
    const stem = cut(1)
    const many = /[^аеиоуыэюяь]к$/u.test(stem) ? stem.replace(/к$/u, /[жшчцй]к$/u.test(stem) ? 'ек' : 'ок') : undefined
    return [...withEndings([stem], FEMININE), ...(many ? [{ form: many, places: GENITIVE_PLURAL }] : [])]
  }
  if (/ь$/u.test(word)) return withEndings([cut(1)], SOFT)
  if (/й$/u.test(word)) return withEndings([cut(1)], IN_IOT)
  if (/о$/u.test(word)) return withEndings([cut(1)], NEUTER)
  if (/е$/u.test(word)) return withEndings([cut(1)], NEUTER_SOFT)
  if (/[ыи]$/u.test(word)) return [...withEndings([cut(1)], PLURAL_ONLY)]
  if (/[бвгджзклмнпрстфхцчшщ]$/u.test(word)) return withEndings([word], MASCULINE)
  return [{ form: word, places: everyPlace }]
}

/** The forms of an adjective, or of a noun declined like one, in the nominative. */
export function formsOfAdjective(word: string): Inflected[] {
  return withEndings([word.slice(0, -2)], ADJECTIVE)
}

/** The forms of one word of a proper name: names of towns and people keep to fewer endings than nouns. */
export function formsOfName(word: string): Inflected[] {
  if (/(?:[оеё]в|[иы]н)$/u.test(word)) return withEndings([word], SURNAME)
  if (/(?:[оеё]ва|[иы]на)$/u.test(word) && word.length > 5)
    return [...withEndings([word.slice(0, -1)], SURNAME_FEMININE), ...withEndings([word.slice(0, -1)], WOMAN)]
  if (/(?:ий|ый|ой|ая)$/u.test(word) && word.length > 4)
    return [...formsOfAdjective(word), ...(word.endsWith('ий') ? withEndings([word.slice(0, -1)], IN_IOT) : [])]
  if (/ы$/u.test(word)) return [...withEndings([word.slice(0, -1)], PLURAL_ONLY), { form: word, places: everyPlace }]
  if (/и$/u.test(word)) return [{ form: word, places: everyPlace }]
  if (/[оеуэюё]$/u.test(word)) return [{ form: word, places: everyPlace }]
  // A woman's name, or a surname of hers, that ends in a consonant does not change: every case.
  return formsOfNoun(word)
}

/** Whether a name has one form for all cases. */
export function isIndeclinable(word: string): boolean {
  return /[оеуэюёи]$/u.test(word) || /^\p{Lu}{2,}$/u.test(word)
}
