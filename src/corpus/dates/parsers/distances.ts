import type { Anchor, Mention } from '../mention.ts'
import { COUNT, countNumber } from '../words.ts'
import { unitOf } from './neighbouring-periods.ts'

const UNIT = '(days?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies))'
const AMOUNT = `(?:(about|around|roughly|nearly|almost|some|more than|over|less than|just over|just under|at least)\\s)?(?:(a couple(?: of)?|half a)\\s|(${COUNT})\\s)`
/** Not "a quarter of a century ago". */
const WHOLE = '(?<!\\b(?:quarter|half|third)\\s(?:of\\s)?|\\bthe\\s)'
const AGO = new RegExp(`${WHOLE}\\b${AMOUNT}${UNIT}\\sago\\b(?:\\s(today|this\\s(?:week|month|year)))?`, 'gi')
const AWAY = new RegExp(
  `${WHOLE}\\b${AMOUNT}${UNIT}\\s(earlier|later|previously|afterwards?|before(?=[.,;:)]))\\b(?!\\sthan)`,
  'gi',
)
const FROM_NOW = new RegExp(`\\b(?:in\\s)?${AMOUNT}${UNIT}(?:['’]s?\\stime|\\sfrom\\s(?:now|today))\\b`, 'gi')
const AHEAD = new RegExp(`\\bin\\s${AMOUNT}${UNIT}\\b(?!['’]|\\s(?:of|after|before|earlier|later|since))`, 'gi')
/** "The day before", unless it goes on with what it was the day before of. */
const NEIGHBOUR =
  /\b(?:the|a)\s(day|night|week|month|year)\s(before|after|earlier|later)\b(?=[.,;:)”"’—–]|\s[—–(-]|$|\s(?:and|but|or|had|has|was|were|is|with|in|at|on|to|from|as|when|by|that|which|who|while|also)\b)/gi

/** What makes "in two weeks" a point ahead and not a length of time: a verb about the future near before it. */
const FUTURE =
  /\b(?:will|shall|would|may|could|due|scheduled|set|expected|expects?|plans?|planned|hopes?|begins?|starts?|ends?|expires?|leaves?|opens?|returns?|meets?|is|are|to)\b(?:\s[\p{L}’'-]+){0,5}\s?$/iu

const COMPARISON = /\b(?:from|than|with|against|versus|of)\s(?:[^\s.;]+\s){0,5}$/i

/** A counted distance: "three years ago", "two days later", "in three weeks' time", "the day before". */
export function distances(text: string): Mention[] {
  return [
    ...[...text.matchAll(AGO)].flatMap((match) => ago(match)),
    ...[...text.matchAll(AWAY)].flatMap((match) => {
      const by = /earlier|previously|before/i.test(match[5] ?? '') ? -1 : 1
      // "up from 5% a year earlier" compares with the present unless the sentence names another date
      const compares = by < 0 && COMPARISON.test(text.slice(Math.max(0, match.index - 40), match.index))
      return distance(match, by, compares ? 'sentence' : 'context')
    }),
    ...[...text.matchAll(FROM_NOW)].flatMap((match) => distance(match, 1, 'published')),
    ...[...text.matchAll(AHEAD)].flatMap((match) =>
      FUTURE.test(text.slice(Math.max(0, match.index - 60), match.index)) ? distance(match, 1, 'published') : [],
    ),
    ...[...text.matchAll(NEIGHBOUR)].map(
      ({ index, 0: whole, 1: noun = '', 2: side = '' }): Mention => ({
        start: index,
        end: index + whole.length,
        wording: { kind: 'shift', unit: unitOf(noun), by: /before|earlier/i.test(side) ? -1 : 1, anchor: 'context' },
      }),
    ),
  ]
}

/** "A year ago today" is that very day, "a year ago this month" that month; otherwise the unit is the precision. */
function ago(match: RegExpExecArray): Mention[] {
  const [mention] = distance(match, -1, 'published')
  const exact = match[5]
  if (mention?.wording.kind !== 'shift') return []
  if (exact === undefined) return [mention]
  const unit = exact === 'today' ? 'day' : unitOf(exact.replace(/this\s/, ''))
  return [{ ...mention, wording: { ...mention.wording, precision: unit } }]
}

function distance(match: RegExpExecArray, direction: 1 | -1, anchor: Anchor): Mention[] {
  const [whole, hedge, vague, words = '', unit = ''] = match
  if (vague?.toLowerCase() === 'half a') return []
  const by = direction * (vague ? 2 : countNumber(words)) * (unit.startsWith('fortnight') ? 2 : 1)
  const start = match.index + (/^in\s/i.exec(whole)?.[0].length ?? 0)
  const mention: Mention = {
    start,
    end: match.index + whole.length,
    wording: { kind: 'shift', unit: unitOf(unit), by, anchor, counted: true },
  }
  return [hedge || vague || /^(?:dec|cent)/i.test(unit) ? { ...mention, approximate: true } : mention]
}
