import { statesById } from '../../../corpus/vocabulary.ts'
import { MONTH } from '../../time/months.ts'
import { type Draft, mentionsOf, take } from '../draft.ts'

/** Those before whom somebody speaks, and before nothing else: "before the public", "before parliament". */
const LISTENERS =
  'public|press|media|cameras?|microphones?|audiences?|crowds?|journalists|reporters|nation|courts?|tribunal|judges?|jury|parliament|legislature|lawmakers|deputies|mps|parliamentarians|students'
/** Those that also meet, so that their name may tell a time: "before the council". */
const GATHERINGS =
  'leaders|presidents|ministers|colleagues|counterparts|diplomats|ambassadors|council|assembly|committee|congress|senate|chamber|house|cabinet|government|party|faction'
/** What one does in front of somebody. */
const PRESENTING =
  '\\b(?:la(?:y|id|ys|ying)|put(?:s|ting)?|br(?:ing|ings|inging|ought)|t(?:ake|akes|aking|ook|aken)(?! place)|place[ds]?|present\\w*|appear\\w*|sp(?:eak|eaks|eaking|oke|oken)|st(?:and|ands|ood)|argu\\w+|plead\\w*|testif\\w+|defend\\w*|debat\\w+|stat(?:es?|ed)|say|says|said|case|cases|claims?|complaints?|proceedings|hearings?|disputes?|address(?:es)?|speech|remarks|report\\w*|prais\\w+|commend\\w*|promot\\w+)\\b[^?.;:]*?'

/** The end of the clause, or another circumstance behind it. What is said to have happened to them tells a time: "before the court ruled". */
const ENDS = `(?=\\s*(?:[?,;:.!()–—]|\\s-\\s|$|\\b(?:in|on|at|about|of(?! (?:${MONTH}|\\d))|for|with|over|against|by|during|that|and|as|to|from|when|where|who|again|once|yet|today)\\b))`
const ARTICLE = '(?:(?:the|an?|his|her|its|their|both)\\s+)?'
/** Words of a name before what it names, and behind that: "the Constitutional Court of the north". */
const NAME = "(?:[\\p{L}'’-]+\\s+(?:of\\s+)?){0,3}?"

const BEFORE = [
  new RegExp(`\\bbefore\\s+${ARTICLE}${NAME}(?:${LISTENERS})${ENDS}`, 'iu'),
  new RegExp(`${PRESENTING}\\bbefore\\s+${ARTICLE}${NAME}(?:${GATHERINGS})${ENDS}`, 'iu'),
]
const BEFORE_BODY = new RegExp(`(?:${PRESENTING}|\\b(?:happened|everything|steps?)\\s+)\\bbefore\\s+${ARTICLE}$`, 'iu')
const RIGHT_BEHIND = new RegExp(`^${ENDS}`, 'iu')
const SITS = new RegExp(`\\b(?:${LISTENERS}|${GATHERINGS})\\b`, 'i')

/** Reads "before" where it is no time but means in front of somebody: "laid before the public", "a case before the court". */
export function readInFrontOf(draft: Draft): void {
  const { text } = draft
  for (const pattern of BEFORE) {
    const match = pattern.exec(text)
    if (match) takeBefore(draft, match.index + match[0].length)
  }
  const { vocabulary } = draft.context.corpus.chronicle
  for (const { mention, ids } of mentionsOf(draft, 'body')) {
    const sits = statesById(vocabulary, ids).some(({ name, aliases }) =>
      [name, ...aliases].some((own) => SITS.test(own)),
    )
    if (sits && BEFORE_BODY.test(text.slice(0, mention.start)) && RIGHT_BEHIND.test(text.slice(mention.end)))
      takeBefore(draft, mention.start)
  }
}

/** Takes the last "before" that stands ahead of an offset. */
function takeBefore(draft: Draft, offset: number): void {
  const at = draft.text.slice(0, offset).toLowerCase().lastIndexOf('before')
  take(draft, at, at + 'before'.length)
}
