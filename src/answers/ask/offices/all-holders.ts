import type { Reply } from '../../reply.ts'
import type { Asked } from './asked.ts'
import { replyWithHolders } from './holders-reply.ts'
import { stintsIn } from './stints.ts'

/** Everybody whom the register names in the office, in the order in which they took it. */
export function allHolders(asked: Asked): Reply {
  const holders = stintsIn(asked.context.corpus.chronicle, asked.question)
  return replyWithHolders(asked, holders, (office) => `Named in the register as ${office}, in order`)
}
