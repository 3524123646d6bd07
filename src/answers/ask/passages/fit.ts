import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import type { Article } from '../../../corpus/article.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import { LATEST, parseEdtf } from '../../../corpus/edtf.ts'
import type { Names } from '../../../corpus/names.ts'
import type { Passage } from '../../../corpus/passage.ts'
import { remembered } from '../../../corpus/remembered.ts'
import type { Draft } from '../../question/draft.ts'
import { findDates } from '../../time/calendar.ts'

/** How long after the time asked about an article may appear that reports it without naming it: three months. */
const REPORTED_WITHIN = 92

/** Whether a passage can tell of the days asked about: it names some of them, or appeared then or soon afterwards. */
export function isOfTime(draft: Draft, passage: Passage): boolean {
  const { days } = draft.query
  const published = parseEdtf(passage.article.published)
  if (!days || !published || namesTime(draft, passage)) return true
  return days.some(({ first, last }) => {
    const until = last === LATEST ? LATEST : format(addDays(parseISO(last), REPORTED_WITHIN), 'yyyy-MM-dd')
    return published.last >= first && published.first <= until
  })
}

/** Whether a passage or its title names some of the days asked about. */
export function namesTime({ query, context: { today } }: Draft, { text, article }: Passage): boolean {
  const { days } = query
  if (!days) return false
  const told = [...findDates(text, today), ...findDates(article.title, today)]
  return told.some((date) => days.some(({ first, last }) => date.first <= last && date.last >= first))
}

/** Whether an article names everybody whom the question names; one that leaves some out answers another question. */
export function namesPeople(corpus: Corpus, { people }: Draft, article: Article): boolean {
  const asked = people.filter(({ byOffice }) => !byOffice)
  if (asked.length === 0) return true
  const named = namedIn(corpus, article)
  return asked.every(({ ids }) => ids.some((id) => named.has(id)))
}

/** What each article names: it is looked at for every question that it may answer. */
const namedBefore = remembered((_: Corpus) => new Map<string, ReadonlySet<string>>())

function namedIn(corpus: Corpus, { id, title, paragraphs }: Article): ReadonlySet<string> {
  const known = namedBefore(corpus)
  const named = known.get(id) ?? idsIn(corpus.names, [title, ...paragraphs].join(' … '))
  known.set(id, named)
  return named
}

/** Whether a passage or its title names one of the places asked about. */
export function namesPlace({ names, chronicle }: Corpus, { query }: Draft, { text, article }: Passage): boolean {
  if (!query.places) return true
  const told = `${article.title} … ${text}`
  const named = idsIn(names, told)
  // Part of another name too: "the A road".
  return query.places.some((id) => named.has(id) || told.includes(chronicle.places.get(id)?.name ?? id))
}

function idsIn(names: Names, text: string): Set<string> {
  return new Set(names.find(text).flatMap(({ meanings }) => meanings.map(({ id }) => id)))
}
