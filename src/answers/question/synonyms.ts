import { stem } from '../../corpus/analyser.ts'

/** Words of the language that tell the same event; each line is a group. Synonyms of the chronicle's own things are in its vocabulary. */
const GROUPS = `
resign resigns resigned resignation quit quits step steps stepped leave leaves left departs ousted
appoint appoints appointed appointment install installs installed named sworn inaugurated
close closes closed closing closure shut shuts dissolve dissolves dissolved disband wound
open opens opened launch launches launched inaugural begin begins began start starts started
kill kills killed dead die dies died death shot murdered assassinated
extend extends extended extension prolong prolongs prolonged keep kept
release releases released free freed return returns returned handed hand hands transfer transfers transferred
publish publishes published publication online posted
sign signs signed signing signature
initial initials initialled initialed initialling
approve approves approved adopt adopts adopted pass passed passes endorse endorsed ratify ratifies ratified
refuse refuses refused reject rejects rejected declined turned
visit visits visited trip trips tour tours travel travels travelled
decide decides decided decision agree agrees agreed agreement
send sends sent deploy deploys deployed deployment dispatch
win wins won victory elected election vote votes voted poll ballot referendum plebiscite
proclaim proclaims proclaimed declare declares declared declaration say says said
arrest arrests arrested detain detains detained detention
build builds built erect erects erected install set put establish establishes established
crash crashes crashed downed shot
vacate vacated leave left handover hand handed evacuate
rally rallies demonstration protest protests march
pardon pardons pardoned amnesty
suspend suspends suspended freeze freezes frozen shelve shelves shelved halt
tell told propose proposes proposed proposal offer offers offered suggest suggests suggested
receive receives received host hosts hosted welcome welcomes welcomed
gathering summit meeting session conference`

const synonyms = new Map<string, Set<string>>()
for (const line of GROUPS.trim().split('\n')) {
  const terms = line.split(' ').map(stem)
  for (const term of terms) {
    const known = synonyms.get(term) ?? new Set<string>()
    for (const other of terms) if (other !== term) known.add(other)
    synonyms.set(term, known)
  }
}

const NONE: ReadonlySet<string> = new Set()

/** Terms that tell the same as a term, without itself. */
export function synonymsOf(term: string): ReadonlySet<string> {
  return synonyms.get(term) ?? NONE
}
