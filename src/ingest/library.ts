import type { Duplicate, IngestedHead } from '../corpus/ingested.ts'
import type { IngestedArticle } from './article-file.ts'
import { articleId } from './article-id.ts'
import type { Candidate } from './candidate.ts'
import { countWords, FEWEST_WORDS } from './judge.ts'
import { contentHash, fingerprint, NearDuplicates } from './near-duplicates.ts'
import { findRepeated, paragraphKey } from './repeated.ts'

/** What became of a candidate. `id` is the article that now holds it. */
export type Placement =
  | { status: 'taken' | 'unchanged' | 'duplicate'; id: string }
  | { status: 'revised'; id: string; revision: number }

/** A change to be written to the folder. */
export interface Change {
  article: IngestedArticle
  /** The article as it stands in the folder, when it is there. */
  before?: IngestedArticle
}

export interface LibraryOptions {
  /** `YYYY-MM-DD` */
  today: string
  /** Ids that other articles have, which no new one may take. */
  isTaken: (id: string) => boolean
  /** Whether a paragraph tells something of its own however often it returns. */
  isContent: (text: string) => boolean
}

/** All ingested articles: those in the folder and those that a run adds. It decides what a candidate is to them. */
export class Library {
  readonly #options: LibraryOptions
  readonly #stored: ReadonlyMap<string, IngestedArticle>
  readonly #articles: Map<string, IngestedArticle>
  /** Addresses and sources that articles were taken from, to their ids. */
  readonly #byOrigin = new Map<string, string>()
  /** Addresses and sources of copies that were linked to an article, with what they held. */
  readonly #byCopy = new Map<string, { id: string; hash: string }>()
  readonly #similar = new NearDuplicates()
  readonly #removed: IngestedArticle[] = []

  constructor(stored: IngestedArticle[], options: LibraryOptions) {
    this.#options = options
    this.#stored = new Map(stored.map((article) => [article.id, article]))
    this.#articles = new Map()
    for (const article of stored) this.#add(article)
  }

  get(id: string): IngestedArticle | undefined {
    return this.#articles.get(id)
  }

  /** Id of the article that holds what a source gave, as its origin or as a copy. */
  holder(source: string): string | undefined {
    return this.#byOrigin.get(source) ?? this.#byCopy.get(source)?.id
  }

