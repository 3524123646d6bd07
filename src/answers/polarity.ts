import type { Event } from '../corpus/event.ts'
import { remembered } from '../corpus/remembered.ts'

/** Words that say that something was refused or missed, or that there was none. */
const NEGATIVE =
  /^no\b|\b(?:never|nobody|none|nor|n[o’']t|\p{L}+n[’']t|refus(?:e|es|ed|al)|declin(?:e|es|ed)|reject(?:s|ed|ion)?|den(?:y|ies|ied|ial)|fail(?:s|ed)? to|absen(?:t|ce)|boycott(?:s|ed)?|skip(?:s|ped)?|miss(?:es|ed)?|(?:stay|keep)s? away|(?:stayed|kept) away|pulls? out|pulled out|turn(?:s|ed) down|call(?:s|ed) off|cancel\w*)\b/iu

/** Whether a title or a question is about what did not happen; "without agreement" says no more than how it went. */
export function isNegative(text: string): boolean {
  return NEGATIVE.test(text)
}

/** Whether an event's title says what did not happen: every question asks this of every event. */
export const hasNegativeTitle = remembered(({ title }: Event) => isNegative(title))
