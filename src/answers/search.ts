import { fold } from '../corpus/analyser.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { parseEdtf } from '../corpus/edtf.ts'
import { marks } from '../corpus/search.ts'
import { Citations } from './citation.ts'
import type { Context } from './context.ts'
import { readSpan, textOf } from './options.ts'
import { invalid, none } from './refusal.ts'
import type { Item, Reply, Span } from './reply.ts'
import { formatRequest, type Options } from './request.ts'
import { counted, listed } from './words.ts'

const COMMAND = 'search'
/** As many passages as anyone pages through. */
const MOST = 40

/** Passages about a text, best first, its words marked. Options: `text`, `publisher`, `from`, `to` (of publication). */
export function search(context: Context, options: Options): Reply {
  const { corpus } = context
  const request = formatRequest(COMMAND, options)
  const text = textOf(options, 'text')
  if (text === undefined) return invalid(COMMAND, request, 'Give a few words to search for.', ['/search text:…'])
  const span = readSpan(context, COMMAND, options)
  if ('reply' in span) return span.reply
  const publisher = textOf(options, 'publisher')
  const publishers = publisher === undefined ? undefined : readPublisher(corpus, publisher)
  if (publishers && publishers.length !== 1) {
    const suggestions = publishers.slice(0, 5).map((name) => formatRequest(COMMAND, { ...options, publisher: name }))
    const what =
      publishers.length === 0
        ? `The chronicle has nothing from “${publisher}”.`
        : `“${publisher}” may be ${listed(publishers.slice(0, 5), 'or')}.`
    return publishers.length === 0 ? none(COMMAND, request, what, []) : invalid(COMMAND, request, what, suggestions)
  }
  const days = span.value
  const hits = corpus.index
    .search(text, {
      limit: days ? corpus.index.size : MOST,
      ...(publishers && { filter: { publisher: publishers[0] } }),
    })
    .flatMap((hit) => {
      const passage = corpus.passages.get(hit.id)
      const published = passage && parseEdtf(passage.article.published)
      const fits = published && (!days || (published.first <= days.last && published.last >= days.first))
      return passage && fits ? [{ ...hit, passage }] : []
    })
    .slice(0, MOST)
  if (hits.length === 0) {
    const wider = formatRequest(COMMAND, { text })
    return none(COMMAND, request, `No passage has these words.`, wider === request ? ['/about'] : [wider])
  }
  const citations = new Citations()
  const marked = new Map<number, Span[]>()
  const items: Item[] = hits.map(({ passage, terms }) => {
    const index = citations.add(passage)
    marked.set(index, marks(passage.text, terms))
    return { text: '', citations: [index] }
  })
  return {
    answer: {
      status: 'answered',
      command: COMMAND,
      headline: `${counted(hits.length, 'passage')}${hits.length === MOST ? ' at most shown' : ''}, best first`,
      count: hits.length,
      citations: citations.list,
    },
    items,
    notes: [],
    request,
    marks: marked,
  }
}

/** The publishers that a text names: the one of that name, else all that contain it. */
export function readPublisher({ chronicle }: Corpus, text: string): string[] {
  const all = [...new Set([...chronicle.articles.values()].map(({ publisher }) => publisher))]
  const wanted = fold(text)
  const exact = all.filter((name) => fold(name) === wanted)
  return exact.length > 0 ? exact : all.filter((name) => fold(name).includes(wanted))
}
