import { describe, expect, test } from 'vitest'
import { ownersIn } from '../../src/answers/ask/who/owners.ts'
import { corpusOf, REAL } from '../fixtures/chronicle.ts'

describe('whose people are, where a body is named that is no party', () => {
  test('is that body, and words that contain a word of its name are left', () => {
    expect(ownersIn(corpusOf(REAL), 'a seasoned observer of the International Commission on Missing Persons')).toEqual({
      of: ['International Commission on Missing Persons'],
      left: ['a', 'seasoned', 'observer', 'of', 'the'],
    })
  })

  test('is not a body whose name another word only begins with', () => {
    expect(ownersIn(corpusOf(REAL), 'Inter-Parliamentary Unionists').of).toEqual([])
  })
})
