import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

/** Something wrong at a place in a YAML text, given as the keys and indexes that lead there. */
export interface Finding {
  path: PropertyKey[]
  message: string
}

/** What is wrong with a YAML text and on which line, counted from 1. */
export interface LineFinding {
  line: number
  message: string
}

/**
 * Parses a YAML 1.2 text and checks it against a schema: its value, or all that is wrong with it.
 *
 * js-yaml reads: on the chronicle it is several times as fast as `yaml`, which is asked only where a problem stands.
 */
export function parseYaml<T>(text: string, schema: z.ZodType<T>): { value: T } | { findings: LineFinding[] } {
  const read = readYaml(text)
  if ('findings' in read) return read
  const checked = schema.safeParse(read.value, { error: wording })
  return checked.success ? { value: checked.data } : { findings: locate(text, findingsOf(checked.error.issues)) }
}

/** A YAML list whose entries were checked one by one. */
export interface YamlList<T> {
  /** The well-formed entries and where in the list each stands. */
  entries: { index: number; value: T }[]
  /** All entries as written, well formed or not; `undefined` when the text holds no list. */
  written: unknown[] | undefined
  findings: LineFinding[]
}

/** Parses a YAML 1.2 text that is a list, so that a broken entry does not hide what is wrong with the others. */
export function parseYamlList<T>(text: string, entrySchema: z.ZodType<T>): YamlList<T> {
  const read = readYaml(text)
  if ('findings' in read) return { entries: [], written: undefined, findings: read.findings }
  if (!Array.isArray(read.value))
    return {
      entries: [],
      written: undefined,
      findings: [{ line: 1, message: 'must be a list, each entry after "- "' }],
    }
  const written: unknown[] = read.value
  const entries: { index: number; value: T }[] = []
  const findings: Finding[] = []
  written.forEach((entry, index) => {
    const checked = entrySchema.safeParse(entry, { error: wording })
    if (checked.success) entries.push({ index, value: checked.data })
    else
      findings.push(
        ...findingsOf(checked.error.issues).map(({ path, message }) => ({ path: [index, ...path], message })),
      )
  })
  return { entries, written, findings: findings.length > 0 ? locate(text, findings) : [] }
}

function readYaml(text: string): { value: unknown } | { findings: LineFinding[] } {
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return { findings: syntaxFindings(text, error.reason) }
  }
}

/** Gives each finding its line in the text. */
export function locate(text: string, findings: Finding[]): LineFinding[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  return findings.map(({ path, message }) => ({ line: lineOf(document, lines, path), message }))
}

/** The line of the innermost node that exists on the way to `path`: a missing key is reported where its entry begins. */
function lineOf(document: Document, lines: LineCounter, path: PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

function syntaxFindings(text: string, reason: string): LineFinding[] {
  const lines = new LineCounter()
  const { errors } = parseDocument(text, { lineCounter: lines })
  const found = errors.map((error) => ({
    line: lines.linePos(error.pos[0]).line,
    message: (error.message.split('\n')[0] ?? reason).replace(/ at line \d+, column \d+:?$/, ''),
  }))
  const isFirst = ({ line, message }: LineFinding, index: number) =>
    found.findIndex((other) => other.line === line && other.message === message) === index
  return found.length > 0 ? found.filter(isFirst) : [{ line: 1, message: reason }]
}

/** What is wrong with a value, for issues whose schema says nothing of its own. */
function wording(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return 'is missing'
  switch (issue.code) {
    case 'invalid_type':
      return `is ${shown(issue.input)}, not ${withArticle(issue.expected)}`
    case 'invalid_value':
      return `is ${shown(issue.input)}, not ${issue.values.join(', ')}`
    case 'too_small':
      return issue.origin === 'number' ? `is less than ${issue.minimum}` : 'is empty'
    case 'too_big':
      return `is more than ${issue.maximum}`
    case 'invalid_format':
      return issue.format === 'url'
        ? `is ${shown(issue.input)}, no address such as https://example.org/page`
        : undefined
    default:
      return undefined
  }
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' && value !== null ? 'a group of keys' : JSON.stringify(value)
}

function withArticle(type: string): string {
  const names: Record<string, string> = {
    array: 'a list',
    object: 'a group of keys',
    string: 'text',
    record: 'a group of keys',
  }
  return names[type] ?? `a ${type}`
}

function findingsOf(issues: z.core.$ZodIssue[]): Finding[] {
  return issues.flatMap((issue) => {
    const key = issue.path.filter((part) => typeof part === 'string').join('.')
    const about = key === '' ? '' : `${key}: `
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((name) => ({ path: [...issue.path, name], message: `${about}there is no key "${name}"` }))
    return [{ path: issue.path, message: about + issue.message }]
  })
}
