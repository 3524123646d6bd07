import { isOffice } from '../../../corpus/offices.ts'
import { type Draft, mentionsOf, take } from '../draft.ts'

/** What may stand before a name whose time in office is meant, and after it. */
const BEFORE =
  /\b(?:while|when|as long as|during the (?:time|years) (?:that|when|in which)|at the time(?: that| when)?) *$/i
const HELD =
  /^ (?:was|were|served as|was serving as|acted as|headed|led|held|ran)(?: still| also)?(?: the| an?)?(?: [\p{L}-]+){0,2}? *$/iu
const TERM_OF = /\bduring(?: the)? *$/i
const TERM =
  /^(?:['’]s?)? (?<word>tenure|terms?|presidency|premiership|ministry|chairmanship|time|years|stint|mandate)\b(?: (?:as|in the (?:post|office|job) of|in office)(?: the)?)? */i

/**
 * Reads times given by somebody's office: "while A was foreign minister", "during B's presidency". The person then says
 * only when, and need not have been there. Without a known office or dates nothing is read.
 */
export function readTenures(draft: Draft): void {
  const { people } = draft.context.corpus.chronicle
  for (const { mention, ids } of mentionsOf(draft, 'person')) {
    const lead = draft.text.slice(0, mention.start)
    const rest = draft.text.slice(mention.end)
    const opening = BEFORE.exec(lead) ?? TERM_OF.exec(lead)
    if (!opening) continue
    const office = mentionsOf(draft, 'office').find(({ mention: own }) => own.start >= mention.end)
    const between = office && draft.text.slice(mention.end, office.mention.start)
    const term = TERM.exec(rest)
    const named = office && (HELD.test(between ?? '') || (term && term[0].length >= (between ?? '').length))
    if (!named && !(term && TERM_OF.test(lead))) continue
    const held = ids
      .flatMap((id) => people.get(id)?.roles ?? [])
      .filter((role) =>
        named
          ? office.ids.some((title) => isOffice(role.title, title))
          : isTermOf(draft, role.title, term?.groups?.word ?? ''),
      )
    const [first] = held
    // Several offices, or one whose beginning is unknown, tell no time.
    if (!first || held.some(({ from }) => from === null) || (!named && held.length > 1)) continue
    const end = named ? office.mention.end : mention.end + (term?.[0].length ?? 0)
    const tail = /^(?: of)?(?: the)? (?=\S)/i.exec(draft.text.slice(end))?.[0].length ?? 0
    const state = draft.mentions.find(
      (own) =>
        own.start === end + tail && own.meanings.some(({ kind }) => ['side', 'body', 'framework'].includes(kind)),
    )
    draft.times.push({ first: first.first, last: first.last, start: opening.index, end })
    draft.query.days = held.map((role) => ({ first: role.first, last: role.last }))
    take(draft, opening.index, state && named ? state.end : end)
    return
  }
}

/** Whether a word for a time in office is that of a title: "presidency" of a president, "tenure" of any. */
function isTermOf({ context }: Draft, title: string, word: string): boolean {
  const beginning = word.toLowerCase().slice(0, SHARED_LETTERS)
  if (!OFFICE_WORD.test(word)) return true
  const { offices } = context.corpus.chronicle.vocabulary
  const names = offices
    .filter((office) => isOffice(title, office.title))
    .flatMap((office) => [office.title, ...office.aliases])
  return [title, ...names].some((name) => name.toLowerCase().startsWith(beginning))
}

const OFFICE_WORD = /^(?:presidency|premiership|chairmanship|ministry)$/i
const SHARED_LETTERS = 6
