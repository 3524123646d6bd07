/** Nominative, genitive, dative, accusative, instrumental, prepositional. */
export type Case = 'n' | 'g' | 'd' | 'a' | 'i' | 'p'
/** What a form of a noun or adjective can be: case and number, `gs` the genitive singular. */
export type Place = `${Case}${'s' | 'p'}`

/** A form of a word, and what it can be. */
export interface Inflected {
  form: string
  places: readonly Place[]
}

/** What a form of a verb can be. `short` is the passive one behind "was", `passive` a reflexive one of a verb that is none. */
export type VerbForm = 'infinitive' | 'past' | 'present' | 'participle' | 'active' | 'short' | 'passive' | 'gerund'

/** A form of a verb; participles (`active` ones tell who did it) are inflected like adjectives. */
export interface InflectedVerb {
  form: string
  as: VerbForm
  plural: boolean
  places: readonly Place[]
}

/** Endings of one declension, `case+number: endings`; an empty ending is `-`. */
type Endings = Partial<Record<Place, string>>

const SOFT_OR_HARD: Endings = { np: 'ы и', ap: 'ы и', dp: 'ам ям', ip: 'ами ями', pp: 'ах ях' }
const MASCULINE: Endings = {
  ...SOFT_OR_HARD,
  ns: '-',
  as: '- а',
  gs: 'а',
  ds: 'у',
  is: 'ом ем',
  ps: 'е',
  gp: 'ов ев ей',
}
const SOFT: Endings = {
  ...SOFT_OR_HARD,
  ns: 'ь',
  as: 'ь я',
  gs: 'я и',
  ds: 'ю и',
  is: 'ем ью',
  ps: 'е и',
  gp: 'ей',
}
const IN_IOT: Endings = { ...SOFT_OR_HARD, ns: 'й', as: 'й я', gs: 'я', ds: 'ю', is: 'ем', ps: 'е и', gp: 'ев' }
const FEMININE: Endings = { ...SOFT_OR_HARD, ns: 'а', as: 'у', gs: 'ы и', ds: 'е', is: 'ой ей ою', ps: 'е', gp: '- ей' }
const FEMININE_SOFT: Endings = { ...SOFT_OR_HARD, ns: 'я', as: 'ю', gs: 'и', ds: 'е', is: 'ей', ps: 'е', gp: 'ь й ей' }
const IN_IA: Endings = { ...SOFT_OR_HARD, ns: 'я', as: 'ю', gs: 'и', ds: 'и', is: 'ей', ps: 'и', gp: 'й' }
const NEUTER: Endings = {
  dp: 'ам',
  ip: 'ами',
  pp: 'ах',
  np: 'а',
  ap: 'а',
  ns: 'о',
  as: 'о',
  gs: 'а',
  ds: 'у',
  is: 'ом',
  ps: 'е',
  gp: '-',
}
const NEUTER_SOFT: Endings = {
  dp: 'ям ам',
  ip: 'ями ами',
  pp: 'ях ах',
  np: 'я а',
  ap: 'я а',
  ns: 'е',
  as: 'е',
  gs: 'я а',
  ds: 'ю у',
  is: 'ем',
  ps: 'е и',
  gp: 'й ей -',
}
const PLURAL_ONLY: Endings = { np: 'ы и', ap: 'ы и', gp: '- ов ев ей', dp: 'ам ям', ip: 'ами ями', pp: 'ах ях' }
const PEOPLES: Endings = { ...PLURAL_ONLY, np: 'е', ap: '-', gp: '-' }
const ADJECTIVE: Endings = {
  ns: 'ый ий ой ая яя ое ее',
  as: 'ый ий ой ую юю ое ее ого его',
  gs: 'ого его ой ей',
  ds: 'ому ему ой ей',
  is: 'ым им ой ей ою',
  ps: 'ом ем ой ей',
  np: 'ые ие',
  ap: 'ые ие ых их',
  gp: 'ых их',
  dp: 'ым им',
  ip: 'ыми ими',
  pp: 'ых их',
}
const PASSIVE: Endings = {
  ns: 'ый ая ое',
  as: 'ый ую ое ого',
  gs: 'ого ой',
  ds: 'ому ой',
  is: 'ым ой',
  ps: 'ом ой',
  np: 'ые',
  ap: 'ые ых',
  gp: 'ых',
  dp: 'ым',
  ip: 'ыми',
  pp: 'ых',
}
const ACTIVE: Endings = {
  ns: 'ий ая ее',
  as: 'ий ую ее его',
  gs: 'его ей',
  ds: 'ему ей',
  is: 'им ей',
  ps: 'ем ей',
  np: 'ие',
  ap: 'ие их',
  gp: 'их',
  dp: 'им',
  ip: 'ими',
  pp: 'их',
}
/** Behind a stem without its last vowel. */
const SHORT: Endings = { ...MASCULINE, ns: '-', as: 'а я' }
const SHORT_SOFT: Endings = { ...SOFT, ns: '-', as: 'а я' }
/** Surnames that are declined like nouns but for the instrumental. */
const SURNAME: Endings = { ...MASCULINE, as: 'а', is: 'ым ом' }
const WOMAN: Endings = { gs: 'ы', ds: 'е', ps: 'е' }
const SURNAME_FEMININE: Endings = { ns: 'а', as: 'у', gs: 'ой', ds: 'ой', is: 'ой', ps: 'ой' }

