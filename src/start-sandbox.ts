import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prompt } from './cli/prompt.ts'
import { todayOf } from './cli/today.ts'
import { commands, guildCommandOffers } from './commands/all.ts'
import { daily } from './commands/daily.ts'
import type { Configuration } from './configuration.ts'
import { LiveCorpus } from './corpus/live-corpus.ts'
import { connect } from './discord/client.ts'
import { DailyPosts } from './discord/daily/companion.ts'
import { register } from './discord/register.ts'
import { openLog } from './log.ts'
import { startSandbox } from './sandbox/sandbox.ts'
import { startStandIn } from './sandbox/stand-in.ts'
import { openStore } from './store/store.ts'

/** What the page says of connecting the real Discord, in Discord's Markdown. */
const CONNECT = [
  'Make an application in the [Developer Portal](https://discord.com/developers/applications) and copy its bot’s token.',
  'Put the token into a file `.env`: `DISCORD_TOKEN=…`',
  'Run `npm run register`, then `npm start`.',
]

/**
 * A first look without Discord: the bot as it is, connected to a local stand-in whose channels a page shows. Commands
 * typed into the terminal are answered there.
 */
export async function startInSandbox(configuration: Configuration): Promise<void> {
  const { DATA_DIR, CORPUS_DIR, CACHE_DIR, SANDBOX_HOST, SANDBOX_PORT, LOG_LEVEL } = configuration
  const log = openLog(LOG_LEVEL === 'info' ? 'warn' : LOG_LEVEL)
  const corpus = new LiveCorpus({ data: DATA_DIR, corpus: CORPUS_DIR, cache: CACHE_DIR }, log)
  const context = () => ({ corpus: corpus.current, today: todayOf(new Date()) })
  const standIn = await startStandIn({ botName: 'Parley' })
  const { token, api } = standIn
  // What is set in the sandbox is forgotten with it.
  const folder = mkdtempSync(join(tmpdir(), 'parley-'))
  const store = openStore(`file:${join(folder, 'parley.db')}`)
  const posts = new DailyPosts({ store, context, log })
  const guildCommands = [daily({ store, now: Date.now, refresh: (guild) => posts.refresh(guild) })]
  await register({ token, api, commands, guildCommands: guildCommandOffers })
  const bot = await connect({ token, api, context, commands, guildCommands, companions: [posts], log })
  const { vocabulary } = corpus.current.chronicle
  const sandbox = await startSandbox({
    standIn,
    host: SANDBOX_HOST,
    port: SANDBOX_PORT,
    introduction: {
      text: `Parley answers about ${vocabulary.short_title} from a chronicle, with every passage cited word for word.`,
      examples: vocabulary.examples,
      connect: CONNECT,
    },
  })
  for (const port of sandbox.takenPorts) console.log(`Port ${port} is taken; the next free one is used.`)
  console.log(`Parley answers at ${sandbox.url}`)
  const stop = async () => {
    await bot.stop()
    await sandbox.close()
    await standIn.close()
    store.close()
    rmSync(folder, { recursive: true, force: true })
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('SIGHUP', () => void corpus.reload())
  corpus.watch()
  void corpus.prepare()
  await prompt(context)
  if (process.stdin.isTTY) await stop()
}
