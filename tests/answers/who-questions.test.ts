import { describe, expect, test } from 'vitest'
import { ask, claimed } from '../fixtures/chronicle.ts'

describe('who did something', () => {
  test.each([
    ['Who sacked Elmar Mammadyarov in July 2020?', ['ilham-aliyev']],
    ['Who was named foreign minister in Baku on 16 July 2020?', ['jeyhun-bayramov']],
    ['Who announced that Vice President Vance would visit both countries?', ['donald-trump']],
    ['Which speaker of parliament was attacked in Yerevan in November 2020?', ['ararat-mirzoyan']],
    ['who got jailed for 20 years in baku on 17 february 2026', ['ruben-vardanyan']],
    [
      'Whom did Armenia and Turkey appoint as envoys for normalisation in December 2021?',
      ['ruben-rubinyan', 'serdar-kilic'],
    ],
  ])('is told by a title or a sentence: %s', (question, people) => {
    expect(claimed(question)).toEqual([...people].sort())
  })

  test.each([
    'Who got a pardon in August 2012?',
    'Who let Ramil Safarov go?',
    'Who scrapped the Granada talks of October 2023?',
    'Who drafted the Lavrov plan?',
    'Who seized Shusha?',
    'Who took Shusha in November 2020?',
    'Who constructed the road around Lachin?',
    'Who came up with the 3+3 format?',
    'Who opposed the UN resolution of March 2008?',
    'Who was awarded the Zayed prize for human fraternity?',
    'Who sponsored the attack on parliament in October 1999?',
    'Who leaked the draft treaty?',
    'Which president escaped from Baku?',
    'Who voted Pashinyan in?',
  ])('is not told by who was there: %s', (question) => {
    expect(claimed(question)).toEqual([])
  })

  test('who did not is told by nobody’s presence', () => {
    expect(claimed('Who did not put a signature under the Bishkek Protocol?')).toEqual([])
    expect(claimed('Who refused to attend the Kazan summit?')).toEqual([])
  })

  test('somebody’s house, idea or fault is not that of those who were there', () => {
    expect(claimed('Whose mistake was the outcome of the Kazan summit?')).toEqual([])
  })
})

describe('who signed', () => {
  test.each([
    ['Who put their names to the Zurich protocols of 2009?', ['ahmet-davutoglu', 'edward-nalbandian']],
    ['Who signed the Bishkek Protocol on the Azerbaijani side for Azerbaijan?', ['afiyaddin-jalilov', 'rasul-guliyev']],
    ['Who signed the truce of May 1994 for Armenia?', ['serzh-sargsyan']],
    ['Who initialled the peace treaty on 8 August 2025?', ['ararat-mirzoyan', 'jeyhun-bayramov']],
  ])('a text that was signed: %s', (question, people) => {
    expect(claimed(question)).toEqual(people)
  })

  test.each([
    'Who signed the Madrid document in November 2007?',
    'Who signed the framework agreement at the Kazan summit?',
    'Who signed the Key West deal?',
  ])('a text that nobody signed: %s', (question) => {
    expect(claimed(question)).toEqual([])
  })
})

describe('who was there', () => {
  test.each([
    [
      'Who was at the Rambouillet summit?',
      ['elmar-mammadyarov', 'ilham-aliyev', 'robert-kocharyan', 'vartan-oskanian'],
    ],
    ['Who spoke for France at Rambouillet?', ['bernard-fassier', 'jacques-chirac']],
    ['Which foreign ministers took part in the talks at Rambouillet?', ['elmar-mammadyarov', 'vartan-oskanian']],
    ['Who presided at the ministers’ talks in Moscow on 20 February 1992?', ['andrei-kozyrev']],
    ['Who received the two presidents in Kazan in June 2011?', ['dmitry-medvedev', 'sergei-lavrov']],
  ])('%s', (question, people) => {
    expect(claimed(question)).toEqual(people)
  })

  test.each([
    'Which women sat at the table?',
    'Who was the youngest envoy?',
    'Which bearded ministers met in Paris?',
    'Which American presidents saw Aliyev?',
    'Which French heads of state received the leaders?',
    'Which envoys spoke?',
    'Who followed Kerry?',
  ])('not told, or told of too many: %s', (question) => {
    expect(claimed(question)).toEqual([])
  })

  test('too many events are declined with what would narrow them', () => {
    const { answer } = ask('Which US presidents met Aliyev?')
    expect(answer.status).toBe('none')
    expect(answer.headline).toMatch(/^\d+ events fit, .*date/)
  })
})

