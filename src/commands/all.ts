import type { Context } from '../answers/context.ts'
import { invalid } from '../answers/refusal.ts'
import type { Reply } from '../answers/reply.ts'
import { about } from './about.ts'
import { ask } from './ask.ts'
import type { Command } from './command.ts'
import { dailyOffer } from './daily.ts'
import type { GuildCommandOffer } from './guild-command.ts'
import { readLine } from './line.ts'
import { meetings } from './meetings.ts'
import { onThisDay } from './on-this-day.ts'
import { search } from './search.ts'
import { source } from './source.ts'
import { when } from './when.ts'
import { who } from './who.ts'

/** Every command that answers from the corpus, in the order in which they are listed. */
export const commands: readonly Command[] = [ask, when, who, meetings, search, source, onThisDay, about]

/** Every command that acts on a server, as it is registered. */
export const guildCommandOffers: readonly GuildCommandOffer[] = [dailyOffer]

/** Answers a line such as `/who person:…`; one without a slash is a question. */
export function answerLine(line: string, context: Context, known: readonly Command[] = commands): Reply {
  if (!line.trimStart().startsWith('/')) return ask.answer(context, { question: line.trim() })
  const read = readLine(line, known)
  if ('problem' in read) return invalid(read.command, line.trim(), read.problem, read.suggestions)
  return read.command.answer(context, read.options)
}
