import { isStopWord, tokens } from '../corpus/analyser.ts'
import { type Block, cleanText, readBlocks } from './blocks.ts'
import { cleanBlocks, isProse } from './cleaning.ts'
import { parseDocument } from './dom.ts'
import { isLoose, isPictureNote, isTailHeading } from './markers.ts'
import { unwrapLines } from './unwrap.ts'
import { findWrittenDates, isDateLine } from './written-date.ts'

/** An article as a pasted or saved text gives it. */
export interface TextArticle {
  title: string
  /** Whether the title is the text's first words, for want of a headline. */
  titleSupplied: boolean
  blocks: Block[]
  /** The day that the text states as its own, `YYYY-MM-DD`; null when it states none. */
  published: string | null
  publisher: string | null
  author: string | null
  url: string | null
  /** Captions and other notes that were cut but may tell when the article was written. */
  notes: string[]
}

const FIELD =
  /^(title|headline|url|link|address|date|published|publication date|source|publisher|outlet|site|author|by)\s*:\s*(\S.*)$/i
const SOURCE =
  /^\(?(?:source|via|originally published (?:by|in|on|at)|quelle|источник|kaynak|mənbə|աղբյուր)\s*[:–—-]\s*(.{2,80}?)[.)]?$/i
const NAME_LINE = /^(?:by )?\p{Lu}[\p{L}\p{M}.’'-]+(?: (?:\p{Lu}[\p{L}\p{M}.’'-]*|van|von|de|al|bin|and)){1,5}$/u

/** Reads a plain text: pasted from a page, saved by a scraper, typed by hand. */
export function readText(text: string): TextArticle {
  const units = unwrapLines(text)
  const found: TextArticle = {
    title: '',
    titleSupplied: false,
    blocks: [],
    published: null,
    publisher: null,
    author: null,
    url: null,
    notes: [],
  }
  const body = takeTitle(takeFields(cutTail(units), found), found)
  const kept: string[] = []
  for (const [index, unit] of body.entries()) {
    const source = SOURCE.exec(unit)
    if (source) found.publisher ??= source[1] ?? null
    else if (isPictureNote(unit)) found.notes.push(unit)
    else if (index < 4 && isDateLine(unit) && findWrittenDates(unit).length > 0)
      found.published ??= statedDay(unit, found)
    else if (index < 3 && kept.length === 0 && NAME_LINE.test(unit)) found.author ??= unit.replace(/^by /i, '')
    else kept.push(unit)
  }
  const html = kept.map((unit, index) => {
    const tag = isSubheading(unit, kept[index - 1], kept[index + 1]) ? 'h2' : 'p'
    return `<${tag}>${unit.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</${tag}>`
  })
  const root = parseDocument(`<html><body>${html.join('\n')}</body></html>`).documentElement
  found.blocks = root === null ? [] : cleanBlocks(readBlocks(root), { title: found.title, author: found.author })
  if (found.title === '') {
    found.title = firstWords(found.blocks[0]?.text ?? '')
    found.titleSupplied = found.title !== ''
  }
  return found
}

/** Takes lines such as "URL: …" and "Date: …", and a lone address, from the top. */
function takeFields(units: string[], found: TextArticle): string[] {
  const prose = units.findIndex((unit) => isSentence(unit) && !FIELD.test(unit))
  return units.filter((unit, index) => {
    if (index > 9 || index > prose + 1) return true
    if (/^https?:\/\/\S+$/.test(unit)) {
      found.url ??= unit
      return false
    }
    const field = FIELD.exec(unit)
    const value = cleanText(field?.[2] ?? '')
    switch (field?.[1]?.toLowerCase()) {
      case 'title':
      case 'headline':
        found.title ||= value
        return false
      case 'url':
      case 'link':
      case 'address':
        if (!URL.canParse(value)) return true
        found.url ??= value
        return false
      case 'date':
      case 'published':
      case 'publication date':
        if (findWrittenDates(value).length === 0) return true
        found.published ??= statedDay(value, found)
        return false
      case 'source':
      case 'publisher':
      case 'outlet':
      case 'site':
        if (URL.canParse(value)) found.url ??= value
        else found.publisher ??= value
        return false
      case 'author':
      case 'by':
        found.author ??= value
        return false
      default:
        return true
    }
  })
}

