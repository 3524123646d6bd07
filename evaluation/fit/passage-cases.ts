import { type Case, dot, foldOf } from '../../bench/fit/regression.ts'
import { signalsOf } from '../../src/answers/ask/passages/signals.ts'
import { bestPassages } from '../../src/answers/ask/passages.ts'
import { ask } from '../../src/answers/ask.ts'
import type { Context } from '../../src/answers/context.ts'
import type { Found } from '../../src/answers/passage-search.ts'
import { readQuestion } from '../../src/answers/question/read-question.ts'
import { logistic } from '../../src/corpus/logit.ts'
import type { Mention } from '../../src/corpus/names.ts'
import type { Passage } from '../../src/corpus/passage.ts'
import type { Question } from '../score.ts'

/** The best passages for a question, and whether they answer it. */
export interface PassageCase extends Case {
  question: Question
  /** As asked, with the passages that answer left out, or with another name or year in the question. */
  sort: 'asked' | 'left out' | 'altered'
}

/** How much a case counts that answers nothing, beside 1 for a question as it was asked. */
const UNANSWERABLE = 1.5
const LEFT_OUT = 0.1
const ALTERED = 0.1

/**
 * The questions that no record answers, with the signals of the passages found for them. `varied` adds questions that
 * nothing answers: those that passages do, without these passages, and with another name or year in them.
 */
export function casesOf(context: Context, questions: readonly Question[], varied: boolean): PassageCase[] {
  return questions.flatMap((question) => {
    const group = question.expect.articles?.[0] ?? question.expect.events?.[0] ?? question.question
    const make = (text: string, sort: PassageCase['sort'], weight: number): PassageCase[] => {
      const draft = readQuestion(text, context)
      const best = bestPassages(context, draft)
      const found = best?.shown
      if (!best || !found || !isForPassages(context, text, found)) return []
      const [first, ...others] = sort === 'left out' ? found.filter(({ passage }) => !isGold(question, passage)) : found
      if (!first) return []
      const ofEvent = best.ofEvent && first === found[0]
      const next = first === found[0] ? best.next : others[0]
      const so = sort === 'asked' && found.some(({ passage }) => isGold(question, passage))
      const row = Float64Array.from(signalsOf(context, draft, { ...best, shown: [first, ...others], next, ofEvent }))
      return [{ row, so, weight, group, question, sort }]
    }
    const asked = make(question.question, 'asked', question.type === 'none' ? UNANSWERABLE : 1)
    if (!varied || !asked[0]?.so) return asked
    return [
      ...asked,
      ...make(question.question, 'left out', LEFT_OUT),
      ...alterations(context, question.question).flatMap((text) => make(text, 'altered', ALTERED)),
    ]
  })
}

export function rate(row: Float64Array, weights: Float64Array): number {
  return logistic(dot(row, weights) + (weights[row.length] ?? 0))
}

/** Whether no record answers a question, so that passages may. */
function isForPassages(context: Context, text: string, [{ passage }]: readonly [Found, ...Found[]]): boolean {
  const draft = readQuestion(text, context)
  if (draft.asks === 'yesno' || draft.officeQuestion || draft.unknown.length > 0) return false
  const { answer } = ask(context, { question: text })
  if (answer.status !== 'answered') return answer.status === 'none'
  return answer.events === undefined && answer.citations[0]?.quote === passage.text
}

function isGold({ type, expect }: Question, { article, text }: Passage): boolean {
  if (type !== 'passage') return false
  return (
    (expect.articles ?? []).includes(article.id) ||
    (expect.contains ?? []).some((contained) => text.includes(contained))
  )
}

/** A question with one of its names or its year replaced by another, of which nothing tells what is asked. */
function alterations({ corpus: { names, chronicle } }: Context, question: string): string[] {
  const people = [...chronicle.people.values()]
  const places = [...chronicle.places.values()]
  const named = names.find(question).flatMap((mention) => {
    const [meaning] = mention.meanings
    if (!meaning || mention.corrected !== undefined || meaning.form === 'adjective') return []
    const others = meaning.kind === 'person' ? people : meaning.kind === 'place' ? places : []
    const other = others[foldOf(question, Math.max(1, others.length))]
    return other && other.id !== meaning.id ? [replaced(question, mention, other.name)] : []
  })
  const year = /\b(?:19|20)\d\d\b/.exec(question)
  const shift = 2 + foldOf(question, 5)
  const dated = year
    ? [question.replace(year[0], String(Number(year[0]) + (Number(year[0]) > 2010 ? -shift : shift)))]
    : []
  return [...named, ...dated]
}

function replaced(text: string, { start, end }: Mention, name: string): string {
  return text.slice(0, start) + name + text.slice(end)
}
