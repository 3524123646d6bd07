import { formatRequest, OPTION_LIKE, type Options } from '../answers/request.ts'
import { spellingDistance } from '../corpus/spelling.ts'
import type { Command, OptionDeclaration } from './command.ts'

/** What was wrong with a line, and what would work. */
export interface LineProblem {
  problem: string
  suggestions: string[]
  /** The command that was named. */
  command: string
}

/** A line that was read as a command, or what was wrong with it. */
export type ReadLine = { command: Command; options: Options } | LineProblem

/** Options that take any text may hold a colon; in the others it is a misspelt option. */
const FREE_TEXT = 300

/**
 * Reads a line as typed in Discord: `/meetings person:A B from:2022`. A value reaches to the next option; quotes hold
 * one together. Text before the first option is the value of the command's first option.
 */
export function readLine(line: string, commands: readonly Command[]): ReadLine {
  const [, name = '', rest = ''] = /^\s*\/?(\S*)\s*([\s\S]*)$/.exec(line) ?? []
  const command = commands.find(({ declaration }) => declaration.name === name.toLowerCase())
  if (!command) return unknownCommand(name, rest.trim(), commands)
  const { declaration } = command
  const refused = (problem: string, suggestions: string[]): LineProblem => ({
    problem,
    suggestions,
    command: declaration.name,
  })
  const options: Record<string, string | boolean> = {}
  for (const { option, value, quoted } of splitOptions(rest, declaration.options)) {
    const declared =
      option === undefined
        ? declaration.options.find(({ type }) => type === 'string')
        : declaration.options.find((own) => own.name === option)
    const stray = declared && !quoted ? strayOption(declared, value) : undefined
    if (!declared || stray !== undefined) {
      const { problem, suggestions } = unknownOption(declaration.name, declaration.options, stray ?? value, rest)
      return refused(problem, suggestions)
    }
    if (options[declared.name] !== undefined)
      return refused(`“${declared.name}” is given twice.`, [formatRequest(declaration.name, options)])
    const read = readValue(declaration.name, declared, value)
    if ('problem' in read) return refused(read.problem, read.suggestions)
    options[declared.name] = read.value
  }
  const missing = declaration.options.find(({ name: own, required }) => required && options[own] === undefined)
  if (missing)
    return refused(`/${declaration.name} needs “${missing.name}”: ${missing.description}.`, [
      `${formatRequest(declaration.name, options)} ${missing.name}:…`,
    ])
  return { command, options }
}

function unknownCommand(name: string, rest: string, commands: readonly Command[]): LineProblem {
  const known = commands.map(({ declaration }) => declaration.name)
  const near = known.filter((other) => Number.isFinite(spellingDistance(name.toLowerCase(), other, 2)))
  const problem = name === '' ? 'Name a command.' : `There is no command “/${name}”.`
  const suggestions = near.length > 0 ? near.map((other) => `/${other} ${rest}`.trim()) : known.map((own) => `/${own}`)
  return { problem, suggestions, command: name }
}

interface Part {
  /** None for what stands before the first option. */
  option?: string
  value: string
  /** Quotes held the value together; they are taken off. */
  quoted: boolean
}

/** The values of a line with the names of their options. */
function splitOptions(rest: string, declared: readonly OptionDeclaration[]): Part[] {
  const starts = [...rest.matchAll(optionStarts(declared))].filter((match) => match[1] !== undefined)
  const first = rest.slice(0, starts[0]?.index ?? rest.length).trim()
  const named = starts.map((match, index) => {
    const option = (match[1] ?? '').toLowerCase()
    const value = rest.slice(match.index + match[0].length, starts[index + 1]?.index ?? rest.length).trim()
    const inside = /^["“]([\s\S]*)["”]$/.exec(value)?.[1]
    const phrases = declared.find(({ name }) => name === option)?.phrases
    // Around what reads like an option, or other quotes, they hold the value together; elsewhere they mark a phrase.
    const quoted = inside !== undefined && (!phrases || OPTION_LIKE.test(inside) || /[“”]/.test(inside))
    return { option, value: quoted ? inside : value, quoted }
  })
  const inside = /^["“]([^"“”]*)["”]$/.exec(first)?.[1]
  return first === '' ? named : [{ value: inside ?? first, quoted: inside !== undefined }, ...named]
}

/** Matches where an option begins, as its first group, and passes over what stands in quotes. */
function optionStarts(declared: readonly OptionDeclaration[]): RegExp {
  return new RegExp(`"[^"]*"|(?<=^|\\s)(${declared.map(({ name }) => name).join('|')}):`, 'gi')
}

/** What looks like an option inside the value of another: `persn:A`. */
function strayOption(option: OptionDeclaration, value: string): string | undefined {
  if ((option.longest ?? 0) >= FREE_TEXT) return undefined
  return /(?:^|\s)(?!https?:)([a-z]+):\S/i.exec(value)?.[1]
}

function readValue(
  command: string,
  option: OptionDeclaration,
  value: string,
): { value: string | boolean } | { problem: string; suggestions: string[] } {
  if (option.type === 'boolean') {
    if (/^(?:true|yes|y|1)?$/i.test(value)) return { value: true }
    if (/^(?:false|no|n|0)$/i.test(value)) return { value: false }
    return {
      problem: `“${option.name}” is true or false, not “${value}”.`,
      suggestions: [`/${command} ${option.name}:true`],
    }
  }
  if (option.choices) {
    const chosen = option.choices.find((choice) => choice === value.toLowerCase())
    if (chosen === undefined)
      return {
        problem: `“${option.name}” is ${option.choices.join(' or ')}, not “${value}”.`,
        suggestions: option.choices.map((choice) => `/${command} ${option.name}:${choice}`),
      }
    return { value: chosen }
  }
  if (option.longest !== undefined && value.length > option.longest)
    return {
      problem: `“${option.name}” takes at most ${option.longest} characters; this has ${value.length}.`,
      suggestions: [],
    }
  return { value }
}

function unknownOption(command: string, declared: readonly OptionDeclaration[], text: string, rest: string) {
  const name = text.split(':')[0] ?? text
  const known = declared.map((option) => option.name)
  const near = known.find((own) => Number.isFinite(spellingDistance(name.toLowerCase(), own, 2)))
  const corrected = near === undefined ? undefined : rest.replace(new RegExp(`(^|\\s)${name}:`, 'i'), `$1${near}:`)
  return {
    problem: `/${command} has no option “${name}”. It has ${known.join(', ')}.`,
    suggestions: corrected === undefined || corrected === rest ? [] : [`/${command} ${corrected.trim()}`],
  }
}
