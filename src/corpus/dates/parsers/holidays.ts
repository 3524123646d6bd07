import { dayNumber, fromDayNumber, type Point, single, weekdayOf } from '../calendar.ts'
import type { Mention } from '../mention.ts'

type Rule = (year: number) => Point

const fixed =
  (month: number, day: number): Rule =>
  (year) => ({ year, month, day })

/** The nth such weekday of a month; the last one for n = 0. */
const nth =
  (n: number, weekday: number, month: number): Rule =>
  (year) => {
    const first = dayNumber(n === 0 ? { year, month: month + 1 } : { year, month })
    const ahead = (weekday - weekdayOf(first) + 7) % 7
    return fromDayNumber(first + ahead + (n - 1) * 7)
  }

const fromEaster =
  (days: number): Rule =>
  (year) =>
    fromDayNumber(dayNumber(easter(year)) + days)

/** Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): Point {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 }
}

/** Days that news in English names without their date; a name with two dates in different countries is left out. */
const HOLIDAYS: Record<string, Rule> = {
  "new year's day": fixed(1, 1),
  "new year's eve": fixed(12, 31),
  "valentine's day": fixed(2, 14),
  "st patrick's day": fixed(3, 17),
  'april fools day': fixed(4, 1),
  'may day': fixed(5, 1),
  'fourth of july': fixed(7, 4),
  'july fourth': fixed(7, 4),
  halloween: fixed(10, 31),
  'armistice day': fixed(11, 11),
  'veterans day': fixed(11, 11),
  'christmas eve': fixed(12, 24),
  'christmas day': fixed(12, 25),
  christmas: fixed(12, 25),
  'boxing day': fixed(12, 26),
  'martin luther king day': nth(3, 1, 1),
  "presidents' day": nth(3, 1, 2),
  'memorial day': nth(0, 1, 5),
  'labor day': nth(1, 1, 9),
  'columbus day': nth(2, 1, 10),
  thanksgiving: nth(4, 4, 11),
  'thanksgiving day': nth(4, 4, 11),
  'black friday': (year) => fromDayNumber(dayNumber(nth(4, 4, 11)(year)) + 1),
  'ash wednesday': fromEaster(-46),
  'palm sunday': fromEaster(-7),
  'good friday': fromEaster(-2),
  'easter sunday': fromEaster(0),
  'easter monday': fromEaster(1),
  easter: fromEaster(0),
}

const NAMES = Object.keys(HOLIDAYS)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace("'", "['’]?"))
const PATTERN = new RegExp(
  `(?<![\\p{L}\\d-])(${NAMES.join('|')})(?:(?:,?\\s|\\sof\\s|\\sin\\s)(\\d{4})\\b)?(?:['’]s)?(?![\\p{L}\\d-])(?!\\s(?:Agreement|Accord|Island|Rising|trees?|cards?|carols?|presents?|gifts?|shopping|eggs?|lights|party|parties|season|markets?|dinner|Massacre|coup|sales))`,
  'giu',
)

/** "Christmas Eve", "Good Friday", "New Year's Day 1959". */
export function holidays(text: string): Mention[] {
  return [...text.matchAll(PATTERN)].flatMap((match): Mention[] => {
    const [whole, name = '', year] = match
    const rule = HOLIDAYS[name.toLowerCase().replace('’', "'")]
    if (rule === undefined || !/^\p{Lu}/u.test(name)) return []
    const wording = { kind: 'yearly' as const, inYear: (of: number) => single(rule(of)) }
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        wording: year ? { ...wording, year: Number(year) } : wording,
      },
    ]
  })
}
