import type { Span } from '../../reply.ts'

/** Which of the holders of an office is asked for: the one after or before those named, or those between two of them. */
export type Relation = 'next' | 'previous' | 'between'

/** Verbs whose subject held the office later than their object. */
const LATER =
  /\b(?:succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|follow(?:s|ed|ing)?|inherit(?:s|ed)?|t(?:ake|akes|ook|aken|aking) over(?=[^,;?]*\bfrom\b)|c[ao]me after)\b/iu
/** Verbs whose subject held it earlier. */
const EARLIER =
  /\b(?:preced(?:e|es|ed|ing)|hand(?:s|ed|ing)? (?:it |the [\p{L} ]+ )?over|g[ai]ve way|ma[dk]e way|c[ao]me before)\b/iu
const PASSIVE = /\b(?:was|were|is|been|be|being|got|get)(?: [\p{L}'’-]+){0,4} $/iu
const PRONOUN = /^ (?:him|her|them|that one)\b/i
const BY = /\bby\b/iu

/** What may stand between "after" and a name: a title, a state. */
const TITLE = "(?:[\\p{L}'’-]+ ){0,5}"
const PRECEDING = new RegExp(`\\b(?:before|preceding|prior to|ahead of|predecessors?(?: to| of)?) ${TITLE}$`, 'iu')
const FOLLOWING = new RegExp(
  `\\b(?:after|following|since|successors?(?: to| of)|replacement(?: for| of)|inherited from) ${TITLE}$`,
  'iu',
)
/** "N's successor", "N's eventual replacement", "(got) N's job". */
const SUCCESSOR = /^ (?:[\p{L}'’-]+ ){0,4}?(?:successors?|replacement)\b/iu
const JOB = /^ (?:job|post|position|place|seat)\b/iu
const GOT = /\b(?:got|gets|given|took|takes|filled|inherited) (?:[\p{L}'’-]+ ){0,2}$/iu
const PREDECESSOR = /^ (?:[\p{L}'’-]+ ){0,4}?predecessors?\b/iu
const TOOK_OVER = /\bt(?:ake|akes|ook|aking) over\b/iu

/**
 * Reads how the person asked for and those who are named stand to each other in an office: "who succeeded N", "whom did N
 * replace", "N's predecessor", "after N left", "between N and M"; `undefined` when the text does not say.
 * @param names where the names stand, in their order
 */
export function readRelation(text: string, names: readonly Span[]): Relation | undefined {
  const [first, second] = names
  if (!first) return undefined
  if (second && /\bbetween\b/i.test(text.slice(0, first.start)) && /^ and\b/i.test(text.slice(first.end)))
    return 'between'
  return relationTo(text, first)
}

/** How the one asked for stands to the one who is named there. */
export function relationTo(text: string, { start, end }: Span): Exclude<Relation, 'between'> | undefined {
  const [lead, rest] = [text.slice(0, start), text.slice(end)]
  if (SUCCESSOR.test(rest) || FOLLOWING.test(lead) || (JOB.test(rest) && GOT.test(lead))) return 'next'
  if (PREDECESSOR.test(rest) || PRECEDING.test(lead)) return 'previous'
  for (const [pattern, isLater] of [
    [LATER, true],
    [EARLIER, false],
  ] as const) {
    const verb = pattern.exec(text)
    if (!verb) continue
    // "A left. Who succeeded him?"
    const isSubject = verb.index >= end && !PRONOUN.test(text.slice(verb.index + verb[0].length))
    const passive = PASSIVE.test(text.slice(0, verb.index)) && (isSubject || BY.test(text.slice(verb.index, start)))
    // The one asked for is the subject, unless the one named is; a passive turns that round.
    return (isLater !== isSubject) !== passive ? 'next' : 'previous'
  }
  // "Who took over when N left": the office passed on from the one who is named.
  return TOOK_OVER.test(lead) ? 'next' : undefined
}
