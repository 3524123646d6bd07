import { describe, expect, test } from 'vitest'
import { ask } from '../fixtures/chronicle.ts'

const peopleOf = (question: string) => [...(ask(question).answer.people ?? [])].sort()

describe('others than those who are named', () => {
  test.each([
    ['Who mediated at Zheleznovodsk besides Yeltsin?', ['nursultan-nazarbayev']],
    ['Who besides Yeltsin mediated at Zheleznovodsk?', ['nursultan-nazarbayev']],
    ['Apart from Yeltsin, who mediated at Zheleznovodsk?', ['nursultan-nazarbayev']],
    [
      'Who else was in the room when Pashinyan and Aliyev met in Prague in 2022?',
      ['charles-michel', 'emmanuel-macron'],
    ],
    [
      'Which leaders apart from Aliyev attended the Sochi talks of November 2021?',
      ['nikol-pashinyan', 'vladimir-putin'],
    ],
  ])('%s', (question, people) => {
    expect(peopleOf(question)).toEqual(people)
  })

  test('of several events with others at each nobody is picked', () => {
    const { status } = ask('Besides Michel, who mediated between Pashinyan and Aliyev in 2022?').answer
    expect(status).toBe('none')
  })
})

describe('whoever brought others together', () => {
  test.each([
    ['Under whose auspices were the Arlington talks of May 2023 held?', ['antony-blinken', 'jake-sullivan']],
    ['Under whose mediation did Pashinyan and Aliyev meet in Sochi in 2022?', ['vladimir-putin']],
  ])('%s', (question, people) => {
    expect(peopleOf(question)).toEqual(people)
  })

  test('is none of those who took part, where no mediator is kept', () => {
    expect(peopleOf('Who mediated the April 2016 ceasefire?')).toEqual([])
    expect(peopleOf('Who organised the Yevlakh meeting?')).toEqual([])
  })

  test('signed a text that its title has made by three', () => {
    const signatories = ['ilham-aliyev', 'nikol-pashinyan', 'vladimir-putin']
    expect(peopleOf('Who signed the trilateral statement of November 2020?')).toEqual(signatories)
    expect(peopleOf('Who put their names to the 11 January 2021 statement?')).toEqual(signatories)
  })
})

describe('somebody named to say who another is', () => {
  test.each([
    [
      "When did Putin's foreign minister Lavrov meet Mirzoyan and Bayramov in Dushanbe?",
      '2022-05-12-dushanbe-foreign-ministers',
    ],
    ["Where did Pashinyan's foreign minister, Mirzoyan, meet Bayramov in May 2024?", '2024-05-10-almaty-ministers'],
  ])('need not have been there: %s', (question, event) => {
    expect(ask(question).answer.events).toEqual([event])
  })

  test('is not left out where the other served another state', () => {
    expect(ask("When did Putin's foreign minister Mirzoyan meet Bayramov in Almaty?").answer.status).toBe('none')
  })

  test('is not told by the record of himself', () => {
    expect(ask("Who was Libaridian's counterpart?").answer.people).toBeUndefined()
  })
})
