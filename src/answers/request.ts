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

/** Quotes what would otherwise be read as the next option. */
function quoteIfNeeded(value: string): string {
  return /(?:^|\s)\S+:|^"|\n/.test(value) ? `"${value.replace(/"/g, '”').replace(/\s+/g, ' ')}"` : value
}
