import { type Draft, take } from './draft.ts'

const NUMBERS: Record<string, number> = {
  first: 1,
  '1st': 1,
  earliest: 1,
  initial: 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
  sixth: 6,
  '6th': 6,
  seventh: 7,
  '7th': 7,
  eighth: 8,
  '8th': 8,
  ninth: 9,
  '9th': 9,
  tenth: 10,
  '10th': 10,
  eleventh: 11,
  '11th': 11,
  twelfth: 12,
  '12th': 12,
  thirteenth: 13,
  '13th': 13,
  fourteenth: 14,
  '14th': 14,
  inaugural: 1,
  opening: 1,
  earlier: 1,
}
const COUNTED = new RegExp(
  `\\b(?:(?:for )?the (?:very )?|very )?(?<which>${Object.keys(NUMBERS).join('|')}|last but one|penultimate|last|later|latter|latest|most recent|newest|final|next|subsequent|previous|preceding)\\b(?: ever\\b)?(?: time\\b)?(?! (?:deputy|vice|half|quarter|two|three|few|name|lady|secretary|than|in|on|that|called|said|to (?!last\\b))\\b)`,
  'i',
)

/** Reads "first", "third", "last", "next", "previous": which of the events that fit is meant. */
export function readOrder(draft: Draft): void {
  for (const match of draft.text.matchAll(new RegExp(COUNTED, 'gi'))) {
    const which = match.groups?.which?.toLowerCase() ?? ''
    const start = match.index + match[0].toLowerCase().indexOf(which)
    const word = draft.words.find((own) => own.start >= start)
    // A number inside a name or a date belongs to it.
    if (!word || word.read || draft.mentions.some((mention) => mention.start <= start && mention.end > start)) continue
    const end = match.index + match[0].length
    take(draft, match.index, end)
    // "A second round" says that there was one before; which is meant, the rest tells.
    if (/\b(?:an?|another) *$/i.test(draft.text.slice(0, start))) continue
    const number = NUMBERS[which]
    const { today } = draft.context
    if (number !== undefined) draft.pick = { from: 'first', number, end }
    else if (which === 'last but one' || which === 'penultimate') draft.pick = { from: 'last', number: 2, end }
    else if (which === 'next' || which === 'subsequent') {
      draft.pick = { from: 'first', number: 1, end }
      draft.query.days ??= [{ first: today, last: '9999-12-31' }]
    } else draft.pick = { from: 'last', number: 1, end }
    return
  }
}

/** The words for a number in a series: `first`, `1st`. */
export function ordinalWords(number: number): string[] {
  return Object.entries(NUMBERS)
    .filter(([, value]) => value === number)
    .map(([word]) => word)
    .concat(`${number}th`)
}

/** Whether a folded word numbers something in a series. */
export function isOrdinal(word: string): boolean {
  return Object.hasOwn(NUMBERS, word) || /^\d+(?:st|nd|rd|th)$/.test(word)
}
