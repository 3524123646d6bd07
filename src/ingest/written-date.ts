import { isWeekday, monthNumber, weekdayNumber } from './calendar.ts'

/** A calendar date as a page or a text writes it. */
export interface WrittenDate {
  /** `YYYY-MM-DD`. */
  day: string
  /** Offset of the date in the text, and its length. */
  index: number
  length: number
  /** Minutes after midnight, when a time of day stands with it. */
  minutes?: number
  /** `utc`: stamped in universal time, so the day may be another one where it was written. `local`: as the place had it. */
  zone?: 'utc' | 'local'
  /** Written as numbers that could also be read with day and month exchanged; the other reading. */
  otherwise?: string
}

const EARLIEST = 1950

function day(year: number, month: number, date: number): string | undefined {
  if (year < EARLIEST || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31) return undefined
  const value = new Date(Date.UTC(year, month - 1, date))
  if (value.getUTCMonth() !== month - 1) return undefined
  return value.toISOString().slice(0, 10)
}

const ISO =
  /(?<![\d.])(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?!\d)/gi
const COMPACT = /(?<![\d.])((?:19|20)\d{2})([01]\d)([0-3]\d)(?:T?(\d{2})(\d{2})(?:\d{2})?)?(Z)?(?!\d)/g
const YEAR_FIRST = /(?<![\d./])(\d{4})\s?[./]\s?(\d{1,2})\s?[./]\s?(\d{1,2})(?![\d/])/g
const CJK = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g
const NUMERIC = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2})(?![\d/])/g
const SHORT_YEAR = /(?<![\d./-])(\d{1,2})([./])(\d{1,2})\2(\d{2})(?![\d./])/g
const WORD = String.raw`\p{L}[\p{L}\p{M}]{2,}\.?`
const DAY_MONTH = new RegExp(
  String.raw`(?<![\d:.])(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?(?:\s+(?:de|of|d’|d'))?[\s-]+(${WORD})(?:\s+(?:de|del|of))?,?[\s-]+((?:19|20)\d{2})(?!\d)`,
  'giu',
)
const MONTH_DAY = new RegExp(
  String.raw`(?<![\p{L}])(${WORD})\s+(\d{1,2})(?:st|nd|rd|th|-\p{L}{1,2})?(?:\s*,\s*|\s+)(?:\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*,?\s*)?((?:19|20)\d{2})(?!\d)`,
  'giu',
)
const YEAR_MONTH_DAY = new RegExp(
  String.raw`(?<!\d)((?:19|20)\d{2})\.?(?:\s*թ\.?|\s*m\.|\s*г\.)?,?\s+(${WORD})\s+(\d{1,2})(?!\d)`,
  'giu',
)
const TIME = /(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap]\.?\s?m\b\.?)?/i
const US_REGION = /^(?:en-us|en-ph|es-us)$/i

export interface DateReading {
  /** Language of the text, a BCP 47 tag; may be empty. */
  language?: string
  /** Also read years of two digits ("19.05.23"); only safe where a date is expected. */
  shortYears?: boolean
}

/** The full calendar dates written in a text, in order. Dates without a year are not found: what they mean is for others to say. */
export function findWrittenDates(text: string, { language = '', shortYears = false }: DateReading = {}): WrittenDate[] {
  if (!/\d/.test(text)) return []
  const found: WrittenDate[] = []
  const add = (match: RegExpMatchArray, value: string | undefined, extra: Partial<WrittenDate> = {}) => {
    const index = match.index ?? 0
    if (
      value === undefined ||
      found.some((each) => index < each.index + each.length && each.index < index + match[0].length)
    )
      return
    found.push({ day: value, index, length: match[0].length, ...extra })
  }
  for (const match of text.matchAll(ISO)) {
    const [, year, month, date, hours, minutes, zone] = match
    const extra: Partial<WrittenDate> = {}
    if (hours !== undefined) extra.minutes = Number(hours) * 60 + Number(minutes)
    if (zone !== undefined) extra.zone = /^(?:Z|UTC|GMT|[+-]00:?00)$/i.test(zone) ? 'utc' : 'local'
    add(match, day(Number(year), Number(month), Number(date)), extra)
  }
  for (const match of text.matchAll(COMPACT)) {
    const [, year, month, date, hours, minutes, zone] = match
    const extra: Partial<WrittenDate> = hours === undefined ? {} : { minutes: Number(hours) * 60 + Number(minutes) }
    if (zone !== undefined) extra.zone = 'utc'
    add(match, day(Number(year), Number(month), Number(date)), extra)
  }
  for (const pattern of [YEAR_FIRST, CJK]) {
    for (const match of text.matchAll(pattern)) add(match, day(Number(match[1]), Number(match[2]), Number(match[3])))
  }
  for (const match of text.matchAll(DAY_MONTH)) {
    const month = monthNumber(match[2] ?? '', language)
    if (month !== undefined) add(match, day(Number(match[3]), month, Number(match[1])), clock(text, match))
  }
  for (const match of text.matchAll(MONTH_DAY)) {
    const month = monthNumber(match[1] ?? '', language)
    if (month !== undefined) add(match, day(Number(match[3]), month, Number(match[2])), clock(text, match))
  }
  for (const match of text.matchAll(YEAR_MONTH_DAY)) {
    const month = monthNumber(match[2] ?? '', language)
    if (month !== undefined) add(match, day(Number(match[1]), month, Number(match[3])))
  }
  for (const match of text.matchAll(NUMERIC)) {
    add(match, ...readNumeric(text, match, Number(match[4]), language))
  }
  if (shortYears) {
    for (const match of text.matchAll(SHORT_YEAR)) {
      const year = Number(match[4])
      add(match, ...readNumeric(text, match, year + (year > 60 ? 1900 : 2000), language))
    }
  }
  return found.sort((a, b) => a.index - b.index)
}

