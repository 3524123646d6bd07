import { type APIActionRowComponent, type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { checksum, formatButtonId } from './custom-id.ts'

const LABEL = 80
const PER_ROW = 5
/** Of five rows under a message one is for paging. */
const ROWS = 4

type Row = APIActionRowComponent<APIButtonComponent>

export interface PagingButtons {
  /** From 1. */
  page: number
  pages: number
  request: string
  asker: string
  /** Whether others see the message, so that a private copy makes sense. */
  shared: boolean
}

/** ◀ 1 of 5 ▶ and, where others read along, “Only me”. Nothing for a single page. */
export function pagingButtons({ page, pages, request, asker, shared }: PagingButtons): Row[] {
  if (pages < 2) return []
  const check = checksum(request)
  const id = (action: 'page' | 'private' | 'count', index: number) => formatButtonId({ action, index, asker, check })
  const buttons = [
    button('◀', id('page', page - 1), page === 1),
    button(`${page} of ${pages}`, id('count', page), true),
    button('▶', id('page', page + 1), page === pages),
  ]
  return rows(shared ? [...buttons, button('Only me', id('private', page))] : buttons)
}

/** A button for each suggestion that can be run, in its order; `lines` with their numbers among the suggestions. */
export function suggestionButtons(lines: readonly { line: string; index: number }[], asker: string): Row[] {
  return rows(
    lines.map(({ line, index }) =>
      button(shortLabel(line), formatButtonId({ action: 'suggestion', index, asker, check: checksum(line) })),
    ),
  )
}

/** As many suggestions as fit under a message. */
export const MOST_SUGGESTIONS = PER_ROW * ROWS

/** Whether a button can show a line whole. */
export function fitsButton(line: string): boolean {
  return line.length <= LABEL
}

function shortLabel(line: string): string {
  return fitsButton(line) ? line : `${line.slice(0, LABEL - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

function button(label: string, customId: string, disabled = false): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId, disabled }
}

function rows(buttons: APIButtonComponent[]): Row[] {
  return Array.from({ length: Math.ceil(buttons.length / PER_ROW) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * PER_ROW, (row + 1) * PER_ROW),
  }))
}
