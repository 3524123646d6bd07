import { readFileSync, writeFileSync } from 'node:fs'
import { Charset, Index } from 'flexsearch'
import type { Engine } from './engine.ts'

function empty() {
  return new Index({ tokenize: 'strict', encoder: Charset.Normalize })
}

/** One index of whole words; `suggest`, since else every word would have to occur. It numbers passages itself. */
export const flexsearch: Engine = {
  async build(passages, file) {
    const index = empty()
    for (const [number, { title, text }] of passages.entries()) index.add(number, `${title} ${text}`)
    const parts: [string, string][] = []
    await index.export((key, data) => {
      if (data !== undefined) parts.push([key, data])
    })
    writeFileSync(file, JSON.stringify({ ids: passages.map(({ id }) => id), parts }))
  },
  load(file) {
    const { ids, parts } = JSON.parse(readFileSync(file, 'utf8'))
    const index = empty()
    for (const [key, data] of parts) index.import(key, data)
    return (query, limit) => index.search(query, { limit, suggest: true }).map((number) => ids[Number(number)])
  },
}
