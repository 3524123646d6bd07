import { type Draft, take } from '../draft.ts'

const ASIDE =
  /[,;(–—-]? *\b(?:including|incl\.?|also|as well as|and also|even|plus)\b[^?]*\b(?:separate(?:ly)?|alone|one[- ]sided|stayed away|absent|missing|not (?:there|present)|one (?:side|president|leader|minister) only|only one|without the other|did not (?:meet|talk))\b[^?)]*\)?/i

/** ", counting the one with …": what the list has anyhow. */
const COUNTED =
  /[,;(–—] *(?:also )?(?:counting|including|incl\.)(?= )(?! (?:just|from)\b|[^?.;)]*\bonly\b)(?:(?! *\((?:1[89]|20)\d\d\))[^?.;)])*\)?|[,;(–—] *(?:(?![^,;()?]*\b(?:not|never|n[’']t)\b)[^,;()?]*\bincluded\b|(?:(?:and|if|with|when) )?the [^,;()?]*? (?:too|as well)\b)\)?/iu

/** The same at the beginning: "Counting the one in C, how many …", "Video calls included, …". */
const COUNTED_FIRST =
  /^\W*(?:(?:(?:also|even) )?(?:including|incl\.|counting(?=[^,;:?]*\b(?:too|as well|also|in)[,;:]))(?= )(?![^,;:?]*\bonly\b)[^,;:?]*|(?![^,;:?]*\b(?:not|never|n[’']t)\b)[^,;:?]*\b(?:included|counted(?: in)?|too|as well))[,;:]/i

/** The same without a mark before it. */
const INCLUDED = / incl(?:\.|uding) the [^,;()?]*/i

/** A clause or sentence that says that something belongs to the list as well. */
const BELONGS =
  /(?:^|(?<=[.;,?!(–—] *))(?:with |if |please )?[^.;,?!()]*\b(?:counted in|(?:do not|don[’']t|without) (?:leav(?:e|ing) out|omit(?:ting)?|forget(?:ting)?) [^.;,?!()]*|(?:belongs?|should be|must be|goes|go) (?:in|on) (?:the|that|this|your|it)(?: list)?(?: too| as well)?|in (?:the list|there|it) (?:too|as well)|counts? (?:too|as well))\b/giu

/** Talks with one after the other. */
const SEPARATELY =
  /\bseparately\b|(?<=\b(?:meet|met|see|saw|receive|received|host|hosted) (?:with )?(?:\p{L}+ ){1,2})alone\b|\bone (?:after|by) (?:the other|another|one)\b|\bindividually\b|\bwithout (?:a |any )?(?:three-way|trilateral|joint|common|direct) (?:meeting|talks|session)\b/giu

const NOT_COUNTED = /^[^.;()]{0,20}\b(?:(?:do|does|did) ?(?:not|n[’']t)|not|never|excluded|aside|left out)\b/i
const NOT = /\b(?:not|no|without|excluding|except|n[’']t)(?: \p{L}+){0,3} *$/iu

const NOT_IN = /\b(?:not|never|no)\b(?! (?:leave|omit|forget))|n[’']t\b(?! (?:leave|omit|forget))/i

/** Ways of saying that something began or lasts. */
const IN_FORCE = /\b(?:in|into) (?:force|effect)\b/i

/** "… including those in which one side stayed away": such meetings are wanted too; the words name nobody to look for. */
export function readAsides(draft: Draft): void {
  for (const match of draft.text.matchAll(SEPARATELY)) {
    // "(Being received separately does not count)".
    const isLeftOut =
      NOT_COUNTED.test(draft.text.slice(match.index + match[0].length)) || NOT.test(draft.text.slice(0, match.index))
    if (!isLeftOut) draft.query.separate = true
    take(draft, match.index, match.index + match[0].length)
  }
  const force = IN_FORCE.exec(draft.text)
  if (force) take(draft, force.index, force.index + force[0].length)
  for (const { index, 0: text } of draft.text.matchAll(BELONGS))
    if (!NOT_IN.test(text)) take(draft, index, index + text.length)
  const included = INCLUDED.exec(draft.text)
  if (included && isOfEvents(draft, included.index, included.index + included[0].length))
    take(draft, included.index, included.index + included[0].length)
  const match = ASIDE.exec(draft.text)
  if (!match) {
    const counted = COUNTED_FIRST.exec(draft.text) ?? COUNTED.exec(draft.text)
    if (counted) take(draft, counted.index, counted.index + counted[0].length)
    return
  }
  draft.query.separate = true
  take(draft, match.index, match.index + match[0].length)
}

/** Whether nobody and no place is named between two offsets, by whom or where the others would have to be too. */
function isOfEvents({ mentions }: Draft, start: number, end: number): boolean {
  const inside = mentions.filter((mention) => mention.start >= start && mention.end <= end)
  return inside.every(({ meanings }) => meanings.some(({ kind }) => ['kind', 'event', 'period'].includes(kind)))
}
