import './theme.ts'
import { render } from 'lit'
import type { FailedCommand, ShownMessage } from '../protocol.ts'
import { Composer } from './composer.ts'
import { Line, Refused } from './server.ts'
import { currentChannel, emptyState, openChannel, receive, shownHere } from './store.ts'
import { type PageUse, pageView } from './view.ts'

const state = emptyState()
const line = new Line()
const root = document.querySelector<HTMLElement>('#app')
/** What had the focus before a drawer was opened. */
let opener: HTMLElement | undefined
/** The last message that was drawn. */
let lastShown: string | undefined

const use: PageUse = {
  get mentionable() {
    return state.surroundings.mentionable
  },
  openCommand: (words) => composer()?.fill(`/${words} `),
  openChannel: (id) => {
    openChannel(state, id)
    draw()
    scrollToEnd()
  },
  openDrawer: (drawer) => {
    if (drawer !== 'none' && document.activeElement instanceof HTMLElement) opener = document.activeElement
    state.drawer = drawer
    draw()
    const panel = drawer === 'about' ? '.about' : drawer === 'channels' ? '.sidebar' : undefined
    if (panel) document.querySelector<HTMLElement>(`${panel} button`)?.focus()
    else opener?.focus()
  },
  tryExample: (example) => {
    const first = state.surroundings.channels[0]
    if (currentChannel(state)?.kind !== 'text' && first) openChannel(state, first.id)
    state.drawer = 'none'
    draw()
    void composer()?.run(example)
  },
  closeNotice: () => {
    state.notice = ''
    draw()
  },
  dismiss: (id) => {
    state.dismissed.add(id)
    draw()
  },
  isBusy: (messageId, customId) => state.busy.has(`${messageId}/${customId}`),
  use: async (messageId, customId, values) => {
    const key = `${messageId}/${customId}`
    state.busy.add(key)
    state.notice = ''
    draw()
    try {
      const { answered } = await line.act('/component', { messageId, component: customId, values })
      if (!answered) state.notice = 'This interaction failed: no answer came in time.'
    } catch (error) {
      state.notice = error instanceof Refused ? error.message : String(error)
    }
    state.busy.delete(key)
    draw()
  },
  composer: {
    command: async (command, options) => {
      await line.act('/command', { channelId: state.channelId, command, options })
    },
    say: async (text) => {
      await line.act('/say', { channelId: state.channelId, text })
    },
    suggest: async (command, options, focused, signal) => {
      const { channelId } = state
      const { choices } = await line.act('/autocomplete', { channelId, command, options, focused }, signal)
      return choices.map(({ name, value }) => ({ name, value }))
    },
  },
}

// Lit draws after what is there already.
root?.replaceChildren()

function draw(): void {
  if (!root) return
  const scroller = root.querySelector('.scroller')
  const atEnd = !scroller || isAtEnd(scroller)
  const last = shownHere(state).at(-1)
  render(pageView(state, use), root)
  const { bot } = state.surroundings
  const channel = currentChannel(state)
  document.title = channel ? `${channel.kind === 'direct' ? '@' : '#'}${channel.name} · ${bot.name}` : 'Sandbox'
  if (last?.id !== lastShown) {
    lastShown = last?.id
    if (atEnd || (last && isMine(last))) scrollToEnd()
  }
}

/** Shows the newest message; of one that is taller than the window, the beginning. */
function scrollToEnd(): void {
  // The message components lay themselves out a moment after they were drawn.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const scroller = document.querySelector('.scroller')
      const last = document.querySelector('discord-messages > :last-child')
      if (!scroller) return
      scroller.scrollTop = scroller.scrollHeight
      if (last && last.clientHeight > scroller.clientHeight - 40) last.scrollIntoView({ block: 'start' })
    }),
  )
}

/** Whether it is this user's own doing: a message, or the answer to a command. */
function isMine(shown: ShownMessage | FailedCommand): boolean {
  if (!('author' in shown)) return true
  const { id } = state.surroundings.user
  return shown.author.id === id || shown.used?.userId === id || shown.ephemeral
}

function isAtEnd({ scrollHeight, scrollTop, clientHeight }: Element): boolean {
  return scrollHeight - scrollTop - clientHeight < 80
}

function composer(): Composer | null {
  const element = document.querySelector('chat-composer')
  return element instanceof Composer ? element : null
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && state.drawer !== 'none') use.openDrawer('none')
  // Typing anywhere goes to the composer, as in Discord.
  const target = event.target instanceof HTMLElement ? event.target : undefined
  const typing = target?.closest('input, select, textarea, button, a, [role=button]') !== null
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault()
    composer()?.fill('/')
  }
})

void line.listen(
  (event) => {
    receive(state, event)
    draw()
    if (event.type === 'welcome') {
      scrollToEnd()
      if (matchMedia('(hover: hover)').matches) composer()?.querySelector('input')?.focus()
    }
  },
  () => {
    state.online = false
    draw()
  },
)
draw()

// A keyboard on a small screen, or a longer command, takes room from below: the newest message stays in sight.
const scroller = document.querySelector('.scroller')
if (scroller) {
  let height = scroller.clientHeight
  new ResizeObserver(() => {
    const wasAtEnd = scroller.scrollHeight - scroller.scrollTop - height < 80
    height = scroller.clientHeight
    if (wasAtEnd) scroller.scrollTop = scroller.scrollHeight
  }).observe(scroller)
}
