/** An article taken out of one source, not yet compared with others. */
export interface Candidate {
  /** Where it was read: a path or an address, as it was given. */
  source: string
  /** Its address on the web, when known. */
  url: string | null
  title: string
  /** Whether the title is ours, for want of a headline. */
  titleSupplied: boolean
  publisher: string | null
  /** The site of a repost, where the article was read. */
  via?: string
  author: string | null
  /** EDTF; null when nothing tells. */
  published: string | null
  /** ISO 639-1, or `und`. */
  language: string
  /** The article's own paragraphs, subheadings left out: these numbers are what citations name. */
  paragraphs: string[]
  /** Captions and the like that were cut, but may tell when the article was written. */
  notes: string[]
  /** What a reader should know about how it was read. */
  remarks: string[]
}
