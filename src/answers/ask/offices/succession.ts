import { overlaps } from '../../../corpus/edtf.ts'
import type { Relation } from '../../question/office-questions/succession.ts'
import type { Reply } from '../../reply.ts'
import { listed } from '../../words.ts'
import type { Asked } from './asked.ts'
import { replyWithHolders } from './holders-reply.ts'
import { endOfRegister, gapBetween } from './not-in-register.ts'
import { endOf, isUnbroken, type Stint, startOf, stintsIn } from './stints.ts'

/** The holders after, before or between those who are named. */
export function succession(asked: Asked, relation: Relation): Reply | undefined {
  const all = stintsIn(asked.context.corpus.chronicle, asked.question)
  const named = asked.question.people.map((ids) => all.filter(({ person }) => ids.includes(person.id)))
  return relation === 'between' ? heldBetween(asked, all, named) : heldBeside(asked, relation, all, named[0] ?? [])
}

function heldBetween(asked: Asked, all: readonly Stint[], named: readonly Stint[][]): Reply | undefined {
  const [first = [], second = []] = named
  const [from, to] = nearest(first, second)
  if (!from || !to) return undefined
  const run = all.filter(({ of }) => of === from.of)
  const held = run.slice(run.indexOf(from) + 1, run.indexOf(to))
  if (held.length === 0) return gapBetween(asked, from, to)
  return replyWithHolders(asked, held, `between ${from.person.name} and ${to.person.name}`)
}

/** Of the runs of namesakes, or of somebody who came back, the two nearest to each other, the earlier first. */
function nearest(first: readonly Stint[], second: readonly Stint[]): [Stint?, Stint?] {
  const pairs = first.flatMap((a) =>
    second.flatMap((b): [Stint, Stint][] => (a.of !== b.of || a === b ? [] : a.first < b.first ? [[a, b]] : [[b, a]])),
  )
  const distance = ([a, b]: [Stint, Stint]) => Date.parse(b.first) - Date.parse(a.first)
  return pairs.sort((a, b) => distance(a) - distance(b))[0] ?? []
}

function heldBeside(
  asked: Asked,
  relation: Exclude<Relation, 'between'>,
  all: readonly Stint[],
  named: readonly Stint[],
): Reply {
  const { context, question } = asked
  const { pick, days } = question
  const isNext = relation === 'next'
  // With a time given, the change at that time is meant.
  const then = days ? named.filter((stint) => overlaps(isNext ? endOf(stint) : startOf(stint), days)) : named
  const at = then.length > 0 ? then : named
  const found: Stint[] = []
  const steps = pick?.from === 'first' ? pick.number : 1
  let broken: [Stint, Stint] | undefined
  for (const own of at) {
    const run = all.filter(({ of }) => of === own.of)
    const place = run.indexOf(own)
    const next = run[isNext ? place + steps : place - steps]
    if (!next) continue
    const path = isNext ? run.slice(place, place + steps + 1) : run.slice(place - steps, place + 1)
    if (isUnbroken(context.corpus.chronicle, question, path)) found.push(next)
    else broken = isNext ? [own, next] : [next, own]
  }
  if (found.length > 0) return replyWithHolders(asked, found, `${isNext ? 'after' : 'before'} ${nameOf(named)}`)
  return broken ? gapBetween(asked, ...broken) : endOfRegister(asked, at)
}

function nameOf(own: readonly Stint[]): string {
  return listed([...new Set(own.map(({ person }) => person.name))], 'or')
}
