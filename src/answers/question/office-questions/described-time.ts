import type { Span } from '../../reply.ts'
import type { Draft } from '../draft.ts'
import { TELLS_TIME } from '../wording/asking-words.ts'

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

/** A question for an office at a date, and a clause behind it that tells the same time: "… in May 2001, when A began". */
export interface ToldTwice {
  /** The question up to the clause. */
  asked: Draft
  /** The clause alone, at its place in the text. */
  clause: Draft
  /** What it says behind "when". */
  description: string
}

/** Cuts a question where a last clause tells its time; `undefined` where it has no such clause. */
export function toldTwice(draft: Draft): ToldTwice | undefined {
  const { text, words, mentions } = draft
  const comma = [...text.matchAll(/,/g)].map(({ index }) => index).find((at) => TELLS_TIME.test(text.slice(at)))
  if (comma === undefined) return undefined
  const ahead = ({ end }: Span) => end <= comma
  const behind = (span: Span) => !ahead(span)
  const rest = text.slice(comma)
  return {
    asked: { ...draft, text: text.slice(0, comma), words: words.filter(ahead), mentions: mentions.filter(ahead) },
    clause: {
      ...draft,
      text: ' '.repeat(comma) + rest,
      words: words.filter(behind),
      mentions: mentions.filter(behind),
    },
    description: rest.slice(TELLS_TIME.exec(rest)?.[0].length).replace(/[?.!\s]+$/, ''),
  }
}
