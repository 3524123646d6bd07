import { isFiniteVerb, type Piece } from './piece.ts'

/** "Протокол: когда подписан?": what stands before the clause that asks is its subject, where it has none. */
export function withTopic(clauses: Piece[][]): Piece[][] {
  const [topic = [], asking = [], ...others] = clauses
  const isBare =
    topic.some(({ subject }) => subject) && !topic.some(({ kind }) => /^(?:verb|be|asks|that|lists|li)$/.test(kind))
  const at = asking.findIndex(({ kind }) => kind === 'asks')
  const verb = asking.findIndex((piece) => isFiniteVerb(piece) && piece.verb?.as !== 'infinitive')
  const isOpen =
    at >= 0 && verb > at && !asking.some(({ subject, english }) => subject || /^(?:it|they|he|she|this)$/.test(english))
  if (!isBare || !isOpen || /^(?:who|which|how many)$/.test(asking[at]?.english ?? '')) return clauses
  const subject = topic.filter(({ kind }, own) => kind !== 'mark' || own < topic.length - 1)
  return [
    [...asking.slice(0, verb), ...subject, ...asking.slice(verb)].filter(({ kind }, own) => kind !== 'mark' || own > 0),
    ...others,
  ]
}

/** A clause ends at a mark that is no comma of a list, and before "that", "when" and the like inside a sentence. */
export function clausesOf(pieces: readonly Piece[]): Piece[][] {
  const clauses: Piece[][] = [[]]
  pieces.forEach((piece, at) => {
    const isEnd = piece.kind === 'mark' && /^[.:;?!-]$/.test(piece.english)
    const breaks = piece.kind === 'that' || (piece.english === ',' && opensClause(pieces, at + 1))
    if (breaks && (clauses.at(-1)?.length ?? 0) > 0) clauses.push([])
    clauses.at(-1)?.push(piece)
    if (isEnd) clauses.push([])
  })
  return clauses.filter(({ length }) => length > 0)
}

/** Whether what stands behind a comma goes on with a verb of its own before the next mark, and not with a further name. */
function opensClause(pieces: readonly Piece[], from: number): boolean {
  const next = pieces[from]
  return next?.kind === 'asks' || next?.kind === 'that'
}
