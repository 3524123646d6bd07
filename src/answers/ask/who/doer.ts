import { tokens } from '../../../corpus/analyser.ts'
import { overlaps, parseEdtf } from '../../../corpus/edtf.ts'
import type { Event } from '../../../corpus/event.ts'
import { IN_RECORD } from '../../../corpus/event-text.ts'
import { tellApart } from '../../../corpus/namesakes.ts'
import { holdersOf } from '../../../corpus/offices.ts'
import type { Passage } from '../../../corpus/passage.ts'
import { sentences } from '../../../corpus/search/sentences.ts'
import { Citations } from '../../citation.ts'
import type { Context } from '../../context.ts'
import { type Draft, unread } from '../../question/draft.ts'
import { synonymsOf } from '../../question/wording/synonyms.ts'
import type { Reply, Span } from '../../reply.ts'
import { dateOfEvent, edtfInWords, eventItems, listed, namesOf } from '../../words.ts'
import { matchingEvents } from '../matches.ts'
import type { Predicate } from './predicate.ts'
import { holdersAmong } from './present.ts'
import { deedTerms, isDeedTold } from './synonymous-deeds.ts'
import { peopleTold } from './told.ts'

/** Passages in which a sentence is looked for that tells the deed. */
const READ = 5

/** Where a deed is told, and who did it. */
interface Told {
  people: string[]
  event?: Event
  passage?: Passage
  sentence?: Span
}

/**
 * Who did what the question says, or to whom it was done, where the title of the event or a sentence says so of somebody
 * the register has; `undefined` when none does, or when they name different people.
 */
export function whoDid(
  context: Context,
  draft: Draft,
  predicate: Predicate,
  command: string,
  request: string,
): Reply | undefined {
  if (predicate.negated || LIGHT.test(predicate.verb)) return undefined
  const told = [...inEvents(context, draft, predicate), ...inPassages(context, draft, predicate)]
  const [first] = told
  if (!first) return undefined
  const differs = ({ people }: Told) => !people.some((id) => first.people.includes(id))
  return told.some(differs) ? undefined : replyWith(context, first, command, request)
}

/** Verbs that mean nothing without what follows them. */
const LIGHT =
  /^(?:t(?:ake|ook|aken)|ha(?:s|d|ve)|held?|made?|make|g[ao]ve|give|put|g[eo]t|went|go|c[ao]me|d(?:o|id|one)|was|were|be)$/

function inEvents(context: Context, draft: Draft, predicate: Predicate): Told[] {
  const { corpus } = context
  const hits = matchingEvents(context, draft)
  const [hit, other] = hits
  if (!hit || other) return []
  const { event } = hit
  const holder = isDeedTold(corpus, event, predicate) ? onlyHolder(context, draft, event) : undefined
  if (holder !== undefined) return [{ people: [holder], event }]
  const { terms } = corpus.eventText(event)
  const appointed = appointees(context, predicate, event)
  if (appointed.length > 0) return [{ people: appointed, event }]
  const isOfEvent = (own: ReadonlySet<string>) => (term: string) => own.has(term) || (terms.get(term) ?? 0) >= IN_RECORD
  const days = event.date
  const company = [...event.participants, ...event.mediators]
  const inTitle = peopleOf(context, draft, predicate, event.title, { days, company, headline: true })
  const found: Told[] = []
  const all = asked(draft, predicate)
  if (inTitle.length > 0 && all.every((own) => own.some(isOfEvent(new Set())))) found.push({ people: inTitle, event })
  for (const passage of corpus.evidence(event))
    for (const sentence of sentences(passage.text)) {
      const text = passage.text.slice(sentence.start, sentence.end)
      const own = new Set(tokens(text).map(({ term }) => term))
      if (!all.every((terms) => terms.some(isOfEvent(own)))) continue
      const people = peopleOf(context, draft, predicate, text, { days, company })
      if (people.length > 0) found.push({ people, event, passage, sentence })
    }
  return found
}

/** "Which X of A did …": whoever alone held that office then, and was there. */
function onlyHolder(context: Context, draft: Draft, event: Event): string | undefined {
  const { office } = draft
  const { chronicle } = context.corpus
  if (!office || !/^\W*(?:which|what)\b/i.test(draft.text)) return undefined
  const holders = [...new Set(holdersOf(chronicle, office.title, office.of, event.date).map(({ person }) => person.id))]
  const [holder, other] = holders
  const isThere = holder !== undefined && [...event.participants, ...event.mediators].includes(holder)
  return isThere && other === undefined ? holder : undefined
}

/** "A names an envoy": where the title of an appointment tells the deed and names nobody, those in its record were appointed. */
function appointees({ corpus }: Context, { verb, role }: Predicate, { kind, title, ...event }: Event): string[] {
  const deed = deedTerms(verb)
  const isTold = tokens(title).some(({ term }) => deed.has(term))
  const namesPeople = corpus.names.find(title).some(({ meanings }) => meanings.some((own) => own.kind === 'person'))
  return role === 'patient' && kind === 'appointment' && isTold && !namesPeople
    ? [...event.participants, ...event.mediators]
    : []
}

