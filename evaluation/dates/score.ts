import type { GoldDate } from './gold.ts'

/** How well found dates agree with annotated ones; each figure is a share between 0 and 1. */
export interface Score {
  gold: number
  found: number
  /** Annotated dates that something found overlaps. */
  recall: number
  /** Found dates that overlap an annotated one. */
  precision: number
  /** Harmonic mean of the shares, of annotated and of found dates, whose EDTF value is right. */
  valueF1: number
}

export type Found = Pick<GoldDate, 'index' | 'text' | 'date'>

/** A found or annotated date that has no counterpart of the same value; null where there is nothing at all. */
export interface Miss {
  gold: Found | null
  found: Found | null
}

const CALENDAR = /^\d{4}(-\d\d){0,2}[~?]?$/

/**
 * Pairs each annotated date with at most one found date that overlaps it, of the same value if there is one. Annotations
 * without a value are not scored, nor is what overlaps them. With `calendar`, only days, months and years are scored.
 */
export function compare(gold: GoldDate[], found: Found[], calendar: boolean): { counts: Counts; misses: Miss[] } {
  const isScored = ({ date }: Found) => date !== '' && (!calendar || CALENDAR.test(date))
  const scored = gold.filter(isScored)
  const free = new Set(found)
  const misses: Miss[] = []
  let matched = 0
  let right = 0
  for (const annotated of scored) {
    const overlapping = [...free].filter((one) => overlaps(one, annotated))
    const pick = overlapping.find((one) => one.date === annotated.date) ?? overlapping[0]
    if (pick) {
      free.delete(pick)
      matched += 1
    }
    if (pick?.date === annotated.date) right += 1
    else misses.push({ gold: annotated, found: pick ?? null })
  }
  const stray = [...free].filter((one) => !gold.some((other) => !isScored(other) && overlaps(one, other)))
  misses.push(...stray.map((one) => ({ gold: null, found: one })))
  return { counts: { gold: scored.length, found: matched + stray.length, matched, right }, misses }
}

export interface Counts {
  gold: number
  found: number
  matched: number
  right: number
}

export function add(a: Counts, b: Counts): Counts {
  return { gold: a.gold + b.gold, found: a.found + b.found, matched: a.matched + b.matched, right: a.right + b.right }
}

export function scoreOf({ gold, found, matched, right }: Counts): Score {
  return {
    gold,
    found,
    recall: share(matched, gold),
    precision: share(matched, found),
    valueF1: share(2 * right, gold + found),
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function overlaps(a: Found, b: Found): boolean {
  return a.index < b.index + b.text.length && b.index < a.index + a.text.length
}
