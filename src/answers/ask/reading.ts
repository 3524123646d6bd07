import type { Context } from '../context.ts'
import { type Draft, unread } from '../question/draft.ts'
import { formatRequest } from '../request.ts'
import { daysInWords, labelOf, listed, namesOf } from '../words.ts'

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
    draft.pick && pickInWords(draft.pick),
    labels('statuses', query.statuses),
    labels('kinds', query.kinds),
    labels('levels', query.levels),
    labels('frameworks', query.frameworks),
    ...draft.people.map(
      ({ ids, mediating, text }) =>
        `${mediating ? 'mediator ' : ''}${ids.length > 3 ? text : listed(namesOf(chronicle, ids), 'or')}`,
    ),
    draft.events.length > 0 && draft.events.map((id) => chronicle.events.get(id)?.title).join(' or '),
    query.places &&
      listed(
        query.places.map((id) => chronicle.places.get(id)?.name ?? id),
        'or',
      ),
    labels('topics', query.topics),
    query.days && listed(query.days.map(daysInWords), 'or'),
    unread(draft).length > 0 &&
      `“${unread(draft)
        .map(({ start, end }) => draft.text.slice(start, end))
        .join(' ')}”`,
  ]
  return parts.filter((part) => part).join(' · ')
}

function pickInWords({ from, number }: { from: 'first' | 'last'; number: number }): string {
  if (number === 1) return from
  return from === 'first' ? `number ${number}` : `the last but ${number - 1}`
}

/** The slash command that asks the same, as far as one can. */
export function equivalentCommand({ corpus }: Context, draft: Draft): string {
  const { chronicle } = corpus
  const { query } = draft
  if (draft.office) {
    const office = `${draft.office.title}${draft.office.of[0] === undefined ? '' : ` of ${draft.office.of[0]}`}`
    return formatRequest('who', { office, on: dayOption(query.days?.[0]?.first) })
  }
  if (draft.asks === 'passage') return formatRequest('search', { text: draft.text })
  const [person, other] = draft.people.filter(({ mediating, ids }) => !mediating && ids.length === 1)
  const mediator = draft.people.find(({ mediating, ids }) => mediating && ids.length === 1)
  const name = (id: string | undefined) => (id === undefined ? undefined : chronicle.people.get(id)?.name)
  return formatRequest('meetings', {
    person: name(person?.ids[0]),
    with: name(other?.ids[0]),
    mediator: name(mediator?.ids[0]),
    place: query.places?.[0] && chronicle.places.get(query.places[0])?.name,
    level: query.levels?.[0],
    framework: query.frameworks?.[0],
    topic: query.topics?.[0],
    status: query.statuses?.[0],
    from: dayOption(query.days?.[0]?.first),
    to: dayOption(query.days?.at(-1)?.last),
  })
}

function dayOption(day: string | undefined): string | undefined {
  return day === undefined || day === '0001-01-01' || day === '9999-12-31' ? undefined : day
}