  /** Files a candidate: as a new article, as a revision or duplicate of one, or as what is already there. */
  place(candidate: Candidate): Placement {
    const hash = hashOf(candidate)
    const keys = [candidate.source, ...(candidate.url === null ? [] : [candidate.url])]
    const known = keys
      .map((key) => this.#articles.get(this.#byOrigin.get(key) ?? ''))
      .find((article) => article !== undefined)
    if (known?.head.source_hash === hash) return { status: 'unchanged', id: known.id }
    if (known) return this.#revise(known, candidate, hash)
    const copied = keys.map((key) => this.#byCopy.get(key)).find((copy) => copy?.hash === hash)
    if (copied) return { status: 'duplicate', id: copied.id }
    const print = fingerprint(candidate.paragraphs)
    const like = this.#similar
      .find(print)
      .find((id) => isNear(this.#articles.get(id)?.head.published, candidate.published))
    return like === undefined ? this.#take(candidate, hash) : this.#join(like, candidate, hash)
  }

  /**
   * Leaves out, in all articles, the paragraphs that return in several. Gives the ids of stored articles that lose some:
   * they become a new revision.
   */
  dropRepeated(): string[] {
    const of = ({ head, paragraphs }: IngestedArticle) => ({ paragraphs, dropped: head.dropped ?? [] })
    const repeated = findRepeated([...this.#articles.values()].map(of), this.#options.isContent)
    const revised: string[] = []
    for (const article of [...this.#articles.values()]) {
      const paragraphs = article.paragraphs.filter((text) => !repeated.has(paragraphKey(text)))
      if (paragraphs.length === article.paragraphs.length || countWords(paragraphs) < FEWEST_WORDS) continue
      const lost = article.paragraphs.map(paragraphKey).filter((key) => repeated.has(key))
      const dropped = [...new Set([...(article.head.dropped ?? []), ...lost])].sort()
      const isNew = this.#stored.get(article.id) !== article
      const head = {
        ...article.head,
        dropped,
        ...(isNew ? {} : { revision: article.head.revision + 1, retrieved: this.#options.today }),
      }
      this.#add({ ...article, head, paragraphs })
      if (!isNew) revised.push(article.id)
    }
    return revised
  }

  /** What has to be written and removed for the folder to hold what the library holds. */
  changes(): { written: Change[]; removed: IngestedArticle[] } {
    const written = [...this.#articles.values()].flatMap((article) => {
      const before = this.#stored.get(article.id)
      if (before === article) return []
      return [before === undefined ? { article } : { article, before }]
    })
    return { written, removed: this.#removed }
  }

  #take(candidate: Candidate, hash: string): Placement {
    const { publisher, title, published } = candidate
    const id = articleId(
      published ?? undefined,
      publisher ?? undefined,
      title,
      (each) => this.#articles.has(each) || this.#options.isTaken(each),
    )
    this.#add({ id, head: this.#head(candidate, hash, 1), paragraphs: candidate.paragraphs })
    return { status: 'taken', id }
  }

  #revise(article: IngestedArticle, candidate: Candidate, hash: string): Placement {
    const revision = this.#stored.has(article.id)
      ? (this.#stored.get(article.id)?.head.revision ?? 0) + 1
      : article.head.revision
    const { duplicates, dropped } = article.head
    const keys = new Set(dropped)
    const paragraphs = candidate.paragraphs.filter((text) => !keys.has(paragraphKey(text)))
    const head = {
      ...this.#head(candidate, hash, revision),
      ...(duplicates ? { duplicates } : {}),
      ...(dropped ? { dropped } : {}),
    }
    this.#add({ id: article.id, head, paragraphs: paragraphs.length === 0 ? candidate.paragraphs : paragraphs })
    return { status: 'revised', id: article.id, revision }
  }

  /** Links a candidate with the article it is a copy of; the better of the two gives the text. */
  #join(id: string, candidate: Candidate, hash: string): Placement {
    const article = this.#articles.get(id)
    if (!article) return this.#take(candidate, hash)
    const { head } = article
    const others = (head.duplicates ?? []).filter((other) => !isSameSource(other, candidate))
    if (worth(candidate) <= worth(asCandidate(article))) {
      const duplicates = [...others, duplicateOf(candidate, hash)]
      const listed = head.duplicates?.some((other) => isSameSource(other, candidate) && other.source_hash === hash)
      if (!listed) this.#add({ ...article, head: { ...head, duplicates } })
      return { status: 'duplicate', id }
    }
    const duplicates = [...others, duplicateOf(asCandidate(article), head.source_hash)]
    this.#drop(article)
    const { id: better } = this.#take(candidate, hash)
    const taken = this.#articles.get(better)
    if (taken) this.#add({ ...taken, head: { ...taken.head, duplicates } })
    return { status: 'taken', id: better }
  }

  #head(candidate: Candidate, hash: string, revision: number): IngestedHead {
    const { title, titleSupplied, publisher, via, author, url, published, language, source, remarks } = candidate
    return {
      title,
      ...(publisher === null ? {} : { publisher }),
      ...(via === undefined ? {} : { via }),
      ...(author === null ? {} : { author }),
      ...(url === null ? {} : { url }),
      ...(published === null ? {} : { published }),
      language,
      ...(titleSupplied ? { title_supplied: true } : {}),
      full_text: true,
      source,
      source_hash: hash,
      retrieved: this.#options.today,
      revision,
      ...(remarks.length === 0 ? {} : { note: remarks.join('; ') }),
    }
  }

  #add(article: IngestedArticle): void {
    const { id, head } = article
    this.#articles.set(id, article)
    for (const key of [head.source, head.url]) if (key !== undefined) this.#byOrigin.set(key, id)
    for (const { source, url, source_hash } of head.duplicates ?? [])
      for (const key of [source, url]) if (key !== undefined) this.#byCopy.set(key, { id, hash: source_hash })
    this.#similar.add(id, fingerprint(article.paragraphs))
  }

  #drop(article: IngestedArticle): void {
    this.#articles.delete(article.id)
    for (const [key, id] of this.#byOrigin) if (id === article.id) this.#byOrigin.delete(key)
    this.#similar.remove(article.id)
    if (this.#stored.has(article.id)) this.#removed.push(article)
  }
}

/** A hash of what a source gives. */
export function hashOf({ title, author, published, paragraphs }: Candidate): string {
  return contentHash(title, author, published, ...paragraphs)
}

function isSameSource(a: { url?: string | null; source: string }, b: { url?: string | null; source: string }): boolean {
  return a.source === b.source || (a.url != null && a.url === b.url)
}

/** How much a version of an article is worth keeping: where and when it appeared, then how much of it there is. */
function worth({ url, published, publisher, paragraphs, titleSupplied }: Candidate): number {
  const known = [
    url !== null,
    published !== null && published.length === 10,
    publisher !== null,
    !titleSupplied,
  ].filter(Boolean).length
  // a little more text is noise, a quarter more is a longer version
  return known + Math.log(Math.max(1, countWords(paragraphs))) / Math.log(1.25) - (published?.includes('~') ? 0.5 : 0)
}

function asCandidate({ head, paragraphs }: IngestedArticle): Candidate {
  return {
    source: head.source,
    url: head.url ?? null,
    title: head.title,
    titleSupplied: head.title_supplied ?? false,
    publisher: head.publisher ?? null,
    ...(head.via === undefined ? {} : { via: head.via }),
    author: head.author ?? null,
    published: head.published ?? null,
    language: head.language,
    paragraphs,
    notes: [],
    remarks: [],
  }
}

function duplicateOf({ source, url, publisher }: Candidate, hash: string): Duplicate {
  return { source, ...(url === null ? {} : { url }), ...(publisher === null ? {} : { publisher }), source_hash: hash }
}

/** Copies appear within weeks of each other; a text that returns after months is another event's. */
function isNear(a: string | undefined, b: string | null): boolean {
  if (a === undefined || b === null) return true
  const days = (text: string) => Date.parse(text.replace(/[~?%]/g, '').slice(0, 10)) / 86_400_000
  const slack = a.length < 10 || b.length < 10 || /[~?]/.test(a + b) ? 60 : 21
  return Math.abs(days(a) - days(b)) <= slack
}
