import type { Event } from '../../../corpus/event.ts'
import type { Mention } from '../../../corpus/names.ts'
import type { Context } from '../../context.ts'
import { isDuring, leavesOut, placeNames } from '../../event-query.ts'
import { recordOf } from '../../event-search/record.ts'
import type { Draft, NamedPeople } from '../../question/draft.ts'

/** Whether somebody took part in an event: as a mediator where the question has it so. */
export function tookPart({ participants, mediators }: Event, { ids, mediating }: NamedPeople): boolean {
  return ids.some((id) => mediators.includes(id) || (!mediating && participants.includes(id)))
}

/** Whether an event was at the place that a question names, and not only led there too; so is every event where it names none. */
export function wasThere({ corpus }: Context, { query }: Draft, { place }: Event): boolean {
  return !query.places || (place !== null && placeNames(corpus.chronicle, query.places).get(place) === 1)
}

/** Whether an event was on the days that a question names, by its record's own date. */
export function wasThen({ query }: Draft, event: Event): boolean {
  return query.days?.some((days) => isDuring(event, days)) ?? true
}

/** Whether the fields of a meeting bear out every person, place, time and term that a question names. */
export function fieldsFit(context: Context, draft: Draft, event: Event): boolean {
  const { chronicle } = context.corpus
  const { query, people, states, events, quoted } = draft
  const fits = (asked: readonly string[] | undefined, own: string | null) =>
    asked === undefined || (own !== null && asked.includes(own))
  const present = context.corpus.statesOf(event)
  const record = recordOf(chronicle, event)
  return (
    event.kind === 'meeting' &&
    people.every((person) => tookPart(event, person)) &&
    states.every((id) => present.has(id) || isSetting(context, draft, event, id)) &&
    wasThere(context, draft, event) &&
    wasThen(draft, event) &&
    fits(query.levels, event.level) &&
    fits(query.frameworks, event.framework) &&
    (query.topics ?? []).every((topic) => event.topics.includes(topic)) &&
    (events.length === 0 || events.includes(event.id)) &&
    quoted.every((phrase) => record.includes(phrase)) &&
    !leavesOut(chronicle, query)(event)
  )
}

/** "At the A council": a body on whose occasion a meeting was held, as its record says. */
function isSetting({ corpus }: Context, { text }: Draft, { title, summary }: Event, id: string): boolean {
  if (!corpus.chronicle.vocabulary.bodies.some((body) => body.id === id)) return false
  const means = ({ meanings }: Mention) => meanings.some((meaning) => meaning.id === id)
  const isAt = corpus.names.find(text).some((mention) => means(mention) && AT.test(text.slice(0, mention.start)))
  return isAt && corpus.names.find(`${title} … ${summary}`).some(means)
}

const AT = /\b(?:at|during|of)(?: the| an?)? *$/i
