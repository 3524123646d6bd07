import { describe, expect, test } from 'vitest'
import {
  formsOfAdjective,
  formsOfName,
  formsOfNoun,
  formsOfVerb,
  type Inflected,
  verbalNounsOf,
} from '../../../src/answers/russian/inflection.ts'

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

describe('verbs', () => {
  const forms = (infinitive: string, ...rest: string[]) => formsOfVerb(infinitive, ...rest).map(({ form }) => form)

  test.each([
    ['построить', ['построил', 'построили', 'построена', 'построенных', 'построившие', 'построят']],
    ['посадить', ['посажен', 'посаженные']],
    ['рисовать', ['рисует', 'рисуют', 'рисовали', 'рисующий']],
    ['встретиться', ['встретились', 'встретилась', 'встретившиеся', 'встретятся']],
  ])('%s', (infinitive, expected) => expect(forms(infinitive)).toEqual(expect.arrayContaining(expected)))

  test('a past that does not follow from the infinitive is given', () => {
    expect(forms('найти', 'нашел/наш', 'найден')).toEqual(
      expect.arrayContaining(['нашел', 'нашла', 'найдены', 'нашедший']),
    )
  })

  test('a transitive verb with the reflexive ending is passive', () => {
    expect(formsOfVerb('строить').find(({ form }) => form === 'строилась')?.as).toBe('passive')
    expect(formsOfVerb('встретиться').find(({ form }) => form === 'встретилась')?.as).toBe('past')
  })

  test('verbs make nouns', () => {
    expect(verbalNounsOf('рисовать')).toEqual(['рисование'])
    expect(verbalNounsOf('осушить')).toContain('осушение')
  })
})
