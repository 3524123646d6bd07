import { type Draft, unread } from '../draft.ts'

/** "After what happened in C", up to where the clause ends. */
const RELATIVE =
  /\b(?:before|after|since|following|prior to|ahead of) (?!all\b|which\b|that\b|each\b|one another\b|it\b|them\b)(?<described>[^?,;()–—:.]+?)(?=\s*(?:[?,;()–—:.]|\s-\s|\b(?:when|where|who|how|did|do|does|was|were|have|has)\b|$))/giu

/** "A saw B in C. When did he then receive D?": what is asked for came after what is told first. */
const SEQUEL =
  /^(?<before>[^?]{10,}?)[.;]\s+[^.;?]*\b(?:did|was|were)\b[^.;?]*\b(?:then|afterwards|thereafter|(?:come|came|go|went|get|got|be) back|return(?:ed)?(?: there)?)\b[^.;]*\?/i

/**
 * Notes a description after "before", "after" and the like that no part has found a time for, as far as its words mean
 * something that nothing else has read: without it the answer would be to another question.
 */
export function readUnresolved(draft: Draft): void {
  const sequel = SEQUEL.exec(draft.text)?.groups?.before
  if (sequel !== undefined && draft.asks !== 'passage' && !draft.pick) draft.sequelTo = sequel.trim()
  // One event that is told of at length is found by its words; a list, or a number in it, needs its limits.
  if (draft.asks !== 'list' && draft.asks !== 'count' && !draft.pick) return
  for (const match of draft.text.matchAll(RELATIVE)) {
    const end = match.index + match[0].length
    if (draft.times.some((time) => time.start < end && time.end > match.index)) continue
    // "Laid before the public": the word that relates means something else.
    if (draft.words.some((word) => word.start === match.index && word.read)) continue
    const described = match.groups?.described?.trim() ?? ''
    // "Who came after A": one after another in an office.
    if (draft.asks === 'who' && draft.people.some(({ text }) => described.includes(text))) continue
    const left = unread(draft).some((word) => word.start >= match.index && word.end <= end)
    if (left) draft.unresolved.push(described)
  }
}
