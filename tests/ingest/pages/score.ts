/** How well extracted paragraphs agree with the true ones. All figures from 0 to 1. */
export interface Score {
  /** F1 of the runs of four words that the two texts share, counted with repetition. */
  bodyF1: number
  /** Share of the extracted paragraphs that are exactly a true one, and of the true ones that were extracted. */
  paragraphPrecision: number
  paragraphRecall: number
}

export function score(extracted: string[], truth: string[]): Score {
  const common = (a: Map<string, number>, b: Map<string, number>) =>
    [...a].reduce((sum, [key, count]) => sum + Math.min(count, b.get(key) ?? 0), 0)
  const size = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0)
  const runs = [shingles(extracted.join('\n')), shingles(truth.join('\n'))] as const
  const shared = common(...runs)
  const precision = size(runs[0]) === 0 ? 0 : shared / size(runs[0])
  const recall = size(runs[1]) === 0 ? 0 : shared / size(runs[1])
  const exact = common(count(extracted.map(normal)), count(truth.map(normal)))
  return {
    bodyF1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    paragraphPrecision: extracted.length === 0 ? 0 : exact / extracted.length,
    paragraphRecall: exact / truth.length,
  }
}

export function mean(scores: Score[]): Score {
  const average = (key: keyof Score) => scores.reduce((sum, each) => sum + each[key], 0) / scores.length
  return {
    bodyF1: average('bodyF1'),
    paragraphPrecision: average('paragraphPrecision'),
    paragraphRecall: average('paragraphRecall'),
  }
}

export function normal(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function shingles(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return count(words.slice(0, Math.max(1, words.length - 3)).map((_, index) => words.slice(index, index + 4).join(' ')))
}

function count(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
