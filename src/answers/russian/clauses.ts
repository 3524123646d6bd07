import type { Piece } from './piece.ts'

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
