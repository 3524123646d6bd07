import type { Article } from '../../../corpus/article.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import { Citations } from '../../citation.ts'
import type { Context } from '../../context.ts'
import { marksIn } from '../../marks.ts'
import type { Draft } from '../../question/draft.ts'
import type { Reply, Span } from '../../reply.ts'
import { edtfInWords, listed, namesOf } from '../../words.ts'
import type { Found } from './found.ts'

/** Shows passages, the one that answers first; of a question for people with the only one whom it names, or nothing when it names none. */
export function replyWithPassages(
  { corpus }: Context,
  draft: Draft,
  shown: readonly [Found, ...Found[]],
  command: string,
  request: string,
): Reply | undefined {
  const [first] = shown
  const citations = new Citations()
  const marked = new Map<number, Span[]>()
  const items = shown.map(({ passage, terms, sentence }) => {
    const index = citations.add(passage)
    marked.set(index, sentence ? [sentence] : marksIn(passage, terms))
    return { text: '', citations: [index] }
  })
  const { article } = first.passage
  const people = draft.asks === 'who' ? peopleNamed(corpus, draft, first) : []
  if (draft.asks === 'who' && people.length === 0) return undefined
  // Of several whom it names, it takes a reader to tell who is meant.
  const one = people.length === 1 ? people[0] : undefined
  const source = origin(article)
  const comma = article.publisher !== '' && article.published !== '' ? ',' : ''
  return {
    answer: {
      status: 'answered',
      command,
      headline:
        one === undefined
          ? `${source.charAt(0).toUpperCase()}${source.slice(1)}${comma} fits best`
          : `${listed(namesOf(corpus.chronicle, [one]))}, going by ${source}`,
      ...(one !== undefined && { people: [one] }),
      citations: citations.list,
    },
    items,
    notes: [],
    request,
    marks: marked,
  }
}

/** The people whom the sentence that fits best names, apart from those in the question. */
function peopleNamed({ names }: Corpus, draft: Draft, { passage, sentence }: Found): string[] {
  const { start, end } = sentence ?? { start: 0, end: passage.text.length }
  const asked = new Set(draft.people.flatMap(({ ids }) => ids))
  const named = names
    .find(passage.text.slice(start, end))
    .flatMap(({ meanings }) => meanings.filter(({ kind, form }) => kind === 'person' && form === 'name'))
  return [...new Set(named.map(({ id }) => id))].filter((id) => !asked.has(id))
}

/** `what Coast Monitor wrote, 4 March 2021`, or what is known of where an article comes from. */
function origin({ publisher, published }: Article): string {
  const date = edtfInWords(published)
  if (publisher !== '') return `what ${publisher} wrote${published === '' ? '' : `, ${date}`}`
  return published === '' ? 'an undated article' : `an article of ${date}`
}
