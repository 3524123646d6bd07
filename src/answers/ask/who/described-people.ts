import type { Corpus } from '../../../corpus/corpus.ts'
import type { Event } from '../../../corpus/event.ts'
import { rolesThenOrEver } from '../../../corpus/offices.ts'
import type { Draft } from '../../question/draft.ts'

/** What a register of offices and events does not tell of people. */
const UNKNOWABLE =
  /^\W*(?:which|what|who|name|list)\b[^?]{0,40}?\b(?:wom[ae]n|females?|ladies|lady|girls?|males?|(?:young|old|tall|short|rich|poor|small|great|wealthi|clever|smart)(?:est|er)|(?:most|least|more|less) \p{L}+|un?married|religious|(?:left|right)-?handed|bearded|bald|famous|sick|ill)\b/iu

/** Whether the people asked for are told apart by something that neither the register nor an event tells: age, sex, looks. */
export function isUnknowable({ text }: Draft): boolean {
  return UNKNOWABLE.test(text)
}

/** Of people those who served one of these states at an event; of nobody's office then, at any time. */
export function servingStates({ chronicle }: Corpus, event: Event, of: readonly string[], people: string[]): string[] {
  return people.filter((id) => rolesThenOrEver(chronicle, id, event.date).some((role) => of.includes(role.of)))
}
