import type { Mention } from '../mention.ts'

/** Of mentions that overlap, the longest; of equal ones, the one whose parser comes first. */
export function keepLongest(mentions: Mention[]): Mention[] {
  const kept: Mention[] = []
  for (const mention of mentions.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (last === undefined || last.end <= mention.start) kept.push(mention)
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention
  }
  return kept
}
