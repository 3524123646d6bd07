import { participleOf, pastOf } from './english-inflection.ts'
import { isFiniteVerb, type Piece, textOf } from './piece.ts'
import { behindSubject } from './subject.ts'

/** A clause that tells: verbs in the past, behind their subject. */
export function told(clause: readonly Piece[]): string {
  const isWho = clause.some(({ english }) => /^who$/.test(english))
  const ordered = isWho ? [...clause] : behindSubject(clause)
  const passive = whatSomebodyDid(ordered)
  if (passive) return passive
  return ordered.map((piece) => (piece.kind === 'verb' ? finite(piece, ordered) : piece.english)).join(' ')
}

/** A verb of a clause that tells, in the form that English has there. */
export function finite({ english, verb, negated }: Piece, clause: readonly Piece[]): string {
  switch (verb?.as) {
    case 'past':
      if (negated) return `did not ${english}`
      return clause.some(({ kind, english: own }) => kind === 'be' && own === 'will be') ? english : pastOf(english)
    case 'short':
      return clause.some(({ kind }) => kind === 'be') ? participleOf(english) : `was ${participleOf(english)}`
    case 'passive':
      return english === 'hold' ? 'took place' : `was ${participleOf(english)}`
    case 'gerund':
      return participleOf(english)
    default:
      return english
  }
}

/** "That A hosted", with nothing else in it but times and places: "hosted by A". */
function whatSomebodyDid(clause: readonly Piece[]): string | undefined {
  const [that, ...others] = clause
  // "That took place": held.
  if (
    that?.english === 'that' &&
    others.every(({ kind, english }) => kind === 'other' || english === ',' || english === 'take place') &&
    others.some(({ english, negated }) => english === 'take place' && !negated)
  )
    return others.map(({ english }) => (english === 'take place' ? 'held' : english)).join(' ')
  const at = clause.findIndex(isFiniteVerb)
  const verb = clause[at]
  const subject = clause.slice(1, at)
  if (that?.english !== 'that' || verb?.verb?.as !== 'past' || !TRANSITIVE.test(verb.english) || verb.negated)
    return undefined
  if (
    !subject.some(({ subject }) => subject) ||
    clause.slice(at + 1).some(({ kind, isName }, own) => kind === 'noun' && !isName && own === 0)
  )
    return undefined
  return `${participleOf(verb.english)} by ${textOf([...subject, ...clause.slice(at + 1)])}`
}

/** Verbs of which a meeting or a paper is the object. */
const TRANSITIVE = /^(?:host|hold|propose|organise|mediate|sign|adopt|cancel|postpone|attend|publish|set up|head)$/
