/** English verb forms, lower case, as the tense of a clause is read from them. */

const words = (list: string) => new Set(list.split(/\s+/))

export const WILL = words("will shall won't won’t gonna")
/** What an obligation or a possibility says lies ahead: "must leave by Monday". */
export const MUST = words("should may must can cannot can't can’t shouldn't shouldn’t")
/** The future as it is reported or seen from the past: "said it would close". */
export const WOULD = words("would could might wouldn't couldn't wouldn’t couldn’t")
export const WAS = words("was were wasn't weren't wasn’t weren’t")
export const HAD = words("had did been hadn't didn't hadn’t didn’t")
export const IS = words("is are be isn't aren't isn’t aren’t")
export const HAS = words("has have having hasn't haven't hasn’t haven’t")

/** Past forms that do not end in -ed. */
export const IRREGULAR_PAST = words(`said told met went came took made gave found held left began won lost got saw knew
  thought felt brought bought sold paid sent spent kept stood rose fell grew ran led read broke spoke wrote drove struck hit
  shot cut shut became chose drew flew forgot froze hid hung laid lay lent lit meant rode rang sang sank sat shook shone slept
  slid sought stole stuck swept swore swam swung taught tore threw understood withdrew woke wore burst cast cost hurt quit split
  spread beat bit blew bore bound built burnt caught crept dealt dug drank ate fed fought fled forbade forgave heard knelt leapt
  learnt overcame overtook reached rebuilt sprang done gone taken given seen known shown begun broken chosen driven fallen flown
  frozen spoken stolen sworn thrown torn withdrawn worn written beaten born hidden slain slew underwent undertook upheld set put
  let`)
/** What ends in -ed and is no past form. */
export const NOT_PAST =
  words(`need indeed hundred speed feed red bed fed seed weed shed bleed breed exceed proceed succeed
  embed sacred naked wicked embedded armed alleged so-called united unprecedented aged retired detailed hatred`)

/** What lies ahead whatever the verb: "due", "the expected vote". */
export const AHEAD = words('scheduled slated due expected upcoming forthcoming poised')
/** Before a noun: what has not been yet. */
export const COMING = words('further next future planned upcoming forthcoming coming possible prospective scheduled')
/** Before an infinitive: its deed comes later than the telling. */
export const GOVERNORS =
  words(`plan plans planned planning expect expects expected schedule scheduled due set agree agrees
  agreed hope hopes hoped hoping wish wishes wished wishing seek seeks sought aim aims aimed keen willing offer offers offered try
  trying consent consents consented want wants wanted vow vows vowed pledge pledges pledged promise promises promised intend
  intends intended prepare prepares prepared preparing decide decided likely ready ordered asked urged slated about is are going
  invited voted threatened invitation agreement deadline time bid need needs needed needing supposed sure certain permission
  decision refuses allowed allows them him her us meant propose proposes proposed proposing order orders booked meeting talks
  election vote trial hearing summit session`)
/** Verbs that ask somebody to do something later: "asked the group to visit". */
export const TELLERS = words(
  'asked asks urged urges told tells ordered orders invited invites allowed wants want wanted expects expected called calls',
)
/** Verbs that put an end or a start off to a day still to come: "adjourned until Monday". */
export const MOVERS =
  words(`postponed delayed extended adjourned rescheduled deferred remanded moved suspended closed shut
  jailed banned barred valid extends extend delay postpone postpones off prolonged renewed extending halted cancelled frozen gave
  given has have had ruled`)
/** Present forms that tell of what is fixed: "the trial begins on Monday". */
export const FIXED_PRESENT =
  words(`begins starts ends expires opens meets resumes arrives faces goes leaves closes reopens sits
  comes falls takes lands kicks travels convenes hosts launches flies heads departs hears becomes matures reports receives turns
  joins`)
/** Present forms that are nouns as well, or infinitives: they count when the clause has no other verb. */
export const WEAK_PRESENT =
  words(`visits returns votes runs plays holds releases go meet begin return face play leave arrive
  travel resume take start open head reopen convene end expire launch visit vote follow follows gather elects elect hold
  come`)

export const DETERMINERS = words('the a an his her its their our my your each every some any no')
export const DEMONSTRATIVES = words('this that these those')
export const CONJUNCTIONS = words('and but which who that while when where if because although though so whereas as or')
export const PRONOUNS = words('it he she they we you i who which')
/** What may stand between a verb and the date that belongs to it. */
export const PREPOSITIONS =
  words(`on in by until till at for of from since during early late the last this next around about
  before after following ahead as mid through to between and night morning afternoon evening noon midnight shortly just only
  dawn no later than`)
export const ADVERB = /ly$|^(?:only|also|again|not|soon|still|then|now|both|each|all|jointly|first)$/