function inPassages(context: Context, draft: Draft, predicate: Predicate): Told[] {
  const { corpus } = context
  const all = [...asked(draft, predicate), ...named(draft, predicate)]
  if (all.length === 0) return []
  return corpus.index.search(draft.text, { limit: READ }).flatMap(({ id }) => {
    const passage = corpus.passages.get(id)
    const published = parseEdtf(passage?.article.published ?? '')
    if (!passage || !published) return []
    if (draft.query.days && !draft.query.days.some((days) => overlaps(days, published))) return []
    return sentences(passage.text).flatMap((sentence) => {
      const text = passage.text.slice(sentence.start, sentence.end)
      const own = new Set(tokens(`${text} ${passage.article.title}`).map(({ term }) => term))
      if (!all.every((terms) => terms.some((term) => own.has(term)))) return []
      const people = peopleOf(context, draft, predicate, text, { days: published, company: [] })
      return people.length > 0 ? [{ people, passage, sentence }] : []
    })
  })
}

/** The words of a question beside its verb that no part has understood, each with its synonyms. */
function asked(draft: Draft, { verb }: Predicate): string[][] {
  const deed = deedTerms(verb)
  return unread(draft)
    .filter(({ term, word }) => !deed.has(term) && !PEOPLE.has(word))
    .map(({ term }) => [term, ...synonymsOf(term)])
}

/** The words of names and terms that some part has understood; a time is told by the date of a text. */
function named(draft: Draft, { verb }: Predicate): string[][] {
  const deed = deedTerms(verb)
  const left = new Set(unread(draft))
  return draft.words
    .filter(
      (word) =>
        word.read &&
        !word.stop &&
        !left.has(word) &&
        !deed.has(word.term) &&
        !PEOPLE.has(word.word) &&
        !draft.times.some(({ start, end }) => word.start < end && word.end > start),
    )
    .map(({ term }) => [term, ...synonymsOf(term)])
}

/** Words for those who are asked for. */
const PEOPLE = new Set(
  `who whom which what whose name names person people man men woman women president presidents minister ministers leader
  leaders official officials politician politicians envoy envoys diplomat diplomats general generals two three four five
  both exactly`.split(/\s+/),
)

/** Whom a text names in the part asked for; nobody where somebody in the question is missing from it, or is the one found. */
function peopleOf(
  { corpus, today }: Context,
  draft: Draft,
  { verb, role }: Predicate,
  text: string,
  { headline, ...around }: { days: { first: string; last: string }; company: string[]; headline?: boolean },
): string[] {
  const { chronicle, names } = corpus
  const alternatives = isChoice(draft) ? draft.people.flatMap(({ ids }) => ids) : []
  const required = alternatives.length > 0 ? [] : draft.people.filter(({ byOffice }) => !byOffice)
  const inText = new Set(names.find(text).flatMap(({ meanings }) => meanings.map(({ id }) => id)))
  if (!headline && !required.every(({ ids }) => ids.some((id) => inText.has(id)))) return []
  const found = peopleTold(names, text, deedTerms(verb), role, headline).map((ids) =>
    tellApart(chronicle, ids, { days: around.days, company: around.company }),
  )
  const sure = found.flatMap(([id, other]) => (id !== undefined && other === undefined ? id : []))
  if (sure.length < found.length) return []
  const chosen = alternatives.length > 0 ? sure.filter((id) => alternatives.includes(id)) : sure
  const people = holdersAmong({ corpus, today }, draft, around.days, chosen)
  const isRequired = (id: string) => required.some(({ ids }) => ids.includes(id))
  // "Killed together with A": A is one of them.
  if (TOGETHER.test(draft.text)) return [...new Set(people.filter((id) => !isRequired(id)))]
  return people.some(isRequired) ? [] : [...new Set(people)]
}

const TOGETHER = /\b(?:together with|along with|alongside|besides|apart from|next to|as well as)\b/i

/** "…, A or B?": one of those named is asked for. */
function isChoice({ text, people }: Draft): boolean {
  const [first] = people
  return people.length > 1 && first !== undefined && /\bor\b/i.test(text.slice(text.indexOf(first.text)))
}

function replyWith(
  { corpus }: Context,
  { people, event, passage, sentence }: Told,
  command: string,
  request: string,
): Reply {
  const citations = new Citations()
  const index = passage ? citations.add(passage) : undefined
  const names = listed(namesOf(corpus.chronicle, people))
  const marks = index !== undefined && sentence ? { marks: new Map([[index, [sentence]]]) } : {}
  const shown = index === undefined ? [] : [{ text: '', citations: [index] }]
  const items = event ? [...eventItems(corpus.chronicle, event, citations.addEvent(corpus, event)), ...shown] : shown
  const by =
    passage && [passage.article.publisher, edtfInWords(passage.article.published)].filter((part) => part !== '')
  return {
    answer: {
      status: 'answered',
      command,
      headline: event
        ? `${names}: ${event.title}, ${dateOfEvent(event)}`
        : `${names}, going by what ${by?.join(' wrote, ') ?? ''}`,
      people,
      ...(event && { events: [event.id], date: event.date.text }),
      citations: citations.list,
    },
    items,
    notes: [],
    request,
    ...marks,
  }
}
