import { setImmediate } from 'node:timers/promises'
import type { Chronicle } from './chronicle.ts'
import { type Account, type Dispute, paragraphOfAccount } from './dispute.ts'
import type { Event } from './event.ts'
import { type EventText, eventText } from './event-text.ts'
import { paragraphFor } from './evidence.ts'
import { Lexicon, type WordCounts } from './lexicon.ts'
import { Names } from './names.ts'
import { type Passage, passagesOf } from './passage.ts'
import { rolesDuring } from './person.ts'
import { PublisherNames } from './publishers.ts'
import type { Index } from './search.ts'
import type { Snapshot } from './snapshot.ts'
import { type StoredEvent, storedEvent, textOf } from './stored-event.ts'

/** All that the bot knows, ready to be asked. */
export interface Corpus {
  chronicle: Chronicle
  /** By id. */
  passages: ReadonlyMap<string, Passage>
  names: Names
  lexicon: Lexicon
  publishers: PublisherNames
  index: Index
  /** The passages that support an event, one of each of its sources, best source first; of the best `most` sources only. */
  evidence(event: Event, most?: number): Passage[]
  /** The passages in which the sources of one account of a disputed point give it. */
  accountEvidence(event: Event, dispute: Dispute, account: Account): Passage[]
  /** Ids of the sides and bodies whose people took part in an event. */
  statesOf(event: Event): ReadonlySet<string>
  /** What an event's record and sources say in words. */
  eventText(event: Event): EventText
  /** Finds out what questions will need, a little at a time between other work, so that none has to wait for it. */
  prepare(): Promise<void>
}

/** Events prepared in one go: a few milliseconds. */
const AT_ONCE = 10

/**
 * Puts a chronicle together with what finds things in it. `openIndex` makes its passages searchable. What takes long to
 * find out waits until it is needed, and is kept for the next start in the snapshot of the files the chronicle came from.
 * `known` are the names of a chronicle with the same registers.
 */
export function assemble(
  chronicle: Chronicle,
  openIndex: (passages: readonly Passage[]) => Index,
  snapshot?: Snapshot,
  known?: Names,
): Corpus {
  const passages = passagesOf(chronicle.articles.values())
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  const lexicon = once(() => {
    const counts = snapshot?.read<WordCounts>('words')
    if (counts) return Lexicon.from(counts)
    const counted = new Lexicon(passages.map(({ text }) => text))
    snapshot?.write('words', counted.counts())
    return counted
  })
  const names = once(() => known ?? new Names(chronicle))
  const publishers = once(() => new PublisherNames(chronicle, names(), lexicon()))
  const stored = once(() => new Map(snapshot?.read<[string, StoredEvent][]>('events')))
  const told = new Map<Event, Map<string, Telling>>()
  const tellingOf = (event: Event, source: string): Telling => {
    const bySource = told.get(event) ?? new Map<string, Telling>()
    const known = bySource.get(source)
    if (known) return known
    const paragraphs = chronicle.articles.get(source)?.paragraphs ?? []
    const paragraph =
      stored().get(event.id)?.paragraphs[event.sources.indexOf(source)] ??
      paragraphFor(event, paragraphs, chronicle.people, lexicon())
    const telling = { paragraph, passage: byId.get(`${source}#${paragraph}`) }
    told.set(event, bySource.set(source, telling))
    return telling
  }
  const accounts = new Map<Account, Passage[]>()
  const texts = new Map<string, EventText>()
  const states = new Map<string, ReadonlySet<string>>()
  return {
    chronicle,
    passages: byId,
    get names() {
      return names()
    },
    get lexicon() {
      return lexicon()
    },
    get publishers() {
      return publishers()
    },
    index: openIndex(passages),
    evidence: (event, most = event.sources.length) =>
      event.sources.slice(0, most).flatMap((source) => tellingOf(event, source).passage ?? []),
    accountEvidence(event, dispute, account) {
      const known = accounts.get(account)
      if (known) return known
      const evidence = account.sources.flatMap((source) => {
        const paragraphs = chronicle.articles.get(source)?.paragraphs ?? []
        const { paragraph } = tellingOf(event, source)
        return byId.get(`${source}#${paragraphOfAccount(dispute, account, paragraphs, lexicon(), paragraph)}`) ?? []
      })
      accounts.set(account, evidence)
      return evidence
    },
    statesOf(event) {
      const known = states.get(event.id)
      if (known) return known
      const own = statesOf(chronicle, event)
      states.set(event.id, own)
      return own
    },
    eventText(event) {
      const known = texts.get(event.id)
      if (known) return known
      const before = stored().get(event.id)
      const text = before ? textOf(before) : eventText(event, labelsOf(chronicle, event), this.evidence(event), names())
      texts.set(event.id, text)
      return text
    },
    async prepare() {
      lexicon()
      await setImmediate()
      names()
      await setImmediate()
      publishers()
      await setImmediate()
      let number = 0
      for (const event of chronicle.events.values()) {
        this.eventText(event)
        this.statesOf(event)
        if (++number % AT_ONCE === 0) await setImmediate()
      }
      if (stored().size > 0) return
      const readings = [...chronicle.events.values()].map((event) => [
        event.id,
        storedEvent(
          event.sources.map((source) => tellingOf(event, source).paragraph),
          this.eventText(event),
        ),
      ])
      snapshot?.write('events', readings)
    },
  }
}

/** Where a source tells of an event: the number of the paragraph, from 1, and the passage unless the source has none. */
interface Telling {
  paragraph: number
  passage: Passage | undefined
}

/** A value that is found out when it is first asked for. */
function once<T extends object>(find: () => T): () => T {
  let found: T | undefined
  return () => {
    found ??= find()
    return found
  }
}

/** What the vocabulary calls an event's kind, level, status and framework. */
function labelsOf({ vocabulary }: Chronicle, event: Event): string[] {
  const terms = [
    ...vocabulary.kinds.filter(({ id }) => id === event.kind),
    ...vocabulary.levels.filter(({ id }) => id === event.level),
    ...vocabulary.statuses.filter(({ id }) => id === event.status),
    ...vocabulary.frameworks.filter(({ id }) => id === event.framework),
  ]
  return terms.map(({ name }) => name)
}

/** The sides and bodies for which those present held an office at the time; any time where none is known for it. */
export function statesOf({ people, vocabulary }: Chronicle, event: Event): Set<string> {
  const owners = [...event.participants, ...event.mediators].flatMap((id) => {
    const person = people.get(id)
    if (!person) return []
    const then = rolesDuring(person, event.date)
    return (then.length > 0 ? then : person.roles).map(({ of }) => of)
  })
  return new Set(
    [...vocabulary.sides, ...vocabulary.bodies].filter(({ name }) => owners.includes(name)).map(({ id }) => id),
  )
}
