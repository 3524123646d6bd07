import type { Meaning, Mention } from '../../../corpus/names.ts'
import type { Draft } from '../draft.ts'

/** An office as a question names it. */
export interface OfficePhrase {
  /** As the vocabulary has it, else as the register does. */
  title: string
  start: number
  end: number
  /** Everything that the words can mean. */
  meanings: Meaning[]
}

/**
 * The offices named, longest names first where they overlap. A state inside a title ("speaker of the X assembly") is left
 * out to find it. With `ministries`, "the ministry" stands for its minister.
 */
export function officesIn(draft: Draft, ministries = false): OfficePhrase[] {
  const { names, lexicon, chronicle } = draft.context.corpus
  const states = draft.mentions.filter(isState)
  const inVocabulary = new Set(chronicle.vocabulary.offices.map(({ title }) => title))
  const without = (article: string) =>
    states.reduce(
      (text, { start, end }) =>
        text.slice(0, start) + article.slice(0, end - start).padEnd(end - start) + text.slice(end),
      draft.text,
    )
  const texts = [draft.text, without(''), without('the')]
  if (ministries) texts.push(without('').replace(/ministry/gi, 'minister'))
  const found = texts
    .flatMap((text) => names.find(text, (word) => lexicon.has(word)))
    .flatMap(({ start, end, text, meanings }) => {
      const titles = meanings.filter(({ kind }) => kind === 'office').map(({ id }) => id)
      const title = titles.find((own) => inVocabulary.has(own)) ?? titles[0]
      return title === undefined ? [] : [{ start, end, title, meanings, length: text.replace(/\s+/g, ' ').length }]
    })
    .sort((a, b) => b.length - a.length)
  return found
    .filter((office, at) => !found.slice(0, at).some(({ start, end }) => start < office.end && end > office.start))
    .filter(({ title }) => !isNamedToo(draft, title, found))
    .sort((a, b) => a.start - b.start)
}

/** "The leader (president)": an office that stands for others, one of which is named as well. */
function isNamedToo({ context }: Draft, title: string, found: readonly { title: string }[]): boolean {
  const office = context.corpus.chronicle.vocabulary.offices.find((own) => own.title === title)
  return office?.held_as.some((other) => found.some((own) => own.title === other.title)) ?? false
}

/** Whether a name is that of a side or a body. */
export function isState({ meanings }: Mention): boolean {
  return meanings.some(({ kind }) => kind === 'side' || kind === 'body')
}

/** The text between two offsets; what no pattern for words in between fits when they are not in this order. */
export function between(text: string, start: number, end: number): string {
  return start > end ? '?' : text.slice(start, end)
}
