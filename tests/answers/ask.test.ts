import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/answers/answer.ts'
import { ask, corpusOf, REAL, TINY } from '../fixtures/chronicle.ts'

/** Every quote of an answer that does not stand in the paragraph it names. */
function misquoted(answer: Answer, folder = REAL): string[] {
  const { passages } = corpusOf(folder)
  return answer.citations
    .filter(({ article, paragraph, quote }) => !passages.get(`${article}#${paragraph}`)?.text.includes(quote))
    .map(({ quote }) => quote)
}

describe('answers', () => {
  test.each([
    ['On which day did the Bishkek protocol come into being?', { date: '1994-05-05' }],
    ['Kazan, June 2011, the three presidents - date?', { date: '2011-06-24' }],
    ['In what town did Blinken have Mirzoyan and Bayramov over in May 2023?', { place: 'Arlington' }],
    ['Hvem? who headed the foreign ministry of Armenia in 2010', { people: ['edward-nalbandian'] }],
    ['Was the Kazan summit of June 2011 held?', { truth: true }],
    ['Did Serzh Sargsyan resign in 2018?', { truth: true }],
    ['Has the OSCE closed the Minsk Process?', { truth: true }],
    [
      'Moscow talks of the foreign ministers were announced for 27 April 2017; when were they really?',
      { date: '2017-04-28' },
    ],
    ['A Moscow meeting of the ministers was planned for 27 April 2017. When did they meet?', { date: '2017-04-28' }],
    [
      'Who were the Armenian and Turkish envoys at the Margara crossing in July 2024?',
      { people: ['ruben-rubinyan', 'serdar-kilic'] },
    ],
    ['The summit of January 2009 was to be in Davos - in which town was it in the end?', { place: 'Zurich' }],
    ['Who spoke for Baku at the Yevlakh talks of September 2023?', { people: ['ramin-mammadov'] }],
    ['which day was it that Pashinyan said Artsakh is Armenia', { date: '2019-08-05' }],
    ['Did Armenia attend COP29 in Baku?', { truth: false }],
    ['Did Mnatsakanyan and Bayramov meet each other at Pompeo’s in October 2020?', { truth: false }],
    ['Fighting around Mardakert, 2008 to 2010', { count: 3 }],
    ['When did the presidents first meet after the April war?', { date: '2016-05-16' }],
    ['outbreaks of hostilities in 2015', { count: 3 }],
    ['hey, can you tell me when the Kazan summit was? cheers', { date: '2011-06-24' }],
    ['“Artsakh is Armenia”, when was that said', { date: '2019-08-05' }],
    ['Did Oskanian show up in Frankfurt in April 2005?', { truth: false }],
    [
      'who led unrecognised Nagorno-Karabakh as president when the Madrid principles were presented',
      { people: ['bako-sahakyan'] },
    ],
    ['When was the plebiscite on independence held in Karabakh?', { date: '1991-12-10' }],
    ['the Lachin road blockade, from what day was it', { date: '2022-12-12' }],
    ['Where did Aliyev and Pashinyan meet some weeks after the 44-day war?', { place: 'Moscow' }],
    ['pashinyan aliyev talks abu dabi february 2026, date', { date: '2026-02-04' }],
    ['Did the Moscow talks announced for 27 April 2017 in fact happen that day?', { truth: false }],
    ['Which meetings of Lavrov with Mirzoyan and Bayramov in 2022 were not called off?', { count: 2 }],
  ])('%s', (question, expected) => {
    const { answer } = ask(question)
    expect(answer).toMatchObject({ status: 'answered', ...expected })
    expect(misquoted(answer)).toEqual([])
  })

  test('what happened on some day or somewhere is whatever there was', () => {
    const { events } = ask('what happened in May 1994').answer
    expect(events).toContain('1994-05-12-ceasefire')
    expect(events).toContain('1994-05-05-bishkek-protocol')
    expect(events?.every((id) => id.startsWith('1994-05'))).toBe(true)
    expect(ask('what happened at the Kazan summit?').answer.events).toEqual(['2011-06-24-kazan-leaders'])
  })

  test('who somebody is, the register tells', () => {
    const { answer } = ask('Who is Toivo Klaar?')
    expect(answer).toMatchObject({ status: 'answered', command: 'ask', people: ['toivo-klaar'] })
    expect(answer.headline).toContain('Special Representative for the South Caucasus')
    expect(ask('who was Aliyev').answer.status).not.toBe('answered')
  })

  test.each([
    'who started the war',
    'Who attacked first in 2020?',
    'who killed Vazgen Sargsyan',
    'whose fault was the war of 2016',
  ])('whoever did it, no answer names: %s', (question) => {
    expect(ask(question).answer.people).toBeUndefined()
  })

  test('how long tells what lasted for days, and no day', () => {
    expect(ask('how long did the 44-day war last').answer.date).toBe('2020-09-27/2020-11-10')
    expect(ask('how long did the Kazan summit last').answer.date).toBeUndefined()
  })

  test('the latest of a kind is one', () => {
    const all = ask('list the meetings of Sargsyan and Aliyev').answer.events ?? []
    expect(ask('latest meeting of Sargsyan and Aliyev').answer.events).toEqual(all.slice(-1))
  })

  test('a list is what the same limits find, and a count its length', () => {
    const list = ask('Pashinyan and Aliyev: meetings held in 2022').answer
    const { answer } = ask('In 2022, how many meetings did Pashinyan and Aliyev hold?')
    expect(list.events?.length).toBeGreaterThan(3)
    expect(answer.count).toBe(list.events?.length)
    expect(list.events?.every((id) => id.startsWith('2022'))).toBe(true)
  })

  test('the first of a list is the first of the series, the last its last', () => {
    const all = ask('list the summits of Kocharyan and Ilham Aliyev').answer.events ?? []
    expect(ask('when was the first summit of Kocharyan and Ilham Aliyev').answer.events).toEqual(all.slice(0, 1))
    expect(ask('when was the last summit of Kocharyan and Ilham Aliyev').answer.events).toEqual(all.slice(-1))
  })

  test('several that fit are all given', () => {
    const { answer } = ask('When did Sargsyan and Aliyev meet in Sochi?')
    expect(answer.events?.length).toBeGreaterThan(1)
    expect(answer.headline).toMatch(/events fit$/)
  })
})

