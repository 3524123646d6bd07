/** English names and numbers that several parsers read. */

const MONTHS: Record<string, number> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
}

const WEEKDAYS: Record<string, number> = { sun: 0, mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6 }

/** A month's name, or its short form with a full stop, capitalised. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)'

/** 1–12 for a month's name or short form. */
export function monthNumber(name: string): number | undefined {
  const start = name.toLowerCase().slice(0, 3)
  return Object.entries(MONTHS).find(([month]) => month.startsWith(start))?.[1]
}

/** 0 for Sunday to 6 for Saturday, of a weekday's name or short form. */
export function weekdayNumber(name: string): number | undefined {
  return WEEKDAYS[name.toLowerCase().slice(0, 3)]
}

const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

const WORDS = Object.keys(NUMBERS).join('|')

/** Numbers in one word, from one to ninety. */
export const NUMBER_WORDS = Object.keys(NUMBERS).filter((word) => !/^an?$/.test(word))

/** A number in one word. */
export const NUMBER_WORD = `(?:${NUMBER_WORDS.join('|')})`

/** A small number in digits or words: "3", "an", "twenty-five". */
export const COUNT = `(?:\\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)|${WORDS})`

/** The number that such words mean; 0 for others. */
export function countNumber(words: string): number {
  if (/^\d/.test(words)) return Number(words)
  return words
    .toLowerCase()
    .split('-')
    .reduce((sum, word) => sum + (NUMBERS[word] ?? 0), 0)
}

/** The number of an ordinal in words or figures, `first` to `twenty-first`, `3rd`; 0 for another word. */
export function ordinalNumber(word: string): number {
  if (/^\d/.test(word)) return Number.parseInt(word, 10)
  return ORDINALS.indexOf(word.toLowerCase()) + 1
}

/** Ordinals in words, from the first. */
export const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
]
