const HEAD = /^(?:president|chair(?:man|woman|person)?|head) of (?:the )?(?<body>.+)$/i
const WAYS = [
  'headed',
  'heads',
  'presided over',
  'presides over',
  'chaired',
  'head of',
  'chair of',
  'presidency of',
  'chairmanship of',
]

/** Ways of saying that somebody has an office at the head of a body: "headed the board", of a `Chairman of the Board`. */
export function wordingsOfHeadship(title: string): string[] {
  const body = HEAD.exec(title)?.groups?.body
  return body === undefined ? [] : WAYS.map((way) => `${way} the ${body}`)
}
