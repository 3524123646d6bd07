/** What people are called who talk, or for whom others talk. */
export const PEOPLE =
  'FMs?|PMs?|heads?(?= of\\b)|chiefs?(?= of\\b)|chancellors?|representatives?|persons?|people|(?:wo)?m[ae]n|dignitar(?:y|ies)|figures|statesm[ae]n|signator(?:y|ies)|delegates?|politicians?|colleagues?|officials?(?! (?:titles?|names?|languages?|texts?|versions?|figures?|reasons?)\\b)|advis[eo]rs?|aides?|ambassadors?|lawmakers?|chairm[ae]n|chairs?|spokes\\w+|generals?|diplomats?|negotiators?|mediators?|hosts?|presidents?|leaders?|ministers?|premiers?|envoys?|co-?chairs?|secretar(?:y|ies)|speakers?|commanders?|participants?'

/** "A mediator standing in as …": what somebody is doing. */
export const DOING =
  'standing|serving|acting|sitting|presiding|representing|attending|mediating|hosting|chairing|heading|leading'

/** "The X minister who hosted …": a person described by a deed. */
const WHO_DID = new RegExp(
  `^(?:the )?(?:[\\p{L}-]+ ){0,4}(?:${PEOPLE})(?: (?:of|from) [^,;:?]{1,40}?)? (?:who|whom|that|behind|${DOING})\\b|^(?:the )?[\\p{L}-]+ who (?:was|is|were)\\b`,
  'iu',
)

/** "A's delegate at the talks of B": a role in the singular, and where it was had. */
const ROLE_AT = new RegExp(
  `^(?:the )?(?:(?!(?:of|in|on|at|to|for|with|and|did|was|were|is|are|has|have|had|how|why)\\b)[\\p{L}’'-]+ ){1,4}(?!\\p{L}+s\\b)(?:${PEOPLE}|representative|co-?chair) (?:at|on|during|behind)\\b`,
  'iu',
)

/** "The two ministers A phoned", "names of the 3 envoys due in B": a number of people and what they did, or was done to them. */
const NUMBER_OF = new RegExp(
  `^(?:(?:the )?names? of )?(?:the )?(?:two|three|four|five|both|[2-5]|pair of|trio of) (?:[\\p{L}-]+ ){0,3}(?:${PEOPLE})(?! (?:meetings?|talks|summits?)\\b) (?:[^?]{0,30}\\b)?(?:\\p{L}{2,}ed|due|rang|met|saw|took|sent|made|brought|spoke)\\b`,
  'iu',
)
const NAME_OF = new RegExp(
  `\\bwhat (?:is|was|are|were) the names? of (?:the |that |those )?(?:[\\p{L}-]+ ){0,4}(?:${PEOPLE})\\b`,
  'iu',
)
/** "… talks, host". */
const ENDS_WITH_ROLE =
  /^(?!\W*(?:what|which|who|how|why|when|where|did|was|were|list)\b)[^?]+(?<!\b(?:as|any|no|not|without|the|an?|with|by|of|and|or|single)) (?:host|mediator|go-?between)s?\W*$/iu

/** Whether a text without a word that asks describes somebody by a deed, or by a role that was had somewhere. */
export function describesPerson(text: string): boolean {
  return [WHO_DID, ROLE_AT, NUMBER_OF, NAME_OF, ENDS_WITH_ROLE].some((pattern) => pattern.test(text))
}
