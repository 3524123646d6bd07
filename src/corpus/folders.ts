/** Where a corpus lies. */
export interface CorpusFolders {
  /** The chronicle. */
  data: string
  /** Articles taken in by `npm run ingest`; there need be none. */
  corpus?: string
  /** What is derived from both and may be deleted at any time. */
  cache: string
}
