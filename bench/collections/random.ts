/** Random choices that are the same every time. */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = seed
  }

  /** From 0 to 1, without 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.next() * list.length)]
    if (chosen === undefined) throw new RangeError('There is nothing to pick from.')
    return chosen
  }

  /** An item by Zipf's law: the first is twice as likely as the second, three times as likely as the third. */
  zipf<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(list.length ** this.next()) - 1]
    return chosen ?? this.pick(list)
  }

  /** So many different items. */
  several<T>(list: readonly T[], count: number): T[] {
    const left = [...list]
    return Array.from({ length: Math.min(count, left.length) }, () => {
      const [chosen] = left.splice(Math.floor(this.next() * left.length), 1)
      if (chosen === undefined) throw new RangeError('There is nothing to pick from.')
      return chosen
    })
  }
}
