import type { Chronicle } from '../corpus/chronicle.ts'
import type { Names } from '../corpus/names.ts'
import type { IngestedArticle } from './article-file.ts'
import type { Candidate } from './candidate.ts'
import { SourceError } from './failure.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { Fetcher } from './fetch.ts'
import { type ArticleFolder, whyUnwritten } from './folder.ts'
import { inferPublished } from './infer-published.ts'
import { Library } from './library.ts'
import { Outlets } from './outlets.ts'
import { type RawSource, readEntry, readSource } from './read-source.ts'
import { readFileSource, readInput, type Source } from './sources.ts'
import { readTimestamp } from './written-date.ts'

/** What became of one source. */
export interface Outcome {
  source: string
  status: 'taken' | 'unchanged' | 'revised' | 'duplicate' | 'not an article' | 'failed'
  /** Id of the article that holds it. */
  article?: string
  title?: string
  published?: string
  /** Why it is no article, or what went wrong. */
  reason?: string
  /** What a reader should know: an inferred date, unreadable characters, the revision. */
  note?: string
}

export interface IngestOptions {
  /** `YYYY-MM-DD` */
  today: string
  dryRun: boolean
  allowLocal: boolean
  /** Standard input. */
  input: AsyncIterable<unknown>
  /** Called after each source; feeds add to `total`. */
  onProgress?: (done: number, total: number, source: string) => void
  /** Stops reading, also what is awaited just then; what was read is still filed. */
  signal?: AbortSignal
}

export interface IngestResult {
  outcomes: Outcome[]
  /** The articles that the outcomes name, as the folder holds them now. */
  articles: IngestedArticle[]
  /** How many sources, entries of feeds included, were not read because the run was stopped. */
  unread: number
}

/** Requests under way at once, to different hosts. */
const PARALLEL = 6

/**
 * Reads sources, files their articles into the folder, and says what became of each. Nothing is written before all sources
 * are read, and then every file whole or not at all.
 */
export async function ingest(
  sources: readonly Source[],
  folder: ArticleFolder,
  { chronicle, names }: { chronicle: Chronicle; names: Names },
  options: IngestOptions,
): Promise<IngestResult> {
  const fetcher = new Fetcher({ allowLocal: options.allowLocal })
  const read = new Reader(fetcher, options)
  try {
    await read.all(sources)
  } finally {
    await fetcher.close()
  }
  if (!options.dryRun) folder.tidy()
  const { articles: stored, problems } = folder.read()
  const library = new Library(stored, {
    today: options.today,
    isTaken: (id) => chronicle.articles.has(id),
    isContent: (text) => tellsSomething(text, names),
  })
  const outlets = new Outlets(chronicle.articles.values())
  const outcomes: Outcome[] = problems.map(({ file, message }) => ({
    source: file,
    status: 'failed',
    reason: `is no ingested article and was left alone: ${message}`,
  }))
  for (const result of read.results()) {
    if (!('candidate' in result)) {
      outcomes.push(result)
      continue
    }
    const candidate = completed(result.candidate, chronicle, names, outlets, options.today)
    const placement = library.place(candidate)
    const note = [
      ...candidate.remarks,
      ...(placement.status === 'revised' ? [`revision ${placement.revision}`] : []),
    ].join('; ')
    outcomes.push({
      source: candidate.source,
      status: placement.status,
      article: placement.id,
      title: candidate.title,
      ...(candidate.published === null ? {} : { published: candidate.published }),
      ...(note === '' ? {} : { note }),
    })
  }
  // an article of this run may have given way to a better copy later in the run
  for (const outcome of outcomes) {
    if (outcome.article === undefined || library.get(outcome.article)) continue
    const holder = library.holder(outcome.source)
    outcome.status = 'duplicate'
    if (holder !== undefined) outcome.article = holder
  }
  for (const id of library.dropRepeated()) {
    const article = library.get(id)
    if (article)
      outcomes.push({
        source: article.head.source,
        status: 'revised',
        article: id,
        title: article.head.title,
        note: `revision ${article.head.revision}: without paragraphs that return in other articles`,
      })
  }
  const unwritten = options.dryRun ? new Map<string, string>() : await save(library, folder)
  for (const outcome of outcomes) {
    const reason = outcome.article === undefined ? undefined : unwritten.get(outcome.article)
    if (reason !== undefined && outcome.status !== 'unchanged') Object.assign(outcome, { status: 'failed', reason })
  }
  const ids = new Set(outcomes.flatMap(({ article, status }) => (status === 'failed' ? [] : (article ?? []))))
  return { outcomes, articles: [...ids].flatMap((id) => library.get(id) ?? []), unread: read.unread }
}

/** Writes what changed. Gives the ids of articles that could not be written, and why; they stand as they stood before. */
async function save(library: Library, folder: ArticleFolder): Promise<Map<string, string>> {
  const { written, removed } = library.changes()
  const unwritten = new Map<string, string>()
  for (const { article, before } of written) {
    try {
      if (before && before.head.revision !== article.head.revision) await folder.keepRevision(before)
      await folder.write(article)
      if (before && folder.path(before) !== folder.path(article)) folder.remove(before)
    } catch (error) {
      const reason = whyUnwritten(error)
      if (reason === undefined) throw error
      unwritten.set(article.id, reason)
    }
  }
  // what gives way to a better copy stays until that one is there
  if (unwritten.size > 0) return unwritten
  for (const article of removed) {
    await folder.keepRevision(article)
    folder.remove(article)
  }
  return unwritten
}

