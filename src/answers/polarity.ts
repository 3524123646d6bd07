import type { Event } from '../corpus/event.ts'

/** Words that say that something was refused or missed, or that there was none. */
const NEGATIVE =
  /^no\b|\b(?:never|nobody|none|nor|n[o’']t|\p{L}+n[’']t|refus(?:e|es|ed|al)|declin(?:e|es|ed)|reject(?:s|ed|ion)?|den(?:y|ies|ied|ial)|fail(?:s|ed)? to|absen(?:t|ce)|boycott(?:s|ed)?|skip(?:s|ped)?|miss(?:es|ed)?|(?:stay|keep)s? away|(?:stayed|kept) away|pulls? out|pulled out|turn(?:s|ed) (?:down|up)|call(?:s|ed) off|cancel\w*)\b/iu

/** Whether a title or a question is about what did not happen; "without agreement" says no more than how it went. */
export function isNegative(text: string): boolean {
  return NEGATIVE.test(text)
}

const known = new WeakMap<Event, boolean>()

/** Whether an event's title says what did not happen. Every question asks this of every event, so it is remembered. */
export function hasNegativeTitle(event: Event): boolean {
  const found = known.get(event) ?? isNegative(event.title)
  known.set(event, found)
  return found
}
