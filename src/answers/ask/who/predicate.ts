import { fold, stem, type Token, tokens } from '../../../corpus/analyser.ts'
import type { Draft } from '../../question/draft.ts'

/** What a question says of those whom it asks for. */
export interface Predicate {
  /** The verb as written, folded. */
  verb: string
  /** Whether those are asked for who did it, or those to whom it was done. */
  role: 'agent' | 'patient'
  /** Whether they are asked for who did not do it. */
  negated: boolean
  start: number
  end: number
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const ASKING = words('who whom which what whose')
const BE = words('was were is are been being be')
/** Which make a passive only before a participle: "got sacked". */
const GET = words('got gets get')
const DO = words('did does do will would could can should')
const HAVE = words('had has have')
const ADVERBS = words(
  'first finally also then later both actually really officially together jointly again eventually initially ever once',
)
const NEGATIONS = words(
  'not never didnt wasnt werent hasnt hadnt havent doesnt dont isnt arent refused failed declined',
)
const RELATIVE = words('who that which')
/** Begin a clause that says something else. */
const CLAUSE = words('when while although though because since after before')
const BETWEEN = words(
  'the a an and or of to his her their its s two three both presidents leaders ministers sides envoys negotiators',
)

/** Past forms of the language that do not end in -ed. */
const IRREGULAR = words(
  `met sat saw seen held made took taken gave given brought came went gone spoke spoken led ran got put stood left lost
  won wrote written built sent shot fell fled flew flown told said drew drawn chose chosen drove driven kept began begun
  broke broken beat beaten cut hit read set let rang sold bought paid struck withdrew overthrew overthrown sworn fought
  sought caught taught became grew knew known threw thrown hid hidden bore laid spent lent dealt felt heard hung hanged
  slew slain blew blown woke froze frozen stole stolen forgave forgiven undertook shook found understood swore rose hurt
  sank stuck spread cast shut split freed agreed guaranteed`,
)

/** Nouns after which what follows says something of the people asked for: "which two ministers signed …". */
const isPast = ({ word }: Token) => IRREGULAR.has(word) || /[^e]ed$/.test(word)

/**
 * The verb that a question says of those whom it asks for: "who pardoned A" → pardoned, by them; "who was freed" →
 * freed, they; "whom did A invite" → invite, they. `undefined` where it says none, as in "who was the host of A".
 */
export function predicateOf({ text, context }: Draft): Predicate | undefined {
  const all = tokens(text)
  const asking = all.findIndex(({ word }) => ASKING.has(fold(word)))
  const asker = all[asking]
  if (!asker) return undefined
  const { names } = context.corpus
  const named = names
    .find(text)
    .filter(({ meanings }) => meanings.some(({ kind }) => ['person', 'place', 'side', 'body', 'office'].includes(kind)))
  const isNamed = (token: Token) =>
    named.some(
      ({ start, end, meanings }) =>
        start < token.end &&
        end > token.start &&
        // "Chaired the group": a verb that names an office is a verb.
        !(isPast(token) && meanings.every(({ kind }) => kind === 'office')),
    )
  const by = all[asking - 1]?.word === 'by'
  let at = asking + 1
  let be = false
  let negated = false
  const isNoun = asker.word === 'which' || asker.word === 'what' || asker.word === 'whose'
  while (at < all.length) {
    const token = all[at]
    if (!token) return undefined
    const { word } = token
    at++
    if (NEGATIONS.has(word)) negated = true
    else if (DO.has(word)) return objectOf(all, at, isNamed, negated)
    else if (BE.has(word) || (GET.has(word) && isPerfect(all[at]))) be = true
    else if (HAVE.has(word) && isPerfect(all[at])) continue
    else if (ADVERBS.has(word) || /ly$/.test(word)) continue
    else if (be && isPast(token) && !isNamed(token)) return predicate(token, by ? 'agent' : 'patient', negated)
    else if (be && /ing$/.test(word) && !isNamed(token)) return predicate(token, 'agent', negated)
    else if (be) {
      // "Who was the minister who signed …": the second clause says it.
      const relative = all.findIndex((own, index) => index >= at && RELATIVE.has(own.word))
      if (relative < 0) return undefined
      at = relative + 1
      be = false
    } else if (isNoun && !isAfterNoun(token)) continue
    else if (!isNamed(token)) return predicate(token, 'agent', negated)
    else if (!isNoun) return objectOf(all, at - 1, isNamed, negated)
  }
  return undefined

  function isAfterNoun(token: Token): boolean {
    const previous = all[all.indexOf(token) - 1]
    // "Which unrecognised leader": what stands first, or before another noun, describes it.
    return isPast(token) && previous !== asker && !isNamed(token)
  }
}

/** Whether what follows "had" makes a tense of it. */
function isPerfect(next: Token | undefined): boolean {
  return next !== undefined && (isPast(next) || BE.has(next.word) || ADVERBS.has(next.word) || NEGATIONS.has(next.word))
}

/** "Did A and the B invite": the verb behind those who are named. */
function objectOf(
  all: readonly Token[],
  from: number,
  isNamed: (token: Token) => boolean,
  negated: boolean,
): Predicate | undefined {
  const rest = all.slice(from)
  const verb = rest.find(
    (token, index) => index > 0 && !isNamed(token) && !BETWEEN.has(token.word) && !NEGATIONS.has(token.word),
  )
  const end = rest.findIndex(({ word }) => CLAUSE.has(word))
  const own = end < 0 ? rest : rest.slice(0, end)
  const isNegated = negated || own.some(({ word }) => word === 'not' || word === 'never')
  return verb && predicate(verb, 'patient', isNegated)
}

function predicate({ word, start, end }: Token, role: Predicate['role'], negated: boolean): Predicate {
  return { verb: word, role, negated, start, end }
}

/** Verbs of being there and of talking, of bringing others together, of agreeing on a text: what the list of those present tells. */
const TOLD_BY_PRESENCE = new Set(
  `take took taken part participate attend meet met sit sat see saw seen talk speak spoke spoken negotiate represent
  discuss gather join appear share hold held have had has come came go went turn show visit travel shake shook shaken
  convene confer debate host mediate broker greet welcome invite receive bring brought chair lead led head run ran
  moderate facilitate organise organize arrange phone call ring rang telephone sponsor act serve stand stood get got put hand
  give gave given present deliver carry convey dine lunch pass submit issue make made sign initial initialled agree conclude adopt confirm accept endorse
  work cooperate co engage involve include deal face team conduct accompany constitute compose co-chair cochair
  negotiated exchange co-host form consist stay remain do did say said become became intermediate
  intervene assist help reach settle produce unveil publish circulate launch start hear answer shuttle`
    .split(/\s+/)
    .map(stem),
)

/** Verbs that tell of being there only together with other words: "took part", "put their names to". */
const WITH: Record<string, string> = {
  't(?:ake|akes|ook|aken)': 'part|place|over|turns|floor|chair|lead|seats?|table|negotiations|talks|initiative',
  'g(?:et|ets|ot)': 'together|to|in touch|round|there',
  puts: 'names?|signatures?|in charge|together|forward|table',
  put: 'names?|signatures?|in charge|together|forward|table|down to|out',
  'turn(?:s|ed)?': 'up|out',
  'show(?:s|ed)?': 'up',
}

const GUESTS =
  /^\S+ (?:(?:the|both|two|three|all|\p{L}+['’]s|\p{Lu}[\p{L}-]+) ){0,3}(?:\p{L}+ )?(?:presidents?|ministers?|leaders?|delegations?|envoys?|sides|negotiators|co-?chairs?|parties|heads|speakers|advisers|guests)\b/iu

/** Deeds that the same verbs mean with another word behind: "called off", "put down", "saw no reason". */
const OTHERWISE =
  /^(?:called? off|put (?:down|off|out(?! [^?]*\b(?:statements?|texts?|declarations?|communiqu\p{L}+|papers?|appeals?|documents?)\b))|t(?:ake|ook) (?:back|away|hostage|prisoner|control)|broke|turned? down|gave (?:up|back|in)|went (?:back on|to war)|passed? away|ran away|stood (?:down|against|up against|trial)|made off|let down|s(?:aw|ees?|een) (?:no|any|little|few|some|great|real|much|more|signs?|hopes?|progress|prospects?|reasons?|chances?|dangers?)|sa(?:y|id) (?:[^?,;:]{0,30} )?(?:that|there))\b/iu

/** Whoever is named for talks took part in them. */
const NAMED_THERE = /^named (?:for|among|at|in (?:the|this|that|its|their|an?)) /i

/** Whether those of whom a question says this are told by who was there. */
export function isToldByPresence(draft: Draft, { verb, start }: Predicate): boolean {
  const { text } = draft
  // One receives guests, but also a prize.
  if (/^receive/.test(verb) && draft.people.length === 0 && !GUESTS.test(text.slice(start))) return false
  const rest = text.slice(start)
  if (verb === 'named') return NAMED_THERE.test(rest)
  const light = Object.keys(WITH).find((own) => new RegExp(`^(?:${own})$`).test(verb))
  if (light !== undefined && !new RegExp(`^\\S+ [^?]{0,25}\\b(?:${WITH[light]})\\b`, 'i').test(rest)) return false
  return TOLD_BY_PRESENCE.has(stem(verb)) && !OTHERWISE.test(text.slice(start))
}
