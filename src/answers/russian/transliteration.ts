/** Letters as English texts write them; several where customs differ. */
const LETTERS: Record<string, readonly string[]> = {
  а: ['a'],
  б: ['b'],
  в: ['v'],
  г: ['g', 'gh', 'h'],
  д: ['d'],
  е: ['e', 'ye'],
  ж: ['zh', 'j'],
  з: ['z'],
  и: ['i', 'y'],
  й: ['y', 'i', ''],
  к: ['k', 'c'],
  л: ['l'],
  м: ['m'],
  н: ['n'],
  о: ['o'],
  п: ['p'],
  р: ['r'],
  с: ['s'],
  т: ['t'],
  у: ['u'],
  ф: ['f'],
  х: ['kh', 'h'],
  ц: ['ts'],
  ч: ['ch'],
  ш: ['sh'],
  щ: ['shch'],
  ъ: [''],
  ы: ['y'],
  ь: [''],
  э: ['e'],
  ю: ['yu', 'iu'],
  я: ['ya', 'ia'],
}

/** No word has more spellings tried. */
const MOST = 48

/** Spellings in Latin letters of a word in lower case, the likeliest first. */
export function transliterated(word: string): string[] {
  return [...word].reduce<string[]>(
    (starts, letter) =>
      (LETTERS[letter] ?? [letter]).flatMap((latin) => starts.map((start) => start + latin)).slice(0, MOST),
    [''],
  )
}
