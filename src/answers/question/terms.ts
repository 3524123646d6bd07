import { isStopWord, tokens } from '../../corpus/analyser.ts'
import type { Mention } from '../../corpus/names.ts'
import { before, type Draft, mentionsOf, take, unread } from './draft.ts'
import { joinedKinds } from './joined-kinds.ts'

/** "Whatever the level, from … to …" */
const ANY_LEVEL =
  /\b(?:whatever|any|all|every|regardless of|irrespective of)(?: the| their)? levels?\b(?: together| combined)?(?:,? from\b[^?.;,]*)?/i

/** Reads who convened: "X-mediated", the name of a mediating body's format. */
export function readFrameworks(draft: Draft): void {
  for (const { mention, ids } of mentionsOf(draft, 'framework')) {
    // The plain name of a state is more often a side of the talk, an adjective or a place than the convener.
    if (mention.meanings.some(({ kind }) => kind === 'body' || kind === 'place')) continue
    const named = ids.filter((id) => !isCatchAll(draft, id))
    if (named.length === 0) continue
    draft.query.frameworks = [...new Set([...(draft.query.frameworks ?? []), ...named])]
    take(draft, mention.start, mention.end)
  }
}

/** What says that the state named next convened: "brokered by". */
const CONVENED_BY =
  /\b(?:mediated|brokered|hosted|convened|facilitated|arranged|sponsored|negotiated|organi[sz]ed|chaired|led|run) by(?: the)? *$/

/** "Under A mediation". */
const MEDIATION = /^ (?:mediation|auspices|facilitation|brokerage)\b/i
/** What says that the state before it convened, where the meetings that it did so are listed. */
const CONVENES =
  /^ (?:mediated?|broker(?:ed)?|host(?:ed)?|convened?|facilitated?|arranged?|sponsor(?:ed)?|organi[sz]ed?)\b/i

/** Reads "brokered by A", "did A mediate", where A has a format of its own. */
export function readConveners(draft: Draft): void {
  const { bodies, frameworks } = draft.context.corpus.chronicle.vocabulary
  for (const { mention, ids } of mentionsOf(draft, 'body')) {
    const match = CONVENED_BY.exec(before(draft, mention.start))
    const verb = draft.asks === 'list' || draft.asks === 'count' ? CONVENES.exec(draft.text.slice(mention.end)) : null
    const names = bodies.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
    const own = frameworks.filter(({ name }) => names.includes(name)).map(({ id }) => id)
    const adjective = mention.meanings.some(({ kind, form }) => kind === 'body' && form === 'adjective')
    const isUnder = adjective || /\b(?:under|through|with)(?: the)? $/i.test(draft.text.slice(0, mention.start))
    const mediation = isUnder ? MEDIATION.exec(draft.text.slice(mention.end)) : null
    const behind = mediation ?? (adjective ? null : verb)
    const ahead = adjective || mediation ? null : match
    if ((!ahead && !behind) || own.length === 0) continue
    draft.query.frameworks = [...new Set([...(draft.query.frameworks ?? []), ...own])]
    take(draft, ahead?.index ?? mention.start, mention.end + (behind?.[0].length ?? 0))
  }
}

/** "At the level of …" and "at … level" around the name of a level. */
const LEVEL_OF = /\b(?:(?:at|on) )?(?:the )?levels? of (?:the |their |both |two )*$/i
const AT_A_LEVEL = /\b(?:at|on)(?: the)? $/i
const LEVEL_BEHIND = /^(?:[’']s?|s[’'])?[- ]levels?\b/i

/** Takes the words that only say that a level is named. */
function takeLevelWord(draft: Draft, { start, end }: Mention): void {
  const lead = draft.text.slice(0, start)
  const behind = LEVEL_BEHIND.exec(draft.text.slice(end))
  const from = LEVEL_OF.exec(lead)?.index ?? (behind ? AT_A_LEVEL.exec(lead)?.index : undefined)
  take(draft, from ?? start, end + (behind?.[0].length ?? 0))
}

