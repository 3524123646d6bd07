import { describe, expect, test } from 'vitest'
import { ask } from '../fixtures/chronicle.ts'

describe('what those who met are not told to have done to one another is not answered by their meeting', () => {
  test.each([
    'When did Pashinyan defeat Aliyev in Ashgabat?',
    'When did Mirzoyan arrest Bayramov in Moscow?',
    'Where did Oskanian insult Mammadyarov in 2005?',
    'When did Erdogan betray Pashinyan in Istanbul?',
  ])('%s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })

  test.each([
    ['When did Erdogan receive Pashinyan in Istanbul?', '2025-06-20-istanbul-pashinyan-erdogan'],
    ['When did Douste-Blazy host Oskanian and Mammadyarov in Paris?', '2006-10-24-paris-ministers'],
    ['When were Pashinyan and Aliyev given the Zayed Award?', '2026-02-04-abu-dhabi-leaders'],
  ])('but %s', (question, event) => {
    expect(ask(question).answer.events?.[0]).toBe(event)
  })
})

describe('what one state did is not answered to a question for another', () => {
  test.each([
    'On what day was it that Iran set up a checkpoint on the Lachin corridor?',
    'Georgia suspends ratification of the protocols with Turkey: date?',
    'day when Iran shot down the Karabakh Armenian Mi-24',
    'China says the trilateral agreements on transport remain valid - when was that?',
    'Greece was reported to consider reopening the Armenian border within six months. When?',
  ])('%s', (question) => {
    expect(ask(question).answer.events ?? []).toEqual([])
  })

  test('a capital may stand for its state', () => {
    const { answer } = ask('Yerevan froze ratification of its protocols with Ankara. On which day was this announced?')
    expect(answer.events).toEqual(['2010-04-22-protocols-suspended'])
  })
})

describe('an office passes from one to the next', () => {
  test.each([
    ['When did Pashinyan replace Aliyev?', 'right after'],
    ['When did Aliyev succeed Pashinyan as prime minister?', 'right after'],
    ['When was Kocharyan replaced by Pashinyan?', 'right before'],
  ])('%s', (question, where) => {
    const { answer } = ask(question)
    expect(answer.status).toBe('none')
    expect(answer.headline).toContain(where)
  })

  test.each([
    ['When did Medvedev succeed Putin?', '7 May 2008'],
    ['when did Putin succeed Medvedev', '7 May 2012'],
    ['When did Mnatsakanyan replace Nalbandian?', '12 May 2018'],
    ['When did Mirzoyan take over from Aivazian?', '19 August 2021'],
    ['When was Ter-Petrosyan replaced by Kocharyan?', '3 February 1998'],
  ])('but %s', (question, date) => {
    expect(ask(question).answer.headline).toContain(date)
  })
})

describe('who met is not counted where it is not understood', () => {
  test.each([
    'List meetings of the defence ministers since 2018.',
    'How many meetings of the army chiefs took place in 2019?',
    'How many meetings of the ombudsmen were held in 2022?',
    'List meetings of the finance ministers.',
  ])('%s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })
})

describe('where people only met nothing was signed', () => {
  test.each([
    'When did Pashinyan and Aliyev sign the Abu Dhabi agreement?',
    'When did Kocharyan and Aliyev sign the Sadarak accord?',
  ])('%s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })
})

describe('a meeting of others is not that of those asked for', () => {
  test.each([
    'Where did the presidents meet in December 2013?',
    'When did the leaders meet in Krakow?',
    'When did the deputy prime ministers meet in Brussels in 2023?',
  ])('%s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })
})

test('that a mediator saw two one after the other is no meeting of theirs', () => {
  expect(ask('Which meetings were held in Baku between Aliyev and Pashinyan?').answer.status).toBe('none')
})

test('another year than that of the event named is not left out of the question', () => {
  expect(ask('What happened in Khojaly in 1988?').answer.status).toBe('none')
  expect(ask('What happened in Khojaly in 1992?').answer.events).toEqual(['1992-02-25-khojaly-killings'])
})

test('for whom somebody mediated is not left out of the question', () => {
  const { answer } = ask('Who mediated the April 2016 ceasefire for the United States?')
  expect(answer).toMatchObject({ status: 'answered', people: ['james-warlick'] })
})

test('when people met so often that all of it is a list, the list is shown', () => {
  const { answer } = ask('When did Aliyev and Pashinyan meet in Brussels?')
  expect(answer.status).toBe('answered')
  expect(answer.events?.length).toBeGreaterThan(5)
})

test('what was called off is shown as that from the first line on', () => {
  expect(ask('When did Sargsyan and Aliyev meet in The Hague?').answer.headline).toMatch(/\(cancelled\)$/)
})
