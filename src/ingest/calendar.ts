/**
 * Month and weekday names of the languages that news is commonly written in, taken from ICU, so that none is listed by hand.
 */
const LANGUAGES =
  'en de fr es it pt nl ru uk be bg sr hr sl pl cs sk ro hu tr az hy ka el sv da nb fi et lv lt ar fa he hi id vi ka kk uz'.split(
    ' ',
  )

const MONTHS_BY_LANGUAGE = new Map<string, Map<string, number>>()

function fold(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/\.$/, '')
}

/** Month names of a language as they stand alone and inside a date, long and short, lower-case, to 1–12. */
function monthsOf(language: string): Map<string, number> {
  const known = MONTHS_BY_LANGUAGE.get(language)
  if (known) return known
  const months = new Map<string, number>()
  for (const form of [
    { month: 'long' },
    { month: 'short' },
    { day: 'numeric', month: 'long' },
    { day: 'numeric', month: 'short' },
  ] as const) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...form, timeZone: 'UTC' })
    for (let month = 0; month < 12; month++) {
      const part = format.formatToParts(new Date(Date.UTC(2023, month, 15))).find((each) => each.type === 'month')
      const name = fold(part?.value ?? '')
      if (/\p{L}{3}/u.test(name) && !months.has(name)) months.set(name, month + 1)
    }
  }
  if (language === 'en') months.set('sept', 9)
  MONTHS_BY_LANGUAGE.set(language, months)
  return months
}

/** Names that mean the same month in every language that has them. */
const unambiguous: { months?: Map<string, number> } = {}

function monthsOfAll(): Map<string, number> {
  if (unambiguous.months) return unambiguous.months
  const months = new Map<string, number>()
  const doubtful = new Set<string>()
  for (const language of LANGUAGES) {
    for (const [name, month] of monthsOf(language)) {
      if (months.has(name) && months.get(name) !== month) doubtful.add(name)
      months.set(name, month)
    }
  }
  for (const name of doubtful) months.delete(name)
  unambiguous.months = months
  return months
}

/**
 * The month, 1–12, that a word names, or undefined. `language` (a BCP 47 tag, may be empty) decides where two languages
 * use one name for different months; English is understood everywhere.
 */
export function monthNumber(word: string, language = ''): number | undefined {
  const name = fold(word)
  const own = /^[a-z]{2}\b/i.test(language) ? language.slice(0, 2).toLowerCase() : ''
  if (LANGUAGES.includes(own)) {
    const month = monthsOf(own).get(name)
    if (month !== undefined) return month
  }
  return monthsOf('en').get(name) ?? monthsOfAll().get(name)
}

/** Names of weekdays to 0 (Sunday) to 6; undefined where two languages use one name for different days. */
const weekdays: { names?: Map<string, number | undefined> } = {}

/** Whether a word names a day of the week. */
export function isWeekday(word: string): boolean {
  return weekdayNames().has(fold(word))
}

/** The day of the week, 0 (Sunday) to 6, that a word names in whatever language; undefined when it names none, or several. */
export function weekdayNumber(word: string): number | undefined {
  return weekdayNames().get(fold(word))
}

function weekdayNames(): Map<string, number | undefined> {
  if (!weekdays.names) {
    weekdays.names = new Map()
    for (const language of LANGUAGES) {
      for (const weekday of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' })
        for (let day = 1; day <= 7; day++) {
          const date = new Date(Date.UTC(2023, 4, day))
          const name = fold(format.format(date))
          const known = weekdays.names.has(name) ? weekdays.names.get(name) : date.getUTCDay()
          weekdays.names.set(name, known === date.getUTCDay() ? known : undefined)
        }
      }
    }
  }
  return weekdays.names
}
