import { commands } from '../../src/commands/all.ts'
import type { Corpus } from '../../src/corpus/corpus.ts'
import { connect } from '../../src/discord/client.ts'
import { register } from '../../src/discord/register.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { type StandIn, startStandIn } from '../../src/sandbox/stand-in.ts'
import { silent } from '../discord/bot.ts'
import { TODAY } from '../fixtures/chronicle.ts'

/** The bot itself on a chronicle, connected to a stand-in that the page shows. */
export interface ParleySandbox {
  standIn: StandIn
  sandbox: Sandbox
  stop(): Promise<void>
}

export async function startParleySandbox(corpus: Corpus, examples: readonly string[]): Promise<ParleySandbox> {
  const standIn = await startStandIn({ botName: 'Parley' })
  const { token, api } = standIn
  await register({ token, api, commands, guildCommands: [] })
  const context = () => ({ corpus, today: TODAY })
  const bot = await connect({ token, api, context, commands, guildCommands: [], log: silent })
  const sandbox = await startSandbox({
    standIn,
    introduction: {
      text: 'Answers from a chronicle, with every passage cited word for word.',
      examples,
      connect: [
        'Make an application in the [Developer Portal](https://discord.com/developers/applications).',
        'Put its token into a file `.env`: `DISCORD_TOKEN=…`',
        'Run `npm run register`, then `npm start`.',
      ],
    },
  })
  return {
    standIn,
    sandbox,
    stop: async () => {
      await bot.stop()
      await sandbox.close()
      await standIn.close()
    },
  }
}
