import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import type { Context } from '../answers/context.ts'
import { textOf } from '../answers/options.ts'
import type { Reply } from '../answers/reply.ts'
import { localDay } from '../daily/calendar.ts'
import { dailyReply, nextDayWithPost } from '../daily/content.ts'
import { firstDay, schedule } from '../daily/schedule.ts'
import type { Claim, ClaimState } from '../store/claims.ts'
import type { DailySettings, EmptyDay } from '../store/settings.ts'
import type { Store } from '../store/store.ts'
import type { GuildCommand, GuildCommandOffer, GuildRequest, Notice } from './guild-command.ts'
import { readTimeOfDay } from './time-of-day.ts'
import { completeZone, readZone } from './zone.ts'

/** What Discord is told of `/daily`. */
export const dailyOffer: GuildCommandOffer = {
  declaration: {
    name: 'daily',
    description: 'A post every day with what happened on it in earlier years',
    subcommands: [
      {
        name: 'set',
        description: 'Post every day, or change how',
        options: [
          { name: 'channel', description: 'Where the posts go', type: 'channel', required: true },
          { name: 'time', description: 'When: 09:00, 9 am, 21:30', type: 'string', required: true, longest: 20 },
          {
            name: 'timezone',
            description: 'Whose time: a big city in the same time zone',
            type: 'string',
            required: true,
            longest: 100,
          },
          {
            name: 'empty-days',
            description: 'On a day without events: skip it (when left out), or show the nearest of the week',
            type: 'string',
            choices: ['skip', 'nearest'],
          },
        ],
      },
      { name: 'off', description: 'No more posts', options: [] },
      { name: 'show', description: 'How it is set, what comes next, what became of the last ones', options: [] },
      { name: 'preview', description: 'Show me the next post now', options: [] },
    ],
  },
  complete: { timezone: completeZone },
}

export interface DailyOptions {
  store: Store
  /** Milliseconds since 1970 UTC. */
  now: () => number
  /** Called when a server's settings have changed. */
  refresh(guild: string): void
}

/** `/daily`: a server's admins choose where and when the daily post appears. */
export function daily(options: DailyOptions): GuildCommand {
  return {
    ...dailyOffer,
    async run(request, context) {
      switch (request.subcommand) {
        case 'set':
          return set(options, request, context)
        case 'off':
          return off(options, request)
        case 'preview':
          return preview(options, request, context)
        default:
          return show(options, request, context)
      }
    },
  }
}

function set({ store, now, refresh }: DailyOptions, request: GuildRequest, context: Context): Notice {
  const { guild, options } = request
  const channel = textOf(options, 'channel') ?? ''
  const typedTime = textOf(options, 'time') ?? ''
  const typedZone = textOf(options, 'timezone') ?? ''
  const time = readTimeOfDay(typedTime)
  if (time === undefined) return refused(`“${typedTime}” is no time of day. Try 09:00, 9 am or 21:30.`)
  const zone = readZone(typedZone)
  if (zone === undefined)
    return refused(
      `“${typedZone}” is no time zone. Pick one of those suggested while typing, or name a big city in it, such as Berlin.`,
    )
  const missing = request.missingPermissions(channel)
  if (missing === undefined || missing.length > 0) {
    const permissions = missing?.join(', ') ?? 'View Channel'
    return { ...refused(`The bot cannot post in this channel yet. It lacks: ${permissions}.`), channel }
  }
  const emptyDay: EmptyDay = textOf(options, 'empty-days') === 'nearest' ? 'nearest' : 'skip'
  store.settings.set({ guild, channel, time, zone, emptyDay }, now())
  refresh(guild)
  const settings = store.settings.get(guild)
  return {
    done: true,
    headline: `A post every day at ${time}, ${zone}`,
    channel,
    lines: settings ? [nextPost(store, settings, now(), context), emptyDayInWords(emptyDay)] : [],
  }
}

function off({ store, refresh }: DailyOptions, { guild }: GuildRequest): Notice {
  if (!store.settings.get(guild)) return { done: false, headline: 'There is no daily post in this server.' }
  store.settings.remove(guild)
  refresh(guild)
  return { done: true, headline: 'No more daily posts', lines: ['To have them back: /daily set'] }
}

function show({ store, now }: DailyOptions, { guild, missingPermissions }: GuildRequest, context: Context): Notice {
  const settings = store.settings.get(guild)
  if (!settings)
    return { done: true, headline: 'There is no daily post in this server.', lines: ['To have one: /daily set'] }
  const { channel, time, zone, emptyDay, suspension } = settings
  const missing = missingPermissions(channel) ?? ['View Channel']
  const state = suspension
    ? [
        `Stopped on ${dayInWords(localDay(suspension.since, zone))}: ${suspension.reason}`,
        'To start it again: /daily set',
      ]
    : [
        nextPost(store, settings, now(), context),
        ...(missing.length > 0 ? [`The bot cannot post there now. It lacks: ${missing.join(', ')}.`] : []),
      ]
  const recent = store.claims.since(guild, firstDay(now(), settings)).slice(0, 5)
  return {
    done: true,
    headline: `${suspension ? 'The daily post has stopped' : 'A post every day'} at ${time}, ${zone}`,
    channel,
    lines: [...state, emptyDayInWords(emptyDay), ...recent.map(claimInWords)],
  }
}

function preview({ store, now }: DailyOptions, { guild }: GuildRequest, context: Context): Reply | Notice {
  const settings = store.settings.get(guild)
  const emptyDay = settings?.emptyDay ?? 'skip'
  const from = settings && !settings.suspension ? nextDue(store, settings, now()) : context.today
  const day = nextDayWithPost(context.corpus.chronicle, from, emptyDay)
  const reply = day === undefined ? undefined : dailyReply(context, day, emptyDay)
  if (day === undefined || !reply) return { done: false, headline: 'The chronicle has no event with a day.' }
  const when = settings ? `${dayInWords(day)}, ${settings.time}` : dayInWords(day)
  return { ...reply, notes: [`This is the post of ${when}.`, ...reply.notes] }
}

/** The local day of the post that is due next, whether or not there is anything to post. */
function nextDue(store: Store, settings: DailySettings, now: number): string {
  const claims = store.claims.since(settings.guild, firstDay(now, settings))
  const { next } = schedule(settings, claims, now, () => now)
  return next.kind === 'post' ? next.slot.day : next.claim.day
}

function nextPost(store: Store, settings: DailySettings, now: number, { corpus }: Context): string {
  const day = nextDayWithPost(corpus.chronicle, nextDue(store, settings, now), settings.emptyDay)
  return day === undefined ? 'The chronicle has no event with a day.' : `Next: ${dayInWords(day)}, ${settings.time}`
}

function emptyDayInWords(emptyDay: EmptyDay): string {
  return emptyDay === 'skip'
    ? 'On a day without events there is no post.'
    : 'On a day without events the post shows the nearest anniversary of the week.'
}

const STATES: Record<ClaimState, string> = {
  sending: 'being posted',
  waiting: 'to be tried again',
  posted: 'posted',
  nothing: 'no event, no post',
  skipped: 'skipped',
  'in-doubt': 'perhaps posted',
}

function claimInWords({ day, state, reason }: Claim): string {
  return `${dayInWords(day)}: ${STATES[state]}${reason === undefined ? '' : `. ${reason}`}`
}

/** `Saturday, 8 August 2026`. */
function dayInWords(day: string): string {
  return format(parseISO(day), 'EEEE, d MMMM yyyy')
}

function refused(headline: string): Notice {
  return { done: false, headline, lines: ['Nothing has been changed.'] }
}
