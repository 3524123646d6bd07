import { describe, expect, test } from 'vitest'
import { ask } from '../fixtures/chronicle.ts'

describe("a surname behind another's first name is a stranger's", () => {
  test.each([
    'zaven karapetyan was swapped for elvin ibrahimov when',
    'When was Zaven Karapetyan returned to Armenia?',
    'Zaven Karapetyan went home in return for an Azerbaijani: when?',
  ])('who is told of under that name: %s', (question) => {
    expect(ask(question).answer.events).toEqual(['2019-06-28-ijevan-prisoner-exchange'])
  })

  test.each([
    ['how many times did armen pashinyan meet aliyev', 'armen pashinyan'],
    ['what did rustam pashinyan say in 2020', 'rustam pashinyan'],
    ['Samvel Aliyev met Pashinyan when?', 'Samvel Aliyev'],
    ['What did Robert Mammadyarov say at Kazan?', 'Robert Mammadyarov'],
  ])('who is nowhere: %s', (question, name) => {
    const { status, headline } = ask(question).answer
    expect(status).toBe('none')
    expect(headline).toContain(`“${name}”`)
  })

  test.each([
    ['how many times did Nikola Pashinyan meet Aliyev', 'Nikol Pashinyan'],
    ['In October Aliyev met Pashinyan: where?', 'Ilham Aliyev'],
  ])('but not behind a slip of the pen or a month: %s', (question, name) => {
    expect(ask(question).notes.join(' ')).toContain(name)
  })
})

test('a first name tells who is meant when the surname is spelt otherwise', () => {
  const { notes } = ask('when was shahbaz guliev captured')
  expect(notes.join(' ')).toContain('Shahbaz Guliyev')
})