describe('refusals', () => {
  test.each([
    'how many ceasefires did the ministers write about in Minsk in 2015',
    'Kocharyan saw Aliyev in Minsk in 2001. When did he then receive Chirac?',
    'was Khojaly a massacre',
    'Have Armenia and Azerbaijan signed the peace treaty?',
    'Is there a peace treaty by now?',
    'Did Pashinyan resign?',
    'Has Russia withdrawn from Karabakh?',
    'Did Armenia attack Azerbaijan in 2020?',
    'how do I e-mail the embassy of Azerbaijan',
    'list the mirzoyan bayramov meetings in reykjavik',
    'Where did Kocharyan and Ilham Aliyev meet in Reykjavik?',
    'When did Oskanian negotiate with Bayramov in Lisbon?',
    'a good recipe for flatbread',
    'what is the weather like in Gabala in April',
    'When did the parliament in Baku ratify the peace treaty?',
    'On which day did Armenia open its embassy in Baku?',
    'when was the second war',
    'first summit of the presidents after the festival of balloons?',
    'where did Aivazyan and Bayramov first meet',
    'Who will be the foreign minister of Georgia in 2040?',
    'What did Xyloria propose to Aliyev?',
    'Did Sargsyan sign it or just initial it?',
  ])('%s', (question) => {
    const { answer } = ask(question)
    expect(answer.status).toBe('none')
    expect(answer.suggestions?.length).toBeGreaterThan(0)
  })

  test('a place where nobody met: where they did', () => {
    const { answer } = ask('When did Serzh Sargsyan and Ilham Aliyev meet in Istanbul in 2010?')
    expect(answer.headline).toBe(
      'The chronicle has no meetings held with Serzh Sargsyan and Ilham Aliyev in Istanbul in 2010.',
    )
    const [first = ''] = answer.suggestions ?? []
    expect(first).toMatch(/^\/meetings /)
    expect(ask(first).answer.events?.length).toBeGreaterThan(1)
  })

  test('an unknown name: who may be meant', () => {
    const { answer } = ask('Why was Nalbandiamm angry with Macaron?')
    expect(answer.headline).toBe('The chronicle has no “Macaron”; did you mean Emmanuel Macron?')
    expect(answer.suggestions?.[0]).toContain('Emmanuel Macron')
  })

  test('every suggested command can be run', () => {
    for (const question of [
      'When did Aliyev and Pashinyan meet in Ankara?',
      'summits in Malta',
      'who mediated in Oslo',
    ]) {
      for (const suggestion of ask(question).answer.suggestions ?? [])
        expect(ask(suggestion).answer.status, suggestion).not.toBe('invalid')
    }
  })
})

