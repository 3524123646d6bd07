import { describe, expect, test } from 'vitest'
import { ask, claimed, TINY } from '../fixtures/chronicle.ts'

describe('who led a state', () => {
  test.each([
    ['Who led Armenia in 1997?', ['levon-ter-petrosyan']],
    ['Who was the leader of Armenia in 2017?', ['serzh-sargsyan']],
    ['who governed armenia in 2021', ['nikol-pashinyan']],
    ['Who was in power in Azerbaijan in 1996?', ['heydar-aliyev']],
    ['Who led Armenia at the time of the Kazan summit of 2011?', ['serzh-sargsyan']],
    ['who ruled armenia during the first karabakh war', ['levon-ter-petrosyan']],
    ['Who was the Karabakh leader in 2015?', ['bako-sahakyan']],
    ['leader (president) of Azerbaijan in 2010', ['ilham-aliyev']],
    ['Who was leader of Armenia before Pashinyan?', ['karen-karapetyan']],
  ])('whoever held the highest office of the time: %s', (question, people) => {
    expect(claimed(question)).toEqual(people)
  })

  test('delegations are led by others', () => {
    expect(claimed('Who headed the Azerbaijani side at the Yevlakh talks with the Karabakh Armenians?')).toEqual([
      'ramin-mammadov',
    ])
  })

  test('of a state whose leader the vocabulary does not tell nobody is named', () => {
    expect(ask('Who was the leader of Turkey in 1993?').answer.status).toBe('none')
  })

  test('the chronicle says which offices those are', () => {
    expect(ask('/ask question:Who ruled Velmora in July 1931?', TINY).answer.people).toEqual(['mirel-dasko'])
    expect(ask('/ask question:Who ruled Velmora in July 1933?', TINY).answer.people).toEqual(['anton-dasko'])
  })

  test.each([
    ['When did Pashinyan come to power?', '2018-05-08'],
    ['When did Heydar Aliyev come to power?', '1993-06-24'],
    ['When did Heydar Aliyev leave power?', '2003-10-31'],
    ['How long was Serzh Sargsyan in power?', '2008-04-09/2018-04-09'],
  ])('since when and how long: %s', (question, date) => {
    expect(ask(question).answer.date).toBe(date)
  })
})

describe('the office that somebody is known by', () => {
  test.each([
    ['When was Toivo Klaar appointed?', '2017-11-13'],
    ['How long did Nalbandian serve?', '2008-04-14/2018-05-12'],
    ['How long was Kasprzyk in office?', '1997-01/2025-09-01?'],
  ])('is the one meant: %s', (question, date) => {
    expect(ask(question).answer.date).toBe(date)
  })

  test('how it ended is told by an event or not at all', () => {
    expect(ask('When did Bernard Fassier resign as co-chair?').notes).toContain(
      'The register tells when, not how it ended.',
    )
    expect(ask('When did Serzh Sargsyan resign?').notes).not.toContain('The register tells when, not how it ended.')
  })

  test.each(["What was Araik Harutyunyan's job?", "What is Armen Grigoryan's position?"])(
    'is told of a post asked about: %s',
    (question) => {
      expect(ask(question).answer.people).toHaveLength(1)
    },
  )

  test.each([
    "What was Grigoryan's position on the border?",
    "What were Ilham Aliyev's positions on Lachin?",
    "What were Ilham Aliyev's post-war demands?",
  ])('a position on something is no post: %s', (question) => {
    expect(ask(question).answer.people).toBeUndefined()
  })
})

describe('who held an office under somebody', () => {
  test.each([
    ["Who was Kocharyan's foreign minister?", ['alexander-arzoumanian', 'vartan-oskanian']],
    ["Who was Pashinyan's first foreign minister?", ['zohrab-mnatsakanyan']],
    ["Who was Pashinyan's foreign minister in October 2022?", ['ararat-mirzoyan']],
    ['Who was defence minister under Serzh Sargsyan?', ['seyran-ohanyan']],
    ["Who was foreign minister in Kocharyan's government?", ['alexander-arzoumanian', 'vartan-oskanian']],
    ["Who was Trump's secretary of state in 2018?", ['mike-pompeo', 'rex-tillerson']],
  ])('whoever did while he governed: %s', (question, people) => {
    expect(claimed(question)).toEqual(people)
  })

  test.each([
    "Who was Trump's secretary of state?",
    "Who succeeded Pashinyan's first foreign minister?",
    "Who was Pashinyan's last foreign minister?",
    "Who was Kocharyan's prime minister?",
  ])('not where he governed twice, another is asked for, or he held it himself: %s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })

  test('nobody did at a time at which he did not govern', () => {
    expect(ask("Who was Pashinyan's foreign minister in 2010?").answer.status).toBe('none')
  })
})
