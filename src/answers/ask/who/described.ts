import { fold, tokens } from '../../../corpus/analyser.ts'
import type { Passage } from '../../../corpus/passage.ts'
import { Citations } from '../../citation.ts'
import type { Context } from '../../context.ts'
import type { Draft } from '../../question/draft.ts'
import { none } from '../../refusal.ts'
import type { Reply, Span } from '../../reply.ts'
import { formatRequest } from '../../request.ts'
import { edtfInWords } from '../../words.ts'

/** "Who is X", with nothing behind it that tells a time, a place or a deed. */
const WHO_IS =
  /^\W*(?:(?:tell me|do (?:we|you) know|i(?:['’]d| would) like to know|can you tell me) )?who(?:['’]s| (?:is|was|are|were|exactly is|exactly was))(?: (?:this|that))? (?<described>[^?,;:()]+?)[\s?.!]*$/i
const CLAUSE =
  /\b(?:who|whom|that|which|when|while|during|after|before|at|in|on|since|behind|with|between|among|from|to|by|as|present|there|\p{L}{3,}ing|(?!(?:united|unrecognised|unrecognized)\b)\p{L}{2,}[^e\W]ed)\b/iu
/** More words describe an event, not somebody. */
const MOST_WORDS = 7
/** Passages shown, and as many of those that a search brings up as are looked at. */
const SHOWN = 3
const LOOKED_AT = 120

/** What a question that asks who somebody is says of him or her: a name, an office, "A's brother". */
export function descriptionIn({ text }: Draft): string | undefined {
  const described = WHO_IS.exec(text)?.groups?.described
  if (described === undefined || CLAUSE.test(described) || described.split(' ').length > MOST_WORDS) return undefined
  // "Who were the mediators" asks for a list; "who are the Old Guard" does not.
  return PLURAL.test(text) && !/\p{Lu}/u.test(described) ? undefined : described
}

const PLURAL = /\bwho (?:are|were)\b/i

/**
 * Passages that have a name, or a description of somebody, word for word, most often first; whom they mean is left to the
 * reader. A refusal where none has it.
 */
export function passagesOn(context: Context, described: string, command: string, request: string): Reply {
  const { passages, index } = context.corpus
  const wordings = wordingsOf(described)
  const found = index
    .search(described, { limit: LOOKED_AT })
    .flatMap(({ id }) => {
      const passage = passages.get(id)
      if (!passage) return []
      const spans = wordings.flatMap((words) => spansOf(passage.text, words))
      return spans.length > 0 ? [{ passage, spans }] : []
    })
    .sort((a, b) => b.spans.length - a.spans.length)
    .slice(0, SHOWN)
  const [best] = found
  if (!best)
    return none(command, request, `No passage of the chronicle has “${described}”.`, [
      formatRequest('search', { text: described }),
    ])
  const citations = new Citations()
  const marks = new Map<number, Span[]>()
  const items = found.map(({ passage, spans }) => {
    const number = citations.add(passage)
    marks.set(number, spans)
    return { text: '', citations: [number] }
  })
  return {
    answer: { status: 'answered', command, headline: headlineFor(described, best.passage), citations: citations.list },
    items,
    notes: ['The register does not have this person; the passages have these words.'],
    request,
    marks,
  }
}

function headlineFor(described: string, { article }: Passage): string {
  const { publisher, published } = article
  const from = [publisher, edtfInWords(published)].filter((part) => part !== '').join(', ')
  return `“${described}”: ${from === '' ? 'an undated article' : from}, fits best`
}

/** A description as texts word it: as it stands, without its article, "B of A" also as "A’s B" and the other way round. */
function wordingsOf(described: string): string[][] {
  const plain = described.replace(/^(?:the|an?) /i, '')
  const of = /^(?<head>.+?) of (?:the )?(?<owner>.+)$/i.exec(plain)?.groups
  const own = /^(?<owner>.+?)['’]s? (?<head>.+)$/.exec(plain)?.groups
  const texts = [plain, of && `${of.owner} ${of.head}`, own && `${own.head} of ${own.owner}`]
  return texts.flatMap((text) => (text === undefined ? [] : [wordsOf(text)]))
}

function wordsOf(text: string): string[] {
  return tokens(text).map(({ word }) => fold(word))
}

/** Where words stand in a text one right after another, articles aside. */
function spansOf(text: string, words: readonly string[]): Span[] {
  const [first] = words
  if (first === undefined || !fold(text).includes(first)) return []
  const all = tokens(text).filter(({ word }) => word !== 'the')
  return all.flatMap((token, at) => {
    const run = all.slice(at, at + words.length)
    const last = run.at(-1)
    return last && run.length === words.length && run.every(({ word }, index) => word === words[index])
      ? [{ start: token.start, end: last.end }]
      : []
  })
}
