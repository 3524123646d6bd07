import type { Outcome } from './ingest.ts'

const ORDER: Outcome['status'][] = ['taken', 'revised', 'unchanged', 'duplicate', 'not an article', 'failed']

/** A run in lines: what became of each source that needs a word, then a table of how many. `width` in columns. */
export function reportLines(
  outcomes: readonly Outcome[],
  { width, dryRun }: { width: number; dryRun: boolean },
): string[] {
  const lines: string[] = []
  for (const status of ORDER) {
    for (const outcome of outcomes)
      if (outcome.status === status && status !== 'unchanged') lines.push(...outcomeLines(outcome, width))
  }
  if (lines.length > 0) lines.push('')
  const counts = ORDER.map((status) => ({
    status,
    count: outcomes.filter((outcome) => outcome.status === status).length,
  })).filter(({ status, count }) => count > 0 || status === 'taken' || status === 'failed')
  const widest = String(Math.max(...counts.map(({ count }) => count))).length
  for (const { status, count } of counts) lines.push(`${status.padEnd(16)}${String(count).padStart(widest)}`)
  if (dryRun) lines.push('', 'Nothing was written (--dry-run).')
  return lines
}

function outcomeLines({ source, status, article, published, reason, note }: Outcome, width: number): string[] {
  const known = article === undefined ? '' : ` → ${article}${published === undefined ? ', no date' : ''}`
  const line = `${status}: ${source}${reason === undefined ? known : `: ${reason}`}`
  return note === undefined
    ? [line]
    : [line, `  ${note.length + 2 > width ? `${note.slice(0, Math.max(20, width - 3))}…` : note}`]
}
