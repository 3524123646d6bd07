import { describe, expect, test } from 'vitest'
import { ask, claimed } from '../fixtures/chronicle.ts'

describe('one person described by a role and a deed', () => {
  test.each([
    ['Which Russian co-chair denied that Baku had turned down the common state?', ['yuri-yukalov']],
    ['Which Kremlin spokesman spoke of a video summit in November 2021?', ['dmitry-peskov']],
    [
      'the US national security adviser who spoke by phone with Grigoryan and Hajiyev in December 2022',
      ['jake-sullivan'],
    ],
    ['Which justice minister committed to a draft constitution by March 2026?', ['srbuhi-galyan']],
    ['Who was the general secretary who received Ter-Petrosyan and Mutallibov in 1991?', ['mikhail-gorbachev']],
    ["Iran's president who travelled to Yerevan in August 2025", ['masoud-pezeshkian']],
    ['American representative at the Athens ministers’ meeting of December 2009', ['james-steinberg']],
  ])('is the only one with that role whom the record names: %s', (question, people) => {
    expect(claimed(question)).toEqual(people)
  })

  test.each([
    'The Iranian foreign minister who signed the peace treaty?',
    'Which Russian president resigned over Karabakh?',
    'Which Armenian speaker was arrested in Baku?',
    'Which Turkish foreign minister boycotted the signing in Zurich?',
    'Which Polish foreign minister proposed the five points?',
    'Which spokeswoman stepped down in 2021?',
  ])('is nobody who had the role and did something else: %s', (question) => {
    expect(claimed(question)).toEqual([])
  })

  test('is answered by no passage that names nobody in the role', () => {
    expect(ask('Which Azerbaijani defence minister was killed in 2016?').answer.status).toBe('none')
  })
})

describe('who signed', () => {
  test.each([
    ['Who signed the Moscow declaration at Mein Dorf?', ['dmitry-medvedev', 'ilham-aliyev', 'serzh-sargsyan']],
    ['Who initialled the agreement on peace in Washington?', ['ararat-mirzoyan', 'jeyhun-bayramov']],
  ])('is told by a sentence of the record: %s', (question, people) => {
    expect(claimed(question)).toEqual(people)
  })
})

test('whoever represented the two sides were their people, not the mediators', () => {
  expect(claimed('Who represented the two presidents in Prague in May 2002?')).toEqual([
    'araz-azimov',
    'tatul-margaryan',
  ])
})

test('somebody’s proposals are brought by whoever brings them', () => {
  expect(claimed("Who brought Medvedev's proposals to Baku in July 2011?")).toEqual(['sergei-lavrov'])
})
