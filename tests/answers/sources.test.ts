import { describe, expect, test } from 'vitest'
import { withoutSource } from '../../src/answers/question/source-phrase.ts'
import { ask, corpusOf, REAL, TINY } from '../fixtures/chronicle.ts'

const sourceOf = (question: string, folder = REAL) => withoutSource(question, corpusOf(folder))

describe('a source that a question names', () => {
  test.each([
    ['According to Turan, who wanted to resign?', 'Turan', 'who wanted to resign?'],
    ['how long did the shelling last, acc. to azernews', 'Azernews', 'how long did the shelling last'],
    ['As OC Media reported, what was agreed?', 'OC Media', 'what was agreed?'],
    ['What did Eurasianet write about the railway?', 'Eurasianet', 'What about the railway?'],
    ['How many shells did the Massis Post report?', 'Massis Post', 'How many shells?'],
    ['Who fired first, the agency Trend said, at dawn?', 'Trend', 'Who fired first at dawn?'],
    ['Reuters wrote that a bridge fell: which?', 'Reuters', 'a bridge fell: which?'],
    ['In an article by the Daily Sabah, who spoke?', 'Daily Sabah', 'who spoke?'],
  ])('is read and left out of what is asked: %s', (question, publisher, rest) => {
    const { text, source } = sourceOf(question)
    expect(source?.publishers).toContain(publisher)
    expect(text.trim()).toBe(rest)
  })

  test('is known by its address, its initials, its first words and a small misspelling', () => {
    expect(sourceOf('number of seats per garabagh.net').source?.hosts).toEqual(['garabagh.net'])
    expect(sourceOf('Who came, according to the ICG?').source?.publishers).toEqual(['International Crisis Group'])
    expect(sourceOf('Who came, according to the BBC?').source?.publishers).toEqual(['BBC News'])
    expect(sourceOf('Who came, according to Mediamaxx?').source?.corrected).toBe('Mediamax')
  })

  test('may have a date of its own', () => {
    const { source } = sourceOf('In the Turan piece of March 2019, what was said of the maps?')
    expect(source?.published).toEqual({ first: '2019-03-01', last: '2019-03-31' })
  })

  test.each([
    'According to the Armenian side, who fired?',
    'how many people per session',
    'Who came, according to Heydar Aliyev in 2002?',
    'what was said as per report',
    'What did the OSCE announce?',
  ])('is nobody who takes part, and no everyday word: %s', (question) => {
    expect(sourceOf(question)).toEqual({ text: question })
  })

  test('comes from the articles of the chronicle', () => {
    expect(sourceOf('Who won, according to the River Post?', TINY).source?.publishers).toEqual(['The River Post'])
    expect(sourceOf('Who won, according to the River Post?').source).toBeUndefined()
  })
})

describe('whose word is wanted', () => {
  const sawReason = (source: string) =>
    ask(`According to ${source}, what quarrel lay behind the resignation of Ter-Petrosyan in February 1998?`)

  test('is answered by that source', () => {
    expect(sawReason('Jamestown').answer.citations[0]?.publisher).toBe('Jamestown Foundation')
  })

  test('is told in the reading', () => {
    expect(sawReason('Jamestown').notes.join()).toContain('source Jamestown')
  })

  test('is not answered by another, which is offered', () => {
    const { status, headline, suggestions } = sawReason('Daily Sabah').answer
    expect(status).toBe('none')
    expect(headline).toContain('Daily Sabah')
    expect(suggestions?.[0]).not.toContain('Daily Sabah')
    expect(ask(suggestions?.[0] ?? '').answer.status).toBe('answered')
  })

  test('is answered by a passage that cites a paper of which there is no article', () => {
    const { answer, notes } = ask('Which Syrians did Azerbaijan ask for in return, as Hraparak wrote?')
    expect(answer.citations[0]?.quote).toContain('Hraparak')
    expect(notes.join()).toContain('source Hraparak')
  })

  test('does not keep an event from being dated; the answer says whether the source tells it', () => {
    const told = ask('When did the leaders talk in Key West, according to AFP?')
    const untold = ask('When did the leaders talk in Key West, according to OC Media?')
    expect(untold.answer.events).toEqual(told.answer.events)
    expect(told.notes.join()).not.toContain('not among the sources')
    expect(untold.notes).toContain('OC Media is not among the sources of this.')
  })
})

describe('the posts that somebody held', () => {
  test('are those of the register', () => {
    const { answer, items, notes } = ask('Which offices did Vartan Oskanian hold?')
    expect(answer.people).toEqual(['vartan-oskanian'])
    expect(items.map(({ lead }) => lead)).toContain('Foreign Minister of Armenia')
    expect(notes.join()).toContain('/who person:Vartan Oskanian')
  })

  test('are not told where the register has none of that time', () => {
    expect(ask('What jobs had Ruben Vardanyan held before 2010?').answer.status).toBe('none')
  })

  test('are no meetings that were held', () => {
    const { answer, notes } = ask('What posts had Ruben Vardanyan held before 2010?')
    expect(answer.status).toBe('none')
    expect(notes.join()).toContain('Ruben Vardanyan · until 2009')
    expect(notes.join()).not.toContain('· held')
  })
})
