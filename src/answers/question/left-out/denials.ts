import { type Draft, take } from '../draft.ts'

/** Words that deny: of what is, of whom there was, of where it was. */
const DENIES =
  /(?<![\p{L}\d-])(?:not|no|nor|none|never|neither|nobody|nothing|without|except|excepting|outside|cannot|(?:(?:did|do|does|was|were|is|are|has|had|have|would|could|should)n|ca|wo)[’']?t|skip(?:s|ped)?|boycott(?:s|ed)?|miss(?:es|ed)|absent|absence|lack(?:s|ed|ing)?|decline[ds]?|refuse[ds]?|stay(?:ed|s)? away|kept away|sat out)(?![\p{L}\d])/giu

/** Words that leave something out of a list. */
const LEAVES_OUT =
  /\b(?:besides|bar(?= (?:those|the)\b)|elsewhere|away from|exception|non(?=[- ])|hardly|barely|unless|other than|rather than|instead of|(?:any|every)(?:one|body|where|thing) but)\b/gi

/** Ways of speaking that deny nothing. */
const IDIOM =
  /^(?:not (?:only|just|merely|least|long|far|until)\b|no (?:later|earlier|longer than|more than|fewer|less|matter|doubt|other)\b|no\.? ?\d|(?:refus|declin)\w* (?:to )?(?:by|of)\b|outside (?:what|which)\b)/i
const IDIOM_BEFORE = /\b(?:whether or|if|why|vot(?:e|es|ed|ing)|or) *$/i

/** Where what is denied ends. */
const CLAUSE_END = /[,;:.?!()–—]|\s-\s|\b(?:and|but|while|although|though|because|since|when|after|before)\b/i

/** A status that is called by a negation ("did not take place"), with a place behind it. */
const SOMEWHERE = /^ (?:in|at|on) (?:the )?$/i
const PLANNED = /\b(?:planned|expected|announced|scheduled|due|foreseen|supposed|set)\b/i

/**
 * Notes what the question denies in words that no part has understood. "Did not take place in A" may mean that it was held
 * elsewhere, or nowhere.
 */
export function readDenials(draft: Draft): void {
  const isList = draft.asks === 'list' || draft.asks === 'count'
  for (const { index, 0: word } of [
    ...draft.text.matchAll(DENIES),
    ...(isList ? draft.text.matchAll(LEAVES_OUT) : []),
  ]) {
    const end = index + word.length
    const isRead = draft.words.some((own) => own.read && own.start < end && own.end > index)
    const rest = draft.text.slice(index)
    // What is no longer so was told when it changed.
    const isChange = /^no longer\b/i.test(rest) && !isList
    if (isRead || isChange || IDIOM.test(rest) || IDIOM_BEFORE.test(draft.text.slice(0, index))) continue
    const stop = CLAUSE_END.exec(rest.slice(word.length))?.index ?? rest.length
    draft.denied.push({ text: rest.slice(0, word.length + stop).trim(), start: index })
  }
}

/** Notes "did not take place in A" before it is read as a status; part of what is asked is whether it was elsewhere. */
export function readHeldElsewhere(draft: Draft): void {
  if (PLANNED.test(draft.text)) return
  for (const { start, end, text, meanings } of [...draft.mentions]) {
    if (!/\b(?:not|never)\b/i.test(text) || !meanings.some(({ kind }) => kind === 'status')) continue
    const place = draft.mentions.find(
      (mention) =>
        mention.start > end &&
        SOMEWHERE.test(draft.text.slice(end, mention.start)) &&
        mention.meanings.some(({ kind }) => kind === 'place'),
    )
    if (!place) continue
    draft.denied.push({ text: draft.text.slice(start, place.end), start })
    take(draft, start, place.end)
  }
}
