import { assemble, type Corpus } from './corpus.ts'
import type { Passage } from './passage.ts'
import { parseChronicle, readFiles } from './read.ts'
import { openIndex } from './search.ts'

/** Where a corpus lies. */
export interface CorpusFolders {
  /** The chronicle. */
  data: string
  /** What is derived from it and may be deleted at any time. */
  cache: string
}

/**
 * Reads, checks and indexes a chronicle.
 * @throws BrokenDataError when anything in it is wrong
 */
export function openCorpus({ data, cache }: CorpusFolders): Corpus {
  const chronicle = parseChronicle(readFiles(data), data)
  return assemble(chronicle, (passages) => openIndex(cache, passages.map(searchable)).index)
}

function searchable({ id, article, text }: Passage) {
  return { id, title: article.title, text, publisher: article.publisher, language: article.language }
}
