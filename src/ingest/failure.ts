/** A source that cannot be read. The message says what was wrong with it and, where something would help, what. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
}