function clock(text: string, match: RegExpMatchArray): Partial<WrittenDate> {
  const end = (match.index ?? 0) + match[0].length
  const after = text.slice(end, end + 24)
  const time = TIME.exec(after)
  if (!time) return {}
  const half = time[3]?.[0]?.toLowerCase()
  const hours = (Number(time[1]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0)
  const extra: Partial<WrittenDate> = { minutes: hours * 60 + Number(time[2]) }
  if (/^\s*(?:GMT|UTC)\b(?!\s*[+-])/i.test(after.slice(time.index + time[0].length))) extra.zone = 'utc'
  return extra
}

/** `10/8/2024`: as the weekday beside it has it, else day first, as most of the world writes, unless the text or its language says otherwise. */
function readNumeric(
  text: string,
  match: RegExpMatchArray,
  year: number,
  language: string,
): [string | undefined, Partial<WrittenDate>] {
  const first = Number(match[1])
  const second = Number(match[3])
  const dayFirst = day(year, second, first)
  const monthFirst = day(year, first, second)
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) return [dayFirst ?? monthFirst, {}]
  const before = text.slice(0, match.index ?? 0)
  const after = text.slice((match.index ?? 0) + match[0].length)
  const named =
    /(\p{L}[\p{L}\p{M}]+)\.?[\s,(–-]*$/u.exec(before)?.[1] ?? /^[\s,(–-]*(\p{L}[\p{L}\p{M}]+)/u.exec(after)?.[1]
  const weekday = named === undefined ? undefined : weekdayNumber(named)
  if (weekday !== undefined) {
    const fitting = [dayFirst, monthFirst].filter((each) => new Date(each).getUTCDay() === weekday)
    if (fitting.length === 1) return [fitting[0], {}]
  }
  const american =
    match[2] === '/' && (US_REGION.test(language) || /^,?\s+\d{1,2}:\d{2}(?::\d{2})?\s*[AP]M\b/.test(after))
  return american ? [monthFirst, { otherwise: dayFirst }] : [dayFirst, { otherwise: monthFirst }]
}

/**
 * Reads what a page's metadata gives as a date: ISO 8601 with or without separators, RFC 2822, seconds or milliseconds
 * since 1970, or a date as people write it. Undefined when it holds no full date.
 */
export function readTimestamp(value: string, language = ''): WrittenDate | undefined {
  const text = value.trim()
  if (/^\d{10}(?:\d{3})?$/.test(text)) {
    const stamp = new Date(Number(text) * (text.length === 10 ? 1000 : 1))
    const minutes = stamp.getUTCHours() * 60 + stamp.getUTCMinutes()
    return { day: stamp.toISOString().slice(0, 10), index: 0, length: text.length, minutes, zone: 'utc' }
  }
  const first = findWrittenDates(text, { language })[0]
  if (!first) return undefined
  if (first.zone === undefined && /\d:\d{2}.*(?:\b(?:GMT|UTC)\b(?!\s*[+-])|[+-]00:?00\b|\dZ$)/.test(text))
    return { ...first, zone: 'utc' }
  return first
}

/** Labels that stand beside a date on a page. */
const LABELS = new Set(
  (
    'published updated posted modified created added last first originally publication date time issued released on at by edited edit update print online ' +
    't z am pm local hrs hours h uhr the st nd rd th of de del le à am um vom den the ago ' +
    'дата публикации опубликовано обновлено в время г год года по veröffentlicht aktualisiert stand zuletzt publié mis jour modifié yayınlanma yayın ' +
    'güncelleme güncellenme tarihi saat tarix publicado actualizado pubblicato aggiornato il alle թ հրապարակված'
  ).split(' '),
)

/** Whether a text is nothing but a date, with its labels and the time of day. */
export function isDateLine(text: string): boolean {
  if (text.length > 110 || !/\d/.test(text)) return false
  // time zones are written in capitals
  const written = text.replace(/\b[A-Z]{2,5}\b/g, (word) => (monthNumber(word) === undefined ? '' : word))
  const words = written.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const dated = words.some((word) => monthNumber(word) !== undefined || isWeekday(word))
  if (!dated && !/\d{1,4}[./:-]\d{1,2}/.test(text)) return false
  return words.every((word) => LABELS.has(word) || monthNumber(word) !== undefined || isWeekday(word))
}
