import { describe, expect, test } from 'vitest'
import { formsOfVerb, verbalNounsOf } from '../../../src/answers/russian/conjugation.ts'

describe('verbs', () => {
  const forms = (infinitive: string) => formsOfVerb(infinitive).map(({ form }) => form)

  test.each([
    ['построить', ['построил', 'построили', 'построена', 'построенных', 'построившие', 'построят']],
    ['посадить', ['посажен', 'посаженные']],
    ['рисовать', ['рисует', 'рисуют', 'рисовали', 'рисующий']],
    ['встретиться', ['встретились', 'встретилась', 'встретившиеся', 'встретятся']],
  ])('%s', (infinitive, expected) => expect(forms(infinitive)).toEqual(expect.arrayContaining(expected)))

  test.each([
    ['найти', ['нашел', 'нашла', 'найдены', 'нашедший']],
    ['отвезти', ['отвез', 'отвезла', 'отвезены']],
    ['завести', ['завел', 'завела', 'заведены', 'заведший']],
    ['возникнуть', ['возник', 'возникла', 'возникшая']],
    ['помочь', ['помог', 'помогла']],
    ['обнять', ['обнял', 'обнята']],
    ['упасть', ['упал', 'упала', 'упавший']],
  ])('pasts and passives that do not follow from the infinitive: %s', (infinitive, expected) =>
    expect(forms(infinitive)).toEqual(expect.arrayContaining(expected)),
  )

  test('a transitive verb with the reflexive ending is passive', () => {
    expect(formsOfVerb('строить').find(({ form }) => form === 'строилась')?.as).toBe('passive')
    expect(formsOfVerb('встретиться').find(({ form }) => form === 'встретилась')?.as).toBe('past')
  })

  test('verbs make nouns', () => {
    expect(verbalNounsOf('рисовать')).toEqual(['рисование'])
    expect(verbalNounsOf('осушить')).toContain('осушение')
  })
})
