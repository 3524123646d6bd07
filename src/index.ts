import { fail } from './cli/fail.ts'
import { prompt } from './cli/prompt.ts'
import { todayOf } from './cli/today.ts'
import { commands } from './commands/all.ts'
import { daily } from './commands/daily.ts'
import { type Configuration, readConfiguration } from './configuration.ts'
import { openCorpus } from './corpus/open.ts'
import { type Bot, connect, TokenError } from './discord/client.ts'
import { DailyPosts } from './discord/daily/companion.ts'
import { openLog } from './log.ts'
import { openStore } from './store/store.ts'

/** Longest wait for answers that are under way when the program is told to stop. */
const STOP_MS = 10_000

try {
  const configuration = readConfiguration()
  const { DISCORD_TOKEN: token } = configuration
  if (token === undefined) await startPrompt(configuration)
  else await startDiscord(configuration, token)
} catch (error) {
  if (error instanceof TokenError) {
    console.error(error.message)
    process.exit(1)
  }
  fail(error, '')
  process.exit()
}

async function startPrompt({ DATA_DIR, CACHE_DIR }: Configuration): Promise<void> {
  const corpus = openCorpus({ data: DATA_DIR, cache: CACHE_DIR })
  await prompt(() => ({ corpus, today: todayOf(new Date()) }))
}

async function startDiscord(configuration: Configuration, token: string): Promise<void> {
  const { DATA_DIR, CACHE_DIR, DATABASE_URL, DISCORD_API, LOG_LEVEL } = configuration
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
  const context = () => ({ corpus, today: todayOf(new Date()) })
  const posts = new DailyPosts({ store, context, log })
  // Discord takes its time to answer the login; the corpus is read meanwhile.
  const connecting = connect(
    {
      token,
      api: DISCORD_API,
      context,
      commands,
      guildCommands: [daily({ store, now: Date.now, refresh: (guild) => posts.refresh(guild) })],
      companions: [posts],
      log,
    },
    stopping.signal,
  )
  const corpus = openCorpus({ data: DATA_DIR, cache: CACHE_DIR })
  bot = await connecting
  log.info(
    {
      guilds: bot.client.guilds.cache.size,
      articles: corpus.chronicle.articles.size,
      milliseconds: Math.round(performance.now()),
    },
    'ready',
  )
  const reason = await bot.ended
  log.fatal({ err: reason }, reason.message)
  process.exit(1)
}
