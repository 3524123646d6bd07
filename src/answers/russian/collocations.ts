import type { Piece } from './piece.ts'

/** "Представитель по региону" is for it. */
export const FOR_OFFICE = /\b(?:representative|adviser|advisor|envoy|commissioner|negotiator)s?$/

/** Papers are adopted, guests hosted: one verb says both. */
const PAPER =
  /\b(?:statement|resolution|decision|declaration|document|law|constitution|measure|amendment|appeal|text)s?$/

/** What happens to meetings and truces, not to people. */
const OF_EVENTS = /^(?:take place|happen|begin|end|last|take effect|fall through)$/

/** What a verb means by its object, "not" joined to the verb it denies, "it" for what took place. */
export function settled(pieces: readonly Piece[]): Piece[] {
  const own: Piece[] = []
  const ordered = withOwnersFirst(pieces)
  for (const [at, piece] of ordered.entries()) {
    const next = ordered[at + 1]
    if (piece.english === 'not' && (next?.kind === 'verb' || (next?.kind === 'be' && isMissing(ordered.slice(at + 2)))))
      continue
    if (piece.kind === 'be' && ordered[at - 1]?.english === 'not' && isMissing(ordered.slice(at + 1))) {
      own.push({ ...piece, kind: 'be', english: 'was missing' })
      continue
    }
    const negated = ordered[at - 1]?.english === 'not' && piece.kind === 'verb'
    const adopts =
      piece.english === 'host' && (piece.verb?.as === 'past' ? adoptsPaper(ordered.slice(at + 1)) : hasPaper(ordered))
    const isEvent =
      /^(?:he|she)$/.test(piece.english) &&
      pieces.some(({ kind, english }) => kind === 'verb' && OF_EVENTS.test(english))
    // Who does not come where he is expected stays away.
    if (negated && piece.english === 'come') {
      own.push({ ...piece, english: 'stay away' })
      continue
    }
    own.push({
      ...piece,
      ...(negated && { negated }),
      ...(adopts && { english: 'adopt' }),
      ...(isEvent && { english: 'it' }),
    })
  }
  return own
}

/** "Special envoy of A for B" is called "A special envoy for B". */
function withOwnersFirst(pieces: readonly Piece[]): Piece[] {
  const at = pieces.findIndex(
    ({ kind, english }, own) =>
      kind === 'noun' &&
      FOR_OFFICE.test(english) &&
      pieces[own + 1]?.english === 'of' &&
      pieces[own + 2]?.isName &&
      pieces[own + 3]?.english === 'for',
  )
  const owner = pieces[at + 2]
  if (at < 0 || !owner) return [...pieces]
  let start = at
  while (pieces[start - 1]?.kind === 'modifier') start--
  const { subject: _, ...modifier } = owner
  return [
    ...pieces.slice(0, start),
    { ...modifier, kind: 'modifier' },
    ...pieces.slice(start, at + 1),
    ...pieces.slice(at + 3),
  ]
}

/** "Не было A": a noun that is not the subject follows. */
function isMissing(rest: readonly Piece[]): boolean {
  const noun = rest.find(({ kind }) => kind !== 'modifier')
  return noun?.kind === 'noun' && noun.subject === undefined
}

function adoptsPaper(rest: readonly Piece[]): boolean {
  const end = rest.findIndex(({ kind }) => kind === 'verb' || kind === 'that')
  return hasPaper(rest.slice(0, end < 0 ? rest.length : end))
}

function hasPaper(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind, english }) => kind === 'noun' && PAPER.test(english))
}
