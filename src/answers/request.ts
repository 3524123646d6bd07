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

/**
 * Quotes what would otherwise be read as the next option or lose its quotation marks; inner ones become typographic. A
 * value that is one quoted phrase is quoted already.
 */
function quoteIfNeeded(value: string): string {
  if (/^"[^"\n]*"$/.test(value) || !/(?:^|\s)\S+:|["“”\n]/.test(value)) return value
  let open = false
  const inner = value
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/"/g, () => {
      open = !open
      return open ? '“' : '”'
    })
  return `"${inner}"`
}
