import { type Draft, unread } from '../../question/draft.ts'

/** "What is A", and nothing else. */
const WHAT_IS = /^\W*what(?:[’']s| is| was| are| were) (?!.*\b(?:about|on|of|in|for|to|by)\b)/i

/** Whether a question wants to know what the thing is that it names, all of it understood. */
export function asksWhatIs(draft: Draft): boolean {
  return WHAT_IS.test(draft.text) && unread(draft).length === 0 && draft.people.length === 0 && !draft.query.days
}
