import type { Mention } from '../mention.ts'

/** Words before a period of a month or more that name a part of it. */
const PART =
  /(?:\b(?:early|late|mid|middle|mid-to-late|early-to-mid)(?:\s(?:in\s)?(?:the\s)?|-)|\b(?:the\s)?(?:very\s)?(?:beginning|start|middle|end|close|turn|latter part|latter half|early part|early months|early days|early years|last months|last days|last weeks|first weeks|first months|first days|second half|first half|(?:first|second|third|fourth|last)\sweek|dawn|eve)\sof\s(?:the\s)?)$/i
const ABOUT = /\b(?:(?:on\sor\s)?about|around|circa|ca?\.|approximately|roughly|some\s?time\sin)\s$/i
const PERHAPS = /\b(?:possibly|perhaps|probably|maybe|presumably)\s(?:in\s|on\s|since\s|from\s)?(?:the\s)?$/i
const DOUBT = /^\s?\(\?\)/
const HALVES = /^(?:the\s)?(?:second|first|latter)\shalf/i

/** Marks what is said to be approximate or uncertain, and takes "early", "mid-" or "the end of" into the mention. */
export function qualify(mentions: Mention[], text: string): Mention[] {
  return mentions.map((mention, i) => {
    const floor = Math.max(0, mention.start - 32, mentions[i - 1]?.end ?? 0)
    const before = text.slice(floor, mention.start)
    const part = PART.exec(before)
    const qualified = { ...mention }
    if (part && !isShort(mention)) {
      qualified.start -= part[0].length
      if (!HALVES.test(part[0]) && !isWeek(mention)) qualified.approximate = true
    }
    const rest = text.slice(floor, qualified.start)
    const about = ABOUT.exec(rest)
    if (about) {
      qualified.start -= about[0].length
      qualified.approximate = true
    }
    if (PERHAPS.test(rest) || DOUBT.test(text.slice(mention.end, mention.end + 4))) qualified.uncertain = true
    return qualified
  })
}

/** "Early Thursday" and "late on 5 May" are that very day. */
function isShort({ wording }: Mention): boolean {
  if (wording.kind === 'weekday' || wording.kind === 'day-of-month') return true
  if (wording.kind === 'shift') return wording.unit === 'day' || wording.unit === 'weekend'
  const period = wording.kind === 'fixed' ? wording.period : wording.inYear(wording.year ?? 2000)
  return period?.from.day !== undefined
}

function isWeek({ wording }: Mention): boolean {
  return wording.kind === 'shift' && wording.unit === 'week'
}
