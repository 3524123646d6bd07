/**
 * How well pages are read: our extraction and Readability's own output side by side, over the fixture pages.
 * `npx tsx bench/ingest-extraction.ts [pages per template] [--verbose]`
 */
import { Readability } from '@mozilla/readability'
import { readBlocks } from '../src/ingest/blocks.ts'
import { type DomElement, parseDocument } from '../src/ingest/dom.ts'
import { extractArticle } from '../src/ingest/index.ts'
import { mean, normal, type Score, score } from '../tests/ingest/pages/score.ts'
import { seeded } from '../tests/ingest/pages/story.ts'
import { type Fixture, makeFixture, TEMPLATE_NAMES } from '../tests/ingest/pages/templates.ts'
import { readSites, type Site } from '../tests/ingest/sites/read-site.ts'

const perTemplate = Number(process.argv[2] ?? 5)
const verbose = process.argv.includes('--verbose')

function readability(html: string): { title: string; published: string; paragraphs: string[] } {
  const article = new Readability<DomElement>(parseDocument(html), { serializer: (node: DomElement) => node }).parse()
  const paragraphs = article?.content ? readBlocks(article.content).map((block) => block.text) : []
  return { title: article?.title ?? '', published: (article?.publishedTime ?? '').slice(0, 10), paragraphs }
}

function templatePages(name: string): Site[] {
  return Array.from({ length: perTemplate }, (_, index) => {
    const { html, url, story }: Fixture = makeFixture(name, seeded((index + 1) * 7919 + name.length))
    const { headline, published, publisher, author, language, body } = story
    return {
      name,
      html,
      url,
      title: headline,
      published,
      publisher,
      author,
      language,
      paragraphs: body.map(({ text }) => text),
    }
  })
}

const ours: Score[] = []
const theirs: Score[] = []
const right = { title: 0, published: 0, publisher: 0, author: 0, theirTitle: 0, theirPublished: 0 }
let milliseconds = 0
let theirMilliseconds = 0
let pages = 0

function measure(name: string, group: Site[]): void {
  const scores: Score[] = []
  const complaints = new Set<string>()
  for (const page of group) {
    let start = performance.now()
    const article = extractArticle(page.html, page.url)
    milliseconds += performance.now() - start
    start = performance.now()
    const plain = readability(page.html)
    theirMilliseconds += performance.now() - start
    pages++
    const result = score(article.paragraphs, page.paragraphs)
    scores.push(result)
    ours.push(result)
    theirs.push(score(plain.paragraphs, page.paragraphs))
    for (const key of ['title', 'published', 'publisher', 'author'] as const) {
      if (article[key] === page[key]) right[key]++
      else complaints.add(`${key}: ${article[key]} ≠ ${page[key]}`)
    }
    if (plain.title === page.title) right.theirTitle++
    if (plain.published === page.published) right.theirPublished++
    const truths = new Set(page.paragraphs.map(normal))
    for (const text of article.paragraphs) if (!truths.has(normal(text))) complaints.add(`+ ${text}`)
    const found = new Set(article.paragraphs.map(normal))
    for (const text of page.paragraphs) if (!found.has(normal(text))) complaints.add(`- ${text}`)
  }
  if (!verbose) return
  const { bodyF1, paragraphPrecision, paragraphRecall } = mean(scores)
  console.log(
    `${name}: F1 ${bodyF1.toFixed(3)}, paragraphs ${paragraphPrecision.toFixed(3)}/${paragraphRecall.toFixed(3)}`,
  )
  for (const complaint of [...complaints].slice(0, 8)) console.log(`    ${complaint.slice(0, 150)}`)
}

for (const name of TEMPLATE_NAMES) measure(name, templatePages(name))
const sites = readSites()
for (const site of sites) measure(site.name, [site])

const share = (count: number) => (count / pages).toFixed(3)
const row = (
  name: string,
  { bodyF1, paragraphPrecision, paragraphRecall }: Score,
  title: number,
  published: number,
  time: number,
) =>
  console.log(
    `${name.padEnd(14)}${bodyF1.toFixed(3)}    ${paragraphPrecision.toFixed(3)}/${paragraphRecall.toFixed(3)}   ${share(title)}   ${share(published)}   ${(time / pages).toFixed(1)}`,
  )
console.log(`${pages} pages of ${TEMPLATE_NAMES.length + sites.length} kinds`)
console.log('              body F1  paragraphs P/R  title   date    ms a page')
row('ours', mean(ours), right.title, right.published, milliseconds)
row('readability', mean(theirs), right.theirTitle, right.theirPublished, theirMilliseconds)
console.log(`publisher right ${share(right.publisher)}, author right ${share(right.author)}`)
