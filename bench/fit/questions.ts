import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { z } from 'zod'
import type { Passage } from '../../src/corpus/search.ts'
import { chroniclePassages } from '../collections/chronicle.ts'
import { SETS } from '../collections/evaluation.ts'

/** A question and the passage that it was asked about. */
export interface AskedQuestion {
  text: string
  /** Id of the passage. */
  gold: string
  /** Title of the text, by which data is split: no text is on both sides. */
  group: string
}

/** A collection of passages, with questions that it answers and others that it does not. */
export interface QuestionSet {
  name: 'general' | 'chronicle'
  passages: Passage[]
  questions: AskedQuestion[]
  unanswerable: { text: string; group: string }[]
}

const General = z.array(
  z.object({
    title: z.string(),
    paragraphs: z.array(
      z.object({ text: z.string(), questions: z.array(z.string()), unanswerable: z.array(z.string()).default([]) }),
    ),
  }),
)
const Chronicle = z.object({ questions: z.record(z.string(), z.array(z.string())), unanswerable: z.array(z.string()) })

/** Id of the passage that holds a whole text. */
export function wholeText(title: string): string {
  return `${title}#all`
}

/**
 * Texts on general subjects, written for this purpose, and what was asked about each paragraph. Each text is there a second
 * time as one long passage, since collections have long ones too: for questions about other texts, it must not get in the way.
 */
export function generalQuestions(): QuestionSet {
  const set: QuestionSet = { name: 'general', passages: [], questions: [], unanswerable: [] }
  for (const file of ['general-1.yaml', 'general-2.yaml', 'general-3.yaml', 'general-4.yaml']) {
    for (const { title, paragraphs } of General.parse(read(file))) {
      for (const [at, { text, questions, unanswerable }] of paragraphs.entries()) {
        const id = `${title}#${at + 1}`
        set.passages.push({ id, title, text, publisher: set.name })
        for (const question of questions) set.questions.push({ text: question, gold: id, group: title })
        for (const question of unanswerable) set.unanswerable.push({ text: question, group: title })
      }
      const text = paragraphs.map((paragraph) => paragraph.text).join(' ')
      set.passages.push({ id: wholeText(title), title, text, publisher: set.name })
    }
  }
  return set
}

/** The chronicle, and what was asked about some of its paragraphs. */
export function chronicleQuestions(): QuestionSet {
  const { questions, unanswerable } = Chronicle.parse(read('chronicle-questions.yaml'))
  const passages = chroniclePassages().map((passage) => ({ ...passage, publisher: 'chronicle' }))
  const ids = new Set(passages.map(({ id }) => id))
  const asked = Object.entries(questions).flatMap(([gold, texts]) => {
    if (!ids.has(gold))
      throw new Error(`chronicle-questions.yaml asks about ${gold}, which the chronicle does not have.`)
    return texts.map((text) => ({ text, gold, group: gold.slice(0, 4) }))
  })
  return {
    name: 'chronicle',
    passages,
    questions: asked,
    unanswerable: unanswerable.map((text, at) => ({ text, group: `none ${at % 8}` })),
  }
}

function read(file: string): unknown {
  return load(readFileSync(new URL(file, import.meta.url), 'utf8'))
}

const Evaluated = z.array(z.looseObject({ question: z.string() }))

/** Throws when a question is one of the evaluation's: weights must not be fitted on what they are judged by. */
export function refuseTestData(sets: readonly QuestionSet[]): void {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const evaluated = SETS.flatMap((file) => {
    const text = readFileSync(new URL(`../../evaluation/${file}`, import.meta.url), 'utf8')
    return Evaluated.parse(JSON.parse(text)).map(({ question }) => plain(question))
  })
  const known = new Set(evaluated)
  for (const { text } of sets.flatMap(({ questions, unanswerable }) => [...questions, ...unanswerable]))
    if (known.has(plain(text))) throw new Error(`“${text}” is a question of the evaluation; take it out of bench/fit.`)
}
