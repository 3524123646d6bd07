import type { Span } from '../../reply.ts'
import type { Draft } from '../draft.ts'

const DESCRIBED =
  /\b(?:when|while|during|(?:at the time|on the (?:day|date|eve)|by the time) of|on the day(?: that| when)?|at)\b(?! the (?:head|helm|foreign|defen[cs]e))/gi
/** Clauses that are tried. */
const MOST_TRIED = 3

/** A question cut in two where an event may be described that tells its time: "… when A received B", "… at the talks of C". */
export interface DescribedTime {
  /** The question up to there. */
  asked: Draft
  /** What may describe an event. */
  description: string
}

/** The places where a question may be cut so, the first three of them. */
export function describedTimes(draft: Draft): DescribedTime[] {
  return [...draft.text.matchAll(DESCRIBED)].slice(0, MOST_TRIED).map((clause) => {
    const text = draft.text.slice(0, clause.index)
    const before = ({ end }: Span) => end <= text.length
    return {
      asked: { ...draft, text, words: draft.words.filter(before), mentions: draft.mentions.filter(before) },
      description: draft.text.slice(clause.index + clause[0].length).replace(/[?.!\s]+$/, ''),
    }
  })
}
