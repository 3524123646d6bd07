import { single } from '../calendar.ts'
import type { Mention } from '../mention.ts'

const ATTACKS = /\b9\/11\b(?!\/)|\bSept(?:ember|\.)?\s11(?:th)?(?=(?:,\s|\s)(?:terror(?:ist)?\s)?(?:attacks|hijack))/g

/** A day that news names by its date without the year. */
export function namedDates(text: string): Mention[] {
  return [...text.matchAll(ATTACKS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    wording: { kind: 'fixed', period: single({ year: 2001, month: 9, day: 11 }) },
  }))
}
