import type { Chronicle } from '../../corpus/chronicle.ts'
import { bareName, surnameOf } from '../../corpus/person-name.ts'
import { plain } from './declension.ts'
import type { Lexicon } from './lexicon.ts'
import { transliterated } from './transliteration.ts'

const CYRILLIC = /\p{Script=Cyrillic}/u

/** Of several names the one that is short in the same way: capitals for capitals, a part of the name for a part of it. */
function shortName(russian: string, [name = '', ...aliases]: string[]): string {
  if (/^\p{Lu}{2,}$/u.test(russian)) return [name, ...aliases].find((alias) => /^[A-Z]{2,}$/.test(alias)) ?? name
  const alike = transliterated(plain(russian))
  const isOther = (alias: string) =>
    name.includes(alias) ||
    (alias.charAt(0) !== name.charAt(0) && !name.toLowerCase().includes(alias.slice(1, 4).toLowerCase()))
  return aliases.find((alias) => isOther(alias) && alike.includes(alias.toLowerCase())) ?? name
}

/** Adds the names of the registers that are written in Cyrillic: people, places, terms and events. */
export function addNames(lexicon: Lexicon, { people, places, vocabulary, events }: Chronicle): void {
  const inCyrillic = (aliases: readonly string[], add: (alias: string) => void) => {
    for (const alias of aliases) if (CYRILLIC.test(alias)) lexicon.addLater(alias, [plain(alias)], () => add(alias))
  }
  for (const { name, aliases } of people.values()) {
    inCyrillic(aliases, (alias) => lexicon.addName(bareName(alias), bareName(name)))
    inCyrillic(
      aliases.flatMap((alias) => surnameOf(alias) ?? []),
      (surname) => lexicon.addName(surname, surnameOf(name) ?? name),
    )
  }
  const { sides, bodies, frameworks, levels, statuses, kinds, topics, periods } = vocabulary
  const lists = [[...places.values()], sides, bodies, frameworks, levels, statuses, kinds, topics, periods]
  for (const { name, aliases } of lists.flat())
    inCyrillic(aliases, (alias) => {
      const english = shortName(alias, [bareName(name), ...aliases])
      if (alias.includes(' ') && !/^\p{Lu}\S* \p{Lu}/u.test(alias)) lexicon.addNoun(alias, english, 'name')
      else lexicon.addName(alias, english)
    })
  for (const { aliases } of events.values()) {
    const english = aliases.find((alias) => !CYRILLIC.test(alias))
    if (english) inCyrillic(aliases, (alias) => lexicon.addName(alias, english))
  }
}
