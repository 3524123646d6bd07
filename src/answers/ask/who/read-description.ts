import type { Corpus } from '../../../corpus/corpus.ts'
import { MEDIATION_OF } from '../../question/wording/asking-words.ts'
import { DOING } from '../../question/wording/described-person.ts'
import { MONTH_NAME, SEASON } from '../../time/months.ts'
import type { Description } from './description.ts'
import { ownersIn } from './owners.ts'
import { principalsIn, readRepresented } from './represented.ts'
import { isOfAny } from './role-phrase.ts'
import { canonical, roleTerms } from './role-terms.ts'

const CLASSES: readonly (readonly [Exclude<Description['noun'], 'titled'>, string])[] = [
  ['mediators', 'mediators?|go-?betweens?|hosts?|intermediar(?:y|ies)|brokers?|facilitators?|moderators?'],
  ['leaders', 'leaders?'],
  ['advisers', 'advis[eo]rs?|aides?'],
  ['officials', 'officials?|diplomats?|envoys?|emissar(?:y|ies)|generals?|commanders?|representatives?'],
  [
    'anybody',
    'persons?|people|m[ae]n|wom[ae]n|figures?|politicians?|dignitar(?:y|ies)|delegates?|participants?|signator(?:y|ies)|negotiators?|colleagues?|counterparts?|statesm[ae]n|delegations?',
  ],
]
const TITLES =
  'FMs?|PMs?|presidents?|premiers?|ministers?|chancellors?|speakers?|secretar(?:y|ies)(?:[- ]generals?)?|co-?chairs?|co-?chairm[ae]n|chairm[ae]n|chiefs?|heads?|spokes\\p{L}+|ambassadors?'
const NOUN = `(?:${TITLES}|${CLASSES.map(([, nouns]) => nouns).join('|')})`
/** "Two", "a pair of", "3". */
const NUMBER = '(?<number>two|three|four|five|[2-5]|both|(?:a )?(?:pair|couple|duo) of|(?:a )?trio of)'
const NUMBERS: readonly (readonly [number, RegExp])[] = [
  [2, /two|2|both|pair|couple|duo/i],
  [3, /three|3|trio/i],
  [4, /four|4/i],
  [5, /five|5/i],
]
/** Words that describe: none of those with which a sentence goes on. */
const WORD =
  "(?!(?:of|in|on|at|to|for|from|with|by|was|were|is|are|did|do|does|had|has|have|who|whom|whose|that|which|when|where|than|times?|days?|date|took|met|(?!(?:un)?recogni[sz]ed|retired|united)\\p{L}{2,}[^e]ed)\\b)[\\p{L}\\d.’'+-]+"
const MODIFIERS = `(?<modifiers>(?:${WORD},? ){0,6}?)`
/** "Ministers of justice": what makes a title of the noun. */
const PORTFOLIO =
  '(?: (?:of|for) (?:the )?(?:state|foreign affairs|defen[cs]e|justice|economy|education|interior|parliament|government|(?:general )?staff|diplomacy|(?:foreign|defen[cs]e|justice|interior) ministry|(?:national )?security councils?)\\b)?'
const PHRASE = `(?:the |those |these |its |their )?(?:names? of (?:the )?)?(?:${NUMBER} )?(?:the )?${MODIFIERS}(?<noun>${NOUN})(?<portfolio>${PORTFOLIO})(?<others>(?: or (?:the )?(?:${WORD} ){0,2}?${NOUN})*)(?![\\p{L}-]|['’]s?\\b| (?:meeting|talks|summit|level)s?\\b| (?:(?:[\\p{L}-]+ )?(?:${TITLES}|representatives?|officials?|diplomats?|envoys?)(?<!heads|chiefs|chairs)(?<!and (?:\\S+))\\b))`

