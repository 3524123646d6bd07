import { describe, expect, test } from 'vitest'
import { ask, corpusOf, REAL } from '../fixtures/chronicle.ts'

describe('all who held an office', () => {
  const presidents = [
    'levon-ter-petrosyan',
    'robert-kocharyan',
    'serzh-sargsyan',
    'armen-sarkissian',
    'vahagn-khachaturyan',
  ]

  test.each([
    'Name all the presidents of Armenia',
    'List the Armenian presidents so far in order',
    'Who have been presidents of Armenia?',
    'give me a complete list of presidents of Armenia',
    'Who were the presidents of Armenia?',
  ])('are named in their order: %s', (question) => {
    const { answer } = ask(question)
    expect(answer.people).toEqual(presidents)
    expect(answer.headline).toMatch(/^Named in the register as President of Armenia, in order: Levon/)
  })

  test('those of a time are not all of them', () => {
    const { answer } = ask('Who were the foreign ministers of Armenia and Azerbaijan in 2012?')
    expect([...(answer.people ?? [])].sort()).toEqual(['edward-nalbandian', 'elmar-mammadyarov'])
  })

  test('are counted as those whom the register names', () => {
    expect(ask('How many presidents has Armenia had?').answer.headline).toMatch(
      /^The register names \d+ people as President of Armenia: /,
    )
    expect(ask('How many foreign ministers has Azerbaijan had?').answer.status).toBe('none')
  })
})

describe('a holder is cited from the time asked about', () => {
  test.each([
    ['Who was the Armenian foreign minister in April 2014?', '2014-04'],
    ['Who was prime minister of Armenia in June 2018?', '2018-06'],
    ['Who was foreign minister of Russia in October 2020?', '2020-10'],
  ])('%s', (question, month) => {
    expect(ask(question).answer.citations[0]?.published.slice(0, month.length)).toBe(month)
  })
})

describe('whose office it is', () => {
  test.each([
    ['us president during the kazan summit', 'barack-obama'],
    ['who was us secretary of state in march 2010', 'hillary-clinton'],
    ['UK prime minister in May 2025?', 'keir-starmer'],
    ['EU high rep for foreign affairs in spring 2018?', 'federica-mogherini'],
    ['Who chaired the European Council when the four-day war broke out?', 'donald-tusk'],
  ])('is read: %s', (question, id) => {
    expect(ask(question).answer).toMatchObject({ status: 'answered', people: [id] })
  })

  test('“us” as an object is no name', () => {
    expect(ask('tell us president of armenia in 2010').answer.people).toEqual(['serzh-sargsyan'])
  })

  test('initials stand for an owner of several words', () => {
    expect(ask('Secretary general of the CSTO in January 2018').answer.headline).toContain('Yuri Khachaturov')
  })
})

describe('namesakes', () => {
  test('of those who share a surname the one nearest to the other is meant', () => {
    const { answer } = ask('Which president of Armenia came between Sarkissian and Khachaturyan?')
    expect(answer.status).toBe('none')
    expect(answer.headline).toMatch(/between Armen Sarkissian .* and Vahagn Khachaturyan/)
  })

  test('“since when has”: the one who is in office still', () => {
    expect(ask('Since when has Mirzoyan been the foreign minister?').answer.people).toEqual(['ararat-mirzoyan'])
  })
})

describe('what bears an office out', () => {
  test('is declined where no passage names the person', () => {
    const { answer } = ask('Who was the chancellor of Germany in 2010?')
    expect(answer.status).toBe('none')
    expect(answer.headline).toMatch(/^The register names /)
  })

  test('is a passage of any time in office or after it', () => {
    const { people, citations } = ask('Who commanded the Russian peacekeepers in December 2020?').answer
    expect(people).toEqual(['rustam-muradov'])
    expect(citations[0]?.quote).toContain('commander of the Russian peacekeeping contingent')
  })

  test('several held it when something happened', () => {
    const question = 'Who were the Minsk Group co-chairs when the Madrid principles were presented?'
    expect(ask(question).answer.people).toEqual(['yuri-merzlyakov', 'bernard-fassier', 'matthew-bryza'])
  })

  test.each([
    ['Who was president of Nagorno-Karabakh in 1995?', 'robert-kocharyan', 'Kocharyan'],
    ['Who was mayor of Yerevan in 2024?', 'tigran-avinyan', 'Avinyan'],
  ])('is told by the register where passages only name the person, and said to be: %s', (question, person, surname) => {
    const { answer, notes } = ask(question)
    expect(answer).toMatchObject({ status: 'answered', people: [person] })
    expect(answer.citations.every(({ quote }) => quote.includes(surname))).toBe(true)
    expect(notes).toContain('The office is known from the register; the passages only name who held it.')
  })

  test.each([
    'Who was foreign minister of Armenia in 2010?',
    'Who was the defence minister of Azerbaijan in 2021?',
    'Who chaired the Minsk Group in 1992?',
    'Who was US co-chair in 2013?',
  ])('a citation has the name and a word for the office: %s', (question) => {
    const { answer } = ask(question)
    const { people } = corpusOf(REAL).chronicle
    const surnames = (answer.people ?? []).map((id) => people.get(id)?.name.split(' ').at(-1) ?? '')
    expect(answer.citations.length).toBeGreaterThan(0)
    for (const { quote } of answer.citations) {
      expect(surnames.some((name) => quote.includes(name))).toBe(true)
      expect(quote).toMatch(/minister|diplomat|chair|negotiator/i)
    }
  })

  test('headlines read as phrases', () => {
    expect(ask('Who was the first president of Azerbaijan?').answer.headline).not.toMatch(/ first: /)
    expect(ask('Third president of Armenia').answer.headline).toBe('Third President of Armenia: Serzh Sargsyan')
    expect(ask('Last president of the Karabakh republic?').answer.headline).toMatch(
      /^Last President of Nagorno-Karabakh/,
    )
  })
})