function statedDay(line: string, found: TextArticle): string | null {
  const dates = findWrittenDates(line, { shortYears: true })
  const first = dates[0]
  if (!first) return null
  return found.published !== null && first.otherwise === found.published ? found.published : first.day
}

/** Takes the headline: the first line of a headline's form that speaks of what the text speaks of. */
function takeTitle(units: string[], found: TextArticle): string[] {
  if (found.title !== '') return units.filter((unit, index) => index > 3 || cleanText(unit) !== found.title)
  const first = units.findIndex((unit) => unit.length > 220 || (unit.length > 100 && /[.…]["”’]?$/.test(unit)))
  const end = first < 0 ? Math.min(units.length, 6) : first
  const candidates = units.slice(0, end).map((unit, index) => ({ index, ...stripDate(unit) }))
  const body = terms(units.slice(end).join(' '))
  const isHeadline = ({ text }: { text: string }) =>
    text.length >= 12 && text.length <= 220 && !/[^.]\.$/.test(text) && !isLoose(text) && !isDateLine(text)
  const fits = candidates.filter(isHeadline)
  const sentences = fits.filter(({ text }) => text.split(' ').length >= 4)
  const told = sentences.map((each) => ({ ...each, share: share(terms(each.text), body) }))
  const best = [...told].sort((a, b) => b.share - a.share)[0]
  const chosen = told.find((each) => each.share >= 0.4) ?? best ?? fits[0]
  if (!chosen) return units
  found.title = chosen.text
  if (chosen.day !== undefined) found.published ??= chosen.day
  return units.slice(chosen.index + 1)
}

/** Some scrapers write the date before the headline: "date 2024-10-08 Headline". */
function stripDate(unit: string): { text: string; day?: string } {
  const match = /^(?:date|published|posted)?[:\s]*(\d{4}-\d{2}-\d{2})[\s:|–—-]+(?=\S)/i.exec(unit)
  return match?.[1] === undefined ? { text: unit } : { text: unit.slice(match[0].length), day: match[1] }
}

/**
 * Cuts what a page shows after its article. In a pasted text that may be whole other stories, the same one several times:
 * they go when more such headings follow or lines are repeated, and when what follows has little in common with the article.
 */
function cutTail(units: string[]): string[] {
  const seen = new Map<string, number>()
  for (const unit of units) seen.set(unit, (seen.get(unit) ?? 0) + 1)
  const kept: string[] = []
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] ?? ''
    if (!isTailHeading(unit) || !kept.some(isSentence)) {
      kept.push(unit)
      continue
    }
    const rest = units.slice(index + 1)
    const repeated = rest.some((each) => each.length > 20 && (seen.get(each) ?? 0) > 1)
    const article = names(kept.join(' '))
    const own = rest.findIndex((each) => isSentence(each) && share(names(each), article) >= 0.4)
    if (repeated || rest.some(isTailHeading) || own < 0) return kept
    // a box in the middle: the text goes on after its lines
    index += own
  }
  return kept
}

function isSentence(unit: string): boolean {
  return isProse({ text: unit, linked: 0 })
}

function isSubheading(unit: string, before: string | undefined, after: string | undefined): boolean {
  if (unit.length > 90 || /[.!?…:;,"”’)]$/.test(unit) || after === undefined) return false
  return isSentence(after) && (before === undefined || /[.!?…:"”’»)]$/.test(before))
}

function firstWords(text: string): string {
  const words = text.split(' ')
  return words.length <= 12 ? text.replace(/[.]$/, '') : `${words.slice(0, 12).join(' ')} …`
}

function terms(text: string): Set<string> {
  return new Set(tokens(text).flatMap(({ word, term }) => (isStopWord(word) ? [] : [term])))
}

/** Words written with a capital: people, places, bodies. */
function names(text: string): Set<string> {
  return new Set(
    tokens(text).flatMap(({ word, term, start }) =>
      /\p{Lu}/u.test(text[start] ?? '') && !isStopWord(word) ? [term] : [],
    ),
  )
}

function share(part: Set<string>, whole: Set<string>): number {
  return part.size === 0 ? 0 : [...part].filter((term) => whole.has(term)).length / part.size
}
