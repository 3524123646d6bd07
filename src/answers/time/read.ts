import type { Days } from '../../corpus/edtf.ts'
import { findDates } from './calendar.ts'
import { relate } from './relations.ts'

/** What a date in an option may look like, for messages. */
export const DATE_EXAMPLES = '2022, May 2022, 25 May 2023, 2022-05, spring 2022'

/** Most dates that are asked for are a year alone, which need not be looked for in every other form. */
const YEAR = /^(?:1[89]|20)\d\d$/

/** Reads a text that is a date and nothing else ("May 2022", "2021-2022", "since 2018"); `undefined` when it is not. */
export function readDays(text: string, today: string): Days | undefined {
  if (YEAR.test(text)) return { first: `${text}-01-01`, last: `${text}-12-31` }
  const mentions = relate(text, findDates(text, today))
  const [mention] = mentions
  if (!mention || mentions.length > 1) return undefined
  const around = `${text.slice(0, mention.start)} ${text.slice(mention.end)}`
  return /^(?:[\s,.]|\b(?:in|on|the|of|year|during|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b)*$/i.test(
    around,
  )
    ? { first: mention.first, last: mention.last }
    : undefined
}
