/** Options of a command as typed, by name. */
export type Options = Readonly<Record<string, string | boolean | undefined>>

/** A command and its options as a person types them: `/meetings person:"A B" from:2022`. Options left out are not shown. */
export function formatRequest(command: string, options: Options): string {
  const parts = Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined || value === '' || name === 'private') return []
    return [`${name}:${typeof value === 'string' ? quoteIfNeeded(value) : value}`]
  })
  return [`/${command}`, ...parts].join(' ')
}

/** What reads like the beginning of an option; only quotes make it part of a value. */
export const OPTION_LIKE = /(?:^|\s)[a-z-]+:/i

/** Words with single spaces between them, and nothing in them that quotes would have to hold together. */
const PLAIN = /^[^\s:"“”]+(?: [^\s:"“”]+)*$/

/** Quotes what would otherwise be read as the next option or lose its quotation marks; inner ones become typographic. */
function quoteIfNeeded(value: string): string {
  if (PLAIN.test(value)) return value
  const line = value.trim().replace(/\s+/g, ' ')
  if (!OPTION_LIKE.test(line) && !/["“”]/.test(line)) return line
  let open = false
  const inner = line.replace(/"/g, () => {
    open = !open
    return open ? '“' : '”'
  })
  return `"${inner}"`
}
