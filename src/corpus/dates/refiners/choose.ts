import type { Choice, Mention } from '../mention.ts'

const WORDS =
  /(?<!\bthe\s)\b(last|this past|this coming|this|next)\s$|\b((?:the\s)?(?:following|previous|preceding)|that)\s$/i

/** Takes the word that says which occurrence is meant into the mention: "last May", "next June 3", "the following Tuesday". */
export function choose(mentions: Mention[], text: string): Mention[] {
  return mentions.map((mention, i) => {
    const { wording, start } = mention
    if (wording.kind !== 'weekday' && (wording.kind !== 'yearly' || wording.year !== undefined || wording.yearShift))
      return mention
    const before = wording.kind === 'weekday' && /^\sbefore(?=[.,;)]|$)/.exec(text.slice(mention.end, mention.end + 8))
    if (before)
      return {
        ...mention,
        end: mention.end + before[0].length,
        wording: { ...wording, choice: { which: 'last', anchor: 'context' } },
      }
    const match = WORDS.exec(text.slice(Math.max(start - 16, mentions[i - 1]?.end ?? 0), start))
    if (!match) return mention
    return { ...mention, start: start - match[0].length, wording: { ...wording, choice: choiceOf(match[0]) } }
  })
}

function choiceOf(words: string): Choice {
  const anchor = /previous|preceding|following|that/i.test(words) ? 'context' : 'published'
  if (/last|past|previous|preceding/i.test(words)) return { which: 'last', anchor }
  return { which: /next|coming|following/i.test(words) ? 'next' : 'this', anchor }
}
