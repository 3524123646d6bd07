import type { Mention } from '../mention.ts'
import { fullYear, monthsOfYear } from '../yearly.ts'

const PATTERN =
  /(?<![\p{L}\d-])(spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)(?:(?:\s(?:of\s)?|\/|,\s)(\d{4})(?:[-–/](?:\d{4}|\d\d))?|\s['’](\d\d))?(?![\p{L}\d-])/gu
const FIRST_MONTH: Record<string, number> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }

/** What tells a season from a verb, a source of water or the Olympics. */
const LEADS =
  /(?:\b(?:in|since|until|by|during|from|before|after|through|over|for|of|to)\s(?:the\s|early\s|late\s)?|\b(?:early|late|mid|every|last|next|this|that|past|coming|following|previous)[\s-])$/i
const NOT_SEASON =
  /^\s(?:of\s(?!(?:last|this|that|next)\syear)|(?:in|from|by|apart|short|below|Olympics|Games|Paralympics|Palace|Street|House|water|break|camp|school))/

/** Seasons of the northern half of the globe in whole months; a winter counts to the year in which it begins. */
export function seasons(text: string): Mention[] {
  return [...text.matchAll(PATTERN)].flatMap((match): Mention[] => {
    const [whole, name = '', year, shortYear] = match
    const month = FIRST_MONTH[name.toLowerCase()]
    const start = match.index
    const end = start + whole.length
    if (month === undefined) return []
    const season = monthsOfYear(month, 3)
    if (year) return [{ start, end, wording: { ...season, year: Number(year) } }]
    if (shortYear) return [{ start, end, wording: { ...season, year: fullYear(shortYear) } }]
    if (/^\s(?:of\s)?(?:last|this|next|that)\syear\b/.test(text.slice(end, end + 16)))
      return [{ start, end, wording: season }]
    if (NOT_SEASON.test(text.slice(end, end + 20))) return []
    return LEADS.test(text.slice(Math.max(0, start - 16), start)) ? [{ start, end, wording: season }] : []
  })
}
