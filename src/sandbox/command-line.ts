import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
} from 'discord-api-types/v10'

/** Something that can be sent: a command without subcommands, or one of the subcommands. */
export interface Leaf {
  /** What is typed after the slash: `search`, `daily set`. */
  words: string
  description: string
  options: readonly APIApplicationCommandBasicOption[]
}

/** A command as a line spells it: what was typed for its options, in order. */
export interface TypedCommand {
  leaf: Leaf
  values: { name: string; text: string }[]
}

/** Every command and subcommand that can be sent, in the order in which they were registered. */
export function leavesOf(commands: readonly APIApplicationCommand[]): Leaf[] {
  return commands.flatMap(({ name, description, options }) => descend(name, description, options ?? []))
}

function descend(words: string, description: string, options: readonly APIApplicationCommandOption[]): Leaf[] {
  const nested = options.filter((option) => !isBasic(option))
  if (nested.length === 0) return [{ words, description, options: options.filter(isBasic) }]
  return nested.flatMap((option) =>
    descend(`${words} ${option.name}`, option.description, ('options' in option ? option.options : undefined) ?? []),
  )
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return option.type !== 1 && option.type !== 2
}

/**
 * Reads a whole line as it is pasted or typed, such as `/search text:some words year:2020`. A value reaches to the next
 * option; quotes around it are left out. Text before the first option belongs to the first one.
 * @returns undefined unless the line begins with a known command and a blank, or is nothing but the command
 */
export function parseLine(line: string, leaves: readonly Leaf[]): TypedCommand | undefined {
  const typed = line.trimStart().replace(/^\//, '')
  if (typed === line.trimStart()) return undefined
  const leaf = leaves
    .filter(({ words }) => typed === words || typed.startsWith(`${words} `))
    .toSorted((a, b) => b.words.length - a.words.length)[0]
  return leaf && { leaf, values: parseValues(typed.slice(leaf.words.length), leaf) }
}

/** Reads the part of a line after the command. When an option is given twice, the last one counts. */
export function parseValues(text: string, leaf: Leaf): TypedCommand['values'] {
  const values = new Map<string, string>()
  const starts = optionStarts(text, leaf)
  const lead = text.slice(0, starts[0]?.at ?? text.length).trim()
  const first = leaf.options[0]
  if (lead !== '' && first) values.set(first.name, unquoted(lead))
  for (const [index, { name, end }] of starts.entries()) {
    values.set(name, unquoted(text.slice(end, starts[index + 1]?.at ?? text.length).trim()))
  }
  return [...values].map(([name, value]) => ({ name, text: value }))
}

/** The line that a command is spelt as; reading it again gives the same command. */
export function formatLine({ leaf, values }: TypedCommand): string {
  const parts = values.map(({ name, text }) => {
    const ambiguous = optionStarts(` ${text}`, leaf).length > 0 || /^["“].*["”]$/s.test(text) || text !== text.trim()
    return ` ${name}:${ambiguous ? `"${text}"` : text}`
  })
  return `/${leaf.words}${parts.join('')}`
}

/** Whether a text names an option of the command: `year:`, or words before it. */
export function namesOption(text: string, leaf: Leaf): boolean {
  return optionStarts(text, leaf).length > 0
}

/** Whether a text begins with the name of an option: `year:2020`. */
export function startsWithOption(text: string, leaf: Leaf): boolean {
  return optionStarts(text, leaf)[0]?.at === 0
}

/** Where options begin: a known name after a blank, followed by a colon, outside of quotes. */
function optionStarts(text: string, leaf: Leaf): { name: string; at: number; end: number }[] {
  const names = leaf.options.map(({ name }) => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  if (names.length === 0) return []
  const found = text.matchAll(new RegExp(`(?<=:\\s*)"[^"]*"|(?<=^|\\s)(${names.join('|')}):`, 'giu'))
  return [...found].flatMap((match) =>
    match[1] === undefined
      ? []
      : [{ name: match[1].toLowerCase(), at: match.index, end: match.index + match[0].length }],
  )
}

function unquoted(text: string): string {
  return text.replace(/^["“](.*)["”]$/s, '$1')
}
