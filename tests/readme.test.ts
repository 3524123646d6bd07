import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { print } from '../src/cli/print.ts'
import { ask, corpusOf, REAL } from './fixtures/chronicle.ts'

/** The examples of a page: commands in indented blocks, each with the lines that it shows of the answer. */
function examples(page: string): [command: string, shown: string[]][] {
  const blocks = readFileSync(page, 'utf8').match(/(?:^ {4}.*\n|^\n(?= {4}))+/gm) ?? []
  return blocks.flatMap((block) => {
    const lines = block.split('\n').map((line) => line.replace(/^ {4}/, ''))
    const starts = lines.flatMap((line, index) => (line.startsWith('/') ? [index] : []))
    return starts.map((start, index): [string, string[]] => [
      lines[start] ?? '',
      lines.slice(start + 1, starts[index + 1]).filter((line) => line.trim() !== '' && line.trim() !== '…'),
    ])
  })
}

function printed(command: string): string[] {
  const titleSupplied = (article: string) => corpusOf(REAL).chronicle.articles.get(article)?.titleSupplied === true
  return print(ask(command), { colour: false, width: 100, page: 1, titleSupplied }).split('\n')
}

describe('what the pages show of answers is what is answered', () => {
  test.each([...examples('README.md'), ...examples('CONTRIBUTING.md')])('%s', (command, shown) => {
    const lines = printed(command)
    expect(shown.length).toBeGreaterThan(0)
    let at = -1
    for (const line of shown) {
      const next = lines.indexOf(line, at + 1)
      expect(next, `${line}\nis not in\n${lines.slice(at + 1, at + 12).join('\n')}`).toBeGreaterThan(at)
      at = next
    }
  })

  test('every command has an example', () => {
    const commands = examples('README.md').map(([command]) => command.split(' ')[0])
    for (const name of ['/ask', '/when', '/who', '/meetings', '/search', '/source', '/on-this-day', '/about'])
      expect(commands).toContain(name)
  })
})

test('every setting stands in the table, and every dependency in the list', async () => {
  const page = readFileSync('README.md', 'utf8')
  const settings = [...readFileSync('src/configuration.ts', 'utf8').matchAll(/^ {2}([A-Z_]+): z/gm)].map(
    ([, name]) => name,
  )
  expect(settings.length).toBeGreaterThan(8)
  for (const name of settings) expect(page).toContain(`\`${name}\``)
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const list = page.slice(page.indexOf('## Dependencies'))
  for (const name of Object.keys(dependencies)) expect(list, name).toMatch(new RegExp(`[ ,]${name}[ ,]`))
})
