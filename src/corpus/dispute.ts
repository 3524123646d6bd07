import { z } from 'zod'
import { dateInWords, type EdtfDate, parseEdtf } from './edtf.ts'
import type { Lexicon } from './lexicon.ts'
import { idText } from './schema.ts'

export const disputeSchema = z.strictObject({
  about: z.string().min(1),
  accounts: z
    .array(
      z.strictObject({
        says: z.union([z.string().min(1), z.number().transform(String)]),
        sources: z.array(idText).min(1),
      }),
    )
    .min(2, { error: 'a dispute has two accounts or more' }),
})

/** Something about an event in which its sources contradict each other. */
export interface Dispute {
  /** `date`, `place`, or what else it is about in a few words. */
  about: string
  /** Who says what, the account that the record follows first. */
  accounts: Account[]
}

/** What some sources say of a disputed point; of a date in EDTF. */
export interface Account {
  says: string
  sources: string[]
}

/** The dates that the accounts of a dispute give, when it is about the date. */
export function datesGiven({ about, accounts }: Dispute): EdtfDate[] {
  return about === 'date' ? accounts.flatMap(({ says }) => parseEdtf(says) ?? []) : []
}

/** What an account says, in words. */
export function accountInWords({ about }: Dispute, { says }: Account): string {
  const date = about === 'date' ? parseEdtf(says) : undefined
  return date ? dateInWords(date) : says
}

/** What writing the very day is worth beside words: more than any few of them. */
const DATE_WEIGHT = 100

/**
 * Which paragraph of a source gives an account: the one that writes its date, or shares most of its words, each weighing
 * as much as it is rare (idf). Returns its number, from 1; `otherwise` when none shares anything.
 */
export function paragraphOfAccount(
  dispute: Dispute,
  account: Account,
  paragraphs: readonly string[],
  lexicon: Lexicon,
  otherwise: number,
): number {
  const words = accountInWords(dispute, account)
  const [, day, month] = /^(\d+) (\p{L}+)/u.exec(dispute.about === 'date' ? words : '') ?? []
  const written = day && month ? new RegExp(`(?<!\\d)${day} ${month}|${month} ${day}(?!\\d)`) : undefined
  const terms = lexicon.termsOf(words)
  let [best, most] = [otherwise, 0]
  paragraphs.forEach((paragraph, index) => {
    const has = lexicon.termsOf(paragraph)
    let shared = written?.test(paragraph) ? DATE_WEIGHT : 0
    for (const term of terms) if (has.has(term)) shared += lexicon.idf(term)
    // Of equals the paragraph that tells the event.
    if (shared > most || (shared === most && shared > 0 && index + 1 === otherwise)) [best, most] = [index + 1, shared]
  })
  return best
}
