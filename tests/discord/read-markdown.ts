/** A stretch of text as a reader sees it, and how it looks. */
export interface Seen {
  text: string
  look: 'plain' | 'bold' | 'link' | 'other'
}

/**
 * What a reader sees of a line of Markdown in Discord's client, whose rules these are (they are those of
 * simple-markdown with Discord's additions). `other` is everything that our messages never mean: italics, code,
 * mentions, lists, headings and the like.
 */
export function readLine(line: string): Seen[] {
  const block = /^\s*(?:#{1,3} |-# |[-*+] |\d+\. )/.exec(line)
  const start: Seen[] = block ? [{ text: block[0], look: 'other' }] : []
  return merge([...start, ...readInline(line.slice(block?.[0].length ?? 0))])
}

/** The text alone. */
export function textOf(seen: readonly Seen[]): string {
  return seen.map(({ text }) => text).join('')
}

const RULES: [RegExp, (match: RegExpExecArray) => Seen[]][] = [
  [/\\([^0-9A-Za-z\s])/y, ([, character = '']) => [{ text: character, look: 'plain' }]],
  [/<(?:@[!&]?|#)\d+>|<t:-?\d+(?::\w)?>|<a?:\w+:\d+>|<\/[^:>]+:\d+>|<id:\w+>|@everyone|@here/y, other],
  [/<https?:\/\/[^\s>]+>/y, other],
  [/https?:\/\/[^\s<]+[^<.,:;"'\]\s]/y, ([text]) => [{ text, look: 'link' }]],
  [/:[\w+-]+:/y, other],
  [
    /\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?\s*\)/y,
    ([, label = '']) => [{ text: textOf(readInline(label)), look: 'link' }],
  ],
  [/(`+)[\s\S]*?[^`]\1(?!`)/y, other],
  [/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, ([, inner = '']) => emphasised(inner)],
  [/__(?:\\[\s\S]|[^\\])+?__(?!_)/y, other],
  [/\b_(?:__|\\[\s\S]|[^\\_])+?_\b/y, other],
  [/\*(?=\S)(?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?\*(?!\*)/y, other],
  [/~~[\s\S]+?~~(?!_)/y, other],
  [/\|\|[\s\S]+?\|\|/y, other],
]

function other([text]: RegExpExecArray): Seen[] {
  return [{ text, look: 'other' }]
}

function emphasised(inner: string): Seen[] {
  const seen = readInline(inner)
  return seen.map(({ text, look }) => ({ text, look: look === 'plain' ? 'bold' : look }))
}

function readInline(text: string): Seen[] {
  const seen: Seen[] = []
  for (let at = 0; at < text.length; ) {
    let found: RegExpExecArray | null = null
    for (const [rule, read] of RULES) {
      rule.lastIndex = at
      found = rule.exec(text)
      if (!found) continue
      seen.push(...read(found))
      break
    }
    if (!found) seen.push({ text: text.charAt(at), look: 'plain' })
    at += found?.[0].length ?? 1
  }
  return merge(seen)
}

function merge(seen: readonly Seen[]): Seen[] {
  const merged: Seen[] = []
  for (const part of seen) {
    const last = merged.at(-1)
    if (last?.look === part.look) merged[merged.length - 1] = { text: last.text + part.text, look: part.look }
    else merged.push(part)
  }
  return merged
}
