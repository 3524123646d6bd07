import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { remembered } from './remembered.ts'

/**
 * A date of EDTF level 1 (Library of Congress, 2019), as far as the chronicle uses it: a day, a month, a year or an
 * interval of these, with `~` (approximate), `?` (uncertain) or `%` (both), and `..` for an open end.
 */
export interface EdtfDate {
  /** As written. */
  text: string
  /** First and last day it can mean, `YYYY-MM-DD`, both included; open ends reach to year 0001 and 9999. */
  first: string
  last: string
  precision: 'day' | 'month' | 'year' | 'interval'
  approximate: boolean
  uncertain: boolean
}

/** A run of days, `YYYY-MM-DD`, both included. An EdtfDate is one. */
export interface Days {
  first: string
  last: string
}

export const EARLIEST = '0001-01-01'
export const LATEST = '9999-12-31'

const SIMPLE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/

/** Reads an EDTF date; `undefined` when it is none, or names a day that does not exist. */
export function parseEdtf(text: string): EdtfDate | undefined {
  const halves = text.split('/')
  if (halves.length > 2) return undefined
  const [from, to] = halves
  if (from === undefined) return undefined
  if (to === undefined) return parseSimple(from)
  const start = from === '..' ? EARLIEST : parseSimple(from)?.first
  const end = to === '..' ? LATEST : parseSimple(to)?.last
  if (start === undefined || end === undefined || start > end || (from === '..' && to === '..')) return undefined
  return {
    text,
    first: start,
    last: end,
    precision: 'interval',
    approximate: /[~%]/.test(text),
    uncertain: /[?%]/.test(text),
  }
}

function parseSimple(text: string): EdtfDate | undefined {
  const match = SIMPLE.exec(text)
  if (!match) return undefined
  const [, year = '', month, day, qualifier] = match
  const qualified = {
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  }
  if (year === '0000') return undefined
  if (month === undefined)
    return { text, first: `${year}-01-01`, last: `${year}-12-31`, precision: 'year', ...qualified }
  if (day === undefined) {
    const last = endOfMonth(`${year}-${month}`)
    return last === undefined
      ? undefined
      : { text, first: `${year}-${month}-01`, last, precision: 'month', ...qualified }
  }
  const iso = `${year}-${month}-${day}`
  return isDay(iso) ? { text, first: iso, last: iso, precision: 'day', ...qualified } : undefined
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const last = endOfMonth(text.slice(0, 7))
  return last !== undefined && text <= last && !text.endsWith('-00')
}

/** Last day of a month `YYYY-MM`; `undefined` when there is no such month. */
export function endOfMonth(month: string): string | undefined {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) return undefined
  const year = Number(month.slice(0, 4))
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const length = month.endsWith('-02') ? (leap ? 29 : 28) : /-(?:04|06|09|11)$/.test(month) ? 30 : 31
  return `${month}-${length}`
}

/** Whether two runs of days share a day. */
export function overlaps(a: Days, b: Days): boolean {
  return a.first <= b.last && b.first <= a.last
}

/** How many days lie between two runs of days; 0 when they share one, or where a run has no bound. */
export function daysBetween(a: Days, b: Days): number {
  const [earlier, later] = a.first <= b.first ? [a, b] : [b, a]
  return Math.max(0, lengthOf({ first: earlier.last, last: later.first }) || 0)
}

/** How many days the last day of a run lies after its first: 0 for a single day. */
export function lengthOf({ first, last }: Days): number {
  return (Date.parse(last) - Date.parse(first)) / DAY_MS
}

const DAY_MS = 86_400_000

/** Whether `inner` lies wholly in `outer`. */
export function within(inner: Days, outer: Days): boolean {
  return inner.first >= outer.first && inner.last <= outer.last
}

/**
 * Orders dates by their first day, and of those that begin together the more precise first (a day before its month).
 */
export function compareDates(a: Days, b: Days): number {
  if (a.first !== b.first) return a.first < b.first ? -1 : 1
  if (a.last !== b.last) return a.last < b.last ? -1 : 1
  return 0
}

/**
 * A date in words: `25 May 2023`, `May 2023`, `3–7 April 2001`, `about September 1997`, `27 September – 10 November 2020`.
 */
export function dateInWords(date: EdtfDate): string {
  const [from = '', to] = date.text.replace(/[~?%]/g, '').split('/')
  const hedge = `${date.approximate ? 'about ' : ''}`
  const doubt = date.uncertain ? ' (uncertain)' : ''
  if (to === undefined) return hedge + simpleInWords(from) + doubt
  if (to === '..') return `since ${hedge}${simpleInWords(from)}${doubt}`
  if (from === '..') return `until ${hedge}${simpleInWords(to)}${doubt}`
  return hedge + intervalInWords(from, to) + doubt
}

function simpleInWords(text: string): string {
  if (text.length === 4) return text
  return text.length === 7 ? `${monthInWords(text)} ${text.slice(0, 4)}` : `${dayAndMonth(text)} ${text.slice(0, 4)}`
}

function intervalInWords(from: string, to: string): string {
  if (from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7))
    return `${Number(from.slice(8))}–${simpleInWords(to)}`
  if (from.length === 10 && to.length === 10 && from.slice(0, 4) === to.slice(0, 4))
    return `${dayAndMonth(from)} – ${simpleInWords(to)}`
  if (from.length === 7 && to.length === 7 && from.slice(0, 4) === to.slice(0, 4))
    return `${monthInWords(from)} – ${simpleInWords(to)}`
  if (from.length === 4 && to.length === 4) return `${from}–${to}`
  return `${simpleInWords(from)} – ${simpleInWords(to)}`
}

function dayAndMonth(day: string): string {
  return `${Number(day.slice(8))} ${monthInWords(day)}`
}

/** Answers tell many dates, and formatting each takes longer than all the rest of it. */
const MONTHS = Array.from({ length: 12 }, (_, month) => format(new Date(2000, month), 'MMMM'))

function monthInWords(text: string): string {
  return MONTHS[Number(text.slice(5, 7)) - 1] ?? ''
}

/** The English name of a day's weekday; `undefined` when the date is no single certain day. */
export const weekday = remembered((date: EdtfDate): string | undefined => {
  if (date.precision !== 'day' || date.approximate || date.uncertain) return undefined
  return format(parseISO(date.first), 'EEEE')
})

/** The first date of an EDTF text as written, without what qualifies it. */
export function startOf(text: string): string {
  return text.replace(/[~?%]/g, '').split('/')[0] ?? ''
}

/** The date with which an id such as `2023-05-25-harbour-leaders` begins; a text that no date begins with when there is none. */
export function leadingDate(id: string): string {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=-)/.exec(id)?.[0] ?? 'none'
}
