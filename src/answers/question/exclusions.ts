import type { EventQuery } from '../event-query.ts'
import { type Draft, mentionsOf, take } from './draft.ts'

/** "(not the drafts)", "not counting video calls", "apart from those in C", "leaving aside …", "postponed ones not counted". */
const EXCLUSION =
  /(?:\(|[,;–—-] *|\b)(?:\(?(?:that is|i\.e\.),? *)?(?:(?:not|without) (?:counting|including)|(?:please )?(?:do not|don[’']t|never) (?:count|include)|(?:excluding|excl\.|except(?:ing)?(?: for)?|other than|apart from|aside from|leav(?:e|ing) (?:aside|out)|disregarding|ignoring|omitting|minus)|(?<=[,(] *)(?:but )?(?:not|no|without))\b[^?.;)]*\)?|[(,][^?.;(),]* (?:not|never) (?:counted|included|wanted|needed|of interest|required)\b\)?|[(,][^?.;(),]* (?:do not|don[’']t|does not|doesn[’']t) count\b\)?|[(,][^?.;(),]* (?:excluded|aside|apart)\b\)?/i

/** Reads what is expressly left out; whatever stands there names nothing to look for. */
export function readExclusions(draft: Draft): void {
  const match = EXCLUSION.exec(draft.text)
  if (!match || isOfName(draft, match)) return
  const end = match.index + match[0].length
  const inside = { ...draft, mentions: draft.mentions.filter((own) => own.start >= match.index && own.end <= end) }
  const ids = (kind: 'kind' | 'level' | 'status' | 'place') => mentionsOf(inside, kind).flatMap((found) => found.ids)
  const without: NonNullable<EventQuery['without']> = {
    kinds: ids('kind').filter((kind) => kind !== 'meeting'),
    levels: ids('level'),
    statuses: ids('status'),
    places: ids('place'),
  }
  if (Object.values(without).some((list) => list.length > 0)) draft.query.without = without
  take(draft, match.index, end)
}

/** Whether the word that excludes is part of a name: "without mediators". */
function isOfName({ mentions }: Draft, match: RegExpExecArray): boolean {
  const start = match.index + (/^\P{L}*(?=(?:no|not|without)\b)/iu.exec(match[0])?.[0].length ?? match[0].length)
  return mentions.some((mention) => mention.start === start)
}
