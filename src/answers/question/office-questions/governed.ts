import type { Chronicle } from '../../../corpus/chronicle.ts'
import type { Span } from '../../reply.ts'
import type { Draft } from '../draft.ts'
import { between, isState } from '../people/office-phrases.ts'
import type { OfficeQuestion } from './office-question.ts'

/** Verbs whose object is a state that somebody governs. */
const GOVERNED =
  /\b(?:led|leads|leading|rul(?:e|es|ed|ing)|govern(?:s|ed|ing)?|ran|runs|running|head(?:s|ed|ing)|in (?:charge|control) of|in power in|at the (?:helm|head) of)(?= (?:the )?\p{L})/iu

/** Behind the state: those who came for it, or where they came. */
const CAME =
  /^(?:['’]s)?(?: [\p{L}-]+)? (?:delegations?|sides?|teams?|part(?:y|ies)|groups?|negotiat\p{L}+|talks|meetings?)\b|\bat\b(?! the (?:time|start|end|beginning|outbreak|height)\b)/iu

/**
 * "Who led A in 1997", "who was in power in A": the office that the vocabulary says is held as one or another of several,
 * as that of a leader is; `undefined` where nothing of the kind is said of a state.
 */
export function officeOfGoverning({ text, mentions, context }: Draft): (Span & { title: string }) | undefined {
  const verb = GOVERNED.exec(text)
  if (!verb) return undefined
  const [start, end] = [verb.index, verb.index + verb[0].length]
  const state = mentions.find((mention) => isState(mention) && /^ (?:the )?$/i.test(between(text, end, mention.start)))
  const office = titleOfLeader(context.corpus.chronicle)
  return state && office !== undefined && !CAME.test(text.slice(state.end)) ? { start, end, title: office } : undefined
}

/** What the vocabulary calls the office that is held as one or another of several. */
export function titleOfLeader({ vocabulary }: Chronicle): string | undefined {
  return vocabulary.offices.find(({ held_as }) => held_as.length > 0)?.title
}

/** Whether that office is asked for. */
export function isOfLeader(chronicle: Chronicle, { office }: Pick<OfficeQuestion, 'office'>): boolean {
  return office.title === titleOfLeader(chronicle)
}
