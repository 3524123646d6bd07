import type { Choice, Mention } from '../mention.ts'

const WORDS =
  /(?<!\bthe\s)\b(last|this past|this coming|this|next)\s$|\b((?:the\s)?(?:following|previous|preceding)|that)\s$/i

/** Takes the word that says which occurrence is meant into the mention: "last May", "next June 3", "the following Tuesday". */
export function choose(mentions: Mention[], text: string): Mention[] {
  return mentions.map((mention, i) => {
    const { wording, start } = mention
    if (wording.kind !== 'weekday' && (wording.kind !== 'yearly' || wording.year !== undefined || wording.yearShift))
      return mention
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
