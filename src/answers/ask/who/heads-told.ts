import type { Corpus } from '../../../corpus/corpus.ts'

/** What somebody leads who is at the head of a side at a meeting. */
export const GROUP = '(?:delegations?|sides?|teams?)'
const LED = 'led|headed'
/** Verbs of whoever was at the head. */
export const LED_OR_LEADING = `${LED}|leading|heading`
/** What stands behind the name of whoever led something, and what was led. */
const LEADS = new RegExp(
  `^(?: \\([^)]*\\)|, [^,;:.]{1,80},)?(?: who)? (?:${LED_OR_LEADING}|leads|heads) (?<led>[^,;:.]*)`,
  'iu',
)
/** What is led by somebody stands before: "a delegation of A, headed by its adviser …". */
const LED_BY = new RegExp(`(?<led>[^;:.]*?),? (?:${LED}) by (?:(?!and\\b)[\\p{L}’'-]+ ){0,6}$`, 'iu')
/** What is not yet or not surely so. */
const UNSURE = /\b(?:unconfirmed|reportedly|allegedly|rumou?r\w*|would|will|may|might|not|to be|to (?:lead|head))\b/i

/** The people whom a sentence has at the head of a side's delegation, or of one that it does not name. */
export function headsTold({ names }: Corpus, sentence: string, side: string): string[] {
  if (UNSURE.test(sentence)) return []
  const isIts = (led: string) => {
    const states = names
      .find(led)
      .flatMap(({ meanings }) => meanings.filter(({ kind }) => kind === 'side' || kind === 'body'))
    return states.length > 0
      ? states.every(({ id }) => id === side)
      : new RegExp(`^(?:.* )?(?:the|their|its|his|her|a) ${GROUP}\\b`, 'i').test(led)
  }
  return names.find(sentence).flatMap((mention) => {
    const people = mention.meanings.filter(({ kind }) => kind === 'person').map(({ id }) => id)
    if (people.length === 0) return []
    const led =
      LEADS.exec(sentence.slice(mention.end))?.groups?.led?.replace(/ and .*$/i, '') ??
      LED_BY.exec(sentence.slice(0, mention.start))?.groups?.led
    return led !== undefined && isIts(led) ? people : []
  })
}
