const STARTED =
  /\b(?:becom(?:e|es|ing)|became|appoint(?:ed|ment)|named (?=as |to )|(?<=\b(?:was|were|been|be|got) )named|elect(?:ed|ion)|sworn in|inaugurat\w+|nominat\w+|chosen|picked|made(?! way)|t(?:ake|akes|ook|aking) (?:over|office|up|charge|the (?:post|job|office|position))|start(?:ed)?|beg[aiu]n|succeed(?:ed)?|replace|follow(?:ed)?|first day|c[ao]me (?:in\b|(?:in)?to (?:office|power)))\b/i
const ENDED =
  /\b(?:resign(?:s|ed|ation)?|step(?:s|ped)? down|quits?|left|leav(?:e|es|ing)|g(?:ave|ive|iven|ives|iving) up|relinquish\w*|dismiss(?:ed|al)|sacked|fired|ousted|remov(?:ed|al)|ceased?|stop(?:ped)?|end(?:ed)?|finish(?:ed)?|depart(?:ed|ure)|last day|(?:was|were|been|be|got)\b[^?]*\b(?:replaced|succeeded|followed))\b/i

/** Acts by which an office is left before its time. */
export const LEFT_BY_ACT = /\b(?:resign\w*|step(?:s|ped)? down|quit|dismiss\w*|sacked|fired|ousted|removed)\b/i

/**
 * Whether a text speaks of taking an office or of leaving it: "who became X in May", "who resigned as X in May".
 * @param text the question without the times named
 */
export function readChange(text: string): 'start' | 'end' | undefined {
  if (ENDED.test(text)) return 'end'
  return STARTED.test(text) ? 'start' : undefined
}
