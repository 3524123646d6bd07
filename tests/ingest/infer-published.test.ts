import { describe, expect, test } from 'vitest'
import { Names } from '../../src/corpus/names.ts'
import { parseChronicle, readFiles } from '../../src/corpus/read.ts'
import { inferPublished } from '../../src/ingest/infer-published.ts'
import { readText } from '../../src/ingest/text.ts'
import { TEXTS } from './texts.ts'

const chronicle = parseChronicle(readFiles('data'), 'data')
const names = new Names(chronicle)

function infer(text: string) {
  const { title, blocks, notes } = readText(text)
  return inferPublished({ title, paragraphs: blocks.map((block) => block.text), notes }, chronicle, names, '2026-11-21')
}

describe('the date of an article that states none', () => {
  for (const { name, text, published } of TEXTS.slice(0, 4)) {
    test(name, () => expect(infer(text)?.published).toBe(published))
  }

  test('is not guessed when the people meet often and nothing tells the day', () => {
    expect(
      infer(`A quiet word

Nikol Pashinyan and Ilham Aliyev spoke with each other in Brussels, and Charles Michel called the conversation useful. Nobody said more than that, and the delegations left through the side door without taking questions.`),
    ).toBeUndefined()
  })

  test('does not fall on a day before one that the text mentions', () => {
    const inferred = infer(`Looking back at a summit

Nikol Pashinyan and Ilham Aliyev met Vladimir Putin in Moscow on Thursday. It was their first such meeting since the one of 8 October 2024, officials said, and nobody expects it to be the last of them.`)
    expect(inferred?.published ?? '9999').toSatisfy((month: string) => month >= '2024-10')
  })

  test('says what it rests on', () => {
    expect(infer(TEXTS[1]?.text ?? '')?.because).toContain('2012-10-17')
  })
})
