import { type Token, tokens } from '../../../corpus/analyser.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import type { Context } from '../../context.ts'
import { searchEvents } from '../../event-search.ts'
import type { Draft } from '../../question/draft.ts'
import { synonymsOf } from '../../question/wording/synonyms.ts'
import { asksForAmount, hasNumbers } from '../numbers.ts'
import { asksForThing } from '../things.ts'
import type { Best } from './best.ts'
import { isOfTime, namesPeople, namesPlace, namesTime } from './fit.ts'
import { ownWords } from './own-words.ts'
import { peopleNamed } from './people.ts'

/**
 * What tells whether the best passages for a question answer it, each from 0, or -1, to about 1. "Own words" are those of the
 * question that no part has understood.
 */
export const SIGNALS = [
  /** How likely the search index finds the best passage to answer, as log odds. */
  'probability',
  /** How much better it fits than the next one. */
  'margin',
  /** How many of the next two are of the same article. */
  'agreement',
  /** How much of the question's own words, by idf, the best passage and its title have. */
  'met',
  /** How many own words there are. */
  'words',
  /** Whether its article names all people of the question, and it itself one of the places. */
  'people',
  'place',
  /** Whether it can tell of the days asked about, and whether it names them. */
  'time',
  'named-time',
  /** Whether it has the question's numbers, and one where a number is asked for. */
  'numbers',
  /** Whether it reports the one event that the question describes. */
  'of-event',
  /** Whether it reports the event that fits the question best, and how much better that event fits than the next one. */
  'event',
  'event-margin',
  /** What is asked for: a date, a number, people in passing, a thing that a noun names. */
  'when',
  'amount',
  'whom',
  'thing',
  /** Whether people are asked for, and the best sentence names several whom the question does not. */
  'several',
  /** Whether the question names an event, and whether it names a framework of talks. */
  'named-event',
  'framework',
] as const

export type Signal = (typeof SIGNALS)[number]

/** Beyond these a signal says nothing more. */
const MOST = { odds: 5, margin: 3, words: 8, eventMargin: 0.5 }
/** Brings what is met, a sum of idf, to about 1. */
const MET = 3
/** The next passages that are looked at for agreement. */
const NEXT = 2

/** What is seen of a question in the best passages for it; in the order of SIGNALS. */
export function signalsOf(context: Context, draft: Draft, { shown, next, ofEvent }: Best): number[] {
  const { corpus } = context
  const [best] = shown
  const { passage, probability = 0, sentence } = best
  const { query, asks } = draft
  const own = [...ownWords(draft), ...draft.quoted.flatMap(tokens).filter(({ stop }) => !stop)]
  // A source is a word of the question that only passages of that source meet, and all that are looked at are its own.
  const source = draft.source ? 1 : 0
  const odds = Math.log(Math.max(probability, 1e-9) / Math.max(1 - probability, 1e-9))
  const [event, otherEvent] = searchEvents(draft)
  const values: Record<Signal, number | boolean> = {
    probability: within(MOST.odds, odds) / MOST.odds,
    margin: within(MOST.margin, next ? best.score - next.score : MOST.margin) / MOST.margin,
    agreement: shown.slice(1, 1 + NEXT).filter((other) => other.passage.article === passage.article).length / NEXT,
    met:
      Math.log1p(weightMet(corpus, own, `${passage.article.title} … ${passage.text}`) + weightOfSource(corpus, draft)) /
      MET,
    words: Math.min(MOST.words, own.length + source) / MOST.words,
    people: namesPeople(corpus, draft, passage.article),
    place: namesPlace(corpus, draft, passage),
    time: isOfTime(draft, passage),
    'named-time': namesTime(draft, passage),
    numbers: hasNumbers(draft, passage),
    'of-event': ofEvent,
    event: event?.event.sources.includes(passage.article.id) ?? false,
    'event-margin': Math.min(MOST.eventMargin, (event?.rank ?? 0) - (otherEvent?.rank ?? 0)) / MOST.eventMargin,
    when: asks === 'when',
    amount: asksForAmount(draft),
    whom: asks === 'passage' && /\bwho(?:m|se)?\b/i.test(draft.text),
    thing: asksForThing(draft),
    several: asks === 'who' && peopleNamed(corpus, draft, passage, sentence).length > 1,
    'named-event': draft.events.length > 0,
    framework: query.frameworks !== undefined,
  }
  return SIGNALS.map((signal) => Number(values[signal]))
}

function within(most: number, value: number): number {
  return Math.max(-most, Math.min(most, value))
}

/** The idf of the words that a text has, in these words or others. */
function weightMet({ lexicon }: Corpus, words: readonly Token[], text: string): number {
  const told = new Set(tokens(text).map(({ term }) => term))
  const met = words.filter(({ term }) => [term, ...synonymsOf(term)].some((own) => told.has(own)))
  return met.reduce((sum, { term }) => sum + lexicon.idf(term), 0)
}

/** The idf of the word that tells a source best. */
function weightOfSource({ lexicon }: Corpus, { source }: Draft): number {
  return source ? Math.max(0, ...tokens(source.text).map(({ term }) => lexicon.idf(term))) : 0
}
