import { describe, expect, test } from 'vitest'
import { ask } from '../fixtures/chronicle.ts'

describe('a place answers only as far as it is what is asked for', () => {
  test.each([
    ['At which spot did the Russian peacekeepers begin to leave in April 2024?'],
    ['Which post did the Russian peacekeepers quit first in April 2024?'],
  ])('a region is no site: %s', (question) => expect(ask(question).answer.place).toBeUndefined())

  test.each([
    'At what spot in Sochi did Putin receive Pashinyan and Aliyev in November 2021?',
    'Where in Kazan did the three presidents sit in June 2011?',
  ])('the place that the question names is no answer to it: %s', (question) => {
    expect(['Sochi', 'Kazan']).not.toContain(ask(question).answer.place)
  })

  test.each([
    'At which border crossing were prisoners exchanged in December 2021?',
    'Which village did Azerbaijan take first in September 2023?',
    'In which hotel did Mirzoyan and Bayramov sleep in Almaty in May 2024?',
    'In which castle did Pashinyan and Aliyev meet in Prague?',
  ])('a capital is no village, and a town no hotel: %s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })

  test.each([
    ['At which bridge was the checkpoint set up in April 2023?', 'Hakari bridge'],
    ['In which town did Pashinyan declare Artsakh to be Armenia?', 'Stepanakert'],
    ['At which Turkish resort did Mirzoyan and Bayramov talk in April 2025?', 'Antalya'],
    ['In which village were four Armenian soldiers killed in February 2024?', 'Nerkin Hand'],
  ])('%s', (question, place) => expect(ask(question).answer.place).toBe(place))
})
