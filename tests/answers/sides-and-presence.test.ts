import { describe, expect, test } from 'vitest'
import { ask, claimed } from '../fixtures/chronicle.ts'

test.each([
  ['Who headed the Karabakh and Azerbaijani teams at Yevlakh?', ['davit-melkumyan', 'ramin-mammadov']],
  ['Who was leading the Karabakh Armenian side at Yevlakh?', ['davit-melkumyan']],
  ['Who headed the Russian delegation at Yevlakh?', []],
  ['Who led the Armenian and the Turkish delegation at Yevlakh?', []],
])('one person led the delegation of each side: %s', (question, people) => {
  expect(claimed(question)).toEqual(people)
})

test.each([
  ['Whom did the Karabakh parliament choose as president in September 2023?', ['samvel-shahramanyan']],
  ['Whom did Russia appoint special envoy for normalisation?', ['igor-khovaev']],
  ['Whom did the Georgian parliament elect president in September 2023?', []],
  ['Who was elected president by the Azerbaijani parliament in September 2023?', []],
  ['Who paid Sargsyan a visit in Yerevan in June 2014?', ['didier-burkhalter']],
  ['Who presided over the Azerbaijani parliament in 2021?', ['sahiba-gafarova']],
  ['Who presided over the Georgian parliament in 2021?', []],
])('somebody is named by whom the deed was done: %s', (question, people) => {
  expect(claimed(question)).toEqual(people)
})

describe('whether somebody was there when something happened', () => {
  test.each([
    ['Was Trump there when both ministers initialled the peace treaty?', true],
    ['Was Charles Michel present when Aliyev and Pashinyan met in Brussels at the end of August 2022?', true],
    ['Was Macron present when Aliyev and Pashinyan met in Brussels at the end of August 2022?', false],
    ['Was any five-party statement adopted in Bratislava in December 2019?', false],
  ])('is told by the record: %s', (question, truth) => {
    expect(ask(question).answer).toMatchObject({ status: 'answered', truth })
  })

  test.each([
    'Was Putin there when both ministers initialled the peace treaty?',
    'Was Trump there when the two presidents initialled the peace treaty?',
    'Was Trump there when the two ministers tore up the peace treaty?',
    'Did the ministers adopt a joint statement in Bratislava in December 2019?',
    'Was no five-party statement adopted in Bratislava in December 2019?',
  ])('is left open: %s', (question) => {
    expect(ask(question).answer.status).not.toBe('answered')
  })
})

test.each([
  ['At whose embassy in Minsk did Aliyev and Kocharyan confer in November 2006?', /embassy/],
  ['Whose motorcade was shot at on the border late in 1993?', /motorcade/],
])('whose a thing is, a passage tells: %s', (question, thing) => {
  const { citations, events } = ask(question).answer
  expect(events).toBeUndefined()
  expect(citations[0]?.quote).toMatch(thing)
})
