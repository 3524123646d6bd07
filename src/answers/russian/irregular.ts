import type { Inflected, Place } from './inflection.ts'

const pronoun = (forms: Record<string, Place[]>): Inflected[] =>
  Object.entries(forms).map(([form, places]) => ({ form, places }))
/** Pronouns and numerals declined like adjectives, but not quite. */
export const irregularAdjectives: Record<string, Inflected[]> = {
  весь: pronoun({
    весь: ['ns', 'as'],
    все: ['np', 'ap', 'ns', 'as'],
    вся: ['ns'],
    всю: ['as'],
    всей: ['gs', 'ds', 'ps'],
    всех: ['gp', 'ap', 'pp'],
    всем: ['dp', 'is', 'ps'],
    всеми: ['ip'],
  }),
  этот: pronoun({
    этот: ['ns', 'as'],
    эта: ['ns'],
    это: ['ns', 'as'],
    эту: ['as'],
    этого: ['gs'],
    этой: ['gs', 'ds', 'ps'],
    этому: ['ds'],
    этим: ['is', 'dp'],
    этом: ['ps'],
    эти: ['np', 'ap'],
    этих: ['gp', 'ap', 'pp'],
    этими: ['ip'],
  }),
  тот: pronoun({
    тот: ['ns', 'as'],
    та: ['ns'],
    то: ['ns', 'as'],
    ту: ['as'],
    того: ['gs'],
    той: ['gs', 'ds', 'ps'],
    тому: ['ds'],
    тем: ['is', 'dp'],
    том: ['ps'],
    те: ['np', 'ap'],
    тех: ['gp', 'ap', 'pp'],
    теми: ['ip'],
  }),
  третий: pronoun({
    третий: ['ns', 'as'],
    третья: ['ns'],
    третье: ['ns', 'as'],
    третью: ['as'],
    третьего: ['gs'],
    третьей: ['gs', 'ds', 'ps'],
    третьему: ['ds'],
    третьим: ['is'],
    третьем: ['ps'],
    третьи: ['np', 'ap'],
    третьих: ['gp'],
  }),
  оба: [],
  каков: pronoun({ каков: ['ns'], какова: ['ns'], каково: ['ns'], каковы: ['np'] }),
}

/** Forms of nouns that their endings do not tell. */
export const irregularNouns: Record<string, { english: string; places: Place[] }> = {
  людей: { english: 'person', places: ['gp', 'ap'] },
  людям: { english: 'person', places: ['dp'] },
  людьми: { english: 'person', places: ['ip'] },
  людях: { english: 'person', places: ['pp'] },
  времени: { english: 'time', places: ['gs', 'ds', 'ps'] },
  имени: { english: 'name', places: ['gs', 'ds', 'ps'] },
  имена: { english: 'name', places: ['np', 'ap'] },
  имен: { english: 'name', places: ['gp'] },
  г: { english: 'year', places: ['gs'] },
  гг: { english: 'year', places: ['gp'] },
  лет: { english: 'year', places: ['gp'] },
  города: { english: 'city', places: ['gs', 'np', 'ap'] },
  дворца: { english: 'palace', places: ['gs'] },
}
