import { ORDINALS } from '../../../corpus/dates/words.ts'
import type { Exclusion } from '../../event-query.ts'
import { findDates } from '../../time/calendar.ts'
import { PLAIN_PART_OF_YEAR } from '../../time/months.ts'
import { type Draft, take, unread } from '../draft.ts'
import { datesIn } from './dates-left-out.ts'
import { exclusionsBy, type Facet, leaveOut } from './left-out.ts'
import { areOwnTalks, isOneSided } from './one-sided.ts'

/** "(not the drafts)", "not counting video calls", "apart from those in C", "leaving aside …", "postponed ones not counted". */
const EXCLUSION =
  /(?:\(|[,;–—-] *|\b)(?:\(?(?:that is|i\.e\.),? *)?(?:(?:not|without) (?:counting|including)|(?:please )?(?:do not|don[’']t|never) (?:count|include)|(?:excluding|excl\.|except(?:ing)?(?: for)?|save for|with the exception of|barring|(?:bar|besides)(?= (?:those|the|in|with)\b)|(?<=[,(] *)besides|(?<=\b(?:all|every|each|any)\b[^,;?]*)but(?= (?:those|the|in|with|for)\b)|exclusive of|other than|apart from|aside from|leav(?:e|ing) (?:aside|out)|disregarding|ignoring|omitting|minus|(?:i )?(?:do not|don[’']t) mean)|(?<=[,(] *)(?:but )?(?:not|no|without)(?! (?:later|earlier|more|fewer|less|longer|only|until)\b))\b[^?.;)]*\)?|[(,][^?.;(),]* (?:not|never) (?:counted|included|wanted|needed|of interest|required)\b\)?|[(,][^?.;(),]* (?:do not|don[’']t|does not|doesn[’']t) count\b\)?|[(,][^?.;(),]* (?:excluded|excepted|aside|apart|left out|omitted|disregarded|ignored)\b\)?/gi

