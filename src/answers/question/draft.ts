import { isStopWord, type Token, tokens } from '../../corpus/analyser.ts'
import type { Event } from '../../corpus/event.ts'
import type { Mention, NameKind } from '../../corpus/names.ts'
import type { Context } from '../context.ts'
import type { EventQuery } from '../event-query.ts'
import type { Office } from '../office.ts'
import type { TimeMention } from '../time/time-mention.ts'
import type { OfficeQuestion } from './office-questions/office-question.ts'
import type { Source } from './source-phrase.ts'
import type { Pick } from './times/pick.ts'
import { fillers } from './wording/filler.ts'

/** What a question asks for. `passage` is everything that no record answers. */
export type Asks = 'when' | 'where' | 'who' | 'list' | 'count' | 'yesno' | 'passage'

/** A word of the question; `read` once some part has understood it. */
export interface Word extends Token {
  read: boolean
}

/** Words of a question that deny something. */
export interface Denial {
  /** As typed, from the word that denies to the end of what it denies, as far as one can tell. */
  text: string
  /** Where the word that denies stands. */
  start: number
  /** Whether a thing is left out that is named by a noun alone: "not counting the applications". */
  isThing?: boolean
}

/** Somebody named in the question. */
export interface NamedPeople {
  /** One id, or those of namesakes that cannot be told apart. */
  ids: string[]
  /** As host or mediator of others. */
  mediating: boolean
  /** As somebody who says something of others: no participant, as far as one can tell. */
  speaking?: boolean
  /** Meant by an office, not named: he or she may have been represented. */
  byOffice?: boolean
  text: string
}

/** A question while it is being read. Parts read it one after another, each taking the words that it understands. */
export interface Draft {
  readonly text: string
  readonly context: Context
  readonly words: Word[]
  /** Names in the question, those already understood taken out. */
  mentions: Mention[]
  asks: Asks
  /** Whose word is wanted. */
  source?: Source
  /** "What happened": whatever there was; "how long": only what lasted for days. */
  wants?: 'anything' | 'duration'
  /** Where the noun stands that says what to list or count: "settlement proposals". */
  noun?: [start: number, end: number]
  /** What events must be like. */
  query: EventQuery
  /** Terms of the words that named a kind of event, other than the kind's own name. */
  kindTerms: string[]
  people: NamedPeople[]
  /** Ids of events called by their names. */
  events: string[]
  /** With where the word that picks stands in the question. */
  pick?: Pick & { start: number; end: number }
  office?: Office
  /** A question for an office and nothing else. */
  officeQuestion?: OfficeQuestion
  /** When the office was held, where that is not the time asked about. */
  times: TimeMention[]
  /** Spellings that were taken for others: as typed, as read. */
  corrections: { typed: string; read: string }[]
  /** Ids of sides and bodies that take part, as far as the question says. */
  states: string[]
  /** Whether those are asked for who were there for a side. */
  represented?: boolean
  /** Whether those are asked for who were there besides the people named. */
  besides?: boolean
  /** Phrases in quotation marks, folded. */
  quoted: string[]
  /** Phrases in quotation marks that stand nowhere as they were typed, and the part of each that does. */
  misquoted: { phrase: string; part: string }[]
  /** What is told first, where the question asks what came after it. */
  sequelTo?: string
  /** Months and seasons of which no year is known. */
  undated: string[]
  /** Descriptions of events that tell a time, and that fit none. */
  unresolved: string[]
  /** What the question denies or leaves out, as typed, in words that no part has understood. */
  denied: Denial[]
  /** Names that the chronicle does not know. */
  unknown: string[]
  /** Whether the question tells names from words by capitals: neither all in capitals nor without any. */
  readonly cased: boolean
}

/** Finds the event that a short description means; of several alike one in which those took part whom `company` names. */
export type DescribedEvent = (
  description: string,
  context: Context,
  company?: readonly (readonly string[])[],
) => Event | undefined

/** Reads one thing in a question. */
export type Part = (draft: Draft) => void

/** No question is longer; what stands beyond is not read. */
export const LONGEST_QUESTION = 400

export function startDraft(text: string, context: Context): Draft {
  const asked = text.slice(0, LONGEST_QUESTION)
  return {
    text: asked,
    context,
    words: tokens(asked).map((token) => ({ ...token, read: false })),
    mentions: [],
    asks: 'passage',
    query: {},
    kindTerms: [],
    people: [],
    events: [],
    times: [],
    corrections: [],
    states: [],
    quoted: [],
    misquoted: [],
    undated: [],
    unresolved: [],
    denied: [],
    unknown: [],
    cased: /\p{Lu}\p{Ll}/u.test(asked.slice(1)) && /(?:^|\s)\p{Ll}/u.test(asked),
  }
}

/** Marks the words between two offsets as understood. */
export function take(draft: Draft, start: number, end: number): void {
  for (const word of draft.words) if (word.start < end && word.end > start) word.read = true
  draft.mentions = draft.mentions.filter((mention) => mention.start >= end || mention.end <= start)
}

/** The mentions that can mean something of a kind, with what they then mean. */
export function mentionsOf(draft: Draft, kind: NameKind): { mention: Mention; ids: string[] }[] {
  return draft.mentions.flatMap((mention) => {
    const ids = mention.meanings.filter((meaning) => meaning.kind === kind).map(({ id }) => id)
    return ids.length > 0 ? [{ mention, ids }] : []
  })
}

/** The text between the word before an offset and that offset, and the words before it, in lower case. */
export function before(draft: Draft, offset: number): string {
  return draft.text.slice(0, offset).toLowerCase()
}

/** Words that no part has understood and that mean something. */
export function unread(draft: { readonly words: readonly Word[] }): Word[] {
  return draft.words.filter(({ read, word }) => !read && !isStopWord(word) && !fillers.has(word))
}

/** Whether a text begins with a capital letter. */
export function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}
