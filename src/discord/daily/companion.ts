import { type Client, Events } from 'discord.js'
import type { Logger } from 'pino'
import type { Context } from '../../answers/context.ts'
import { type Clock, systemClock } from '../../daily/clock.ts'
import { DailyEngine } from '../../daily/engine.ts'
import { LEASE_MS } from '../../daily/rest.ts'
import type { Store } from '../../store/store.ts'
import type { Companion } from '../client.ts'
import { DiscordPosts } from './post.ts'

export interface DailyPostsOptions {
  store: Store
  context: () => Context
  log: Logger
  clock?: Clock
  /** Milliseconds, see `LEASE_MS`. */
  lease?: number
}

/** The daily posts of a running bot. The store stays open when it stops. */
export class DailyPosts implements Companion {
  readonly #options: DailyPostsOptions
  #engine: DailyEngine | undefined

  constructor(options: DailyPostsOptions) {
    this.#options = options
  }

  start(client: Client<true>): void {
    const { store, context, log, clock = systemClock, lease = LEASE_MS } = this.#options
    this.#forgetLeft(client)
    client.on(Events.GuildDelete, ({ id }) => {
      store.settings.remove(id)
      this.refresh(id)
    })
    this.#engine = new DailyEngine({ store, clock, log, lease, port: new DiscordPosts(client, context) })
    this.#engine.start()
  }

  /** To be called when a server's settings have changed. */
  refresh(guild: string): void {
    this.#engine?.refresh(guild)
  }

  async stop(): Promise<void> {
    await this.#engine?.stop()
  }

  /** Forgets the settings of servers that the bot was removed from while it was not running. */
  #forgetLeft(client: Client<true>): void {
    const { store, log } = this.#options
    const guilds = store.settings.all().map(({ guild }) => guild)
    const left = guilds.filter((guild) => !client.guilds.cache.has(guild))
    if (left.length === 0) return
    if (left.length === guilds.length) {
      log.error({ servers: left.length }, 'the bot is in none of the servers with a daily post: is this its database?')
      return
    }
    for (const guild of left) store.settings.remove(guild)
    log.info({ servers: left.length }, 'daily posts of servers that the bot has left are forgotten')
  }
}
