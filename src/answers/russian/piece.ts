import type { Reading } from './lexicon.ts'

/** A piece of the English question before its order is settled. */
export interface Piece {
  english: string
  kind:
    | 'asks'
    | 'lists'
    | 'noun'
    | 'modifier'
    | 'verb'
    | 'be'
    | 'participle'
    | 'preposition'
    | 'and'
    | 'that'
    | 'li'
    | 'mark'
    | 'other'
  /** Of a noun or name: whether it may be the subject, and whether it can be nothing else. */
  subject?: 'sure' | 'maybe'
  /** Belongs to the noun phrase before it: "of A", "and B". */
  attached?: boolean
  verb?: NonNullable<Reading['verb']>
  plural?: boolean
  isName?: boolean
  /** Of a name: that only the texts have it. */
  fromTexts?: boolean
  /** Of "which": whether it may ask for the subject. */
  nominative?: boolean
  /** A verb that is denied. */
  negated?: boolean
}

/** Whether a piece is a verb that a clause can have as its own. */
export function isFiniteVerb({ kind, verb }: Piece): boolean {
  return kind === 'verb' && verb?.as !== 'infinitive' && verb?.as !== 'gerund'
}

/** The pieces as text, in their order. */
export function textOf(pieces: readonly Pick<Piece, 'english'>[]): string {
  return pieces.map(({ english }) => english).join(' ')
}

/** Takes away a comma that English does not have there. */
export function dropComma(pieces: Piece[]): void {
  if (pieces.at(-1)?.english === ',') pieces.pop()
}
