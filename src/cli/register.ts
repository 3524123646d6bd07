import { commands, guildCommandOffers } from '../commands/all.ts'
import { readConfiguration } from '../configuration.ts'
import { RegistrationError, register } from '../discord/register.ts'
import { fail } from './fail.ts'

try {
  const { DISCORD_TOKEN, DISCORD_API, DISCORD_GUILD_ID } = readConfiguration()
  if (DISCORD_TOKEN === undefined) throw new RegistrationError('DISCORD_TOKEN is not set.')
  const where = DISCORD_GUILD_ID === undefined ? 'everywhere' : `in the server ${DISCORD_GUILD_ID}`
  const { doubled, ...changes } = await register({
    token: DISCORD_TOKEN,
    api: DISCORD_API,
    guild: DISCORD_GUILD_ID,
    commands,
    guildCommands: guildCommandOffers,
  })
  for (const [what, names] of Object.entries(changes))
    if (names.length > 0) console.log(`${what.padEnd(9)} ${names.map((name) => `/${name}`).join(', ')}`)
  const same = changes.added.length + changes.changed.length + changes.removed.length === 0
  console.log(same ? `Nothing changed ${where}.` : `Registered ${where}.`)
  if (doubled.length > 0)
    console.log(
      `Offered twice in this server, because they are registered everywhere too: ${doubled.map((name) => `/${name}`).join(', ')}.`,
    )
} catch (error) {
  if (error instanceof RegistrationError) {
    console.error(error.message)
    process.exitCode = 1
  } else fail(error, '')
}
