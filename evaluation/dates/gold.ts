import { readFileSync } from 'node:fs'

/** A date expression in an annotated text; `date` is EDTF, or '' where an expression is no calendar date and is not scored. */
export interface GoldDate {
  index: number
  text: string
  date: string
}

/** A news text with the day it was published and its annotated dates. */
export interface GoldText {
  published: string
  subject: string
  text: string
  dates: GoldDate[]
}

const ANNOTATION = /\[([^\]]+)\]\(([^)]*)\)/g

/**
 * Reads an annotated set: blocks that open with `# <published> <subject>`, dates marked `[words](EDTF)`.
 * Throws when a block has no publication day.
 */
export function readGold(file: URL): GoldText[] {
  return readFileSync(file, 'utf8')
    .split(/^# /m)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [heading = '', ...lines] = block.split('\n')
      const [published = '', subject = ''] = heading.split(' ')
      if (!/^\d{4}-\d\d-\d\d$/.test(published)) throw new Error(`${file.pathname}: no publication day in "${heading}"`)
      return { published, subject, ...readAnnotations(lines.join('\n').trim()) }
    })
}

function readAnnotations(annotated: string): { text: string; dates: GoldDate[] } {
  const dates: GoldDate[] = []
  let text = ''
  let end = 0
  for (const match of annotated.matchAll(ANNOTATION)) {
    const [whole, words = '', date = ''] = match
    text += annotated.slice(end, match.index)
    dates.push({ index: text.length, text: words, date })
    text += words
    end = match.index + whole.length
  }
  return { text: text + annotated.slice(end), dates }
}
