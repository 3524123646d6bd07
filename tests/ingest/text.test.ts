import { describe, expect, test } from 'vitest'
import { readText } from '../../src/ingest/text.ts'
import { TEXTS } from './texts.ts'

describe('a pasted text', () => {
  for (const fixture of TEXTS) {
    test(fixture.name, () => {
      const article = readText(fixture.text)
      const paragraphs = article.blocks.filter(({ tag }) => tag === 'p').map(({ text }) => text)
      expect(article.title).toBe(fixture.title)
      expect(paragraphs.map((text, index) => text.slice(0, fixture.paragraphs[index]?.length))).toEqual(
        fixture.paragraphs,
      )
      expect(article.publisher).toBe(fixture.publisher)
      expect(article.author).toBe(fixture.author ?? null)
    })
  }

  test('keeps every word of a hard-wrapped paragraph', () => {
    const { blocks } = readText(TEXTS[4]?.text ?? '')
    expect(blocks[1]?.text).toBe(
      'An observer in Baku , who asked not to be named, thought it was not, and shared three reasons for his view with us.',
    )
    expect(blocks[2]?.text).toMatch(/written alone, at their own border and in their own time\."$/)
  })

  test('takes fields above the text', () => {
    const article = readText(`Title: Harbour talks resume
URL: https://news.example/harbour?utm_source=x
Date: 3 May 2021
Source: The Harbour Times

The commission met again on Monday, and for the first time since the winter nobody left early. It will meet again.`)
    expect(article).toMatchObject({
      title: 'Harbour talks resume',
      url: 'https://news.example/harbour?utm_source=x',
      published: '2021-05-03',
      publisher: 'The Harbour Times',
    })
    expect(article.blocks).toHaveLength(1)
  })

  test('goes on after a box of links in the middle when the text does', () => {
    const article = readText(`Ferry company and port authority to talk

The Ferry Company and the Port Authority of Northport will talk on Monday about the night line, the mayor Hugo Brandt said.

Related articles
Old Harbour delays tram
New bridge too dear, says council

Hugo Brandt added that the Port Authority had made an offer, and that the Ferry Company would answer it in Northport before the weekend.`)
    expect(article.blocks.map(({ text }) => text.slice(0, 16))).toEqual(['The Ferry Compan', 'Hugo Brandt adde'])
  })

  test('a text without a headline gets its first words, and says so', () => {
    const article = readText(
      `The commission met again on Monday, and for the first time since the winter nobody left early, which the chairman called a good sign. It will meet again in the autumn when the new members have been elected, and then it will vote about the bridge and the ferry at last, whatever the weather may be like by that time of the year.`,
    )
    expect(article.titleSupplied).toBe(true)
    expect(article.title).toMatch(/^The commission met again on Monday/)
    expect(article.blocks).toHaveLength(1)
  })
})
