import { describe, expect, test } from 'vitest'
import { withoutFraming } from '../../../../src/answers/question/wording/framing.ts'
import { ask, corpusOf, REAL } from '../../../fixtures/chronicle.ts'

const { names } = corpusOf(REAL)
const bare = (text: string) => withoutFraming(text, names)

const QUESTIONS = [
  'When did the presidents meet in Key West?',
  'Who hosted the Rambouillet talks?',
  'how many meetings of leaders in 2022?',
  'Did Aliyev meet Pashinyan in Tokyo?',
]

const LEADS = [
  'Hello everyone, ',
  'Good morning! ',
  'Quick question: ',
  'One more fact-check - ',
  'For a lecture on mediation: ',
  'Would you happen to know ',
  'Sorry, I can’t remember: ',
  'I have been trying to find out ',
  'As far as you know, ',
  'According to the archive, ',
  'We are preparing a seminar next week. ',
  'My editor wants this checked. ',
  'Hi there, quick one: could you please remind me ',
]
const TAILS = [
  ' Thank you very much in advance!',
  ', pls',
  ' (sources please)',
  ', with citations',
  ' Please cite your sources.',
  ' I need the exact answer.',
  ' It is for my thesis.',
  ', if you have it',
  ' as far as is recorded',
  ' Any idea? Cheers',
]

describe('what is said around a question does not change the answer', () => {
  test.each(LEADS)('%s…', (lead) => {
    for (const question of QUESTIONS) expect(ask(`${lead}${question}`).answer).toEqual(answerTo(question))
  })
  test.each(TAILS)('…%s', (tail) => {
    for (const question of QUESTIONS) expect(ask(`${question}${tail}`).answer).toEqual(answerTo(question))
  })
})

function answerTo(question: string) {
  return ask(question).answer
}

test('“back in” tells when as “in” does', () => {
  expect(ask('who was foreign minister of Armenia back in 2005').answer).toEqual(
    ask('who was foreign minister of Armenia in 2005').answer,
  )
})

describe('what belongs to a question stays', () => {
  test.each([
    'Who thanked Macron in Prague?',
    'What sources did the report cite?',
    'Which files were opened in the archive of Shusha?',
    'I am reading about the Key West talks. Who mediated?',
    'In 2009 I counted six meetings. Is that right?',
    'the summits of 2011, please none of the ministers',
    'What did he wish for my country?',
  ])('%s', (question) => {
    expect(bare(question)).toBe(question)
  })

  test.each(['please', 'Thanks!', 'hello there', 'Sources?', ''])('nothing but framing: “%s”', (text) => {
    expect(bare(text)).toBe(text)
  })
})
