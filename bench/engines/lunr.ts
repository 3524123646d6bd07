import { readFileSync, writeFileSync } from 'node:fs'
import lunr from 'lunr'
import { tokens } from '../../src/corpus/analyser.ts'
import type { Engine } from './engine.ts'

function read(file: string): lunr.Index {
  return lunr.Index.load(JSON.parse(readFileSync(file, 'utf8')))
}

/** As its guide has it: two fields, `search()` with what was typed. It throws on some punctuation, which finds nothing. */
export const lunrSearch: Engine = {
  build(passages, file) {
    const index = lunr(function () {
      this.ref('id')
      this.field('title')
      this.field('text')
      for (const passage of passages) this.add(passage)
    })
    writeFileSync(file, JSON.stringify(index))
  },
  load(file) {
    const index = read(file)
    return (query, limit) => {
      try {
        return index
          .search(query)
          .slice(0, limit)
          .map(({ ref }) => ref)
      } catch (error) {
        if (error instanceof lunr.QueryParseError) return []
        throw error
      }
    }
  },
}

/** One field, our parameters, and `query()` with our analyser's terms: what our first stage computes. */
export const lunrQuery: Engine = {
  build(passages, file) {
    const builder = new lunr.Builder()
    builder.ref('id')
    builder.field('terms')
    builder.k1(0.9)
    builder.b(0.75)
    Object.assign(builder, { tokenizer: (terms: string[]) => terms })
    for (const { id, title, text } of passages) builder.add({ id, terms: termsOf(`${title}\n${text}`) })
    writeFileSync(file, JSON.stringify(builder.build()))
  },
  load(file) {
    const index = read(file)
    return (query, limit) =>
      index
        .query((clauses) => {
          for (const term of termsOf(query)) {
            clauses.term(term, { usePipeline: false, wildcard: lunr.Query.wildcard.NONE })
          }
        })
        .slice(0, limit)
        .map(({ ref }) => ref)
  },
}

function termsOf(text: string): string[] {
  return tokens(text).flatMap(({ term, stop }) => (stop ? [] : [term]))
}
