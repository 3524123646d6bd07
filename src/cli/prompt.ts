import { createInterface } from 'node:readline'
import type { Context } from '../answers/context.ts'
import type { Reply } from '../answers/reply.ts'
import { answerLine } from '../commands/all.ts'
import { print, terminalOptions } from './print.ts'

const WELCOME = `Parley answers here, for DISCORD_TOKEN is not set. Type a command such as /about; an empty line turns the page.
To connect it to Discord, put the bot’s token into .env (DISCORD_TOKEN=…), then npm run register and npm start.
`

/** Answers commands typed in the terminal, until the input ends. */
export async function prompt(context: () => Context): Promise<void> {
  const { stdin: input, stdout: output } = process
  const interactive = input.isTTY === true && output.isTTY === true
  if (interactive) output.write(WELCOME)
  const lines = createInterface({ input, output, prompt: '\n> ', terminal: interactive })
  let shown: { reply: Reply; page: number } | undefined
  if (interactive) lines.prompt()
  for await (const line of lines) {
    if (line.trim() !== '') shown = { reply: answerLine(line, context()), page: 1 }
    else if (shown) shown.page++
    if (shown) {
      output.write(print(shown.reply, { ...terminalOptions(output, context().corpus), page: shown.page }))
    }
    if (interactive) lines.prompt()
  }
}
