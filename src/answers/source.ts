import { fold } from '../corpus/analyser.ts'
import type { Article } from '../corpus/article.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { dateInWords } from '../corpus/edtf.ts'
import { Citations } from './citation.ts'
import type { Context } from './context.ts'
import { textOf } from './options.ts'
import { invalid, none } from './refusal.ts'
import type { Item, Reply } from './reply.ts'
import { formatRequest, type Options } from './request.ts'
import { counted, imprintOf } from './words.ts'

const COMMAND = 'source'

/** One article: its details, its paragraphs, the events it supports. Option: `article`, an id, an address or words of its title. */
export function source({ corpus }: Context, options: Options): Reply {
  const request = formatRequest(COMMAND, options)
  const typed = textOf(options, 'article')
  if (typed === undefined)
    return invalid(COMMAND, request, 'Name an article by its id or by words of its title.', ['/source article:…'])
  const [article, ...others] = findArticles(corpus, typed)
  const withId = (id: string) => formatRequest(COMMAND, { article: id })
  if (!article)
    return none(COMMAND, request, `The chronicle has no article “${typed}”.`, [
      formatRequest('search', { text: typed }),
    ])
  if (others.length > 0) {
    const choices = [article, ...others].slice(0, 5)
    const most = others.length >= 5 ? ' The first five are offered.' : ''
    return invalid(
      COMMAND,
      request,
      `${counted(others.length + 1, 'article')} fit “${typed}”.${most}`,
      choices.map(({ id }) => withId(id)),
    )
  }
  const citations = new Citations()
  const paragraphs: Item[] = article.paragraphs.flatMap((_, index) => {
    const passage = corpus.passages.get(`${article.id}#${index + 1}`)
    return passage ? [{ text: '', citations: [citations.add(passage)] }] : []
  })
  const events = [...corpus.chronicle.events.values()].filter(({ sources }) => sources.includes(article.id))
  return {
    answer: {
      status: 'answered',
      command: COMMAND,
      headline: `${imprintOf(article)}: ${article.titleSupplied ? article.title : `“${article.title}”`}`,
      events: events.map(({ id }) => id),
      citations: citations.list,
    },
    items: [
      { lead: 'Article', text: details(article), citations: [] },
      ...paragraphs,
      ...events.map((event) => ({
        lead: 'Supports',
        text: `${dateInWords(event.date)}, ${event.title}`,
        citations: [],
      })),
    ],
    notes: [],
    request,
  }
}

function details(article: Article): string {
  return [
    article.id,
    article.via && `read at ${article.via}`,
    `language ${article.language}`,
    article.titleSupplied && 'title supplied by the chronicle',
    article.fullText ? 'the article’s own text' : 'summarised in the chronicle’s words',
    article.url,
  ]
    .filter((part) => part)
    .join(' · ')
}

/**
 * The article of that id or address; else those whose id holds the text; else all whose title, id or publisher have
 * every word typed, newest first.
 */
export function findArticles({ chronicle }: Corpus, text: string): Article[] {
  const typed = text.trim()
  const exact = chronicle.articles.get(typed.toLowerCase())
  if (exact) return [exact]
  const all = [...chronicle.articles.values()].reverse()
  const byAddress = all.filter(({ url }) => addressOf(url) === addressOf(typed))
  if (byAddress.length > 0) return byAddress
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const part = `-${words.join('-')}`
  const byId = all.filter(({ id }) => `-${id}`.includes(part))
  if (byId.length > 0 && words.length > 1) return byId
  const fitting = all.filter(({ title, id, publisher }) => {
    const known = fold(`${title} ${id} ${publisher}`)
    return words.every((word) => known.includes(word))
  })
  const whole = fitting.filter(({ title }) => fold(title) === fold(typed))
  return whole.length > 0 ? whole : fitting
}

/** An address without what people leave out or add: the scheme, "www.", a last slash, a fragment. */
function addressOf(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?|^www\./i, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '')
}
