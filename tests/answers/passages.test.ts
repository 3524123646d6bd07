import { describe, expect, test } from 'vitest'
import { ask, corpusOf, REAL } from '../fixtures/chronicle.ts'

/** The articles that tell of an event. */
function sourcesOf(event: string): readonly string[] {
  return corpusOf(REAL).chronicle.events.get(event)?.sources ?? []
}

describe('what was said, agreed or counted at an event is told by its own articles', () => {
  test.each([
    ['What did the presidents agree on in Vienna in May 2016?', '2016-05-16-vienna-leaders'],
    ['What was agreed in Dushanbe in September 2018?', '2018-09-28-dushanbe-leaders'],
    ['How many people were killed in the helicopter crash near Karakend?', '1991-11-20-karakend-helicopter'],
    ['How many captives did Yevgeny Primakov take home in 1996?', '1996-05-08-primakov-prisoners'],
    ['Which conditions did Aliyev repeat in Hungary?', '2025-05-hungary-aliyev-conditions'],
    ['What principles did the OSCE chairman state in Lisbon?', '1996-12-03-lisbon-statement'],
    ['how did Hajiyev explain the blockade of the Lachin corridor', '2022-12-12-lachin-blockade'],
  ])('%s', (question, event) => {
    const { answer } = ask(question)
    expect(sourcesOf(event)).toContain(answer.citations[0]?.article)
  })

  test('a list of events stays a list', () => {
    expect(ask('Which ceasefires were agreed in October 2020?').answer.events?.length).toBe(3)
  })
})

describe('the reason for what did not come about', () => {
  test.each([
    'Why did Azerbaijan leave the OSCE in 2017?',
    'Why did Kocharyan resign in 2003?',
    'Why did Jeyhun Bayramov step down in 2022?',
    'Why did Charles Michel boycott the Prague meeting?',
  ])('is not told by what else happened: %s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })

  test('is refused with what the chronicle has instead', () => {
    const { status, headline } = ask('Why did Pashinyan and Aliyev meet at Blenheim Palace?').answer
    expect(status).toBe('none')
    expect(headline).toContain('do not meet')
  })

  test.each([
    ['Why did Arayik Harutyunyan step down?', '2023-09-01-stepanakert-harutyunyan'],
    ['Why did Ayaz Mutallibov resign?', '1992-03-06-mutallibov-resigns'],
  ])('of what did is told: %s', (question, event) => {
    expect(sourcesOf(event)).toContain(ask(question).answer.citations[0]?.article)
  })
})

test.each([
  'What was agreed in Ankara between Sargsyan and Aliyev?',
  'What was agreed at the summit of Sargsyan and Aliyev in Madrid in 2012?',
])('of a meeting at a place that no article on it names nothing is told: %s', (question) => {
  expect(ask(question).answer.status).toBe('none')
})

describe('what no record has is told by a passage, whatever word asks for it', () => {
  test.each([
    [
      'how many kilometres of delimited border did the Armenian foreign minister mention on Polish television in October 2025',
      '2025-10-eu-east-tripp-construction-soon',
    ],
    [
      'Which mines were the Azerbaijani specialists to visit by the agenda of the Khojaly meeting in March 2023?',
      '2023-03-commonspace-khojaly-details',
    ],
  ])('%s', (question, article) => {
    const { answer } = ask(question)
    expect(answer.citations.slice(0, 3).map((citation) => citation.article)).toContain(article)
  })

  test.each([
    'how many kilometres of railway did the Portuguese foreign minister mention on Brazilian radio in October 2025',
    'what sum did the winner of the marathon in Gyumri receive',
    'who sold the castle near Sevan to the bank',
  ])('but not by one about something else: %s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })
})
