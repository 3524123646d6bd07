import { isStopWord, tokens } from '../../../corpus/analyser.ts'
import { type Days, EARLIEST, LATEST, parseEdtf } from '../../../corpus/edtf.ts'
import { sentences } from '../../../corpus/search/sentences.ts'
import type { Context } from '../../context.ts'
import type { Draft } from '../../question/draft.ts'
import { synonymsOf } from '../../question/wording/synonyms.ts'
import type { Reply } from '../../reply.ts'
import { listed, namesOf } from '../../words.ts'
import { namesStranger } from '../passages/people.ts'
import { passagesFor } from '../passages.ts'
import type { Description } from './description.ts'
import { areFitting } from './fitting.ts'
import { predicateOf } from './predicate.ts'
import { roleTerms } from './role-terms.ts'
import { deedTerms } from './synonymous-deeds.ts'

/** How likely a passage must answer to name somebody whose deed it has in other words. */
const SURE = 0.8

/**
 * "Which A adviser threatened …", where no event tells it: the only one with that title whom the passage that fits best
 * names, in a sentence that has the deed where one has.
 * @param otherwise what else answers the question, which must speak of that title
 */
export function describedInPassage(
  context: Context,
  draft: Draft,
  description: Description,
  otherwise: Reply | undefined,
  command: string,
  request: string,
): Reply | undefined {
  const { noun, number } = description
  if ((noun !== 'titled' && noun !== 'advisers') || number !== 1) return otherwise
  const asPassage: Draft = { ...draft, asks: 'passage' }
  const found = passagesFor(context, asPassage, command, request)
  const [best] = found?.answer.citations ?? []
  const days = parseEdtf(best?.published ?? '')
  const people = (deed: boolean) =>
    best && days ? holdersTold(context, draft, description, best.quote, days, deed) : []
  const withDeed = people(true)
  // Where no sentence has the deed in words that are known to mean it, the passage must be about it all the more surely.
  const isSure = withDeed.length === 0 && passagesFor(context, asPassage, command, request, SURE) !== undefined
  const [id, other] = isSure ? people(false) : withDeed
  if (!found || id === undefined || other !== undefined)
    return otherwise && (noun !== 'titled' || isOnTitle(context, description, otherwise)) ? otherwise : undefined
  const source = found.answer.headline.replace(/,? fits best$/, '')
  const headline = `${listed(namesOf(context.corpus.chronicle, [id]))}, going by ${source.charAt(0).toLowerCase()}${source.slice(1)}`
  return { ...found, answer: { ...found.answer, headline, people: [id] } }
}

/** Whether the passage that fits best names somebody who fits, or who is not in the register. */
export function mayNameDescribed({ corpus }: Context, description: Description, { answer }: Reply): boolean {
  const [first] = answer.citations
  if (!first) return false
  const days = parseEdtf(first.published) ?? { first: EARLIEST, last: LATEST }
  const named = corpus.names
    .find(first.quote)
    .flatMap(({ meanings }) => meanings.filter(({ kind }) => kind === 'person').map(({ id }) => id))
  const fits = (id: string) => areFitting(corpus, { ...description, number: 1 }, [id], days)
  return namesStranger(corpus, first.quote) || named.some(fits)
}

/** Those with the title whom a text names, or with `deed` only the sentences that tell it; not those whom the question names. */
function holdersTold(
  { corpus }: Context,
  draft: Draft,
  description: Description,
  text: string,
  days: Days,
  deed: boolean,
): string[] {
  const asked = new Set(draft.people.flatMap(({ ids, byOffice }) => (byOffice ? [] : ids)))
  const told = sentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end)
    if (deed && !hasDeed(draft, sentence)) return []
    return corpus.names
      .find(sentence)
      .flatMap(({ meanings }) => meanings.filter(({ kind }) => kind === 'person').map(({ id }) => id))
      .filter((id) => !asked.has(id) && areFitting(corpus, description, [id], days))
  })
  return [...new Set(told)]
}

/** Whether a text has the verb of the question, in this word or another. */
function hasDeed(draft: Draft, text: string): boolean {
  const predicate = predicateOf(draft)
  if (!predicate) return true
  if (predicate.negated) return false
  const terms = deedTerms(predicate.verb)
  const deed = new Set([...terms, ...[...terms].flatMap((term) => [...synonymsOf(term)])])
  return tokens(text).some(({ term, word }) => !isStopWord(word) && deed.has(term))
}

/** Whether passages found without looking at the title may speak of it: those that name none of its known holders do not. */
function isOnTitle({ corpus }: Context, description: Description, { answer }: Reply): boolean {
  if (answer.status !== 'answered' || answer.events !== undefined) return true
  const known = [...corpus.chronicle.people.values()].some(({ id, roles }) =>
    roles.some((role) => areFitting(corpus, description, [id], role)),
  )
  if (known) return false
  const told = new Set(roleTerms(answer.citations[0]?.quote ?? ''))
  return description.terms.every((term) => told.has(term))
}