/** ", not the drafts": what is set against the thing asked for, and is none of it anyhow. */
const CONTRAST = /^[\s(,;–—-]*(?:but )?(?:not|no|without)\b(?! (?:counting|including)\b)/i
/** … but not "the ones in C": these are some of it. */
const SOME_OF_IT = /\b(?:those|ones|that|which|where|who|when|any|with(?! the exception)|without)\b/i
/** … nor "the eighth", "March": each may be one of them. */
const ONE_OF_THEM = new RegExp(
  `\\b(?:${ORDINALS.join('|')}|\\d+(?:st|nd|rd|th)?|last|latest|${PLAIN_PART_OF_YEAR}|march|may)\\b`,
  'i',
)
/** "The separate ones and those in C": each may be left out for another reason. */
const PIECES = /(?<=,? (?:and|or|nor) )(?=(?:those|the|any|all|in|with|at|on|by|anything|whatever)\b)/i
/** A time that is more than a date. */
const RELATED = /(?<!\b(?:apart|aside) )\b(?:before|after|since|until|till|from|between|during)\b/i

const FACETS: readonly Facet[] = ['statuses', 'levels', 'frameworks', 'kinds', 'people', 'places', 'states', 'topics']
const AFTER_IN: readonly Facet[] = ['places', 'frameworks', 'statuses', 'levels', 'kinds']
const AFTER_WITH: readonly Facet[] = ['people', 'levels', 'states', 'frameworks', 'offices', 'statuses', 'kinds']
const AFTER_ON: readonly Facet[] = ['topics', 'places', 'kinds']

/**
 * Reads what is expressly left out; whatever stands there names nothing to look for. A time behind other names is a limit
 * of the whole where there is no other, and stays.
 */
export function readExclusions(draft: Draft): void {
  for (const match of draft.text.matchAll(EXCLUSION)) {
    // "Apart from C, which …": what comes first ends with the comma.
    const length = match.index === 0 ? (/^[^,]*/.exec(match[0])?.[0].length ?? 0) : match[0].length
    const [start, end] = [match.index, match.index + length]
    if (isOfName(draft, match)) continue
    // Another part has read it; what stands behind is none of it.
    if (draft.words.find((word) => word.start >= start)?.read) continue
    const time = limitBehind(draft, start, end)
    const stop = time?.start ?? end
    const exclusions = isOneSided(match[0]) ? beside(draft, start, stop) : exclusionsIn(draft, start, stop)
    // "Apart from A, who …": others are asked for, but at the same talks.
    const isOfPeople = start === 0 && exclusions?.some(({ people }) => people)
    if (exclusions && !isOfPeople) leaveOut(draft, areOwnTalks(draft, start, stop, exclusions) ? [] : exclusions)
    else {
      const isThing =
        !SOME_OF_IT.test(match[0]) &&
        !ONE_OF_THEM.test(match[0]) &&
        !draft.mentions.some((own) => own.start >= start && own.end <= end)
      if (!CONTRAST.test(match[0]) || SOME_OF_IT.test(match[0]))
        draft.denied.push({
          text: draft.text.slice(start, end).replace(/^[\s(,;–—-]+|[\s)]+$/g, ''),
          start,
          ...(isThing && { isThing }),
        })
    }
    take(draft, start, stop)
    if (time && time.end < end) take(draft, time.end, end)
  }
}

/** "Which clashes, not counting the war": what leaves out all that is listed was not understood. */
export function readExclusionsOfAll(draft: Draft): void {
  const { kinds, without } = draft.query
  const isOfAll = (exclusion: Exclusion) =>
    Object.keys(exclusion).join() === 'kinds' && kinds?.every((kind) => exclusion.kinds?.includes(kind))
  if (!kinds || !without?.some(isOfAll)) return
  delete draft.query.without
  leaveOut(
    draft,
    without.filter((exclusion) => !isOfAll(exclusion)),
  )
  for (const { index, 0: text } of draft.text.matchAll(EXCLUSION))
    draft.denied.push({ text: text.replace(/^[\s(,;–—-]+|[\s)]+$/g, ''), start: index })
}

/** What is left out beside talks with one side, which are in no list anyhow. */
function beside(draft: Draft, start: number, end: number): Exclusion[] | undefined {
  let from = start
  const read = draft.text
    .slice(start, end)
    .split(PIECES)
    .map((piece) => {
      const to = from + piece.length
      const exclusions = isOneSided(piece) ? [] : exclusionsIn(draft, from, to)
      from = to
      return exclusions
    })
  return read.some((exclusions) => !exclusions) ? undefined : read.flatMap((exclusions) => exclusions ?? [])
}

/** A date that ends an exclusion, follows names in it, and is the only one in the question. */
function limitBehind(draft: Draft, start: number, end: number): { start: number; end: number } | undefined {
  const dates = findDates(draft.text, draft.context.today)
  const [date, other] = dates
  if (!date || other || date.start < start || date.end > end) return undefined
  const lead = draft.text.slice(start, date.start)
  if (draft.text[start] === '(' || RELATED.test(lead)) return undefined
  const preposition = /\b(?:in|of|on|during|for)(?: the year)? *$/i.exec(lead)
  const from = start + (preposition?.index ?? lead.length)
  const isBehindName = draft.mentions.some((mention) => mention.start >= start && mention.end <= from)
  return isBehindName && /^\W*$/.test(draft.text.slice(date.end, end)) ? { start: from, end: date.end } : undefined
}

/** What is left out between two offsets; `undefined` when something there is not understood. */
function exclusionsIn(draft: Draft, start: number, end: number): Exclusion[] | undefined {
  const inside = draft.mentions.filter((own) => own.start >= start && own.end <= end)
  const text = draft.text.slice(start, end)
  const dates = datesIn(draft, start, end)
  if (RELATED.test(text) && dates.length > 0) return undefined
  const known = [...inside, ...dates]
  const others = draft.words.filter(
    (word) =>
      word.start >= start &&
      word.end <= end &&
      !known.some((own) => own.start < word.end && own.end > word.start) &&
      !OWN.test(word.word),
  )
  if (unread({ words: others }).length > 0) return undefined
  const exclusions: Exclusion[] = []
  const isPair = /\b(?:between|both)\b/i.test(text)
  let last = start
  for (const own of [...known].sort((a, b) => a.start - b.start)) {
    const found: Exclusion[] | undefined =
      'first' in own ? [{ days: [own] }] : exclusionsBy(draft, own, facetsFor(draft, own.start))
    const lead = draft.text.slice(last, own.start)
    // The same month of several years.
    const isAgain = last === own.end
    last = own.end
    // "The meetings in A": the noun says nothing.
    if (!found && 'meanings' in own && own.meanings.some(({ kind }) => kind === 'kind')) continue
    if (!found) return undefined
    const previous = exclusions.at(-1)
    if (isAgain && previous && 'first' in own) {
      previous.days = [...(previous.days ?? []), own]
      continue
    }
    const isSeparate = !previous || (/(?:,|\b(?:and|or|nor)\b)/i.test(lead) && !(isPair && found[0]?.people))
    if (isSeparate && !continues(previous, found, lead)) exclusions.push(...found.map((one) => ({ ...one })))
    else if (previous) merge(previous, found[0] ?? {}, isSeparate)
  }
  return exclusions.length > 0 ? exclusions : undefined
}

/** Words of leaving out. */
const OWN =
  /^(?:not|no|and|or|nor|dont|never|without|count\w*|includ\w*|exclud\w*|excl|except\w*|save|with|exception|bar|barring|besides|but|for|exclusive|other|than|apart|aside|leav\w*|left|out|disregard\w*|ignor\w*|omitt\w*|minus|wanted|needed|interest|required|ones?|those|any|mean|i|mere\w*|separate\w*|hosted|mediated|held)$/

function facetsFor(draft: Draft, start: number): readonly Facet[] {
  const lead = draft.text.slice(0, start)
  if (/\b(?:in|at|outside|inside)(?: the)? *$/i.test(lead)) return AFTER_IN
  if (/\b(?:with|by|between|of|involving|and|under)(?: the)? *$/i.test(lead)) return [...AFTER_WITH, ...FACETS]
  return /\b(?:about|on|over)(?: the)? *$/i.test(lead) ? AFTER_ON : FACETS
}

/** "Those of A in B and C": the last name joined to others is one more of the same list. */
function continues(previous: Exclusion | undefined, [found]: Exclusion[], lead: string): boolean {
  const [facet] = Object.keys(found ?? {})
  const lists = Object.keys(previous ?? {})
  return facet !== undefined && lists.length > 1 && lists.at(-1) === facet && !/\b(?:those|ones|the)\b/i.test(lead)
}

/** Adds to an exclusion what else its events are like, or, with `either`, may be like instead. */
function merge(exclusion: Exclusion, found: Exclusion, either: boolean): void {
  const { people, ...lists } = found
  if (people) exclusion.people = [...(exclusion.people ?? []), ...people]
  else if (either) {
    if (found.places) exclusion.places = [...(exclusion.places ?? []), ...found.places]
    if (found.levels) exclusion.levels = [...(exclusion.levels ?? []), ...found.levels]
    if (found.days) exclusion.days = [...(exclusion.days ?? []), ...found.days]
  } else Object.assign(exclusion, lists)
}

/** Whether the word that excludes is part of a name: "without mediators". */
function isOfName({ mentions }: Draft, match: RegExpExecArray): boolean {
  const start = match.index + (/^\P{L}*(?=(?:no|not|without)\b)/iu.exec(match[0])?.[0].length ?? match[0].length)
  return mentions.some((mention) => mention.start === start)
}
