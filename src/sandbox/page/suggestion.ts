import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10'
import type { Mentionable } from '../protocol.ts'

/** One entry of the list above the composer. */
export interface Suggestion {
  name: string
  value: string | number | boolean
  /** A few words of explanation. */
  detail?: string
}

const optionTypes = { integer: 4, boolean: 5, user: 6, channel: 7, number: 10 } as const

/** The only values an option takes, where there are such: its choices, true and false, channels, users. */
export function closedChoices(
  option: APIApplicationCommandBasicOption,
  mentionable: Mentionable,
): Suggestion[] | undefined {
  if ('choices' in option && option.choices && option.choices.length > 0) {
    return option.choices.map(({ name, value }) => ({ name, value }))
  }
  switch (option.type) {
    case optionTypes.boolean:
      return [
        { name: 'True', value: true },
        { name: 'False', value: false },
      ]
    case optionTypes.channel:
      return Object.entries(mentionable.channels).map(([value, name]) => ({ name: `#${name}`, value }))
    case optionTypes.user:
      return Object.entries(mentionable.users).map(([value, name]) => ({ name: `@${name}`, value }))
    default:
      return undefined
  }
}

/** What is sent for a typed text; undefined when there is nothing, or nothing that the option takes. */
export function sentValue(
  option: APIApplicationCommandBasicOption,
  text: string,
  picked: Suggestion | undefined,
  mentionable: Mentionable,
): string | number | boolean | undefined {
  const typed = text.trim()
  if (typed === '') return undefined
  if (picked && picked.name === text) return picked.value
  const closed = closedChoices(option, mentionable)
  if (closed) {
    const wanted = typed.toLowerCase()
    const plain = ({ name }: Suggestion) => name.toLowerCase().replace(/^[#@]/, '')
    return closed.find((choice) => [plain(choice), choice.name.toLowerCase(), choice.value].includes(wanted))?.value
  }
  if (option.type === optionTypes.integer || option.type === optionTypes.number) {
    const number = Number(typed)
    return Number.isFinite(number) ? number : undefined
  }
  return typed
}
