import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { Names } from '../../src/corpus/names.ts'
import { parseChronicle, readFiles } from '../../src/corpus/read.ts'
import { annotate } from '../../src/ingest/annotate.ts'
import type { IngestedArticle } from '../../src/ingest/article-file.ts'
import { proposalsText, proposeEvents } from '../../src/ingest/propose-events.ts'

const chronicle = parseChronicle(readFiles('data'), 'data')
const known = { chronicle, names: new Names(chronicle) }

function one(text: string, published: string | null) {
  const [annotation] = annotate([text], published, known)
  if (!annotation) throw new Error('no annotation')
  return annotation
}

describe('a paragraph', () => {
  test('names people and places where they stand', () => {
    const text = 'Nikol Pashinyan flew from Yerevan to Brussels, where Charles Michel received him.'
    const { people, places } = one(text, '2023-05-14')
    expect(people.map(({ start, end, ids }) => [text.slice(start, end), ids])).toEqual([
      ['Nikol Pashinyan', ['nikol-pashinyan']],
      ['Charles Michel', ['charles-michel']],
    ])
    expect(places.map(({ start, end, ids }) => [text.slice(start, end), ids])).toEqual([
      ['Yerevan', ['yerevan']],
      ['Brussels', ['brussels']],
    ])
  })

  test('tells a shared surname by who was in office', () => {
    expect(one('Aliyev spoke in Baku.', '2023-05-14').people[0]?.ids).toEqual(['ilham-aliyev'])
    expect(one('Aliyev spoke in Baku.', '1999-05-14').people[0]?.ids).toEqual(['heydar-aliyev'])
  })

  test('has its dates resolved against the day of publication; without one, only those that do not depend on it', () => {
    const text = 'They met on Thursday and will meet again on 19 May 2023.'
    expect(one(text, '2023-05-12').dates.map(({ date }) => date)).toEqual(['2023-05-11', '2023-05-19'])
    expect(one(text, '2023-05~').dates.map(({ date }) => date)).toEqual(['2023-05-19'])
    expect(one(text, null).dates.map(({ date }) => date)).toEqual(['2023-05-19'])
  })
})

describe('a meeting', () => {
  const meetings = (text: string, published: string) =>
    one(text, published).meetings.map(({ people, place, date, status }) => ({
      people: people.sort(),
      place,
      date,
      status,
    }))

  test('held: who, where, when', () => {
    expect(meetings('Nikol Pashinyan and Ilham Aliyev met in Brussels on Sunday.', '2023-05-16')).toEqual([
      { people: ['ilham-aliyev', 'nikol-pashinyan'], place: 'brussels', date: '2023-05-14', status: 'held' },
    ])
  })

  test('announced, postponed, cancelled', () => {
    expect(meetings('Ararat Mirzoyan and Jeyhun Bayramov will meet in Moscow on May 19.', '2023-05-16')).toMatchObject([
      { date: '2023-05-19', status: 'announced' },
    ])
    expect(
      meetings('The meeting of Ararat Mirzoyan and Jeyhun Bayramov in Tirana was postponed.', '2022-10-16'),
    ).toMatchObject([{ status: 'postponed' }])
    expect(
      meetings(
        'Nikol Pashinyan and Ilham Aliyev did not meet in Granada after all; the talks were called off.',
        '2023-10-06',
      ),
    ).toMatchObject([{ status: 'cancelled' }])
  })

  test('of people who are named by their offices', () => {
    expect(
      meetings(
        'The foreign ministers of Armenia, Azerbaijan and Russia are to meet in Moscow on 19 May.',
        '2023-05-16',
      ),
    ).toEqual([
      {
        people: ['ararat-mirzoyan', 'jeyhun-bayramov', 'sergei-lavrov'],
        place: 'moscow',
        date: '2023-05-19',
        status: 'announced',
      },
    ])
    expect(
      meetings('The Armenian and Azerbaijani foreign ministers met in Paris on 27 October.', '2012-10-29'),
    ).toMatchObject([{ people: ['edward-nalbandian', 'elmar-mammadyarov'], place: 'paris' }])
  })

  test('is not what somebody only says or writes', () => {
    expect(
      meetings('Sergei Lavrov said that Ararat Mirzoyan and Jeyhun Bayramov met in Moscow on 19 May.', '2023-05-22')[0]
        ?.people,
    ).toEqual(['ararat-mirzoyan', 'jeyhun-bayramov'])
    expect(meetings('Nikol Pashinyan spoke with Vladimir Putin by phone about the talks.', '2023-05-16')).toEqual([])
    expect(meetings('Nikol Pashinyan met farmers in the Ararat valley.', '2023-05-16')).toEqual([])
  })
})

describe('proposed events', () => {
  const article = (id: string, published: string, ...paragraphs: string[]): IngestedArticle => ({
    id,
    head: {
      title: id,
      publisher: 'P',
      published,
      language: 'en',
      full_text: true,
      source: id,
      source_hash: id,
      retrieved: '2026-11-21',
      revision: 1,
    },
    paragraphs,
  })

  test('are matched to known ones by day and people, and differences are named', () => {
    const { known: matched, new: drafts } = proposeEvents(
      [
        article(
          'a',
          '2023-05-16',
          'Nothing here.',
          'Sergei Lavrov will host Ararat Mirzoyan and Jeyhun Bayramov in Moscow on 19 May.',
        ),
      ],
      known,
    )
    expect(matched).toEqual([
      { event: '2023-05-19-moscow-ministers', article: 'a', paragraph: 2, differs: ['status: announced'] },
    ])
    expect(drafts).toEqual([])
  })

  test('without a date are matched around the day of publication', () => {
    const { known: matched } = proposeEvents(
      [
        article(
          'a',
          '2023-05~',
          'Nikol Pashinyan and Ilham Aliyev met in Brussels, where Charles Michel was their host.',
        ),
      ],
      known,
    )
    expect(matched.map(({ event }) => event)).toEqual(['2023-05-14-brussels-leaders'])
  })

  test('that are new become one draft, however many articles tell of them', () => {
    const told = 'Nikol Pashinyan and Ilham Aliyev met in Tbilisi on 3 November 2026.'
    const { known: matched, new: drafts } = proposeEvents(
      [article('a', '2026-11-04', told), article('b', '2026-11-05', `As reported, ${told}`)],
      known,
    )
    expect(matched).toEqual([])
    expect(drafts).toMatchObject([
      {
        id: '2026-11-03-tbilisi-leaders',
        date: '2026-11-03',
        place: 'Tbilisi',
        level: 'leaders',
        status: 'held',
        participants: ['nikol-pashinyan', 'ilham-aliyev'],
        mediators: [],
        sources: ['a', 'b'],
        reported: ['a#1', 'b#1'],
      },
    ])
  })

  test('are written as YAML that says what it is', () => {
    const text = proposalsText(
      proposeEvents(
        [article('a', '2026-11-04', 'Nikol Pashinyan and Ilham Aliyev met in Tbilisi on 3 November 2026.')],
        known,
      ),
    )
    expect(text).toMatch(/^# Meetings that the ingested articles report/)
    expect(parse(text)).toMatchObject({ known: [], new: [{ kind: 'meeting', sources: ['a'] }] })
  })
})
