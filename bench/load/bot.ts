/**
 * The bot in a process of its own, for load.ts: as it always is, but for `/ping`, which discord.js alone answers with one
 * word. Tells its parent when it is ready, and how much processor time it has used whenever it is asked.
 */
import { Events } from 'discord.js'
import { pino } from 'pino'
import { commands } from '../../src/commands/all.ts'
import { command } from '../../src/commands/command.ts'
import { openCorpus } from '../../src/corpus/open.ts'
import { connect } from '../../src/discord/client.ts'
import { register } from '../../src/discord/register.ts'

const { DISCORD_TOKEN: token = '', DISCORD_API: api, CACHE_DIR: cache = '.cache' } = process.env
const ping = command({ name: 'ping', description: 'Answers with one word', options: [] }, () => {
  throw new Error('discord.js answers /ping.')
})

async function start(): Promise<void> {
  const corpus = openCorpus({ data: 'data', cache })
  await corpus.prepare()
  await register({ token, api, commands: [...commands, ping], guildCommands: [] })
  const context = () => ({ corpus, today: '2026-11-21' })
  const { client } = await connect({ token, api, context, commands, guildCommands: [], log: pino({ level: 'silent' }) })
  const ours = client.listeners(Events.InteractionCreate)
  client.removeAllListeners(Events.InteractionCreate)
  client.on(Events.InteractionCreate, (interaction) => {
    // What comes too late is counted by the one who waits for it.
    if (interaction.isChatInputCommand() && interaction.commandName === 'ping')
      interaction.reply('Pong').catch(() => {})
    else for (const listener of ours) listener.call(client, interaction)
  })
}

process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpu: (user + system) / 1000 })
})
process.on('disconnect', () => process.exit())
// Bundled into a file of the format that `npm start` runs, which knows no await outside functions.
void start().then(() => process.send?.('ready'))
