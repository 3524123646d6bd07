import '@skyra/discord-components-core/discord-action-row.js'
import '@skyra/discord-components-core/discord-command.js'
import '@skyra/discord-components-core/discord-embed-description.js'
import '@skyra/discord-components-core/discord-embed-field.js'
import '@skyra/discord-components-core/discord-embed-fields.js'
import '@skyra/discord-components-core/discord-embed-footer.js'
import '@skyra/discord-components-core/discord-embed.js'
import '@skyra/discord-components-core/discord-mention.js'
import '@skyra/discord-components-core/discord-messages.js'
import '@skyra/discord-components-core/discord-spoiler.js'
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js'
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js'
import { type CSSResult, css, LitElement } from 'lit'

/**
 * The message components come in Discord's colours of some years ago, partly too pale to read. These rules go into
 * their shadow trees, after their own.
 */
const additions: Record<string, CSSResult> = {
  'discord-messages': css`
    :host {
      border: 0;
      color: var(--text);
      line-height: 1.375;
    }
    ::slotted(*:not(:first-child)) {
      margin-top: 0.75rem !important;
    }
  `,
  'discord-message': css`
    :host {
      color: var(--text);
      padding-left: 1rem;
      padding-right: 1rem;
      font-family: inherit;
    }
    :host(:hover) {
      background-color: var(--hover);
    }
    :host([ephemeral]) {
      background-color: rgb(88 101 242 / 9%);
    }
    .discord-message-content {
      min-width: 0;
      line-height: 1.375rem;
    }
    .discord-message-timestamp,
    .discord-message-edited,
    .discord-message-ephemeral {
      color: var(--muted);
    }
    .discord-message-timestamp {
      margin-left: 0.35rem;
      font-weight: 400;
    }
    .discord-message-ephemeral .discord-message-ephemeral-link {
      color: var(--link);
    }
    .discord-message-ephemeral .discord-message-ephemeral-link:focus-visible {
      outline: 2px solid var(--link);
      outline-offset: 2px;
      border-radius: 2px;
    }
    .discord-author-avatar img {
      cursor: default;
    }
    @media (width < 600px) {
      .discord-author-avatar {
        margin-right: 10px;
        min-width: 34px;
      }
      .discord-author-avatar img {
        width: 34px;
        height: 34px;
      }
    }
  `,
  'discord-author-info': css`
    :host .discord-author-username {
      color: var(--strong);
    }
    :host .discord-author-username:hover {
      text-decoration: none;
      cursor: default;
    }
  `,
  'discord-command': css`
    :host {
      color: var(--muted);
      font-family: inherit;
    }
    .discord-replied-message-username,
    .discord-replied-message-username:hover {
      opacity: 1;
      color: var(--text);
      text-decoration: none;
      cursor: default;
    }
    :host .discord-slash-command-name,
    :host .discord-slash-command-name:hover {
      color: #c9cdfb !important;
      background-color: #3c4270;
    }
  `,
  'discord-embed': css`
    :host {
      color: var(--text);
      font-size: 0.875rem;
      margin-top: 4px;
      margin-bottom: 4px;
    }
    :host .discord-left-border {
      background-color: var(--border);
    }
    :host .discord-embed-wrapper {
      background-color: var(--embed);
      border-color: var(--embed-line);
      max-width: 600px;
    }
    :host .discord-embed-wrapper .discord-embed-grid {
      display: flow-root;
      min-width: 0;
    }
    :host .discord-embed-root {
      flex: 0 1 auto;
    }
  `,
  'discord-embed-description': css`
    :host {
      display: block;
      line-height: 1.375;
    }
  `,
  'discord-embed-field': css`
    :host {
      line-height: 1.375;
    }
  `,
  'discord-embed-footer': css`
    :host {
      color: var(--muted);
    }
  `,
  'discord-button': css`
    :host > *:first-child {
      font-family: inherit;
      border-radius: 8px;
      min-width: 36px;
      padding: 2px 14px;
    }
    :host > *:first-child:focus-visible {
      outline: 2px solid var(--link);
      outline-offset: 2px;
    }
    a > svg {
      margin-left: 8px;
    }
    .secondary {
      background-color: var(--button);
    }
    .secondary.hoverable:hover {
      background-color: var(--button-hover);
    }
  `,
}

for (const [name, styles] of Object.entries(additions)) {
  const element = customElements.get(name)
  if (element && isLitElement(element)) element.elementStyles = [...element.elementStyles, styles]
}

// What the components leave out for the keyboard: disabled buttons that are disabled, and a link that can be reached.
DiscordButton.addInitializer((element) => {
  element.addController({
    hostUpdated: () => {
      const inner = element.renderRoot.querySelector('button')
      if (inner && element instanceof DiscordButton) inner.disabled = element.disabled
    },
  })
})
DiscordMessage.addInitializer((element) => {
  element.addController({
    hostUpdated: () => {
      const link = element.renderRoot.querySelector<HTMLElement>('.discord-message-ephemeral-link')
      if (!link || link.tabIndex === 0) return
      link.tabIndex = 0
      link.addEventListener('keydown', ({ key }) => {
        if (key === 'Enter') link.click()
      })
    },
  })
})

function isLitElement(element: CustomElementConstructor): element is typeof LitElement & CustomElementConstructor {
  return element.prototype instanceof LitElement
}
