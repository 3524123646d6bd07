import { describe, expect, test } from 'vitest'
import { ask, claimed } from '../fixtures/chronicle.ts'

describe('each state named has somebody of its own', () => {
  test.each([
    [
      'Who spoke on behalf of France, Russia and the United States in the Kyiv statement of 5 December 2013?',
      ['sergei-lavrov', 'thierry-repentin', 'victoria-nuland'],
    ],
    [
      'Who represented Russia and the US when the ministers met in Kyiv on 4 December 2013?',
      ['igor-popov', 'james-warlick'],
    ],
    ['Who spoke for Turkey in the talks with Armenia on 14 January 2022?', ['serdar-kilic']],
    ['Who confirmed the truce of 27 July 1994 for Azerbaijan?', ['mammadrafi-mammadov']],
    ['Who from France was in Krakow with Nalbandian in May 2013?', ['jacques-faure']],
    [
      'Which French minister and which Russian minister were at the Warsaw talks of May 2005?',
      ['michel-barnier', 'sergei-lavrov'],
    ],
  ])('%s', (question, people) => {
    expect(claimed(question)).toEqual([...people].sort())
  })

  test.each([
    'Who represented Poland and Italy in the Kyiv statement of 5 December 2013?',
    'Who signed the protocols in Zurich on behalf of Switzerland?',
    'Who signed the protocols in Zurich on behalf of France?',
    'Who from Germany was in Krakow with Nalbandian in May 2013?',
    'Which French minister and which Turkish minister were at the Warsaw talks of May 2005?',
  ])('none of a state that had nobody there: %s', (question) => {
    expect(claimed(question)).toEqual([])
  })
})

describe('by whom others were brought together', () => {
  test.each([
    [
      'Under the aegis of which two heads of state was the Zheleznovodsk document agreed?',
      ['boris-yeltsin', 'nursultan-nazarbayev'],
    ],
    [
      'Through the good offices of which two presidents was the Zheleznovodsk text agreed?',
      ['boris-yeltsin', 'nursultan-nazarbayev'],
    ],
    ['In Kazan in 2011 the two presidents met at the invitation of which president?', ['dmitry-medvedev']],
    [
      'At the initiative of which chancellor did Aliyev and Pashinyan see each other in Munich in 2024?',
      ['olaf-scholz'],
    ],
  ])('%s', (question, people) => {
    expect(claimed(question)).toEqual(people)
  })

  test.each([
    'Under the aegis of which three presidents was the Zheleznovodsk document agreed?',
    'At the initiative of which foreign minister was a truce agreed in Sochi on 8 April 1993?',
    'In Kazan in 2011 the two presidents met at the invitation of which US president?',
  ])('nobody whom the noun does not fit: %s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })
})

describe('somebody at an event, by a noun', () => {
  test.each([
    ['US mediator serving as co-chair at the time of the Krakow meeting of May 2013', ['ian-kelly']],
    ['Who was the Azerbaijani negotiator at the Prague talks of 2002?', ['araz-azimov']],
    ['Who were the two mediators in Bucharest in June 2006?', ['steven-mann', 'yuri-merzlyakov']],
    [
      'Which two ministers were named for the talks of January 2020 in Geneva?',
      ['elmar-mammadyarov', 'zohrab-mnatsakanyan'],
    ],
    ['Whose signature is under the Bishkek Protocol for Karabakh?', ['karen-baburyan']],
    [
      'Whose telegrams or faxes confirmed the truce on 27 July 1994?',
      ['mammadrafi-mammadov', 'samvel-babayan', 'serzh-sargsyan'],
    ],
  ])('%s', (question, people) => {
    expect(claimed(question)).toEqual(people)
  })

  test.each([
    'Who was the German mediator in Bucharest in June 2006?',
    'Who was the second French mediator in the Minsk Group?',
    'Who was the Dutch envoy at the Prague talks of 2022?',
    'Which German envoy was received by Mirzoyan in Yerevan in March 2024?',
  ])('nobody whom it does not fit, and no event in place of a name: %s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })
})
