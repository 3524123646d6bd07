import type { Corpus } from '../../../corpus/corpus.ts'
import { isDemonym } from '../../../corpus/demonym.ts'
import { type Days, overlaps } from '../../../corpus/edtf.ts'
import type { Event } from '../../../corpus/event.ts'
import { holdersOf, rolesIn, rolesThen } from '../../../corpus/offices.ts'
import { statesById } from '../../../corpus/vocabulary.ts'
import type { Context } from '../../context.ts'
import type { Office } from '../../office.ts'
import { type Draft, unread } from '../../question/draft.ts'
import { MEDIATION } from '../../question/wording/asking-words.ts'
import { servingStates } from './described-people.ts'
import { hostsAt } from './fitting.ts'
import { SERVED } from './represented.ts'
import { asksForSignatories, isSigned, signatoriesCounted, signatoriesOfStates, signatoriesTold } from './signing.ts'
import { deedTerms } from './synonymous-deeds.ts'
import { peopleTold } from './told.ts'

/** Verbs whose subject brings others together. */
const HOSTING =
  /\b(?:host(?:ed|s|ing)?|mediat\w+|broker\w*|brought|bring|moderat\w+|facilitat\w+|convened|invited|received|organi[sz]ed|arranged)\b/i
/** "… sat with them as mediator": whoever did so is asked for, whomever the question names. */
const IN_ROLE =
  /\bas (?:an? |the )?(?:go-between|mediator|host|intermediary|facilitator|moderator|broker|third party)s?\b/i
/** "Who handed over the paper": the givers are asked for, not those who got it; a joint text has no receivers. */
const GIVING =
  /\bwho (?:(?:had|has|have|first) )?(?<verb>handed|gave|presented|passed|submitted|delivered|brought|carried|conveyed|proposed|offered|sent|showed|forwarded|put(?= [^?]*\b(?:forward|on the table|to)\b))\b(?! (?:(?:an?|the|his|her|their) )?(?:\p{L}+ )?(?:together|up|talks|birth|way|joint\w*|speech|speeches|press|interviews?|statements?|names?|signatures?|communiqu\p{L}+)\b)/iu
/** "Who came along with A": those of A's own side. */
const ACCOMPANYING =
  /\b(?:accompan(?:y|ies|ied|ying)|(?:came|went|travell?ed|flew) along with|in (?:the )?(?:company|entourage|retinue) of|in \S+ (?:entourage|retinue|delegation))\b/i
/** "Who visited A": nobody of A's own side. */
const VISITED = /^\W*(?:who|which [^?,;:]{1,40}) (?:had |has |also )?visited\b/i
/** "At whose invitation": of several who mediated those whose country it was. */
const INVITING = /\bwhose invitation\b|^\W*who (?:had |has )?invited\b/i
/** "Who brokered the truce": of which no mediator is kept, nobody who took part mediated it. */
const MEDIATED =
  /^\W*who (?:had |has |also |first )?(?:mediat\w+|broker\w*|moderat\w+|facilitat\w+|conven\w+|organi[sz]\w+|arrang\w+|brought [^?]*\btogether)\b/i
/** "Under whose auspices": whoever brought the others together. */
const WHOSE_MEDIATION = new RegExp(`\\bwhose (?:[\\p{L}-]+ )?(?:${MEDIATION})\\b`, 'iu')

/** Whether those are asked for who invited others. */
export function asksForInviters({ text }: Draft): boolean {
  return INVITING.test(text)
}
const PASSIVE = /\bby whom\b|\bhosted by\b/i

/** Deeds of all who are named with them. */
const JOINTLY = /\b(?:present(?:ed)?|unveil(?:ed)?|announced?|appointed|issued?|published?)\b/i
/** Deeds of whoever presided: where the record has no host, others than those who took part. */
const PRESIDING = /\b(?:chair(?:ed|s)|presided)\b(?! of)/i

/** Whom of those present at an event a question asks for, of the side and in the office that it names. */
export function peopleAsked(context: Context, draft: Draft, event: Event): string[] {
  return ofSide(context, draft, event, ofOffice(context, draft, event, asked(context, draft, event)))
}

/** Whether those are asked for who came along with somebody: what the list of those present does not tell, nothing does. */
export function asksForCompanions({ text, people }: Draft): boolean {
  return people.length > 0 && ACCOMPANYING.test(text)
}

