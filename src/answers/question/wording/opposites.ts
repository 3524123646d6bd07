import { stem } from '../../../corpus/analyser.ts'

/** Deeds of which one undoes the other; of each line the left is not told by the right, nor the right by the left. */
const PAIRS = `
arrive arrives arrived deploy deploys deployed enter enters entered | leave leaves left withdraw withdraws withdrew withdrawn withdrawal depart departs departed pull pulls pulled
join joins joined | leave leaves left withdraw withdraws withdrew quit quits
open opens opened reopen reopens reopened unblock | close closes closed closure shut shuts block blocks blocked blockade
release releases released free freed | arrest arrests arrested detain detains detained capture captures captured
initial initials initialled initialed | sign signs signed
`

const sides = PAIRS.trim()
  .split('\n')
  .map((line) => line.split('|').map((side) => new Set(side.trim().split(' ').map(stem))))

/** Whether terms of a text tell the opposite of a deed, and not the deed itself. */
export function tellsOpposite(deed: string, told: ReadonlySet<string>): boolean {
  return sides.some((pair) => {
    const [own, other] = pair[0]?.has(deed) ? pair : [...pair].reverse()
    const has = (side: ReadonlySet<string> | undefined) => [...(side ?? [])].some((term) => told.has(term))
    return own?.has(deed) === true && !has(own) && has(other)
  })
}
