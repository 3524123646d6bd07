import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asPlainQuestion } from '../../../../src/answers/question/wording/plain-asking.ts'
import { ask } from '../../../fixtures/chronicle.ts'

const plain = (question: string) => asPlainQuestion(question, { find: () => [], lookUp: () => [] })

describe('a way of asking becomes the plain one', () => {
  test.each([
    ['What number of rounds took place?', 'how many rounds took place?'],
    ['On how many occasions did they meet?', 'how many times did they meet?'],
    ['In 2017, which towns hosted them?', 'which towns hosted them in 2017?'],
    ['5 May 2006: who was there?', 'who was there 5 May 2006?'],
    ['For 2010 I’d like the number of rounds.', 'number of rounds for 2010'],
    ['Between May and July 2006, how often did A see B?', 'how often did A see B between May and July 2006?'],
    ['A saw B in the last month of 2005; where?', 'A saw B in december 2005; where?'],
    ['Would you mind telling me who signed, please?', 'who signed?'],
    ['Who, might I ask, signed it?', 'Who signed it?'],
    ['When did he pay the old king a visit?', 'When did he visit the old king?'],
    ['who paid a visit to the old king', 'who visited the old king'],
    ['Who besides A and B signed it?', 'besides A and B, Who signed it?'],
    ['who else was there when A met B?', 'who was there when A met B?'],
    ['A overview of the talks', 'list the talks'],
    ['Could you list for me each summit?', 'list each summit?'],
    ['A and B went to C. Could you date it for me?', 'A and B went to C. When was that?'],
    ['A received B in C in May 2019, yes or no?', 'is it true that A received B in C in May 2019?'],
    ['C, May 2019, A at the talks or not', 'is it true that C, May 2019, A at the talks?'],
    ['did A attend the talks or not', 'did A attend the talks?'],
    ['Did A attend the talks? Yes or no.', 'Did A attend the talks?'],
    ['persons by whom the paper was drafted', 'who drafted the paper'],
    ['Which summits of A and B did C join?', 'Which summits of A and B did C attend?'],
    ['What total do we get for the talks of 2019?', 'how many talks of 2019?'],
    ['How often did A join B and C for talks?', 'How often did A meet B and C?'],
    [
      'Name the minister through whose efforts it was signed.',
      'who was the minister through whose efforts it was signed.',
    ],
    ['A and B met one last time. I am looking for its date.', 'A and B met one last time. When was that?'],
    ['Summits of A and B: what is the total?', 'Summits of A and B: how many?'],
    ['date of round five between A and B', 'date of fifth round between A and B'],
    ['Where was session number 3?', 'Where was third session?'],
    ['They met. Please omit the postponed ones.', 'They met, leaving out the postponed ones.'],
    ['Am I right in thinking that A met B?', 'is it true that A met B?'],
  ])('%s', (asked, expected) => {
    expect(plain(asked)).toBe(expected)
  })

  test.each([
    'Who met in Paris in 2016?',
    'When was the summit?',
    'In which city did they meet?',
    'At the meeting five people were hurt.',
    'What did he mean by “on how many occasions”?',
    'After the war, they met. Where?',
  ])('%s stays as it is', (question) => {
    expect(plain(question)).toBe(question)
  })

  test('whatever is typed, something is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(plain(`when ${text}`).length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('the same in other words', () => {
  test.each([
    [
      'For the year 2019, what number of encounters did Pashinyan and Aliyev have?',
      'how many meetings of Pashinyan and Aliyev in 2019',
    ],
    [
      'On how many occasions did Mirzoyan and Bayramov confer in 2022?',
      'how many times did Mirzoyan and Bayramov meet in 2022',
    ],
    ['sittings of the frontier commissions in 2024', 'meetings of the border commissions in 2024'],
    ['Could you list for me each summit in Sochi?', 'list the summits in Sochi'],
  ])('%s', (asked, known) => {
    const { status, events, count } = ask(known).answer
    expect(status).toBe('answered')
    expect(ask(asked).answer).toMatchObject({ status, events, count })
  })

  test('the head of a government is its prime minister', () => {
    expect(ask('Who was head of the Armenian government in September 2017?').answer.people).toEqual([
      'karen-karapetyan',
    ])
  })
})