/** What asks right before such a noun, and what must follow it there. */
const OPENINGS: readonly RegExp[] = [
  new RegExp(
    `(?:^|[.;:!?–—]\\s+|,\\s+)\\W*(?:(?<mediation>${MEDIATION_OF})|(?:(?:and|exactly|please|by|with|under|to|from|of)\\W+)*)(?:which|what) (?:of the )?${PHRASE}(?<rest>[^?]*)`,
    'iu',
  ),
  new RegExp(
    `(?:^|[.;:!?–—]\\s+|,\\s+)\\W*(?:please )?(?:name|identify|list|(?:the )?names? of|what (?:is|was|were|are) the names? of)(?: me)? (?=the |[^?]*\\bnames?\\b)${PHRASE}(?<rest>(?: ?\\([^)?]*\\))?(?:[^?,]{0,60}?)(?:,? (?:who|whom|that|(?:by|through|with|under|for) (?:whom|whose)|whose|due|\\p{L}{3,}ed|\\p{L}{3,}ing)\\b)[^?]*)`,
    'iu',
  ),
  new RegExp(
    `^\\W*(?:who (?:was|were|is|are) )?(?:the )?${PHRASE}(?<rest>(?:,? (?:of|from|for) (?:(?!when|while|during)[^?,]){1,40})?,? (?:${DOING}|who|whom|that|whose|(?:by|through|with|under|for) (?:whom|whose))\\b[^?]*)`,
    'iu',
  ),
]
/** "In early May", "in 1994": of a time alone nobody was somewhere. */
const IN_TIME = `(?:in|on|during) (?:the )?(?:(?:early|late|mid)[ -]|(?:spring|summer|autumn|winter|end|middle|beginning) of )?(?:\\d|${MONTH_NAME}|${SEASON})(?![^?]*\\b(?:talks|meetings?|negotiations|summits?|rounds?|contacts|sessions?)\\b)`
/** "Who was the A envoy at the talks of B". */
const AT_EVENT = new RegExp(
  `^\\W*(?<there>who (?:was|were|is|are)) (?:the )?${PHRASE}(?<rest>(?: (?:of|from|for) (?:(?!when|while|during)[^?,]){1,40}?)? (?!${IN_TIME})(?:at|during|on|in|behind|to|among) (?:(?!,? (?:who|whom|that|which)\\b)[^?])*)\\W*$`,
  'iu',
)
/** "Who, as A's chief diplomat, said …". */
const AS = new RegExp(`^\\W*who,? as (?:the |then )*${PHRASE}(?:,| at the time,?)(?<rest> [^?]*)`, 'iu')
/** What was told first, and then who took part in it: "Two aides met in B. Who were they?" */
const TOLD_FIRST =
  /^(?<told>[^?]+?)[.;:!?–—]\s*(?:and )?(?:(?:who|which \p{L}+|what \p{L}+) (?:were|was|are|is) (?:they|he|she|it|th(?:e|is|ese|ose|at)(?: \p{L}+){1,3}|both(?: of them)?)|name (?:them|both|him|her)(?: both)?|(?:their|his|her) names?|names? of both(?: of them)?|what (?:was|is|were|are) (?:his|her|their|the) names?(?: of (?:the|this|that|these|those)(?: \p{L}+){1,3})?)\W*$/iu
/** … or who was one of a kind there: "A and B met in C. Who was the host?" */
const TOLD_BEFORE = new RegExp(
  `^(?<told>[^?]+?)[.;:!?–—]\\s*(?:and )?who (?:was|were|is|are) (?:their |its )?${PHRASE}\\W*$`,
  'iu',
)
const TOLD = new RegExp(
  `(?:\\b(?:by|with|between|from|under) )?(?<!\\bof (?:the |both )?)(?:\\b(?:an?|the then|another|one) |(?=${NUMBER.replace('?<number>', '?:')} ))${PHRASE}`,
  'iu',
)
/** "… talks, host": a note that ends with the noun. */
const LAST =
  /^(?!\W*(?:what|which|who|how|why|when|where)\b)(?<rest>[^?]+?),?(?<!\b(?:as|any|no|not|without|the|an?|with|by|of|and|or|single)) (?<noun>hosts?|mediators?|go-?betweens?)\W*$/iu
/** "Which A and which B": two descriptions. */
const ANOTHER = /^,? (?:and|or) (?:which|what|the)\b/iu
/** Words with which such a clause goes on. */
const RELATIVE = /^\W*(?:who|whom|that|which|(?:(?:by|through|with|under|for|to) )?(?:whom|whose))\b\s*/iu
/** "Apart from A", "A apart": those who are left out, and are no part of what happened. */
const APART =
  /^\W*(?:(?:apart from|aside from|besides|other than|except for|in addition to|leaving aside) (?<after>[^,?]{2,60}),|(?<before>[^,?]{2,40}?) (?:apart|aside|excepted|excluded|not counted),)\s*/iu
/** Of neither party: "ministers of third countries". */
const THIRD = /\b(?:third|other|outside|foreign|mediating|hosting)\b|\bco-?chair(?:ing)? countr(?:y|ies)\b/iu
const OF_THIRD =
  /^ (?:of|from) (?:the )?(?:third|other|outside|mediating|co-?chair(?:ing)?) (?:countr(?:y|ies)|states|part(?:y|ies)|powers)\b/iu
