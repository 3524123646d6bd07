import { describe, expect, test } from 'vitest'
import { ask, corpusOf, REAL } from '../fixtures/chronicle.ts'

const first = (question: string) => ask(question).answer.citations[0]?.article

describe('who speaks of a meeting need not have been there', () => {
  test.each([
    ['How did Alen Simonyan explain that the Brussels meeting of October 2023 was cancelled?'],
    ['What explanation did Simonyan offer for the collapse of the Brussels meeting in October 2023?'],
    ['what grounds did alen simonyan name for the cancelled brussels meeting of october 2023'],
  ])('his reason is told: %s', (question) => {
    expect(first(question)).toBe('2023-10-25-news-am-simonyan-brussels')
  })

  test.each([
    'What reason did Alen Simonyan give for the failed Brussels meeting of May 2022?',
    'What explanation did Charles Michel offer for the cancelled Granada meeting of October 2023?',
    'Why did Lavrov blame Azerbaijan for the failed Washington talks of June 2023?',
  ])('what he gave no reason for is not told: %s', (question) => {
    const { status, headline } = ask(question).answer
    expect(status).toBe('none')
    expect(headline).toBe('The chronicle does not say.')
  })

  test('a meeting that never was is still denied', () => {
    const { headline } = ask('What reason did Alen Simonyan give for the failed Paris meeting of October 2023?').answer
    expect(headline).toBe('The chronicle has no meetings in Paris in October 2023.')
  })
})

describe('what somebody named is no list of events', () => {
  test.each([
    [
      'what open issues did the armenian spokeswoman ani badalyan name in june 2023',
      '2023-06-30-artsakhpress-arlington-key-issues',
    ],
    ['What points did Lavrov list for the Kazan summit?', '2018-04-10-mediamax-lavrov-kazan'],
    ['Which conditions did Ilham Aliyev name for a peace treaty in 2024?', '2024-12-18-turan-aliyev-two-articles'],
  ])('%s', (question, article) => expect(first(question)).toBe(article))

  test('but statements that were issued are', () => {
    expect(ask('which statements did the co-chairs issue in 2010').answer.events).toHaveLength(2)
  })
})

describe('the day on which somebody said something', () => {
  test.each([
    'When did Peskov say that the Lachin corridor was blocked?',
    'When did Mammadyarov say that Armenia wanted to join the EU?',
  ])('is not made up: %s', (question) => expect(ask(question).answer.status).toBe('none'))
})

test('what was said after an event is told by its sources', () => {
  const { answer } = ask('What did Lavrov say after the Kazan summit?')
  expect(corpusOf(REAL).chronicle.events.get('2011-06-24-kazan-leaders')?.sources).toContain(
    answer.citations[0]?.article,
  )
})

describe('a negation in what somebody saw or said', () => {
  test('is looked for in the words of the passage', () => {
    const { citations } = ask(
      'Which lawmaker of the ruling party found that there was no progress in New York in September 2024?',
    ).answer
    expect(citations[0]?.quote).toContain('no progress')
  })

  test.each([
    'Which lawmaker in Yerevan saw no delay in the New York talks of September 2024?',
    'Who stated that no document was signed in Sochi in October 2022?',
  ])('is declined where the passage has another: %s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })

  test('nobody saw something by being there', () => {
    expect(
      ask('Which lawmaker saw great progress in the New York talks of September 2024?').answer.people,
    ).toBeUndefined()
  })
})

describe('what somebody said of something', () => {
  test.each([
    ['What did Zakharova say about the Minsk group?', /Zakharova accused .* Minsk Group/],
    ['What did Peskov say about the monitoring centre?', /Peskov said .* monitoring centre/],
    ['What did Iran say about TRIPP?', /Iran.* said Iran would block it/],
    ['What did the State Department say about Lachin?', /State Department .* said the checkpoint/],
  ])('is a passage in which they speak of it: %s', (question, told) => {
    expect(ask(question).answer.citations[0]?.quote).toMatch(told)
  })

  test.each([
    'What did Lavrov say about TRIPP?',
    'What did Russia say about TRIPP in August 2025?',
    'What did Blinken say about Ramil Safarov?',
    'What did Zakharova say about the Key West talks?',
    'What did Iran say about Meiendorf?',
  ])('is not made of what others say of it: %s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })
})
