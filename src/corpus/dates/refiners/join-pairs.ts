import type { Mention } from '../mention.ts'

/**
 * Walks neighbouring mentions from left to right and replaces each two for which `join` returns one; the joined
 * mention may be joined again with the next.
 */
export function joinPairs(
  mentions: Mention[],
  text: string,
  join: (first: Mention, second: Mention, between: string) => Mention | undefined,
): Mention[] {
  const joined: Mention[] = []
  for (const mention of mentions) {
    const last = joined.at(-1)
    const one =
      last && mention.start - last.end < 24 ? join(last, mention, text.slice(last.end, mention.start)) : undefined
    if (one) joined[joined.length - 1] = one
    else joined.push(mention)
  }
  return joined
}
