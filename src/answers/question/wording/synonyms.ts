import { stem } from '../../../corpus/analyser.ts'
import { countNumber, NUMBER_WORDS } from '../../../corpus/dates/words.ts'

/** Words of the language that tell the same event; each line is a group. Synonyms of the chronicle's own things are in its vocabulary. */
const GROUPS = `
resign resigns resigned resignation quit quits step steps stepped leave leaves left departs ousted
appoint appoints appointed appointment install installs installed named sworn inaugurated
close closes closed closing closure shut shuts dissolve dissolves dissolved disband wound dissolution abolish abolition
open opens opened opening launch launches launched inaugural
launch launches launched begin begins began begun start starts started
kill kills killed dead die dies died death shot murdered assassinated
extend extends extended extension prolong prolongs prolonged keep kept
release releases released free freed return returns returned
return returns returned handed hand hands transfer transfers transferred exchange exchanged swap swapped
publish publishes published publication online posted
sign signs signed signing signature
initial initials initialled initialed initialling
approve approves approved adopt adopts adopted pass passed passes endorse endorsed ratify ratifies ratified ratification
refuse refuses refused reject rejects rejected declined turned
visit visits visited trip trips tour tours travel travels travelled
decide decides decided decision agree agrees agreed agreement
send sends sent deploy deploys deployed deployment dispatch
win wins won victory elected election vote votes voted poll ballot referendum plebiscite
proclaim proclaims proclaimed declare declares declared declaration say says said announce announces announced proclamation
arrest arrests arrested detain detains detained detention seize seizes seized nab nabbed custody apprehended
resolve resolves resolved decide decides decided decision conclude concluded
phone phones phoned call calls called ring rang telephone telephoned dial dialled
occupy occupies occupied occupation seize seized capture captures captured take takes taken fall falls fell fallen overran recapture recaptured retake retakes retook retaken conquer
swap swaps swapped exchange exchanges exchanged trade traded
dismiss dismisses dismissed dismissal sack sacks sacked fire fired remove removed oust ousted axed
accuse accuses accused accusation blame blames blamed charge charged allege alleged
warn warns warned warning caution threaten threatens threatened threat
sentence sentences sentenced jail jailed jails prison imprisoned convict convicted verdict condemned
order orders ordered ruling rulings rule ruled rules judgment judgement verdict decision instruct
assassinate murder kill slain gunned
condemn condemns condemned condemnation denounce denounces denounced denunciation
hospitalised injured wounded hurt
invade invades invaded invasion attack attacks attacked assault offensive operation
topple toppled overthrow overthrown coup
pull pulls pulled withdraw withdraws withdrew withdrawn withdrawal retreat
deliver delivers delivered hand handed
present presents presented propose table submit submits submitted unveil unveiled hand handed
inspect visit monitor observe
found founded form formed create creates created creation establish set
join joins joined accede enter entered admitted accession entry
claim claims claimed assert asserted
fly flies flew travel travelled
convene convenes convened summon hold held
reaffirm reaffirmed recognise recognised recognize recognized acknowledge acknowledged recognition
rename renamed change changed amend amended revise revised
storm storms stormed seize overrun
block blocks blocked blockade close closed
expel expels expelled deport deported flee fled exodus
shell shells shelled bombard bombarded bombed strike struck hit bomb
train railway rail
soldier soldiers servicemen serviceman troops personnel
captive captives prisoner prisoners pows detainee detainees detained hostage hostages
villager villagers civilians civilian residents resident inhabitants
renewing renew renewed resume resumes resumed restart restarted resumption
postpone postponed delay delayed reschedule shift shifted
collapse collapsed fail fails failed break broke broken
fail fails failed failure cancel cancels cancelled canceled fall falls fell fallen collapse collapsed
build builds built erect erects erected install set put establish establishes established
crash crashes crashed downed shot
vacate vacated leave left evacuate
handover hand handed surrender surrendered
rally rallies demonstration protest protests march
pardon pardons pardoned amnesty
suspend suspends suspended freeze freezes froze frozen ice shelve shelves shelved halt suspension
tell told propose proposes proposed proposal offer offers offered suggest suggests suggested
fuel petrol gasoline
shipment shipments shipped cargo sent delivery consignment
regulation regulations rules statute statutes bylaws
km kilometre kilometres kilometer kilometers
percent percentage
receive receives received host hosts hosted welcome welcomes welcomed
gathering summit meeting session conference
border borders frontier
displace displaced refugee refugees
buy buys bought purchase purchased
helicopter chopper
adviser advisor aide
traffic movement transit passage
secret secretly confidential confidentially clandestine covert covertly
grain wheat cereal
temporary temporarily brief briefly short lived interim provisional
unhindered unimpeded free freely unobstructed
idea plan proposal concept scheme
expire expiry
impose imposition introduce introduction`

const synonyms = new Map<string, Set<string>>()
/** From three on: "one" and "two" say less than they count. */
const NUMERALS = NUMBER_WORDS.filter((word) => countNumber(word) > 2).map((word) => `${word} ${countNumber(word)}`)

for (const line of [...GROUPS.trim().split('\n'), ...NUMERALS]) {
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
