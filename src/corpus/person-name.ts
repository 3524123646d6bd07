/** A person's name without the words in brackets that tell namesakes apart. */
export function bareName(name: string): string {
  return name.replace(/ *\([^)]*\)/g, '').trim()
}

/** The surname of a name as written: its last word with the particles before it; none for a name of one word. */
export function surnameOf(name: string): string | undefined {
  const words = bareName(name).split(/\s+/)
  let first = words.length - 1
  while (first > 1 && /^\p{Ll}+$/u.test(words[first - 1] ?? '')) first--
  return first > 0 ? words.slice(first).join(' ') : undefined
}

/** The forms in which a surname stands alone: with its particles, and without them. */
export function surnamesOf(name: string): string[] {
  const surname = surnameOf(name)
  const last = surname?.split(' ').at(-1)
  return surname === undefined || last === undefined ? [] : [...new Set([surname, last])]
}
