import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callbackRule, commandListRule, commandRule, messageRules } from '../../src/sandbox/stand-in/body-rules.ts'
import { type BodyRule, checkBody, loadContract } from '../../src/sandbox/stand-in/contract.ts'
import { type StandIn, startStandIn } from '../../src/sandbox/stand-in.ts'
import { birdPage, commands } from './test-bot.ts'

/** The problems of a body, as `path CODE`. */
async function problems<Body>(rule: BodyRule<Body>, body: unknown): Promise<string[]> {
  const checked = await checkBody(rule, JSON.parse(JSON.stringify(body)))
  return checked.ok ? [] : checked.problems.map(({ path, code }) => `${path.join('.')} ${code}`)
}

const letters = (count: number) => 'x'.repeat(count)
const button = (customId: string) => ({ type: 2, style: 2, label: 'Go', custom_id: customId })
const row = (...components: unknown[]) => ({ type: 1, components })
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'd', ...more })
const command = (more: object = {}) => ({ name: 'find', description: 'd', ...more })

describe('what Discord takes is passed', () => {
  test.each([
    ['text', { content: letters(2000) }],
    ['embed and buttons', birdPage(1)],
    ['ten embeds of 600', { embeds: Array.from({ length: 10 }, () => ({ description: letters(600) })) }],
    ['25 fields', { embeds: [{ fields: Array.from({ length: 25 }, () => ({ name: 'n', value: 'v' })) }] }],
    [
      '25 buttons',
      { content: 'x', components: [0, 1, 2, 3, 4].map((r) => row(...[0, 1, 2, 3, 4].map((b) => button(`${r}${b}`)))) },
    ],
    ['the newer layout', { flags: 32768, components: [{ type: 10, content: letters(4000) }] }],
    ['no mentions', { content: '@everyone', allowed_mentions: { parse: [] } }],
    ['a nonce', { content: 'x', nonce: letters(25), enforce_nonce: true }],
    ['a zero-width field', { embeds: [{ fields: [{ name: '\u200b', value: '\u200b' }] }] }],
  ])('%s', async (_, body) => {
    expect(await problems(messageRules.create, body)).toEqual([])
    expect(await problems(callbackRule, { type: 4, data: body })).toEqual([])
  })

  test('commands, also with permissions as digits', async () => {
    expect(await problems(commandListRule, commands)).toEqual([])
    expect(await problems(commandRule, command({ default_member_permissions: '32' }))).toEqual([])
    expect(await problems(commandRule, command({ name: 'найти', default_member_permissions: null }))).toEqual([])
  })

  test('the other first responses', async () => {
    for (const body of [
      { type: 5 },
      { type: 5, data: { flags: 64 } },
      { type: 6 },
      { type: 8, data: { choices: [] } },
    ]) {
      expect(await problems(callbackRule, body)).toEqual([])
    }
  })
})