describe('who somebody is', () => {
  test.each([
    ['Who is Mehriban Aliyeva?', 'Mehriban Aliyeva'],
    ['Who was Gurgen Margaryan?', 'Gurgen Margaryan'],
    ['who is the catholicos', 'Catholicos'],
  ])('whom the register lacks, passages show that have those words: %s', (question, words) => {
    const { answer } = ask(question)
    expect(answer.status).toBe('answered')
    expect(answer.people).toBeUndefined()
    for (const { quote } of answer.citations) expect(quote).toContain(words)
  })

  test.each([
    'Who is Anna Aliyeva?',
    'Who is the queen of England?',
    'Who is the mayor of Ganja?',
    "Who is Sargsyan's son-in-law?",
    'Who is the patriarch of Moscow?',
  ])('is declined where no passage has the words: %s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })
})

describe('who had a role', () => {
  test.each([
    ["Who was Azerbaijan's ambassador to Russia in early 1993?", ['hikmet-hajizade']],
    ['Who was the first deputy speaker of the parliament of Azerbaijan in 1993?', ['afiyaddin-jalilov']],
    ['Who was the foreign policy adviser of the Azerbaijani president in 1995?', ['vafa-guluzade']],
    ['Who was the vice speaker of the Armenian parliament in 2020?', ['alen-simonyan']],
    ["Who was President Ter-Petrosyan's advisor in 1994?", ['gerard-libaridian']],
    ['Who represented France in the Minsk Group in 2003?', ['henry-jacolin', 'hugues-pernet']],
    ['who were the two advisers that met secretly in Paris in May 1996', ['gerard-libaridian', 'vafa-guluzade']],
  ])('is told by a title that says just that: %s', (question, people) => {
    expect(claimed(question)).toEqual(people)
  })

  test.each([
    'Who was the French ambassador to Armenia in 2021?',
    'Who was ambassador of Armenia to Russia in 1993?',
    'Who was the Iranian ambassador to Azerbaijan in 2022?',
    'Who was the president of Tajikistan in 2018?',
    'Who was the Russian envoy to Armenia in 2021?',
    'Who leads the Armenian border commission?',
    'Who was the prime minister of Romania in 2006?',
    'Who was the president of Turkmenistan in 2021?',
    'Who was Iraqi president in 2010?',
    'Who was president of the French Senate in 2019?',
    'Who was the vice speaker of the Milli Majlis in 2020?',
    'Who was deputy president of Armenia in 2005?',
    'Who was the son of the president of Armenia in 2010?',
    'Who was the interior minister of Azerbaijan in 1992?',
    'Who was the interpreter for Kocharyan at Key West?',
    'Who was the prosecutor at the Vardanyan trial in 2025?',
    "Who was Macron's bodyguard in Prague in October 2022?",
  ])('that the register lacks is nobody’s who was somewhere: %s', (question) => {
    expect(claimed(question)).toEqual([])
  })
})

describe('who was there on one side', () => {
  test.each([
    ['Who took part on the American side at Key West?', ['carey-cavanaugh', 'colin-powell']],
    ['Who spoke on the French side at Rambouillet?', ['bernard-fassier', 'jacques-chirac']],
    ['Who accompanied Kocharyan at Key West?', ['vartan-oskanian']],
    ['Who was head of the Armenian border commission in February 2025?', ['mher-grigoryan']],
  ])('%s', (question, people) => {
    expect(claimed(question)).toEqual(people)
  })
})

describe('who gave something', () => {
  test.each([
    ['Who delivered the Madrid principles?', ['bernard-kouchner', 'nicholas-burns', 'sergei-lavrov']],
    ['Who gave Armenia and Azerbaijan the Madrid principles?', ['bernard-kouchner', 'nicholas-burns', 'sergei-lavrov']],
    ['Who brought new Russian proposals to Baku in July 2011?', ['sergei-lavrov']],
  ])('is not who got it: %s', (question, people) => {
    expect(claimed(question)).toEqual(people)
  })

  test('is nobody of the side that got it', () => {
    expect(claimed('Who handed Armenia the five points of Azerbaijan?')).toEqual([])
  })
})

test('a mission is not missed by anybody', () => {
  expect(ask('Who led the EU mission in Armenia in 2024?').answer.headline).not.toContain('who was not there')
})

test.each(['Who met in Vienna in January 2022?', 'Whom did the envoys meet in Vienna in January 2022?'])(
  'a meeting whose record only names the place was not there: %s',
  (question) => expect(ask(question).answer.people).toBeUndefined(),
)
