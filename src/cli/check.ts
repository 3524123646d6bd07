import { readConfiguration } from '../configuration.ts'
import { parseChronicle, readFiles } from '../corpus/read.ts'
import { fail } from './fail.ts'

try {
  const { DATA_DIR } = readConfiguration()
  const { articles, events, people, places } = parseChronicle(readFiles(DATA_DIR), DATA_DIR)
  const paragraphs = [...articles.values()].reduce((sum, article) => sum + article.paragraphs.length, 0)
  console.log(
    `${DATA_DIR}: ${articles.size} articles with ${paragraphs} paragraphs, ${events.size} events, ${people.size} people, ${places.size} places. No problems.`,
  )
} catch (error) {
  fail(error, 'usage: npm run check')
}
