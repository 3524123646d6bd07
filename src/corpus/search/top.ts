/** The best passages seen so far: a binary heap with the worst of them on top. Equal scores: the earlier passage is better. */
export class Top {
  readonly docs: number[] = []
  readonly scores: number[] = []
  private readonly limit: number

  constructor(limit: number) {
    this.limit = limit
  }

  /** A passage must score more than this to get in. */
  get threshold(): number {
    return this.docs.length < this.limit ? 0 : (this.scores[0] ?? 0)
  }

  add(doc: number, score: number): void {
    if (this.docs.length < this.limit) {
      this.docs.push(doc)
      this.scores.push(score)
      this.up(this.docs.length - 1)
    } else if (this.limit > 0 && this.worse(0, doc, score)) {
      this.docs[0] = doc
      this.scores[0] = score
      this.down()
    }
  }

  /** Best first. */
  sorted(): { doc: number; score: number }[] {
    return this.docs
      .map((doc, at) => ({ doc, score: this.scores[at] ?? 0 }))
      .sort((a, b) => b.score - a.score || a.doc - b.doc)
  }

  /** Whether the entry at a position is worse than this passage. */
  private worse(at: number, doc: number, score: number): boolean {
    const other = this.scores[at] ?? 0
    return other < score || (other === score && (this.docs[at] ?? 0) > doc)
  }

  private up(from: number): void {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >>> 1
      if (this.worse(parent, this.docs[at] ?? 0, this.scores[at] ?? 0)) return
      this.swap(at, parent)
      at = parent
    }
  }

  private down(): void {
    let at = 0
    for (;;) {
      const left = at * 2 + 1
      if (left >= this.docs.length) return
      const right = left + 1
      const child =
        right < this.docs.length && this.worse(right, this.docs[left] ?? 0, this.scores[left] ?? 0) ? right : left
      if (!this.worse(child, this.docs[at] ?? 0, this.scores[at] ?? 0)) return
      this.swap(at, child)
      at = child
    }
  }

  private swap(a: number, b: number): void {
    const doc = this.docs[a] ?? 0
    const score = this.scores[a] ?? 0
    this.docs[a] = this.docs[b] ?? 0
    this.scores[a] = this.scores[b] ?? 0
    this.docs[b] = doc
    this.scores[b] = score
  }
}
