import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import './composer.ts'
import type { ShownChannel } from '../protocol.ts'
import type { ComposerActions } from './composer.ts'
import { markdown } from './markdown.ts'
import { failedView, type MessageActions, messageView } from './message.ts'
import { currentChannel, type State, shownHere } from './store.ts'

/** Everything the user can do on the page. */
export interface PageUse extends MessageActions {
  composer: ComposerActions
  openChannel(id: string): void
  openDrawer(drawer: State['drawer']): void
  tryExample(line: string): void
  closeNotice(): void
}

/** The whole page: channels on the left, messages in the middle, what this is on the right. */
export function pageView(state: State, use: PageUse): TemplateResult {
  const channel = currentChannel(state)
  return html`<div class="page" data-drawer=${state.drawer}>
    <nav class="sidebar" aria-label="Channels">${sidebar(state, use)}</nav>
    <main class="chat">
      ${header(channel, state, use)} ${notices(state, use)} ${messages(channel, state, use)}
      <chat-composer
        .channel=${channel}
        .mentionable=${state.surroundings.mentionable}
        .actions=${use.composer}
      ></chat-composer>
    </main>
    <aside class="about" aria-label="About this sandbox">${about(state, use)}</aside>
    <button type="button" class="scrim" aria-label="Close" @click=${() => use.openDrawer('none')}></button>
  </div>`
}

