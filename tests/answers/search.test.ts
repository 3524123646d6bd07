import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerLine } from '../../src/commands/all.ts'
import { overlaps, parseEdtf } from '../../src/corpus/edtf.ts'
import { openCorpus } from '../../src/corpus/open.ts'
import { ask, corpusOf, REAL, TINY, TODAY } from '../fixtures/chronicle.ts'

const { chronicle, passages } = corpusOf(REAL)

describe('/search', () => {
  test('finds passages by their words, marks these, quotes word for word', () => {
    const reply = ask('/search text:Palais Coburg')
    expect(reply.answer).toMatchObject({ status: 'answered', command: 'search' })
    expect(reply.answer.headline).toMatch(/^\d+ passages? for “Palais Coburg”$/)
    const [first] = reply.answer.citations
    expect(first?.quote).toContain('Palais Coburg')
    const marked = (reply.marks?.get(0) ?? []).map(({ start, end }) => first?.quote.slice(start, end))
    expect(marked).toEqual(expect.arrayContaining(['Palais', 'Coburg']))
    for (const { article, paragraph, quote } of reply.answer.citations)
      expect(passages.get(`${article}#${paragraph}`)?.text).toBe(quote)
  })

  test('a phrase in quotes is found, and its words where no passage has it', () => {
    expect(ask('/search text:"Palais Coburg"').answer.citations[0]?.quote).toContain('Palais Coburg')
    const { answer } = ask('/search text:"corridor elephants purple"')
    expect(answer.status).toBe('answered')
    expect(answer.citations[0]?.quote.toLowerCase()).toContain('corridor')
  })

  test('case and diacritics do not matter', () => {
    const ids = (line: string) => ask(line).answer.citations.map(({ article, paragraph }) => `${article}#${paragraph}`)
    expect(ids('/search text:türkiye BORDER')).toEqual(ids('/search text:Turkiye border'))
  })

  test('a publisher limits what is searched, by any part of its name that only it has', () => {
    for (const typed of ['JAMnews', 'jamnews', 'JAMN']) {
      const { answer } = ask(`/search text:treaty publisher:${typed}`)
      expect(answer.headline).toContain('from JAMnews')
      expect(new Set(answer.citations.map(({ publisher }) => publisher))).toEqual(new Set(['JAMnews']))
    }
    const several = ask('/search text:treaty publisher:JAM').answer
    expect(several).toMatchObject({ status: 'invalid', headline: '“JAM” may be JAMnews or Jamestown Foundation.' })
    expect(several.suggestions?.[0]).toBe('/search text:treaty publisher:JAMnews')
    const many = ask('/search text:treaty publisher:a').answer
    expect(many.headline).toMatch(/ or \d+ others\.$/)
    expect(many.suggestions).toHaveLength(5)
    const misspelt = ask('/search text:treaty publisher:Asbares').answer
    expect(misspelt).toMatchObject({ status: 'none', suggestions: ['/search text:treaty publisher:Asbarez'] })
  })

  test.each([
    ['ICG', 'International Crisis Group'],
    ['azatutyun.am', 'RFE/RL Armenian Service (Azatutyun)'],
    ['https://www.reuters.com/', 'Reuters'],
    ['"the Jamestown Foundation"', 'Jamestown Foundation'],
  ])('a publisher may be named by initials or the address of its site: %s', (typed, publisher) => {
    const { answer } = ask(`/search text:Karabakh publisher:${typed}`)
    expect(new Set(answer.citations.map((citation) => citation.publisher))).toEqual(new Set([publisher]))
  })

  test('a site with articles of several publishers names each', () => {
    expect(ask('/search text:treaty publisher:massispost.com').answer).toMatchObject({
      status: 'invalid',
      headline: '“massispost.com” may be RFE/RL or Massis Post.',
    })
  })

  test.each([
    ['from:2023 to:2023', '2023-01-01', '2023-12-31', 'published in 2023'],
    ['from:"May 2022" to:"June 2022"', '2022-05-01', '2022-06-30', 'published from May 2022 to June 2022'],
    ['from:2024', '2024-01-01', '9999-12-31', 'published since 2024'],
    ['to:1993', '0001-01-01', '1993-12-31', 'published until 1993'],
  ])('dates of publication limit what is searched: %s', (options, first, last, words) => {
    const { answer } = ask(`/search text:Karabakh ${options}`)
    expect(answer.headline).toContain(words)
    expect(answer.count).toBeGreaterThan(0)
    for (const { published } of answer.citations) {
      const date = parseEdtf(published)
      expect(date && overlaps(date, { first, last }), published).toBe(true)
    }
  })

  test('as many as anyone pages through, and that is said', () => {
    const { answer } = ask('/search text:Karabakh')
    expect(answer).toMatchObject({ count: 40, headline: 'The 40 best passages for “Karabakh”' })
    expect(answer.citations).toHaveLength(40)
  })

  test('what finds nothing says so, and offers what would', () => {
    expect(ask('/search text:zzzqqq').answer).toMatchObject({
      status: 'none',
      headline: 'No passage has a word of “zzzqqq”.',
      citations: [],
    })
    expect(ask('/search text:corridr').answer).toMatchObject({
      status: 'none',
      suggestions: ['/search text:corridor'],
    })
    expect(ask('/search text:TRIPP from:1990 to:1991').answer).toMatchObject({
      status: 'none',
      headline: 'No passage has a word of “TRIPP” published from 1990 to 1991.',
      suggestions: ['/search text:TRIPP'],
    })
  })

  test.each(['the', 'the of and', '!!!', '""', '“ ”', '-', '*', '🕊'])('%j has no word to search for', (text) => {
    const { answer } = ask(`/search text:${text}`)
    expect(answer).toMatchObject({ status: 'invalid', citations: [] })
  })

  test('no text of a user reaches a query language', () => {
    const syntax = fc.constantFrom(
      ...[
        'title:',
        'text:x^10',
        '+treaty',
        '-treaty',
        'trea*',
        '~2',
        '^',
        '"',
        '\\',
        '()',
        '[',
        'a'.repeat(400),
        ':',
        '\u0000',
        '𝔭',
        'العربية',
      ],
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(syntax, { maxLength: 6 }).map((parts) => parts.join(' ')),
        ),
        (text) => {
          const { answer } = ask(`/search text:${text}`)
          expect(['answered', 'none', 'invalid']).toContain(answer.status)
          expect(answer.citations.length > 0).toBe(answer.status === 'answered')
        },
      ),
      { numRuns: 200 },
    )
    const plain = ask('/search text:treaty title corridor').answer.citations
    expect(ask('/search text:+treaty^ title:corridor*~').answer.citations).toEqual(plain)
  })
})

