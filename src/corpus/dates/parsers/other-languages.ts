import type { Mention } from '../mention.ts'
import { dayOfYear } from '../yearly.ts'

const LANGUAGES = ['ru', 'uk', 'pl', 'cs', 'fr', 'de', 'nl', 'es', 'it', 'pt', 'ro', 'el', 'tr', 'az', 'ka']

/** "Article 5 may be amended", "2 Mars rovers": other languages' months that English texts write as words need a year. */
const ENGLISH_WORDS = new Set(['may', 'mars', 'mart'])

/** Month names as the languages write them in a date, from the runtime's own tables (CLDR). */
const MONTHS = new Map(
  LANGUAGES.flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, month): [string, number] => {
      const parts = format.formatToParts(Date.UTC(2000, month, 15))
      return [parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '', month + 1]
    })
  }),
)

const PATTERN = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,2})(?:\\.|er|º)?\\s(?:de\\s)?(${[...MONTHS.keys()].join('|')})(?:\\s(?:de\\s)?(\\d{4}))?(?![\\p{L}\\d])`,
  'giu',
)

/** Days with their month in other languages: "5 мая 2011", "1er mai", "5. Mai 2011", "5 Mayıs". */
export function otherLanguages(text: string): Mention[] {
  return [...text.matchAll(PATTERN)].flatMap((match): Mention[] => {
    const [whole, day, name = '', year] = match
    const month = MONTHS.get(name.toLowerCase())
    if (month === undefined || (ENGLISH_WORDS.has(name.toLowerCase()) && year === undefined)) return []
    const date = dayOfYear(month, Number(day))
    if (date.inYear(2000) === undefined) return []
    return [
      { start: match.index, end: match.index + whole.length, wording: year ? { ...date, year: Number(year) } : date },
    ]
  })
}
