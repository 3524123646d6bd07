import type { Names } from '../../../corpus/names.ts'

const HEADING =
  /^\W*who (?:headed|heads|led|leads|chaired|chairs|presided over|presides over|(?:was|is) (?:presiding over|heading|chairing|(?:the )?head of)) (?:the )?(?<of>[^?,;:]+?)(?= (?:in|on|at|during|from|between|until|when|before|after|as)\b|\W*$)/iu

/** "Who presided over the A assembly": who was its speaker, or the president of a state, where the register has that office. */
export function withHeadOfBody(text: string, names: Pick<Names, 'find' | 'lookUp'>): string {
  const match = HEADING.exec(text)
  const of = match?.groups?.of
  if (!match || of === undefined) return text
  const namesState = names
    .find(of)
    .some(({ meanings }) => meanings.some(({ kind }) => kind === 'side' || kind === 'body'))
  if (!namesState) return text
  // "The president of the A council" is a title of its own.
  const isStateItself =
    names.lookUp(of, ['side', 'body']).length > 0 && names.lookUp(`president of the ${of}`, ['office']).length === 0
  if (isStateItself && /presid/i.test(match[0])) return `who was the president of ${of}${text.slice(match[0].length)}`
  const own = of.replace(/ of .*$/i, '').split(' ')
  const isAssembly = own.some(
    (_, at) => names.lookUp(`speaker of the ${own.slice(at).join(' ')}`, ['office']).length > 0,
  )
  return isAssembly ? `who was the speaker of the ${of}${text.slice(match[0].length)}` : text
}
