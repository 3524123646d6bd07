import { isFiniteVerb, type Piece } from './piece.ts'

/** The verb moved behind the subject that follows it: "встретились A и B" → "A and B met". */
export function behindSubject(clause: readonly Piece[]): Piece[] {
  const at = clause.findIndex((piece) => isFiniteVerb(piece) || piece.kind === 'be')
  const verb = clause[at]
  if (!verb) return [...clause]
  const hasSubject = clause.slice(0, at).some(({ subject, attached }) => subject && !attached)
  if (hasSubject) return [...clause]
  const isBetween = (piece: Piece) => piece.kind === 'other' || (piece.kind === 'verb' && !isFiniteVerb(piece))
  const next = clause.findIndex((piece, own) => own > at && !isBetween(piece))
  const skipped = next < 0 ? clause.length : next
  const hasNumber = clause.slice(at + 1, skipped).some(({ english }) => /\d/.test(english))
  const start = hasNumber ? at + 1 : skipped
  const end = endOfSubject(clause, start)
  if (end === start) return [...clause]
  return [
    ...clause.slice(0, at),
    ...clause.slice(start, end),
    verb,
    ...clause.slice(at + 1, start),
    ...clause.slice(end),
  ]
}

/** Where the noun phrase that begins at an index and may be a subject ends; the index itself when there is none. */
function endOfSubject(clause: readonly Piece[], start: number): number {
  let at = start
  while (clause[at]?.kind === 'modifier' || clause[at]?.kind === 'participle') at++
  const head = clause[at]
  if (head?.kind !== 'noun' || !head.subject) return start
  at++
  for (; at < clause.length; at++) {
    const piece = clause[at]
    if (!piece) break
    if (piece.attached) continue
    const next = clause[at + 1]
    const goesOn =
      (piece.kind === 'and' || piece.english === ',') &&
      next &&
      ((next.kind === 'noun' && next.subject) || (next.kind === 'modifier' && clause[at + 2]?.subject))
    if (goesOn) {
      at += next.kind === 'modifier' ? 2 : 1
      continue
    }
    // "Президент A": a name behind its office.
    if (piece.kind === 'noun' && piece.isName && piece.subject === 'sure') continue
    break
  }
  return at
}

/** Whether a name, or a noun that can be nothing else, is the subject of a clause besides what is asked for. */
export function hasOtherSubject(pieces: readonly Piece[]): boolean {
  return pieces.some(
    ({ subject, attached, isName, english }) =>
      (subject === 'sure' && !attached && (isName || english !== 'they')) || /^(?:they|he|she)$/.test(english),
  )
}

/** What may be an object is the subject of the passive. */
export function asPassiveSubject(piece: Piece): Piece {
  return piece.subject === 'maybe' ? { ...piece, subject: 'sure' } : piece
}

/** Those who do things, in the plural. */
const ACTORS =
  /(?:president|minister|leader|premier|speaker|official|envoy|representative|co-chair|mediator|adviser|diplomat|general|commander|negotiator|observer|activist|soldier|troop|force|gunm[ae]n|protester|journalist|expert|lawyer|judge|people|m[ae]n|side|part(?:y|ie)|countr(?:y|ie)|state|nation|capital|commission|delegation|parliament|government|authorit(?:y|ie)|ministr(?:y|ie)|court|peacekeeper|guard|agenc(?:y|ie)|staff|deput(?:y|ie)|member|historian|resident|refugee|civilian)s?\b/

/** "Подписали протокол": a plural without anybody who did it. */
export function isImpersonal(verb: Piece, clause: readonly Piece[]): boolean {
  if (!verb.verb?.plural || verb.verb.reflexive || verb.verb.as !== 'past') return false
  const at = clause.indexOf(verb)
  return !clause.some(
    ({ subject, attached, isName, plural, english }, own) =>
      subject &&
      !attached &&
      (isName || (plural && ACTORS.test(english)) || (clause[own + 1]?.kind === 'and' && own < at)),
  )
}

/** Where the noun phrase that begins at an index ends; the index itself when there is none. */
export function endOfNoun(clause: readonly Piece[], start: number): number {
  let at = start
  while (
    clause[at]?.kind === 'modifier' ||
    clause[at]?.kind === 'participle' ||
    (clause[at]?.kind === 'other' && !/\d/.test(clause[at]?.english ?? ''))
  )
    at++
  if (clause[at]?.kind !== 'noun') return start
  at++
  while (clause[at]?.attached) at++
  return at
}
