import type { APIActionRowComponent, APIButtonComponent, APIEmbed } from 'discord-api-types/v10'
import type { Reply } from '../answers/reply.ts'
import { fitsButton, MOST_SUGGESTIONS, pagingButtons, suggestionButtons } from './buttons.ts'
import { pageOf } from './pages.ts'

/** Discord's limits on an embed's description, on its footer, and on all text of a message's embeds. */
const DESCRIPTION = 4096
const FOOTER = 2048
const ALL_EMBEDS = 6000

const COLOURS = { answered: 0x3b6ea5, none: 0x8a8f98, invalid: 0xb98a2f } as const

const TOO_LONG =
  'Only the first page is shown: the request is too long for buttons. Ask with fewer words to see the rest.'

/** A message body as Discord's API takes it. */
export interface MessageBody {
  embeds: APIEmbed[]
  components: APIActionRowComponent<APIButtonComponent>[]
}

export interface MessageOptions {
  /** From 1; beyond the last page the last one is shown. */
  page: number
  /** User id of whoever asked: the buttons turn this message's pages for nobody else. */
  asker: string
  /** Whether others see the message too. */
  shared: boolean
  /** Whether an article's title is the chronicle's description and no headline that was published. */
  titleSupplied(article: string): boolean
  /** Whether a suggestion is a command line that can be run. */
  isCommand(line: string): boolean
}

/**
 * A page of a reply as an embed with buttons. The request stands in the footer: what a button does starts from there,
 * so nothing needs to be remembered. A request too long for the footer gets no buttons, and the page says so.
 */
export function messageOf(reply: Reply, options: MessageOptions): MessageBody {
  const { page, asker, shared, titleSupplied, isCommand } = options
  const { request, answer } = reply
  const keeps = request.length <= FOOTER
  const footer = keeps ? request : `${request.slice(0, FOOTER - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
  const room = Math.min(DESCRIPTION, ALL_EMBEDS - footer.length)
  const suggestions = (answer.suggestions ?? []).map((line, index) => ({ line, index }))
  const run = keeps ? suggestions.filter(({ line }) => isCommand(line)).slice(0, MOST_SUGGESTIONS) : []
  const told = suggestions.filter((suggestion) => !run.includes(suggestion) || !fitsButton(suggestion.line))
  const notes = [...reply.notes, ...told.map(({ line }) => `Try ${line}`)]
  const paged = (said: string[]) => pageOf({ ...reply, notes: said }, { page, room, titleSupplied })
  const complete = paged(notes)
  const { text, number, pages } = keeps || complete.pages === 1 ? complete : paged([TOO_LONG, ...notes])
  return {
    embeds: [
      {
        description: text,
        color: COLOURS[answer.status],
        ...(footer.trim() !== '' && { footer: { text: footer } }),
      },
    ],
    components: [
      ...(keeps ? pagingButtons({ page: number, pages, request, asker, shared }) : []),
      ...suggestionButtons(run, asker),
    ],
  }
}
