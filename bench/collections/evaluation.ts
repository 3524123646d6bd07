import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { parseChronicle, readFiles } from '../../src/corpus/read.ts'
import { chroniclePassages } from './chronicle.ts'
import type { Collection } from './collection.ts'

const DATA = fileURLToPath(new URL('../../data', import.meta.url))
const Questions = z.array(
  z.object({
    type: z.string(),
    question: z.string(),
    expect: z.looseObject({ articles: z.array(z.string()).optional(), events: z.array(z.string()).optional() }),
  }),
)
/** The evaluation's sets. */
export const SETS = ['questions.json', 'own.json', 'fresh.json', 'strangers.json', 'held-out.json']
/** Questions that one passage can answer. */
const TYPES = new Set(['when', 'where', 'passage'])

/** The chronicle with the evaluation's questions: right is any paragraph of an article that tells of the event asked for. */
export function evaluation(): Collection {
  const { events } = parseChronicle(readFiles(DATA), DATA)
  const questions = SETS.flatMap((file) => questionsOf(file)).flatMap(({ type, question, expect }) => {
    if (!TYPES.has(type)) return []
    const gold = expect.articles ?? (expect.events ?? []).flatMap((id) => events.get(id)?.sources ?? [])
    return gold.length === 0 ? [] : [{ text: question, gold }]
  })
  return { name: 'chronicle', passages: chroniclePassages(), questions }
}

function questionsOf(file: string) {
  return Questions.parse(JSON.parse(readFileSync(new URL(`../../evaluation/${file}`, import.meta.url), 'utf8')))
}
