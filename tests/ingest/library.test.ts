import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatArticleFile, type IngestedArticle, parseArticleFile } from '../../src/ingest/article-file.ts'
import { articleId } from '../../src/ingest/article-id.ts'
import type { Candidate } from '../../src/ingest/candidate.ts'
import { Library } from '../../src/ingest/library.ts'
import { fingerprint, likeness, SAME } from '../../src/ingest/near-duplicates.ts'
import { makeStory, paragraph, seeded } from './pages/story.ts'

const OPTIONS = { today: '2026-11-21', isTaken: () => false, isContent: () => false }

function candidate(seed: number, changes: Partial<Candidate> = {}): Candidate {
  const story = makeStory(seeded(seed), { paragraphs: 6 })
  return {
    source: `/in/${seed}.html`,
    url: `https://n.example/${seed}`,
    title: `${story.headline} (${seed})`,
    titleSupplied: false,
    publisher: 'Coast Monitor',
    author: story.author,
    published: '2021-03-04',
    language: 'en',
    paragraphs: story.body.map(({ text }) => text),
    notes: [],
    remarks: [],
    ...changes,
  }
}

/** What the folder holds after a run, as the next run reads it. */
function stored(library: Library, before: IngestedArticle[] = []): IngestedArticle[] {
  const { written, removed } = library.changes()
  const gone = new Set([...written.map(({ article }) => article.id), ...removed.map(({ id }) => id)])
  const articles = [...before.filter(({ id }) => !gone.has(id)), ...written.map(({ article }) => article)]
  return articles.map((article) => {
    const read = parseArticleFile(article.id, formatArticleFile(article))
    if ('problem' in read) throw new Error(read.problem)
    return read
  })
}

describe('a candidate', () => {
  test('is taken once; a second run changes nothing', () => {
    const first = new Library([], OPTIONS)
    expect([1, 2, 3].map((seed) => first.place(candidate(seed)).status)).toEqual(['taken', 'taken', 'taken'])
    const second = new Library(stored(first), OPTIONS)
    expect([1, 2, 3].map((seed) => second.place(candidate(seed)).status)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ])
    second.dropRepeated()
    expect(second.changes()).toEqual({ written: [], removed: [] })
  })

  test('whose page has changed becomes the next revision under the same id', () => {
    const first = new Library([], OPTIONS)
    const taken = first.place(candidate(1))
    const second = new Library(stored(first), OPTIONS)
    const changed = candidate(1, { paragraphs: [...candidate(1).paragraphs, 'A correction was added at noon.'] })
    expect(second.place(changed)).toEqual({ status: 'revised', id: taken.id, revision: 2 })
    const [change] = second.changes().written
    expect(change?.before?.head.revision).toBe(1)
    expect(change?.article.paragraphs.at(-1)).toBe('A correction was added at noon.')
  })

  test('that is agency copy of another is linked, not stored twice', () => {
    const library = new Library([], OPTIONS)
    const original = candidate(1)
    const { id } = library.place(original)
    const copy = candidate(1, {
      source: '/in/copy.html',
      url: 'https://other.example/x',
      publisher: 'Eastmere Daily',
      title: 'Another headline',
      paragraphs: original.paragraphs.slice(0, 5),
    })
    expect(library.place(copy)).toEqual({ status: 'duplicate', id })
    const articles = stored(library)
    expect(articles).toHaveLength(1)
    expect(articles[0]?.head.duplicates).toMatchObject([
      { url: 'https://other.example/x', publisher: 'Eastmere Daily' },
    ])
    const again = new Library(articles, OPTIONS)
    expect([again.place(original).status, again.place(copy).status]).toEqual(['unchanged', 'duplicate'])
    expect(again.changes().written).toEqual([])
  })

  test('that is the better copy takes the other’s place', () => {
    const first = new Library([], OPTIONS)
    const whole = candidate(1)
    const excerpt = candidate(1, {
      source: '/in/paste.txt',
      url: null,
      publisher: null,
      published: null,
      paragraphs: whole.paragraphs.slice(0, 4),
    })
    first.place(excerpt)
    const before = stored(first)
    const second = new Library(before, OPTIONS)
    expect(second.place(whole).status).toBe('taken')
    expect(second.changes().removed).toHaveLength(1)
    const after = stored(second, before)
    expect(after).toHaveLength(1)
    expect(after[0]).toMatchObject({
      paragraphs: whole.paragraphs,
      head: { url: whole.url, duplicates: [{ source: '/in/paste.txt' }] },
    })
  })

  test('like another but a year apart is another article', () => {
    const library = new Library([], OPTIONS)
    library.place(candidate(1))
    expect(
      library.place(candidate(1, { source: 'b', url: 'https://n.example/b', published: '2022-03-04' })).status,
    ).toBe('taken')
  })
})

