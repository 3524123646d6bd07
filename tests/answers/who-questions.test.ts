import { describe, expect, test } from 'vitest'
import { ask } from '../fixtures/chronicle.ts'

/** The people whom an answer claims; none where it only shows passages or declines. */
function claimed(question: string): readonly string[] {
  const { status, people } = ask(question).answer
  return status === 'answered' ? (people ?? []) : []
}

describe('who did something', () => {
  test.each([
    ['Who sacked Elmar Mammadyarov in July 2020?', ['ilham-aliyev']],
    ['Who was named foreign minister in Baku on 16 July 2020?', ['jeyhun-bayramov']],
    ['Who announced that Vice President Vance would visit both countries?', ['donald-trump']],
    ['Which speaker of parliament was attacked in Yerevan in November 2020?', ['ararat-mirzoyan']],
    ['who got jailed for 20 years in baku on 17 february 2026', ['ruben-vardanyan']],
    [
      'Whom did Armenia and Turkey appoint as envoys for normalisation in December 2021?',
      ['ruben-rubinyan', 'serdar-kilic'],
    ],
  ])('is told by a title or a sentence: %s', (question, people) => {
    expect([...claimed(question)].sort()).toEqual([...people].sort())
  })

  test.each([
    'Who got a pardon in August 2012?',
    'Who let Ramil Safarov go?',
    'Who scrapped the Granada talks of October 2023?',
    'Who drafted the Lavrov plan?',
    'Who seized Shusha?',
    'Who took Shusha in November 2020?',
    'Who constructed the road around Lachin?',
    'Who came up with the 3+3 format?',
    'Who opposed the UN resolution of March 2008?',
    'Who was awarded the Zayed prize for human fraternity?',
    'Who sponsored the attack on parliament in October 1999?',
    'Who leaked the draft treaty?',
    'Which president escaped from Baku?',
    'Who voted Pashinyan in?',
  ])('is not told by who was there: %s', (question) => {
    expect(claimed(question)).toEqual([])
  })

  test('who did not is told by nobody’s presence', () => {
    expect(claimed('Who did not put a signature under the Bishkek Protocol?')).toEqual([])
    expect(claimed('Who refused to attend the Kazan summit?')).toEqual([])
  })

  test('somebody’s house, idea or fault is not that of those who were there', () => {
    expect(claimed('Whose mistake was the outcome of the Kazan summit?')).toEqual([])
  })
})

describe('who signed', () => {
  test.each([
    ['Who put their names to the Zurich protocols of 2009?', ['ahmet-davutoglu', 'edward-nalbandian']],
    ['Who signed the Bishkek Protocol on the Azerbaijani side for Azerbaijan?', ['afiyaddin-jalilov', 'rasul-guliyev']],
    ['Who signed the truce of May 1994 for Armenia?', ['serzh-sargsyan']],
    ['Who initialled the peace treaty on 8 August 2025?', ['ararat-mirzoyan', 'jeyhun-bayramov']],
  ])('a text that was signed: %s', (question, people) => {
    expect([...claimed(question)].sort()).toEqual(people)
  })

  test.each([
    'Who signed the Madrid document in November 2007?',
    'Who signed the framework agreement at the Kazan summit?',
    'Who signed the Key West deal?',
  ])('a text that nobody signed: %s', (question) => {
    expect(claimed(question)).toEqual([])
  })
})

describe('who was there', () => {
  test.each([
    [
      'Who was at the Rambouillet summit?',
      ['elmar-mammadyarov', 'ilham-aliyev', 'robert-kocharyan', 'vartan-oskanian'],
    ],
    ['Who spoke for France at Rambouillet?', ['bernard-fassier', 'jacques-chirac']],
    ['Which foreign ministers took part in the talks at Rambouillet?', ['elmar-mammadyarov', 'vartan-oskanian']],
    ['Who presided at the ministers’ talks in Moscow on 20 February 1992?', ['andrei-kozyrev']],
    ['Who received the two presidents in Kazan in June 2011?', ['dmitry-medvedev', 'sergei-lavrov']],
  ])('%s', (question, people) => {
    expect([...claimed(question)].sort()).toEqual(people)
  })

  test.each([
    'Which women sat at the table?',
    'Who was the youngest envoy?',
    'Which bearded ministers met in Paris?',
    'Which American presidents saw Aliyev?',
    'Which French heads of state received the leaders?',
    'Which envoys spoke?',
    'Who followed Kerry?',
  ])('not told, or told of too many: %s', (question) => {
    expect(claimed(question)).toEqual([])
  })

  test('too many events are declined with what would narrow them', () => {
    const { answer } = ask('Which US presidents met Aliyev?')
    expect(answer.status).toBe('none')
    expect(answer.headline).toMatch(/^\d+ events fit, .*date/)
  })
})

describe('who somebody is', () => {
  test.each([
    ['Who is Mehriban Aliyeva?', 'Mehriban Aliyeva'],
    ['Who was Gurgen Margaryan?', 'Gurgen Margaryan'],
    ['who is the catholicos', 'Catholicos'],
  ])('whom the register lacks, passages show that have those words: %s', (question, words) => {
    const { answer } = ask(question)
    expect(answer.status).toBe('answered')
    expect(answer.people).toBeUndefined()
    for (const { quote } of answer.citations) expect(quote).toContain(words)
  })

  test.each([
    'Who is Anna Aliyeva?',
    'Who is the queen of England?',
    'Who is the mayor of Ganja?',
    "Who is Sargsyan's son-in-law?",
    'Who is the patriarch of Moscow?',
  ])('is declined where no passage has the words: %s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })
})
