import { MOST_WORDS } from './query.ts'
import type { Question } from './question.ts'
import { ROLES } from './roles.ts'
import type { Segment } from './segment.ts'
import type { Span } from './sentences.ts'
import { ByteReader } from './varint.ts'
import { SENTENCE, termOf } from './words.ts'

/**
 * What tells how well a passage fits a question, each from 0 to about 1. "Weight" is idf; shares are of the weight of
 * those terms of the question that the collection knows, but for those named `all…`, which are of the whole question.
 */
export const SIGNALS = [
  /** BM25, as a share of the most that the question's terms could give. */
  'bm25',
  /** Share of the question that the passage has, … */
  'coverage',
  /** … that its best sentence has, … */
  'sentence',
  /** … that its best two sentences in a row have, … */
  'sentences',
  /** … that its title has, … */
  'title',
  /** … that its title and one sentence have together, … */
  'context',
  /** … that it has with the same ending. */
  'written',
  /** Share of the question's neighbouring words that are neighbours in the passage. */
  'bigrams',
  /** Share of the question's names that the passage has; 1 when it asks for none. */
  'names',
  /** The same of its numbers. */
  'numbers',
  /** The greatest share of the question that stands near something that could be the answer: a date for "when", … */
  'answer',
  /** 1 when it is known what the answer must hold. */
  'typed',
  'allCoverage',
  'allSentence',
  'allNames',
  'allNumbers',
] as const

/** What was seen of a question in a passage. */
export interface Sighting {
  /** In the order of SIGNALS. */
  signals: readonly number[]
  /** Positions in the question's terms, as bits. */
  found: number
  /** The sentence of the passage's text that speaks most of what was asked. */
  sentence: Span | undefined
}

/** Words between which a word counts as near. */
const NEAR = 6
/** How far sentences, and title and text, are apart, in words. */
const SENTENCE_GAP = 5
const TITLE_GAP = 10
/** Of a longer "paragraph" only the beginning is read, in bytes. */
const LONGEST = 8_000
/** How much a sentence gains by holding something that could be the answer, as a share of the question. */
const ANSWER_IN_SENTENCE = 0.15
const NEVER = -2

/**
 * Looks for one question's terms in passages of a segment: `open` with the question, `scan` passages, and `close` before
 * the next one. What it needs to remember of a passage is allotted once, since it runs some thirty times a query.
 */
export class Scanner {
  private readonly segment: Segment
  /** For each term of the segment, its position in the question plus 1. */
  private readonly slots: Uint8Array
  private readonly words: ByteReader
  private numbers: number[] = []
  private question: Question = { terms: [], bigrams: [], expects: undefined }
  private masses = massesOf(this.question)
  private role = 0

  /** By position in the question: weight, endings asked for, the last sentence it was seen in. */
  private readonly weights = new Float64Array(MOST_WORDS)
  private readonly endings = new Uint8Array(MOST_WORDS)
  private readonly lastIn = new Int32Array(MOST_WORDS)
  /** By two positions: the number, plus 1, of the question's bigram of these terms. */
  private readonly bigrams = new Uint8Array(MOST_WORDS * MOST_WORDS)
  /** Positions in the passage of the question's terms, and of what could be an answer. */
  private readonly hits = new Int32Array(LONGEST)
  private readonly hitTerms = new Uint8Array(LONGEST)
  private readonly answers = new Int32Array(LONGEST)

  constructor(segment: Segment) {
    this.segment = segment
    this.slots = new Uint8Array(segment.terms.ends.length)
    this.words = new ByteReader(segment.words)
  }

  /** `at` is the segment's position among those that the question was weighed in. */
  open(question: Question, at: number): void {
    this.question = question
    this.masses = massesOf(question)
    this.role = question.expects === undefined ? 0 : ROLES[question.expects]
    this.numbers = question.terms.map(({ numbers }) => numbers[at] ?? -1)
    for (const [slot, { idf, endings }] of question.terms.entries()) {
      const number = this.numbers[slot] ?? -1
      if (number >= 0) this.slots[number] = slot + 1
      this.weights[slot] = idf
      this.endings[slot] = endings
    }
    for (const [pair, [first, second]] of question.bigrams.entries()) {
      this.bigrams[first * MOST_WORDS + second] = pair + 1
    }
  }

  close(): void {
    for (const number of this.numbers) if (number >= 0) this.slots[number] = 0
    for (const [first, second] of this.question.bigrams) this.bigrams[first * MOST_WORDS + second] = 0
  }

