import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import type { Article } from '../../corpus/article.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { LATEST, parseEdtf } from '../../corpus/edtf.ts'
import type { Passage } from '../../corpus/passage.ts'
import { Citations } from '../citation.ts'
import type { Context } from '../context.ts'
import { marksIn } from '../marks.ts'
import { type Draft, unread } from '../question/draft.ts'
import { synonymsOf } from '../question/synonyms.ts'
import type { Reply, Span } from '../reply.ts'
import { findDates } from '../time/calendar.ts'
import { edtfInWords, listed, namesOf } from '../words.ts'
import { hasNumbers } from './numbers.ts'

/** Passages shown for a question. */
const SHOWN = 3
/** How likely the best passage must be to answer (`Hit.probability`). Chosen on the evaluation's questions (evaluation/README.md). */
export const LIKELY = 0.4
/** The same where the question asks for people, whom a passage only happens to name. */
export const VERY_LIKELY = 0.6
/** The least share of the question's own words that the passage must have: names and dates alone answer nothing. */
const ENOUGH_WORDS = 0.25
/** How likely it must be without any of them. */
const WITHOUT_WORDS = 0.7
/** The best passage with this share of several such words answers though it is less likely: the rest it says in others. */
const MOST_WORDS = 0.45
/** By how much less likely. */
const LENIENCE = 0.3

/** The passages that answer a question that no record does; `undefined` when the best one leaves too much of it out. */
export function passagesFor(
  { corpus }: Context,
  draft: Draft,
  command: string,
  request: string,
  least = LIKELY,
): Reply | undefined {
  if (!saysWhat(draft)) return undefined
  const best = corpus.index.search(draft.text, { limit: SHOWN }).flatMap((hit) => {
    const passage = corpus.passages.get(hit.id)
    return passage ? [{ ...hit, passage }] : []
  })
  // A word that the chronicle does not have at all is most often what the question is about.
  const enough = unread(draft).some(({ word }) => isStrange(corpus, word)) ? Math.max(least, VERY_LIKELY) : least
  const fitting = best.filter(({ probability = 0, passage, terms }, rank) => {
    const { share, met, missing } = shareOfWords(corpus, draft, terms)
    // What is asked of those who are named is in the one other word, most often.
    const needed = met === 0 && missing > 0 ? Math.max(enough, WITHOUT_WORDS) : enough
    // Of people a passage names more than those asked for.
    const lenient = rank === 0 && met > 1 && share >= MOST_WORDS && draft.asks !== 'who'
    return (
      probability >= (lenient ? least - LENIENCE : needed) &&
      share >= ENOUGH_WORDS &&
      speaksOfAll(corpus, draft, passage.article) &&
      isOfTime(draft, passage)
    )
  })
  // A number that is asked for often stands in another paragraph of the article than what it counts.
  const first = fitting
    .flatMap((hit) => [hit, ...best.filter(({ passage }) => passage.article === hit.passage.article)])
    .find(({ passage }) => hasNumbers(draft, passage))
  if (!first) return undefined
  const citations = new Citations()
  const marked = new Map<number, Span[]>()
  const shown = [first, ...best.filter((hit) => hit !== first)]
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

/** How long after the time asked about an article may appear that reports it without naming it: three months. */
const REPORTED_WITHIN = 92

/** Whether a passage can tell of the days asked about: it names some of them, or appeared then or soon afterwards. */
function isOfTime({ query, context: { today } }: Draft, { text, article }: Passage): boolean {
  const { days } = query
  const published = parseEdtf(article.published)
  if (!days || !published) return true
  const told = [...findDates(text, today), ...findDates(article.title, today)]
  return days.some(({ first, last }) => {
    if (told.some((date) => date.first <= last && date.last >= first)) return true
    const until = last === LATEST ? LATEST : format(addDays(parseISO(last), REPORTED_WITHIN), 'yyyy-MM-dd')
    return published.last >= first && published.first <= until
  })
}

/** The people whom the sentence that fits best names, apart from those in the question. */
function peopleNamed(
  { names }: Corpus,
  draft: Draft,
  { passage, sentence }: { passage: Passage; sentence?: Span },
): string[] {
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

/** Whether a question says anything of what it is about, beyond words of asking and of time. */
function saysWhat(draft: Draft): boolean {
  const { kinds, levels, topics, places, frameworks } = draft.query
  const terms = [kinds, levels, topics, places, frameworks].some((list) => list !== undefined)
  return (
    terms || [unread(draft), draft.quoted, draft.people, draft.events, draft.states].some((list) => list.length > 0)
  )
}

/**
 * How much of the words that no part has understood a passage has, each weighing as much as it is rare (idf), how many,
 * and how many it has not.
 */
function shareOfWords(
  { lexicon }: Corpus,
  draft: Draft,
  found: readonly string[],
): { share: number; met: number; missing: number } {
  const weigh = (terms: readonly string[]) => terms.reduce((sum, term) => sum + lexicon.idf(term), 0)
  // A single letter is part of something else.
  const asked = unread(draft).flatMap(({ word, term }) => (/^\p{L}$/u.test(word) ? [] : term))
  const met = asked.filter((term) => [term, ...synonymsOf(term)].some((own) => found.includes(own)))
  // A single word is as likely told in another.
  return {
    share: asked.length > 1 ? weigh(met) / weigh(asked) : 1,
    met: met.length,
    missing: asked.length - met.length,
  }
}

/** Whether an article names everybody whom the question names, and where it asks who was there the place; one that leaves some out answers another question. */
function speaksOfAll({ names }: Corpus, draft: Draft, { title, paragraphs }: Article): boolean {
  const named = new Set(
    names.find([title, ...paragraphs].join(' … ')).flatMap(({ meanings }) => meanings.map(({ id }) => id)),
  )
  const { places } = draft.query
  return (
    draft.people.every(({ ids, byOffice }) => byOffice || ids.some((id) => named.has(id))) &&
    (draft.asks !== 'who' || !places || places.some((id) => named.has(id)))
  )
}

function isStrange({ lexicon }: Corpus, word: string): boolean {
  return !lexicon.has(word) && lexicon.nearest(word) === undefined
}
