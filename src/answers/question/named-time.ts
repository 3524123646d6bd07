import { compareDates, type EdtfDate } from '../../corpus/edtf.ts'
import type { Mention } from '../../corpus/names.ts'
import type { Draft } from './draft.ts'

/** When the event or period of that name was; of several the first. */
export function dateOf(draft: Draft, mention: Mention): EdtfDate | undefined {
  const { chronicle } = draft.context.corpus
  const dates = mention.meanings.flatMap(({ kind, id }) => {
    if (kind === 'event') return chronicle.events.get(id)?.date ?? []
    return kind === 'period' ? (chronicle.periods.find((period) => period.id === id)?.date ?? []) : []
  })
  return dates.sort(compareDates)[0]
}
