import { describe, expect, test } from 'vitest'
import { ask, claimed } from '../fixtures/chronicle.ts'

const eventsOf = (question: string) => [...(ask(question).answer.events ?? [])].sort()

describe('what undoes a deed does not tell it', () => {
  test.each([
    ['When did Russian peacekeepers arrive in Karabakh?', '“Russian peacekeepers leave Karabakh'],
    ['When was the peace treaty signed?', '“Bayramov and Mirzoyan initial the peace treaty”, 8 August 2025'],
    ['Has the peace treaty been signed?', '“Bayramov and Mirzoyan initial the peace treaty”, 8 August 2025'],
    ['When were the Zurich protocols initialled?', '“Armenian-Turkish protocols signed in Zurich”, 10 October 2009'],
    ['Was Ruben Vardanyan released?', '“Ruben Vardanyan arrested while leaving Karabakh”'],
  ])('it is offered: %s', (question, has) => {
    const { answer } = ask(question)
    expect(answer.status).toBe('none')
    expect(answer.headline).toContain('The chronicle does not say that; it has ')
    expect(answer.headline).toContain(has)
    expect(answer.suggestions?.[0]).toMatch(/^\/when event:/)
  })

  test.each([
    'When did Azerbaijan join the CSTO?',
    'Did Aliyev reject the Madrid principles?',
    'When did Pashinyan resign?',
  ])('nothing is offered that lacks what the question names: %s', (question) => {
    expect(ask(question).answer.headline).not.toContain('it has')
  })

  test('the deed itself is told', () => {
    expect(ask('When was the peace treaty initialled?').answer.date).toBe('2025-08-08')
    expect(eventsOf('When was the text of the initialled treaty published?')).toEqual([
      '2025-08-11-treaty-text-published',
    ])
  })
})

describe('what is not told', () => {
  test.each([
    ['by the day of talks of which it came: ', 'When did flights between Armenia and Turkey resume?'],
    ['by a decision to begin: ', 'When did the EU monitors start patrolling?'],
    ['by what others did: ', 'When did Baku hand over the proposals with five points?'],
    ['by its namesake of another man: ', 'When was Pashinyan elected?'],
    ['by a list of all meetings: ', "When were Karabakh's leaders brought to Baku?"],
    ['by whoever announced it: ', 'Who heads the EU mission in Armenia?'],
    ['by a war: ', 'Who spoke on the phone with Aliyev on 27 September 2020?'],
    ['by another, where it bears a name: ', 'When was the second Key West summit?'],
  ])('%s%s', (_, question) => {
    expect(ask(question).answer.status).toBe('none')
  })
})

describe('what is called by a name', () => {
  test('stands alone beside what only speaks of it', () => {
    expect(eventsOf('When was Khojaly captured?')).toEqual(['1992-02-25-khojaly-killings'])
    expect(eventsOf('date of the shooting in the Armenian parliament')).toEqual([
      '1999-10-27-yerevan-parliament-shooting',
    ])
  })

  test('is signed by those of whom its record says so', () => {
    expect([...claimed('Who signed the Washington declaration?')].sort()).toEqual(['ilham-aliyev', 'nikol-pashinyan'])
  })
})

describe('who was there', () => {
  test('is everybody where those present are asked for', () => {
    expect(claimed('Who was present at the signing in Zurich in October 2009?')).toContain('hillary-clinton')
    expect(claimed('Who were the members of the trilateral working group in December 2021?')).toContain(
      'alexei-overchuk',
    )
  })

  test('is not whom somebody rang', () => {
    expect(claimed('Who called both defence ministers to stop the fighting on 16 November 2021?')).toEqual([
      'sergei-shoigu',
    ])
  })
})

describe('how long', () => {
  test('is told by a passage with a span or a length', () => {
    expect(ask('How long was the blockade of the Lachin corridor?').answer.citations[0]?.quote).toMatch(/\d+ days/)
  })
})
