import type { Context } from '../../context.ts'
import { type Draft, unread } from '../../question/draft.ts'
import { USUAL } from '../other-deed.ts'

/** "Meetings of the ombudsmen", "did the army chiefs meet": words for who met. */
const WHO_MET: readonly RegExp[] = [
  /\b(?:meetings?|talks|summits?|sessions?|rounds) (?:(?:were |was )?(?:held |that )?)?(?:of|between|among|by) (?:the |all |both |their )*(?<who>[\p{L}-]+(?: [\p{L}-]+)?)/giu,
  /\b(?:did|have|had) (?:the |all |both |their )*(?<who>[\p{L}-]+(?: [\p{L}-]+)?) (?:meet|met|confer|talk|sit)\b/giu,
]

/** Whether a question says who met in words that no part has understood: no list of other meetings answers it. */
export function metUnknown(context: Context, draft: Draft): boolean {
  return namesOtherLevel(draft) || namesOthers(context, draft)
}

/** "At … level" where no part has understood of which. */
function namesOtherLevel({ query, text, words }: Draft): boolean {
  if (query.levels) return false
  const level = /\b(?:at|on) (?:[\p{L}-]+ ){1,5}?(?=levels?\b)/iu.exec(text)
  const start = level && level.index + level[0].length
  return words.some((word) => word.start === start && !word.read)
}

/** Whether no part has understood who met: "finance ministers" are not all ministers. */
function namesOthers({ corpus }: Context, draft: Draft): boolean {
  const isOfMeetings = draft.query.kinds?.includes('meeting') || draft.query.levels !== undefined
  if (!isOfMeetings || draft.people.length > 0) return false
  const left = unread(draft)
  const isPlural = ({ word }: { word: string }) => /(?:[^s]s|men)$/.test(word)
  for (const match of WHO_MET.flatMap((pattern) => [...draft.text.matchAll(pattern)])) {
    const who = match.groups?.who ?? ''
    const from = match.index + match[0].length - who.length
    const own = left.filter(({ start, end }) => start >= from && end <= from + who.length)
    if (own.some(isPlural)) return true
  }
  // "Finance ministers": what stands right before a level says which.
  const levels = corpus.names.find(draft.text).filter(({ meanings }) => meanings.some(({ kind }) => kind === 'level'))
  return levels.some((level) =>
    left.some(({ end, word }) => !USUAL.test(word) && /^ $/.test(draft.text.slice(end, level.start))),
  )
}
