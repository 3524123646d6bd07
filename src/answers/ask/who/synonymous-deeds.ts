import { stem } from '../../../corpus/analyser.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import type { Event } from '../../../corpus/event.ts'
import { IN_RECORD } from '../../../corpus/event-text.ts'
import { synonymsOf } from '../../question/wording/synonyms.ts'
import type { Predicate } from './predicate.ts'

/** Verbs that tell the same deed of the same people; each line is a group. Nearer to one another than `synonymsOf` asks. */
const GROUPS = `
cancel scrap abort
dismiss sack fire oust remove axe
appoint name nominate install
resign quit
free freed release
reject refuse decline
sentence jail imprison convict
murder kill assassinate
dissolve disband
propose suggest offer
present unveil
write author draft
detain arrest seize capture
flee flew escape fled
build construct built
criticise condemn criticize
postpone delay
chair chaired preside head headed lead led chairman
bring brought
open launch
win won
receive get got awarded
beat beaten attack assault
give gave hand present
build built
write wrote written
choose chose chosen elect
meet met
sit sat
hold held
send sent
steal stole
leave left
break broke
begin began begun
take took
withdraw withdrew`

const groups = GROUPS.trim()
  .split('\n')
  .map((line) => line.split(' ').map(stem))

/** The terms that tell the deed of a verb, its own among them. */
export function deedTerms(verb: string): ReadonlySet<string> {
  const term = stem(verb)
  return new Set([term, ...groups.filter((group) => group.includes(term)).flat()])
}

/** Whether an event's record or sources have the verb in some word; of what was done to somebody only its record tells. */
export function isDeedTold(corpus: Corpus, event: Event, { verb, role }: Predicate): boolean {
  const deed = [...deedTerms(verb)]
  const { terms } = corpus.eventText(event)
  const least = role === 'patient' ? IN_RECORD : 0
  return [...deed, ...deed.flatMap((term) => [...synonymsOf(term)])].some((term) => (terms.get(term) ?? -1) >= least)
}
