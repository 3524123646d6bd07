import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Names } from '../../src/corpus/names.ts'
import { parseChronicle, readFiles } from '../../src/corpus/read.ts'
import { parseArticleFile } from '../../src/ingest/article-file.ts'
import { ArticleFolder } from '../../src/ingest/folder.ts'
import { type IngestOptions, ingest } from '../../src/ingest/ingest.ts'
import { reportLines } from '../../src/ingest/report.ts'
import { listSources } from '../../src/ingest/sources.ts'
import { articlePage, type Site, startSite } from './site.ts'
import { TEXTS } from './texts.ts'

const root = mkdtempSync(join(tmpdir(), 'ingest-'))
afterAll(() => rmSync(root, { recursive: true }))

let folder = ''
let corpus = ''
let count = 0
const sites: Site[] = []
beforeEach(() => {
  folder = join(root, String(count++))
  corpus = join(folder, 'corpus')
  mkdirSync(join(folder, 'in'), { recursive: true })
})
afterEach(async () => {
  for (const site of sites.splice(0)) await site.close()
})

interface Run {
  status: number | null
  stdout: string
  stderr: string
}

function start(args: string[], node: string[] = []) {
  return spawn(process.execPath, ['--import', 'tsx', ...node, 'src/cli/ingest.ts', ...args], {
    env: { ...process.env, CORPUS_DIR: corpus },
  })
}

/** The command as a process of its own. */
async function command(args: string[], input?: string): Promise<Run> {
  const child = start(args)
  child.stdin.end(input)
  return await ended(child)
}

async function ended(child: ReturnType<typeof start>): Promise<Run> {
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { status, stdout, stderr }
}

const chronicle = parseChronicle(readFiles('data'), 'data')
const names = new Names(chronicle)

/** What the command does, in this process: the lines that it prints. */
async function run(paths: string[], options: Partial<IngestOptions> = {}): Promise<string> {
  const { sources } = listSources(paths)
  const result = await ingest(
    sources,
    new ArticleFolder(corpus),
    { chronicle, names },
    { today: '2026-11-21', dryRun: false, allowLocal: false, input: Readable.from([]), ...options },
  )
  return reportLines(result.outcomes, { width: 200, dryRun: false }).join('\n')
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, 'in', name)
  writeFileSync(path, content)
  return path
}