describe('paragraphs that return in articles of different stories', () => {
  const PROMOTION =
    'You are reading the free edition; members of our circle get the tide tables and the letters of the harbour master too.'
  const withPromotion = (seed: number) => candidate(seed, { paragraphs: [...candidate(seed).paragraphs, PROMOTION] })

  test('are dropped from all of them, and stay dropped', () => {
    const first = new Library([], OPTIONS)
    for (const seed of [1, 2, 3]) first.place(withPromotion(seed))
    expect(first.dropRepeated()).toEqual([])
    const articles = stored(first)
    for (const { paragraphs } of articles) expect(paragraphs).not.toContain(PROMOTION)
    const second = new Library(articles, OPTIONS)
    for (const seed of [1, 2, 3]) expect(second.place(withPromotion(seed)).status).toBe('unchanged')
    expect(second.place(withPromotion(4)).status).toBe('taken')
    expect(second.dropRepeated()).toEqual([])
    expect(stored(second, articles).flatMap(({ paragraphs }) => paragraphs)).not.toContain(PROMOTION)
  })

  test('are recognised later too: the stored articles become a new revision', () => {
    const first = new Library([], OPTIONS)
    for (const seed of [1, 2]) first.place(withPromotion(seed))
    first.dropRepeated()
    const articles = stored(first)
    expect(articles.every(({ paragraphs }) => paragraphs.includes(PROMOTION))).toBe(true)
    const second = new Library(articles, OPTIONS)
    second.place(withPromotion(3))
    expect(second.dropRepeated().sort()).toEqual(articles.map(({ id }) => id).sort())
    for (const { head, paragraphs } of stored(second, articles)) {
      expect(paragraphs).not.toContain(PROMOTION)
      expect(head.revision).toBe(articles.some(({ id }) => id.includes(head.title)) ? 2 : head.revision)
    }
  })

  test('stay when they tell something of their own', () => {
    const library = new Library([], { ...OPTIONS, isContent: (text) => text === PROMOTION })
    for (const seed of [1, 2, 3]) library.place(withPromotion(seed))
    library.dropRepeated()
    for (const { paragraphs } of stored(library)) expect(paragraphs).toContain(PROMOTION)
  })
})

describe('likeness', () => {
  test('tells copies from other stories of the same words', () => {
    for (let seed = 1; seed < 20; seed++) {
      const random = seeded(seed)
      const text = Array.from({ length: 8 }, () => paragraph(random, 3))
      const other = Array.from({ length: 8 }, () => paragraph(random, 3))
      const copy = text.map((each, index) => (index === 3 ? `${each} It will rain.` : each)).slice(0, 7)
      expect(likeness(fingerprint(text), fingerprint(copy))).toBeGreaterThan(SAME)
      expect(likeness(fingerprint(text), fingerprint(other))).toBeLessThan(SAME)
    }
  })
})

describe('article files', () => {
  test('come back as they were written', () => {
    const text = fc
      .string({ minLength: 1, maxLength: 60 })
      .map((value) => value.replace(/\s+/g, ' ').trim())
      .filter((value) => value !== '' && !/^-{3,}$/.test(value))
    fc.assert(
      fc.property(text, text, fc.array(text, { minLength: 1, maxLength: 5 }), (title, publisher, paragraphs) => {
        const head = {
          title,
          publisher,
          language: 'en',
          full_text: true as const,
          source: 's',
          source_hash: 'h',
          retrieved: '2026-11-21',
          revision: 1,
        }
        expect(parseArticleFile('x', formatArticleFile({ head, paragraphs }))).toEqual({ id: 'x', head, paragraphs })
      }),
    )
  })

  test('ids', () => {
    const taken = new Set(['2021-03-coastmonitor-talks-night-ferry'])
    const id = (published: string | undefined, publisher: string, title: string) =>
      articleId(published, publisher, title, (each) => taken.has(each))
    expect(id('2021-03-04', 'Coast Monitor', 'Talks about the night ferry go on and on')).toBe(
      '2021-03-04-coastmonitor-talks-about-night-ferry',
    )
    expect(id('2021-03~', 'Coast Monitor', 'The talks of the night ferry')).toBe(
      '2021-03-coastmonitor-talks-night-ferry-2',
    )
    expect(id(undefined, 'Новости', 'Переговоры продолжатся')).toMatch(/^undated-novosti-peregovory-prodolzhatsya$/)
    expect(id('2020', '新聞', '談判繼續')).toMatch(/^2020-[a-z0-9-]+$/)
  })
})
