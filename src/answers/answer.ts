/**
 * One passage that supports an answer.
 *
 * `quote` stands verbatim in paragraph `paragraph` (counted from 1) of the article `article`.
 */
export interface Citation {
  /** Article id, `2023-05-26-jamnews-moscow-talks`. */
  article: string
  /** Paragraph number in that article, from 1. */
  paragraph: number
  /** The passage, exactly as it stands in the corpus. */
  quote: string
  title: string
  /** Empty when nothing tells who published it. */
  publisher: string
  /** EDTF date of publication; empty when nothing tells it. */
  published: string
  /** Empty when no address is known. */
  url: string
}

/**
 * What every command returns. The terminal prints it, Discord shows it, the evaluation scores it.
 *
 * `answered`: the corpus says so, and `citations` shows where. `none`: the corpus does not say.
 * `invalid`: the request cannot be read; `headline` says what was wrong, `suggestions` what would work.
 */
export interface Answer {
  status: 'answered' | 'none' | 'invalid'
  /** The command that answered: `when`, `who`, `meetings`, … */
  command: string
  /** The answer in one line of plain text. */
  headline: string
  /** EDTF level 1. */
  date?: string
  /** Canonical name of a place. */
  place?: string
  count?: number
  /** For a yes/no question. */
  truth?: boolean
  /** Person ids. */
  people?: string[]
  /** Event ids, all of them, in the order shown. */
  events?: string[]
  /** Best first; never empty when `status` is `answered`. */
  citations: Citation[]
  /** What to try instead, when `none` or `invalid`. */
  suggestions?: string[]
}
