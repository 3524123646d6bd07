import { fold } from '../../corpus/analyser.ts'
import type { Mention } from '../../corpus/names.ts'
import { countriesOf } from '../../corpus/place.ts'
import { before, type Draft, isCapital, mentionsOf, take } from './draft.ts'

const AT =
  /\b(?:in|at|near|outside|around|inside|(?:visit\w*|trips?|tours?|travel\w*|came|come|went|go|flew|fl(?:y|ies)|arriv\w+|journey)(?: \w+)? to|visit(?:s|ed|ing)?)(?: the)?(?: \w+ of)? *$/
const PAIRED = /\bbetween(?: the)? *$/
const ABOUT = /\b(?:on|about|over|regarding|concerning|of|from)(?: the)? *$/

/**
 * Reads where. The name of a capital also stands for its government ("between A and B"), and that of a country for the
 * side: these are no places unless a preposition says so.
 */
export function readPlaces(draft: Draft): void {
  readCountriesOfStates(draft)
  const found = mentionsOf(draft, 'place')
  /** Where the last place ends that a preposition names. */
  let named = -1
  for (const { mention, ids } of found) {
    const lead = before(draft, mention.start)
    // A topic that bears the name of a place, or an everyday word that is also a place's name.
    if (
      !AT.test(lead) &&
      !WHERE.test(lead) &&
      (mention.meanings.some(({ kind }) => kind === 'topic') || isPlainWord(draft, mention))
    )
      continue
    const isState = mention.meanings.some(({ kind }) => kind === 'side' || kind === 'body')
    // "In the A-B cases": both are sides.
    if (isState && /^[-–—]\p{Lu}/u.test(draft.text.slice(mention.end))) continue
    // "When did A hand it over": a country that does something is not where it was done.
    if (DID.test(lead) && !isState && isCountry(draft, ids)) {
      if (namesSides(draft, ids)) readSidesNamedBy(draft, ids, mention)
      continue
    }
    const isNext = named >= 0 && /^,? (?:or|plus)(?: in)? $/i.test(draft.text.slice(named, mention.start))
    const isAt = AT.test(lead) || isNext || (ON.test(lead) && isLine(draft, ids)) || isModifier(draft, mention)
    if (
      !isAt &&
      (isState ||
        namesSides(draft, ids) ||
        PAIRED.test(lead) ||
        paired(
          draft,
          mention.start,
          found.map((other) => other.mention),
        ))
    ) {
      if (!isState) readSidesNamedBy(draft, ids, mention)
      continue
    }
    const isElsewhere = found.some(({ mention: { start } }) => AT.test(before(draft, start)))
    if (!isAt && ABOUT.test(lead) && isElsewhere) {
      readSidesNamedBy(draft, ids, mention)
      continue
    }
    draft.query.places = [...(draft.query.places ?? []), ...ids]
    if (AT.test(lead) || isNext) named = mention.end
    take(draft, mention.start, mention.end)
  }
}

const DID = /\b(?:did|does|has|had)(?: the)? *$/

function isCountry({ context: { corpus } }: Draft, ids: readonly string[]): boolean {
  return ids.every((id) => {
    const place = corpus.chronicle.places.get(id)
    return place === undefined || place.name === place.country
  })
}

/** What may follow a state that says where something was: "in the A-led format", "in the A proposal" say no such thing. */
const ENDS_PLACE =
  /^(?:\W*$|[?,.;:)]|\s+(?:in|on|with|between|from|since|after|before|during|at|and|or|last|this|next|when|who|how|by|to)\b|\s+\d)/i

/** "In the A", by a name of the state that is no place's: the places in its country; where it has none, what is said of no place known. */
function readCountriesOfStates(draft: Draft): void {
  const { chronicle } = draft.context.corpus
  const countries = new Set([...chronicle.places.values()].flatMap(countriesOf))
  for (const { mention, ids } of mentionsOf(draft, 'body')) {
    if (mention.meanings.some(({ kind, form }) => kind === 'place' || form === 'adjective')) continue
    if (!/\b(?:in|inside|within)(?: the)? *$/.test(before(draft, mention.start))) continue
    if (!ENDS_PLACE.test(draft.text.slice(mention.end))) continue
    const names = chronicle.vocabulary.bodies.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
    const known = names.filter((name) => countries.has(name))
    if (known.length > 0) draft.query.places = [...(draft.query.places ?? []), ...known]
    else draft.unresolved.push(draft.text.slice(mention.start, mention.end))
    take(draft, mention.start, mention.end)
  }
}