/** Adds what the chronicle knows: the outlet's one spelling, the address and date of an article that it lists, a date that the text implies. */
function completed(
  candidate: Candidate,
  chronicle: Chronicle,
  names: Names,
  outlets: Outlets,
  today: string,
): Candidate {
  const { title, paragraphs, notes } = candidate
  const entry = candidate.url === null ? outlets.entry(title) : undefined
  const url = candidate.url ?? entry?.url ?? null
  const publisher = outlets.publisher(candidate.publisher ?? entry?.publisher ?? null, url) ?? null
  const remarks = [...candidate.remarks]
  if (entry) remarks.push(`address from the chronicle’s ${entry.id}`)
  let published = candidate.published
  if (published === null) {
    const inferred = inferPublished({ title, paragraphs, notes }, chronicle, names, today)
    published = inferred?.published ?? entry?.published ?? null
    remarks.push(
      inferred?.because ?? (entry ? `date from the chronicle’s ${entry.id}` : 'no date of publication found'),
    )
  }
  if (publisher === null) remarks.push('no publisher named')
  return { ...candidate, url, publisher, published, remarks, ...(entry?.via === undefined ? {} : { via: entry.via }) }
}

/** A paragraph that names two people, places or sides is an outlet's background rather than its promotion. */
function tellsSomething(text: string, names: Names): boolean {
  const found = new Set(
    names
      .find(text)
      .flatMap(({ meanings }) =>
        meanings
          .filter(({ kind }) => kind === 'person' || kind === 'place' || kind === 'side')
          .map(({ kind, id }) => `${kind} ${id}`),
      ),
  )
  return text.length > 120 && found.size >= 2
}

type Result = { candidate: Candidate } | (Outcome & { status: 'not an article' | 'failed' })

/** Reads sources, several at a time, and keeps what came of them in the order in which they were named. */
class Reader {
  readonly #fetcher: Fetcher
  readonly #options: IngestOptions
  readonly #results: Result[][] = []
  readonly #addresses = new Set<string>()
  #total = 0
  #done = 0

  constructor(fetcher: Fetcher, options: IngestOptions) {
    this.#fetcher = fetcher
    this.#options = options
  }

  results(): Result[] {
    return this.#results.flat()
  }

  get unread(): number {
    return this.#total - this.#done
  }

  async all(sources: readonly Source[]): Promise<void> {
    this.#total = sources.length
    const waiting = sources.map((source, index) => ({ source, index }))
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        if (this.#options.signal?.aborted) return
        this.#results[next.index] = await this.#one(next.source)
      }
    }
    await Promise.all(Array.from({ length: Math.min(PARALLEL, sources.length) }, work))
  }

  async #one(source: Source): Promise<Result[]> {
    const name = source.kind === 'file' ? source.path : source.kind === 'address' ? source.url : 'standard input'
    const results = await this.#read(source, name)
    if (results === 'stopped') return []
    this.#done++
    this.#options.onProgress?.(this.#done, this.#total, name)
    return results
  }

  /** `inFeed` sources may not be feeds themselves: one that leads to itself would never end. */
  async #read(source: Source, name: string, inFeed = false): Promise<Result[] | 'stopped'> {
    try {
      const raw = await unlessStopped(this.#bytes(source), this.#options.signal)
      if (raw === 'stopped') return raw
      const reading = await readSource({ name, ...raw }, this.#options.today)
      if ('candidate' in reading) return [{ candidate: reading.candidate }]
      if ('refusal' in reading) return [refused(name, reading.refusal.reason, reading.refusal.broken)]
      if (inFeed) return [refused(name, 'a feed inside a feed', false)]
      return await this.#entries(reading.feed, name)
    } catch (error) {
      if (error instanceof SourceError) return [refused(name, error.message, true)]
      throw error
    }
  }

  async #bytes(source: Source): Promise<Omit<RawSource, 'name'>> {
    if (source.kind === 'address') return await this.#fetcher.get(source.url)
    if (source.kind === 'file') return { url: null, bytes: await readFileSource(source.path) }
    return { url: null, bytes: await readInput(this.#options.input) }
  }

  async #entries(feed: Feed, name: string): Promise<Result[]> {
    this.#total += feed.entries.length
    const results: Result[][] = []
    for (const [index, entry] of feed.entries.entries()) {
      if (this.#options.signal?.aborted) break
      const label = entry.url ?? `${name}, entry ${index + 1}`
      const result = await this.#entry(entry, feed, label)
      if (result === 'stopped') break
      results.push(result)
      this.#done++
      this.#options.onProgress?.(this.#done, this.#total, label)
    }
    return results.flat()
  }

  async #entry(entry: FeedEntry, feed: Feed, label: string): Promise<Result[] | 'stopped'> {
    try {
      const whole = readEntry(entry, feed, label)
      if (whole) return [{ candidate: whole }]
    } catch (error) {
      if (error instanceof SourceError) return [refused(label, error.message, true)]
      throw error
    }
    if (entry.url === null) return [refused(label, 'a broken entry: neither an address nor a whole text', true)]
    if (this.#addresses.has(entry.url)) return []
    this.#addresses.add(entry.url)
    const results = await this.#read({ kind: 'address', url: entry.url }, entry.url, true)
    if (results === 'stopped') return results
    const published = readTimestamp(entry.published)?.day ?? null
    return results.map((result) =>
      'candidate' in result
        ? { candidate: { ...result.candidate, published: result.candidate.published ?? published } }
        : result,
    )
  }
}

function refused(source: string, reason: string, broken: boolean): Result {
  return { source, status: broken ? 'failed' : 'not an article', reason }
}

/** What is awaited, or that the run was stopped before it came. */
async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T | 'stopped'> {
  if (signal === undefined) return await work
  const ended = new AbortController()
  const stopped = new Promise<'stopped'>((resolve) => {
    signal.addEventListener('abort', () => resolve('stopped'), { once: true, signal: ended.signal })
  })
  try {
    return await Promise.race([work, stopped])
  } finally {
    ended.abort()
  }
}
