import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10'
import { formatLine, type Leaf, type TypedCommand } from '../command-line.ts'
import type { Mentionable, Values } from '../protocol.ts'
import { type Suggestion, sentValue } from './suggestion.ts'

/** An option of the command in the making: what is typed, and what was picked for it. */
export interface Field {
  option: APIApplicationCommandBasicOption
  text: string
  /** The suggestion that was picked; it counts as long as its name stands there unchanged. */
  picked?: Suggestion
}

/** A command in the making: its options as chips, and what is typed after the last one. */
export interface Draft {
  leaf: Leaf
  fields: readonly Field[]
  tail: string
}

/** Where the user types: plain text, one option, or the place after the last one. */
export type Spot = { kind: 'text' } | { kind: 'field'; name: string } | { kind: 'tail' }

/** Begins a command: its required options are there from the start. */
export function draftOf({ leaf, values }: TypedCommand): Draft {
  const fields = leaf.options.filter(({ required }) => required).map((option) => ({ option, text: '' }))
  return withValues({ leaf, fields, tail: '' }, values)
}

/** Sets options that were typed by name; those that are not there yet come at the end. */
export function withValues(draft: Draft, values: TypedCommand['values']): Draft {
  return values.reduce((changed, { name, text }) => withText(changed, name, text), draft)
}

/** Sets the text of one option, with the suggestion it came from. */
export function withText(draft: Draft, name: string, text: string, picked?: Suggestion): Draft {
  const option = draft.leaf.options.find((each) => each.name === name)
  if (!option) return draft
  const at = draft.fields.findIndex((field) => field.option.name === name)
  const before = picked ?? draft.fields[at]?.picked
  const field: Field = { option, text, ...(before?.name === text ? { picked: before } : {}) }
  return { ...draft, fields: at < 0 ? [...draft.fields, field] : draft.fields.with(at, field) }
}

export function without(draft: Draft, name: string): Draft {
  return { ...draft, fields: draft.fields.filter(({ option }) => option.name !== name) }
}

/** The options that could still be added. */
export function remaining({ leaf, fields }: Draft): APIApplicationCommandBasicOption[] {
  return leaf.options.filter(({ name }) => !fields.some(({ option }) => option.name === name))
}

/** Where to go on typing: the first empty option, else the tail. */
export function nextSpot({ fields }: Draft, after?: string): Spot {
  const empty = fields.find(({ option, text }) => text === '' && option.name !== after)
  return empty ? { kind: 'field', name: empty.option.name } : { kind: 'tail' }
}

/** What is sent for the options that are filled in. */
export function valuesOf({ fields }: Draft, mentionable: Mentionable): Values {
  const values: Values = {}
  for (const { option, text, picked } of fields) {
    const value = sentValue(option, text, picked, mentionable)
    if (value !== undefined) values[option.name] = value
  }
  return values
}

/** Why a draft cannot be sent, and where to put that right; undefined when it can. */
export function flawOf(
  { leaf, fields, tail }: Draft,
  mentionable: Mentionable,
): { message: string; spot: Spot } | undefined {
  const stray = tail.trim()
  if (stray) return { message: `/${leaf.words} has no option “${stray}”.`, spot: { kind: 'tail' } }
  for (const { option, text, picked } of fields) {
    const spot: Spot = { kind: 'field', name: option.name }
    if (text.trim() === '') {
      if (option.required) return { message: `${option.name} is required.`, spot }
    } else if (sentValue(option, text, picked, mentionable) === undefined) {
      return { message: `${option.name}: choose one from the list.`, spot }
    }
  }
  return undefined
}

/** The line that the draft stands for, to call it up again. */
export function lineOf({ leaf, fields }: Draft): string {
  const filled = fields.filter(({ text }) => text.trim() !== '')
  return formatLine({ leaf, values: filled.map(({ option, text }) => ({ name: option.name, text })) })
}
