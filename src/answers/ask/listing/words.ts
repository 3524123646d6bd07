import { isStopWord, tokens } from '../../../corpus/analyser.ts'
import type { Event } from '../../../corpus/event.ts'
import { IN_RECORD, IN_TITLE } from '../../../corpus/event-text.ts'
import type { Context } from '../../context.ts'
import type { EventQuery } from '../../event-query.ts'
import { type Draft, isCapital, unread, type Word } from '../../question/draft.ts'
import { fillers } from '../../question/wording/filler.ts'
import { synonymsOf } from '../../question/wording/synonyms.ts'
import { comesAbout, USUAL } from '../other-deed.ts'

/** The share of the narrowing words, weighed by idf, that an event's record must have. */
const ENOUGH = 0.75
/** Characters after the noun in which its subject stands. */
const SUBJECT = 60
/** What counts as most events of a list. */
const MOST_OF = 0.7
/** After these words the question says what the events were about. */
const ABOUT = /(?<=\S\s+)\b(?:about|on(?! (?:which|what))|regarding|concerning|dedicated to|devoted to)\b[^?]*$/i

/**
 * Where no kind of event is known: those whose titles have the noun that is asked for, and whose records have the rest of
 * its phrase. Several are asked for; a single one is as likely only one of those that bear the word.
 */
export function ofNoun(context: Context, draft: Draft, query: EventQuery, events: Event[]): Event[] {
  const { corpus } = context
  const phrase = unread(draft).filter(({ start }) => draft.noun && start >= draft.noun[0] && start < draft.noun[1])
  const noun = phrase.at(-1)
  const names = unread(draft).filter((word) => !phrase.includes(word) && isName(context, draft, word))
  if (!noun || (!isNarrow(query, draft) && phrase.length + names.length < 2)) return []
  const fitting = events.filter((event) => {
    const { terms } = corpus.eventText(event)
    const titled = tokens(event.title)
    // "Ready with 15 articles": about several of them, and none itself.
    if (titled.some(({ term }, at) => term === noun.term && /^\d+$/.test(titled[at - 1]?.word ?? ''))) return false
    if (draft.asks === 'count' && !titled.some(({ word, term }) => term === noun.term && word !== noun.word))
      return false
    if (!mentionsAll(context, event, names)) return false
    return phrase.every(({ term }) => {
      const least = term === noun.term ? IN_TITLE : IN_RECORD
      return [term, ...synonymsOf(term)].some((own) => (terms.get(own) ?? 0) >= least)
    })
  })
  return fitting.length > 1 ? fitting : []
}

/**
 * Words beside the noun that is listed ("sessions of the transport group") name what unites the list when the records of
 * most of its events have them: the few others are of something else. Where few have them, they are only other words.
 */
export function ofSubject({ corpus }: Context, draft: Draft, events: Event[]): Event[] {
  const [from, to] = draft.noun ?? [0, 0]
  // Its last word is the noun itself.
  const noun = draft.words.findLast(({ start, end }) => start >= from && end <= to)
  const subject = unread(draft).filter(
    (word) => word.start >= from && word.start < to + SUBJECT && word !== noun && !USUAL.test(word.word),
  )
  return subject.reduce((left, word) => {
    const kept = left.filter((event) => (corpus.eventText(event).terms.get(word.term) ?? 0) >= IN_RECORD)
    if (isAttribute(draft, word)) return kept
    // Before the noun a word always narrows: "informal meetings".
    const least = word.end <= to ? 1 : MOST_OF * left.length
    return kept.length >= least ? kept : left
  }, events)
}

/** Whether a word says of what the listed things are, right beside their noun: "chess games", "games of chess". */
function isAttribute({ noun: [, to] = [0, 0], text }: Draft, { start, end }: Word): boolean {
  const head = /^ (?<head>[\p{L}-]+)(?: \d+)?\s*$/u.exec(text.slice(end, to))?.groups?.head
  if (head !== undefined) return !isStopWord(head) && !fillers.has(head)
  return /^\s*of $/.test(text.slice(Math.min(start, to), start))
}

/** Whether a word says which of the events are meant: what they were about, a proper name, a number. */
export function narrows(context: Context, draft: Draft, word: Word): boolean {
  if (comesAbout(word)) return false
  return (
    isName(context, draft, word) ||
    /\d/.test(word.word) ||
    ABOUT.test(draft.text.slice(0, word.start)) ||
    isStrange(context, draft, word)
  )
}

/** Whether a question without capitals has a word after "in" and the like that stands nowhere in the chronicle: a name, as far as one can tell. */
function isStrange({ corpus: { lexicon } }: Context, { cased, text }: Draft, { word, start }: Word): boolean {
  return !cased && /\b(?:in|at|near|with|by) $/i.test(text.slice(0, start)) && !lexicon.has(word)
}

function isName({ corpus }: Context, draft: Draft, { word, start }: Word): boolean {
  const isCapitalised = draft.cased && isCapital(draft.text.slice(start)) && start > 0
  return isCapitalised && (corpus.lexicon.isName(word) || isInProperName(draft.text, start))
}

/** Whether the word at an offset is part of a name of several words: "the International Bureau of Weights". */
function isInProperName(text: string, start: number): boolean {
  return [...text.matchAll(PROPER_NAME)].some(
    ({ index, 0: name }) => index > 0 && index <= start && start < index + name.length,
  )
}

const PROPER_NAME = /\p{Lu}[\p{L}’'-]+(?:(?: (?:of|the|for|and|on))* \p{Lu}[\p{L}’'-]+)+/gu

/** Whether an event's record has most of some words, weighed by idf. */
export function mentionsAll({ corpus }: Context, event: Event, words: readonly Word[]): boolean {
  const { terms } = corpus.eventText(event)
  const weight = (list: readonly Word[]) => list.reduce((sum, { term }) => sum + corpus.lexicon.idf(term), 0)
  const met = words.filter(({ term }) => (terms.get(term) ?? 0) >= IN_RECORD)
  return weight(met) >= ENOUGH * weight(words)
}

/** Whether more than a time is given to choose by. */
export function isNarrow(query: EventQuery, draft: Draft): boolean {
  const { topics, frameworks, places, people, mediators } = query
  return [topics, frameworks, places, people, mediators].some((list) => list !== undefined) || draft.states.length > 0
}
