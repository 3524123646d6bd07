import { type Days, lengthOf } from '../../corpus/edtf.ts'
import type { Event } from '../../corpus/event.ts'
import type { EventHit } from '../event-search.ts'
import { bestPassagesFor } from '../passage-search.ts'
import { hasNegativeTitle, isNegative } from '../polarity.ts'
import type { Draft } from '../question/draft.ts'
import { titleShareOf } from './title-share.ts'

/** What tells the event that a question means from others: the columns of `EVENT_WEIGHTS`, each of about 0 to 1. */
export const EVENT_SIGNALS = [
  'coverage²',
  'everything met',
  'core',
  'words',
  'names met',
  'names unmet',
  'words met',
  'words in the record',
  'title',
  'phrase of the title',
  'deed told',
  'reported by the best passage',
  'reported',
  'probability of its passage',
  'something missing',
  'came about as asked',
  'company',
  'sources',
] as const

/** What tells a question that some event answers from one that none does: the columns of `NONE_WEIGHTS`. */
export const QUESTION_SIGNALS = ['probability', 'where', 'place', 'people', 'span'] as const

/** What weights of words and names are divided by. */
const WEIGHT = 40
const FEW = 3

/** The signals of a question and of each event that may be meant, in the order of their names. */
export interface Signals {
  ofQuestion: number[]
  of(hit: EventHit): number[]
  /** Whether one of the best passages for the question reports an event. */
  isReported(hit: EventHit): boolean
}

/** Reads the signals of a question and of the events that may be meant. */
export function readSignals(draft: Draft): Signals {
  const { context } = draft
  const { corpus } = context
  const reports = bestPassagesFor(corpus, draft.text)
  const rankOf = ({ event }: EventHit) =>
    reports.findIndex(({ passage: { article } }) => event.sources.includes(article.id))
  const titleShare = titleShareOf(context, draft)
  const named = new Set(draft.people.flatMap(({ ids }) => ids))
  const { query } = draft
  return {
    ofQuestion: [
      reports[0]?.probability ?? 0,
      Number(draft.asks === 'where'),
      Number(query.places !== undefined),
      Math.min(FEW, draft.people.length) / FEW,
      query.days?.[0] ? spanOf(query.days[0]) : 1,
    ],
    of(hit) {
      const { event, coverage, isWhole, core, words, weights, missing, deed, sharesPhrase } = hit
      const rank = rankOf(hit)
      const company = [...event.participants, ...event.mediators]
      return [
        coverage ** 2,
        Number(isWhole),
        core,
        words,
        Math.min(WEIGHT, weights.namedMet) / WEIGHT,
        (weights.named - weights.namedMet) / WEIGHT,
        weights.wordsMet / WEIGHT,
        weights.wordsInRecord / WEIGHT,
        titleShare(event),
        Number(sharesPhrase),
        Number(deed === 'told'),
        Number(rank === 0),
        Number(rank >= 0),
        reports[rank]?.probability ?? 0,
        Number(missing > 0),
        Number(isAsExpected(draft, event)),
        company.length === 0 ? 0 : company.filter((id) => named.has(id)).length / company.length,
        Math.min(1, Math.log2(1 + event.sources.length) / 4),
      ]
    },
    isReported: (hit) => rankOf(hit) >= 0,
  }
}

/** Whether an event has the status asked for; where none is, whether it was held, or was not where the question is for what was not. */
function isAsExpected({ query, text }: Draft, event: Event): boolean {
  if (query.statuses) return query.statuses.includes(event.status)
  return (event.status === 'held' && !hasNegativeTitle(event)) !== isNegative(text)
}

/** From 0 for a day to 1 for a decade and more: how long a time is asked about, as a logarithm. */
function spanOf(days: Days): number {
  return Math.min(1, Math.log(1 + Math.max(0, lengthOf(days))) / Math.log(3653))
}
