import type { GuildCommand, GuildRequest } from '../../src/commands/guild-command.ts'

/** A guild command for tests: it keeps what it was asked, and says what it is told to say. */
export function testCommand(run: GuildCommand['run'] = async () => ({ done: true, headline: 'Done' })) {
  const requests: GuildRequest[] = []
  const command: GuildCommand = {
    declaration: {
      name: 'post',
      description: 'Where posts go',
      subcommands: [
        {
          name: 'set',
          description: 'Choose the channel',
          options: [
            { name: 'zone', description: 'Time zone', type: 'string', longest: 60 },
            { name: 'channel', description: 'Where', type: 'channel', required: true },
          ],
        },
        { name: 'off', description: 'No more posts', options: [] },
      ],
    },
    complete: { zone: (typed) => [{ name: `Zone ${typed}`, value: 'Europe/Vienna' }] },
    run(request, context) {
      requests.push(request)
      return run(request, context)
    },
  }
  return { command, requests }
}
