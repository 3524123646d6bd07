import { describe, expect, test } from 'vitest'
import { ask } from '../fixtures/chronicle.ts'

describe('what one did is no answer to when another did it', () => {
  test.each([
    'When did Yerevan pardon Ramil Safarov?',
    'When did Armenia release ten detainees?',
    'When did Heydar Aliyev receive Bush?',
    'Where did Hungary shoot down a helicopter?',
    'When did Turkey sue Azerbaijan at the International Court of Justice?',
    'When did Georgia establish a checkpoint on the Lachin corridor?',
  ])('%s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })

  test.each([
    ['When did Azerbaijan pardon Safarov?', '2012-08-31-safarov-pardon'],
    ['When did Baku release ten Armenian detainees?', '2021-12-19-ten-detainees'],
    ['when did the Armenians capture Shusha', '1992-05-08-shusha-captured'],
    ['When did Armenian forces seize Kalbajar?', '1993-04-kelbajar-offensive'],
  ])('but %s', (question, event) => {
    expect(ask(question).answer.events).toEqual([event])
  })
})

describe('what was only agreed or demanded was not done', () => {
  test.each(['When was the border of Armenia and Turkey opened?', 'When did Armenia and Turkey open their border?'])(
    '%s',
    (question) => {
      expect(ask(question).answer.status).toBe('none')
    },
  )
})

test('of records with the same words the one whose title tells the deed is meant', () => {
  expect(ask('When were the rules for the border commissions ratified?').answer.events).toEqual([
    '2024-10-23-border-regulation-ratified',
  ])
})

describe('what changes things is told by its own record, or not at all', () => {
  test.each([
    'When did Georgia leave the Council of Europe?',
    'when did Iran become a co-chair of the Minsk Group',
    'When was the Zangezur corridor opened?',
    'When did Turkey recognise the genocide?',
    'When did Azerbaijan withdraw its lawsuits?',
    'When did Armenia change its constitution?',
    "When did the Constitutional Court annul the border commissions' regulations?",
    'Where was a peace treaty with Azerbaijan finally signed?',
    'When did Germany host the two presidents in 2012?',
    'When did Russia and Iran sign protocols in Zurich?',
  ])('%s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })
})

describe('what happens to a thing by itself', () => {
  test.each([
    ['when did Aghdam fall', '1993-06-27-mardakert-agdam'],
    ['When did Hungary return Ramil Safarov?', '2012-08-31-safarov-pardon'],
    ['on what day did Mirzoyan and Bairamov initial the agreement on peace', '2025-08-08-washington-treaty-initialled'],
  ])('%s', (question, event) => {
    expect(ask(question).answer.events).toEqual([event])
  })
})

describe('whoever met somebody at a place visited it', () => {
  test.each([
    ['When did Putin visit Baku to talk with Aliyev?', '2016-08-08-baku-putin-aliyev'],
    ['when did didier burkhalter go to yerevan', '2014-06-04-yerevan-burkhalter'],
    ['When did Pashinyan travel to Tirana?', '2025-05-16-tirana-leaders'],
    ['When did Medvedev meet with Aliyev alone in Sochi?', '2011-08-09-sochi-medvedev-aliyev'],
    ['On which date did Erdogan welcome Pashinyan at the palace?', '2025-06-20-istanbul-pashinyan-erdogan'],
    ['When did Pashinyan and Aliyev receive the Zayed Award?', '2026-02-04-abu-dhabi-leaders'],
  ])('%s', (question, event) => {
    expect(ask(question).answer.events).toEqual([event])
  })

  test.each([
    'When did Ilham Aliyev travel to Yerevan?',
    'When did Kocharyan visit Baku?',
    'When did Putin visit Stepanakert?',
  ])('but not %s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })
})

describe('a longer description finds its event, whatever words its title has', () => {
  test.each([
    ['Near what village did seven soldiers of both armies die in April 2023?', '2023-04-11-tegh-clash'],
    ['In what place did servicemen of both sides lose their lives on 11 April 2023?', '2023-04-11-tegh-clash'],
    ['when did five azerbaijani soldiers die on the front line in february 2017', '2017-02-25-karabakh-clash'],
  ])('%s', (question, event) => {
    expect(ask(question).answer.events).toEqual([event])
  })

  test.each([
    'Near what village did seven soldiers of both armies die in April 2019?',
    'On which day of 2017 did ten peacekeepers die on the front line?',
  ])('but not %s', (question) => {
    expect(ask(question).answer.events).toBeUndefined()
  })
})
