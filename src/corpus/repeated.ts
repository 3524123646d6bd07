import { fold } from './analyser.ts'

/** A name that two of several owners claim; `owner` is the later one's place in the list. */
export interface Repeated {
  name: string
  owner: number
}

/** Names that two owners claim, whatever their case and diacritics; within one owner a name may return. */
export function repeatedNames(names: readonly (readonly string[])[]): Repeated[] {
  const owners = new Map<string, number>()
  return names.flatMap((own, owner) =>
    own.flatMap((name) => {
      const key = fold(name)
      const first = owners.get(key)
      if (first === undefined) owners.set(key, owner)
      return first === undefined || first === owner ? [] : [{ name, owner }]
    }),
  )
}

/** The texts that a list holds more than once, each time after the first. */
export function duplicates(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index)
}
