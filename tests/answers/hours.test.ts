import { describe, expect, test } from 'vitest'
import { ask } from '../fixtures/chronicle.ts'

const first = (question: string) => ask(question).answer.citations[0]?.quote

describe('an hour or a span of time is told by a passage that has one', () => {
  test.each([
    ['At what hour did the trilateral talks in the Kremlin on 25 May 2023 start?', '22:20'],
    ['What time did the humanitarian truce of 18 October 2020 begin?', '00:00'],
    ['At what time was the ceasefire of 20 September 2023 agreed?', '13:00'],
    ['at which hour did Azerbaijan open its checkpoint at Lachin?', 'noon'],
    ['Within what period did the ICJ order Azerbaijan to report in November 2023?', 'eight weeks'],
    ['By which deadline was Kalbajar to be returned under the trilateral statement of November 2020?', '15 November'],
    ['By what time was Lachin to be handed over under the November 2020 statement?', '1 December'],
    ['How long did the ministers talk in Paris in January 2019?', 'four hours'],
    ['how long did the Yevlakh meeting of September 2023 last', 'two hours'],
    ['For how long did the ministers’ videoconference of 21 April 2020 go on?', 'an hour and a half'],
    ['what jail sentence did dilgam asgarov get', 'life sentence'],
  ])('%s', (question, told) => expect(first(question)).toContain(told))

  test.each([
    'At what time did the Four-Day War begin?',
    'Within what time were hostages to be released under the Bishkek protocol?',
    'How long did the Kazan summit of June 2011 take?',
    'how long did the ministers talk in Madrid in November 2007',
    'What time of day was the Mi-24 shot down in November 2020?',
  ])('or not at all: %s', (question) => expect(ask(question).answer.status).toBe('none'))
})

describe('what is asked of an event need not be among its topics', () => {
  test('but stand in the passage', () => {
    expect(
      first(
        'Within what time were the detainees to be freed under the Zheleznovodsk agreement, according to the embassy?',
      ),
    ).toContain('two weeks')
  })

  test.each([
    'What did the Sochi agreement of 2022 say of hostages?',
    'What did the Zheleznovodsk communique say about prisoners?',
  ])('%s', (question) => expect(ask(question).answer.headline).toBe('The chronicle does not say.'))
})
