import type { Span } from './reply.ts'

/** A text with spaces in place of spans of it, so that whatever else stands in it keeps its position. */
export function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce((own, { start, end }) => own.slice(0, start) + ' '.repeat(end - start) + own.slice(end), text)
}
