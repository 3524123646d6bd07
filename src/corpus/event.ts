import { z } from 'zod'
import { type Dispute, disputeSchema } from './dispute.ts'
import type { EdtfDate } from './edtf.ts'
import { edtfText, idText, nameText } from './schema.ts'

export const statuses = ['held', 'announced', 'postponed', 'cancelled'] as const
export type Status = (typeof statuses)[number]

/** One entry of events.yaml (data/README.md). */
export const eventSchema = z.strictObject({
  id: idText,
  kind: idText,
  title: z.string().min(1),
  aliases: z.array(nameText).optional(),
  date: edtfText,
  place: z.string().min(1).nullable(),
  level: idText.nullable().optional(),
  status: z.enum(statuses),
  joint: z.boolean().optional(),
  outcome: idText.optional(),
  participants: z.array(idText),
  mediators: z.array(idText),
  framework: idText.nullable().optional(),
  topics: z.array(idText),
  disputed: z.array(disputeSchema).optional(),
  summary: z.string().min(1),
  sources: z.array(z.string().min(1)).min(1),
})

/** Something that happened or was announced. */
export interface Event {
  id: string
  kind: string
  title: string
  /** Names that people use for this very event. */
  aliases: string[]
  date: EdtfDate
  /** A canonical place name; null when the sources do not tell. */
  place: string | null
  level: string | null
  status: Status
  /** False for meetings without a conversation between the sides. */
  joint: boolean
  /** Id of the event that this one became or produced. */
  outcome: string | null
  /** Ids of people of the conflict's parties. */
  participants: string[]
  /** Ids of people of third parties. */
  mediators: string[]
  framework: string | null
  topics: string[]
  disputed: Dispute[]
  summary: string
  /** Article ids, best first. */
  sources: string[]
}

/** Whether the sides met: a meeting that was held, and not one without a conversation between them. */
export function isJointMeeting(event: Event): boolean {
  return event.kind === 'meeting' && event.status === 'held' && event.joint
}
