import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Question, questionsSchema } from '../score.ts'

/** The sets that weights are fitted on. */
export const FITTED_ON = ['questions.json', 'own.json', 'fresh.json', 'strangers.json', 'paraphrases.json']
const HELD_OUT = 'held-out.json'

/** The day on which the questions are asked. */
export const TODAY = '2026-11-21'

/** The questions of one of the evaluation's sets. */
export function setOf(name: string): Question[] {
  return questionsOf(join(import.meta.dirname, '..', name))
}

/** The questions of a file. */
export function questionsOf(file: string): Question[] {
  return questionsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** The questions to fit on. Throws when one is held out: weights must not be fitted on what they are judged by. */
export function fittedQuestions(): Question[] {
  const held = new Set(setOf(HELD_OUT).map(({ question }) => question))
  const questions = FITTED_ON.flatMap(setOf)
  for (const { id, question } of questions)
    if (held.has(question)) throw new Error(`${id} is held out; take it out of the sets that are fitted on.`)
  return questions
}
