import { type Token, tokens } from '../../../corpus/analyser.ts'
import type { Mention, Names } from '../../../corpus/names.ts'
import type { Predicate } from './predicate.ts'

const BE = new Set('was were is are been being be got'.split(' '))
/** What takes a verb right behind it back, or makes it a wish. */
const UNDONE = new Set(
  `not never no to would will could should may might must cannot didnt wasnt hadnt hasnt refused failed declined`.split(
    /\s+/,
  ),
)
/** What makes all that follows somebody's word for it, or a condition. */
const CLAIMED = new Set(
  `if whether unless denied deny denies said says saying told claimed claims claim alleged allegedly accused accuses
  accusing reportedly according`.split(/\s+/),
)
/** Words before a verb in which it can be undone. */
const NEAR = 3
/** Before these a word of a verb's form is a noun: "the pardon". */
const BEFORE_NOUN = new Set('the a an his her their its this these s of for with any'.split(' '))
const PREPOSITIONS = new Set(
  'of by with to for from against between over about on in at under after before without than like as'.split(' '),
)
/** Characters within which "was" belongs to a verb: "was attacked and beaten". */
const WITHIN = 25
/** What may stand between somebody's name and the verb. */
const LINK =
  /^(?:[\s’'"”)]|\b(?:has|have|had|was|were|is|are|been|being|also|then|later|both|himself|herself|finally|\p{L}+ly)\b)*$/iu
const APPOSITION = /^(?: \([^)]*\)|, [^,;:.]{1,80},)(?= )/u
/** What joins the names of several people: commas, and "and", with titles; what a comma and a title begin is another part. */
const JOINED = /^(?:,|(?:,? and|,? as well as| &)(?: (?:the |his |her )?(?:[\p{L}’'-]+ ){0,5})?) ?$/iu
/** What may stand between a verb and those to whom it was done: titles and other words without a preposition. */
const TITLED = /^ (?:(?!(?:of|by|with|to|for|from|against|that|as|in|on|at|and|over|about)\b)[\p{L}’'.-]+ ){0,6}$/iu

/**
 * The people whom a sentence or a headline names as those who did something, or to whom it was done: its subject, its
 * object, the agent after "by". Each as the ids that the name can mean. What is only said, meant or denied does not count.
 * @param verbs terms (`Token.term`) that tell the deed
 * @param headline whether the text is one, in which "A freed" means that A was
 */
export function peopleTold(
  names: Names,
  text: string,
  verbs: ReadonlySet<string>,
  role: Predicate['role'],
  headline = false,
): string[][] {
  const all = tokens(text)
  const mentions = names.find(text).filter(({ meanings }) => meanings.some(({ kind }) => kind === 'person'))
  const isInside = ({ start, end }: Token) => mentions.some((own) => own.start < end && own.end > start)
  for (const [at, token] of all.entries()) {
    const off = all[at + 1]?.word === 'off' && /^call/.test(token.word)
    if (!verbs.has(off ? 'cancel' : token.term) || isInside(token)) continue
    const lead = all.slice(0, at)
    if (lead.some(({ word }) => CLAIMED.has(word)) || lead.slice(-NEAR).some(({ word }) => UNDONE.has(word))) continue
    if (BEFORE_NOUN.has(lead.at(-1)?.word ?? '')) continue
    const end = off ? (all[at + 1]?.end ?? token.end) : token.end
    const participle = /(?:ed|en|n|t|d)$/.test(token.word)
    const be = lead.findLast(({ word }) => BE.has(word))
    const passive =
      participle &&
      ((be !== undefined && token.start - be.end < WITHIN) ||
        all[at + 1]?.word === 'by' ||
        (headline && /(?:ed|en)$/.test(token.word)))
    const found =
      passive === (role === 'agent')
        ? passive
          ? agentAfter(text, mentions, end)
          : objectAfter(text, mentions, end)
        : subjectBefore(text, mentions, all, token)
    if (found.length > 0) return found.map(idsOf)
  }
  return []
}

function idsOf({ meanings }: Mention): string[] {
  const people = meanings.filter(({ kind }) => kind === 'person')
  const full = people.filter(({ form }) => form === 'name')
  return (full.length > 0 ? full : people).map(({ id }) => id)
}

function subjectBefore(text: string, mentions: readonly Mention[], all: readonly Token[], verb: Token): Mention[] {
  const before = mentions.filter(({ end }) => end <= verb.start)
  let last = before.length - 1
  const own = before[last]
  if (!own) return []
  const between = text.slice(own.end, verb.start)
  const link = between.replace(APPOSITION, '')
  if (!LINK.test(link)) {
    // "A met B and signed": the subject of the verb before.
    if (!/ and $/i.test(between) || /[;:]/.test(text.slice(0, verb.start))) return []
    last = 0
    while (before[last + 1] && JOINED.test(text.slice(before[last]?.end, before[last + 1]?.start))) last++
  }
  let first = last
  while (first > 0 && JOINED.test(text.slice(before[first - 1]?.end, before[first]?.start))) first--
  const start = before[first]?.start ?? 0
  const lead = all.filter(({ end }) => end <= start).slice(-4)
  // "A meeting with A": who stands behind a preposition does nothing.
  if (lead.some(({ word }) => PREPOSITIONS.has(word)) && !/,\s*(?:\S+\s+){0,4}$/.test(text.slice(0, start))) return []
  return before.slice(first, last + 1)
}

function objectAfter(text: string, mentions: readonly Mention[], end: number): Mention[] {
  const after = mentions.filter(({ start }) => start >= end)
  const [own] = after
  return own && TITLED.test(text.slice(end, own.start)) ? joined(text, after) : []
}

function agentAfter(text: string, mentions: readonly Mention[], end: number): Mention[] {
  const after = mentions.filter(({ start }) => start >= end)
  const [own] = after
  return own && /^[^;:]{0,60}\bby (?:(?!by\b)[\p{L}’'.-]+ ){0,6}$/iu.test(text.slice(end, own.start))
    ? joined(text, after)
    : []
}

function joined(text: string, mentions: readonly Mention[]): Mention[] {
  let last = 0
  while (mentions[last + 1] && JOINED.test(text.slice(mentions[last]?.end, mentions[last + 1]?.start))) last++
  return mentions.slice(0, last + 1)
}
