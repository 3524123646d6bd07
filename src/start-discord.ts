import { todayOf } from './cli/today.ts'
import { commands } from './commands/all.ts'
import { daily } from './commands/daily.ts'
import type { Configuration } from './configuration.ts'
import { LiveCorpus } from './corpus/live-corpus.ts'
import { type Bot, connect } from './discord/client.ts'
import { DailyPosts } from './discord/daily/companion.ts'
import { openLog } from './log.ts'
import { openStore } from './store/store.ts'

/** Longest wait for answers that are under way when the program is told to stop. */
const STOP_MS = 10_000

/** Runs the bot until it is told to stop or Discord ends the connection for good. */
export async function startDiscord(configuration: Configuration, token: string): Promise<void> {
  const { DATA_DIR, CORPUS_DIR, CACHE_DIR, DATABASE_URL, DISCORD_API, LOG_LEVEL } = configuration
  const log = openLog(LOG_LEVEL)
  const store = openStore(DATABASE_URL)
  const stopping = new AbortController()
  let bot: Bot | undefined
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping.signal.aborted) process.exit(1)
    stopping.abort()
    log.info({ signal }, 'stopping')
    setTimeout(() => {
      log.warn('some answers did not go out in time')
      process.exit(0)
    }, STOP_MS).unref()
    await bot?.stop()
    store.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // Discord takes its time to answer the login; the corpus is read meanwhile.
  const context = () => ({ corpus: corpus.current, today: todayOf(new Date()) })
  const posts = new DailyPosts({ store, context, log })
  const guildCommands = [daily({ store, now: Date.now, refresh: (guild) => posts.refresh(guild) })]
  const connecting = connect(
    { token, api: DISCORD_API, context, commands, guildCommands, companions: [posts], log },
    stopping.signal,
  )
  const corpus = new LiveCorpus({ data: DATA_DIR, corpus: CORPUS_DIR, cache: CACHE_DIR }, log)
  bot = await connecting
  process.on('SIGHUP', () => void corpus.reload())
  corpus.watch()
  const { articles } = corpus.current.chronicle
  const milliseconds = Math.round(performance.now())
  log.info({ guilds: bot.client.guilds.cache.size, articles: articles.size, milliseconds }, 'ready')
  void corpus.prepare()
  const reason = await bot.ended
  log.fatal({ err: reason }, reason.message)
  process.exit(1)
}
