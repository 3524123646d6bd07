import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BrokenDataError } from '../../src/corpus/problem.ts'
import { parseChronicle, type RawChronicle, readFiles } from '../../src/corpus/read.ts'
import { REAL, TINY } from '../fixtures/chronicle.ts'

const raw = readFiles(TINY)
type Register = Exclude<keyof RawChronicle, 'articles'>

/** What is found wrong when a text of a register is changed, `file:line: message` without the folder. */
function problemsOf(changed: RawChronicle): string[] {
  try {
    parseChronicle(changed, '')
    return []
  } catch (error) {
    if (!(error instanceof BrokenDataError)) throw error
    return error.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)
  }
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The fixture has no “${from}”.`)
  return text.replace(from, () => to)
}

function inRegister(register: Register, from: string, to: string): string[] {
  return problemsOf({ ...raw, [register]: replaced(raw[register], from, to) })
}

function inArticle(id: string, from: string, to: string): string[] {
  return problemsOf({
    ...raw,
    articles: raw.articles.map(({ path, text }) => ({
      path,
      text: path.includes(id) ? replaced(text, from, to) : text,
    })),
  })
}

/** Line of the first line that holds a text, from 1. */
function lineIn(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length
}

test('both chronicles are without problems', () => {
  expect(problemsOf(raw)).toEqual([])
  expect(problemsOf(readFiles(REAL))).toEqual([])
})

describe('a register entry that is wrong by itself is named with its line', () => {
  test.each<[Register, string, string, string]>([
    ['events', 'status: held', 'status: happened', 'status: is "happened", not held, announced, postponed, cancelled'],
    ['events', 'kind: meeting', 'kind: 3', 'kind: is 3, not text'],
    ['events', 'summary: The two', 'summry: The two', 'there is no key "summry"'],
    [
      'events',
      'date: 1932-02-14',
      'date: 1932-02-30',
      'date: "1932-02-30" is no EDTF date such as 2023-05-25, 2023-05, 2023-05~ or 2020-09-27/2020-11-10',
    ],
    [
      'events',
      'participants: [mirel-dasko]',
      'participants: mirel-dasko',
      'participants: is "mirel-dasko", not a list',
    ],
    ['events', 'sources: [1931-11-30-river-post-gray-skerry]', 'sources: []', 'sources: is empty'],
    [
      'people',
      'id: mirel-dasko',
      'id: Mirel Dasko',
      'id: "Mirel Dasko" is no id: use lower-case letters, digits and hyphens',
    ],
    ['people', 'note: Regent who opened the talks over the isles.', 'note: ', 'note: is null, not text'],
    ['places', 'lat: 54.1', 'lat: north', 'lat: is "north", not a number'],
    ['places', 'lat: 51.9', 'lat: 151.9', 'lat: is more than 90'],
    ['vocabulary', 'covers: 1931/1933', 'covers: 1933/1931', 'covers: "1933/1931" is no EDTF date'],
    ['vocabulary', 'id: fishing-rights', 'ID: fishing-rights', 'there is no key "ID"'],
  ])('%s.yaml: %s → %s', (register, from, to, message) => {
    const problems = inRegister(register, from, to)
    const line = lineIn(raw[register], from)
    expect(problems).toContainEqual(expect.stringContaining(`${register}.yaml:${line}: `))
    expect(problems).toContainEqual(expect.stringContaining(message))
  })

  test.each([
    ['boat: a boat', 1, 'is no word in Cyrillic'],
    ['лодка: a boat\nпарус, Лодка: a skiff', 2, '"лодка" is used twice'],
    ['лодка: 3', 1, 'is 3, not text'],
    ['лодка', 1, 'is "лодка", not a group of keys'],
  ])('russian.yaml, which may be missing: %s', (russian, line, message) => {
    expect(raw.russian).toBe('')
    expect(problemsOf({ ...raw, russian })).toEqual([expect.stringMatching(`russian.yaml:${line}: .*${message}`)])
  })

  test('a missing key is reported where its entry begins', () => {
    const problems = inRegister('events', '  place: Ume\n', '')
    expect(problems).toEqual([`events.yaml:1: place: is missing`])
  })

  test('broken YAML is reported at its line', () => {
    const problems = inRegister('events', 'title: Herring accord signed at Ume', 'title: Herring: accord: signed')
    expect(problems[0]).toMatch(new RegExp(`^events.yaml:${lineIn(raw.events, 'title: Herring accord')}: `))
  })

  test('a register that is no list is told so', () => {
    expect(problemsOf({ ...raw, places: 'none' })).toContainEqual(
      'places.yaml:1: must be a list, each entry after "- "',
    )
  })
})

describe('records that contradict each other are named with their line', () => {
  test.each<[Register, string, string, string]>([
    ['events', 'says: 1931-05-10,', 'says: May the tenth,', 'the disputed date "May the tenth" is no EDTF date'],
    ['events', 'says: 1931-05-10,', 'says: 1931-05-09,', 'two accounts of the date say "1931-05-09"'],
    [
      'events',
      'says: 1931-05-10, sources: [1933-lantern-review-three-years]',
      'says: 1931-05-10, sources: [1931-05-10-river-post-ume-opens]',
      '"1931-05-10-river-post-ume-opens" has two accounts of the date',
    ],
    [
      'events',
      'says: 1931-05-10, sources: [1933-lantern-review-three-years]',
      'says: 1931-05-10, sources: [1932-06-22-river-post-accord]',
      '"1932-06-22-river-post-accord" disputes the date but is none of its sources',
    ],
    ['events', 'place: Gray Skerry', 'place: Grey Skerry', 'place "Grey Skerry" is not in places.yaml'],
    ['events', 'participants: [mirel-dasko]', 'participants: [nobody]', 'participants names "nobody", which is not in'],
    ['events', 'mediators: [jozef-lukaszewicz]', 'mediators: [nobody]', 'mediators names "nobody", which is not in'],
    [
      'events',
      'mediators: [jozef-lukaszewicz]',
      'mediators: [mirel-dasko]',
      '"mirel-dasko" is a participant and a mediator',
    ],
    ['events', 'participants: [mirel-dasko]', 'participants: [mirel-dasko, mirel-dasko]', 'names "mirel-dasko" twice'],
    ['events', '[1931-11-30-river-post-gray-skerry]', '[no-such-article]', 'sources names "no-such-article"'],
    ['events', 'topics: [fishing-rights]', 'topics: [fish]', 'topics names "fish", which is not in vocabulary.yaml'],
    ['events', 'level: pilots', 'level: sailors', 'level "sailors" is not in vocabulary.yaml'],
    ['events', 'level: pilots', 'level: null', 'a meeting has a level'],
    ['events', 'framework: ume-process', 'framework: ume', 'framework "ume" is not in vocabulary.yaml'],
    ['events', 'kind: agreement', 'kind: deal', 'kind "deal" is not in vocabulary.yaml'],
    ['events', 'outcome: 1932-06-21-ume-accord', 'outcome: 1932-06-21', 'outcome "1932-06-21" is no event'],
    [
      'events',
      'outcome: 1932-06-21-ume-accord',
      'outcome: 1932-02-14-port-sarn-chancellors-planned',
      'its outcome leads back to it',
    ],
    ['events', 'date: 1931-11\n', 'date: 1931-12\n', 'the id does not begin with its date 1931-12'],
    ['events', 'id: 1931-11-gray-skerry-pilots', 'id: 1931-05-09-ume-chancellors', 'is used twice'],
    ['events', '[Herring Accord, midsummer accord]', '[umé parley]', 'the alias "umé parley" is used twice'],
    ['people', 'name: Anton Dasko', 'name: Anton Daskov', 'the id of "Anton Daskov" is anton-daskov'],
    ['people', 'aliases: [Антон Даско]', 'aliases: [Mirele Dasko]', 'the name "Mirele Dasko" is used twice'],
    ['people', 'aliases: [Антон Даско]', 'aliases: [Lukashevich]', 'alias "Lukashevich" is somebody else\'s surname'],
    ['people', 'to: 1933-11-02', 'to: 1929', '"Chancellor" ends before it begins'],
    ['places', 'aliases: [Grey Skerry]', 'aliases: [ume]', 'the name "ume" is used twice'],
    ['places', 'parts: [port-sarn, ume]', 'parts: [port-sarn, home]', 'part "home" is no other place'],
    ['places', 'lat: 53,', 'lat: null,', 'lat and lon come together'],
    ['vocabulary', 'id: bilateral', 'id: ume-process', 'the id "ume-process" is used twice'],
    ['vocabulary', 'aliases: [direct]', 'aliases: [Ume group]', 'frameworks: "Ume group" is used twice'],
    ['vocabulary', 'id: postponed', 'id: delayed', 'statuses: "delayed" is none of held, announced'],
    ['vocabulary', 'id: meeting', 'id: talk', '"meeting" is missing'],
    ['vocabulary', 'id: league,', 'id: league, decides: verdict,', 'decides "verdict", which is none of kinds'],
    [
      'vocabulary',
      'title: Regent, of: Velmora',
      'title: Regent, of: Ardany',
      'nobody in people.yaml is Regent of Ardany',
    ],
    ['vocabulary', 'covers: 1931/1933', 'covers: 1931/1932', 'is outside what the chronicle covers, 1931/1932'],
  ])('%s.yaml: %s → %s', (register, from, to, message) => {
    const problems = inRegister(register, from, to)
    const own = problems.find((problem) => problem.includes(message))
    expect(own, problems.join('\n')).toBeDefined()
    const line = Number(own?.split(':')[1])
    // The line lies inside the entry in which the text was changed.
    expect(line).toBeGreaterThanOrEqual(1)
    if (own?.startsWith(`${register}.yaml`)) {
      const changed = lineIn(raw[register], from)
      expect(Math.abs(line - changed)).toBeLessThan(16)
    }
  })
})

describe('an article that is wrong is named with its line', () => {
  test.each([
    ['1931-05-10', 'url: https', 'url: mailto', 4, 'url: is "mailto://river-post.example/1931/ume-opens"'],
    ['1931-05-10', 'language: en', 'language: English', 6, 'language: "English" is no language code such as "en"'],
    ['1931-05-10', 'published: 1931-05-10', 'published: 1931-05-11', 5, 'does not agree with the file'],
    ['1931-05-10', 'published: 1931-05-10', 'published: 1932', 5, 'belongs in the folder 1932'],
    ['1931-05-10', 'publisher: The River Post', 'publisher: The river post', 1, 'is spelt "The River Post" elsewhere'],
    ['1931-11-30', '/1931/soundings', '/1931/ume-opens', 1, 'url: another article has https://river-post.example'],
    ['1932-04-05', 'title: Three', 'title: Three: days: ', 2, 'Nested mappings'],
    [
      '1932-04-05',
      'The lighthouse on Gray Skerry was left for a later day, Chancellor Ysolde van der Haar told',
      'Told',
      10,
      'paragraph 2 has 7 words, fewer than 8',
    ],
    ['1932-04-05', '\n\nThe lighthouse', '\nThe lighthouse', 8, 'one paragraph, not 2 to 6'],
    ['1932-02-20', '---\n', '', 1, 'must begin with a head between two lines of "---"'],
  ])('%s: %s → %s', (id, from, to, line, message) => {
    const path = raw.articles.find((article) => article.path.includes(id))?.path
    const problems = inArticle(id, from, to)
    expect(problems).toContainEqual(expect.stringContaining(`${path}:${line}: `))
    expect(problems).toContainEqual(expect.stringContaining(message))
  })

  test('a full text may have short paragraphs, a summary may not', () => {
    const problems = inArticle('1932-06-22', 'full_text: true', 'full_text: false')
    expect(problems).toContainEqual(expect.stringContaining('paragraph 1 has 3 words, fewer than 8'))
    expect(problems).toContainEqual(expect.stringContaining('words, fewer than 40'))
  })

  test('an article without text', () => {
    const path = join('articles', '1933', '1933-lantern-review-empty.md')
    const head = '---\ntitle: A\npublisher: B\nurl: https://b.example\npublished: 1933\nlanguage: en\n---\n\n'
    expect(problemsOf({ ...raw, articles: [...raw.articles, { path, text: head }] })).toEqual([
      `${path}:8: has no paragraphs`,
    ])
  })
})

test('all problems of all files are reported at once, file by file and line by line', () => {
  const problems = problemsOf({
    articles: raw.articles.map(({ path, text }, index) => ({ path, text: index === 0 ? 'no head' : text })),
    events: raw.events.replaceAll('place: Ume', 'place: Elsewhere').replace('kind: agreement', 'kind: 7'),
    people: replaced(raw.people, 'to: 1933-11-02', 'to: 1929'),
    places: replaced(raw.places, 'lat: 54.1', 'lat: north'),
    vocabulary: replaced(raw.vocabulary, 'covers: 1931/1933', 'covers: long'),
    russian: 'boat: a boat',
  })
  const files = problems.map((problem) => problem.split(':')[0])
  expect([...new Set(files)]).toEqual([
    raw.articles[0]?.path,
    'events.yaml',
    'people.yaml',
    'places.yaml',
    'russian.yaml',
    'vocabulary.yaml',
  ])
  const lines = problems
    .filter((problem) => problem.startsWith('events'))
    .map((problem) => Number(problem.split(':')[1]))
  expect(lines).toEqual([...lines].sort((a, b) => a - b))
  // A broken record elsewhere is no reason to call references to it broken.
  expect(problems.filter((problem) => problem.includes('participants'))).toEqual([])
  expect(problems.filter((problem) => problem.includes('sources'))).toEqual([])
  expect(problems.filter((problem) => problem.includes('Port Sarn'))).toEqual([])
})

test('a folder or file that is missing is named', () => {
  expect(() => readFiles('no-such-folder')).toThrow(/no-such-folder:1: is no folder/)
  expect(() => readFiles('tests')).toThrow(/tests\/events.yaml:1: is missing/)
})

test('Windows line ends and a byte order mark change nothing', () => {
  const windows = (text: string) => text.replace(/\n/g, '\r\n')
  const plain = parseChronicle(raw, '')
  const other = parseChronicle(
    {
      articles: raw.articles.map(({ path, text }) => ({ path, text: windows(text) })),
      events: windows(raw.events),
      people: windows(raw.people),
      places: windows(raw.places),
      vocabulary: windows(raw.vocabulary),
      russian: windows(raw.russian),
    },
    '',
  )
  expect([...other.articles.values()]).toEqual([...plain.articles.values()])
  expect([...other.events.values()]).toEqual([...plain.events.values()])
})
