import type { APIButtonComponent, APIEmbed, APIStringSelectComponent } from 'discord-api-types/v10'
import { html, nothing, type TemplateResult } from 'lit'
import type { FailedCommand, ShownMessage } from '../protocol.ts'
import { link, type Mentioned, markdown } from './markdown.ts'

/** What the user can do with a message. */
export interface MessageActions extends Mentioned {
  use(messageId: string, customId: string, values?: string[]): void
  dismiss(id: string): void
  isBusy(messageId: string, customId: string): boolean
}

type Drawn = TemplateResult | typeof nothing

/** A message as Discord draws it: who used what, text, embeds, components, "Only you can see this". */
export function messageView(message: ShownMessage, actions: MessageActions): Drawn {
  const { author, used, replyTo } = message
  return html`<discord-message
    id=${`message-${message.id}`}
    role="article"
    aria-label=${`${author.name}, ${timeShown(message.at)}${message.ephemeral ? ', only you can see this' : ''}`}
    author=${author.name}
    avatar=${`/avatars/${author.id}`}
    ?bot=${author.bot}
    ?edited=${message.edited && message.content !== ''}
    ?ephemeral=${message.ephemeral}
    timestamp=${timeShown(message.at)}
    .dismissMessageClicked=${() => actions.dismiss(message.id)}
  >
    ${used ? usedView(used) : replyTo ? replyView(replyTo) : nothing}
    ${message.loading ? thinking(author.name) : html`<div class="markup">${markdown(message.content, actions)}</div>`}
    ${message.embeds.map((embed) => embedView(embed, actions))}
    ${message.components.map((component) => componentView(component, message.id, actions))}
  </discord-message>`
}

/** What stands in place of an answer that did not come. */
export function failedView(failed: FailedCommand, bot: { id: string; name: string }, actions: MessageActions): Drawn {
  return html`<discord-message
    id=${`message-${failed.id}`}
    role="article"
    author=${bot.name}
    avatar=${`/avatars/${bot.id}`}
    bot
    ephemeral
    timestamp=""
    .dismissMessageClicked=${() => actions.dismiss(failed.id)}
  >
    <div class="markup failed">${failed.command ? html`<code>/${failed.command}</code> ` : ''}The application did not respond</div>
  </discord-message>`
}

function usedView({ userId, user, command }: NonNullable<ShownMessage['used']>): Drawn {
  return html`<discord-command
    slot="reply"
    author=${user}
    avatar=${`/avatars/${userId}`}
    command=${command}
  ></discord-command>`
}

function replyView({ id, authorId, author, text }: NonNullable<ShownMessage['replyTo']>): Drawn {
  const jump = () => document.getElementById(`message-${id}`)?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  return html`<div slot="reply" class="reply">
    <img src=${`/avatars/${authorId}`} alt="" />
    <span class="reply-author">${author}</span>
    <button type="button" class="reply-text" @click=${jump}>${text}</button>
  </div>`
}

function thinking(name: string): Drawn {
  return html`<div class="markup thinking"><span class="dots" aria-hidden="true"></span>${name} is thinking …</div>`
}

function embedView(embed: APIEmbed, actions: MessageActions): Drawn {
  const { author, title, url, description, fields, image, thumbnail, footer, timestamp } = embed
  const colour = embed.color === undefined ? undefined : `#${embed.color.toString(16).padStart(6, '0')}`
  const shownTitle = title ? markdown(title, actions) : []
  const pictures = [image?.url, thumbnail?.url].filter((picture) => picture !== undefined)
  return html`<discord-embed slot="embeds" color=${colour ?? nothing}>
    ${author ? html`<div slot="description" class="embed-author">${author.url ? link(author.url, [author.name]) : author.name}</div>` : nothing}
    ${title ? html`<div slot="description" class="embed-title">${url ? link(url, shownTitle) : shownTitle}</div>` : nothing}
    ${
      description
        ? html`<discord-embed-description slot="description"
            ><div class="markup">${markdown(description, actions)}</div></discord-embed-description
          >`
        : nothing
    }
    ${fields?.length ? html`<discord-embed-fields slot="fields">${fieldViews(fields, actions)}</discord-embed-fields>` : nothing}
    ${pictures.map((picture) => html`<div slot="description" class="markup">${link(picture, ['Picture'])}</div>`)}
    ${
      footer || timestamp
        ? html`<discord-embed-footer slot="footer"
            >${[footer?.text, timestamp ? timeShown(timestamp) : undefined].filter(Boolean).join(' • ')}</discord-embed-footer
          >`
        : nothing
    }
  </discord-embed>`
}

