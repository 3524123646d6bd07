import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import type { Days } from '../../../corpus/edtf.ts'
import type { Mention } from '../../../corpus/names.ts'
import { isGap, rolesIn } from '../../../corpus/offices.ts'
import type { Role } from '../../../corpus/person.ts'
import { statesById } from '../../../corpus/vocabulary.ts'
import type { Span } from '../../reply.ts'
import type { Draft } from '../draft.ts'
import { titleOfLeader } from './governed.ts'
import { candidatesFor } from './people-named.ts'

/** "Under president A". */
const UNDER = /\bunder(?: (?:the )?(?:president|prime minister|premier|leader|[\p{L}-]+ president))? *$/iu
/** "A's first" before an office; "in A's government" behind it. */
const HIS = /^[^’']{0,2}['’]s?(?: (?:own|first|second|third|last|final|new|long-?time))? *$/i
const GOVERNMENT = /^(?:['’]s?)? (?:government|cabinet|administration|team|time|rule|reign|era|years)\b/i
const IN_HIS = /\b(?:in|during|of) *$/i

/** When somebody governed a state. */
export interface Rule {
  /** Who it was, with the words that go with the name. */
  mention: Mention
  id: string
  span: Span
  /** Each stretch without a break, earliest first. */
  stretches: readonly Days[]
  /** The state, as people.yaml has it. */
  of: string
}

/** "A's foreign minister", "the foreign minister under A": when A governed, and what; `undefined` where nobody is so named. */
export function ruleIn(draft: Draft, people: readonly Mention[], office: Span): Rule | undefined {
  const { text, context } = draft
  const { chronicle } = context.corpus
  const states = statesById(
    chronicle.vocabulary,
    draft.mentions.flatMap(({ meanings }) => meanings.map(({ id }) => id)),
  ).map(({ name }) => name)
  const leader = titleOfLeader(chronicle)
  if (leader === undefined) return undefined
  for (const mention of people) {
    const span = spanOf(text, mention, office)
    const [id, other] = span ? candidatesFor(mention) : []
    const person = chronicle.people.get(id ?? '')
    if (!span || !person || other !== undefined) continue
    const all = rolesIn(chronicle, person, leader, []).sort((a, b) => (a.first < b.first ? -1 : 1))
    const named = all.filter(({ of }) => states.includes(of))
    const roles = named.length > 0 ? named : all
    // Of several states the one that somebody governed last.
    const of = roles.at(-1)?.of
    if (of !== undefined)
      return { mention, id: person.id, span, stretches: stretchesOf(roles.filter((role) => role.of === of)), of }
  }
  return undefined
}

/** When somebody governed without a break, under whatever title; of roles in the order in which they began. */
function stretchesOf(roles: readonly Role[]): Days[] {
  const stretches: Days[] = []
  for (const { first, last } of roles) {
    const before = stretches.at(-1)
    if (!before || isGap(before, { first, last })) stretches.push({ first: dayAfter(first), last })
    else if (last > before.last) stretches[stretches.length - 1] = { first: before.first, last }
  }
  return stretches
}

/** On the day of the change itself the old ones were still there. */
function dayAfter(day: string): string {
  return format(addDays(parseISO(day), 1), 'yyyy-MM-dd')
}

function spanOf(text: string, { start, end }: Span, office: Span): Span | undefined {
  if (end < office.start && HIS.test(text.slice(end - 2, office.start)))
    return { start, end: end + (/^['’]s?/.exec(text.slice(end))?.[0].length ?? 0) }
  const lead = text.slice(0, start)
  const under = UNDER.exec(lead)
  if (under) return { start: under.index, end }
  const [government, inHis] = [GOVERNMENT.exec(text.slice(end)), IN_HIS.exec(lead)]
  return government && inHis ? { start: inHis.index, end: end + government[0].length } : undefined
}
