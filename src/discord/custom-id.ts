import { hash } from 'node:crypto'
import { z } from 'zod'

/** Raised whenever what a button means changes, so that buttons of older messages are told apart. */
const VERSION = '1'

/** Longest custom id, by Discord. */
const LONGEST = 100

/**
 * What a button does: turn to a page, show the page privately, follow a suggestion. `count` is the button that only
 * shows the number of the page.
 */
const actions = ['page', 'private', 'suggestion', 'count'] as const

const partsSchema = z.tuple([
  z.literal(VERSION),
  z.enum(actions),
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  z.string().regex(/^\d{1,20}$/),
  z.string().regex(/^[\w-]{8}$/),
])

/** All that a button carries. The request itself stands in the message. */
export interface ButtonId {
  action: (typeof actions)[number]
  /** The page, from 1, or for a suggestion its number, from 0. */
  index: number
  /** User id of whoever asked. */
  asker: string
  /** `checksum` of the request, or for a suggestion of its line. */
  check: string
}

/** A button's custom id, at most 100 characters. */
export function formatButtonId({ action, index, asker, check }: ButtonId): string {
  return [VERSION, action, index, asker, check].join(':')
}

/** Reads a custom id; undefined when it is not one of this version. */
export function readButtonId(text: string): ButtonId | undefined {
  if (text.length > LONGEST) return undefined
  const parsed = partsSchema.safeParse(text.split(':'))
  if (!parsed.success) return undefined
  const [, action, index, asker, check] = parsed.data
  return { action, index, asker, check }
}

/** Eight characters that tell whether a line is still the one that a button was made for. */
export function checksum(line: string): string {
  return hash('sha256', line, 'base64url').slice(0, 8)
}