describe('/source', () => {
  test('shows an article: its paragraphs, details and link, the events it supports', () => {
    const reply = ask('/source article:2023-05-26-jamnews-moscow-talks')
    const article = chronicle.articles.get('2023-05-26-jamnews-moscow-talks')
    expect(reply.answer).toMatchObject({
      status: 'answered',
      headline: 'JAMnews, 26 May 2023: “Aliyev-Pashinyan-Putin negotiations in Moscow”',
      events: ['2023-05-25-moscow-leaders'],
    })
    expect(reply.answer.citations.map(({ quote }) => quote)).toEqual(article?.paragraphs)
    expect(reply.items[0]?.text).toContain(article?.url)
  })

  test('every article is found by its id and by its address', () => {
    for (const { id, url, paragraphs } of [...chronicle.articles.values()].filter((_, index) => index % 25 === 0)) {
      const byId = ask(`/source article:${id}`).answer
      expect(byId.citations.map(({ quote }) => quote)).toEqual(paragraphs)
      expect(ask(`/source article:${url}`).answer.citations, url).toEqual(byId.citations)
      expect(ask(`/source article:"${url.replace(/^https?:\/\/(www\.)?/, '')}"`).answer.citations).toEqual(
        byId.citations,
      )
    }
  })

  test('a supplied title stands without quotation marks', () => {
    const supplied = [...chronicle.articles.values()].find(({ titleSupplied }) => titleSupplied)
    expect(ask(`/source article:${supplied?.id}`).answer.headline).toMatch(/: [^“”]*$/)
  })

  test('words of a title, a publisher or a date that fit several offer the newest', () => {
    const { answer } = ask('/source article:Kazan')
    expect(answer.status).toBe('invalid')
    expect(answer.headline).toMatch(/^\d+ articles fit “Kazan”. The first five are offered.$/)
    expect(answer.suggestions).toHaveLength(5)
    for (const suggestion of answer.suggestions ?? []) expect(ask(suggestion).answer.status).toBe('answered')
    const ofMonth = ask('/source article:2011-06').answer
    for (const suggestion of ofMonth.suggestions ?? []) expect(suggestion).toContain('2011-06')
    const words = ask('/source article:jamnews moscow talks').answer
    expect(words.headline).toContain('JAMnews')
  })

  test('an unknown one is refused with a search', () => {
    expect(ask('/source article:zzz').answer).toMatchObject({
      status: 'none',
      headline: 'The chronicle has no article “zzz”.',
      suggestions: ['/search text:zzz'],
    })
    expect(ask('/source').answer.status).toBe('invalid')
  })
})