function sidebar({ surroundings, channelId, unread }: State, use: PageUse): TemplateResult {
  const { bot, channels, server, user } = surroundings
  const entry = (channel: ShownChannel) => html`<li>
    <button
      type="button"
      class="channel"
      aria-current=${channel.id === channelId ? 'page' : nothing}
      ?data-unread=${unread.has(channel.id)}
      @click=${() => use.openChannel(channel.id)}
    >
      ${
        channel.kind === 'direct'
          ? html`<img class="channel-avatar" src=${`/avatars/${bot.id}`} alt="" />`
          : html`<span class="hash" aria-hidden="true">#</span>`
      }<span class="channel-name">${channel.name}</span>
      ${unread.has(channel.id) ? html`<span class="unread"><span class="visually-hidden">, new messages</span></span>` : nothing}
    </button>
  </li>`
  const kind = (wanted: ShownChannel['kind']) => channels.filter((channel) => channel.kind === wanted).map(entry)
  return html`<h2 class="server">${server}</h2>
    <h3 class="sidebar-title">Text channels</h3>
    <ul>
      ${kind('text')}
    </ul>
    <h3 class="sidebar-title">Direct messages</h3>
    <ul>
      ${kind('direct')}
    </ul>
    <div class="me">
      ${user.id ? html`<img src=${`/avatars/${user.id}`} alt="" />` : nothing}
      <div>
        <div class="me-name">${user.name}</div>
        <div class="me-note">this tab is you</div>
      </div>
    </div>`
}

function header(channel: ShownChannel | undefined, state: State, use: PageUse): TemplateResult {
  return html`<header class="header">
    <button type="button" class="icon narrow-only" aria-label="Channels" @click=${() => use.openDrawer('channels')}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z" /></svg>
      ${state.unread.size > 0 ? html`<span class="unread"></span>` : nothing}
    </button>
    <h1>
      <span class="hash" aria-hidden="true">${channel?.kind === 'direct' ? '@' : '#'}</span>${channel?.name ?? ''}
    </h1>
    ${channel?.topic ? html`<p class="topic">${channel.topic}</p>` : nothing}
    <button
      type="button"
      class="icon medium-only"
      aria-label="About this sandbox"
      @click=${() => use.openDrawer('about')}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path
          d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 15.8a1.2 1.2 0 1 1 0-2.4 1.2 1.2 0 0 1 0 2.4m1.9-6c-.8.6-1 .9-1 1.7h-1.8c0-1.6.6-2.3 1.6-3 .7-.5 1.1-.8 1.1-1.5 0-.8-.7-1.4-1.7-1.4s-1.7.6-1.9 1.6l-1.8-.4c.4-1.8 1.8-3 3.8-3s3.6 1.3 3.6 3.1c0 1.4-.8 2.1-1.9 2.9"
        />
      </svg>
    </button>
  </header>`
}

function notices({ online, surroundings, notice, violations }: State, use: PageUse): TemplateResult {
  const { bot } = surroundings
  const state = !online
    ? 'The sandbox is not running. Start it again in the terminal; this page reconnects by itself.'
    : bot.connected
      ? ''
      : `${bot.name} is not connected.`
  const last = violations.at(-1)
  return html`<div class="notices" role="status">
      ${state ? html`<p class="notice">${state}</p>` : nothing}
      ${
        last
          ? html`<p class="notice notice-bad">
              Discord would refuse something that ${bot.name} sent: ${last.route}.
              <button type="button" @click=${() => use.openDrawer('about')}>Details</button>
            </p>`
          : nothing
      }
    </div>
    <div role="alert">
      ${
        notice
          ? html`<p class="notice notice-bad">
              ${notice} <button type="button" aria-label="Close" @click=${() => use.closeNotice()}>×</button>
            </p>`
          : nothing
      }
    </div>`
}

function messages(channel: ShownChannel | undefined, state: State, use: PageUse): TemplateResult {
  const { bot } = state.surroundings
  return html`<div class="scroller" tabindex="0" aria-label="Messages">
    <div class="scroller-inner">
      ${channel ? beginning(channel, state, use) : nothing}
      <discord-messages no-background role="log" aria-label=${`Messages in ${channel?.name ?? ''}`}>
        ${repeat(
          shownHere(state),
          ({ id }) => id,
          (each) => ('author' in each ? messageView(each, use) : failedView(each, bot, use)),
        )}
      </discord-messages>
    </div>
  </div>`
}

/** What stands above the first message of a channel. */
function beginning(channel: ShownChannel, state: State, use: PageUse): TemplateResult {
  const { bot } = state.surroundings
  const isEmpty = shownHere(state).length === 0
  const isFirst = channel === state.surroundings.channels[0]
  return html`<section class="beginning">
    ${
      channel.kind === 'direct'
        ? html`<img class="beginning-icon" src=${`/avatars/${bot.id}`} alt="" />`
        : html`<div class="beginning-icon" aria-hidden="true">#</div>`
    }
    <h2>${channel.kind === 'direct' ? channel.name : `Welcome to #${channel.name}`}</h2>
    ${
      channel.kind === 'direct'
        ? html`<p>Only you and ${bot.name} see this conversation.</p>`
        : isFirst
          ? html`<p>Type <kbd>/</kbd> to see what ${bot.name} can do${isEmpty ? ', or try one of these' : ''}.</p>
              <div class=${isEmpty ? '' : 'narrow-only'}>${exampleButtons(state, use)}</div>`
          : html`<p>${channel.topic}.</p>`
    }
  </section>`
}

function about(state: State, use: PageUse): TemplateResult {
  const { introduction, surroundings, violations } = state
  const { bot } = surroundings
  return html`<div class="about-head">
      ${bot.id ? html`<img src=${`/avatars/${bot.id}`} alt="" />` : nothing}
      <div>
        <h2>${bot.name}</h2>
        <p class="status" ?data-on=${bot.connected}>${bot.connected ? 'connected' : 'not connected'}</p>
      </div>
      <button type="button" class="icon medium-only" aria-label="Close" @click=${() => use.openDrawer('none')}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="m6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z" />
        </svg>
      </button>
    </div>
    <div class="markup">${markdown(introduction.text, use)}</div>
    <h3>Try</h3>
    ${exampleButtons(state, use)}
    <h3>Use it in Discord</h3>
    <ol class="connect">
      ${introduction.connect.map((step) => html`<li class="markup">${markdown(step, use)}</li>`)}
    </ol>
    <h3>Checked against Discord's rules</h3>
    ${
      violations.length === 0
        ? html`<p class="good">Nothing that ${bot.name} has sent breaks them.</p>`
        : html`<ul class="violations">
            ${violations.map(
              ({ route, problems }) => html`<li>
                <code>${route}</code>
                <ul>
                  ${problems.map(({ path, message }) => html`<li>${path.length > 0 ? html`<code>${path.join('.')}</code> ` : nothing}${message}</li>`)}
                </ul>
              </li>`,
            )}
          </ul>`
    }
    <p class="fine">
      Nothing leaves this machine, and nothing is kept when the sandbox stops. Each tab is another reader.
    </p>`
}

function exampleButtons({ introduction }: State, use: PageUse): TemplateResult {
  return html`<div class="examples">
    ${introduction.examples.map(
      (line) =>
        html`<button type="button" class="example" @click=${() => use.tryExample(line)}>${exampleShown(line)}</button>`,
    )}
  </div>`
}

/** An example with its parts told apart, as in the composer. */
function exampleShown(line: string): TemplateResult {
  const parts = line.split(/((?:^\/\S+)|(?:\s[\p{L}\p{N}_-]+:))/u)
  return html`${parts.map((part) =>
    part.startsWith('/')
      ? html`<span class="example-command">${part}</span>`
      : /^\s\S+:$/u.test(part)
        ? html` <span class="example-option">${part.trim()}</span>`
        : part,
  )}`
}
