import { clausesOf } from './clauses.ts'
import { isFiniteVerb, type Piece } from './piece.ts'
import { inverted, question } from './question-order.ts'
import { told } from './statement-order.ts'
import { endOfNoun } from './subject.ts'

/** The words of a question in English order, as one text. */
export function inEnglishOrder(pieces: readonly Piece[]): string {
  const clauses = clausesOf(heldBehind(pieces))
  const main = clauses.findIndex((clause) => clause.some(({ kind }) => kind === 'asks' || kind === 'li'))
  const asksAtAll = main >= 0 || /\?$/.test(pieces.map(({ english }) => english).join(''))
  const texts = clauses.map((clause, at) => {
    if (at === main) return question(clause)
    const isPlainQuestion = main < 0 && asksAtAll && at === 0
    return isPlainQuestion ? plainQuestion(clause) : told(clause)
  })
  const text = tidy(texts.join(' '))
  // "Встречи в 2021 году: список".
  return /[:,-] list$/.test(text) ? tidy(`List ${text.replace(/\s*[:,-] list$/, '')}`) : text
}

/** "Held meetings of A" as "meetings of A held", which cannot be taken for a verb. */
function heldBehind(pieces: readonly Piece[]): Piece[] {
  const at = pieces.findIndex(({ kind, english }) => kind === 'participle' && english === 'held')
  const held = pieces[at]
  const next = pieces[at + 1]
  if (!held || (next?.kind !== 'modifier' && next?.kind !== 'noun')) return [...pieces]
  const rest = pieces.slice(at + 1)
  const end = endOfNoun(rest, 0)
  return [...pieces.slice(0, at), ...rest.slice(0, end), held, ...rest.slice(end)]
}

/** A question by its mark alone: "A и B встречались?" */
function plainQuestion(clause: readonly Piece[]): string {
  const verb = clause.find(isFiniteVerb)
  const named = clause.some(({ subject, isName }) => subject && isName)
  if (!verb || !named || clause.some(({ kind }) => kind === 'lists')) return told(clause)
  return inverted(clause).join(' ')
}

function tidy(text: string): string {
  const own = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.:;?!)])/g, '$1')
    .replace(/\( /g, '(')
    .replace(/,(?=[.:;?!])/g, '')
    .replace(/, (?=(?:and|or) )/g, ' ')
    .replace(/^(Is it true),/, '$1')
    .replace(/^[\s,.:;-]+/, '')
    .trim()
  return own.charAt(0).toUpperCase() + own.slice(1)
}
