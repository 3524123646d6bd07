import type { Mention } from '../mention.ts'
import { ordinalNumber } from '../words.ts'
import { monthsOfYear } from '../yearly.ts'

const NAMED =
  /\b(?:the\s)?(?:(first|second|third|fourth|1st|2nd|3rd|4th)[\s-](?:fiscal[\s-])?(quarter|half)\b|(?:Q([1-4])|([1-4])Q|H([12])|([12])H)\b)(?!-?final|[\s-]back|\s(?:of\s(?:the|a|an|all|his|her|its|their)\s(?!year)|after|goal|score))(?:(?:\s(?:of\s)?|,\s|\/)(?:the\syear\s)?(\d{4})\b)?/gi

/** Quarters and halves of a year, in whole months: "the third quarter of 2019", "Q3 2019", "first-half". */
export function quarters(text: string): Mention[] {
  return [...text.matchAll(NAMED)].flatMap((match): Mention[] => {
    const [whole, ordinal, noun, quarterAfter, quarterBefore, halfAfter, halfBefore, year] = match
    const number = ordinal ? ordinalNumber(ordinal) : Number(quarterAfter ?? quarterBefore ?? halfAfter ?? halfBefore)
    const months = noun?.toLowerCase() === 'half' || halfAfter || halfBefore ? 6 : 3
    const end = match.index + whole.length
    if (
      /^\d?[qh]\d?$/.test(whole.slice(0, 2)) ||
      number * months > 12 ||
      (months === 6 && !isHalfOfYear(text, match.index, end))
    )
      return []
    const wording = monthsOfYear((number - 1) * months + 1, months)
    return [
      {
        start: match.index,
        end,
        wording: year ? { ...wording, year: Number(year) } : wording,
      },
    ]
  })
}

/** Not the half of a game, of a month or of a century. */
function isHalfOfYear(text: string, start: number, end: number): boolean {
  if (/^\sof\s(?!(?:the|this|that|last|next)\s(?:year|fiscal))/.test(text.slice(end, end + 24))) return false
  return !/\b(?:goals?|scored?|match|kick|penalt|minutes?|half-?time|coach|referee|substitut|striker|midfield)/i.test(
    text.slice(Math.max(0, start - 200), start + 200),
  )
}
