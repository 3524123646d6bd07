import type { NameContext } from '../corpus/namesakes.ts'
import type { Context } from './context.ts'
import type { Exclusion } from './event-query.ts'
import { type Read, readPlace, textOf } from './options.ts'
import { readPerson } from './person.ts'
import { choosePerson } from './person-choice.ts'
import { invalid } from './refusal.ts'
import { formatRequest, type Options } from './request.ts'
import { readDays } from './time/read.ts'

/**
 * Reads the option `without`: a person, a place, a level, a framework, a topic or a date to leave out. A name of several
 * such things (a state that is a place and a framework) leaves out all of them, as the headline says.
 *
 * @param around what else is known of the meetings, which tells namesakes apart
 */
export function readExclusions(
  context: Context,
  command: string,
  options: Options,
  around: NameContext,
): Read<Exclusion[]> {
  const text = textOf(options, 'without')
  if (text === undefined) return { value: [] }
  const { corpus, today } = context
  const idsOf = (kind: 'level' | 'framework' | 'topic') => corpus.names.lookUp(text, [kind]).map(({ id }) => id)
  const place = readPlace(context, command, options, 'without')
  const named: Exclusion[] = [
    { places: 'value' in place && place.value !== undefined ? [place.value] : [] },
    { levels: idsOf('level') },
    { frameworks: idsOf('framework') },
    { topics: idsOf('topic') },
  ].filter((exclusion) => Object.values(exclusion).some(({ length }) => length > 0))
  if (named.length > 0) return { value: named }
  const days = readDays(text, today)
  if (days) return { value: [{ days: [days] }] }
  const { ids, near } = readPerson(corpus, text, around)
  if (ids.length + near.length > 0) {
    const chosen = choosePerson(context, command, options, 'without', around)
    return 'reply' in chosen ? chosen : { value: [{ people: [[chosen.id]] }] }
  }
  return {
    reply: invalid(
      command,
      formatRequest(command, options),
      `“${text}” is no person, place, level, framework, topic or date that could be left out.`,
      [formatRequest(command, { ...options, without: undefined })],
    ),
  }
}
