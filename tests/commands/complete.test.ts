import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/all.ts'
import type { Choice } from '../../src/commands/command.ts'
import { ask, corpusOf, REAL, TINY, TODAY } from '../fixtures/chronicle.ts'

const context = { corpus: corpusOf(REAL), today: TODAY }

function suggest(command: string, option: string, typed: string, folder = REAL): Choice[] {
  const complete = commands.find(({ declaration }) => declaration.name === command)?.complete[option]
  if (!complete) throw new Error(`/${command} does not complete ${option}`)
  return complete(typed, { ...context, corpus: corpusOf(folder) })
}

const values = (choices: Choice[]) => choices.map(({ value }) => value)
const completed = commands.flatMap(({ declaration, complete }) =>
  Object.keys(complete).map((option) => [declaration.name, option] as const),
)

describe.each(completed)('/%s %s', (command, option) => {
  test('suggests the most useful when nothing is typed', () => {
    const choices = suggest(command, option, '')
    expect(choices.length).toBeGreaterThan(0)
    expect(suggest(command, option, '  ')).toEqual(choices)
  })

  test('suggests what can be picked: the value answers', () => {
    for (const { value } of suggest(command, option, '').slice(0, 5)) {
      const rest = command === 'search' ? ' text:peace' : command === 'who' && option === 'on' ? ' person:Putin' : ''
      const { answer } = ask(`/${command} ${option}:"${value}"${rest}`)
      expect(answer.status, `${option}:${value}`).not.toBe('invalid')
    }
  })

  test('keeps to Discord’s limits and survives any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 120 }),
          fc.constantFrom('a', '.', '(', '\\', '“', '20', '2022', 'of ', 'e'.repeat(6000)),
        ),
        (typed) => {
          const choices = suggest(command, option, typed)
          expect(choices.length).toBeLessThanOrEqual(25)
          for (const { name, value } of choices) {
            expect(name.length).toBeGreaterThan(0)
            expect(name.length).toBeLessThanOrEqual(100)
            expect(value.length).toBeGreaterThan(0)
            expect(value.length).toBeLessThanOrEqual(100)
          }
          expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length)
        },
      ),
      { numRuns: 20 },
    )
  })
})

describe('what comes first', () => {
  test('people in most events, by any spelling, beginnings before middles', () => {
    expect(suggest('who', 'person', '')[0]?.value).toBe('Ilham Aliyev')
    expect(values(suggest('who', 'person', 'mamed'))).toContain('Elmar Mammadyarov')
    expect(values(suggest('who', 'person', 'Пашин'))[0]).toBe('Nikol Pashinyan')
    expect(values(suggest('who', 'person', 'aliyev')).slice(0, 2)).toEqual(['Ilham Aliyev', 'Heydar Aliyev'])
    expect(values(suggest('who', 'person', 'ilh'))[0]).toBe('Ilham Aliyev')
    expect(values(suggest('meetings', 'mediator', ''))).not.toContain('Ilham Aliyev')
  })

  test('places by name, alias and country; countries for all of their places', () => {
    expect(values(suggest('meetings', 'place', 'khank'))).toEqual(['Stepanakert'])
    expect(values(suggest('meetings', 'place', 'switz'))).toEqual(
      expect.arrayContaining(['Switzerland', 'Geneva', 'Zurich']),
    )
    expect(suggest('meetings', 'place', 'switz')[0]).toEqual({ name: 'Switzerland, all places', value: 'Switzerland' })
    expect(values(suggest('meetings', 'place', 'Minsk'))).toEqual(['Minsk'])
  })

  test('words of the vocabulary by their synonyms', () => {
    expect(values(suggest('meetings', 'level', 'summ'))).toEqual(['leaders'])
    expect(values(suggest('meetings', 'topic', 'POW'))).toEqual(['prisoners'])
    expect(values(suggest('meetings', 'framework', 'minsk'))).toEqual(['OSCE Minsk Group'])
    expect(values(suggest('meetings', 'status', ''))).toEqual(['held', 'announced', 'postponed', 'cancelled'])
  })

  test('offices with their state', () => {
    expect(values(suggest('who', 'office', 'FM of Arm'))).toContain('Foreign Minister of Armenia')
    expect(values(suggest('who', 'office', 'president of az'))[0]).toBe('President of Azerbaijan')
  })

  test('dates as they are read, years of the chronicle, months of a year', () => {
    expect(suggest('meetings', 'from', 'spring 2022')[0]).toEqual({
      name: 'spring 2022 (1 March – 31 May 2022)',
      value: 'spring 2022',
    })
    expect(values(suggest('meetings', 'from', '202'))).toEqual(expect.arrayContaining(['2020', '2026']))
    expect(values(suggest('meetings', 'from', '2022'))).toEqual(expect.arrayContaining(['2022', '2022-05']))
    expect(suggest('meetings', 'from', 'gibberish')).toEqual([])
  })

  test('articles by words, newest first, and publishers by how much they wrote', () => {
    const articles = suggest('source', 'article', 'kazan')
    expect(articles[0]?.name).toContain('2024')
    for (const { value } of articles) expect(context.corpus.chronicle.articles.has(value)).toBe(true)
    expect(suggest('search', 'publisher', '')[0]?.name).toMatch(/\(\d+\)$/)
    expect(values(suggest('search', 'publisher', 'tas'))).toContain('TASS')
  })

  test('nothing is suggested for what fits nothing', () => {
    for (const option of ['person', 'mediator', 'place', 'level', 'topic'])
      expect(suggest('meetings', option, 'qqqzzz')).toEqual([])
  })
})

test('another chronicle suggests its own', () => {
  expect(values(suggest('who', 'person', '', TINY))).toEqual(
    expect.arrayContaining(['Mirel Dasko', 'Ysolde van der Haar']),
  )
  expect(values(suggest('meetings', 'place', 'sarnh', TINY))).toEqual(['Port Sarn'])
  expect(values(suggest('meetings', 'level', '', TINY))).toEqual([
    'heads of state',
    'chancellors',
    'pilots and surveyors',
  ])
  expect(values(suggest('meetings', 'from', '', TINY))).toEqual(['1933', '1932', '1931'])
})
