import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  type ClientOptions,
  EmbedBuilder,
  Events,
  GatewayIntentBits,
  MessageFlags,
  type RESTPostAPIApplicationCommandsJSONBody,
  SlashCommandBuilder,
} from 'discord.js'
import type { StandIn } from '../../src/sandbox/stand-in.ts'

const birds = ['avocet', 'bittern', 'curlew', 'dotterel', 'egret', 'firecrest', 'goldfinch', 'hoopoe']

/** The commands of a small bot about birds, for tests of the stand-in and of the page. */
export const commands: RESTPostAPIApplicationCommandsJSONBody[] = [
  new SlashCommandBuilder()
    .setName('bird')
    .setDescription('Look up a bird')
    .addStringOption((option) =>
      option.setName('name').setDescription('Which bird').setRequired(true).setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('season')
        .setDescription('When')
        .addChoices({ name: 'Breeding', value: 'breeding' }, { name: 'Winter', value: 'winter' }),
    )
    .addIntegerOption((option) => option.setName('count').setDescription('How many').setMinValue(1).setMaxValue(99))
    .addBooleanOption((option) => option.setName('private').setDescription('Only you see the answer')),
  new SlashCommandBuilder().setName('slow').setDescription('Answer after a while'),
  new SlashCommandBuilder().setName('silent').setDescription('Never answer'),
  new SlashCommandBuilder().setName('twice').setDescription('Reply twice'),
  new SlashCommandBuilder()
    .setName('echo')
    .setDescription('Say what you said')
    .addStringOption((option) => option.setName('text').setDescription('What to say').setRequired(true)),
  new SlashCommandBuilder()
    .setName('daily')
    .setDescription('The daily post')
    .setDefaultMemberPermissions(32n)
    .addSubcommand((sub) =>
      sub
        .setName('set')
        .setDescription('Choose the channel')
        .addChannelOption((option) => option.setName('channel').setDescription('Where').setRequired(true)),
    )
    .addSubcommand((sub) => sub.setName('off').setDescription('No more posts')),
].map((builder) => builder.setContexts(0, 1, 2).setIntegrationTypes(0, 1).toJSON())

/** One page of the list of birds, as an embed with buttons. */
export function birdPage(page: number) {
  const shown = birds.slice(page * 3, page * 3 + 3)
  const last = Math.ceil(birds.length / 3) - 1
  const embed = new EmbedBuilder()
    .setTitle('Birds')
    .setURL('https://example.org/birds')
    .setDescription(shown.map((bird, index) => `${page * 3 + index + 1}. **${bird}**`).join('\n'))
    .addFields({ name: 'Source', value: '[Handbook](https://example.org/handbook)\n> Common in marshes.' })
    .setFooter({ text: `Page ${page + 1} of ${last + 1}` })
  const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder()
      .setCustomId(`page:${page - 1}`)
      .setLabel('Back')
      .setStyle(ButtonStyle.Secondary)
      .setDisabled(page === 0),
    new ButtonBuilder()
      .setCustomId(`page:${page + 1}`)
      .setLabel('Next')
      .setStyle(ButtonStyle.Primary)
      .setDisabled(page === last),
    new ButtonBuilder().setCustomId('mine').setLabel('Only me').setStyle(ButtonStyle.Secondary),
    new ButtonBuilder().setURL('https://example.org/').setLabel('Open').setStyle(ButtonStyle.Link),
  )
  return { embeds: [embed], components: [row] }
}

export interface TestBot {
  client: Client<true>
  /** Failures inside the bot's own handlers, such as a refused reply. */
  errors: unknown[]
  /** Lets every `/slow` answer, from now on. */
  release: () => void
}

/** Logs a real discord.js client in to the stand-in and waits until it is ready. */
export async function startTestBot(standIn: StandIn, options: Partial<ClientOptions> = {}): Promise<TestBot> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: standIn.api }, ...options })
  const errors: unknown[] = []
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  client.on(Events.InteractionCreate, async (interaction) => {
    try {
      if (interaction.isAutocomplete()) {
        const typed = String(interaction.options.getFocused()).toLowerCase()
        const found = birds.filter((bird) => bird.startsWith(typed))
        await interaction.respond(found.map((bird) => ({ name: bird, value: bird })))
      } else if (interaction.isButton()) {
        const [kind, page] = interaction.customId.split(':')
        if (kind === 'page') await interaction.update(birdPage(Number(page)))
        else await interaction.reply({ content: 'Just for you', flags: MessageFlags.Ephemeral })
      } else if (interaction.isStringSelectMenu()) {
        await interaction.update({ content: `Chosen: ${interaction.values.join(' and ')}`, components: [] })
      } else if (interaction.isChatInputCommand()) await answer(interaction, released)
    } catch (error) {
      errors.push(error)
    }
  })
  client.on(Events.Error, (error) => errors.push(error))
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(standIn.token)
  return { client: await ready, errors, release }
}

async function answer(interaction: ChatInputCommandInteraction, released: Promise<void>): Promise<void> {
  switch (interaction.commandName) {
    case 'bird': {
      const flags = interaction.options.getBoolean('private') ? MessageFlags.Ephemeral : undefined
      await interaction.reply({ ...birdPage(0), ...(flags ? { flags } : {}) })
      return
    }
    case 'slow':
      await interaction.deferReply()
      await released
      await interaction.editReply('Done')
      await interaction.followUp({ content: 'And one more thing', flags: MessageFlags.Ephemeral })
      return
    case 'silent':
      return
    case 'twice':
      await interaction.reply('First')
      interaction.replied = false
      await interaction.reply('Second')
      return
    case 'echo':
      await interaction.reply({ content: interaction.options.getString('text', true), allowedMentions: { parse: [] } })
      return
    default: {
      const channel = interaction.options.getChannel('channel')
      await interaction.reply(`${interaction.options.getSubcommand()} ${channel?.name ?? ''}`.trim())
    }
  }
}
