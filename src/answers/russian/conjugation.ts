import { ACTIVE, PASSIVE, type Place, withEndings } from './declension.ts'

/** What a form of a verb can be. `short` is the passive one behind "was", `passive` a reflexive one of a verb that is none. */
export type VerbForm = 'infinitive' | 'past' | 'present' | 'participle' | 'active' | 'short' | 'passive' | 'gerund'

/** A form of a verb; participles (`active` ones tell who did it) are inflected like adjectives. */
export interface InflectedVerb {
  form: string
  as: VerbForm
  plural: boolean
  places: readonly Place[]
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
 * Pasts that do not follow from the infinitive, by its ending: that of a man, and the beginning of the others, which is the same
 * unless it is given.
 */
const PASTS: readonly (readonly [ending: RegExp, masculine: string, others?: string])[] = [
  [/йти$/u, 'шел', 'ш'],
  [/вести$/u, 'вел', 'ве'],
  [/([аеу])сть$/u, '$1л', '$1'],
  [/([зс])ти$/u, '$1'],
  [/мереть$/u, 'мер'],
  [/ичь$/u, 'иг'],
  [/мочь$/u, 'мог'],
  [/([иер])([гбкз])нуть$/u, '$1$2'],
]

/** What forms of a verb begin with that do not begin as its infinitive. */
export function otherStemsOf(infinitive: string): string[] {
  return pastsOf(infinitive.replace(REFLEXIVE, '')).map(([masculine]) => masculine)
}

/** Pasts of a verb: that of a man, and the beginning of the others. */
function pastsOf(bare: string): [masculine: string, others: string][] {
  const stem = bare.replace(/(?:ть|ти|чь)$/u, '')
  const regular: [string, string] = [`${stem}л`, stem]
  const rule = PASTS.find(([ending]) => ending.test(bare))
  if (!rule) return [regular]
  const [ending, masculine, others = masculine] = rule
  const own: [string, string] = [bare.replace(ending, masculine), bare.replace(ending, others)]
  // "Достигнуть" has both.
  return bare.endsWith('нуть') ? [own, regular] : [own]
}

/** The forms of a verb given in the infinitive: all that its ending allows. */
export function formsOfVerb(infinitive: string): InflectedVerb[] {
  const reflexive = REFLEXIVE.test(infinitive)
  const bare = infinitive.replace(REFLEXIVE, '')
  const stem = bare.replace(/(?:ть|ти|чь)$/u, '')
  const present = presentOf(bare)
  const forms: InflectedVerb[] = [
    verb(bare, 'infinitive'),
    ...pastsOf(bare).flatMap(([masculine, others]) => [
      verb(masculine, 'past'),
      verb(`${others}ла`, 'past'),
      verb(`${others}ло`, 'past'),
      verb(`${others}ли`, 'past', true),
      ...long(pastParticipleOf(masculine, others), 'active'),
    ]),
    ...present,
    ...present.flatMap(({ form, plural }) => (plural ? long(form.replace(/т$/u, 'щ'), 'active') : [])),
    ...gerundsOf(stem),
  ]
  if (reflexive) return forms.map(reflex)
  return [
    ...forms,
    ...forms
      .filter(({ as }) => as === 'past' || as === 'present')
      .map((form) => ({ ...reflex(form), as: 'passive' as const })),
    ...passivesOf(bare).flatMap((short) => [
      verb(short, 'short'),
      verb(`${short}а`, 'short'),
      verb(`${short}о`, 'short'),
      verb(`${short}ы`, 'short', true),
      ...long(short.endsWith('н') ? `${short}н` : short),
    ]),
  ]
}

/** "Прошел" → "прошедш", "достиг" → "достигш", "построил" → "построивш". */
function pastParticipleOf(masculine: string, others: string): string {
  if (masculine.endsWith('шел')) return masculine.replace(/шел$/u, 'шедш')
  if (masculine.endsWith('вел')) return masculine.replace(/вел$/u, 'ведш')
  return masculine.endsWith('л') ? `${others}вш` : `${masculine}ш`
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
  if (/(?:ну|кры|би|ня|взя|нача|де)$/u.test(stem)) return [`${stem}т`]
  if (/[ая]$/u.test(stem)) return [`${stem}н`]
  if (/вес$/u.test(stem)) return [`${stem.slice(0, -1)}ден`]
  if (/[зс]$/u.test(stem)) return [`${stem}ен`]
  if (/й$/u.test(stem)) return [`${stem}ден`]
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
