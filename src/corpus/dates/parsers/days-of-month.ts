import type { Mention } from '../mention.ts'

const PATTERN =
  /\b(?:on|by|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?|until|till|since|from|to|before|after|and|through|for|of|not|maybe|perhaps|around|about|[Ff]irst on)\s(the\s(\d{1,2})(?:st|nd|rd|th))(?=[.,;:)]|\s\(|\s(?:of (?:the|this|that|last|next) month|and|or|to|at|in|with|when|for|he|she|it|they|we|the|a|his|her|their|but|while|after|before|was|were|will|would|is|has|had)\b|$)(?:\sof the month)?/gi

/** A day whose month the context tells: "on the 20th". */
export function daysOfMonth(text: string): Mention[] {
  return [...text.matchAll(PATTERN)].flatMap((match): Mention[] => {
    const [whole, words = '', digits] = match
    const day = Number(digits)
    const start = match.index + whole.indexOf(words)
    return day >= 1 && day <= 31
      ? [{ start, end: match.index + whole.length, wording: { kind: 'day-of-month', day } }]
      : []
  })
}
