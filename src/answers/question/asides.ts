import { type Draft, take } from './draft.ts'

const ASIDE =
  /[,;(–—-]? *\b(?:including|incl\.?|also|as well as|and also|even|plus)\b[^?]*\b(?:separate(?:ly)?|alone|one[- ]sided|stayed away|absent|one (?:side|president|leader|minister) only|only one|without the other|did not (?:meet|talk))\b[^?)]*\)?/i

/** ", counting the one with …": what the list has anyhow. */
const COUNTED = /[,;(–—] *(?:also )?(?:counting|including|incl\.)(?= )[^?.;)]*\)?/i

/** "… including those in which one side stayed away": such meetings are wanted too; the words name nobody to look for. */
export function readAsides(draft: Draft): void {
  const separately = /\bseparately\b/i.exec(draft.text)
  if (separately) {
    draft.query.separate = true
    take(draft, separately.index, separately.index + separately[0].length)
  }
  const match = ASIDE.exec(draft.text)
  if (!match) {
    const counted = COUNTED.exec(draft.text)
    if (counted) take(draft, counted.index, counted.index + counted[0].length)
    return
  }
  draft.query.separate = true
  take(draft, match.index, match.index + match[0].length)
}
