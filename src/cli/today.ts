import { format } from 'date-fns/format'

/** The local day of a moment, `YYYY-MM-DD`. */
export function todayOf(now: Date): string {
  return format(now, 'yyyy-MM-dd')
}
