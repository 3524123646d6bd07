import { describe, expect, test } from 'vitest'
import { decode } from '../../src/ingest/decode.ts'
import { type RawSource, readSource } from '../../src/ingest/read-source.ts'
import { minimalPdf } from './pdf-file.ts'

const TODAY = '2026-11-21'
const bytes = (text: string) => new TextEncoder().encode(text)
const source = (name: string, content: Uint8Array | string, url: string | null = null): RawSource => ({
  name,
  url,
  bytes: typeof content === 'string' ? bytes(content) : content,
})
const refusal = async (name: string, content: Uint8Array | string, url: string | null = null) => {
  const reading = await readSource(source(name, content, url), TODAY)
  return 'refusal' in reading ? reading.refusal : undefined
}
const SENTENCE =
  'The harbour board and the crews of the night ferry have met again and will go on meeting until the line runs.'
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Harbour talks resume</title>${head}</head><body><h1>Harbour talks resume</h1>${body}</body></html>`
const paragraphs = (count: number) =>
  `<p>${SENTENCE}</p>`.repeat(count).replace(/board/g, () => `board ${Math.floor(count * 7.3)}`)

describe('what is no article', () => {
  test.each([
    ['an empty file', 'a.html', '', /^is empty$/, true],
    ['white space', 'a.txt', ' \n\t \r\n', /^is empty$/, true],
    [
      'a zip archive named .html',
      'a.html',
      Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, ...Array.from({ length: 60 }, (_, index) => index * 3)]),
      /zip archive/,
      true,
    ],
    [
      'a picture',
      'a.txt',
      Uint8Array.from([
        0x89,
        0x50,
        0x4e,
        0x47,
        0x0d,
        0x0a,
        0x1a,
        0x0a,
        0,
        0,
        0,
        13,
        0x49,
        0x48,
        0x44,
        0x52,
        ...Array.from({ length: 40 }, () => 7),
      ]),
      /png/,
      true,
    ],
    ['binary data', 'a.txt', Uint8Array.from({ length: 600 }, (_, index) => (index * 7) % 32), /binary data/, true],
    ['a PDF that is none', 'a.pdf', '%PDF-1.4\nnothing of the kind', /PDF that cannot be read/, true],
    [
      '10,000 nested tags',
      'a.html',
      `<html><body>${'<div>'.repeat(10_000)}text${'</div>'.repeat(10_000)}</body></html>`,
      /nested more than 300 deep/,
      true,
    ],
    [
      '10,000 tags nested by never closing them',
      'a.html',
      page('<font>x'.repeat(10_000)),
      /nested more than 300 deep/,
      true,
    ],
    [
      'tens of thousands of tags, each chain of them within the depth that is read',
      'a.html',
      page(`${'<div>'.repeat(250)}text${'</div>'.repeat(250)}`.repeat(60)),
      /more tags, and deeper nested ones, than any article/,
      true,
    ],
    ['a page of 90,000 tags', 'a.html', page('<i>x</i> '.repeat(90_000)), /it has 9\d{4} tags/, true],
    [
      'a page of scripts',
      'a.html',
      page(
        '<div id="root"></div><noscript>Please enable JavaScript.</noscript>',
        '<script src="app.js"></script>',
      ).replace('<h1>Harbour talks resume</h1>', ''),
      /scripts/,
      false,
    ],
    ['a few words', 'a.txt', 'Talks resume\n\nNothing else is known.', /only \d+ words|no article/, false],
  ])('%s', async (_, name, content, reason, broken) => {
    expect(await refusal(name, content)).toEqual({ reason: expect.stringMatching(reason), broken })
  })

  test('a list of articles', async () => {
    const teasers = Array.from(
      { length: 12 },
      (_, index) =>
        `<article><h2><a href="/${index}">Council votes on matter number ${index} of the year</a></h2><p>The council of the town has voted on matter number ${index}, and the mayor said that it was about time …</p></article>`,
    )
    expect(
      await refusal(
        'a.html',
        page(teasers.join(''), '<meta property="og:type" content="website">'),
        'https://n.example/category/council/',
      ),
    ).toEqual({ reason: expect.stringContaining('list of articles'), broken: false })
  })

  test('a paywall with its first sentence', async () => {
    const html = page(
      `<p>${SENTENCE}</p><div class="wall"><h3>Subscribe to continue reading</h3><p>This article is for subscribers only.</p></div>`,
    )
    expect(await refusal('a.html', html)).toEqual({ reason: expect.stringContaining('paywall'), broken: false })
  })

  test('an article with links to others is one all the same', async () => {
    const teasers = Array.from(
      { length: 8 },
      (_, index) =>
        `<div class="teaser"><h3><a href="/${index}">Council votes on matter number ${index}</a></h3></div>`,
    )
    const html = page(
      `<article>${Array.from({ length: 6 }, (_, index) => `<p>${SENTENCE} ${index}</p>`).join('')}</article>${teasers.join('')}`,
      '<meta property="og:type" content="article">',
    )
    expect(await refusal('a.html', html)).toBeUndefined()
  })
})

describe('encodings', () => {
  const armenian = 'Նախարարները հանդիպեցին հինգշաբթի օրը և պայմանավորվեցին շարունակել բանակցությունները։'
  const russian = 'Министры встретились в четверг и договорились продолжить переговоры в следующем месяце.'
  const windows1251 = (text: string) =>
    Uint8Array.from(
      [...text].map((char) =>
        char >= 'А' && char <= 'я' ? (char.codePointAt(0) ?? 0) - 0x0410 + 0xc0 : (char.codePointAt(0) ?? 0),
      ),
    )

  test('UTF-8 is known by itself, whatever is declared', () => {
    expect(decode(bytes(armenian), 'windows-1251')).toMatchObject({ text: armenian, encoding: 'utf-8', unreadable: 0 })
  })
  test('a byte order mark, and UTF-16 without one', () => {
    const utf16 = Uint8Array.from(Buffer.from(`${SENTENCE} ${SENTENCE}`, 'utf16le'))
    expect(decode(Uint8Array.from([0xff, 0xfe, ...utf16])).text).toContain(SENTENCE)
    expect(decode(utf16).text).toContain(SENTENCE)
    expect(decode(bytes(`\uFEFF${SENTENCE}`)).text).toBe(SENTENCE)
  })
  test('the header, then the page, then a guess', () => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body>${russian}`
    expect(decode(windows1251(russian), 'windows-1251').text).toBe(russian)
    expect(decode(windows1251(page)).text).toBe(page)
    expect(decode(windows1251(russian.repeat(5))).text).toBe(russian.repeat(5))
  })
  test('windows-1252 has its quotation marks and dashes', () => {
    const written = Uint8Array.from(
      Buffer.from('<meta charset="iso-8859-1">\x93The line\x94 \x96 the mayor\x92s \x80 caf\xe9', 'latin1'),
    )
    expect(decode(written).text).toContain('“The line” – the mayor’s € café')
  })
  test('UTF-8 that was stored twice is put right', () => {
    expect(decode(bytes('The mayorâ€™s plan for the cafÃ©s')).text).toBe('The mayor’s plan for the cafés')
    expect(decode(bytes('Âme, Århus, naïve')).text).toBe('Âme, Århus, naïve')
  })
  test('a few broken bytes are counted, not guessed away', () => {
    const broken = Uint8Array.from([...bytes(armenian), 0xff, 0xfe, ...bytes(armenian)])
    expect(decode(broken)).toMatchObject({ encoding: 'utf-8', unreadable: 2 })
  })
  test('an article with some is taken with a remark', async () => {
    const html = bytes(page(Array.from({ length: 6 }, (_, index) => `<p>${SENTENCE} “${index}”</p>`).join('')))
    const broken = Uint8Array.from([...html.slice(0, 300), 0xff, ...html.slice(300)])
    const reading = await readSource(source('a.html', broken), TODAY)
    expect('candidate' in reading && reading.candidate.remarks).toEqual(['1 characters could not be read as utf-8'])
  })
})

