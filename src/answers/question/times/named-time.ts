import { compareDates, type EdtfDate } from '../../../corpus/edtf.ts'
import type { Mention } from '../../../corpus/names.ts'
import type { Draft } from '../draft.ts'

/**
 * When the event or period of that name was; of several the first. Where `lasting` is wanted, because the name follows
 * "during", what lasted comes before what only began.
 */
export function dateOf(draft: Draft, mention: Mention, lasting = false): EdtfDate | undefined {
  const { chronicle } = draft.context.corpus
  const dates = mention.meanings.flatMap(({ kind, id }) => {
    if (kind === 'event') return chronicle.events.get(id)?.date ?? []
    return kind === 'period' ? (chronicle.periods.find((period) => period.id === id)?.date ?? []) : []
  })
  dates.sort(compareDates)
  return (lasting ? dates.find(({ precision }) => precision === 'interval') : undefined) ?? dates[0]
}
