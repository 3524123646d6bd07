import { tokens } from '../../corpus/analyser.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { Days } from '../../corpus/edtf.ts'
import { MONTH } from '../time/months.ts'
import { readDays } from '../time/read.ts'
import { nameAt } from './source-name.ts'

/** Whose word a question wants: "according to the Coast Monitor". */
export interface Source {
  /** As typed. */
  text: string
  /** The publishers that it means, and the sites; none where it is no publisher but a name that articles cite. */
  publishers: readonly string[]
  hosts: readonly string[]
  /** When the article appeared, where the question says so: "in the Monitor's piece of May 2021". */
  published?: Days
  /** The spelling that was taken for the one typed. */
  corrected?: string
}

const OUTLET =
  '(?:(?:news ?)?(?:agency|paper|wire|service|site|website|portal|outlet|channel|magazine)|daily|weekly|broadcaster)'
const ARTICLE =
  '(?:article|piece|reports?|reporting|story|dispatch|coverage|account|text|analysis|explainer|summary|commentary|write-?up|(?:news )?item|bulletin|figures?|count|tally|estimate|version)'
const REPORT = '(?:report|write|say|state|note|tell|publish|announce|mention|carry|claim)'
/** What a source does in other words than "report"; it stays, for it tells what is asked for. */
const GIVE =
  '(?:count|call|give|describe|estimate|put|name|list|cite|quote|see|explain|dispute|suggest|record|compare|expect)'
const REPORTED =
  '(?:reported|wrote|said|stated|noted|told|published|mentioned|claimed|announced|(?:has|had) (?:reported|written|said)|reports|writes|says|states|notes|(?:put|had|has|told|tells) it)'
const THE = '(?:(?:an?|the|its|their|that|this|one) )?'
const DATE = `(?:(?:early|mid-?|late) )?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${MONTH} )?(?:\\d{1,2}, )?(?:19|20)\\d\\d`
const DATED = `(?:,? \\(?(?:of|from|dated|in|on) (?<date>${DATE})\\)?)?`
/** "In 2025" behind a name is when it happened as often as when it was told. */
const PLAINLY_DATED = `(?:,? \\(?(?:of|from|dated) (?<date>${DATE})\\)?)?`

interface Phrase {
  /** What stands before the name, `nouns` being what the name may begin with itself, and what stands behind it. */
  lead: RegExp
  tail: RegExp
  /** Whether whoever is named there is a source, whatever the name is otherwise. */
  namesSource: boolean
}

function phrase(lead: string, tail: string, namesSource = false): Phrase {
  return {
    lead: new RegExp(`(?<![\\p{L}\\p{N}])${lead}(?<nouns>(?:${OUTLET} )?)(?=[\\p{L}\\p{N}])`, 'giu'),
    tail: new RegExp(`${tail}(?![\\p{L}\\p{N}])`, 'iuy'),
    namesSource,
  }
}

/** What is said of a source for its own sake. */
const PHRASES: readonly Phrase[] = [
  phrase(
    `(?:acc(?:ording|ord)?\\.? to|(?:as )?per|going by|(?:(?:as|was|were|is|are) )?(?:reported|told|quoted|noted|stated|described|published|carried|put|given) by|as (?:reported|told|given|published) (?:in|on)|source:|by the account of) ${THE}(?:${ARTICLE} (?:of|from|by|in|on) ${THE})?`,
    `(?:['’]s?)?(?: ${OUTLET})?(?: ${ARTICLE})?${PLAINLY_DATED}`,
    true,
  ),
  phrase(`as ${THE}`, `(?: ${OUTLET})? ${REPORTED}(?: it)?`, true),
  phrase(
    `(?:in|from|by|on|of|based on) ${THE}`,
    `(?:['’]s?)?(?: (?<year>(?:19|20)\\d\\d))?(?: (?!and\\b|or\\b)\\p{L}+)? ${ARTICLE}${DATED}`,
  ),
  phrase(`(?:in|from) ${THE}${ARTICLE} (?:by|in|of|from|on) ${THE}`, DATED),
  phrase(`(?<=^\\W*(?:what|which|how|who|why)\\b[^?]*)(?:did|does|has|had) ${THE}`, `(?: ${OUTLET})?(?= ${GIVE}\\b)`),
  phrase(
    `(?<=^\\W*(?:what|which|how|who|why)\\b[^?]*)(?:did|does|has|had) ${THE}`,
    `(?: ${OUTLET})? (?:${REPORT}|reported|written|said)(?: that|(?= (?:about|on|of)\\b|\\W*$))`,
  ),
  phrase(`(?<=^\\W*)${THE}`, `(?: ${OUTLET})? ${REPORTED}(?: that)?`),
  phrase(`(?<=, )${THE}`, `(?: ${OUTLET})? ${REPORTED}(?=,)`),
  phrase('\\(', '(?=\\))'),
]

/** Where a name ends that nothing describes. */
const NOTHING_MORE =
  /^\s*(?:$|[,;:.?!()–—]|(?:in|on|of|from|at|did|was|were|had|has|have|does|do|is|are|how|who|what|when|where|which)\b)/i

/** A question without what it says of its source, and that source. */
export function withoutSource(text: string, corpus: Corpus): { text: string; source?: Source } {
  const words = tokens(text)
  for (const { lead, tail, namesSource } of PHRASES)
    for (const match of text.matchAll(lead)) {
      const end = match.index + match[0].length
      const starts = new Set([end - (match.groups?.nouns?.length ?? 0), end])
      for (const start of starts) {
        const named = nameAt(text, words, start, corpus, namesSource)
        if (!named) continue
        tail.lastIndex = named.end
        const behind = tail.exec(text)
        if (!behind) continue
        const isCited = named.publishers.length + named.hosts.length === 0
        if (isCited && !NOTHING_MORE.test(text.slice(named.end + behind[0].length))) continue
        const date = behind.groups?.date ?? behind.groups?.year
        const published = date === undefined ? undefined : readDays(date, '')
        return {
          text: joined(text.slice(0, match.index), text.slice(named.end + behind[0].length)),
          source: {
            text: text.slice(named.start, named.end).replace(/['’]s?$/, ''),
            publishers: named.publishers,
            hosts: named.hosts,
            ...(published && { published }),
            ...(named.corrected !== undefined && { corrected: named.corrected }),
          },
        }
      }
    }
  return { text }
}

/** What stands before a source and behind it, without the commas and brackets that set it off. */
function joined(before: string, behind: string): string {
  const lead = before.replace(/[\s,;(–—-]+$/u, '')
  const rest = behind.replace(/^\)?[\s,;:–—]*/u, '')
  return `${lead}${lead === '' || /^[?.!]/.test(rest) ? '' : ' '}${rest}`
}
