import { describe, expect, test } from 'vitest'
import { formsOfAdjective, formsOfName, formsOfNoun, type Inflected } from '../../../src/answers/russian/declension.ts'

/** The forms that a case and number have. */
const at = (forms: readonly Inflected[], place: string) =>
  forms.filter(({ places }) => places.some((own) => own === place)).map(({ form }) => form)

describe('nouns', () => {
  test.each([
    ['река', 'gs', 'реки'],
    ['река', 'gp', 'рек'],
    ['ошибка', 'gp', 'ошибок'],
    ['завод', 'ip', 'заводами'],
    ['словарь', 'gs', 'словаря'],
    ['площадь', 'is', 'площадью'],
    ['музей', 'ds', 'музею'],
    ['станция', 'ps', 'станции'],
    ['станция', 'gp', 'станций'],
    ['болото', 'np', 'болота'],
    ['здание', 'ps', 'здании'],
    ['замок', 'gs', 'замка'],
    ['певец', 'ip', 'певцами'],
    ['день', 'gs', 'дня'],
    ['посол', 'gp', 'послов'],
    ['знамя', 'gs', 'знамени'],
    ['поезд', 'np', 'поезда'],
    ['горожанин', 'np', 'горожане'],
    ['горожанин', 'gp', 'горожан'],
    ['сани', 'pp', 'санях'],
  ])('%s, %s: %s', (word, place, form) => expect(at(formsOfNoun(word), place)).toContain(form))
})

describe('adjectives and names', () => {
  test.each([
    ['зелёный', 'gs', 'зелёного'],
    ['зелёный', 'ip', 'зелёными'],
    ['морской', 'gp', 'морских'],
    ['ранний', 'as', 'раннюю'],
  ])('%s, %s: %s', (word, place, form) => expect(at(formsOfAdjective(word), place)).toContain(form))

  test('a surname in -ов has the ending of an adjective in the instrumental', () => {
    expect(at(formsOfName('котов'), 'is')).toContain('котовым')
    expect(at(formsOfName('котова'), 'ds')).toEqual(expect.arrayContaining(['котовой']))
  })

  test('names that end in a vowel but а and я stay as they are', () => {
    expect(formsOfName('осло').map(({ form }) => form)).toEqual(['осло'])
  })
})
