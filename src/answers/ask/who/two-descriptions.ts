import type { Context } from '../../context.ts'
import { PEOPLE } from '../../question/wording/described-person.ts'
import type { Reply } from '../../reply.ts'
import { replyNamingPeople } from './people-reply.ts'

const NOUN = `(?:which|what) (?:[\\p{L}-]+ ){0,4}?(?:${PEOPLE})`
const TWO = new RegExp(`^(?<lead>\\W*(?:\\p{L}+ ){0,2}?)(?<one>${NOUN}),? and (?<other>${NOUN})(?<rest>\\b[^?]*)`, 'iu')

/** The two questions of one that asks for two people by a noun each: "which minister and which envoy met A". */
export function twoQuestions(text: string): readonly [string, string] | undefined {
  const { lead = '', one, other, rest = '' } = TWO.exec(text)?.groups ?? {}
  return one === undefined || other === undefined ? undefined : [`${lead}${one}${rest}`, `${lead}${other}${rest}`]
}

/** Both people, where each is found, and both in one event; `undefined` otherwise. */
export function bothOf(
  context: Context,
  replies: readonly (Reply | undefined)[],
  command: string,
  request: string,
): Reply | undefined {
  const found = replies.map((reply) => ({ people: reply?.answer.people ?? [], event: reply?.answer.events?.[0] }))
  const event = context.corpus.chronicle.events.get(found[0]?.event ?? '')
  const people = [...new Set(found.flatMap((own) => own.people))]
  const isWhole =
    people.length === found.length && found.every((own) => own.people.length === 1 && own.event === event?.id)
  return event && isWhole ? replyNamingPeople(context, [event], people, command, request) : undefined
}
