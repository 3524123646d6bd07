import { fail } from './cli/fail.ts'
import { readConfiguration } from './configuration.ts'
import { TokenError } from './discord/client.ts'
import { startDiscord } from './start-discord.ts'

/** A function, and no `await` at the top level, for start.js runs this as CommonJS. */
async function start(): Promise<void> {
  try {
    const configuration = readConfiguration()
    const { DISCORD_TOKEN: token } = configuration
    if (token !== undefined) await startDiscord(configuration, token)
    else {
      // The stand-in and its page are not loaded by a bot that is connected to Discord.
      const { startInSandbox } = await import('./start-sandbox.ts')
      await startInSandbox(configuration)
    }
  } catch (error) {
    if (error instanceof TokenError) {
      console.error(error.message)
      process.exit(1)
    }
    fail(error, '')
    process.exit()
  }
}

void start()
