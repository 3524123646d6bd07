import type { APIActionRowComponent, APIButtonComponent, APIEmbed } from 'discord-api-types/v10'
import type { Context } from '../answers/context.ts'
import type { Reply } from '../answers/reply.ts'
import type { Options } from '../answers/request.ts'
import type { Choice, Command, Complete } from '../commands/command.ts'
import type { Notice } from '../commands/guild-command.ts'
import { readLine } from '../commands/line.ts'
import { checksum, readButtonId } from './custom-id.ts'
import { escapeMarkdown } from './markdown.ts'
import { messageOf } from './message.ts'

/** What an interaction is answered with. */
export interface Response {
  /** `update`: the message with the button changes. */
  kind: 'message' | 'update'
  /** Only the user sees it. Of an update nothing changes in that. */
  ephemeral: boolean
  body: {
    content?: string
    embeds?: APIEmbed[]
    components?: APIActionRowComponent<APIButtonComponent>[]
  }
}

/** What answers are made of. */
export interface Sources {
  context: Context
  commands: readonly Command[]
}

/** Who asks, and whether others see what is said there: not in a direct message to the bot. */
export interface Visitor {
  user: string
  shared: boolean
}

/** Answers a command. */
export function respondToCommand(
  sources: Sources,
  { user, shared }: Visitor,
  command: Command,
  options: Options,
): Response {
  const ephemeral = options.private === true
  const reply = command.answer(sources.context, options)
  return shown(sources, reply, { kind: 'message', ephemeral, page: 1, asker: user, shared: shared && !ephemeral })
}

/** Shows a reply to its asker alone. */
export function respondPrivately(sources: Sources, user: string, reply: Reply, page = 1): Response {
  return shown(sources, reply, { kind: 'message', ephemeral: true, page, asker: user, shared: false })
}

/** A message with a button of ours, and the button's custom id. */
export interface Press {
  customId: string
  /** The request in the message's footer. */
  request: string | undefined
  /** Whether only the user sees the message. */
  ephemeral: boolean
}

/**
 * Does what a button says: its asker's message changes, anybody else gets a private copy. The request is answered
 * anew; when it cannot be, or the button does not fit it any more, the user is told.
 */
export function respondToPress(sources: Sources, { user, shared }: Visitor, press: Press): Response {
  const { context, commands } = sources
  const id = readButtonId(press.customId)
  const read = press.request === undefined ? undefined : readLine(press.request, commands)
  if (!id || press.request === undefined || !read || 'problem' in read) return stale(press.request)
  let reply = read.command.answer(context, read.options)
  let page = id.index
  if (id.action === 'suggestion') {
    const line = reply.answer.suggestions?.[id.index]
    const suggested = line === undefined ? undefined : readLine(line, commands)
    if (line === undefined || checksum(line) !== id.check || !suggested || 'problem' in suggested)
      return stale(press.request)
    reply = suggested.command.answer(context, suggested.options)
    page = 1
  } else if (checksum(press.request) !== id.check) return stale(press.request)
  if (id.action === 'private' || user !== id.asker) return respondPrivately(sources, user, reply, page)
  const { ephemeral } = press
  return shown(sources, reply, { kind: 'update', ephemeral, page, asker: user, shared: shared && !ephemeral })
}

/** The command that a button belongs to, for the counts. */
export function commandOf(request: string | undefined, commands: readonly Command[]): string {
  const read = request === undefined ? undefined : readLine(request, commands)
  return read && !('problem' in read) ? read.command.declaration.name : 'unknown'
}

/** Longest text of a message, and room for a request in it. */
const CONTENT = 2000
const REQUEST = 800

/** A text that only the user sees. */
export function tell(content: string): Response {
  return { kind: 'message', ephemeral: true, body: { content: content.slice(0, CONTENT) } }
}

/** What a guild command says. */
export function tellNotice({ headline, lines = [], channel }: Notice): Response {
  const where = channel === undefined ? [] : [`<#${channel}>`]
  return tell([`**${escapeMarkdown(headline)}**`, ...where, ...lines.map(escapeMarkdown)].join('\n'))
}

function stale(request: string | undefined): Response {
  const short = request === undefined || request.length > REQUEST || request.trim() === ''
  const again = short ? 'Please use the command again.' : `Please use the command again: ${escapeMarkdown(request)}`
  return tell(`This button is out of date. ${again}`)
}

function shown(
  { context, commands }: Sources,
  reply: Reply,
  { kind, ephemeral, ...how }: Pick<Response, 'kind' | 'ephemeral'> & { page: number; asker: string; shared: boolean },
): Response {
  const body = messageOf(reply, {
    ...how,
    titleSupplied: (article) => context.corpus.chronicle.articles.get(article)?.titleSupplied === true,
    isCommand: (line) => line.startsWith('/') && !line.includes('…') && !('problem' in readLine(line, commands)),
  })
  return { kind, ephemeral, body }
}

/** As many suggestions as Discord shows, their length, and as much typed text as is of any use. */
const MOST_CHOICES = 25
const LONGEST_CHOICE = 100
const LONGEST_TYPED = 100

/** Suggestions for an option, within Discord's limits whatever `complete` gives. */
export function choicesFor(complete: Complete | undefined, typed: string, context: Context): Choice[] {
  const choices = complete?.(typed.slice(0, LONGEST_TYPED), context) ?? []
  const sendable = choices.filter(
    ({ name, value }) => name.trim() !== '' && value !== '' && value.length <= LONGEST_CHOICE,
  )
  return sendable.slice(0, MOST_CHOICES).map(({ name, value }) => ({ name: name.slice(0, LONGEST_CHOICE), value }))
}
