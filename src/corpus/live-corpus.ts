import { type FSWatcher, mkdirSync, watch } from 'node:fs'
import type { Logger } from 'pino'
import type { Corpus } from './corpus.ts'
import type { CorpusFolders } from './folders.ts'
import { openCorpus, reopenCorpus } from './open.ts'
import { BrokenDataError } from './problem.ts'

/** A folder that is being written to is read once it has been still for this long. */
const STILL_MS = 2000
const UNWATCHED = 'the folder of ingested articles cannot be watched; send SIGHUP when new ones are in it'

/** A corpus that follows its folders: what answers take is always whole, and never waits for what is being read. */
export class LiveCorpus {
  readonly #folders: CorpusFolders
  readonly #log: Logger
  #current: Corpus
  #reading: Promise<void> = Promise.resolve()
  #watcher: FSWatcher | undefined
  #timer: NodeJS.Timeout | undefined

  /** @throws BrokenDataError when anything in the folders is wrong */
  constructor(folders: CorpusFolders, log: Logger) {
    this.#folders = folders
    this.#log = log
    this.#current = openCorpus(folders)
  }

  get current(): Corpus {
    return this.#current
  }

  /** Finds out, between other work, what the first questions will need. */
  prepare(): Promise<void> {
    return this.#current.prepare()
  }

  /** Reads the folders anew; what is broken is logged and changes nothing. Calls one after another wait for each other. */
  reload(): Promise<void> {
    this.#reading = this.#reading.then(async () => {
      try {
        const corpus = await reopenCorpus(this.#current, this.#folders)
        await corpus.prepare()
        this.#current = corpus
        this.#log.info({ articles: this.#current.chronicle.articles.size }, 'corpus read anew')
      } catch (error) {
        if (error instanceof BrokenDataError)
          this.#log.error(
            { problems: error.problems },
            `the corpus is broken; the last good one goes on answering. ${error.message}`,
          )
        else this.#log.error({ err: error }, 'the corpus could not be read; the last good one goes on answering')
      }
    })
    return this.#reading
  }

  /** Reads anew whenever articles come into the folder of ingested ones. */
  watch(): void {
    const { corpus } = this.#folders
    if (corpus === undefined) return
    try {
      mkdirSync(corpus, { recursive: true })
      this.#watcher = watch(corpus, { recursive: true }, () => {
        clearTimeout(this.#timer)
        this.#timer = setTimeout(() => void this.reload(), STILL_MS)
      })
      this.#watcher.on('error', (err) => this.#log.warn({ err }, UNWATCHED))
    } catch (err) {
      this.#log.warn({ err }, UNWATCHED)
    }
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#watcher?.close()
  }
}
