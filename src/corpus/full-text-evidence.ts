import type { Article } from './article.ts'
import type { Chronicle } from './chronicle.ts'
import { dateInWords } from './edtf.ts'
import type { Event } from './event.ts'
import type { Passage } from './passage.ts'
import { bareName, surnameOf } from './person-name.ts'
import { remembered } from './remembered.ts'

/** As many passages of full texts as stand beside an event's own sources. */
const MOST = 2

/** The articles whose own text is there, which is told apart once: most chronicles have few among thousands, or none. */
const fullTexts = remembered(({ articles }: Chronicle) => [...articles.values()].filter(({ fullText }) => fullText))

/**
 * Passages of ingested articles that report an event: written in its year (or undated), naming two of those who took
 * part, and its day and place in one paragraph. Only for events whose day is known; one passage an article.
 */
export function fullTextOn(event: Event, chronicle: Chronicle, passages: ReadonlyMap<string, Passage>): Passage[] {
  const { date, place } = event
  const articles = fullTexts(chronicle)
  if (date.precision !== 'day' || date.approximate || place === null || articles.length === 0) return []
  const day = dayForms(event)
  const names = [...event.participants, ...event.mediators].map((id) => {
    const name = chronicle.people.get(id)?.name ?? ''
    return surnameOf(name) ?? bareName(name)
  })
  const found: Passage[] = []
  for (const article of articles) {
    if (!isOfYear(article, date.first.slice(0, 4))) continue
    const text = article.paragraphs.join('\n')
    if (names.filter((name) => text.includes(name)).length < 2) continue
    const at = article.paragraphs.findIndex((paragraph) => day.test(paragraph) && paragraph.includes(place))
    const passage = passages.get(`${article.id}#${at + 1}`)
    if (passage) found.push(passage)
    if (found.length === MOST) break
  }
  return found
}

/** "19 May" and "May 19", but not within other numbers. */
function dayForms({ date }: Event): RegExp {
  const [day = '', month = ''] = dateInWords(date).split(' ')
  return new RegExp(`(?<!\\d)${day} ${month}|${month} ${day}(?!\\d)`)
}

function isOfYear({ published }: Article, year: string): boolean {
  return published === '' || published.startsWith(year)
}