  /** `score` is the passage's BM25 score in thousandths. */
  scan(doc: number, score: number): Sighting {
    const { words, slots, role, weights, endings, lastIn, bigrams, hits, hitTerms, answers, masses } = this
    const roles = this.segment.usage.role
    lastIn.fill(NEVER)
    let hitCount = 0
    let answerCount = 0
    let inTitle = 0
    let found = 0
    let written = 0
    let paired = 0
    let bigramMass = 0

    let sentence = -1
    let position = 0
    let before = -1
    /** The weight of this sentence's terms, of those that the sentence before or the title lack, and of the one before. */
    let mass = 0
    let newMass = 0
    let untitledMass = 0
    let massBefore = 0
    let answerHere = false
    let bestMass = 0
    let bestTwo = 0
    let bestUntitled = 0
    let bestValue = 0
    let bestStart = 0
    let bestEnd = 0
    /** Where the sentence stands in the passage's text. */
    let sentenceStart = 0
    let sentenceEnd = 0

    words.at = this.segment.wordStarts[doc] ?? 0
    const end = Math.min(this.segment.wordStarts[doc + 1] ?? 0, words.at + LONGEST)
    for (;;) {
      const word = words.at < end ? words.varint() : SENTENCE
      if (word === SENTENCE) {
        if (sentence > 0 && mass > 0) {
          bestMass = Math.max(bestMass, mass)
          bestTwo = Math.max(bestTwo, newMass + massBefore)
          bestUntitled = Math.max(bestUntitled, untitledMass)
          const value = mass + (answerHere ? ANSWER_IN_SENTENCE * masses.known : 0)
          if (value > bestValue) {
            bestValue = value
            bestStart = sentenceStart
            bestEnd = sentenceEnd
          }
        }
        if (words.at >= end) break
        sentenceStart = sentenceEnd + words.varint()
        sentenceEnd = sentenceStart + words.varint()
        massBefore = sentence > 0 ? mass : 0
        position += sentence === 0 ? TITLE_GAP : SENTENCE_GAP
        sentence += 1
        before = -1
        mass = 0
        newMass = 0
        untitledMass = 0
        answerHere = false
        continue
      }
      position += 1
      const term = termOf(word)
      const at = (slots[term] ?? 0) - 1
      if (at < 0) {
        if (sentence > 0 && ((roles[term] ?? 0) & role) !== 0) {
          answers[answerCount++] = position
          answerHere = true
        }
      } else {
        const weight = weights[at] ?? 0
        const bit = 1 << at
        found |= bit
        if (sentence === 0) inTitle |= bit
        if ((((endings[at] ?? 0) >>> (word & 3)) & 1) === 1) written |= bit
        const last = lastIn[at] ?? NEVER
        if (last !== sentence) {
          mass += weight
          if (last === 0 || last !== sentence - 1) newMass += weight
          if ((inTitle & bit) === 0) untitledMass += weight
          lastIn[at] = sentence
        }
        if (before >= 0) {
          const pair = (bigrams[before * MOST_WORDS + at] ?? 0) - 1
          if (pair >= 0 && ((paired >>> pair) & 1) === 0) {
            paired |= 1 << pair
            bigramMass += Math.min(weight, weights[before] ?? 0)
          }
        }
        hits[hitCount] = position
        hitTerms[hitCount++] = at
      }
      before = at
    }

    const near = answerCount === 0 ? 0 : this.nearest(hitCount, answerCount)
    const covered = this.mass(found)
    const { known, all } = masses
    const titleMass = this.mass(inTitle)
    const nameMass = this.mass(found & masses.nameBits)
    const numberMass = this.mass(found & masses.numberBits)
    const signals = [
      score / 1000 / (known * 1.9),
      covered / known,
      bestMass / known,
      bestTwo / known,
      titleMass / known,
      (titleMass + bestUntitled) / known,
      this.mass(written) / known,
      masses.bigrams === 0 ? 0 : bigramMass / masses.bigrams,
      masses.names === 0 ? 1 : nameMass / masses.names,
      masses.numbers === 0 ? 1 : numberMass / masses.numbers,
      near / known,
      role === 0 ? 0 : 1,
      covered / all,
      bestMass / all,
      masses.allNames === 0 ? 1 : nameMass / masses.allNames,
      masses.allNumbers === 0 ? 1 : numberMass / masses.allNumbers,
    ]
    return { signals, found, sentence: bestValue > 0 ? { start: bestStart, end: bestEnd } : undefined }
  }

  /** The weight of some of the question's terms, given as bits. */
  private mass(bits: number): number {
    let sum = 0
    for (let rest = bits; rest !== 0; rest &= rest - 1) sum += this.weights[31 - Math.clz32(rest & -rest)] ?? 0
    return sum
  }

  /** The greatest weight of different terms that stand near one of the possible answers. */
  private nearest(hitCount: number, answerCount: number): number {
    const { hits, hitTerms, answers } = this
    let greatest = 0
    let first = 0
    for (let at = 0; at < answerCount; at++) {
      const answer = answers[at] ?? 0
      while (first < hitCount && (hits[first] ?? 0) < answer - NEAR) first += 1
      let near = 0
      for (let hit = first; hit < hitCount && (hits[hit] ?? 0) <= answer + NEAR; hit++)
        near |= 1 << (hitTerms[hit] ?? 0)
      if (near !== 0) greatest = Math.max(greatest, this.mass(near))
    }
    return greatest
  }
}

/** Sums of weights in a question, and which of its terms are names or numbers, as bits. */
function massesOf({ terms, bigrams }: Question) {
  const masses = { known: 0, all: 0, bigrams: 0, names: 0, allNames: 0, numbers: 0, allNumbers: 0 }
  let nameBits = 0
  let numberBits = 0
  for (const [at, { idf, known, name, number }] of terms.entries()) {
    const weight = known ? idf : 0
    masses.all += idf
    masses.known += weight
    if (name) {
      masses.allNames += idf
      masses.names += weight
      nameBits |= 1 << at
    }
    if (number) {
      masses.allNumbers += idf
      masses.numbers += weight
      numberBits |= 1 << at
    }
  }
  for (const [first, second] of bigrams) masses.bigrams += Math.min(terms[first]?.idf ?? 0, terms[second]?.idf ?? 0)
  return { ...masses, nameBits, numberBits }
}
