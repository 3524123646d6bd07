import { join } from 'node:path'
import { setImmediate as yieldToOthers } from 'node:timers/promises'
import type { Article } from './article.ts'
import { type Chronicle, chronicleOf, type Records, recordsOf } from './chronicle.ts'
import { assemble, type Corpus } from './corpus.ts'
import { deriveApart } from './derive-apart.ts'
import type { CorpusFolders } from './folders.ts'
import { parseIngested } from './ingested.ts'
import { type Passage, passagesOf } from './passage.ts'
import { BrokenDataError, type Problem } from './problem.ts'
import {
  parseChronicle,
  type RawChronicle,
  readArticleFiles,
  readArticleFilesInSteps,
  readFiles,
  readFilesInSteps,
} from './read.ts'
import { openIndex, storedIndex } from './search.ts'
import { Snapshot } from './snapshot.ts'

/**
 * Reads, checks and indexes a chronicle and the articles taken in beside it; what was checked before is not checked again.
 * @throws BrokenDataError when anything in them is wrong
 */
export function openCorpus(folders: CorpusFolders): Corpus {
  const files = readAll(folders)
  const snapshot = snapshotOf(files, folders)
  const stored = snapshot.read<Records>('chronicle')
  const chronicle = stored ? chronicleOf(stored) : understand(files, folders)
  if (!stored) snapshot.write('chronicle', recordsOf(chronicle))
  return index(chronicle, folders, snapshot)
}

/**
 * The corpus as it stands on the disk now. Another process does the work and leaves it in the cache, from which it is taken in
 * steps between which the program goes on answering. Where there is no such process or no cache, it is read as at the start.
 * @throws BrokenDataError when anything is wrong; `current` is as good as before
 */
export async function reopenCorpus(current: Corpus, folders: CorpusFolders): Promise<Corpus> {
  if (!(await deriveApart(folders))) return openCorpus(folders)
  const files = await readAllInSteps(folders)
  const snapshot = snapshotOf(files, folders)
  await yieldToOthers()
  const stored = snapshot.read<Records>('chronicle')
  // the files changed once more meanwhile, or the cache cannot be written
  if (!stored) return openCorpus(folders)
  await yieldToOthers()
  const chronicle = chronicleOf(stored)
  const passages = passagesOf(chronicle.articles.values()).map(searchable)
  await yieldToOthers()
  const ready = await storedIndex(folders.cache, passages)
  await yieldToOthers()
  const names = registersOf(chronicle) === registersOf(current.chronicle) ? current.names : undefined
  return assemble(chronicle, () => ready ?? openIndex(folders.cache, passages).index, snapshot, names)
}

/** All that names are taken from. */
function registersOf(chronicle: Chronicle): string {
  const { articles, russian, ...registers } = recordsOf(chronicle)
  return JSON.stringify(registers)
}

/** The files of a corpus as they stand on the disk, not yet understood. */
interface CorpusFiles {
  raw: RawChronicle
  ingested: { path: string; text: string }[]
}

function readAll({ data, corpus }: CorpusFolders): CorpusFiles {
  return { raw: readFiles(data), ingested: corpus === undefined ? [] : readArticleFiles(corpus) }
}

async function readAllInSteps({ data, corpus }: CorpusFolders): Promise<CorpusFiles> {
  const raw = await readFilesInSteps(data)
  return { raw, ingested: corpus === undefined ? [] : await readArticleFilesInSteps(corpus) }
}

function understand({ raw, ingested }: CorpusFiles, { data, corpus = '' }: CorpusFolders): Chronicle {
  return withIngested(parseChronicle(raw, data), ingested, corpus)
}

function snapshotOf({ raw: { articles, ...registers }, ingested }: CorpusFiles, { cache }: CorpusFolders): Snapshot {
  return new Snapshot(cache, [
    ...articles,
    ...Object.entries(registers).map(([name, text]) => ({ path: `${name}.yaml`, text })),
    ...ingested.map(({ path, text }) => ({ path: join('ingested', path), text })),
  ])
}

function index(chronicle: Chronicle, { cache }: CorpusFolders, snapshot: Snapshot): Corpus {
  return assemble(chronicle, (passages) => openIndex(cache, passages.map(searchable)).index, snapshot)
}

function withIngested(chronicle: Chronicle, files: CorpusFiles['ingested'], folder: string): Chronicle {
  const problems: Problem[] = []
  const articles: Article[] = []
  for (const { path, text } of files) {
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
  return {
    id,
    title: article.title,
    text,
    ...(article.publisher !== '' && { publisher: article.publisher }),
    language: article.language,
  }
}