/** Whom of those present the question leaves open: the hosts of named guests, the guests of a named host. */
function asked(context: Context, draft: Draft, event: Event): string[] {
  const { corpus } = context
  // "Who was the minister who …" asks for the minister.
  const named = new Set(draft.people.flatMap(({ ids, byOffice }) => (byOffice ? [] : ids)))
  const others = (ids: readonly string[]) => ids.filter((id) => !named.has(id))
  const [guests, hosts] = [others(event.participants), others(event.mediators)]
  if (draft.besides) return HOSTING.test(draft.text) ? hosts : [...guests, ...hosts]
  // "N's proposals" are given by whoever brings them.
  const isOwner = draft.people.every(({ text }) => /['’]s?$/.test(text))
  const giving = isOwner ? GIVING.exec(draft.text) : null
  if (giving) {
    const givers = giversIn(context, event, giving.groups?.verb ?? '')
    if (givers.length > 0) return givers
    const receivers = receiversIn(context, draft.text.slice(giving.index + giving[0].length))
    // Where one side alone is said to have got it, those of another side had no part in it, or gave it.
    if (receivers.length > 0 && servingStates(corpus, event, receivers, guests).length < guests.length) return []
    if (hosts.length > 0 && guests.length > 0) return hosts
    if (receivers.length > 0) return []
  }
  if (named.size > 0 && ACCOMPANYING.test(draft.text)) return companions(corpus, event, [...named])
  if (named.size > 0 && VISITED.test(draft.text)) {
    const own = companions(corpus, event, [...named])
    return [...guests, ...hosts].filter((id) => !own.includes(id))
  }
  if (named.size === 0 && ALL_PRESENT.test(draft.text) && !IN_ROLE.test(draft.text)) return [...guests, ...hosts]
  if (OF_BOTH.test(draft.text) && guests.length > 0 && event.kind === 'meeting') return guests
  if (representsSomebody(draft) || (event.kind !== 'meeting' && JOINTLY.test(draft.text))) {
    const signatories = asksForSignatories(draft.text) ? others(signatoriesOfStates(corpus, event)) : []
    return signatories.length > 0 ? signatories : [...guests, ...hosts]
  }
  if (named.size === 0 && namesSideAndBody(context, draft)) return [...guests, ...hosts]
  if (asksForSignatories(draft.text)) {
    if (!isSigned(event, draft.text)) return []
    const counted = signatoriesCounted(event)
    if (counted.length > 0) return others(counted)
    const signatories = signatoriesTold(corpus, event)
    if (guests.every((id) => signatories.includes(id)) && signatories.length > guests.length) return others(signatories)
    // It takes two to sign: where the record has one, others stand elsewhere in it.
    if (guests.length === 1) return signatoriesOfStates(corpus, event)
  }
  if (PRESIDING.test(draft.text) && named.size === 0) return hosts
  if (WHOSE_MEDIATION.test(draft.text) || MEDIATED.test(draft.text)) return hosts
  if (INVITING.test(draft.text) && hosts.length > 0) return [...hostsAt(corpus, event, hosts)]
  if (CALLED.test(draft.text) && named.size === 0 && hosts.length > 0) return hosts
  if (IN_ROLE.test(draft.text) && hosts.length > 0) return hosts
  if (event.participants.length > 0 && guests.length === 0) return hosts
  if (hosts.length < event.mediators.length && guests.length > 0) return guests
  if (
    HOSTING.test(draft.text) &&
    !PASSIVE.test(draft.text) &&
    hosts.length > 0 &&
    named.size === 0 &&
    !/\btogether with\b/i.test(draft.text)
  )
    return hosts
  // It takes two to meet.
  const areAlone = guests.length === 1 && MEETING.test(draft.text)
  return guests.length > 0 && named.size === 0 && !areAlone ? guests : [...guests, ...hosts]
}

/** Who rang those who fought or talked: one who stood between them. */
const CALLED =
  /^\W*who (?:had |has |also )?(?:called|phoned|rang|telephoned|urged|contacted|spoke (?:to|with)) (?:(?:both|the|two|each|warring) )+(?:of )?(?:the )?(?:[\p{L}-]+ ){0,2}(?:presidents|leaders|ministers|sides|parties|capitals|generals|commanders)\b/iu
/** Whoever was there, whatever part they had in it. */
const ALL_PRESENT =
  /^\W*who (?:all )?(?:was|were) (?:(?:also|all|else) )?(?:present|there|in attendance|on hand)\b|^\W*who (?:was|were|are|is) (?:the |all )*members? of\b|^\W*who (?:witnessed|watched|looked on)\b/i

const MEETING = /\b(?:met|meet|sat down|negotiated|conferred)\b/i

/** Those of an event whom its title has as the subject of a verb. */
function giversIn({ corpus }: Context, { title, participants, mediators }: Event, verb: string): string[] {
  const there = [...participants, ...mediators]
  return peopleTold(corpus.names, title, deedTerms(verb), 'agent', true)
    .flat()
    .filter((id) => there.includes(id))
}

/** The sides that a text begins with: "A and B the proposals", "to A and B"; as people.yaml has them. */
function receiversIn({ corpus }: Context, text: string): string[] {
  let end = 0
  const ids = corpus.names.find(text).flatMap((mention) => {
    if (!/^\s*(?:(?:over|to|both|the|and|,) *)*$/i.test(text.slice(end, mention.start))) return []
    const states = mention.meanings.filter(({ kind, form }) => (kind === 'side' || kind === 'body') && form === 'name')
    if (states.length > 0) end = mention.end
    return states.map(({ id }) => id)
  })
  return statesById(corpus.chronicle.vocabulary, ids).map(({ name }) => name)
}

/** Those at an event who served the state of one of these people, apart from them. */
function companions(corpus: Corpus, event: Event, ids: readonly string[]): string[] {
  const there = [...event.participants, ...event.mediators]
  const states = ids
    .filter((id) => there.includes(id))
    .flatMap((id) => rolesThen(corpus.chronicle, id, event.date).map(({ of }) => of))
  return servingStates(
    corpus,
    event,
    states,
    there.filter((id) => !ids.includes(id)),
  )
}

/** "The A and B envoys", of which only A is a side: of B the record has a mediator. */
function namesSideAndBody({ corpus }: Context, { states }: Draft): boolean {
  const isSide = (id: string) => corpus.chronicle.vocabulary.sides.some((side) => side.id === id)
  return states.some(isSide) && !states.every(isSide)
}

/** For whom somebody was there: "who spoke for A", "A's delegation", "the leader of the A". */
const REPRESENTING =
  /\b(?:represent\w*|spoke for|speaking for|on behalf of|acted for|acting for|negotiat\w+ for|delegations?|delegates?|negotiators?|side|team|led|headed|leader of|head of|who (?:now |currently )?(?:heads|leads)|chief)\b/i

/** "Who represented the two sides": the guests of whoever mediated. */
const OF_BOTH =
  /\brepresent\w* (?:(?:the|both|two|warring|opposing) )+(?:sides|parties|presidents|leaders|countries|states)\b/i

/** Whether those are asked for who were there for somebody. */
function representsSomebody({ text, represented }: Draft): boolean {
  return represented === true || REPRESENTING.test(text)
}

const REPRESENTED = new RegExp(`^\\W*who (?:represented|(?:${SERVED}) for) (?:the )?`, 'i')

/** "Who represented A in the talks with B": the one state right behind the verb. */
function principalIn({ names }: Corpus, text: string): string[] {
  const start = REPRESENTED.exec(text)?.[0].length
  const [first] = start === undefined ? [] : names.find(text.slice(start))
  if (start === undefined || first?.start !== 0) return []
  const isJoined = /^(?:,| and| &| or|['’]| \p{Lu})/u.test(text.slice(start + first.end))
  const states = first.meanings.filter(({ kind }) => kind === 'side' || kind === 'body')
  return isJoined ? [] : states.map(({ id }) => id)
}

/** "Who represented A": of the people in question those of the one side or body that is named. */
function ofSide({ corpus }: Context, draft: Draft, event: Event, people: string[]): string[] {
  if (!representsSomebody(draft)) return people
  const principal = principalIn(corpus, draft.text)
  const named = principal.length > 0 ? principal : [...new Set(draft.states)]
  if (principal.length === 0 && named.length !== 1) return people
  const own = statesById(corpus.chronicle.vocabulary, named).map(({ name }) => name)
  return servingStates(corpus, event, own, people)
}

/** Of people those who then held the office that is asked for; all where none is. */
export function holdersAmong({ corpus }: Context, { office }: Draft, days: Days, people: readonly string[]): string[] {
  if (!office) return [...people]
  return people.filter((id) => held(corpus, id, office, days))
}

/** Whether somebody held an office then. */
function held({ chronicle }: Corpus, id: string, { title, of }: Office, days: Days): boolean {
  const person = chronicle.people.get(id)
  return person !== undefined && rolesIn(chronicle, person, title, of).some((role) => overlaps(role, days))
}

/** "Which co-chairs …": of the people in question those who held the office that is asked for, where there are any. */
function ofOffice({ corpus }: Context, draft: Draft, event: Event, people: string[]): string[] {
  const { office } = draft
  // Whoever rang them is asked for.
  if (CALLED.test(draft.text)) return people
  if (office) {
    const named = draft.people.flatMap(({ ids, byOffice }) => (byOffice ? [] : ids))
    const present = [...event.participants, ...event.mediators].filter((id) => !named.includes(id))
    const holders = present.filter((id) => held(corpus, id, office, event.date))
    // Not every text that names a minister is kept as saying that he or she took part.
    return holders.length > 0
      ? holders
      : holdersOf(corpus.chronicle, office.title, office.of, event.date)
          .map(({ person }) => person.id)
          .filter((id) => !named.includes(id) && corpus.eventText(event).named.has(id))
  }
  const opening =
    /^\W*(?:\w+\W+)?(?:(?:was|were|is|are|the|of|two|three|four|five|names?)\W+)*/i.exec(draft.text)?.[0].length ?? 0
  const titles = corpus.names
    .find(draft.text)
    .filter(({ start }) => start >= opening && start <= opening + 12)
    .flatMap(({ meanings }) => meanings.filter(({ kind }) => kind === 'office').map(({ id }) => id))
  const kept = people.filter((id) => titles.some((title) => held(corpus, id, { title, of: [] }, event.date)))
  const left = kept.length > 0 ? kept : people
  const ofCountry = left.filter((id) =>
    rolesThen(corpus.chronicle, id, event.date).some(({ of }) => unread(draft).some(({ word }) => isDemonym(word, of))),
  )
  return ofCountry.length > 0 ? ofCountry : left
}
