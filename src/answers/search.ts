import { fold, tokens } from '../corpus/analyser.ts'
import type { Article } from '../corpus/article.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { type Days, overlaps, parseEdtf } from '../corpus/edtf.ts'
import type { Passage } from '../corpus/passage.ts'
import { spellingDistance, toleratedDistance } from '../corpus/spelling.ts'
import { cite } from './citation.ts'
import type { Context } from './context.ts'
import { marksIn } from './marks.ts'
import { type Read, readSpan, textOf } from './options.ts'
import { invalid, none } from './refusal.ts'
import type { Reply } from './reply.ts'
import { formatRequest, type Options } from './request.ts'
import { counted, daysInWords, listed } from './words.ts'

const COMMAND = 'search'
/** As many passages as anyone pages through. */
const MOST = 40

/**
 * Passages about a text, best first, its words marked. Options: `text`, `publisher`, `from`, `to` (of publication).
 * Where no passage has a phrase in quotes, those with its words are shown instead, and said to be.
 */
export function search(context: Context, options: Options): Reply {
  const { corpus } = context
  const request = formatRequest(COMMAND, options)
  const text = textOf(options, 'text')
  if (text === undefined) return invalid(COMMAND, request, 'Give a few words to search for.', ['/search text:…'])
  if (corpus.lexicon.termsOf(text).size === 0)
    return invalid(COMMAND, request, `“${shortened(text)}” has no word to search for; everyday words do not count.`, [
      '/search text:…',
    ])
  const span = readSpan(context, COMMAND, options)
  if ('reply' in span) return span.reply
  const publisher = choosePublisher(corpus, options)
  if ('reply' in publisher) return publisher.reply
  const filter = { publisher: publisher.value, days: span.value }
  const exact = findPassages(corpus, text, filter)
  const loose = exact.length === 0 && QUOTES.test(text) ? findPassages(corpus, text.replace(QUOTES, ' '), filter) : []
  const hits = exact.length > 0 ? exact : loose
  const limits = [
    publisher.value && `from ${publisher.value}`,
    span.value && `published ${daysInWords(span.value)}`,
  ].filter((part) => part)
  const subject = [`“${shortened(text.replace(QUOTES, ' '))}”`, ...limits].join(' ')
  if (hits.length === 0) {
    const wider = limits.length > 0 && findPassages(corpus, text, {}).length > 0
    return none(COMMAND, request, `No passage has a word of ${subject}.`, [
      ...(wider ? [formatRequest(COMMAND, { text })] : []),
      ...corrected(corpus, text).map((spelling) => formatRequest(COMMAND, { ...options, text: spelling })),
    ])
  }
  return {
    answer: {
      status: 'answered',
      command: COMMAND,
      headline: `${hits.length < MOST ? counted(hits.length, 'passage') : `The ${MOST} best passages`} for ${subject}`,
      count: hits.length,
      citations: hits.map(({ passage }) => cite(passage)),
    },
    items: hits.map((_, index) => ({ text: '', citations: [index] })),
    notes: loose.length > 0 ? ['No passage has these words together; those with some of them are shown.'] : [],
    request,
    marks: new Map(hits.map(({ passage, terms }, index) => [index, marksIn(passage, terms)])),
  }
}

/** What makes words a phrase. */
const QUOTES = /["“”«»„]/gu

interface PassageFilter {
  publisher?: string | undefined
  /** Published on some of these days. */
  days?: Days | undefined
}

/** A passage that was found, and the terms of the text that it has. */
interface Found {
  passage: Passage
  terms: readonly string[]
}

function findPassages(corpus: Corpus, text: string, { publisher, days }: PassageFilter): Found[] {
  const hits = corpus.index.search(text, {
    limit: days ? corpus.index.size : MOST,
    ...(publisher !== undefined && { filter: { publisher } }),
  })
  const found: Found[] = []
  for (const { id, terms } of hits) {
    if (found.length === MOST) break
    const passage = corpus.passages.get(id)
    if (passage && (!days || isPublishedIn(days, passage.article))) found.push({ passage, terms })
  }
  return found
}

function isPublishedIn(days: Days, { published }: Article): boolean {
  const date = parseEdtf(published)
  return date !== undefined && overlaps(date, days)
}

/** The text with a word that no passage has replaced by the one that it is a misspelling of. */
function corrected({ lexicon }: Corpus, text: string): string[] {
  for (const { word, start, end } of tokens(text)) {
    const known = lexicon.has(word) ? undefined : lexicon.nearest(word)
    if (known !== undefined) return [text.slice(0, start) + known + text.slice(end)]
  }
  return []
}

function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length > 80 ? `${words.slice(0, 79).replace(/\s+\S*$/, '')}…` : words
}

function choosePublisher(corpus: Corpus, options: Options): Read<string | undefined> {
  const typed = textOf(options, 'publisher')
  if (typed === undefined) return { value: undefined }
  const found = readPublisher(corpus, typed)
  if (found.length === 1) return { value: found[0] }
  const request = formatRequest(COMMAND, options)
  const offered = (found.length > 0 ? found : nearPublishers(corpus, typed)).slice(0, 5)
  const suggestions = offered.map((name) => formatRequest(COMMAND, { ...options, publisher: name }))
  if (found.length === 0)
    return { reply: none(COMMAND, request, `The chronicle has nothing from “${shortened(typed)}”.`, suggestions) }
  const others = found.length > offered.length ? ` or ${found.length - offered.length} others` : ''
  const names = others === '' ? listed(offered, 'or') : offered.join(', ')
  return { reply: invalid(COMMAND, request, `“${shortened(typed)}” may be ${names}${others}.`, suggestions) }
}

/**
 * The publishers that a text names, those with most articles first: the one of that name, else all with words that begin
 * so or whose address or initials it is, else all that contain it.
 */
export function readPublisher(corpus: Corpus, text: string): string[] {
  const all = publishers(corpus)
  const wanted = fold(text.trim())
  if (wanted === '') return []
  const exact = all.filter((name) => fold(name) === wanted)
  if (exact.length > 0) return exact
  const known = corpus.publishers.lookUp(text)
  const named = all.filter(
    (name) => known.includes(name) || ` ${fold(name).replace(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${wanted}`),
  )
  return named.length > 0 ? named : all.filter((name) => fold(name).includes(wanted))
}

function nearPublishers(corpus: Corpus, text: string): string[] {
  const wanted = fold(text.trim())
  return publishers(corpus).filter((name) =>
    [name, ...name.split(/[^\p{L}\p{N}]+/u)].some((part) => isMisspelling(wanted, fold(part))),
  )
}

function isMisspelling(typed: string, name: string): boolean {
  return Number.isFinite(spellingDistance(typed, name, toleratedDistance(name.length)))
}

function publishers({ chronicle }: Corpus): string[] {
  const counts = new Map<string, number>()
  for (const { publisher } of chronicle.articles.values())
    if (publisher !== '') counts.set(publisher, (counts.get(publisher) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}
