import { dayNumber } from '../calendar.ts'
import type { Mention, Yearly } from '../mention.ts'

const LIST = /^(?:,\s|,?\s(?:and|or|&)\s)(?:on\s|in\s|the\s|(?:early|late|mid)[\s-])?$/
/** Between the items of a list of occasions: " in A, on " and " and the talks of ". */
const OCCASIONS = /^(?=.*(?:,|\band\b|\bor\b))[^.;:!?()]{0,70}\b(?:in|on|of|for)\s$/
const FINITE =
  /\b(?:was|were|is|are|has|had|have|will|would|said|told|did|who|which|that|when|where|to|seen|since|until|before|after)\b|(?:ed|ing|est)\b/
const RANGE = /^\s?(?:to|through|until|till|and|[-–—])\s?(?:the\s|(?:early|late|mid)[\s-])?$/

/** In a list or range the last date's year holds for those before it: "3 March and 9 June 2020", "May–July 2022". */
export function shareYears(mentions: Mention[], text: string): Mention[] {
  const shared = [...mentions]
  for (let i = shared.length - 2; i >= 0; i -= 1) {
    const [left, right] = [shared[i], shared[i + 1]]
    if (left?.wording.kind !== 'yearly' || right?.wording.kind !== 'yearly') continue
    if (left.wording.year !== undefined || left.wording.yearShift || left.wording.choice) continue
    const between = text.slice(left.end, right.start)
    const isRange = RANGE.test(between)
    if (!isRange && !LIST.test(between) && !isListed(left.wording, right.wording, between)) continue
    const { year, yearShift } = right.wording
    if (year !== undefined) {
      const startsEarlier = isRange && startIn(left.wording, year) > startIn(right.wording, year)
      shared[i] = { ...left, wording: { ...left.wording, year: startsEarlier ? year - 1 : year } }
    } else if (yearShift) {
      shared[i] = { ...left, wording: { ...left.wording, yearShift } }
    }
  }
  return shared
}

/** Whether two dates are items of one list of occasions, in the order of the calendar. */
function isListed(left: Yearly, right: Yearly, between: string): boolean {
  const [first, second] = [left.inYear(2000), right.inYear(2000)]
  if (!first || !second || (first.from.day === undefined) !== (second.from.day === undefined)) return false
  return dayNumber(first.from) <= dayNumber(second.from) && OCCASIONS.test(between) && !FINITE.test(between)
}

function startIn(date: Yearly, year: number): number {
  const period = date.inYear(year)
  return period === undefined ? 0 : dayNumber(period.from)
}
