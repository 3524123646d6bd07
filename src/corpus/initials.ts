/** The first letters of the words of a name, `Dry Lands Union` → `DLU`; words without a capital have none. */
export function initialsOf(words: readonly string[]): string {
  return words
    .map((word) => word.charAt(0))
    .filter((letter) => /\p{Lu}/u.test(letter))
    .join('')
}
