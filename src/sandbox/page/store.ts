import type { FailedCommand, Introduction, PageEvent, ShownChannel, ShownMessage, Surroundings } from '../protocol.ts'
import type { Violation } from '../stand-in/violation.ts'

/** All that the page knows and shows. */
export interface State {
  introduction: Introduction
  surroundings: Surroundings
  messages: Map<string, ShownMessage>
  failed: FailedCommand[]
  violations: Violation[]
  /** The open channel. */
  channelId: string
  /** Channels with messages that have not been looked at. */
  unread: Set<string>
  /** Private messages that the user put away. */
  dismissed: Set<string>
  /** Whether the server can be reached. */
  online: boolean
  /** What is laid over the channel on a narrow screen. */
  drawer: 'none' | 'channels' | 'about'
  /** Something went wrong with a click. */
  notice: string
  /** Components that wait for the bot, as `message id/custom id`. */
  busy: Set<string>
}

export function emptyState(): State {
  return {
    introduction: { text: '', examples: [], connect: [] },
    surroundings: {
      user: { id: '', name: '' },
      bot: { id: '', name: '', connected: false },
      server: '',
      channels: [],
      mentionable: { channels: {}, users: {} },
    },
    messages: new Map(),
    failed: [],
    violations: [],
    channelId: '',
    unread: new Set(),
    dismissed: new Set(),
    online: false,
    drawer: 'none',
    notice: '',
    busy: new Set(),
  }
}

/** Takes in what the server tells. */
export function receive(state: State, event: PageEvent): void {
  switch (event.type) {
    case 'welcome':
      state.online = true
      state.introduction = event.introduction
      state.messages = new Map(event.messages.map((message) => [message.id, message]))
      state.violations = event.violations
      setSurroundings(state, event.surroundings)
      return
    case 'surroundings':
      setSurroundings(state, event.surroundings)
      return
    case 'message': {
      const { message } = event
      if (!state.messages.has(message.id) && message.channelId !== state.channelId) state.unread.add(message.channelId)
      state.messages.set(message.id, message)
      return
    }
    case 'message-deleted':
      state.messages.delete(event.id)
      return
    case 'failed':
      state.failed.push(event.failed)
      return
    case 'violation':
      state.violations.push(event.violation)
  }
}

export function openChannel(state: State, channelId: string): void {
  state.channelId = channelId
  state.unread.delete(channelId)
  state.drawer = 'none'
  state.notice = ''
}

export function currentChannel(state: State): ShownChannel | undefined {
  return state.surroundings.channels.find(({ id }) => id === state.channelId)
}

/** What is shown in the open channel, oldest first: ids grow with time. */
export function shownHere(state: State): (ShownMessage | FailedCommand)[] {
  const messages = [...state.messages.values()].filter(
    ({ id, channelId }) => channelId === state.channelId && !state.dismissed.has(id),
  )
  const failed = state.failed.filter(({ id, channelId }) => channelId === state.channelId && !state.dismissed.has(id))
  return [...messages, ...failed].toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
}

function setSurroundings(state: State, surroundings: Surroundings): void {
  state.surroundings = surroundings
  if (!currentChannel(state)) state.channelId = surroundings.channels[0]?.id ?? ''
}
