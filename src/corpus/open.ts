import { join } from 'node:path'
import { setImmediate as yieldToOthers } from 'node:timers/promises'
import type { Article } from './article.ts'
import type { Chronicle } from './chronicle.ts'
import { assemble, type Corpus } from './corpus.ts'
import { parseIngested } from './ingested.ts'
import type { Passage } from './passage.ts'
import { BrokenDataError, type Problem } from './problem.ts'
import { parseChronicle, readArticleFiles, readFiles } from './read.ts'
import { openIndex } from './search.ts'

/** Where a corpus lies. */
export interface CorpusFolders {
  /** The chronicle. */
  data: string
  /** Articles taken in by `npm run ingest`; there need be none. */
  corpus?: string
  /** What is derived from both and may be deleted at any time. */
  cache: string
}

/**
 * Reads, checks and indexes a chronicle and the articles taken in beside it.
 * @throws BrokenDataError when anything in them is wrong
 */
export function openCorpus({ data, corpus, cache }: CorpusFolders): Corpus {
  return index(withIngested(parseChronicle(readFiles(data), data), corpus), cache)
}

/**
 * The corpus as it stands on the disk now, read in steps between which the program goes on answering from `current`.
 * Articles that only came in are added to its index; anything else is indexed anew.
 * @throws BrokenDataError when anything is wrong; `current` is as good as before
 */
export async function reopenCorpus(current: Corpus, { data, corpus, cache }: CorpusFolders): Promise<Corpus> {
  const raw = readFiles(data)
  await yieldToOthers()
  const chronicle = withIngested(parseChronicle(raw, data), corpus)
  await yieldToOthers()
  const added = additions(current, chronicle)
  if (!added) return index(chronicle, cache)
  current.index.add(added.map(searchable))
  await yieldToOthers()
  return assemble(chronicle, () => current.index)
}

function index(chronicle: Chronicle, cache: string): Corpus {
  return assemble(chronicle, (passages) => openIndex(cache, passages.map(searchable)).index)
}

/** The passages that a chronicle has beyond the current ones; `undefined` when others went or changed. */
function additions(current: Corpus, chronicle: Chronicle): Passage[] | undefined {
  const before = current.chronicle.articles
  const kept = [...before.values()].every((article) => sameText(article, chronicle.articles.get(article.id)))
  if (!kept) return undefined
  return [...chronicle.articles.values()]
    .filter(({ id }) => !before.has(id))
    .flatMap((article) =>
      article.paragraphs.map((text, at) => ({ id: `${article.id}#${at + 1}`, article, paragraph: at + 1, text })),
    )
}

function sameText(a: Article, b: Article | undefined): boolean {
  return b !== undefined && a.title === b.title && a.paragraphs.join('\n') === b.paragraphs.join('\n')
}

function withIngested(chronicle: Chronicle, folder: string | undefined): Chronicle {
  if (folder === undefined) return chronicle
  const problems: Problem[] = []
  const articles: Article[] = []
  for (const { path, text } of readArticleFiles(folder)) {
    const parsed = parseIngested(path, text)
    const file = join(folder, path)
    if ('problems' in parsed) problems.push(...parsed.problems.map((problem) => ({ file, ...problem })))
    else if (chronicle.articles.has(parsed.article.id))
      problems.push({ file, line: 1, message: `there is an article "${parsed.article.id}" in the chronicle` })
    else articles.push(parsed.article)
  }
  if (problems.length > 0) throw new BrokenDataError(problems)
  if (articles.length === 0) return chronicle
  const all = [...chronicle.articles.values(), ...articles]
  const ordered = all.sort((a, b) =>
    a.published < b.published ? -1 : a.published > b.published ? 1 : a.id < b.id ? -1 : 1,
  )
  return { ...chronicle, articles: new Map(ordered.map((article) => [article.id, article])) }
}

function searchable({ id, article, text }: Passage) {
  return { id, title: article.title, text, publisher: article.publisher, language: article.language }
}
