import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import type { Context } from '../../answers/context.ts'
import { dailyReply } from '../../daily/content.ts'
import type { EmptyDay } from '../../store/settings.ts'
import { type MessageBody, messageOf } from '../message.ts'

/** A day's post as Discord's API takes it. */
export interface DailyMessage extends MessageBody {
  content: string
}

/**
 * What stands above the post of a local day. After a crash the post is recognised by it, since Discord tells nobody the
 * nonce of a message later on: it is never to be worded differently.
 */
export function headingOf(day: string): string {
  return `**On this day, ${format(parseISO(day), 'd MMMM yyyy')}**`
}

/**
 * The post of a local day; undefined when there is nothing to post. Its pages turn for nobody, everybody gets a copy.
 *
 * @param bot the bot's own user id
 */
export function dailyMessage(context: Context, day: string, emptyDay: EmptyDay, bot: string): DailyMessage | undefined {
  const reply = dailyReply(context, day, emptyDay)
  if (!reply) return undefined
  const { articles } = context.corpus.chronicle
  const body = messageOf(reply, {
    page: 1,
    asker: bot,
    shared: true,
    titleSupplied: (article) => articles.get(article)?.titleSupplied === true,
    isCommand: () => false,
  })
  return { content: headingOf(day), ...body }
}
