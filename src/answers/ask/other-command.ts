import type { Context } from '../context.ts'
import { onThisDay } from '../on-this-day.ts'
import { none } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import { formatRequest } from '../request.ts'
import { MONTH } from '../time/months.ts'

/** Questions about whoever answers. */
const ABOUT_PARLEY =
  /^\W*(?:help|\/?about|(?:who|what) are you|what (?:can|do) you (?:do|know|answer|have|cover)|what (?:can|should) i ask|how (?:do|does) (?:you|this|it) work|what(?: is|[’']s) (?:this|your (?:data|corpus|source))|(?:what|which|where) (?:are|is|do|does) (?:your|the) (?:sources?|data|information|texts?|articles?)(?: come from)?|how many (?:articles|texts|sources|events|passages|documents) (?:do you have|are there)|how (?:current|recent|old) (?:is|are) your (?:data|sources|corpus))\b[^\p{L}]*(?:about|for me|here|come from)?\W*$/iu

/** A day of the calendar without a year: "what happened on 8 August". */
const DAY_OF_CALENDAR = new RegExp(
  `^\\W*(?:what (?:happened|took place|occurred)|(?:any )?(?:events|anniversar\\w+)|anything) on (?:the )?(?<day>\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?)\\W*$`,
  'i',
)

/** What another command answers better: what there was on a day of the calendar; what the chronicle holds. */
export function byOtherCommand(
  context: Context,
  question: string,
  command: string,
  request: string,
): Reply | undefined {
  if (ABOUT_PARLEY.test(question))
    return none(command, request, 'Questions here are about the talks; what the chronicle holds is told by /about.', [
      '/about',
    ])
  const day = DAY_OF_CALENDAR.exec(question)?.groups?.day
  if (day === undefined) return undefined
  const date = day.replace(/(?<=\d)(?:st|nd|rd|th)|\bof /gi, '').trim()
  const reply = onThisDay(context, { date })
  if (reply.answer.status === 'invalid') return undefined
  const asCommand = `As a command: ${formatRequest('on-this-day', { date })}`
  return { ...reply, notes: [...reply.notes, asCommand], request, answer: { ...reply.answer, command } }
}
