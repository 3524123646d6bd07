import { Citations } from './citation.ts'
import type { Context } from './context.ts'
import type { Reply } from './reply.ts'
import { formatRequest, type Options } from './request.ts'
import { counted, imprintOf } from './words.ts'

const COMMAND = 'about'
const PUBLISHERS_SHOWN = 12

/** What the corpus holds: how much, from when to when, from whom. `version` is the program's. */
export function about({ corpus }: Context, options: Options, version: string): Reply {
  const { chronicle, passages } = corpus
  const articles = [...chronicle.articles.values()]
  const newest = articles.at(-1)
  const newestPassage = newest && passages.get(`${newest.id}#1`)
  const citations = new Citations()
  const publishers = new Map<string, number>()
  for (const { publisher } of articles.filter((article) => article.publisher !== ''))
    publishers.set(publisher, (publishers.get(publisher) ?? 0) + 1)
  const most = [...publishers].sort((a, b) => b[1] - a[1]).slice(0, PUBLISHERS_SHOWN)
  const dates = [...chronicle.events.values()].map(({ date }) => date.first.slice(0, 4))
  const meetings = [...chronicle.events.values()].filter(({ kind }) => kind === 'meeting')
  return {
    answer: {
      status: 'answered',
      command: COMMAND,
      headline: `${chronicle.vocabulary.title}: ${counted(articles.length, 'article')}, ${counted(chronicle.events.size, 'event')}, ${dates[0]} to ${dates.at(-1)}`,
      count: articles.length,
      citations: citations.list,
    },
    items: [
      { lead: 'Passages', text: String(passages.size), citations: [] },
      {
        lead: 'Events',
        text: `${chronicle.events.size}, of them ${counted(meetings.length, 'meeting')}`,
        citations: [],
      },
      { lead: 'People', text: String(chronicle.people.size), citations: [] },
      { lead: 'Places', text: String(chronicle.places.size), citations: [] },
      {
        lead: 'Newest article',
        text: newest ? `${imprintOf(newest)}: ${newest.title}` : 'none',
        citations: newestPassage ? [citations.add(newestPassage)] : [],
      },
      {
        lead: 'Publishers',
        text: `${publishers.size}; most articles from ${most.map(([name, count]) => `${name} (${count})`).join(', ')}`,
        citations: [],
      },
      { lead: 'Version', text: version, citations: [] },
    ],
    notes: ['Paragraphs are summaries in the chronicle’s own words unless an article is marked as full text.'],
    request: formatRequest(COMMAND, options),
  }
}
