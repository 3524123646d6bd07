import { describe, expect, test } from 'vitest'
import { ask } from '../fixtures/chronicle.ts'

describe('an office that several hold at once, each for another state', () => {
  test.each([
    ['Who were the co-chairs of the Minsk Group in 2011?', ['bernard-fassier', 'igor-popov', 'robert-bradtke']],
    ['minsk group co-chairs in february 2016', ['igor-popov', 'james-warlick', 'pierre-andrieu']],
    ['the three co-chairs in April 2019?', ['andrew-schofer', 'igor-popov', 'stephane-visconti']],
    ['Who were the three co-chairs during the Bern summit?', ['igor-popov', 'james-warlick', 'pierre-andrieu']],
  ])('is asked for in the plural: %s', (question, people) => {
    const { answer } = ask(question)
    expect([...(answer.people ?? [])].sort()).toEqual(people)
  })

  test('of two whom rough dates leave for one event, whoever was there', () => {
    expect(ask('Who was the American co-chair at Key West?').answer.people).toEqual(['carey-cavanaugh'])
  })
})

describe('who replaced somebody, no office named', () => {
  test.each([
    ['Who replaced Zohrab Mnatsakanyan?', 'ara-aivazian'],
    ['who did Josep Borrell take over from', 'federica-mogherini'],
    ['By whom was Rex Tillerson replaced?', 'mike-pompeo'],
  ])('%s', (question, id) => {
    expect(ask(question).answer.people).toEqual([id])
  })

  test('is not told of whoever left another office last', () => {
    expect(ask('Who replaced Serzh Sargsyan?').answer.people).toBeUndefined()
  })
})