function files(below = corpus): string[] {
  if (!existsSync(below)) return []
  return readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function articles() {
  return files(join(corpus, 'articles')).map((file) => {
    const article = parseArticleFile('x', readFileSync(file, 'utf8'))
    if ('problem' in article) throw new Error(article.problem)
    return { file, ...article }
  })
}

describe('npm run ingest', { timeout: 120_000 }, () => {
  test('takes the texts as they should come out, and changes nothing the second time', async () => {
    for (const [index, { text }] of TEXTS.entries()) put(`${index}.txt`, text)
    const first = await run([join(folder, 'in')])
    expect(first).toMatch(/^taken +5$/m)
    const found = articles()
    for (const { title, paragraphs, published, publisher } of TEXTS) {
      const article = found.find(({ head }) => head.title === title)
      expect(article?.head).toMatchObject({
        published,
        ...(publisher !== null && { publisher }),
        language: 'en',
        full_text: true,
        revision: 1,
      })
      expect(article?.paragraphs.map((text, index) => text.slice(0, paragraphs[index]?.length))).toEqual(paragraphs)
    }
    const before = files().map((file) => readFileSync(file, 'utf8'))
    const second = await run([join(folder, 'in')])
    expect(second).toMatch(/^unchanged +5$/m)
    expect(files().map((file) => readFileSync(file, 'utf8'))).toEqual(before)
  })

  test('says what was wrong with each bad source, goes on with the rest, and exits with 1', async () => {
    put('empty.html', '')
    put(
      'archive.html',
      Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, ...Array.from({ length: 60 }, (_, index) => index)]),
    )
    put('nested.html', `<html><body>${'<div>'.repeat(10_000)}x`)
    put(
      'scripts.html',
      '<html><head><title>App</title><script src="a.js"></script></head><body><div id="app"></div></body></html>',
    )
    const large = put('large.html', '<html>')
    truncateSync(large, 200 * 1024 * 1024)
    put('good.html', articlePage(1))
    const result = await command([join(folder, 'in'), join(folder, 'nowhere.html')])
    expect(result.status).toBe(1)
    for (const line of [
      /^failed: .*empty\.html: is empty$/m,
      /^failed: .*archive\.html: is no text but a zip archive: unpack it first$/m,
      /^failed: .*nested\.html: its tags are nested more than 300 deep/m,
      /^failed: .*large\.html: is larger than an article can be \(200 MB or more, at most 20 MB\)$/m,
      /^failed: .*nowhere\.html: there is no such file or folder$/m,
      /^not an article: .*scripts\.html: shows its text only with scripts/m,
      /^taken: .*good\.html → /m,
      /^failed +5$/m,
    ])
      expect(result.stdout).toMatch(line)
    expect(articles()).toHaveLength(1)
  })

  test('says which article could not be written, leaves nothing half done, and files it the next time', async () => {
    put('one.html', articlePage(1))
    const text = await run([join(folder, 'in')])
    const [first] = articles()
    const year = join(corpus, 'articles', first?.head.published?.slice(0, 4) ?? '')
    rmSync(year, { recursive: true })
    writeFileSync(year, 'a file where a folder should be')
    const failing = await run([join(folder, 'in')])
    expect(text).toMatch(/^taken +1$/m)
    expect(failing).toMatch(/^failed: .*one\.html: could not be written: /m)
    expect(files()).toEqual([year])
    rmSync(year)
    expect(await run([join(folder, 'in')])).toMatch(/^taken +1$/m)
  })

  test('reads the files that links lead to, and names a link that leads nowhere', async () => {
    symlinkSync(put('../one.html', articlePage(1)), join(folder, 'in', 'link.html'))
    symlinkSync(join(folder, 'gone.html'), join(folder, 'in', 'dangling.html'))
    symlinkSync('.', join(folder, 'in', 'circle'))
    const text = await run([join(folder, 'in')])
    expect(text).toMatch(/^taken: .*link\.html/m)
    expect(text).toMatch(/^failed: .*dangling\.html: cannot be read/m)
  })

  test('reads standard input; what is only no article does not count as a failure', async () => {
    const few = put('few.txt', 'Talks resume\n\nNothing else.')
    expect((await command(['-', few], TEXTS[2]?.text)).status).toBe(0)
    expect(articles().map(({ head }) => head.title)).toEqual([TEXTS[2]?.title])
  })

  test('--dry-run writes nothing and --json prints what became of each source', async () => {
    put('good.html', articlePage(1))
    const result = await command([join(folder, 'in'), '--dry-run', '--json'])
    expect(JSON.parse(result.stdout)).toMatchObject({
      outcomes: [{ status: 'taken', published: '2021-03-02', title: 'Talks number 1 about the night ferry' }],
    })
    expect(files()).toEqual([])
  })

  test('a changed page becomes a visible revision, the earlier one is kept', async () => {
    put('page.html', articlePage(1))
    await run([join(folder, 'in')])
    put(
      'page.html',
      articlePage(1, '<p>The board corrected the number of piers in the evening, after a letter from the crews.</p>'),
    )
    const result = await run([join(folder, 'in')])
    expect(result).toMatch(/^revised: .*page\.html/m)
    expect(result).toMatch(/revision 2/)
    expect(articles()).toMatchObject([{ head: { revision: 2 } }])
    expect(readFileSync(files(join(corpus, 'revisions'))[0] ?? '', 'utf8')).toContain('revision: 1')
  })

  test('an article file that somebody broke is named and left alone', async () => {
    put('page.html', articlePage(1))
    await run([join(folder, 'in')])
    const [file = ''] = files()
    writeFileSync(file, 'my own notes')
    put('other.html', articlePage(2))
    const result = await run([join(folder, 'in', 'other.html')])
    expect(result).toMatch(/^failed: .*left alone/m)
    expect(readFileSync(file, 'utf8')).toBe('my own notes')
  })

  test('without sources it says how to use it', async () => {
    expect(await command([])).toMatchObject({ status: 2, stderr: expect.stringContaining('usage: npm run ingest') })
    expect((await command(['--nonsense', 'x'])).status).toBe(2)
  })

  test('a feed: its articles are fetched, a broken entry and a redirect without end are named', async () => {
    const site = await startSite((path, _, response) => {
      if (path === '/feed')
        return `<rss version="2.0"><channel><title>Coast Monitor</title>${[1, 2].map((number) => `<item><title>n</title><link>/${number}</link></item>`).join('')}<item><title>Broken</title><description>x <b></description><item><title>Circle</title><link>/circle</link></item><item><title>Gone</title><link>/gone</link></item><item><title>Deep</title><link>/deep</link><description>${'&lt;b&gt;'.repeat(2000)}x</description></item></channel></rss>`
      if (path === '/circle') response.writeHead(302, { location: '/circle' }).end()
      return /^\/[12]$/.test(path) ? articlePage(Number(path.slice(1))) : undefined
    })
    sites.push(site)
    const result = await run([`${site.origin}/feed`], { allowLocal: true })
    expect(result).toMatch(/^taken +2$/m)
    expect(result).toMatch(/entry 3: a broken entry: neither an address nor a whole text$/m)
    expect(result).toMatch(/^failed: .*deep: its tags are nested more than 300 deep/m)
    expect(result).toMatch(/circle: redirects in a circle$/m)
    expect(result).toMatch(/gone: the server answered 404 Not Found$/m)
    expect(await run([`${site.origin}/feed`])).toMatch(/--allow-local lets it through/)
  })

  test('killed in the middle, it leaves no half file, and the next run completes the work', async () => {
    for (let number = 1; number <= 40; number++) put(`${number}.html`, articlePage(number))
    const partial = join(corpus, 'articles', '2021')
    const child = start([join(folder, 'in')])
    const closed = new Promise((resolve) => child.on('close', resolve))
    // as soon as the first files appear
    while (child.exitCode === null && files(partial).length < 2) await new Promise((resolve) => setTimeout(resolve, 1))
    child.kill('SIGKILL')
    await closed
    for (const file of files().filter((path) => path.endsWith('.md')))
      expect(parseArticleFile('x', readFileSync(file, 'utf8'))).not.toHaveProperty('problem')
    expect(await run([join(folder, 'in')])).not.toMatch(/^failed +[1-9]/m)
    expect(articles()).toHaveLength(40)
    expect(files().filter((path) => path.endsWith('.tmp'))).toEqual([])
  })

  test('Ctrl+C files what was read, says what was taken and how many sources were not read, and exits with 130', async () => {
    let child: ReturnType<typeof start> | undefined
    const site = await startSite((path, _, response) => {
      if (path === '/1') return articlePage(1)
      if (path === '/feed')
        return `<rss version="2.0"><channel><title>Coast Monitor</title>${[2, 3].map((number) => `<item><title>n</title><link>/${number}</link></item>`).join('')}</channel></rss>`
      // never answers
      if (path === '/2') {
        child?.kill('SIGINT')
        response.writeHead(200).write('<html>')
      }
      return undefined
    })
    sites.push(site)
    child = start(['--allow-local', ...['1', 'feed'].map((path) => `${site.origin}/${path}`)])
    const { status, stdout, stderr } = await ended(child)
    expect(stdout).toMatch(/^taken: .*\/1 → /m)
    // the feed was read, its two entries were not
    expect(stderr).toMatch(/^Stopped: 1 article taken, 0 revised; 2 sources were not read\.$/m)
    expect(status).toBe(130)
    expect(articles().map(({ head }) => head.url)).toEqual([`${site.origin}/1`])
    expect(files().filter((path) => !path.endsWith('.md'))).toEqual([])
  })

  test('Ctrl+C ends it while standard input gives nothing, too', async () => {
    let child: ReturnType<typeof start> | undefined
    const site = await startSite(() => {
      child?.kill('SIGINT')
      return undefined
    })
    sites.push(site)
    child = start(['--allow-local', '-', `${site.origin}/1`])
    const { status, stderr } = await ended(child)
    expect(stderr).toMatch(/^Stopped: 0 articles taken, 0 revised; 2 sources were not read\.$/m)
    expect(status).toBe(130)
  })

  test('Ctrl+C before it has started says that nothing was done', async () => {
    put('one.html', articlePage(1))
    const ready =
      'data:text/javascript,process.on("newListener",(name)=>name==="SIGINT"&&process.stderr.write("listens\\n"))'
    const child = start([join(folder, 'in')], ['--import', ready])
    child.stderr.once('data', () => child.kill('SIGINT'))
    const { status, stderr } = await ended(child)
    expect(stderr).toContain('Stopped before any source was read; nothing was written.')
    expect(status).toBe(130)
    expect(files()).toEqual([])
  })
})
