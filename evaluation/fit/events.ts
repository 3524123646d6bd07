/**
 * Fits how likely an event is the one that a question means (src/answers/event-search/likely-events.ts), on the evaluation's
 * questions but those held out; says how good that is on questions that it was not fitted on; and writes
 * src/answers/event-search/weights.ts: `npm run fit:events`, or with `-- --check` only says whether the file is what it
 * would write.
 */
import { type Choice, dot, fitChoices, foldOf, outsideOf } from '../../bench/fit/regression.ts'
import { choiceOf } from '../../src/answers/event-search/likely-events.ts'
import { EVENT_SIGNALS, QUESTION_SIGNALS } from '../../src/answers/event-search/signals.ts'
import { readQuestion } from '../../src/answers/question/read-question.ts'
import { readConfiguration } from '../../src/configuration.ts'
import type { Corpus } from '../../src/corpus/corpus.ts'
import { shares } from '../../src/corpus/logit.ts'
import { openCorpus } from '../../src/corpus/open.ts'
import type { Question } from '../score.ts'
import { fittedQuestions, TODAY } from './fitted-questions.ts'
import { keepWeights } from './weights-file.ts'

const FOLDS = 8
const PENALTY = 1e-4
/**
 * Each question is asked a second time without the event that it means, and must then find none. Such questions are harder than what
 * people ask that the chronicle does not have, and there are as many of them as of the others: they count for little.
 */
const WITHOUT_ITS_EVENT = 0.1
const THRESHOLDS = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
const WIDTH = EVENT_SIGNALS.length + QUESTION_SIGNALS.length + 1

/** A question's events and, as the last row, that none is meant. */
interface AskedChoice extends Choice {
  /** Whether the event asked for was left out. */
  without: boolean
}

const { DATA_DIR, CACHE_DIR } = readConfiguration()
const corpus = openCorpus({ data: DATA_DIR, cache: CACHE_DIR })
await corpus.prepare()
console.error('Asking …')
const choices = fittedQuestions().flatMap((question) => choicesOf(corpus, question))

console.error('Fitting …')
const judged = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = fitChoices(outsideOf(choices, fold, FOLDS), WIDTH, PENALTY)
  return choices.filter(({ group }) => foldOf(group, FOLDS) === fold).map((choice) => judge(choice, weights))
}).flat()
const count = (test: (one: (typeof judged)[number]) => boolean) => judged.filter(test).length
console.log(
  `${count(({ without }) => !without)} questions, ${count((one) => !one.without && one.hasRight)} for an event that is found; ` +
    `${count(({ without }) => without)} asked again without it`,
)
for (const threshold of THRESHOLDS) {
  const right = count((one) => !one.without && one.isRight && one.probability >= threshold)
  const wrong = count((one) => !one.without && !one.isRight && one.probability >= threshold)
  const without = count((one) => one.without && one.probability >= threshold)
  console.log(`  from ${threshold}: ${right} right, ${wrong} others, ${without} without it`)
}

const weights = [...fitChoices(choices, WIDTH, PENALTY)]
const source = `// Written by evaluation/fit/events.ts; do not edit.

/** What each of EVENT_SIGNALS adds to the log odds that an event is meant. */
export const EVENT_WEIGHTS: readonly number[] = [
${EVENT_SIGNALS.map((signal, at) => `  ${rounded(weights[at])}, // ${signal}`).join('\n')}
]

/** What each of QUESTION_SIGNALS adds to the log odds that none is, … */
export const NONE_WEIGHTS: readonly number[] = [
${QUESTION_SIGNALS.map((signal, at) => `  ${rounded(weights[EVENT_SIGNALS.length + at])}, // ${signal}`).join('\n')}
]
/** … which start from this. */
export const NONE_START = ${rounded(weights[WIDTH - 1])}
`
keepWeights('src/answers/event-search/weights.ts', source, process.argv.includes('--check'))

/** What a question for when or where chooses among; nothing where it is read as a series, an office or not at all. */
function choicesOf(corpus: Corpus, { id, question, expect }: Question): AskedChoice[] {
  const context = { corpus, today: TODAY }
  const draft = readQuestion(question, context)
  if (draft.asks !== 'when' && draft.asks !== 'where') return []
  if (draft.pick || draft.sequelTo || draft.officeQuestion) return []
  if (draft.unresolved.length > 0 || draft.unknown.length > 0) return []
  const { ofQuestion, events } = choiceOf(draft)
  const isMeant = (at: number) => {
    const event = events[at]?.hit.event
    const isReported = expect.articles?.some((article) => event?.sources.includes(article)) ?? false
    return expect.events ? expect.events.includes(event?.id ?? '') : isReported
  }
  const none = Float64Array.of(...EVENT_SIGNALS.map(() => 0), ...ofQuestion, 1)
  const rows = events.map(({ signals }) => Float64Array.of(...signals, ...QUESTION_SIGNALS.map(() => 0), 0))
  const others = [...rows.filter((_, at) => !isMeant(at)), none]
  // Of several that are right, the one that fits best.
  const meant = rows.find((_, at) => isMeant(at))
  if (!meant) return [{ rows: others, right: others.length - 1, group: id, without: false }]
  return [
    { rows: [meant, ...others], right: 0, group: id, without: false },
    { rows: others, right: others.length - 1, group: id, weight: WITHOUT_ITS_EVENT, without: true },
  ]
}

/** The likeliest event of a choice, and whether it is the right one. */
function judge({ rows, right, without }: AskedChoice, weights: Float64Array) {
  const events = shares(rows.map((row) => dot(row, weights))).slice(0, -1)
  const most = Math.max(0, ...events)
  const hasRight = right < rows.length - 1
  return { probability: most, isRight: hasRight && events.indexOf(most) === right, hasRight, without }
}

function rounded(weight = 0): string {
  return String(Number(weight.toFixed(4)))
}
