/** What a term is by itself, as bits: enough to tell a sentence with a date or a number in it. */
export const DIGITS = 1
export const YEAR = 2
export const MONTH = 4
export const NUMBER_WORD = 8

const MONTHS = new Set(
  'januari februari march april may june juli august septemb octob novemb decemb jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)
const NUMBER_WORDS = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelv thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenti thirti forti fifti sixti seventi eighti nineti hundr thousand million billion dozen half quarter twice'
  ).split(' '),
)

/** The bits of a term, which is a stem. */
export function kindOf(term: string): number {
  if (/^\d/.test(term)) return DIGITS | (/^[12]\d{3}$/.test(term) ? YEAR : 0)
  return (MONTHS.has(term) ? MONTH : 0) | (NUMBER_WORDS.has(term) ? NUMBER_WORD : 0)
}
