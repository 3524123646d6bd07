import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/all.ts'
import { command, privateOption } from '../../src/commands/command.ts'
import { type RegisterOptions, register } from '../../src/discord/register.ts'
import { type StandIn, startStandIn } from '../../src/sandbox/stand-in.ts'
import { testCommand } from './guild-command.ts'

let standIn: StandIn
beforeEach(async () => {
  standIn = await startStandIn()
})
afterEach(() => standIn.close())

function run(options: Partial<RegisterOptions> = {}) {
  return register({ token: standIn.token, api: standIn.api, commands, guildCommands: [], ...options })
}

const names = commands.map(({ declaration }) => declaration.name)

describe('registering', () => {
  test('tells Discord every command; a second time nothing changes', async () => {
    expect(await run()).toEqual({ added: names, changed: [], removed: [], unchanged: [], doubled: [] })
    expect(standIn.commands().map(({ name }) => name)).toEqual(names)
    expect(await run()).toEqual({ added: [], changed: [], removed: [], unchanged: names, doubled: [] })
    expect(standIn.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1)
    expect(standIn.violations).toEqual([])
  })

  test('for one server leaves everything else alone, and says what is offered twice there', async () => {
    const guild = standIn.guildId
    const { command: post } = testCommand()
    await run()
    const first = await run({ guild, guildCommands: [post] })
    expect(first).toMatchObject({ added: [...names, 'post'], doubled: names })
    expect(await run({ guild, guildCommands: [post] })).toMatchObject({ added: [], unchanged: [...names, 'post'] })
    expect(standIn.commands().map(({ name }) => name)).toEqual(names)
    expect(standIn.commands(guild).map(({ name }) => name)).toEqual([...names, 'post'])
  })

  test('says what was added, changed, removed and left as it was', async () => {
    const declare = (name: string, description: string) =>
      command({ name, description, options: [privateOption] }, () => {
        throw new Error('not asked')
      })
    await run({ commands: [declare('one', 'First'), declare('two', 'Second'), declare('three', 'Third')] })
    const changes = await run({
      commands: [declare('one', 'First'), declare('two', 'Changed'), declare('four', 'New')],
    })
    expect(changes).toMatchObject({ added: ['four'], changed: ['two'], removed: ['three'], unchanged: ['one'] })
  })

  test('puts required options first, offers suggestions and choices, and installs in servers and for users', async () => {
    await run()
    for (const registered of standIn.commands()) {
      expect(registered.contexts).toEqual([
        InteractionContextType.Guild,
        InteractionContextType.BotDM,
        InteractionContextType.PrivateChannel,
      ])
      expect(registered.integration_types).toEqual([
        ApplicationIntegrationType.GuildInstall,
        ApplicationIntegrationType.UserInstall,
      ])
    }
    const meetings = standIn.commands().find(({ name }) => name === 'meetings')
    const options = Object.fromEntries((meetings?.options ?? []).map((option) => [option.name, option]))
    expect(options.person).toMatchObject({
      type: ApplicationCommandOptionType.String,
      autocomplete: true,
      max_length: 100,
    })
    expect(options.order).toMatchObject({ choices: [{ name: 'oldest' }, { name: 'newest' }] })
    expect(options.private).toMatchObject({ type: ApplicationCommandOptionType.Boolean })
  })

  test('offers a guild command only to those who manage the server, and only there', async () => {
    await run({ guildCommands: [testCommand().command] })
    const post = standIn.commands().find(({ name }) => name === 'post')
    expect(post).toMatchObject({
      contexts: [InteractionContextType.Guild],
      integration_types: [ApplicationIntegrationType.GuildInstall],
      default_member_permissions: '32',
      options: [
        {
          name: 'set',
          options: [
            { name: 'channel', required: true },
            { name: 'zone', autocomplete: true },
          ],
        },
        { name: 'off' },
      ],
    })
    expect(standIn.violations).toEqual([])
  })
})

describe('registering fails with a reason', () => {
  test('when the token is wrong', async () => {
    await expect(run({ token: 'wrong' })).rejects.toThrow('Discord does not accept DISCORD_TOKEN.')
  })

  test('when the bot is not in the server', async () => {
    await expect(run({ guild: '123456789012345678' })).rejects.toThrow(
      'The bot has no access to the server 123456789012345678. Invite it with the scope applications.commands.',
    )
  })

  test('when Discord cannot be reached, or does not work, or is not Discord', async () => {
    await expect(run({ api: 'http://127.0.0.1:9/api' })).rejects.toThrow(
      'http://127.0.0.1:9/api cannot be reached (ECONNREFUSED).',
    )
    standIn.faults.inject({ kind: 'status', status: 503 }, {}, 4)
    await expect(run()).rejects.toThrow('Discord answered with status 503. Try again later.')
    await expect(run({ api: standIn.api.replace('/api', '/elsewhere') })).rejects.toThrow()
  })
})
