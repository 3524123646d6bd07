import type { Context } from '../answers/context.ts'
import type { Reply } from '../answers/reply.ts'

/** An option of a slash command, as data. */
export interface OptionDeclaration {
  /** Lower-case, as typed before the colon. */
  name: string
  /** What to type, at most 100 characters. */
  description: string
  type: 'string' | 'boolean'
  required?: boolean
  /** The only values there are; free text is accepted where there are none. */
  choices?: readonly string[]
  /** Longest text, at most 6000 characters. */
  longest?: number
  /** Quotes in the text mark phrases and belong to it. */
  phrases?: boolean
}

/** A slash command, as data: what Discord is told of it, and how a typed line is read. */
export interface CommandDeclaration {
  name: string
  /** What it answers, at most 100 characters. */
  description: string
  options: readonly OptionDeclaration[]
}

/** The options that a declaration describes, as its command gets them. */
export type OptionsOf<D extends CommandDeclaration> = {
  readonly [O in D['options'][number] as O['name']]?: { string: string; boolean: boolean }[O['type']]
}

/** A suggestion while typing: what is shown, and what is sent when it is picked; at most 100 characters each. */
export interface Choice {
  name: string
  value: string
}

/** Suggests values of an option for what was typed so far; an empty text lists the most useful ones. */
export type Complete = (typed: string, context: Context) => Choice[]

/** A slash command: its declaration, its answer, its suggestions by option. */
export interface Command<D extends CommandDeclaration = CommandDeclaration> {
  declaration: D
  answer(context: Context, options: OptionsOf<D>): Reply
  complete: { readonly [option: string]: Complete }
}

/** Every command takes it; only front ends with an audience heed it. */
export const privateOption = {
  name: 'private',
  description: 'Show the answer to me only',
  type: 'boolean',
} as const satisfies OptionDeclaration

/** Makes a command whose options have the types that its declaration says. */
export function command<const D extends CommandDeclaration>(
  declaration: D,
  answer: (context: Context, options: OptionsOf<D>) => Reply,
  complete: Command['complete'] = {},
): Command {
  return { declaration, answer, complete }
}
