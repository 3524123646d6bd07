const POSTS = '(?:posts?|offices?|positions?|jobs?|titles|portfolios|roles?|functions)'

/** "What posts had A held", "which offices did A hold before B". */
const ASKS = new RegExp(
  `\\b(?:what|which|list|name)(?: (?:all|other|of|the|public|government|state|official|political|senior|earlier|previous|former)){0,3} ${POSTS}\\b[^?]*\\b(?:h(?:e|o)ld|occup(?:y|ied)|fill(?:ed)?|serv(?:e|ed))\\b`,
  'iu',
)

/** "What was A's job in 2020". */
const ASKS_OF =
  /^\W*(?:what|which) (?:is|was|were) [^?,;:]+['’]s? (?:(?:current|official|exact|full|actual|former) )?(?:posts?|offices?|positions?|jobs?|titles?|functions?|roles?(?=\W*$))(?![\p{L}-])(?! (?:on|about|regarding|towards?|as|at|to)\b)/iu

/** Whether a question is for the posts that somebody held. */
export function asksForPosts(text: string): boolean {
  return ASKS.test(text) || ASKS_OF.test(text)
}
