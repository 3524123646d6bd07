/**
 * Reads a time of day as people type it: `9`, `9:00`, `09.00`, `9h30`, `9 am`, `9:30 pm`, `noon`, `midnight`.
 * Returns `HH:MM`; undefined when it is none.
 */
export function readTimeOfDay(text: string): string | undefined {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (typed === 'noon') return '12:00'
  if (typed === 'midnight') return '00:00'
  const found = /^(\d{1,2})(?:[:.h](\d{2})?)? ?(a\.?m\.?|p\.?m\.?)?$/.exec(typed) ?? /^(\d{2})(\d{2})()$/.exec(typed)
  if (!found) return undefined
  const [, hours = '', minutes = '00', half = ''] = found
  const clock = half === '' ? 24 : 12
  const hour = Number(hours)
  if (Number(minutes) > 59 || hour > (clock === 24 ? 23 : 12) || (clock === 12 && hour === 0)) return undefined
  const day = half === '' ? hour : (hour % 12) + (half.startsWith('p') ? 12 : 0)
  return `${String(day).padStart(2, '0')}:${minutes}`
}
