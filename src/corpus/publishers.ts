import { isStopWord, type Token, tokens } from './analyser.ts'
import type { Article } from './article.ts'
import type { Chronicle } from './chronicle.ts'
import { hostOf, siteOf, writtenHost } from './host.ts'
import { initialsOf } from './initials.ts'
import type { Lexicon } from './lexicon.ts'
import type { Names } from './names.ts'
import { spellingDistance, toleratedDistance } from './spelling.ts'

/** A name in a text: the publishers it means, the sites whose address it is, the spelling that was taken for it. */
export interface PublisherMention {
  publishers: readonly string[]
  hosts: readonly string[]
  start: number
  end: number
  corrected?: string
}

/** Why a name means a publisher: it is the name or address, or only begins the name or is made of its initials. */
type Form = 'whole' | 'part'

interface Entry {
  form: Form
  publishers: Set<string>
  hosts: Set<string>
  /** How it is written. */
  written: string
}

/** No name has more words. */
const MOST_WORDS = 8

/**
 * The publishers of a chronicle by what people call them: their names, with or without an article, a bracket or spaces,
 * the addresses of their sites, the first words of a name where these are nothing else, its initials.
 */
export class PublisherNames {
  readonly #entries = new Map<string, Entry>()
  readonly #articles: readonly Article[]
  readonly #names: Names
  readonly #lexicon: Lexicon

  constructor(chronicle: Chronicle, names: Names, lexicon: Lexicon) {
    this.#names = names
    this.#lexicon = lexicon
    const articles = [...chronicle.articles.values()]
    this.#articles = articles
    for (const publisher of new Set(articles.flatMap(({ publisher, via }) => [publisher, via ?? ''])))
      if (publisher !== '') this.#addPublisher(publisher)
    for (const host of new Set(articles.flatMap(({ url }) => writtenHost(url) ?? [])))
      for (const name of [host, siteOf(host)]) this.#add(name, 'whole', undefined, siteOf(host))
  }

  /**
   * The longest name of a publisher that begins at a word; `undefined` where none does, or what does is somebody else's
   * name. Everyday words are a publisher's name with a capital only, unless one must stand there.
   */
  at(text: string, words: readonly Token[], from: number, mustBe = false): PublisherMention | undefined {
    const [first] = words.slice(from)
    if (!first) return undefined
    for (let length = Math.min(MOST_WORDS, words.length - from); length > 0; length--) {
      const own = words.slice(from, from + length)
      const end = own.at(-1)?.end ?? first.end
      const entry = this.#entry(own)
      if (entry && this.#isMeant(text.slice(first.start, end), text.slice(end), entry, mustBe))
        return mention(entry, first.start, end)
    }
    return undefined
  }

  /** The publishers that a whole text names, by a name, the address of a site or initials, and all whose articles are at that site. */
  lookUp(typed: string): string[] {
    const entry = this.#entry(
      tokens(
        typed
          .trim()
          .replace(/^(?:https?:\/\/)?(?:www\.)?(?:the )?/i, '')
          .replace(/\/+$/, ''),
      ),
    )
    if (!entry) return []
    const there = this.#articles.filter(({ url }) => entry.hosts.has(hostOf(url) ?? ''))
    // Of an ingested article the publisher may be unknown.
    return [...new Set([...entry.publishers, ...there.map(({ publisher }) => publisher)])].filter((name) => name !== '')
  }

  /** The publisher of whose name a word that stands in no text is a small misspelling. */
  near({ word, start, end }: Token): PublisherMention | undefined {
    if (this.#lexicon.has(word) || this.#names.isNameWord(word)) return undefined
    let best: { entry: Entry; distance: number } | undefined
    for (const [key, entry] of this.#entries) {
      if (entry.form === 'part' || key.includes(' ')) continue
      const distance = spellingDistance(word, key, toleratedDistance(key.length))
      if (distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { entry, distance }
    }
    return best ? { ...mention(best.entry, start, end), corrected: best.entry.written } : undefined
  }

  #entry(words: readonly Token[]): Entry | undefined {
    return this.#entries.get(keyOf(words)) ?? this.#entries.get(words.map(({ word }) => word).join(''))
  }

  /** Whether the name is used for a publisher: what is a name of somebody or of a place too means that. */
  #isMeant(typed: string, rest: string, { form, hosts }: Entry, mustBe: boolean): boolean {
    if (hosts.size > 0 && typed.includes('.')) return true
    if (this.#names.find(typed).some(({ text }) => text === typed)) return false
    const words = tokens(typed).filter(({ word }) => !isStopWord(word))
    const isCapital = words.some(({ start }) => /\p{Lu}/u.test(typed[start] ?? ''))
    if (form === 'whole')
      return words.length > 1 || isCapital || mustBe || words.some(({ word }) => this.#lexicon.isName(word))
    // "A B said" is not a publisher whose name begins with A.
    return isCapital && !/^ \p{Lu}/u.test(rest) && !words.every(({ word }) => this.#names.isNameWord(word))
  }

  #addPublisher(publisher: string): void {
    for (const name of namesOfPublisher(publisher)) {
      this.#add(name, 'whole', publisher)
      const words = tokens(name)
      if (words.length < 2) continue
      this.#add(name.replace(/[^\p{L}\p{N}]+/gu, ''), 'whole', publisher)
      for (const { end } of words.slice(0, -1)) this.#add(name.slice(0, end), 'part', publisher)
      this.#add(initialsOf(words.map(({ start, end }) => name.slice(start, end))), 'part', publisher)
    }
  }

  #add(written: string, form: Form, publisher?: string, host?: string): void {
    const key = keyOf(tokens(written))
    if (key === '') return
    const entry = this.#entries.get(key) ?? { form, publishers: new Set(), hosts: new Set(), written }
    if (form === 'whole' && entry.form === 'part') Object.assign(entry, { form, written })
    if (publisher !== undefined) entry.publishers.add(publisher)
    if (host !== undefined) entry.hosts.add(host)
    this.#entries.set(key, entry)
  }
}

/** A publisher's name without an article, and what stands in brackets by itself. */
export function namesOfPublisher(publisher: string): string[] {
  const bracketed = /^(?<name>.*?) \((?<other>[^)]+)\)$/.exec(publisher)?.groups
  const names = [bracketed?.name ?? publisher, bracketed?.other].flatMap((name) => name ?? [])
  return names.map((name) => name.replace(/^the /i, ''))
}

function keyOf(words: readonly Token[]): string {
  return words.map(({ word }) => word).join(' ')
}

function mention({ publishers, hosts }: Entry, start: number, end: number): PublisherMention {
  return { publishers: [...publishers], hosts: [...hosts], start, end }
}
