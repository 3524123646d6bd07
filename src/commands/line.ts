import { formatRequest, type Options } from '../answers/request.ts'
import { spellingDistance } from '../corpus/spelling.ts'
import type { Command, OptionDeclaration } from './command.ts'

/** A line that was read as a command, or what was wrong with it and what would work. */
export type ReadLine =
  | { command: Command; options: Options }
  | { problem: string; suggestions: string[]; command: string }

/** Options that take any text may hold a colon; in the others it is a misspelt option. */
const FREE_TEXT = 300

/**
 * Reads a line as typed in Discord: `/meetings person:A B from:2022`. A value reaches to the next option; quotes hold
 * one together. Text before the first option is the value of the command's first option.
 */
export function readLine(line: string, commands: readonly Command[]): ReadLine {
  const [, name = '', rest = ''] = /^\s*\/?(\S+)\s*([\s\S]*)$/.exec(line) ?? []
  const command = commands.find(({ declaration }) => declaration.name === name.toLowerCase())
  if (!command) {
    const known = commands.map(({ declaration }) => declaration.name)
    const near = known.filter((other) => Number.isFinite(spellingDistance(name.toLowerCase(), other, 2)))
    return {
      problem: `There is no command “/${name}”.`,
      suggestions: (near.length > 0 ? near : known).map((other) => `/${other}`),
      command: name,
    }
  }
  const { declaration } = command
  const options: Record<string, string | boolean> = {}
  for (const [index, { option, value, quoted }] of splitOptions(rest, declaration.options).entries()) {
    const declared =
      option === undefined
        ? declaration.options.find(({ type }) => type === 'string')
        : declaration.options.find((own) => own.name === option)
    if (index === 0 && option === undefined && value === '') continue
    if (!declared) return unknownOption(declaration.name, declaration.options, value)
    const read = readValue(declaration.name, declared, { value, quoted }, declaration.options)
    if ('problem' in read) return { ...read, command: declaration.name }
    options[declared.name] = read.value
  }
  const missing = declaration.options.find(({ name: own, required }) => required && options[own] === undefined)
  if (missing)
    return {
      problem: `/${declaration.name} needs “${missing.name}”: ${missing.description}.`,
      suggestions: [`${formatRequest(declaration.name, options)} ${missing.name}:…`],
      command: declaration.name,
    }
  return { command, options }
}

/** A value as typed; a quoted one is taken as it stands, whatever it looks like. */
interface TypedValue {
  value: string
  quoted: boolean
}

function splitOptions(rest: string, declared: readonly OptionDeclaration[]): (TypedValue & { option?: string })[] {
  const marker = new RegExp(`"[^"]*"|(?<=^|\\s)(${declared.map(({ name }) => name).join('|')}):`, 'gi')
  const starts = [...rest.matchAll(marker)].filter((match) => match[1] !== undefined)
  const parts: ReturnType<typeof splitOptions> = [
    { value: rest.slice(0, starts[0]?.index ?? rest.length).trim(), quoted: false },
  ]
  starts.forEach((match, index) => {
    const value = rest.slice(match.index + match[0].length, starts[index + 1]?.index ?? rest.length)
    const unquoted = /^["“](.*)["”]$/s.exec(value.trim())?.[1]
    parts.push({
      option: (match[1] ?? '').toLowerCase(),
      value: unquoted ?? value.trim(),
      quoted: unquoted !== undefined,
    })
  })
  return parts
}

function readValue(
  command: string,
  option: OptionDeclaration,
  { value, quoted }: TypedValue,
  declared: readonly OptionDeclaration[],
): { value: string | boolean } | { problem: string; suggestions: string[] } {
  const stray = /(?:^|\s)([a-z]+):\S/i.exec(value)
  if (stray && !quoted && (option.longest ?? 0) < FREE_TEXT) return unknownOption(command, declared, stray[0].trim())
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
  return { value }
}

function unknownOption(command: string, declared: readonly OptionDeclaration[], text: string) {
  const name = text.split(':')[0] ?? text
  const known = declared.map((option) => option.name)
  const near = known.find((own) => Number.isFinite(spellingDistance(name.toLowerCase(), own, 2)))
  return {
    problem: `/${command} has no option “${name}”. It has ${known.join(', ')}.`,
    suggestions: near === undefined ? [] : [`/${command} ${text.replace(name, near)}`],
    command,
  }
}
