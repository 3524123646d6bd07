import { fileTypeFromBuffer } from 'file-type'

/** What the bytes of a source are, whatever its name or its server says. */
export type Content = 'html' | 'feed' | 'json-feed' | 'markdown' | 'text' | 'pdf' | { other: string }

const NAMES: Record<string, string> = {
  zip: 'a zip archive: unpack it first',
  gz: 'a gzip archive: unpack it first',
  rar: 'a rar archive: unpack it first',
  '7z': 'a 7z archive: unpack it first',
  tar: 'a tar archive: unpack it first',
  docx: 'a Word document: save it as text or HTML',
  odt: 'an OpenDocument text: save it as text or HTML',
  rtf: 'a rich-text document: save it as text or HTML',
  epub: 'an e-book',
  cfb: 'an old Office document: save it as text or HTML',
}

/**
 * Recognises content by its bytes; `name` (a file's name or an address) only tells Markdown from plain text. `text` is
 * the decoded start, needed where the bytes are text.
 */
export async function sniff(bytes: Uint8Array, text: string, name: string): Promise<Content> {
  const found = await fileTypeFromBuffer(bytes.subarray(0, 65536)).catch(() => undefined)
  if (found?.ext === 'pdf') return 'pdf'
  if (found && !/xml|html|text|json|svg/.test(found.mime))
    return { other: NAMES[found.ext] ?? `a ${found.ext} file (${found.mime})` }
  const start = text
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data
  const controls = start.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0
  if (controls > Math.max(2, start.length * 0.02)) return { other: 'binary data' }
  if (/^MIME-Version:|^From: <Saved by/im.test(start.slice(0, 300)) && /multipart\/related/i.test(start))
    return { other: 'a web archive (MHTML): save the page as HTML' }
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<\?xml-[^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i.test(start))
    return 'feed'
  if (/^\{[\s\S]{0,400}https:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(start)) return 'json-feed'
  if (
    /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:div|p|table|article|meta|h1|span|center|font)(?:\s[^>]*)?>/i.test(
      start,
    )
  )
    return 'html'
  if (/^<\?xml|^<[a-z]/i.test(start))
    return /\.x?html?$/i.test(name) ? 'html' : { other: 'XML, but neither a page nor a feed' }
  if (/\.(?:md|markdown)$/i.test(name) || /^(?:---\s*\n[\s\S]*?\n---\s*\n|#{1,2} \S)/.test(start)) return 'markdown'
  return 'text'
}
