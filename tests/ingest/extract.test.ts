import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/ingest/index.ts'
import { mean, score } from './pages/score.ts'
import { seeded } from './pages/story.ts'
import { makeFixture, TEMPLATE_NAMES } from './pages/templates.ts'
import { readSites } from './sites/read-site.ts'

const SEEDS = [3, 1009]

describe('a page of a site built with', () => {
  for (const { name, html, url, ...truth } of readSites())
    test(name, () => expect(extractArticle(html, url)).toEqual(truth))
})

describe('article pages', () => {
  test('there are at least forty kinds', () => expect(TEMPLATE_NAMES.length).toBeGreaterThanOrEqual(40))

  for (const name of TEMPLATE_NAMES) {
    test(name, () => {
      const results = SEEDS.map((seed) => {
        const { html, url, story } = makeFixture(name, seeded(seed))
        const article = extractArticle(html, url)
        expect(article.title).toBe(story.headline)
        expect(article.published).toBe(story.published)
        expect(article.language).toBe(story.language)
        return score(
          article.paragraphs,
          story.body.map(({ text }) => text),
        )
      })
      const { bodyF1, paragraphPrecision, paragraphRecall } = mean(results)
      expect(bodyF1).toBeGreaterThan(0.95)
      expect(paragraphPrecision).toBeGreaterThan(0.85)
      expect(paragraphRecall).toBeGreaterThan(0.9)
    })
  }

  test('over all kinds, the text and its paragraphs are right', () => {
    const scores = TEMPLATE_NAMES.flatMap((name) =>
      SEEDS.map((seed) => {
        const { html, url, story } = makeFixture(name, seeded(seed))
        return score(
          extractArticle(html, url).paragraphs,
          story.body.map(({ text }) => text),
        )
      }),
    )
    const { bodyF1, paragraphPrecision, paragraphRecall } = mean(scores)
    expect(bodyF1).toBeGreaterThan(0.98)
    expect(paragraphPrecision).toBeGreaterThan(0.96)
    expect(paragraphRecall).toBeGreaterThan(0.97)
  })

  test('are read nearly as well when classes and ids tell nothing', () => {
    const scores = TEMPLATE_NAMES.flatMap((name) =>
      SEEDS.map((seed) => {
        const { html, url, story } = makeFixture(name, seeded(seed))
        let count = 0
        const nameless = html.replace(
          / (class|id|data-[a-z-]+)="(?!twitter-tweet|instagram-media)[^"]*"/g,
          (_, attribute) => ` ${attribute}="x${count++}"`,
        )
        return score(
          extractArticle(nameless, url).paragraphs,
          story.body.map(({ text }) => text),
        )
      }),
    )
    const { bodyF1, paragraphPrecision, paragraphRecall } = mean(scores)
    expect(bodyF1).toBeGreaterThan(0.97)
    expect(paragraphPrecision).toBeGreaterThan(0.95)
    expect(paragraphRecall).toBeGreaterThan(0.95)
  })

  test('a page that was cut anywhere is read as far as it goes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEMPLATE_NAMES),
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (name, seed, share) => {
          const { html, url, story } = makeFixture(name, seeded(seed))
          const { paragraphs } = extractArticle(html.slice(0, Math.floor(html.length * share)), url)
          const words = new Set(`${html}`.match(/[\p{L}\p{N}]+/gu))
          for (const text of paragraphs)
            for (const word of text.match(/[\p{L}\p{N}]{12,}/gu) ?? [])
              expect(words.has(word) || html.includes(word)).toBe(true)
          expect(story.body.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('never throws, whatever it is given', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="related">',
      '</div>',
      '<br>',
      '<br><br>',
      '<table><tr><td>',
      '</table>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<h1>',
      '<ul><li>',
      '&amp;',
      '<blockquote class="twitter-tweet">',
      '<a href="x">',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, fc.string(), fc.lorem({ maxCount: 30 })), { maxLength: 60 }), (parts) => {
        const article = extractArticle(parts.join(''), 'https://news.example/2020/01/02/x')
        expect(article.paragraphs.every((text) => text === text.trim() && text !== '')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('paragraphs', () => {
  const page = (body: string) =>
    `<html lang="en"><head><title>The ferry returns</title></head><body><article><h1>The ferry returns</h1>${body}</article></body></html>`
  const sentence = (number: number) =>
    `Paragraph number ${number} tells what the harbour board, the mayor and the crews have agreed upon so far, and why it took so long.`

  test('a page that is far larger than articles are is read as they are', () => {
    const all = Array.from({ length: 1500 }, (_, index) => sentence(index))
    const set = all.map((text) => `<p>${text}</p>`).join('')
    const ways = [
      set,
      all.map((text) => `<img src="a.jpg"><p>${text}</p>`).join(''),
      all.map((text) => `${text}<br>`).join(''),
      `${'<div>'.repeat(40)}${set}${'</div>'.repeat(40)}`,
      `${'<i></i>'.repeat(5000)}${set}`,
    ]
    for (const html of ways) expect(extractArticle(page(html), '').paragraphs).toEqual(all)
  })

  test('where a page heads its parts as others head what follows the text, their paragraphs stay', () => {
    const all = Array.from({ length: 400 }, (_, index) => sentence(index))
    const { paragraphs } = extractArticle(page(all.map((text) => `<h3>Latest news</h3><p>${text}</p>`).join('')), '')
    const own = paragraphs.filter((text) => text !== 'Latest news')
    expect(own.length).toBeGreaterThan(250)
    expect(own).toEqual(all.slice(0, own.length))
  })

  test('a long line of dashes stays with the sentence around it', () => {
    const text = sentence(1).replace('so far', `so far ${'-'.repeat(50_000)}`)
    expect(extractArticle(page(`<p>${text}</p><p>${sentence(2)}</p>`), '').paragraphs).toEqual([text, sentence(2)])
  })

  test('tags that are never closed, thousands of them, give no article and no error', () => {
    expect(extractArticle(page('<font>x'.repeat(8000)), '').paragraphs).toEqual([])
  })

  test('a single line break inside a sentence is none', () => {
    const html = page(
      `<p>${sentence(1).replace('the mayor', 'the<br>mayor')}</p><p>${sentence(2)}</p><p>${sentence(3)}</p>`,
    )
    expect(extractArticle(html, '').paragraphs).toEqual([sentence(1), sentence(2), sentence(3)])
  })

  test('an inline caption is not part of the paragraph it stands in', () => {
    const html = page(
      `<p><span class="image"><img src="a.jpg"><span class="caption">The ferry in dock, seen from above</span></span>${sentence(1)}</p><p>${sentence(2)}</p><p>${sentence(3)}</p>`,
    )
    expect(extractArticle(html, '').paragraphs).toEqual([sentence(1), sentence(2), sentence(3)])
  })

  test('a caption that only its credit gives away goes', () => {
    const html = page(
      `<p>${sentence(1)}</p><p>Crews wait at the northern pier for the tide to turn. (Ann Stone/Coastwire)</p><p>${sentence(2)}</p><p>${sentence(3)}</p>`,
    )
    expect(extractArticle(html, '').paragraphs).toEqual([sentence(1), sentence(2), sentence(3)])
  })

  test('words that begin like a marker stay', () => {
    const lines = [
      'Additionally, the board wants the mayor to read more of the letters that the crews have sent since spring began.',
      'Related talks with the crews of the southern line will begin on Monday, the board said in a short statement.',
      'Support for the line has now fallen to a third, our poll of the coast found; the mayor shares that view.',
      'Released in 2019, the first plan was shared with nobody; by 3 May 2020 it had been forgotten by everybody.',
      'Photographs of the pier show how little is left of it after the storms of the last ten winters, crews say.',
    ]
    expect(extractArticle(page(lines.map((line) => `<p>${line}</p>`).join('')), '').paragraphs).toEqual(lines)
  })

  test('a wrapper with a name like “read more” that holds most of the text is kept', () => {
    const html = page(
      `<p>${sentence(1)}</p><div id="read-more"><p>${sentence(2)}</p><p>${sentence(3)}</p><p>${sentence(4)}</p></div>`,
    )
    expect(extractArticle(html, '').paragraphs).toHaveLength(4)
  })

  test('a list whose items are sentences stays, one of links goes', () => {
    const html = page(
      `<p>${sentence(1)}</p><ul><li>The night line opens again in spring.</li><li>Fares stay <a href="x">as they are</a> for a year.</li></ul><p>${sentence(2)}</p><ul><li><a href="a">Tram delayed for a third time</a></li><li><a href="b">Bridge too dear, council finds</a></li></ul><p>${sentence(3)}</p>`,
    )
    expect(extractArticle(html, '').paragraphs).toEqual([
      sentence(1),
      'The night line opens again in spring.',
      'Fares stay as they are for a year.',
      sentence(2),
      sentence(3),
    ])
  })
})

describe('what is on the page beside the text', () => {
  const sentence = (number: number) =>
    `Paragraph number ${number} tells what the harbour board, the mayor and the crews have agreed upon so far, and why it took so long.`
  const text = [1, 2, 3, 4].map(sentence)
  const paragraphs = text.map((line) => `<p>${line}</p>`).join('')
  const page = (body: string, head = '<title>The ferry returns</title>') =>
    `<html lang="en"><head>${head}</head><body>${body}</body></html>`
  const article = (body: string) => page(`<div id="story"><h1>The ferry returns</h1>${body}</div>`)
  const read = (html: string) => extractArticle(html, '').paragraphs

  test('data for scripts, in a part that is hidden, is left out however long it is', () => {
    const data = JSON.stringify({ modules: ['video'], id: '77', keywords: text.join(' '), section: text.join(' ') })
    expect(read(article(`${paragraphs}<div class="info data hidden">${data}</div>`))).toEqual(text)
    expect(read(article(`${paragraphs}<div>${data}</div>`))).toEqual(text)
    expect(
      read(article(`${paragraphs}<div class="hidden">maxReplies:20! lastReply:10/07/2020 04:14! open:true!</div>`)),
    ).toEqual(text)
  })

  test('the rest of the text, which a button shows, stays', () => {
    const [first, second, ...rest] = text
    const hidden = `<div class="more hidden">${rest.map((line) => `<p>${line}</p>`).join('')}</div>`
    expect(read(article(`<p>${first}</p><p>${second}</p>${hidden}`))).toEqual(text)
  })

  test('a text that stands in <noscript> is read, a notice there is not', () => {
    const stream = `<ul><noscript><li><h1>The ferry returns</h1>${paragraphs}</li></noscript></ul>`
    expect(read(page(stream))).toEqual(text)
    expect(
      read(article(`<noscript><p>Please enable JavaScript to see the video.</p></noscript>${paragraphs}`)),
    ).toEqual(text)
  })

  test('a tag that no browser knows is no more than its text', () => {
    expect(read(article(`<div class="body"><tmp>${text.join('<br><br>')}</tmp></div>`))).toEqual(text)
  })

  test('the text below the headline is found where something else on the page is longer, and a menu has its title too', () => {
    const offer = Array.from(
      { length: 12 },
      (_, index) =>
        `<p>Offer number ${index} brings you all that you want to read, on paper, on the screen, and wherever you are.</p>`,
    )
    const menu =
      '<ul><li><a href="/1">The ferry returns</a></li><li><a href="/2">Tram delayed for a third time</a></li></ul>'
    const tools =
      '<h6><a href="#c">Comments</a></h6><ul><li><a href="s">Share</a></li><li><a href="p">Print</a></li></ul>'
    const html = page(
      `${menu}<div class="sidebar"><h1>The ferry returns</h1>${tools}<div class="sidebar">${paragraphs}</div></div><div class="article">${offer.join('')}</div>`,
    )
    expect(read(html)).toEqual(text)
  })

  test('readers’ comments in a part of their own are cut, even when they are long', () => {
    const comments = [5, 6].map((number) => `<div class="post"><p>${sentence(number)}</p></div>`).join('')
    expect(read(article(`<div class="body">${paragraphs}</div><div>Latest comments</div>${comments}`))).toEqual(text)
    const replies = comments.replaceAll('post', 'post reply')
    expect(read(article(`<div class="body">${paragraphs}</div>${replies}`))).toEqual(text)
  })

  test('a sentence set as a heading above the text is a standfirst', () => {
    const html = article(`<h2>The night line opens again in spring, and fares stay as they are</h2>${paragraphs}`)
    expect(read(html)).toEqual(text)
    expect(read(article(`<h2>Background</h2>${paragraphs}`))).toEqual(['Background', ...text])
  })

  test('a label in capitals before a link is none of the text', () => {
    const [first, ...rest] = text
    const link = '<p>EARLIER THIS YEAR: <a href="/x">Tram delayed for a third time</a></p>'
    expect(read(article(`<p>${first}</p>${link}${rest.map((line) => `<p>${line}</p>`).join('')}`))).toEqual(text)
  })

  test.each([
    'To contact the editor responsible for this story: Ann Stone at ann@coastwire.example',
    'Comments are filtered for language, and you have to be registered to leave one. Readers may report what they find out of place.',
    'For comments and feedback: desk@coastwire.example',
    'Ann Stone reported from Northhaven.',
    'Bo J. Turner writes for The Coast Daily, a sister paper.',
    'Contributing: Coastwire, Ann Stone and Bo Turner of the harbour desk',
    'Receive our news directly to your desktop',
  ])('“%s” after the text is left out', (note) => {
    expect(read(article(`${paragraphs}<p>${note}</p>`))).toEqual(text)
  })

  test('figures in brackets are no credit of a picture', () => {
    const lines = [
      ...text,
      'Salt was higher in rooms by the sea than in others (9.3 mcg/m2 against 1.2 mcg/m2, P=0.008).',
    ]
    expect(read(article(lines.map((line) => `<p>${line}</p>`).join('')))).toEqual(lines)
  })

  test('a link that was never closed takes no paragraphs with it', () => {
    const related = '<p><a href="/tram">Tram delayed for a third time</a></p>'
    expect(read(article(`<a href="/print"><div>Print</div>${paragraphs}${related}`))).toEqual(text)
  })

  test('short paragraphs stay where every paragraph has a part of its own, whatever these are called', () => {
    const lines = [...text, 'Nobody was hurt.']
    const parts = lines.map((line) => `<div class="text section"><p>${line}</p></div>`)
    expect(read(article(parts.join('')))).toEqual(lines)
  })

  test('a break between sentences ends no paragraph where others are set as such', () => {
    const verse = 'The first boat leaves at six.<br>The last one comes back at midnight.'
    expect(read(article(`${paragraphs}<p>${verse}</p>`)).at(-1)).toBe(verse.replace('<br>', ' '))
    expect(read(article(`<div>${text.join('<br>')}</div>`))).toEqual(text)
  })

  test('a paragraph keeps its dateline', () => {
    const [first, ...rest] = text
    const html = article(
      `<p><span class="dateline">NORTHHAVEN </span>– ${first}</p>${rest.map((line) => `<p>${line}</p>`).join('')}`,
    )
    expect(read(html)).toEqual([`NORTHHAVEN – ${first}`, ...rest])
  })

  test('the title is the heading of the article, not that of the site', () => {
    const html = page(
      `<h1>The Coast Daily News</h1><h1>The ferry returns to the north</h1>${paragraphs}`,
      '<title>The ferry returns to the north : The Coast Daily News</title>',
    )
    expect(extractArticle(html, '').title).toBe('The ferry returns to the north')
  })
})
