import { isStopWord, tokens } from '../../../corpus/analyser.ts'
import type { Names } from '../../../corpus/names.ts'

const AFTER: ReadonlySet<string> = new Set(['office', 'level', 'framework'])

/**
 * A question typed without capitals with those of names that are stop words in lower case put back, where nothing else can
 * be meant: right before an office, a level or a framework ("us president"), or after an article ("in the us").
 */
export function withCapitals(text: string, names: Names): string {
  if (/\p{Lu}/u.test(text)) return text
  const mentions = names.find(text)
  return tokens(text).reduce((own, { word, start, end }) => {
    const capitals = text.slice(start, end).toUpperCase()
    if (!isStopWord(word) || !names.lookUp(capitals, ['side', 'body']).length) return own
    const isOwner = mentions.some(
      (mention) =>
        /^[- ](?:(?:first|last|then|former|new|deputy|vice) )?$/.test(text.slice(end, mention.start)) &&
        mention.start > end &&
        mention.meanings.some(({ kind }) => AFTER.has(kind)),
    )
    const isNamed = /\bthe $/.test(text.slice(0, start))
    return isOwner || isNamed ? `${own.slice(0, start)}${capitals}${own.slice(end)}` : own
  }, text)
}
