import type { Context } from '../context.ts'
import type { Source } from '../question/source-phrase.ts'
import { none } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import { formatRequest } from '../request.ts'
import { hasWordOf } from '../source-of.ts'

/** Says that a source has no answer where `others` have one to the same question without it, and offers that; else the refusal as it is. */
export function nothingOf(source: Source, others: Reply | undefined, question: string, refusal: Reply): Reply {
  if (others?.answer.status !== 'answered') return refusal
  const { answer, request } = refusal
  const suggestions = [formatRequest(answer.command, { question }), ...(answer.suggestions ?? [])]
  return none(
    answer.command,
    request,
    `The chronicle has no answer of ${nameOf(source)}, but one of others.`,
    suggestions,
  )
}

/** What must be said of an answer from the record to one who wants a source's word: how much of it that source tells. */
export function sourceNotes({ corpus }: Context, source: Source, { answer }: Reply): string[] {
  const isTold = hasWordOf(source)
  const { events = [], citations } = answer
  const told = events.filter((id) => {
    const event = corpus.chronicle.events.get(id)
    return event !== undefined && corpus.evidence(event).some(isTold)
  })
  if (told.length > 0)
    return told.length < events.length ? [`${nameOf(source)} tells ${told.length} of these ${events.length}.`] : []
  const isCited = citations.some(({ article, paragraph }) => {
    const passage = corpus.passages.get(`${article}#${paragraph}`)
    return passage !== undefined && isTold(passage)
  })
  return isCited ? [] : [`${nameOf(source)} is not among the sources of this.`]
}

function nameOf({ text, corrected }: Source): string {
  return corrected ?? text
}