describe('/about', () => {
  test('counts what the corpus holds', () => {
    const reply = ask('/about')
    const years = [...chronicle.events.values()].map(({ date }) => date.first.slice(0, 4)).sort()
    expect(reply.answer.headline).toBe(
      `${chronicle.vocabulary.title}: ${chronicle.articles.size} articles, ${chronicle.events.size} events, ${years[0]} to ${years.at(-1)}`,
    )
    const text = reply.items.map(({ lead, text: own }) => `${lead}: ${own}`)
    expect(text).toContain(`Passages: ${passages.size}`)
    expect(text).toContain(`People: ${chronicle.people.size}`)
    expect(text).toContain(`Places: ${chronicle.places.size}`)
    expect(text.find((line) => line.startsWith('Newest article'))).toContain(
      [...chronicle.articles.values()].at(-1)?.title,
    )
    expect(text.find((line) => line.startsWith('Version'))).toMatch(/^Version: \d+\.\d+\.\d+/)
    expect(reply.answer.citations).toHaveLength(1)
  })

  test('of another chronicle', () => {
    expect(ask('/about', TINY).answer.headline).toBe(
      'The Velmora–Ardany talks over the Teal Isles: 6 articles, 6 events, 1931 to 1933',
    )
  })
})

test('another chronicle has its own passages', () => {
  expect(ask('/search text:lighthouse', TINY).answer.citations[0]?.quote).toContain('lighthouse')
  expect(ask('/search text:herring publisher:lantern', TINY).answer.citations.length).toBeGreaterThan(0)
  expect(ask('/source article:"How fog"', TINY).answer.headline).toBe(
    'Lantern Review, 20 February 1932: How fog put off the February meeting',
  )
})

test('a full text is linked to its passage', () => {
  const { answer } = ask('/source article:1932-06-22-river-post-accord', TINY)
  expect(answer.citations.map(({ url }) => url)).toEqual([
    'https://river-post.example/1932/accord#:~:text=Signed%20at%20last.',
    'https://river-post.example/1932/accord#:~:text=Chancellors%20Anton%20Dasko%20of%20Velmora,Ume%20on%2021%20June%201932.',
    'https://river-post.example/1932/accord#:~:text=The%20text%20stays%20with%20the',
  ])
})

test('an article without a date is found, except among those of some time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-undated-'))
  try {
    const head = ['title: On quokkas', 'language: en', 'full_text: true', 'source: note.md', 'source_hash: a1']
    const text = ['---', ...head, "retrieved: '1934-01-01'", 'revision: 1', '---', 'The quokka crossed the quay.', '']
    writeFileSync(join(folder, 'note.md'), text.join('\n'))
    const corpus = openCorpus({ data: TINY, corpus: folder, cache: join(folder, 'cache') })
    const answer = (line: string) => answerLine(line, { corpus, today: TODAY }).answer
    expect(answer('/search text:quokka').citations.map(({ quote }) => quote)).toEqual(['The quokka crossed the quay.'])
    expect(answer('/search text:quokka from:1900').status).toBe('none')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
