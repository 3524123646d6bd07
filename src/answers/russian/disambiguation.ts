import type { State } from './agreement.ts'
import type { Reading } from './lexicon.ts'
import type { Unit } from './tokens.ts'

/** What a word means here: after a preposition no verb, before a noun no adverb, a name rather than a word. */
export function choose({ readings, text }: Unit, state: State, next: Unit | undefined): Reading | undefined {
  const nominal = readings.filter(
    ({ part }) => part === 'noun' || part === 'name' || part === 'month' || part === 'weekday' || part === 'adjective',
  )
  const participle = readings.filter(({ verb }) => verb?.as === 'participle' || verb?.as === 'active')
  const pool = state.preposition
    ? [...nominal, ...participle, ...readings.filter(({ part }) => part === 'asks' || part === 'number')]
    : readings
  const fitting = pool.length > 0 ? pool : readings
  const capital = /^\p{Lu}/u.test(text)
    ? fitting.find(({ capital }) => capital && state.previous !== undefined)
    : undefined
  // "Которая", "все": an adjective alone is one before a noun only.
  const beforeNoun = next?.readings.some(({ part }) => part === 'noun' || part === 'adjective')
  const adjective = beforeNoun ? fitting.find(({ part }) => part === 'adjective') : undefined
  const finite = fitting.find(
    ({ verb }) => verb && verb.as !== 'participle' && verb.as !== 'active' && verb.as !== 'gerund',
  )
  // "Началась" is the verb that means so rather than the passive of another.
  const own = fitting.find(({ verb }) => verb?.as === 'past' || verb?.as === 'present')
  const noun = state.phrase || state.preposition ? fitting.find(({ part }) => part === 'noun') : undefined
  return capital ?? adjective ?? noun ?? fitting.find(({ part }) => part !== 'verb') ?? own ?? finite ?? fitting[0]
}
