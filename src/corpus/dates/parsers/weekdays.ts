import type { Mention } from '../mention.ts'
import { weekdayNumber } from '../words.ts'

const PATTERN =
  /(?<![\p{L}\d'’-])((?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|(?:Tues|Weds|Thurs)\b\.?|(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)(?:\.(?=,?\s[a-z])|\.?(?=,?\s(?:\d{1,2}\b|\p{Lu}\p{Ll}{2,8}\.?\s\d))))(?:\s(?:morning|afternoon|evening|night|midday|noon))?(?![\p{L}\d]|-(?!\p{Lu}|night|morning|evening|afternoon))/gu

/** A day that is a name or returns every week: "Black Monday", "a Sunday paper", "every Friday". */
const NAME_BEFORE =
  /(?:\b(?:Black|Bloody|Super|Cyber|Fat|Ash|Good|Palm|Holy|Maundy|Shrove|Easter|Red|Blue|Giving|Spy|Whit)|\b(?:every|each|any|most|some|a|per|other|alternate|many|one|many a|successive|consecutive|first|second|third|fourth|fifth|the last))\s$/
const NAME_AFTER =
  /^\s(?:(?:Times|Mirror|Telegraph|Express|Mail|Post|Herald|Independent|Tribune|Star|Review|World|Magazine|Night Live|Night Football|People|Sport|School|Club|Agreement)\b|school|prayers|papers?\b|best\b)/

/** Weekdays, with the part of the day: "Thursday", "Friday night". */
export function weekdays(text: string): Mention[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const [whole, name = ''] = match
    const weekday = weekdayNumber(name)
    const start = match.index
    const end = start + whole.length
    if (weekday === undefined) return []
    if (NAME_BEFORE.test(text.slice(Math.max(0, start - 16), start)) || NAME_AFTER.test(text.slice(end, end + 16)))
      return []
    return [{ start, end, wording: { kind: 'weekday', weekday } }]
  })
}
