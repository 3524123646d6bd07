import { z } from 'zod'
import type { Answer } from '../src/answers/answer.ts'
import type { Corpus } from '../src/corpus/corpus.ts'

const expectation = z.strictObject({
  date: z.string().optional(),
  place: z.string().optional(),
  people: z.array(z.string()).optional(),
  events: z.array(z.string()).optional(),
  count: z.number().optional(),
  answer: z.boolean().optional(),
  articles: z.array(z.string()).optional(),
  contains: z.array(z.string()).optional(),
})

const types = ['when', 'who', 'where', 'list', 'count', 'passage', 'yesno', 'none'] as const
export type QuestionType = (typeof types)[number]

/** A file of questions with known answers (evaluation/README.md). */
export const questionsSchema = z.array(
  z.strictObject({
    id: z.string(),
    type: z.enum(types),
    question: z.string(),
    expect: expectation,
    filter: z.string().optional(),
  }),
)
export type Question = z.infer<typeof questionsSchema>[number]

/** `wrong` is answered and not right: a confident error. `declined` is `none` or `invalid` where an answer exists. */
export type Verdict = 'right' | 'wrong' | 'declined'

/** Holds an answer against what is known. */
export function judge({ type, expect }: Question, answer: Answer): Verdict {
  if (type === 'none') return answer.status === 'answered' ? 'wrong' : 'right'
  if (answer.status !== 'answered') return 'declined'
  return isRight(type, expect, answer) ? 'right' : 'wrong'
}

function isRight(type: QuestionType, expect: Question['expect'], answer: Answer): boolean {
  const first = answer.events?.[0]
  const isFirstEvent = first !== undefined && (expect.events ?? []).includes(first)
  switch (type) {
    case 'when':
      return isFirstEvent || (answer.date !== undefined && unqualified(answer.date) === unqualified(expect.date ?? ''))
    case 'where':
      return isFirstEvent || (answer.place !== undefined && answer.place === expect.place)
    case 'who':
      return sameSet(answer.people ?? [], expect.people ?? [])
    case 'list':
      return sameSet(answer.events ?? [], expect.events ?? [])
    case 'count':
      return answer.count === expect.count
    case 'yesno':
      return answer.truth === expect.answer
    case 'passage':
      return answer.citations
        .slice(0, 3)
        .some(
          ({ article, quote }) =>
            (expect.articles ?? []).includes(article) || (expect.contains ?? []).some((text) => quote.includes(text)),
        )
    case 'none':
      return false
  }
}

/** How many citations an answer has, how many of them are verbatim, and how many of these bear it out. */
export interface Checked {
  cited: number
  verbatim: number
  supporting: number
}

/**
 * Checks an answer's citations: a quote must stand in the paragraph that it names. It bears the answer out when its
 * article is a source of an event that was answered with; of a passage question when it is one of the known articles or
 * has the words looked for; of a person when it names one of those answered with.
 */
export function checkCitations({ type, expect }: Question, answer: Answer, { passages, chronicle }: Corpus): Checked {
  const found = answer.citations.filter(({ article, paragraph, quote }) =>
    passages.get(`${article}#${paragraph}`)?.text.includes(quote),
  )
  const events = (answer.events ?? []).flatMap((id) => chronicle.events.get(id) ?? [])
  const names = (answer.people ?? []).flatMap((id) => chronicle.people.get(id)?.name.split(' ').at(-1) ?? [])
  const supporting = found.filter(({ article, quote }) => {
    if (events.length > 0) return events.some(({ sources }) => sources.includes(article))
    if (type === 'passage')
      return (expect.articles ?? []).includes(article) || (expect.contains ?? []).some((text) => quote.includes(text))
    return names.some((name) => quote.includes(name))
  })
  return { cited: answer.citations.length, verbatim: found.length, supporting: supporting.length }
}

function unqualified(date: string): string {
  return date.replace(/[~?%]/g, '')
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return new Set([...a, ...b]).size === new Set(a).size && new Set(a).size === new Set(b).size
}
