import { type Days, EARLIEST, LATEST } from '../../../corpus/edtf.ts'
import type { Mention } from '../../../corpus/names.ts'
import { holdersOf } from '../../../corpus/offices.ts'
import { statesById } from '../../../corpus/vocabulary.ts'
import { before, type Draft, mentionsOf, take } from '../draft.ts'
import { ownersOf } from '../office-questions/owner.ts'
import { ordinalWords } from '../times/order.ts'
import { type OfficePhrase, officesIn } from './office-phrases.ts'

/** What may stand between an office and the state it belongs to. */
const BETWEEN =
  /^(?:[\s,'’"-]|\b(?:of|for|to|the|and|s|then|new|former|acting|outgoing|current|republic|first|second|third|fourth|fifth)\b)*$/i
const ASKS_OFFICE =
  /\b(?:was|is|were|are|be|became|become|served as|serving as|held|headed|led|as|job|post|named|appointed)\b/i

/**
 * Reads offices: who held one, when that is the question ("who was the X foreign minister in 2005"), otherwise the
 * people who held it then ("the X president"). Next to a name ("President N") it is the name's title.
 */
export function readOffices(draft: Draft): void {
  const { chronicle } = draft.context.corpus
  const states = [...mentionsOf(draft, 'side'), ...mentionsOf(draft, 'body')].sort(
    (a, b) => a.mention.start - b.mention.start,
  )
  const people = mentionsOf(draft, 'person')
  const offices = officesIn(draft)
  for (const mention of offices) {
    const { title } = mention
    const own = statesOf(draft, mention, states, offices)
    const isTitle = people.some(
      ({ mention: name }) => name.start >= mention.end && /^[\s,]*$/.test(draft.text.slice(mention.end, name.start)),
    )
    if (isTitle) {
      take(draft, mention.start, mention.end)
      continue
    }
    const owners = ownersOf(draft, title)
    const of = own.flatMap(({ ids }) =>
      statesById(chronicle.vocabulary, ids).map(
        ({ name, aliases }) => [name, ...aliases].find((known) => owners.includes(known)) ?? name,
      ),
    )
    const isLevel = mention.meanings.some(({ kind }) => kind === 'level')
    const text = draft.text.slice(mention.start, mention.end)
    const plural = /s$/i.test(text) || /^[- ]level\b/i.test(draft.text.slice(mention.end))
    const sides = chronicle.vocabulary.sides.map(({ name }) => name)
    if (isLevel && plural && (of.length === 0 || of.every((name) => sides.includes(name)))) {
      for (const state of own) take(draft, state.mention.start, state.mention.end)
      continue
    }
    // Whoever held it before and no longer is not whoever held it then.
    if ((of.length === 0 && isLevel) || FORMER.test(before(draft, own[0]?.mention.start ?? mention.start))) continue
    if (draft.office === undefined && asksFor(draft, mention, people.length)) {
      draft.office = { title, of }
      draft.asks = 'who'
    } else {
      const number = numberOf(draft, [mention.start, ...own.map(({ mention: state }) => state.start)])
      const days = number === undefined ? during(draft) : { first: EARLIEST, last: LATEST }
      const holders = of.map((state) => holdersOf(chronicle, title, [state], days))
      const groups = holders
        .map((held) => [...new Set(held.map(({ person }) => person.id))])
        .map((ids) => (number === undefined ? ids : ids.slice(number - 1, number)))
      // An office that nobody is known to have held may still be the name of a level.
      if (groups.every((ids) => ids.length === 0)) continue
      for (const ids of groups) if (ids.length > 0) draft.people.push({ ids, mediating: false, byOffice: true, text })
    }
    for (const { mention: state } of own) take(draft, state.start, state.end)
    take(draft, mention.start, mention.end)
  }
}

const FORMER = /\b(?:former|ex|one-?time)[- ]$/

/** "The first president of A": which in the row of holders, when the number stands right before the office or its state. */
function numberOf(draft: Draft, starts: readonly number[]): number | undefined {
  const words = starts.map((start) => /(\S+)\s*$/.exec(before(draft, start))?.[1] ?? '')
  const { pick } = draft
  if (pick?.from !== 'first' || !ordinalWords(pick.number).some((word) => words.includes(word))) return undefined
  delete draft.pick
  return pick.number
}

/** The states joined to an office: "the A and B presidents", "the presidents of A, B and C", "the speaker of the A assembly". */
function statesOf(
  { text }: Draft,
  office: OfficePhrase,
  states: { mention: Mention; ids: string[] }[],
  offices: readonly OfficePhrase[],
): { mention: Mention; ids: string[] }[] {
  const own = states.filter(({ mention }) => mention.start >= office.start && mention.end <= office.end)
  let edge = office.start
  for (const state of [...states].reverse()) {
    if (state.mention.end > edge || !BETWEEN.test(text.slice(state.mention.end, edge))) continue
    own.unshift(state)
    edge = state.mention.start
  }
  edge = office.end
  for (const state of states) {
    const { start, end } = state.mention
    if (start < edge || !BETWEEN.test(text.slice(edge, start))) continue
    // "The A president and the B minister": what stands before another office is that one's.
    if (offices.some((other) => other.start >= end && /^\s*$/.test(text.slice(end, other.start)))) continue
    own.push(state)
    edge = end
  }
  return own
}

/** "Which X minister …", "who was it that as X minister …": the office says whom of those who took part. */
function asksFor(draft: Draft, office: OfficePhrase, named: number): boolean {
  if (draft.asks !== 'who' && !(draft.asks === 'passage' && /\bwho\b/i.test(draft.text))) return false
  const lead = draft.text.slice(0, office.start)
  if (/^\W*(?:(?:the|name|who|of)\b\W*)*(?:[\p{L}'’-]+ ){0,2}$/iu.test(lead)) return true
  return (
    ASKS_OFFICE.test(lead) &&
    (named === 0 ||
      /\b(?:job|post|succe\w+|replac\w+|took over|follow\w+|predecessor|before|after|between|when)\b/i.test(draft.text))
  )
}

function during(draft: Draft): Days {
  return draft.query.days?.[0] ?? { first: EARLIEST, last: LATEST }
}