/** Whose they are, behind the noun: "of A and B", "from C", "(A, B and C)". */
const WHOSE =
  /^(?: ?\((?<listed>[^)]{2,80})\)|,? (?:of|from|for) (?<named>(?:(?:the|and|both)\b |[\p{Lu}][\p{L}.’'-]*(?:,|\b) ?(?:and )?){1,8}))/u

const SEVERAL = /\b(?:were|are|they|them|their|both)\b/i
const FORMER = /^(?:.* )?(?:former|ex)\b/i
/** "Acted as go-betweens for A and B". */
const AS_MEDIATORS =
  /\b(?:acted|served|worked) as (?:an? |the )?(?:go-betweens?|mediators?|intermediar(?:y|ies)|brokers?)(?: (?:for|between))?\b/iu
/** Adjectives that leave a noun what it is. */
const PLAIN =
  /^(?:senior|top|foreign|high-ranking|leading|special|same|single|visiting|main|and|or|the|country|countries|states?)$/i

/** Reads whom a question asks for; `undefined` where no noun says it, or that noun is not followed by anything to go by. */
export function readDescription(corpus: Corpus, text: string): Description | undefined {
  const apart = APART.exec(text)
  const asked = apart ? text.slice(apart[0].length) : text
  const last = TOLD_BEFORE.exec(asked)
  const told = last ? undefined : TOLD_FIRST.exec(asked)?.groups?.told
  const match =
    last ??
    (told === undefined
      ? [...OPENINGS, AS, AT_EVENT, LAST].map((pattern) => pattern.exec(asked)).find((own) => own !== null)
      : TOLD.exec(told))
  const { number = '', modifiers = '', noun = '', portfolio = '', others = '', mediation } = match?.groups ?? {}
  const rest =
    last?.groups?.told ?? match?.groups?.rest ?? told?.slice((match?.index ?? 0) + (match?.[0].length ?? 0)) ?? ''
  if (!match || noun === '') return readRepresented(corpus, text)
  if (ANOTHER.test(rest)) return undefined
  const third = OF_THIRD.exec(rest)
  const whose = third ? null : WHOSE.exec(rest)
  const named = whose?.groups?.listed ?? whose?.groups?.named ?? ''
  const owners = ownersIn(corpus, named)
  // What stands behind the noun is a place or an event as well: "the ministers of the summit".
  const taken = third?.[0] ?? (whose && owners.of.length > 0 ? whose[0] : '')
  const own = ownersIn(corpus, modifiers)
  const excluded = apart?.groups?.after ?? apart?.groups?.before ?? ''
  const described = own.left.filter((word) => !isOfAny(word))
  const left = described.filter((word) => !PLAIN.test(word) && !FORMER.test(word))
  // "An A and a B envoy met. Who were they?"
  const areSeveral = told !== undefined && SEVERAL.test(asked.slice(told.length))
  const isPlural = areSeveral || /(?:[^s]s|men|people|ies)$/i.test(noun)
  const classOf = CLASSES.find(([, nouns]) => new RegExp(`^(?:${nouns})$`, 'iu').test(noun))?.[0] ?? 'titled'
  const end = [singular(noun), portfolio.trim()].join(' ').trim()
  // "Chief diplomat" is a title, "diplomat" none.
  const title = [described, left]
    .map((words) => canonical(corpus, [...words, end].join(' ')))
    .find((own) => !own.endsWith(end))
  const isKind = /^representative/i.test(noun) && described.length > 0 && isInRegister(corpus, [...described, end])
  // "Which commanders or ministers": each of them is one or the other.
  const isEither = others !== ''
  // "The representative of A": whatever his office.
  const isOfState = /^representative/i.test(noun) && owners.of.length > 0
  const isTitle = !isEither && (classOf === 'titled' || isKind || (classOf !== 'leaders' && title !== undefined))
  const terms = roleTerms(title ?? [...(isKind ? described : left), end].join(' '))
  const before = asked.slice(0, match.index)
  // "The presidents' envoys": whose they are says nothing of what happened.
  const kept = isTitle
    ? ''
    : left.filter((word) => corpus.names.lookUp(word, ['level', 'office']).length === 0).join(' ')
  const clause = rest.slice(taken.length).replace(RELATIVE, '').replace(AS_MEDIATORS, 'mediated between').trim()
  const principals = principalsIn(corpus, clause)
  const represented = principals?.of ?? []
  const behind = principals && represented.length > 0 ? principals.deed : clause
  // What stands ahead of a noun with nothing behind it tells where they were: "A met B under which minister".
  const wereThere = match.groups?.there !== undefined || (behind === '' && before.trim() !== '')
  return {
    noun: isTitle ? 'titled' : isEither || isOfState ? 'anybody' : classOf,
    terms: isTitle ? terms : [],
    of: [...new Set([...own.of, ...owners.of, ...represented])],
    notOf: ownersIn(corpus, excluded).of,
    without: peopleIn(corpus, excluded),
    leavesOut: apart !== null,
    former: FORMER.test(modifiers),
    third:
      third !== null ||
      mediation !== undefined ||
      (THIRD.test(modifiers) && !(/\bforeign\b/i.test(modifiers) && isTitle)),
    number: number === '' ? (isPlural ? undefined : 1) : NUMBERS.find(([, own]) => own.test(number))?.[0],
    wereThere,
    question: [wereThere ? `Who was ${behind || 'there'}` : `Who ${behind}`, kept, before]
      .filter((part) => part.trim() !== '')
      .join(', '),
  }
}

function peopleIn({ names }: Corpus, text: string): ReadonlySet<string> {
  const people = names.find(text).flatMap(({ meanings }) => meanings.filter(({ kind }) => kind === 'person'))
  return new Set(people.map(({ id }) => id))
}

/** Whether somebody has a title with all these words: "special representative". */
function isInRegister({ chronicle }: Corpus, words: readonly string[]): boolean {
  const terms = roleTerms(words.join(' '))
  const roles = [...chronicle.people.values()].flatMap((person) => person.roles)
  return roles.some(({ title }) => {
    const own = roleTerms(title)
    return terms.every((term) => own.includes(term))
  })
}

function singular(noun: string): string {
  return noun
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/men$/, 'man')
    .replace(/([^s])s$/, '$1')
}