describe('the command that asks the same', () => {
  test.each([
    'list the meetings of Pashinyan and Aliyev in 2022',
    'which foreign ministers meetings were held in 2009?',
    'How many meetings took place in Sochi?',
    'meetings of envoys in Prague between 2001 and 2003',
    'Name all meetings in Georgia since 2015',
    'postponed meetings in 2001',
  ])('%s', (question) => {
    const { answer, notes } = ask(question)
    const command = /As a command: (\/meetings .*)$/.exec(notes.join('\n'))?.[1] ?? ''
    expect(command).toMatch(/^\/meetings/)
    expect(ask(command).answer.events).toEqual(answer.events)
  })

  test('one event: /when gives it', () => {
    const { answer, notes } = ask('Where did the Kazan summit of June 2011 take place?')
    const command = /As a command: (\/when .*)$/.exec(notes.join('\n'))?.[1] ?? ''
    expect(ask(command).answer.events).toEqual(answer.events)
  })
})

describe('another chronicle', () => {
  test('is asked in its own words', () => {
    expect(ask('When was the first talk of chancellor and regent at Ume?', TINY).answer).toMatchObject({
      status: 'answered',
      date: '1931-05-09',
      place: 'Ume',
    })
    expect(ask('When did Sargsyan and Aliyev meet in Kazan?', TINY).answer.status).toBe('none')
  })
})

describe('any text', () => {
  /** Pieces of questions and of trouble, put together at random. */
  const piece = fc.constantFrom(
    ...'when where who which how many did was list after before between and the last first third meeting summit ministers Aliyev Sargsyann Pashinyan Viena Kazan in 2011 since 44-day war April 2016 president of Armenia US co-chair cancelled talks on Lachin prisoners . ; - – ? ! " ( ) : /meetings \\ * _ ` @everyone \u200b \u0000 Ալիև Алиев ЕС 3+3 1e9 ../.. <script> $& %s'.split(
      ' ',
    ),
  )
  const text = fc.oneof(
    { weight: 6, arbitrary: fc.array(piece, { maxLength: 14 }).map((words) => words.join(' ')) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 500 }) },
  )

  test('gets an answer; what is answered is cited word for word', () => {
    fc.assert(
      fc.property(text, (question) => {
        const { answer } = ask(`/ask question:"x ${question.replaceAll('"', '')}"`)
        expect(['answered', 'none', 'invalid']).toContain(answer.status)
        expect(answer.headline).not.toBe('')
        expect(answer.status === 'answered').toBe(answer.citations.length > 0)
        expect(misquoted(answer)).toEqual([])
      }),
      { numRuns: 10_000 },
    )
  }, 600_000)
})

describe('an ordinal beside a place counts what they had anywhere', () => {
  test.each([
    ['When were Aliyev and Serzh Sargsyan in Zurich for their third round?', '2009-01-28-zurich-leaders'],
    ['When did Ilham Aliyev and Serzh Sargsyan hold their third meeting, in Zurich?', '2009-01-28-zurich-leaders'],
    ['When were Kocharyan and Heydar Aliyev in Geneva for their second meeting?', '1999-08-22-geneva-leaders'],
  ])('%s', (question, id) => {
    expect(ask(question).answer).toMatchObject({ status: 'answered', events: [id] })
  })

  test('where that one was elsewhere, nothing is', () => {
    expect(ask('When were Nalbandian and Mammadyarov in Krakow for their second meeting?').answer.status).toBe('none')
    expect(ask('When were Pashinyan and Aliyev in Brussels for their first meeting?').answer.status).toBe('none')
  })
})

test('what a title calls another one was not the first', () => {
  const { answer } = ask('When were the first 15 prisoners returned for mine maps?')
  expect(answer.status).toBe('none')
  expect(answer.suggestions).toContain('/when event:Fifteen Armenian captives returned for mine maps of Aghdam')
})
