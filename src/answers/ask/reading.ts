import type { Context } from '../context.ts'
import { type Draft, unread } from '../question/draft.ts'
import type { OfficeQuestion } from '../question/office-questions/office-question.ts'
import type { Source } from '../question/source-phrase.ts'
import { daysInWords, labelOf, leftOutInWords, listed, namesOf, stateNames } from '../words.ts'

const ASKED: Record<Draft['asks'], string> = {
  when: 'When',
  where: 'Where',
  who: 'Who',
  list: 'List',
  count: 'How many',
  yesno: 'Whether',
  passage: 'Passages',
}

/** How a question was read, in one line: `When · meeting · A and B · Lima · in 2013`. */
export function readingInWords({ corpus }: Context, draft: Draft): string {
  const { chronicle } = corpus
  const { query } = draft
  const labels = (
    list: 'kinds' | 'levels' | 'statuses' | 'frameworks' | 'topics',
    ids: readonly string[] | undefined,
  ) =>
    ids &&
    listed(
      ids.map((id) => labelOf(chronicle, list, id)),
      'or',
    )
  const parts = [
    ASKED[draft.asks],
    draft.office &&
      [draft.office.title, draft.office.of.length > 0 ? `of ${listed(draft.office.of)}` : ''].join(' ').trim(),
    draft.officeQuestion && officeQuestionInWords(draft.officeQuestion),
    draft.pick && pickInWords(draft.pick),
    labels('statuses', query.statuses),
    labels('kinds', query.kinds),
    labels('levels', query.levels),
    labels('frameworks', query.frameworks),
    ...draft.people.map(
      ({ ids, mediating, text }) =>
        `${mediating ? 'mediator ' : ''}${ids.length > 3 ? text : listed(namesOf(chronicle, ids), 'or')}`,
    ),
    listed(stateNames(chronicle, draft.states)),
    draft.events.length > 0 && draft.events.map((id) => chronicle.events.get(id)?.title).join(' or '),
    query.places &&
      listed(
        query.places.map((id) => chronicle.places.get(id)?.name ?? id),
        'or',
      ),
    labels('topics', query.topics),
    query.days && listed(query.days.map(daysInWords), 'or'),
    draft.source && sourceInWords(draft.source),
    query.without && leftOutInWords(chronicle, query.without),
    ...draft.quoted.map((phrase) => `“${phrase}”`),
    unread(draft).length > 0 &&
      `“${unread(draft)
        .map(({ start, end }) => draft.text.slice(start, end))
        .join(' ')}”`,
  ]
  return parts.filter((part) => part).join(' · ')
}

function sourceInWords({ text, corrected, published }: Source): string {
  return [`source ${corrected ?? text}`, published && daysInWords(published)].filter((part) => part).join(', ')
}

/** What of an office is asked, beyond who held it. */
function officeQuestionInWords({ wants, relation, change }: OfficeQuestion): string | undefined {
  if (relation) return { next: 'after', previous: 'before', between: 'between' }[relation]
  if (wants === 'start' || change === 'start') return 'from when'
  return wants === 'end' || change === 'end' ? 'until when' : undefined
}

function pickInWords({ from, number }: { from: 'first' | 'last'; number: number }): string {
  if (number === 1) return from
  return from === 'first' ? `number ${number}` : `the last but ${number - 1}`
}