/** Inline fields stand up to three in a row. */
function fieldViews(fields: NonNullable<APIEmbed['fields']>, actions: MessageActions): Drawn[] {
  let column = 0
  return fields.map(({ name, value, inline }) => {
    column = inline ? (column % 3) + 1 : 0
    return html`<discord-embed-field ?inline=${inline ?? false} inline-index=${inline ? column : nothing}>
      <div class="field-name">${markdown(name, actions)}</div>
      <div class="markup">${markdown(value, actions)}</div>
    </discord-embed-field>`
  })
}

/** A row of buttons, a menu, or a part of the newer layout. */
function componentView(component: unknown, messageId: string, actions: MessageActions): Drawn {
  if (!isComponent(component)) return nothing
  const children = (component.components ?? []).map((child) => componentView(child, messageId, actions))
  switch (component.type) {
    case 1: {
      const inner = component.components ?? []
      return inner.some((child) => isComponent(child) && child.type === 2)
        ? html`<discord-action-row slot="components">${children}</discord-action-row>`
        : html`<div slot="components">${children}</div>`
    }
    case 2:
      return isButton(component) ? buttonView(component, messageId, actions) : nothing
    case 3:
      return isMenu(component) ? menuView(component, messageId, actions) : nothing
    case 9: {
      const accessory = componentView(component.accessory, messageId, actions)
      return html`<div slot="components" class="section">
        <div>${children}</div>
        <discord-action-row>${accessory}</discord-action-row>
      </div>`
    }
    case 10:
      return html`<div slot="components" class="markup">${markdown(String(component.content ?? ''), actions)}</div>`
    case 14:
      return html`<hr slot="components" />`
    case 17:
      return html`<div slot="components" class="container">${children}</div>`
    default:
      return html`<div slot="components" class="markup"><em>This page does not draw this kind of component.</em></div>`
  }
}

const buttonKinds: Record<number, string> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'destructive' }

function buttonView(button: APIButtonComponent, messageId: string, actions: MessageActions): Drawn {
  const emoji = 'emoji' in button ? button.emoji?.name : undefined
  const label = [emoji, 'label' in button ? button.label : undefined].filter(Boolean).join(' ')
  if ('url' in button) return html`<discord-button url=${button.url}>${label}</discord-button>`
  if (!('custom_id' in button)) return nothing
  const customId = button.custom_id
  const busy = actions.isBusy(messageId, customId)
  const use = () => {
    if (!button.disabled && !busy) actions.use(messageId, customId)
  }
  return html`<discord-button
    type=${buttonKinds[button.style] ?? 'secondary'}
    ?disabled=${button.disabled || busy}
    data-custom-id=${customId}
    @click=${use}
    >${label}</discord-button
  >`
}

function menuView(menu: APIStringSelectComponent, messageId: string, actions: MessageActions): Drawn {
  const choose = (event: Event) => {
    if (!(event.target instanceof HTMLSelectElement)) return
    actions.use(
      messageId,
      menu.custom_id,
      [...event.target.selectedOptions].map(({ value }) => value),
    )
  }
  const label = menu.placeholder ?? 'Make a selection'
  return html`<select class="menu" aria-label=${label} ?multiple=${(menu.max_values ?? 1) > 1} ?disabled=${menu.disabled} @change=${choose}>
    ${(menu.max_values ?? 1) > 1 ? nothing : html`<option value="" disabled ?selected=${!menu.options.some((option) => option.default)}>${label}</option>`}
    ${menu.options.map((option) => html`<option value=${option.value} ?selected=${option.default ?? false}>${option.label}</option>`)}
  </select>`
}

/** "Today at 20:31", or the day before that. */
function timeShown(iso: string): string {
  const date = new Date(iso)
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  return date.toDateString() === new Date().toDateString()
    ? `Today at ${time}`
    : `${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}, ${time}`
}

interface Component {
  type: number
  components?: unknown[]
  accessory?: unknown
  content?: unknown
}

function isComponent(value: unknown): value is Component {
  return typeof value === 'object' && value !== null && 'type' in value
}

function isButton(component: object): component is APIButtonComponent {
  return 'style' in component
}

function isMenu(component: object): component is APIStringSelectComponent {
  return 'options' in component
}
