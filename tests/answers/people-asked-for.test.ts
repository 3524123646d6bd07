import { describe, expect, test } from 'vitest'
import { ask, claimed } from '../fixtures/chronicle.ts'

describe('the noun says which of those at an event are asked for', () => {
  test.each([
    [
      'Which three ministers published the statement on Karabakh in Hamburg?',
      ['jean-marc-ayrault', 'john-kerry', 'sergei-lavrov'],
    ],
    ['Name the two advisers who held talks in Paris in May 1996.', ['gerard-libaridian', 'vafa-guluzade']],
    ['Which Kazakh minister was with Bayramov and Mirzoyan in Almaty in May 2024?', ['murat-nurtleu']],
    [
      'Which Russian politician informed Aliyev of the transport group in Baku about 1 April 2021?',
      ['alexei-overchuk'],
    ],
    ['the pair of presidents who brokered the Zheleznovodsk communique', ['boris-yeltsin', 'nursultan-nazarbayev']],
    ['Which US co-chair was at the Paris meeting of Mnatsakanyan and Mammadyarov in January 2019?', ['andrew-schofer']],
    ['Which German chancellor brought Pashinyan and Aliyev together in Munich in February 2024?', ['olaf-scholz']],
    [
      'Who, as Armenia’s foreign minister, called the holding of prisoners an obstacle in February 2021?',
      ['ara-aivazian'],
    ],
  ])('by title, state and number: %s', (question, people) => {
    expect(claimed(question)).toEqual(people)
  })

  test.each([
    ['Mirzoyan apart, which ministers were at the 3+3 of October 2023 in Tehran besides Bayramov?', []],
    [
      'Fidan apart, which ministers of third countries met Mirzoyan and Bayramov at the Istanbul 3+3?',
      ['abbas-araghchi', 'sergei-lavrov'],
    ],
    [
      'Aside from the Armenian and Azerbaijani ones, which foreign ministers were at the Tehran 3+3 in October 2023?',
      ['hakan-fidan', 'hossein-amir-abdollahian', 'sergei-lavrov'],
    ],
  ])('without those who are left out: %s', (question, people) => {
    expect(claimed(question)).toEqual(people)
  })

  test.each([
    [
      'The generals agreed on a truce in Moscow on 5 April 2016. Who were they?',
      ['najmeddin-sadikov', 'yuri-khachaturov'],
    ],
    ['Sargsyan and Aliyev met in St Petersburg in June 2010. Who was the host?', ['dmitry-medvedev']],
    ['Sochi truce, April 1993, mediator', ['pavel-grachev']],
  ])('though it stands elsewhere: %s', (question, people) => {
    expect(claimed(question)).toEqual(people)
  })

  test.each([
    [
      'Who acted for the United States, Russia and France in the Vilnius statement of December 2011?',
      ['hillary-clinton', 'jean-leonetti', 'sergei-lavrov'],
    ],
    [
      'Which deputy foreign ministers spoke for Armenia and Azerbaijan at the first 3+3 meeting?',
      ['khalaf-khalafov', 'vahe-gevorgyan'],
    ],
  ])('by whom they represented: %s', (question, people) => {
    expect(claimed(question)).toEqual(people)
  })

  test.each([
    'Which three ministers met in Granada in October 2023?',
    'Which two presidents wrote the Lavrov plan?',
    'Which Belgian envoy brokered the Bishkek protocol?',
    'Which two former presidents were freed in Baku in 2026?',
    'Which Russian special representative was with Mirzoyan and Bayramov in Dushanbe in May 2022?',
    'Which Russian president was wounded at the Sochi talks of October 2022?',
    'Which Azerbaijani foreign minister slapped Mirzoyan in Almaty in May 2024?',
    'Which four generals signed the Prague statement of October 2022?',
  ])('and nobody is named whom it does not fit, or not as many: %s', (question) => {
    expect(claimed(question)).toEqual([])
  })
})

describe('an office in other words', () => {
  test.each([
    ['Who took Warlick’s place as co-chair?', ['richard-hoagland']],
    ['who became leader of karabakh after sahakyan', ['arayik-harutyunyan']],
    ['Who represented France among the Minsk Group co-chairs in 2011?', ['bernard-fassier']],
    ['Who co-chaired the Minsk Group for Russia in May 2003?', ['nikolai-gribkov']],
    ['Which French diplomat co-chaired the Minsk Group in June 2015?', ['pierre-andrieu']],
    ['Armen Sarkissian left the Armenian presidency. Who replaced him?', ['vahagn-khachaturyan']],
    [
      'Who presided over the European Council on the day Mirzoyan and Bayramov initialled the treaty?',
      ['antonio-costa'],
    ],
    ['Who was placed in charge of the special administration of Karabakh in 1989?', ['arkady-volsky']],
  ])('%s', (question, people) => {
    expect(claimed(question)).toEqual(people)
  })
})

test('an invitation came from whoever the place is home to', () => {
  expect(claimed('At whose invitation did the 3+3 ministers meet in Istanbul?')).toEqual(['hakan-fidan'])
})

test('whose absence tells when is not asked for', () => {
  expect(claimed('Who met Pashinyan in Granada in October 2023 while Aliyev stayed away?')).toEqual([
    'charles-michel',
    'emmanuel-macron',
    'olaf-scholz',
  ])
})

describe('whom somebody met is taken from what was held', () => {
  test.each([
    'Whom did Nikol Pashinyan meet in Granada in October 2023?',
    'Who did Pashinyan talk to in Granada when Aliyev did not come?',
    'Whom did Pashinyan see in Granada while Aliyev remained at home?',
  ])('%s', (question) => {
    expect(ask(question).answer.people).toEqual(['emmanuel-macron', 'olaf-scholz', 'charles-michel'])
  })

  test.each([
    'Whom did Aliyev meet in Granada in October 2023?',
    'Who met in Brussels in October 2023?',
    'With whom did Mammadyarov sit in Hamburg in December 2016?',
  ])('and from nothing that was called off: %s', (question) => {
    const { status, headline } = ask(question).answer
    expect(status).toBe('none')
    expect(headline).toContain('did not come about')
  })

  test('unless that is what is asked', () => {
    expect(ask('Who was invited to the cancelled Brussels meeting of October 2023?').answer.people).toEqual([
      'charles-michel',
    ])
  })
})
