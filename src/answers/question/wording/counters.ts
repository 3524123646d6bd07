import { type Draft, mentionsOf, take } from '../draft.ts'
import { nounPhrase } from './noun-phrase.ts'

/** "Bouts of fighting", "cases of renewed shelling": nouns that only count what is named behind "of". */
const COUNTERS =
  /\b(?:episodes?|bouts?|instances?|cases?|rounds|outbreaks?|spells?|waves?|bursts?|spates?|series|occurrences?) of (?:(?:the|such|any) )?(?:(?:new|renewed|serious|major|heavy|fierce|open|armed|large-scale|further|recorded|known) )*/giu

/** Takes such a noun where a kind of event stands behind it; what is listed is that kind. */
export function readCounters(draft: Draft): void {
  for (const { index, 0: counter } of draft.text.matchAll(COUNTERS)) {
    const end = index + counter.length
    const isKind = mentionsOf(draft, 'kind').some(({ mention }) => mention.start === end)
    if (!isKind) continue
    take(draft, index, end)
    const [start, stop] = draft.noun ?? [0, 0]
    if (start <= index && stop >= index) draft.noun = [start, nounPhrase(draft.text, end)[1]]
  }
}
