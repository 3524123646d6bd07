import anyAscii from 'any-ascii'

const SMALL =
  /^(?:a|an|the|of|in|on|at|to|for|and|or|as|is|are|be|with|by|from|its|his|her|their|that|this|will|has|have|not|but|after|over|into|der|die|das|und|le|la|les|de|des|du|et|el|los|las|y|v|na|i|o|s)$/

/**
 * An id for an article: its date of publication, its outlet when known, and two to four words of its title, lower-case ASCII, such as
 * `2021-03-04-coastmonitor-talks-night-ferry`. `isTaken` tells which ids are in use.
 */
export function articleId(
  published: string | undefined,
  publisher: string | undefined,
  title: string,
  isTaken: (id: string) => boolean,
): string {
  const date = published === undefined ? 'undated' : published.replace(/[~?%]/g, '').split('/')[0]
  const outlet = words((publisher ?? '').replace(/\.(?:com|org|net|eu|info|news)$/i, ''))
    .join('')
    .slice(0, 24)
  const all = words(title)
  const telling = all.filter((word) => !SMALL.test(word) && word.length > 1)
  const chosen = (telling.length >= 2 ? telling : all).slice(0, 4)
  const id = [date, outlet, ...chosen].filter((part) => part !== '').join('-')
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? id : `${id}-${number}`
    if (!isTaken(numbered)) return numbered
  }
}

function words(text: string): string[] {
  return (
    anyAscii(text.replace(/[’']/g, ''))
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.map((word) => word.slice(0, 20)) ?? []
  )
}
