/** How soon a repeated word stops adding to the score. Measured: see bench/README.md. */
export const K1 = 0.9
/** How much a passage's length counts, from 0 to 1. */
export const B = 0.75

/** What the scores depend on beside the passage itself. */
export interface Statistics {
  /** Number of passages. */
  passages: number
  /** Number of terms in all of them. */
  length: number
}

/** Weight of a term that stands in so many of the passages, as Lunr computes it. */
export function idf(statistics: Statistics, occurrences: number): number {
  return Math.log(1 + Math.abs((statistics.passages - occurrences + 0.5) / (occurrences + 0.5)))
}

/** The part of the formula that depends on a passage's length, in terms. */
export function lengthNorm(statistics: Statistics, length: number): number {
  return K1 * (1 - B + B * (length / (statistics.length / statistics.passages)))
}

/**
 * What a term that stands `frequency` times in a passage adds to its score, in thousandths, rounded as Lunr rounds it.
 * Where Lunr rounds to nothing, for a term in practically every passage, it adds one thousandth, so that they are found.
 */
export function impact(idf: number, frequency: number, norm: number): number {
  // Rounds as Math.round does where it matters, from 1 up to 2^31, but takes a third of the time in the inmost loop.
  const rounded = (((idf * ((K1 + 1) * frequency)) / (norm + frequency)) * 1000 + 0.5) | 0
  if (rounded < 1) return 1
  return rounded
}
