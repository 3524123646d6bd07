import { type APIMessage, ButtonStyle, type ComponentType } from 'discord-api-types/v10'
import { CommandInputError } from './command-input.ts'

/** A component that a user can act on. */
export interface ActiveComponent {
  type: ComponentType
  id: number
  customId: string
}

/**
 * Finds a component of a message by custom id or by the label of a button.
 * @throws {CommandInputError} when there is none, or it is a link or disabled
 */
export function findComponent(message: APIMessage, idOrLabel: string): ActiveComponent {
  const known: string[] = []
  for (const component of nested(message.components)) {
    if (!('type' in component) || typeof component.type !== 'number') continue
    const customId = 'custom_id' in component ? String(component.custom_id) : undefined
    const label = 'label' in component ? String(component.label) : undefined
    if (customId === undefined && label === undefined) continue
    known.push(label ?? customId ?? '')
    if (customId !== idOrLabel && label !== idOrLabel) continue
    const what = label ?? customId
    if (customId === undefined || ('style' in component && component.style === ButtonStyle.Link)) {
      throw new CommandInputError(`${what} is a link: the bot does not hear of clicks on it.`)
    }
    if ('disabled' in component && component.disabled) throw new CommandInputError(`${what} is disabled.`)
    const id = 'id' in component && typeof component.id === 'number' ? component.id : 0
    return { type: component.type, id, customId }
  }
  throw new CommandInputError(`The message has no ${JSON.stringify(idOrLabel)}. It has: ${known.join(', ') || 'none'}.`)
}

/** Every component of a message, those in rows, sections and containers included. */
export function* nested(value: unknown): Generator<object> {
  if (Array.isArray(value)) for (const item of value) yield* nested(item)
  else if (typeof value === 'object' && value !== null) {
    yield value
    if ('components' in value) yield* nested(value.components)
    if ('accessory' in value) yield* nested(value.accessory)
  }
}
