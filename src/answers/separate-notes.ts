import type { EventQuery } from './event-query.ts'
import { counted } from './words.ts'

/**
 * What a list of meetings leaves out because the sides did not talk to each other, or shows although they did not. `command`
 * is named where the option that adds them is another command's.
 */
export function separateNotes(fitting: number, all: number, { separate }: EventQuery, command = ''): string[] {
  if (separate || fitting === all) return []
  if (fitting === 0) return [`The sides did not talk to each other in ${all === 1 ? 'it' : 'any of them'}.`]
  const left = `${counted(all - fitting, 'meeting')} in which the sides did not talk to each other`
  const where = command === '' ? 'Add separate:true' : `Add separate:true to ${command}`
  return [`Left out: ${left}. ${where} to see ${all - fitting === 1 ? 'it' : 'them'}.`]
}
