import { describe, expect, test } from 'vitest'
import { keptSidesApart } from '../../src/corpus/sides.ts'
import { ask, corpusOf, REAL, TINY } from '../fixtures/chronicle.ts'

const event = (id: string) => {
  const found = corpusOf(REAL).chronicle.events.get(id)
  if (!found) throw new Error(`no event ${id}`)
  return found
}

describe('whether people met', () => {
  test.each([
    ['Did Bush receive Robert Kocharyan in Washington in April 2001?', '2001-04-09-washington-bush'],
    ['Did Mirzoyan see Hakan Fidan in Antalya in March 2024?', '2024-03-01-antalya-armenia-turkey'],
    ['Has Vance ever met Ilham Aliyev in Baku?', '2026-02-10-baku-vance'],
    ['Did Nalbandian and Sahakyan talk in Stepanakert in 2008?', '2008-12-19-stepanakert-nalbandian'],
    ['Did Overchuk meet Aliyev in Baku?', '2021-04-01-baku-overchuk'],
    ['Did Vladimir Putin go to Baku in August 2016?', '2016-08-08-baku-putin-aliyev'],
  ])('a talk of one side with a host is a meeting: %s', (question, id) => {
    expect(ask(question).answer).toMatchObject({ status: 'answered', truth: true, events: [id] })
  })

  test('of several talks one that the sides held together says yes', () => {
    const { answer } = ask('Have Nikol Pashinyan and Ilham Aliyev ever met in Moscow?')
    expect(answer).toMatchObject({ truth: true, events: ['2021-01-11-moscow-leaders', '2023-05-25-moscow-leaders'] })
    expect(ask('Did Mammadyarov meet Nalbandian in Brussels?').answer).toMatchObject({
      truth: true,
      events: ['2017-07-11-brussels-foreign-ministers'],
    })
  })

  test.each([
    'Did Kocharyan and Heydar Aliyev meet each other in Washington in April 2001?',
    'Did Mirzoyan and Bayramov meet in Brussels in December 2023?',
    'Did Aliyev and Pashinyan talk together in Moscow in October 2024?',
  ])('people of both sides who were received apart did not meet: %s', (question) => {
    expect(ask(question).answer).toMatchObject({ status: 'answered', truth: false })
  })

  test('whether the sides talked is told only where both were there with somebody else', () => {
    const { chronicle } = corpusOf(REAL)
    expect(keptSidesApart(chronicle, event('2025-09-12-yerevan-armenia-turkey'))).toBe(false)
    expect(keptSidesApart(chronicle, event('2008-12-19-stepanakert-nalbandian'))).toBe(false)
    expect(keptSidesApart(chronicle, event('2024-10-08-moscow-leaders'))).toBe(true)
    expect(JSON.stringify(ask('Did Klaar meet Pashinyan in Yerevan?').items)).not.toContain('did not talk')
  })

  test.each([
    'Did Ilham Aliyev and Nikol Pashinyan ever meet in Geneva?',
    'Have Pashinyan and Aliyev met in Ashgabat in 2021?',
    'Did Heydar Aliyev and Serzh Sargsyan meet in Kazan?',
    'Did Emmanuel Macron attend the Sochi meeting?',
    'Did John Kerry attend the Basel meeting?',
    'Did Aliyev and Pashinyan meet in Prague and in Paris?',
    'Did Pashinyan meet Vance in Yerevan in 2028?',
    'Did Sargsyan and Aliyev sign a treaty at the Kazan summit?',
    'Was the Moscow conference ever held?',
  ])('a place or a person that is only mentioned is no yes: %s', (question) => {
    expect(ask(question).answer.truth).not.toBe(true)
  })

  test.each([
    'When did Ilham Aliyev and Nikol Pashinyan meet in Berlin?',
    'When did Aliyev meet with Pashinyan in Paris?',
    'Where did Nalbandian and Bayramov meet?',
  ])('nor is it a day or a place on which they met: %s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })

  test('who saw the hosts though the sides did not meet is not said to have been away', () => {
    expect(ask('Did Mammadyarov come to the Frankfurt talks in April 2005?').answer.truth).toBeUndefined()
    expect(ask('Did Mirzoyan meet Schofer in Stockholm in December 2021?').answer.truth).toBeUndefined()
  })

  test.each([
    ['Did Iran host the 3+3 foreign ministers in October 2023?', true],
    ['Did Scholz host Pashinyan and Aliyev in Munich in 2024?', true],
    ['Was Putin at the Sochi meeting of November 2021?', true],
    ['Was Ilham Aliyev at Key West?', false],
    ['Putin hosted Pashinyan and Aliyev in Sochi in October 2022, yes or no?', true],
    ['Kocharyan and Heydar Aliyev met at Key West in 2001: true or false?', true],
  ])('%s', (question, truth) => {
    expect(ask(question).answer).toMatchObject({ status: 'answered', truth })
  })

  test.each([
    'Did Russia host the 3+3 foreign ministers in October 2023?',
    'Did Lavrov host the 3+3 foreign ministers in Tehran?',
    'Was Bernard Fassier at the Kazan summit?',
  ])('one of several guests is no host, and an aide who is not named need not have been away: %s', (question) => {
    expect(ask(question).answer.truth).toBeUndefined()
  })

  test('an announcement is neither yes nor no', () => {
    const { answer } = ask('Did Kocharyan and Aliyev meet in Davos in January 2000?')
    expect(answer.status).toBe('none')
    expect(answer.headline).toContain('only the announcement')
  })
})

describe('what no field tells', () => {
  test.each([
    'Did the truce of 18 October 2020 hold?',
    'Did the four-day war last a week?',
    'Did Armenia free all prisoners?',
    'Is there a war between Armenia and Azerbaijan?',
    'Are the leaders negotiating now?',
    'Was Karabakh Azerbaijani?',
    'Did they meet more often in Vienna than in Geneva?',
    'Were the talks of June 2011 held in Kazan or in Sochi?',
    'Was the Brussels summit of December 2022 cancelled by Baku?',
    'Is it true that Pashinyan called off the Brussels summit?',
    'Was the Kazan summit the first meeting of Sargsyan and Ilham Aliyev?',
    'Did Kocharyan resign?',
    'Was the Kazan paper signed in June 2011?',
    'Did Azerbaijan attend COP29 in Baku?',
    'Did Turkey take part in the 44-day war?',
  ])('%s', (question) => {
    expect(ask(question).answer.truth).toBeUndefined()
  })
})

describe('deeds', () => {
  test.each([
    ['Did Russian peacekeepers leave Karabakh in 2024?', '2024-04-17'],
    ['Was Ruben Vardanyan arrested in September 2023?', '2023-09-27'],
    ['Did Arayik Harutyunyan resign in 2023?', '2023-09-01'],
  ])('%s', (question, day) => {
    const { answer } = ask(question)
    expect(answer).toMatchObject({ status: 'answered', truth: true })
    expect(answer.date).toMatch(new RegExp(`^${day}`))
  })

  test.each([
    'Did Russian peacekeepers leave Georgia in 2024?',
    'Did Bako Sahakyan resign in 2023?',
    'Did Azerbaijan free twelve Armenian detainees in December 2021?',
    'Did protesters storm government buildings in Baku in November 2020?',
    'Did the co-chairs call on Turkey to honour its commitments?',
    'Did Azerbaijani soldiers leave Karabakh?',
  ])('of others, elsewhere or in other numbers are none: %s', (question) => {
    expect(ask(question).answer.truth).toBeUndefined()
  })
})

describe('whether it was on that day', () => {
  test.each([
    ['Did the 44-day war start on 27 September 2020?', true, '2020-09-27/2020-11-10'],
    ['Did the 44-day war break out on 28 September 2020?', false, '2020-09-27/2020-11-10'],
    ['Did the 44-day war end on 10 November 2020?', true, '2020-09-27/2020-11-10'],
    ['Did the four-day war begin on 5 April 2016?', false, '2016-04-02/2016-04-05'],
    ['Was the Kazan summit held on 23 June 2011?', false, '2011-06-24'],
    ['Did the Kazan summit take place in June 2011?', true, '2011-06-24'],
  ])('%s', (question, truth, date) => {
    expect(ask(question).answer).toMatchObject({ status: 'answered', truth, date })
  })
})

describe('whether somebody holds an office', () => {
  test.each([
    ['Is Edward Nalbandian still foreign minister of Armenia?', false, 'edward-nalbandian'],
    ['Is Ilham Aliyev still the president of Azerbaijan?', true, 'ilham-aliyev'],
    ['Is Aliyev still president?', true, 'ilham-aliyev'],
    ['Was Kocharyan president of Armenia in 2005?', true, 'robert-kocharyan'],
    ['Was Kocharyan president of Armenia in 2010?', false, 'robert-kocharyan'],
    ['Was Nikol Pashinyan the president of Armenia in 2020?', false, 'armen-sarkissian'],
  ])('%s', (question, truth, person) => {
    const { answer } = ask(question)
    expect(answer).toMatchObject({ status: 'answered', truth, people: [person] })
    expect(answer.citations.length).toBeGreaterThan(0)
  })

  test('of somebody who never held it the register says what he was', () => {
    const { answer } = ask('Is Antony Blinken foreign minister?')
    expect(answer.status).toBe('none')
    expect(answer.headline).toContain('Secretary of State')
  })

  test('being elected is no holding of an office', () => {
    expect(ask('Was Sargsyan elected president in 2010?').answer.truth).toBeUndefined()
  })
})

test('a chronicle of another conflict is answered by the same rules', () => {
  const { chronicle } = corpusOf(TINY)
  for (const { kind, status, joint, place, participants } of chronicle.events.values()) {
    if (kind !== 'meeting' || status !== 'held' || !joint || place === null || participants.length < 2) continue
    const [a, b] = participants.map((id) => chronicle.people.get(id)?.name ?? id)
    expect(ask(`Did ${a} and ${b} meet in ${place}?`, TINY).answer).toMatchObject({ truth: true })
  }
})

describe('a word alone says too little for yes or no', () => {
  test.each(['did he go to the capital', 'did they shuttle', 'was it handed over?'])('%s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })
})
