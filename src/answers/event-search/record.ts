import { fold } from '../../corpus/analyser.ts'
import type { Chronicle } from '../../corpus/chronicle.ts'
import type { Event } from '../../corpus/event.ts'
import { remembered } from '../../corpus/remembered.ts'

const records = remembered((_: Chronicle) => new Map<string, string>())

/** What an event's record says, with the titles of its sources, folded: for phrases to be looked up in as they stand. */
export function recordOf(chronicle: Chronicle, { id, title, aliases, summary, sources }: Event): string {
  const known = records(chronicle)
  let record = known.get(id)
  if (record === undefined) {
    const titles = sources.flatMap((source) => chronicle.articles.get(source)?.title ?? [])
    record = fold([title, ...aliases, summary, ...titles].join(' … '))
    known.set(id, record)
  }
  return record
}
