import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NameKind } from '../../src/corpus/names.ts'
import { corpusOf, REAL, TINY } from '../fixtures/chronicle.ts'

const { chronicle, names } = corpusOf(REAL)

function named(text: string, kind: NameKind): string[] {
  return names.lookUp(text, [kind]).map(({ id }) => id)
}

/** What a text is found to name, `kind id` a name; several where a name has several meanings. */
function found(text: string): string[][] {
  return names.find(text).map(({ meanings }) => meanings.map(({ kind, id }) => `${kind} ${id}`))
}

describe('people', () => {
  test('every canonical name and every alias leads to its bearer', () => {
    for (const person of chronicle.people.values())
      for (const name of [person.name.replace(/ \(.*/, ''), ...person.aliases])
        expect(named(name, 'person'), name).toContain(person.id)
  })

  test.each([
    ['Mamedyarov', 'elmar-mammadyarov'],
    ['Pashinian', 'nikol-pashinyan'],
    ['Paşinyan', 'nikol-pashinyan'],
    ['Nalbandyan', 'edward-nalbandian'],
    ['Kocharian', 'robert-kocharyan'],
    ['kotcharian', 'robert-kocharyan'],
    ['Oskanyan', 'vartan-oskanian'],
    ['BAYRAMOV', 'jeyhun-bayramov'],
    ['Bairamov', 'jeyhun-bayramov'],
    ['Мамедъяров', 'elmar-mammadyarov'],
    ['Նիկոլ Փաշինյան', 'nikol-pashinyan'],
    ['İlham Əliyev', 'ilham-aliyev'],
    ['Ilham Aliev', 'ilham-aliyev'],
    ['Ter Petrosian', 'levon-ter-petrosyan'],
    ['Mustafaev', 'shahin-mustafayev'],
    ['von der Leyen', 'ursula-von-der-leyen'],
    ['Leyen', 'ursula-von-der-leyen'],
  ])('%s is %s', (typed, id) => {
    expect(named(typed, 'person')).toEqual([id])
  })

  test('a shared surname names all who bear it', () => {
    expect(named('Aliyev', 'person').sort()).toEqual(['heydar-aliyev', 'ilham-aliyev'])
    expect(named('Sarkisian', 'person')).toContain('serzh-sargsyan')
    expect(named('Sarkisian', 'person')).toContain('vazgen-sargsyan')
    expect(named('Grigoryan', 'person').sort()).toEqual(['armen-grigoryan', 'mher-grigoryan'])
  })

  test.each(['corridor', 'peace', 'office', 'minister', 'Mars', 'Xyz', 'talks', '1994', '', ' ', '—'])(
    'a plain word (%j) is nobody’s name',
    (typed) => {
      expect(named(typed, 'person')).toEqual([])
    },
  )
})

describe('places', () => {
  test('every name and every alias leads to its place', () => {
    for (const place of chronicle.places.values())
      for (const name of [place.name, ...place.aliases]) expect(named(name, 'place'), name).toContain(place.id)
  })

  test.each([
    ['Stepanakert', 'Khankendi'],
    ['Степанакерт', 'Xankəndi'],
    ['Almaty', 'Alma-Ata'],
    ['Yerevan', 'Erevan'],
    ['Key West', 'key  west'],
    ['Saint Petersburg', 'St. Petersburg'],
    ['The Hague', 'Hague'],
  ])('%s and %s are one place', (one, other) => {
    expect(named(one, 'place')).toHaveLength(1)
    expect(named(one, 'place')).toEqual(named(other, 'place'))
  })

  test.each(['Minsk Group', 'Minsk Process', 'Madrid Principles', 'OSCE Minsk Group', 'Brussels format'])(
    '%s is no place, alone or in a sentence',
    (typed) => {
      expect(named(typed, 'place')).toEqual([])
      const meanings = found(`They spoke of the ${typed} again.`).flat()
      expect(meanings.length).toBeGreaterThan(0)
      expect(meanings.filter((meaning) => meaning.startsWith('place'))).toEqual([])
    },
  )

  test('the city beside the body named after it is still found', () => {
    expect(found('The Minsk Group went to Minsk').map(([first]) => first)).toEqual([
      expect.stringMatching(/^(?:framework|topic) /),
      'place minsk',
    ])
  })
})

describe('names in running text', () => {
  test('are found with their places, whatever stands around them', () => {
    const text = '“Mammadyarov” (Azerbaijan), then Nalbandian’s aide—in Key West.'
    const mentions = names.find(text)
    for (const { start, end, text: written } of mentions) expect(text.slice(start, end)).toBe(written)
    expect(mentions.map((mention) => mention.text)).toEqual(['Mammadyarov', 'Azerbaijan', 'Nalbandian’s', 'Key West'])
  })

  test('a misspelt name is corrected only when misspellings are allowed', () => {
    const text = 'when did Mamedyaroff meet Nalbandyan'
    expect(names.find(text).map(({ text: written }) => written)).not.toContain('Mamedyaroff')
    const corrected = names.find(text, (word) => corpusOf(REAL).lexicon.has(word))
    expect(corrected.find(({ text: written }) => written === 'Mamedyaroff')?.meanings[0]?.id).toBe('elmar-mammadyarov')
  })

  test('any text is safe, and mentions do not overlap', () => {
    const bits = fc.constantFrom(
      'Aliyev',
      'Minsk',
      'Group',
      ' ',
      '-',
      '’s',
      '"',
      '\u0000',
      'ß',
      '🕊',
      'Ա',
      '(',
      '\\',
      '[a',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(bits).map((parts) => parts.join('')),
        ),
        (text) => {
          let end = 0
          for (const mention of names.find(text, () => false)) {
            expect(mention.start).toBeGreaterThanOrEqual(end)
            expect(mention.end).toBeGreaterThan(mention.start)
            end = mention.end
          }
          names.lookUp(text)
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('a chronicle knows its own names only', () => {
  const tiny = corpusOf(TINY).names
  expect(tiny.lookUp('Łukaszewicz').map(({ id }) => id)).toEqual(['jozef-lukaszewicz'])
  expect(tiny.lookUp('Υσόλδη βαν ντερ Χάαρ').map(({ id }) => id)).toEqual(['ysolde-van-der-haar'])
  expect(tiny.lookUp('Lukaszevic', ['person']).map(({ id }) => id)).toEqual(['jozef-lukaszewicz'])
  expect(tiny.lookUp('Ume Process', ['place'])).toEqual([])
  expect(tiny.lookUp('Pashinyan')).toEqual([])
  expect(tiny.lookUp('Minsk Group')).toEqual([])
})
