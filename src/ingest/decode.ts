import chardet from 'chardet'

export interface Decoded {
  text: string
  /** The encoding that was used, as the Encoding Standard names it. */
  encoding: string
  /** How many characters could not be read; each stands as U+FFFD. */
  unreadable: number
}

const REPLACEMENT = /\uFFFD/g

/**
 * Text of bytes in an unknown encoding: a byte order mark decides, then whether the bytes are valid UTF-8 (whatever is
 * declared: pages lie, valid UTF-8 does not happen by chance), then `charset` of the HTTP header, then what the page
 * declares, then a guess by the frequency of bytes.
 */
export function decode(bytes: Uint8Array, charset?: string): Decoded {
  const marked = byteOrderMark(bytes)
  if (marked !== undefined) return decodeAs(bytes, marked)
  const strict = tryStrict(bytes)
  if (strict !== undefined)
    return { text: repairDoubled(strict), encoding: 'utf-8', unreadable: strict.match(REPLACEMENT)?.length ?? 0 }
  const declared = known(charset) ?? declaredInside(bytes)
  const lenient = decodeAs(bytes, 'utf-8')
  // a few broken sequences among many sound ones: UTF-8 that was cut or patched
  const sound = lenient.text.match(/[\u0080-\uFFFC]/g)?.length ?? 0
  if (sound > lenient.unreadable * 3) return lenient
  if (declared !== undefined && declared !== 'utf-8') return decodeAs(bytes, declared)
  const guess = known(chardet.detect(bytes.subarray(0, 65536)) ?? undefined)
  return guess === undefined || guess === 'utf-8' ? lenient : decodeAs(bytes, guess)
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const decoded = new TextDecoder(encoding).decode(bytes)
  // Node 20 decodes windows-1252 as if it were ISO-8859-1
  const text =
    encoding === 'windows-1252'
      ? decoded.replace(/[\u0080-\u009F]/g, (char) => HIGH[char.charCodeAt(0) - 0x80] ?? char)
      : decoded
  return { text, encoding, unreadable: text.match(REPLACEMENT)?.length ?? 0 }
}

function tryStrict(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // UTF-16 without a mark: every other byte of Latin text is nought
  const start = bytes.subarray(0, 512)
  const nought = [0, 0]
  start.forEach((byte, index) => {
    if (byte === 0) nought[index % 2] = (nought[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = nought
  if (odd > start.length * 0.3 && even < start.length * 0.05) return 'utf-16le'
  if (even > start.length * 0.3 && odd < start.length * 0.05) return 'utf-16be'
  return undefined
}

/** What an HTML or XML text declares in its first bytes. */
function declaredInside(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))
  const label =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start) ?? /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(start)
  return known(label?.[1])
}

function known(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** What windows-1252 puts at 0x80 to 0x9F (Encoding Standard, index windows-1252). */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const BYTES = new Map([...HIGH].map((char, index) => [char, 0x80 + index]))

const DOUBLED =
  /[\u00C2-\u00F4][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]{1,3}/g

/** Undoes UTF-8 that was read as windows-1252 and stored again ("â€™" for "’"), where that gives valid UTF-8. */
function repairDoubled(text: string): string {
  return text.replace(DOUBLED, (run) => {
    return tryStrict(Uint8Array.from([...run].map((char) => BYTES.get(char) ?? char.charCodeAt(0)))) ?? run
  })
}
