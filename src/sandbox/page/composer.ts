import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import {
  type Leaf,
  leavesOf,
  namesOption,
  parseLine,
  parseValues,
  startsWithOption,
  type TypedCommand,
} from '../command-line.ts'
import type { Mentionable, ShownChannel, Values } from '../protocol.ts'
import {
  type Draft,
  draftOf,
  type Field,
  flawOf,
  lineOf,
  nextSpot,
  remaining,
  type Spot,
  valuesOf,
  without,
  withText,
  withValues,
} from './draft.ts'
import { commandOffers, draftOffers, noOffers, type Offers, type Suggest } from './offers.ts'

/** What the composer asks of the page. A refusal is thrown, with a message for the user. */
export interface ComposerActions {
  command(words: string, options: Values): Promise<void>
  say(text: string): Promise<void>
  suggest: Suggest
}

const textSpot: Spot = { kind: 'text' }

/**
 * The line at the bottom: plain text, or after a slash a command with its options as chips. One list above it offers
 * commands, options or values. Keys: arrows move in the list, Enter and Tab take what is marked, Enter sends when
 * nothing is, Escape goes back, Backspace in an empty option removes it.
 */
export class Composer extends LitElement {
  static override properties = {
    channel: { attribute: false },
    mentionable: { attribute: false },
    text: { state: true },
    draft: { state: true },
    offers: { state: true },
    error: { state: true },
    sending: { state: true },
  }

  declare channel: ShownChannel | undefined
  /** What channel and user options offer. */
  declare mentionable: Mentionable
  declare actions: ComposerActions
  declare private text: string
  declare private draft: Draft | undefined
  declare private offers: Offers
  declare private error: string
  declare private sending: boolean
  #spot = textSpot
  /** Where the focus goes after the next drawing. */
  #wanted: Spot | undefined
  #question: AbortController | undefined
  /** What was sent or given up last, for the arrow up. */
  #lastLine = ''

  constructor() {
    super()
    this.mentionable = { channels: {}, users: {} }
    this.reset()
  }

  /** Without a shadow tree, so that the page's styles and labels reach inside. */
  protected override createRenderRoot() {
    return this
  }

  /** Puts a whole line in, as if it had been typed, and moves there. */
  fill(line: string): void {
    this.reset()
    const typed = parseLine(line, this.leaves)
    if (typed) this.begin(typed)
    else {
      this.text = line
      this.go(textSpot)
    }
  }

  /** Puts a whole line in and sends it. */
  async run(line: string): Promise<void> {
    this.fill(line)
    await this.send()
  }

  private get leaves(): Leaf[] {
    return leavesOf(this.channel?.commands ?? [])
  }

  private reset(): void {
    this.#question?.abort()
    this.#spot = textSpot
    this.text = ''
    this.draft = undefined
    this.offers = noOffers
    this.error = ''
    this.sending = false
  }

  private begin(typed: TypedCommand): void {
    this.text = ''
    this.error = ''
    this.draft = draftOf(typed)
    this.go(nextSpot(this.draft))
  }

