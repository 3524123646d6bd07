import { z } from 'zod'
import { edtfText, idText, nameText } from './schema.ts'

const aliases = z
  .array(nameText)
  .optional()
  .transform((names) => names ?? [])
const term = z.strictObject({ id: idText, name: z.string().min(1), aliases })
const state = z.strictObject({ id: idText, name: z.string().min(1), adjective: nameText.optional(), aliases })
const body = state.extend({
  /** The kind of event that its own decisions are; of what else happens there others are the doers. */
  decides: idText.optional(),
})

const office = z.strictObject({
  title: z.string().min(1),
  aliases,
  /** The offices that it stands for, each of one owner and, where that changed, from or up to a day. */
  held_as: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        of: z.string().min(1),
        from: edtfText.optional(),
        to: edtfText.optional(),
      }),
    )
    .optional()
    .transform((offices) => offices ?? []),
})

/** vocabulary.yaml: what people call the chronicle's sides, bodies, levels, topics, offices and periods. */
export const vocabularySchema = z.strictObject({
  title: z.string().min(1),
  short_title: z.string().min(1),
  covers: edtfText,
  sides: z.array(state),
  bodies: z.array(body),
  frameworks: z.array(term),
  levels: z.array(term),
  statuses: z.array(term),
  kinds: z.array(term),
  topics: z.array(term),
  offices: z.array(office),
  /** Questions and commands that show what can be asked. */
  examples: z
    .array(z.string().min(1))
    .optional()
    .transform((examples) => examples ?? []),
  periods: z.array(z.strictObject({ id: idText, name: z.string().min(1), date: edtfText, aliases })),
})

export type Vocabulary = z.infer<typeof vocabularySchema>
/** A side of the conflict or a body that mediates. */
export type State = z.infer<typeof state>

/** The sides and bodies that have these ids, sides first. */
export function statesById({ sides, bodies }: Vocabulary, ids: readonly string[]): State[] {
  return [...sides, ...bodies].filter(({ id }) => ids.includes(id))
}

/** The side or body of that name, as `of` in people.yaml has it. */
export function stateNamed({ sides, bodies }: Vocabulary, name: string): State | undefined {
  return [...sides, ...bodies].find((state) => state.name === name)
}
