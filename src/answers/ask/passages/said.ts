import { fold, tokens } from '../../../corpus/analyser.ts'
import type { Mention } from '../../../corpus/names.ts'
import type { Context } from '../../context.ts'
import type { Found } from '../../passage-search.ts'
import type { Draft } from '../../question/draft.ts'
import { isState } from '../../question/people/office-phrases.ts'
import { isSpeaker, isSpokenFor } from '../../question/people/speakers.ts'
import { synonymsOf } from '../../question/wording/synonyms.ts'
import { hasNumbers } from '../numbers.ts'
import type { Best } from './best.ts'
import { isOfTime } from './fit.ts'
import { ownWords } from './own-words.ts'
import { hasSpeakers } from './speakers.ts'

/** "What did A say", "how does A see", "how many … according to A": nothing but what was said is asked. */
const WHAT_SAID =
  /^\W*(?:(?:and|so) )?(?:(?:what|how) (?:did|does|do|has|have|had|was|were|is)\b|(?:what|how|which|why)\b.*\b(?:according to|in the (?:words|view|opinion) of) )/i
/** How likely the search must find such a passage to answer. */
const FOUND = 0.4
/** The same of one that reports the event which the question describes. */
const FOUND_OF_EVENT = 0.2

/**
 * The passages in which those speak of whom a question wants to know what they said, each with everything that it names
 * beside them, in these words or others: what they said of that, whatever else fits. Empty for other questions.
 */
export function saidBy(context: Context, draft: Draft, { found, isOfEvent }: Best): Found[] {
  const { corpus } = context
  const { people, text } = draft
  if (!WHAT_SAID.test(text)) return []
  const mentions = corpus.names.find(text, (word) => corpus.lexicon.has(word))
  const speakers = people.flatMap(({ speaking, ids }) => (speaking ? ids : []))
  const states = mentions.filter((mention) => isState(mention) && isSpeaker(text, mention))
  if (speakers.length + states.length === 0) return []
  const words = ownWords(draft)
  const named = mentions.filter(
    (mention) =>
      !states.includes(mention) &&
      !mention.meanings.some(({ kind, id }) => !SUBJECT.has(kind) || speakers.includes(id)),
  )
  if (words.length + named.length === 0) return []
  return found.filter((one) => {
    const { passage, probability = 0 } = one
    const isReport = isOfEvent(one)
    const least = isReport ? FOUND_OF_EVENT : FOUND
    if (probability < least || !isOfTime(draft, passage)) return false
    if (!hasSpeakers(corpus, draft, passage) || !hasNumbers(draft, passage)) return false
    const { title, paragraphs } = passage.article
    const terms = new Set(tokens(`${title} … ${passage.text}`).map(({ term }) => term))
    // A report says once where and with whom it was.
    const told = [title, ...(isReport ? paragraphs : [passage.text])].join(' … ')
    const ids = idsIn(corpus.names.find(told))
    const spoken = idsIn(corpus.names.find(passage.text).filter((own) => isSpokenFor(passage.text, own)))
    const written = fold(told)
    return (
      states.every(({ meanings }) => meanings.some(({ id }) => spoken.has(id))) &&
      words.every(({ term }) => [term, ...synonymsOf(term)].some((own) => terms.has(own))) &&
      named.every((mention) => written.includes(fold(mention.text)) || mention.meanings.some(({ id }) => ids.has(id)))
    )
  })
}

function idsIn(mentions: readonly Mention[]): Set<string> {
  return new Set(mentions.flatMap(({ meanings }) => meanings.map(({ id }) => id)))
}

/** What may be spoken of. */
const SUBJECT: ReadonlySet<string> = new Set([
  'person',
  'place',
  'side',
  'body',
  'topic',
  'framework',
  'event',
  'kind',
  'level',
])
