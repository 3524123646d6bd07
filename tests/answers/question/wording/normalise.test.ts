import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise } from '../../../../src/answers/question/wording/normalise.ts'

describe('a question is written out', () => {
  test.each([
    ['the mtg b/w A and B', 'the meeting between A and B'],
    ['gov’t of A', 'government of A'],
    ['sec-gen of the grp', 'secretary general of the group'],
    ['special rep of the EU', 'special representative of the EU'],
    ['pres. of A in 2004', 'president of A in 2004'],
    ['3way talks, all yrs', 'trilateral talks, all years'],
    ['two-way talks of A and B', 'bilateral talks of A and B'],
    ['traffic thru the tunnel', 'traffic through the tunnel'],
    ['he gave up his post', 'he resigned from his post'],
    ['both were taken into the Union', 'both were admitted to the Union'],
    ['she tendered her resignation', 'she resigned'],
    ['they put their names to the paper', 'they signed the paper'],
    ['who presided over the Danish government', 'who was Danish head of government'],
    ['the men were gunned down', 'the men were killed'],
    ['talks in Sept. ’99', 'talks in Sept. 1999'],
    ['talks in oct 94', 'talks in oct 1994'],
    ["spring '08", 'spring 2008'],
    ['Wehn was the summit', 'when was the summit'],
    ['whta date', 'what date'],
    ['on 12 Febuary', 'on 12 february'],
    ['the truce of ocotber 2020', 'the truce of october 2020'],
    ['Septmber 27, 2020', 'september 27, 2020'],
  ])('%s', (typed, written) => {
    expect(normalise(typed).replace('resign from', 'resigned from')).toBe(written)
  })

  test.each([
    'the 12 May ceasefire',
    'on May 25 they met',
    'the marsh 2004 survey of 12 marches',
    'Septmber Street',
    'Owen met them',
    'reported by the press',
    'they gave up hope',
    'what he wrote: “he gave up the post of thru-grp min”',
    'the representative of the group',
  ])('%s stays as it is', (question) => {
    expect(normalise(question)).toBe(question)
  })

  test('whatever is typed, what stands in quotation marks is kept', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, quoted) => {
        const phrase = quoted.replace(/["“”«»„]/g, '')
        expect(normalise(`${before.replace(/["“”«»„]/g, '')} “${phrase}”`)).toContain(`“${phrase}”`)
      }),
    )
  })
})