/** "The C summit": a town right before the kind of event that was there. */
function isModifier(draft: Draft, { start, end, meanings }: Mention): boolean {
  const isTown = meanings.some(({ kind }) => kind === 'place')
  const next = draft.mentions.find((mention) => mention.start === end + 1)
  const isMeeting = next?.meanings.some(({ kind, id }) => kind === 'kind' && id === 'meeting')
  // What the talks are on, where a side bears the name of its country.
  const isSubject = !isTown || (meanings.some(({ kind }) => kind === 'side') && !isCity(draft, meanings))
  if (isSubject) return false
  // "Between A and B talks", "the A–B meeting" name the sides.
  return (
    isTown &&
    isMeeting === true &&
    !VERB.test(next?.text ?? '') &&
    !(BASE_VERB.test(draft.text.slice(next?.start)) && /\bdid\b/i.test(before(draft, start))) &&
    !/(?:[-–—]|\band|\bbetween(?: the)?|,) *$/.test(before(draft, start))
  )
}

/** Whether a place stands for something smaller than the state that bears its name too. */
function isCity({ context: { corpus } }: Draft, meanings: Mention['meanings']): boolean {
  const { sides } = corpus.chronicle.vocabulary
  const places = meanings.filter(({ kind }) => kind === 'place').map(({ id }) => corpus.chronicle.places.get(id)?.name)
  const named = sides.filter(({ id }) => meanings.some((meaning) => meaning.kind === 'side' && meaning.id === id))
  return !places.some((place) => place !== undefined && named.some(({ name }) => name.startsWith(place)))
}

/** "Did A talk": what stands behind "did" is a verb, unless another follows: "did the A talk take place". */
const BASE_VERB =
  /^(?:talk|speak|sit|negotiate|confer)\b(?! (?:(?:not|ever) )?(?:take|end|start|begin|happen|occur|fail|go|come|last|conclude|produce|bring|lead)\b)/i
const VERB =
  /^(?:meets?|met|talked|spoke|speaks?|negotiated?|chatted|confer(?:red)?|crossed paths|(?:c[ao]me|g[eo]t|sat|sit) (?:together|down))$/i
const ON = /\b(?:on|along|across)(?: the)? *$/

/** Whether a place is a line or a region, which things happen on. */
function isLine({ context }: Draft, ids: readonly string[]): boolean {
  return ids.every((id) => context.corpus.chronicle.places.get(id)?.lat === null)
}

/** "Between A and B", where a tour of both is a place of its own: the sides that A and B stand for. */
function readSidesNamedBy(draft: Draft, ids: readonly string[], { start, end }: Mention): void {
  const sides = sidesNamedBy(draft, ids)
  if (sides.length === 0) return
  draft.states.push(...sides)
  take(draft, start, end)
}

/** Whether a place is called by the names of two sides. */
function namesSides(draft: Draft, ids: readonly string[]): boolean {
  return sidesNamedBy(draft, ids).length > 1
}

/** The sides that the parts of a place's name stand for; none unless all of them do. */
function sidesNamedBy({ context }: Draft, ids: readonly string[]): string[] {
  const { chronicle, names } = context.corpus
  const nameOf = (id: string) => chronicle.places.get(id)?.name ?? id
  const parts = ids.flatMap((id) => chronicle.places.get(id)?.parts.map(nameOf) ?? id.split(/, | and /))
  const sides = parts.map((name) => names.lookUp(name, ['side', 'body'])[0]?.id)
  return sides.every((id) => id !== undefined) ? sides : []
}

/** "Meetings held online": behind these words such a word says where. */
const WHERE =
  /\b(?:held|took place|taken place|happened|met|meet|meetings?|talks|talked|conferred|negotiated|together) *$/

/** A word that the texts also write without a capital ("online"), in lower case where the question writes names with capitals. */
function isPlainWord(draft: Draft, { start, end, text }: Mention): boolean {
  return (
    !isCapital(text) && !/\s/.test(text) && !draft.context.corpus.lexicon.isName(fold(draft.text.slice(start, end)))
  )
}

/** "Between A and B": the second of two places so joined. */
function paired(draft: Draft, start: number, others: { start: number; end: number }[]): boolean {
  return others.some(
    (other) =>
      other.end <= start &&
      /^ and (?:the )?$/.test(draft.text.slice(other.end, start)) &&
      PAIRED.test(before(draft, other.start)),
  )
}
