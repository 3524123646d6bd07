import { none } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import { listed } from '../words.ts'

/** No more words are named. */
const MOST = 3

const LANGUAGE = new Intl.DisplayNames('en', { type: 'language' }).of('ru')

/** A question in another language of which some words are unknown here. */
export function notTranslated(command: string, request: string, unknown: readonly string[]): Reply {
  const words = [...new Set(unknown)].slice(0, MOST).map((word) => `“${word.slice(0, 40)}”`)
  const headline = `Parley reads ${LANGUAGE} only in part: it does not know ${listed(words, 'or')}; ask in English.`
  return none(command, request, headline, ['/ask question:When did … meet in …?'])
}