describe('what Discord refuses is refused, with the field', () => {
  test.each([
    ['content too long', { content: letters(2001) }, 'content BASE_TYPE_MAX_LENGTH'],
    ['content not text', { content: 5 }, 'content STRING_TYPE_CONVERT'],
    ['description too long', { embeds: [{ description: letters(4097) }] }, 'embeds.0.description BASE_TYPE_MAX_LENGTH'],
    ['eleven embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 't' })) }, 'embeds BASE_TYPE_MAX_LENGTH'],
    [
      'field value too long',
      { embeds: [{ fields: [{ name: 'n', value: letters(1025) }] }] },
      'embeds.0.fields.0.value BASE_TYPE_MAX_LENGTH',
    ],
    [
      'field value blank',
      { embeds: [{ fields: [{ name: 'n', value: ' ' }] }] },
      'embeds.0.fields.0.value BASE_TYPE_REQUIRED',
    ],
    ['field name missing', { embeds: [{ fields: [{ value: 'v' }] }] }, 'embeds.0.fields.0.name BASE_TYPE_REQUIRED'],
    [
      '26 fields',
      { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: 'n', value: 'v' })) }] },
      'embeds.0.fields BASE_TYPE_MAX_LENGTH',
    ],
    [
      '6001 over all embeds',
      { embeds: [{ description: letters(4000) }, { description: letters(2001) }] },
      'embeds MAX_EMBED_SIZE_EXCEEDED',
    ],
    ['an empty embed', { content: 'x', embeds: [{}] }, 'embeds.0 BASE_TYPE_REQUIRED'],
    [
      'a footer without text',
      { embeds: [{ title: 't', footer: { text: '' } }] },
      'embeds.0.footer.text BASE_TYPE_REQUIRED',
    ],
    ['a broken link', { embeds: [{ title: 't', url: 'no link' }] }, 'embeds.0.url URL_TYPE_INVALID_URL'],
    [
      'a script as link',
      { embeds: [{ title: 't', url: 'javascript:alert(1)' }] },
      'embeds.0.url URL_TYPE_INVALID_SCHEME',
    ],
    [
      'an over-long link',
      { embeds: [{ title: 't', url: `https://example.org/${letters(2100)}` }] },
      'embeds.0.url BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a custom id twice',
      { content: 'x', components: [row(button('a'), button('a'))] },
      'components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a custom id of 101',
      { content: 'x', components: [row(button(letters(101)))] },
      'components.0.components.0.custom_id BASE_TYPE_MAX_LENGTH',
    ],
    [
      'six buttons',
      { content: 'x', components: [row(...[1, 2, 3, 4, 5, 6].map((id) => button(`${id}`)))] },
      'components.0.components BASE_TYPE_MAX_LENGTH',
    ],
    [
      'six rows',
      { content: 'x', components: [1, 2, 3, 4, 5, 6].map((id) => row(button(`${id}`))) },
      'components BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a button without label',
      { content: 'x', components: [row({ type: 2, style: 2, custom_id: 'a' })] },
      'components.0.components.0 BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
    ],
    [
      'a button without id',
      { content: 'x', components: [row({ type: 2, style: 2, label: 'a' })] },
      'components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
    ],
    [
      'a link without address',
      { content: 'x', components: [row({ type: 2, style: 5, label: 'a' })] },
      'components.0.components.0.url BASE_TYPE_REQUIRED',
    ],
    [
      'text in the newer layout',
      { content: 'x', flags: 32768, components: [{ type: 10, content: 'y' }] },
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      '4001 characters in the newer layout',
      {
        flags: 32768,
        components: [
          { type: 10, content: letters(2000) },
          { type: 10, content: letters(2001) },
        ],
      },
      'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    [
      'the newer layout without its flag',
      { content: 'x', components: [{ type: 10, content: 'y' }] },
      'components.0 UNION_TYPE_CHOICES',
    ],
    ['a long nonce', { content: 'x', nonce: letters(26) }, 'nonce BASE_TYPE_MAX_LENGTH'],
    [
      'mentions both ways',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['111111111111111111'] } },
      'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
  ])('message: %s', async (_, body, expected) => {
    expect(await problems(messageRules.create, body)).toEqual([expected])
  })

  test('41 nested components in the newer layout', async () => {
    const section = {
      type: 9,
      components: [{ type: 10, content: 'x' }],
      accessory: { type: 2, style: 5, label: 'a', url: 'https://example.org' },
    }
    const body = { flags: 32768, components: [{ type: 17, components: Array.from({ length: 14 }, () => section) }] }
    expect(await problems(messageRules.create, body)).toContain('components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED')
  })

  test.each([
    ['upper case', command({ name: 'Find' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
    ['a blank in the name', command({ name: 'find it' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
    ['no description', { name: 'find' }, 'description BASE_TYPE_REQUIRED'],
    ['description of 101', command({ description: letters(101) }), 'description BASE_TYPE_MAX_LENGTH'],
    [
      'required after optional',
      command({ options: [option('a'), option('b', { required: true })] }),
      'options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'an option twice',
      command({ options: [option('a'), option('a')] }),
      'options.1.name APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'choices and autocomplete',
      command({ options: [option('a', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })] }),
      'options.0 APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE_EXCLUSIVE',
    ],
    [
      '26 options',
      command({ options: Array.from({ length: 26 }, (_, index) => option(`o${index}`)) }),
      'options BASE_TYPE_MAX_LENGTH',
    ],
    [
      '8001 characters',
      command({
        options: Array.from({ length: 25 }, (_, index) =>
          option(`o${index}`, { choices: Array.from({ length: 4 }, (_, n) => ({ name: `${n}`, value: letters(80) })) }),
        ),
      }),
      ' APPLICATION_COMMAND_TOO_LARGE',
    ],
    [
      'a choice value of 101',
      command({ options: [option('a', { choices: [{ name: 'x', value: letters(101) }] })] }),
      'options.0.choices.0.value BASE_TYPE_MAX_LENGTH',
    ],
    [
      'options beside subcommands',
      command({ options: [{ type: 1, name: 's', description: 'd' }, option('a')] }),
      'options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
  ])('command: %s', async (_, body, expected) => {
    expect(await problems(commandRule, body)).toEqual([expected])
  })

  test('a list of commands with one name twice, every problem under its index', async () => {
    const body = [command(), command(), command({ name: 'x', description: letters(101) })]
    expect(await problems(commandListRule, body)).toEqual(['2.description BASE_TYPE_MAX_LENGTH'])
    expect(await problems(commandListRule, body.slice(0, 2))).toEqual(['1.name APPLICATION_COMMANDS_DUPLICATE_NAME'])
    expect(await problems(commandListRule, { name: 'not a list' })).toEqual([' ARRAY_TYPE_CONVERT'])
  })

  test('suggestions: 26, a value of 101, an empty name', async () => {
    const suggest = (choices: unknown[]) => problems(callbackRule, { type: 8, data: { choices } })
    const many = Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` }))
    expect(await suggest(many)).toEqual(['data.choices BASE_TYPE_MAX_LENGTH'])
    expect(await suggest([{ name: 'x', value: letters(101) }])).toEqual(['data.choices.0.value BASE_TYPE_MAX_LENGTH'])
    expect(await suggest([{ name: '', value: 'x' }])).toContain('data.choices.0.name BASE_TYPE_REQUIRED')
  })

  test('whatever the body, the check ends with a verdict', async () => {
    const rules = [messageRules.create, messageRules.edit, callbackRule, commandListRule, commandRule]
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({ type: fc.constantFrom(1, 4, 5, 6, 7, 8), data: fc.jsonValue() }),
      fc.record({ content: fc.jsonValue(), embeds: fc.array(fc.jsonValue()), components: fc.array(fc.jsonValue()) }),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        for (const rule of rules) {
          const checked = await checkBody<unknown>(rule, body)
          if (!checked.ok) expect(checked.problems.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('on the wire', () => {
  let standIn: StandIn
  beforeAll(async () => {
    standIn = await startStandIn()
  })
  afterAll(() => standIn.close())

  const send = (path: string, init: RequestInit = {}) =>
    fetch(`${standIn.api}/v10${path}`, {
      ...init,
      headers: { authorization: `Bot ${standIn.token}`, 'content-type': 'application/json', ...init.headers },
    })
  const post = (path: string, body: unknown) => send(path, { method: 'POST', body: JSON.stringify(body) })

  test('a refused body is answered as Discord does and kept as a violation', async () => {
    const path = `/channels/${standIn.channels.research}/messages`
    const response = await post(path, { embeds: [{ title: 't', fields: [{ name: 'n', value: '' }] }] })
    expect(response.status).toBe(400)
    const errors = [{ code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]
    expect(await response.json()).toEqual({
      code: 50035,
      message: 'Invalid Form Body',
      errors: { embeds: { 0: { fields: { 0: { value: { _errors: errors } } } } } },
    })
    expect(standIn.violations.at(-1)).toMatchObject({
      route: 'POST /channels/{channel_id}/messages',
      problems: [{ path: ['embeds', 0, 'fields', 0, 'value'], code: 'BASE_TYPE_REQUIRED' }],
    })
    expect(standIn.messages(standIn.channels.research)).toEqual([])
  })

  test('an empty message, a broken body, an unknown route', async () => {
    const path = `/channels/${standIn.channels.research}/messages`
    expect(await (await post(path, { content: '  ' })).json()).toMatchObject({ code: 50006 })
    expect(await (await send(path, { method: 'POST', body: '{' })).json()).toMatchObject({ code: 50109 })
    const unknown = await send('/stage-instances', { method: 'POST' })
    expect(unknown.status).toBe(501)
    expect(await unknown.json()).toMatchObject({ message: 'The stand-in does not implement POST /stage-instances' })
  })

  test('what it answers fits the published contract', async () => {
    const contract = await loadContract()
    const { guildId, applicationId, channels } = standIn
    const sent = (path: string, body: unknown) => post(path, JSON.parse(JSON.stringify(body)))
    const answers = [
      [contract.MessageResponseSchema, await sent(`/channels/${channels.research}/messages`, birdPage(0))],
      [contract.ApplicationCommandResponseSchema, await sent(`/applications/${applicationId}/commands`, commands[0])],
      [contract.GuildWithCountsResponseSchema, await send(`/guilds/${guildId}?with_counts=true`)],
      [contract.GuildMemberResponseSchema, await send(`/guilds/${guildId}/members/@me`)],
      [contract.UserPIIResponseSchema, await send('/users/@me')],
      [contract.PrivateApplicationResponseSchema, await send('/applications/@me')],
      [contract.GatewayBotResponseSchema, await send('/gateway/bot')],
      [contract.GuildChannelResponseSchema, await send(`/channels/${channels.research}`)],
      [contract.PrivateChannelResponseSchema, await send(`/channels/${standIn.directChannel(standIn.user.id)}`)],
    ] as const
    const complaints: string[] = []
    for (const [schema, response] of answers) {
      for (const { path, message } of schema.safeParse(await response.json()).error?.issues ?? []) {
        complaints.push(`${response.url} ${path.join('.')}: ${message}`)
      }
    }
    expect(complaints).toEqual([])
  })

  test('a web page, or a name that only resolves here, is not served', async () => {
    const foreign = await send('/users/@me', { headers: { origin: 'https://example.org' } })
    expect(foreign.status).toBe(403)
    const sameMachine = await send('/users/@me', { headers: { origin: `http://127.0.0.1:${standIn.port}` } })
    expect(sameMachine.status).toBe(403)
  })
})
