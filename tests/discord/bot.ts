import { join } from 'node:path'
import type { Logger } from 'pino'
import { pino } from 'pino'
import { commands as allCommands } from '../../src/commands/all.ts'
import type { Corpus } from '../../src/corpus/corpus.ts'
import { openCorpus } from '../../src/corpus/open.ts'
import { type Bot, connect, type DiscordOptions } from '../../src/discord/client.ts'
import { register } from '../../src/discord/register.ts'
import { openLog } from '../../src/log.ts'
import { type StandIn, startStandIn } from '../../src/sandbox/stand-in.ts'

const root = join(import.meta.dirname, '../..')
/** The day on which the tests ask. */
export const TODAY = '2026-11-21'

let opened: Corpus | undefined

/** The real chronicle, read once for all tests of a file. */
export function corpus(): Corpus {
  opened ??= openCorpus({ data: join(root, 'data'), cache: join(root, '.cache') })
  return opened
}

export const silent: Logger = pino({ level: 'silent' })

/** A log whose lines can be read. */
export function recordingLog(level = 'debug'): { log: Logger; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = []
  const log = openLog(level, { write: (line) => lines.push(JSON.parse(line)) })
  return { log, lines }
}

/** The bot as it runs, connected to a stand-in and registered there. */
export interface RunningBot {
  standIn: StandIn
  bot: Bot
  /** Ends the bot and starts another one, as after a restart. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export async function startBot(options: Partial<DiscordOptions> = {}): Promise<RunningBot> {
  const known = corpus()
  const standIn = await startStandIn()
  const settings: DiscordOptions = {
    token: standIn.token,
    api: standIn.api,
    context: () => ({ corpus: known, today: TODAY }),
    commands: allCommands,
    guildCommands: [],
    log: silent,
    ...options,
  }
  const { token, api, commands, guildCommands } = settings
  await register({ token, api, commands, guildCommands })
  let bot = await connect(settings)
  return {
    standIn,
    get bot() {
      return bot
    },
    async restart() {
      await bot.stop()
      bot = await connect(settings)
    },
    async stop() {
      await bot.stop()
      await standIn.close()
    },
  }
}