export const everyPlace: readonly Place[] = ['ns', 'gs', 'ds', 'as', 'is', 'ps', 'np', 'gp', 'dp', 'ap', 'ip', 'pp']

/** A declension as a list: each ending, and what a form with it can be. */
const listed = new Map<Endings, [ending: string, places: Place[]][]>()

function listOf(endings: Endings): [ending: string, places: Place[]][] {
  const known = listed.get(endings)
  if (known) return known
  const byEnding = new Map<string, Place[]>()
  for (const [place, list] of Object.entries(endings) as [Place, string][])
    for (const written of list.split(' ')) {
      const ending = written === '-' ? '' : written
      byEnding.set(ending, [...(byEnding.get(ending) ?? []), place])
    }
  const list = [...byEnding]
  listed.set(endings, list)
  return list
}

function withEndings(stems: readonly string[], endings: Endings): Inflected[] {
  return stems.flatMap((stem) => listOf(endings).map(([ending, places]) => ({ form: stem + ending, places })))
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
  if (/[еоё]к$|[её]ц$|[ео]нь$/u.test(word)) return [...regular(word), ...shortened(word)]
  return regular(word)
}

/** "День" → "днь": the last vowel left out, as before most endings. */
export function withoutVowel(word: string): string {
  return word.replace(/[еоё](?=[кц]$|нь$)/u, '')
}

/** "Участок, участка", "конец, конца", "день, дня": the last vowel falls out where an ending follows. */
function shortened(word: string): Inflected[] {
  const stem = withoutVowel(word).replace(/ь$/u, '')
  const soft = stem.replace(/(?=[кц]$)/u, 'ь')
  return withEndings([...new Set([stem, soft])], word.endsWith('ь') ? SHORT_SOFT : SHORT).filter(
    ({ form }) => form !== stem && form !== soft,
  )
}

function regular(word: string): Inflected[] {
  const cut = (length: number) => word.slice(0, word.length - length)
  if (/ия$/u.test(word)) return withEndings([cut(1)], IN_IA)
  if (/я$/u.test(word)) return withEndings([cut(1)], FEMININE_SOFT)
  if (/а$/u.test(word)) {
    const stem = cut(1)
    const many = /[^аеиоуыэюяь]к$/u.test(stem) ? stem.replace(/к$/u, /[жшчцй]к$/u.test(stem) ? 'ек' : 'ок') : undefined
    return [...withEndings([stem], FEMININE), ...(many ? [{ form: many, places: ['gp', 'ap'] as Place[] }] : [])]
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

const REFLEXIVE = /(?:ся|сь)$/u
/** The consonant before the ending of a passive participle, as verbs in -ить change it. */
const ALTERNATIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ст$/u, ['щ']],
  [/д$/u, ['жд', 'ж']],
  [/т$/u, ['ч', 'щ']],
  [/с$/u, ['ш']],
  [/з$/u, ['ж']],
  [/п$/u, ['пл']],
  [/б$/u, ['бл']],
  [/м$/u, ['мл']],
  [/в$/u, ['вл']],
]

/**
 * The forms of a verb given in the infinitive. `past` names the masculine past and, after a slash, the stem of the others
 * (`прошел/прош`), where they do not follow from the infinitive; `passive` the short participle (`проведен`).
 */
