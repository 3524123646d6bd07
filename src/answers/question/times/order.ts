import { countNumber, ORDINALS, ordinalNumber } from '../../../corpus/dates/words.ts'
import { LATEST } from '../../../corpus/edtf.ts'
import { type Draft, take } from '../draft.ts'

/** Other words for the first of a series. */
const FIRST = ['earliest', 'initial', 'inaugural', 'opening', 'earlier']
const COUNTED = new RegExp(
  `\\b(?:(?:for )?the (?:very )?|very )?(?!third (?:country|countries|party|parties)\\b)(?<which>\\d{1,2}(?:st|nd|rd|th)|${[...ORDINALS, ...FIRST].join('|')}|last but one|penultimate|last|later|latter|latest|most recent|newest|final|next|subsequent|previous|preceding)\\b(?!-(?!ever\\b)[a-z])(?: ever\\b)?(?: time\\b)?(?! (?:deputy|vice|half|quarter|two|three|few|name|lady|secretary|than|in|on|that|called|said|to (?!last\\b))\\b)`,
  'i',
)

/** "After C, when did A and B meet again": the next time. */
const AGAIN = /\b(?:after|following|since)\b[^?]*\bagain\b|\bagain (?:after|following|since)\b/i
/** "A and B initial the treaty": what follows is no noun. */
const VERB = /^ (?:the|an?|this|that|their|its|each|it)\b/i

/** The tens of an ordinal of two words. */
const TENS = /\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]$/i

/** Reads "first", "third", "last", "next", "previous": which of the events that fit is meant. */
export function readOrder(draft: Draft): void {
  for (const match of draft.text.matchAll(new RegExp(COUNTED, 'gi'))) {
    const which = match.groups?.which?.toLowerCase() ?? ''
    const start = match.index + match[0].toLowerCase().indexOf(which)
    const word = draft.words.find((own) => own.start >= start)
    // A number inside a name or a date belongs to it.
    if (!word || word.read || draft.mentions.some((mention) => mention.start <= start && mention.end > start)) continue
    const end = match.index + match[0].length
    if ((which === 'initial' || which === 'opening') && VERB.test(draft.text.slice(end))) continue
    take(draft, match.index, end)
    // "A second round" says that there was one before; which is meant, the rest tells.
    if (/\b(?:an?|another) *$/i.test(draft.text.slice(0, start))) continue
    const tens = TENS.exec(draft.text.slice(0, start))?.[1] ?? ''
    const place = placeInSeries(which)
    const number = place === undefined ? undefined : countNumber(tens) + place
    const { today } = draft.context
    if (number !== undefined) draft.pick = { from: 'first', number, start, end }
    else if (which === 'last but one' || which === 'penultimate') draft.pick = { from: 'last', number: 2, start, end }
    else if (which === 'next' || which === 'subsequent') {
      draft.pick = { from: 'first', number: 1, start, end }
      draft.query.days ??= [{ first: today, last: LATEST }]
    } else draft.pick = { from: 'last', number: 1, start, end }
    return
  }
  const isDated = draft.query.days?.[0]?.last === LATEST
  if ((draft.asks === 'when' || draft.asks === 'where') && isDated && AGAIN.test(draft.text))
    draft.pick = { from: 'first', number: 1, start: draft.text.length, end: draft.text.length }
}

/** The words for a number in a series: `first`, `1st`, `opening`. */
export function ordinalWords(number: number): string[] {
  const ending = /1[1-3]$/.test(`${number}`) ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return [ORDINALS[number - 1] ?? [], `${number}${ending}`, number === 1 ? FIRST : []].flat()
}

/** Whether a folded word numbers something in a series. */
export function isOrdinal(word: string): boolean {
  return placeInSeries(word) !== undefined
}

/** The place in a series that a folded word gives: 1 for `first` and `opening`, 3 for `3rd`. */
export function placeInSeries(word: string): number | undefined {
  if (FIRST.includes(word)) return 1
  return ORDINALS.includes(word) || /^\d+(?:st|nd|rd|th)$/.test(word) ? ordinalNumber(word) : undefined
}
