import { fold } from './analyser.ts'
import type { Article } from './article.ts'
import { leadingDate, startOf } from './edtf.ts'
import { repeatedNames } from './repeated.ts'
import type { LineFinding } from './yaml-text.ts'

/** An article that is well formed by itself, and where its parts stand in its file. */
export interface ArticleFile {
  /** From the chronicle's folder. */
  path: string
  article: Article
  /** Line numbers from 1. */
  lines: { published: number; paragraphs: number[] }
}

/** Of an article that is summarised; the words of a full text are its author's. */
const PARAGRAPHS = { least: 2, most: 6 }
const FEWEST_WORDS = { paragraph: 8, article: 40 }

/** What contradicts the rules for articles, alone and among each other. */
export function checkArticles(files: readonly ArticleFile[]): { path: string; findings: LineFinding[] }[] {
  const findings = files.map((file) => checkArticle(file))
  const report = (owner: number, message: string) => findings[owner]?.push({ line: 1, message })
  for (const { name, owner } of repeatedNames(files.map(({ article }) => [article.id])))
    report(owner, `there is another article "${name}"`)
  const addresses = new Set<string>()
  const usual = usualSpellings(files.map(({ article }) => article.publisher))
  files.forEach(({ article: { publisher, url } }, owner) => {
    if (addresses.has(url)) report(owner, `url: another article has ${url}`)
    addresses.add(url)
    const spelling = usual.get(fold(publisher))
    if (spelling !== publisher) report(owner, `publisher: "${publisher}" is spelt "${spelling}" elsewhere`)
  })
  return files.map(({ path }, index) => ({ path, findings: findings[index] ?? [] }))
}

/** Of spellings that differ in case or diacritics only the most frequent, by folded name. */
function usualSpellings(names: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const rareFirst = [...counts].sort((a, b) => a[1] - b[1])
  return new Map(rareFirst.map(([name]) => [fold(name), name]))
}

function checkArticle({ path, article, lines }: ArticleFile): LineFinding[] {
  const findings: LineFinding[] = []
  const report = (line: number, message: string) => findings.push({ line, message })
  const published = startOf(article.published)
  const named = leadingDate(article.id)
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(article.id))
    report(1, 'the file’s name has other characters than lower-case letters, digits and hyphens')
  if (!published.startsWith(named) && !named.startsWith(published))
    report(lines.published, `published: ${article.published} does not agree with the file's name`)
  const folder = path.split(/[\\/]/).at(-2)
  if (folder !== published.slice(0, 4)) report(lines.published, `belongs in the folder ${published.slice(0, 4)}`)
  if (article.fullText) return findings
  const { least, most } = PARAGRAPHS
  const count = article.paragraphs.length
  if (count < least || count > most)
    report(
      lines.paragraphs[0] ?? 1,
      `${count === 1 ? 'one paragraph' : `${count} paragraphs`}, not ${least} to ${most}`,
    )
  const words = article.paragraphs.map((paragraph) => paragraph.split(/\s+/).length)
  words.forEach((number, index) => {
    if (number < FEWEST_WORDS.paragraph)
      report(
        lines.paragraphs[index] ?? 1,
        `paragraph ${index + 1} has ${number} words, fewer than ${FEWEST_WORDS.paragraph}`,
      )
  })
  const total = words.reduce((sum, number) => sum + number, 0)
  if (total < FEWEST_WORDS.article)
    report(lines.paragraphs[0] ?? 1, `has ${total} words, fewer than ${FEWEST_WORDS.article}`)
  return findings
}
