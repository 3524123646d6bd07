import type { Reply } from './reply.ts'

/** The corpus does not say: one sentence, and what to try instead. */
export function none(command: string, request: string, headline: string, suggestions: string[] = []): Reply {
  return refusal('none', command, request, headline, suggestions)
}

/** The request cannot be read: what was wrong, and what would work. */
export function invalid(command: string, request: string, headline: string, suggestions: string[] = []): Reply {
  return refusal('invalid', command, request, headline, suggestions)
}

function refusal(
  status: 'none' | 'invalid',
  command: string,
  request: string,
  headline: string,
  suggestions: string[],
): Reply {
  const answer = { status, command, headline, citations: [], ...(suggestions.length > 0 && { suggestions }) }
  return { answer, items: [], notes: [], request }
}