export function formsOfVerb(infinitive: string, past?: string, passive?: string): InflectedVerb[] {
  const reflexive = REFLEXIVE.test(infinitive)
  const bare = infinitive.replace(REFLEXIVE, '')
  const stem = bare.replace(/(?:ть|ти|чь)$/u, '')
  const [masculine = `${stem}л`, rest = masculine.replace(/л$/u, '')] = past?.split('/') ?? []
  const others = /л$/u.test(masculine) ? rest : masculine
  const present = presentOf(bare)
  const forms: InflectedVerb[] = [
    verb(bare, 'infinitive'),
    verb(masculine, 'past'),
    verb(`${others}ла`, 'past'),
    verb(`${others}ло`, 'past'),
    verb(`${others}ли`, 'past', true),
    ...present,
    ...present.flatMap(({ form, plural }) => (plural ? long(form.replace(/т$/u, 'щ'), 'active') : [])),
    ...gerundsOf(stem),
    ...long(`${stem}вш`, 'active'),
    ...(/шел$/u.test(masculine) ? long(masculine.replace(/шел$/u, 'шедш'), 'active') : []),
    ...(/[бвгдзкрстх]$/u.test(others) ? long(`${others}ш`, 'active') : []),
  ]
  if (reflexive) return forms.map(reflex)
  const passives = passive ? [passive] : passivesOf(bare)
  return [
    ...forms,
    ...forms
      .filter(({ as }) => as === 'past' || as === 'present')
      .map((form) => ({ ...reflex(form), as: 'passive' as const })),
    ...passives.flatMap((short) => [
      verb(short, 'short'),
      verb(`${short}а`, 'short'),
      verb(`${short}о`, 'short'),
      verb(`${short}ы`, 'short', true),
      ...long(short.endsWith('н') ? `${short}н` : short),
    ]),
  ]
}

function verb(form: string, as: VerbForm, plural = false): InflectedVerb {
  return { form, as, plural, places: [] }
}

function reflex(own: InflectedVerb): InflectedVerb {
  return { ...own, form: own.form + (/[аеиоуыэюя]$/u.test(own.form) && own.as !== 'active' ? 'сь' : 'ся') }
}

/** Third persons of the present, or of the future where the verb has no present. */
function presentOf(bare: string): InflectedVerb[] {
  const stem = bare.slice(0, -2)
  const short = stem.slice(0, -1)
  const both = (singular: string, plural: string) => [verb(singular, 'present'), verb(plural, 'present', true)]
  if (/[оеё]ва$/u.test(stem)) return both(`${stem.slice(0, -3)}ует`, `${stem.slice(0, -3)}уют`)
  if (/(?:да|ста|зна)ва$/u.test(stem)) return both(`${stem.slice(0, -2)}ет`, `${stem.slice(0, -2)}ют`)
  if (/[ая]$/u.test(stem)) return [...both(`${stem}ет`, `${stem}ют`), ...both(`${short}ит`, `${short}ат`)]
  if (/и$/u.test(stem)) return [...both(`${short}ит`, `${short}ят`), verb(`${short}ат`, 'present', true)]
  if (/ну$/u.test(stem)) return both(`${short}ет`, `${short}ут`)
  if (/е$/u.test(stem)) return [...both(`${stem}ет`, `${stem}ют`), ...both(`${short}ит`, `${short}ят`)]
  if (/йти$/u.test(bare)) return both(`${stem}дет`, `${stem}дут`)
  if (/ти$/u.test(bare)) return both(`${stem}ет`, `${stem}ут`)
  return []
}

function gerundsOf(stem: string): InflectedVerb[] {
  return [verb(`${stem}в`, 'gerund'), verb(`${stem}я`, 'gerund')]
}

function long(stem: string, as: 'participle' | 'active' = 'participle'): InflectedVerb[] {
  return withEndings([stem], as === 'active' ? ACTIVE : PASSIVE).map(({ form, places }) => ({
    form,
    as,
    plural: false,
    places,
  }))
}

function passivesOf(bare: string): string[] {
  const stem = bare.slice(0, -2)
  if (/[ая]$/u.test(stem)) return [`${stem}н`]
  if (/ну$|[аеиоуыэюя]?кры$|би$|ня$/u.test(stem)) return [`${stem}т`]
  if (/е$/u.test(stem)) return [`${stem}н`]
  if (!/и$/u.test(stem)) return []
  const root = stem.slice(0, -1)
  const changed = ALTERNATIONS.find(([pattern]) => pattern.test(root))
  const roots = changed ? changed[1].map((letters) => root.replace(changed[0], letters)) : [root]
  return [...roots, ...(changed ? [root] : [])].map((own) => `${own}ен`)
}

/** Nouns of doing that a verb makes: "согласование", "нарушение". */
export function verbalNounsOf(infinitive: string): string[] {
  if (/[ая]ть$/u.test(infinitive)) return [`${infinitive.slice(0, -2)}ние`]
  if (!/ить$/u.test(infinitive)) return []
  const root = infinitive.slice(0, -3)
  const changed = ALTERNATIONS.find(([pattern]) => pattern.test(root))
  const roots = changed ? changed[1].map((letters) => root.replace(changed[0], letters)) : []
  return [...roots, root].map((own) => `${own}ение`)
}