describe('other kinds of source', () => {
  test('Markdown with a head', async () => {
    const reading = await readSource(
      source(
        'note.md',
        `---\ntitle: Harbour talks resume\ndate: 2021-05-03\nurl: https://n.example/harbour\n---\n\n## Behind the doors\n\n${SENTENCE} **Nobody** left [early](https://n.example/x).\n\n![pier](pier.jpg)\n\n* ${SENTENCE}\n* ${SENTENCE.replace('night', 'day')}\n`,
      ),
      TODAY,
    )
    expect('candidate' in reading && reading.candidate).toMatchObject({
      title: 'Harbour talks resume',
      url: 'https://n.example/harbour',
      published: '2021-05-03',
      paragraphs: [`${SENTENCE} Nobody left early.`, SENTENCE, SENTENCE.replace('night', 'day')],
    })
  })

  test('a PDF: headline, paragraphs, no page numbers', async () => {
    const lines = [
      'The harbour board has met the crews of the night ferry again,',
      'for the third time this month, and nobody left early.',
      '',
      'The mayor said on Monday that the line could run by autumn if',
      'the council votes for it before the summer recess.',
      '',
      '1',
    ]
    const reading = await readSource(source('a.pdf', minimalPdf('Harbour talks resume', lines)), TODAY)
    expect('candidate' in reading && reading.candidate).toMatchObject({
      title: 'Harbour talks resume',
      paragraphs: [`${lines[0]} ${lines[1]}`, `${lines[3]} ${lines[4]}`],
    })
  })

  test('a page that a browser saved knows its address', async () => {
    const html = `<!-- saved from url=(0042)https://n.example/harbour/talks?utm_source=mail -->\n${page(Array.from({ length: 5 }, (_, index) => `<p>${SENTENCE} ${index}</p>`).join(''))}`
    const reading = await readSource(source('a.html', html), TODAY)
    expect('candidate' in reading && reading.candidate.url).toBe('https://n.example/harbour/talks')
  })

  test('languages other than English are kept and recognised', async () => {
    const texts: [string, string, string][] = [
      [
        'ru',
        'Переговоры продолжатся',
        'Министры встретились в четверг и договорились продолжить переговоры в следующем месяце в том же городе.',
      ],
      [
        'hy',
        'Բանակցությունները շարունակվում են',
        'Նախարարները հանդիպեցին հինգշաբթի օրը և պայմանավորվեցին շարունակել բանակցությունները նույն քաղաքում։',
      ],
      [
        'az',
        'Danışıqlar davam edir',
        'Nazirlər cümə axşamı görüşdülər və danışıqları gələn ay həmin şəhərdə davam etdirmək barədə razılığa gəldilər.',
      ],
      [
        'tr',
        'Görüşmeler sürüyor',
        'Bakanlar perşembe günü bir araya geldi ve görüşmelere gelecek ay aynı kentte devam etme konusunda anlaştı.',
      ],
      [
        'fr',
        'Les pourparlers continuent',
        'Les ministres se sont rencontrés jeudi et ont convenu de poursuivre les discussions le mois prochain dans la même ville.',
      ],
      [
        'de',
        'Gespräche gehen weiter',
        'Die Minister trafen sich am Donnerstag und vereinbarten, die Gespräche im nächsten Monat in derselben Stadt fortzusetzen.',
      ],
    ]
    for (const [language, title, sentence] of texts) {
      const body = Array.from({ length: 4 }, (_, index) => `<p>${sentence} ${index + 1}.</p>`).join('')
      const reading = await readSource(
        source('a.html', `<html><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`),
        TODAY,
      )
      expect(
        'candidate' in reading && [
          reading.candidate.language,
          reading.candidate.title,
          reading.candidate.paragraphs.length,
        ],
        language,
      ).toEqual([language, title, 4])
    }
  })

  test('a feed, its broken entry and its whole texts', async () => {
    const xml = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Coast Monitor</title>
<item><title>First &amp; foremost</title><link>https://n.example/1</link><pubDate>Fri, 19 May 2023 08:00:00 +0400</pubDate><description>Short.</description></item>
<item><title>Broken <b>entry</title><description>no address & a loose ampersand, a tag left open <br></description>
<item><title>Third</title><link>/3</link><content:encoded><![CDATA[<p>${SENTENCE}</p>]]></content:encoded></item></channel></rss>`
    const reading = await readSource(source('feed.xml', xml, 'https://n.example/feed'), TODAY)
    expect('feed' in reading && reading.feed.entries.map(({ title, url }) => [title, url])).toEqual([
      ['First & foremost', 'https://n.example/1'],
      [expect.stringContaining('Broken'), null],
      ['Third', 'https://n.example/3'],
    ])
    expect('feed' in reading && reading.feed.title).toBe('Coast Monitor')
  })

  test('Atom and JSON feeds', async () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><entry><title>One</title><link rel="alternate" href="https://n.example/1"/><published>2023-05-19T08:00:00Z</published></entry></feed>'
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'N',
      items: [{ title: 'One', url: 'https://n.example/1', date_published: '2023-05-19' }, 7],
    })
    for (const content of [atom, json]) {
      const reading = await readSource(source('feed', content), TODAY)
      expect('feed' in reading && reading.feed.entries[0]).toMatchObject({
        title: 'One',
        url: 'https://n.example/1',
        published: expect.stringContaining('2023-05-19'),
      })
    }
  })

  test('HTML paragraphs of a stored article leave subheadings out', async () => {
    const body = `<p>${SENTENCE} 1</p><p>${SENTENCE} 2</p><h2>Behind the doors</h2><p>${SENTENCE} 3</p>${paragraphs(0)}`
    const reading = await readSource(source('a.html', page(body)), TODAY)
    expect('candidate' in reading && reading.candidate.paragraphs).toEqual([
      `${SENTENCE} 1`,
      `${SENTENCE} 2`,
      `${SENTENCE} 3`,
    ])
  })
})
