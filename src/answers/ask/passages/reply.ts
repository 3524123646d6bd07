import type { Article } from '../../../corpus/article.ts'
import { Citations } from '../../citation.ts'
import type { Context } from '../../context.ts'
import { marksIn } from '../../marks.ts'
import type { Found } from '../../passage-search.ts'
import type { Draft } from '../../question/draft.ts'
import type { Reply, Span } from '../../reply.ts'
import { edtfInWords, listed, namesOf } from '../../words.ts'
import { peopleNamed } from './people.ts'

/** Shows passages, the one that answers first. */
export function replyWithPassages(shown: readonly [Found, ...Found[]], command: string, request: string): Reply {
  const [first] = shown
  const citations = new Citations()
  const marked = new Map<number, Span[]>()
  const items = shown.map(({ passage, terms, sentence }) => {
    const index = citations.add(passage)
    marked.set(index, sentence ? [sentence] : marksIn(passage, terms))
    return { text: '', citations: [index] }
  })
  const source = origin(first.passage.article)
  const headline = `${source.charAt(0).toUpperCase()}${source.slice(1)}${commaAfter(first.passage.article)} fits best`
  return {
    answer: { status: 'answered', command, headline, citations: citations.list },
    items,
    notes: [],
    request,
    marks: marked,
  }
}

/** The same of a question for people with the only one whom the best passage names, or `undefined` when it names none. */
export function replyNaming(
  { corpus }: Context,
  draft: Draft,
  shown: readonly [Found, ...Found[]],
  command: string,
  request: string,
): Reply | undefined {
  const [{ passage, sentence }] = shown
  const reply = replyWithPassages(shown, command, request)
  const [one, other] = peopleNamed(corpus, draft, passage, sentence)
  if (one === undefined) return undefined
  // Of several whom it names, it takes a reader to tell who is meant.
  if (other !== undefined) return reply
  const headline = `${listed(namesOf(corpus.chronicle, [one]))}, going by ${origin(passage.article)}`
  return { ...reply, answer: { ...reply.answer, headline, people: [one] } }
}

function commaAfter({ publisher, published }: Article): string {
  return publisher !== '' && published !== '' ? ',' : ''
}

/** `what Coast Monitor wrote, 4 March 2021`, or what is known of where an article comes from. */
function origin({ publisher, published }: Article): string {
  const date = edtfInWords(published)
  if (publisher !== '') return `what ${publisher} wrote${published === '' ? '' : `, ${date}`}`
  return published === '' ? 'an undated article' : `an article of ${date}`
}
