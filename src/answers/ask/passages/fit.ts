import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import type { Article } from '../../../corpus/article.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import { LATEST, parseEdtf } from '../../../corpus/edtf.ts'
import type { Passage } from '../../../corpus/passage.ts'
import { type Draft, unread } from '../../question/draft.ts'
import { synonymsOf } from '../../question/synonyms.ts'
import { findDates } from '../../time/calendar.ts'

/** How long after the time asked about an article may appear that reports it without naming it: three months. */
const REPORTED_WITHIN = 92

/** Whether a passage can tell of the days asked about: it names some of them, or appeared then or soon afterwards. */
export function isOfTime({ query, context: { today } }: Draft, { text, article }: Passage): boolean {
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

/**
 * How much of the words that no part has understood a passage has, each weighing as much as it is rare (idf), how many,
 * and how many it has not.
 */
export function shareOfWords(
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

/** Whether a question is about people who were together somewhere, and not about what a capital says or does. */
function isOfMeeting({ asks, people, query }: Draft): boolean {
  return asks === 'who' || people.length > 1 || (query.kinds?.includes('meeting') ?? false)
}

/** Whether an article names everybody whom the question names, and the place where they were; one that leaves some out answers another question. */
export function speaksOfAll({ names, chronicle }: Corpus, draft: Draft, { title, paragraphs }: Article): boolean {
  const text = [title, ...paragraphs].join(' … ')
  const named = new Set(names.find(text).flatMap(({ meanings }) => meanings.map(({ id }) => id)))
  // Part of another name too: "the A road".
  const isPlaceNamed = (id: string) => named.has(id) || text.includes(chronicle.places.get(id)?.name ?? id)
  const { places } = draft.query
  return (
    draft.people.every(({ ids, byOffice }) => byOffice || ids.some((id) => named.has(id))) &&
    (!places || !isOfMeeting(draft) || places.some(isPlaceNamed))
  )
}

/** Whether the chronicle has neither a word nor one spelled nearly so. */
export function isStrange({ lexicon }: Corpus, word: string): boolean {
  return !lexicon.has(word) && lexicon.nearest(word) === undefined
}