/** Reads the level of a meeting: "summit", "foreign ministers". */
export function readLevels(draft: Draft): void {
  const any = ANY_LEVEL.exec(draft.text)
  if (any) take(draft, any.index, any.index + any[0].length)
  const found = mentionsOf(draft, 'level')
  for (const [index, { mention, ids }] of found.entries()) {
    const next = found[index + 1]?.mention
    // "The leaders' envoys" are envoys.
    if (next && /^['’]?s?\s*$/.test(draft.text.slice(mention.end, next.start))) {
      take(draft, mention.start, mention.end)
      continue
    }
    if (isScene(draft, mention) || OF_SOMEBODY.test(draft.text.slice(mention.end))) continue
    draft.query.levels = [...new Set([...(draft.query.levels ?? []), ...ids])]
    if (mention.meanings.some(({ kind }) => kind === 'kind'))
      draft.query.kinds ??= mention.meanings.filter(({ kind }) => kind === 'kind').map(({ id }) => id)
    readDestination(draft, mention.text)
    readTravellers(draft, mention.text)
    takeLevelWord(draft, mention)
  }
}

/** "Presidential advisers", "ministerial aides": the word says whose they are. */
const OF_SOMEBODY =
  /^[- ](?:advis[eo]rs?|aides?|spokes\p{L}+|candidates?|elections?|votes?|administration|palace|residence|decrees?|office)\b/iu

/** "The statement made at the summit": where something else was done that is asked about. */
function isScene(draft: Draft, { start, meanings }: Mention): boolean {
  const own = meanings.filter(({ kind }) => kind === 'kind').map(({ id }) => id)
  const [first] = mentionsOf(draft, 'kind')
  return (
    own.length > 0 &&
    first !== undefined &&
    first.mention.start < start &&
    !first.ids.some((id) => own.includes(id)) &&
    /\bat (?:an? |the )?(?:[\p{L}-]+ ){0,3}$/u.test(draft.text.slice(0, start))
  )
}

/** "Visits to A": what names a level may end with where it leads. */
function readDestination({ query, context: { corpus } }: Draft, text: string): void {
  const [to = '', place = ''] = /\b(?:to|of) (?:the )?(.+)$|\b(?:visited|toured) .+$/i.exec(text) ?? []
  const ids = [to, place].flatMap((name) => corpus.names.lookUp(name, ['place']).map(({ id }) => id))
  if (ids.length > 0) query.places ??= [...new Set(ids)]
}

/** "The visit of the A", "A's tour": whose it was. */
function readTravellers({ query, context: { corpus } }: Draft, text: string): void {
  const { of = '', whose = '' } =
    /^(?<whose>.+?)(?:['’]s?)? (?:visits?|trips?|tours?)$|\b(?:of|by) (?:the )?(?<of>.+)$/i.exec(text)?.groups ?? {}
  const ids = [of, whose].flatMap((name) => corpus.names.lookUp(name, ['framework']).map(({ id }) => id))
  if (ids.length > 0) query.frameworks ??= [...new Set(ids)]
}

/** "Are named for the talks", "was named in the text": mentioned, and appointed to nothing. */
function isMentioning({ text }: Draft, { start, end, text: written }: Mention): boolean {
  return (
    /^named$/i.test(written) &&
    /\b(?:is|are|was|were|been|being) $/i.test(text.slice(0, start)) &&
    /^ (?:for|among|at|there|in (?:the|this|that|its|his|her|their|an?) )/i.test(text.slice(end))
  )
}

/** Reads the kind of event: "meeting", "ceasefire", "joint statement". */
export function readKinds(draft: Draft): void {
  const { kinds } = draft.context.corpus.chronicle.vocabulary
  // "Which papers did they sign on the war": what is listed is no kind of event, so that the war only describes it.
  const [, end] = draft.noun ?? []
  const listed =
    end !== undefined && unread(draft).some((word) => word.start >= (draft.noun?.[0] ?? 0) && word.end <= end)
  // "The ruling-party lawmaker", "the ruling party": part of another word, or said of another.
  const mentions = mentionsOf(draft, 'kind').filter(
    ({ mention }) => !PART_OF_WORD.test(draft.text.slice(mention.end)) && !isMentioning(draft, mention),
  )
  const kindsInNoun = mentions.some(({ mention }) => end !== undefined && mention.start < end)
  if (listed && !kindsInNoun && !draft.query.kinds) return
  const joined = draft.asks === 'list' || draft.asks === 'count' ? joinedKinds(draft) : []
  const found = mentions.map(({ mention, ids }, index) => {
    const names = kinds.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
    if (index === 0 && !names.includes(mention.text.toLowerCase()))
      draft.kindTerms.push(
        ...tokens(mention.corrected ?? mention.text).flatMap(({ term, stop }) => (stop ? [] : [term])),
      )
    take(draft, mention.start, mention.end)
    return ids
  })
  // The first kind named is the one asked about; later ones describe it ("the meeting on the ceasefire").
  const [first] = found
  if (first) draft.query.kinds ??= joined.length > 0 ? joined : first
}

const PART_OF_WORD = /^(?:-\p{L}| (?:part(?:y|ies)|coalition|majority|bloc|elite)\b)/iu

/** Reads what it was about. */
export function readTopics(draft: Draft): void {
  const found = mentionsOf(draft, 'topic').filter(({ mention }) => !isInExchange(draft, mention))
  if (found.length === 0) return
  draft.query.topics = [...new Set(found.flatMap(({ ids }) => ids))]
  if (isAllThatIsSaid(draft, found)) return
  for (const { mention } of found) take(draft, mention.start, mention.end)
}

/** "When did the blockade begin": of all that is about a topic, what its very words tell is meant. */
function isAllThatIsSaid(draft: Draft, topics: readonly { mention: Mention }[]): boolean {
  const { asks, query, people, states, events, pick } = draft
  if ((asks !== 'when' && asks !== 'where') || pick) return false
  const limits = [query.kinds, query.levels, query.frameworks, query.places, query.days, query.statuses]
  if (limits.some((limit) => limit !== undefined) || people.length + states.length + events.length > 0) return false
  return unread(draft).every(({ start }) => topics.some(({ mention }) => mention.start <= start && start < mention.end))
}

/** "In return for": another word for what was given. */
function isInExchange(draft: Draft, { start, text }: Mention): boolean {
  return /^return$/i.test(text) && /\bin $/.test(before(draft, start))
}

/** A framework for all the rest ("other"): a synonym of it names one of them, not all, and stays a word to look for. */
function isCatchAll(draft: Draft, id: string): boolean {
  const { frameworks } = draft.context.corpus.chronicle.vocabulary
  return frameworks.some((term) => term.id === id && isStopWord(term.name))
}