  private go(spot: Spot): void {
    this.#wanted = spot
    this.requestUpdate()
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('channel') && changed.get('channel')?.id !== this.channel?.id) this.reset()
    const wanted = this.#wanted
    this.#wanted = undefined
    if (wanted) {
      const input = this.querySelector<HTMLInputElement>(`[data-spot="${spotKey(wanted)}"]`)
      input?.focus()
      input?.setSelectionRange(input.value.length, input.value.length)
      this.arrive(wanted)
    }
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }

  /** The user is at this spot now: what can be offered there? */
  private arrive(spot: Spot): void {
    this.#spot = spot
    void this.look()
  }

  private async look(): Promise<void> {
    this.#question?.abort()
    const question = new AbortController()
    this.#question = question
    const offers = this.draft
      ? await draftOffers(this.draft, this.#spot, this.mentionable, this.actions.suggest, question.signal)
      : commandOffers(this.text, this.leaves)
    if (question.signal.aborted) return
    // Suggestions may come in after one of those already shown was marked: the mark stays with it.
    const chosen = this.offers.items[this.offers.marked]?.value
    const again = offers.items.findIndex(({ value }) => value === chosen)
    this.offers = again < 0 ? offers : { ...offers, marked: again }
  }

  private close(): void {
    this.#question?.abort()
    this.offers = noOffers
  }

  /** Takes a suggestion. `onward`: and goes on to the next option. */
  private take(index: number, onward: boolean): void {
    const item = this.offers.items[index]
    const spot = this.#spot
    if (!item) return
    this.close()
    if (!this.draft) {
      const leaf = this.leaves.find(({ words }) => words === item.value)
      if (leaf) this.begin({ leaf, values: [] })
    } else if (spot.kind === 'field') {
      this.draft = withText(this.draft, spot.name, item.name, item)
      const next = nextSpot(this.draft, spot.name)
      if (onward || next.kind === 'field') this.go(next)
    } else {
      const name = String(item.value)
      this.draft = { ...withText(this.draft, name, ''), tail: '' }
      this.go({ kind: 'field', name })
    }
  }

  private async send(): Promise<void> {
    if (this.sending) return
    this.close()
    if (this.draft) await this.sendCommand(this.draft)
    else await this.sendText(this.text.trim())
  }

  private async sendCommand(draft: Draft): Promise<void> {
    const flaw = flawOf(draft, this.mentionable)
    if (flaw) return this.complain(flaw.message, flaw.spot)
    await this.deliver(lineOf(draft), () => this.actions.command(draft.leaf.words, valuesOf(draft, this.mentionable)))
  }

  private async sendText(text: string): Promise<void> {
    if (text.startsWith('/')) {
      const typed = parseLine(text, this.leaves)
      if (!typed) return this.complain('There is no such command. Type / to see them all.', textSpot)
      this.begin(typed)
      if (this.draft) await this.sendCommand(this.draft)
    } else if (text !== '') await this.deliver(text, () => this.actions.say(text))
  }

  private async deliver(line: string, action: () => Promise<void>): Promise<void> {
    this.sending = true
    this.error = ''
    try {
      await action()
      this.#lastLine = line
      this.reset()
      this.go(textSpot)
    } catch (error) {
      this.sending = false
      this.error = error instanceof Error ? error.message : String(error)
    }
  }

  private complain(message: string, spot: Spot): void {
    this.error = message
    this.go(spot)
  }

  private onInput(typed: string, spot: Spot): void {
    this.error = ''
    this.#spot = spot
    this.offers = { ...this.offers, marked: -1 }
    const { draft } = this
    if (!draft) {
      this.text = typed
      const command = /\s/.test(typed) ? parseLine(typed, this.leaves) : undefined
      if (command) this.begin(command)
    } else if (spot.kind === 'field') {
      this.draft = withText(draft, spot.name, typed)
      if (startsWithOption(typed, draft.leaf)) {
        this.draft = withText(draft, spot.name, '')
        this.spread(parseValues(typed, draft.leaf), 1)
      } else this.spread(parseValues(`${spot.name}:${typed}`, draft.leaf), 2)
    } else {
      this.draft = { ...draft, tail: typed }
      if (namesOption(typed, draft.leaf)) this.spread(parseValues(typed, draft.leaf), 1)
    }
    void this.look()
  }

  /** Options that were typed or pasted by name, if there are that many, become chips of their own. */
  private spread(values: TypedCommand['values'], atLeast: number): void {
    const last = values.at(-1)
    if (!this.draft || !last || values.length < atLeast) return
    this.draft = { ...withValues(this.draft, values), tail: '' }
    this.go({ kind: 'field', name: last.name })
  }

  private onKey(event: KeyboardEvent, spot: Spot): void {
    if (event.isComposing) return
    this.#spot = spot
    const { items, marked } = this.offers
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault()
        if (items.length > 0) this.move(event.key === 'ArrowDown' ? 1 : -1)
        else if (event.key === 'ArrowUp' && !this.draft && this.text === '' && this.#lastLine) this.fill(this.#lastLine)
        else void this.look()
        return
      case 'Enter':
        event.preventDefault()
        if (marked >= 0) this.take(marked, false)
        else void this.send()
        return
      case 'Tab':
        if (event.shiftKey || marked < 0) return
        event.preventDefault()
        this.take(marked, true)
        return
      case 'Escape':
        event.preventDefault()
        if (items.length > 0) this.close()
        else {
          if (this.draft) this.#lastLine = lineOf(this.draft)
          this.reset()
          this.go(textSpot)
        }
        return
      case 'Backspace': {
        const { target } = event
        if (!this.draft || !(target instanceof HTMLInputElement) || target.value !== '') return
        event.preventDefault()
        this.stepBack(this.draft, spot)
      }
    }
  }

  private move(step: 1 | -1): void {
    const { items, marked } = this.offers
    const from = marked < 0 && step < 0 ? 0 : marked
    this.offers = { items, marked: (from + step + items.length) % items.length }
  }

  /** Backspace in an empty option takes it away; before the first one, it goes back to the name of the command. */
  private stepBack(draft: Draft, spot: Spot): void {
    const at =
      spot.kind === 'field' ? draft.fields.findIndex(({ option }) => option.name === spot.name) : draft.fields.length
    const field = draft.fields[at]
    const previous = draft.fields[at - 1]
    if (field && !field.option.required) this.draft = without(draft, field.option.name)
    if (previous) this.go({ kind: 'field', name: previous.option.name })
    else if (field && !field.option.required) this.go({ kind: 'tail' })
    else {
      this.reset()
      this.text = `/${draft.leaf.words}`
      this.go(textSpot)
    }
  }

  private onLeave({ relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.close()
  }

  protected override render(): TemplateResult {
    const place = this.channel?.kind === 'direct' ? `@${this.channel.name}` : `#${this.channel?.name ?? ''}`
    const submit = (event: Event) => {
      event.preventDefault()
      void this.send()
    }
    return html`<form class="composer" @submit=${submit} @focusout=${this.onLeave}>
      ${this.list()} ${this.error ? html`<p class="composer-error" role="alert">${this.error}</p>` : nothing}
      <div class="composer-line">
        ${this.draft ? this.chips(this.draft) : this.input(textSpot, this.text, `Message ${place} or type /`, 'Message, or a slash for commands')}
        <button type="submit" class="send" aria-label="Send" ?disabled=${this.sending}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 20.5v-6.3L11.5 12 3 9.8V3.5L22 12z" /></svg>
        </button>
      </div>
    </form>`
  }

  private chips(draft: Draft): TemplateResult {
    const left = remaining(draft).length
    const hint = left === 0 ? '' : `+${left} option${left === 1 ? '' : 's'}`
    return html`<div class="chips" role="group" aria-label=${`Command ${draft.leaf.words}`}>
      <span class="chip-command">/${draft.leaf.words}</span>
      ${draft.fields.map((field) => this.chip(draft, field))}
      ${this.input({ kind: 'tail' }, draft.tail, hint, 'More options')}
    </div>`
  }

  private chip(draft: Draft, { option, text }: Field): TemplateResult {
    const { name, description, required } = option
    const drop = () => {
      this.draft = without(draft, name)
      this.go({ kind: 'tail' })
    }
    return html`<span class="chip" title=${description}>
      <span class="chip-name" aria-hidden="true">${name}</span>
      ${this.input({ kind: 'field', name }, text, '', `${name}: ${description}${required ? ', required' : ''}`)}
      ${
        required
          ? nothing
          : html`<button type="button" class="chip-remove" tabindex="-1" aria-label=${`Remove ${name}`} @click=${drop}>×</button>`
      }
    </span>`
  }

  private input(spot: Spot, value: string, placeholder: string, label: string): TemplateResult {
    const key = spotKey(spot)
    const open = spotKey(this.#spot) === key && this.offers.items.length > 0
    const focus = () => {
      if (spotKey(this.#spot) !== key || this.offers.items.length === 0) this.arrive(spot)
    }
    return html`<input
      data-spot=${key}
      class=${`spot spot-${spot.kind}`}
      .value=${value}
      placeholder=${placeholder}
      aria-label=${label}
      role="combobox"
      aria-autocomplete="list"
      aria-controls="suggestions"
      aria-expanded=${open ? 'true' : 'false'}
      aria-activedescendant=${open && this.offers.marked >= 0 ? `suggestion-${this.offers.marked}` : nothing}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="send"
      size=${spot.kind === 'text' ? nothing : Math.max(value.length, placeholder.length, 3) + 1}
      maxlength="2000"
      @input=${({ target }: Event) => target instanceof HTMLInputElement && this.onInput(target.value, spot)}
      @keydown=${(event: KeyboardEvent) => this.onKey(event, spot)}
      @focus=${focus}
    />`
  }

  private list(): TemplateResult {
    const { items, marked } = this.offers
    const spot = this.#spot
    const option = spot.kind === 'field' ? this.draft?.leaf.options.find(({ name }) => name === spot.name) : undefined
    const title = option?.name ?? (this.draft ? 'Options' : 'Commands')
    return html`<div class="suggestions" ?hidden=${items.length === 0}>
      <div class="suggestions-title"><strong>${title}</strong> ${option?.description}</div>
      <div id="suggestions" role="listbox" aria-label=${title}>
        ${items.map(
          ({ name, detail }, index) => html`<div
            id=${`suggestion-${index}`}
            role="option"
            aria-selected=${index === marked ? 'true' : 'false'}
            class="suggestion"
            @mousedown=${(event: Event) => event.preventDefault()}
            @click=${() => this.take(index, false)}
          >
            <span class="suggestion-name">${name}</span>
            ${detail ? html`<span class="suggestion-detail">${detail}</span>` : nothing}
          </div>`,
        )}
      </div>
      <div class="suggestions-keys" aria-hidden="true">
        <span><kbd>↑</kbd> <kbd>↓</kbd> choose</span>
        <span><kbd>Tab</kbd> or <kbd>Enter</kbd> take</span>
        <span><kbd>Esc</kbd> close</span>
      </div>
      <div class="visually-hidden" role="status">${items.length > 0 ? `${items.length} suggestions` : ''}</div>
    </div>`
  }
}

customElements.define('chat-composer', Composer)

function spotKey(spot: Spot): string {
  return spot.kind === 'field' ? `field-${spot.name}` : spot.kind
}
