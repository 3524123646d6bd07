/** Verbs of being there. */
export const ATTENDING =
  /^\W*(?:was|were)\b(?![^?]*\b(?!held\b|hosted\b|involved\b|received\b|invited\b|attended\b|joined\b|represented\b|planned\b|expected\b|used\b)\p{L}{2,}(?:ed|igned|itten|ken|oken)\b(?! by\b))[^?]*\b(?:at|in|present|there|among|involved|represented)\b|\b(?:attend(?:ed)?|take part|took part|participated?|(?:turn|show)(?:ed)? up|join(?:ed)?|present|mediated?|host(?:ed)?|(?:came|come|go|went) to|(?:sat|sit) at|negotiat\w+ for|spoke for)\b/iu

/** Verbs of meeting, of those who name no kind of event. */
export const MEETING =
  /\b(?:meet|met|see|saw|seen|receiv(?:e|ed)|welcom(?:e|ed)|host(?:ed)?|visit(?:ed)?|s[ia]t down|get together|got together|bring|brought)\b/i

/** Verbs of taking place. */
export const HELD =
  /\b(?:hold|held|take place|took place|taken place|happen(?:ed)?|go ahead|went ahead|gather(?:ed)?|convened?|materiali[sz]e|come off|came off|there)\b/i

/** Verbs of going somewhere. */
export const VISITING = /\b(?:visit(?:s|ed)?|travel(?:led|ed)?|(?:came|come|go|went|fl[ey]w?) to)\b/i

/** What goes beyond whether there was a meeting: how it began, ended or went, what it brought, what was said or done at it. */
export const SAYS_MORE =
  /\b(?:begin|began|begun|start(?:ed)?|ends?|ended|finish(?:ed)?|conclud\w+|produc\w+|result\w*|yield\w*|brought about|bring about|lead to|led to|fail(?:ed|s)?|succe\w+|sign(?:ed|ing)?|initial(?:l?ed)?|agree[ds]?|reach(?:ed)?|achiev\w+|decid\w+|adopt\w*|approv\w+|endors\w+|accept\w*|reject\w*|refus\w+|breakthrough|say|said|tell|told|promis\w+|demand\w*|threaten\w*|announced that|warn\w*|praise\w*|criticis\w+|criticiz\w+|blam\w+|apologi\w+|shake|shook|smil\w+|quarrel\w*|walk(?:ed)? out|leave|left|discuss(?:ed)?|talk(?:ed)? about|raise[ds]?|mention\w*|propos\w+|present(?:ed)? (?:a|the|an|his|her|their)\b|handed|hand over|gave|give|ask(?:ed)?|want(?:ed)?|names?|named|appoint\w*|try|tried|make|made|last(?:ed)?|become|became|change[ds]?|exchange[ds]?|releas\w+|win|won|lose|lost|win|resign\w*|withdr\w+|pull(?:ed)? out|cross(?:ed)?|open(?:ed)?|close[ds]?|break|broke|stop(?:ped)?|help(?:ed)?|know|knew|known|think|thought|believe[ds]?|like[ds]?|only)\b/i

/** Verbs of having others as guests. */
export const HOSTING =
  /\b(?:host(?:ed|s)?|receiv(?:e|ed)|welcom(?:e|ed)|conven(?:e|ed)|organi[sz](?:e|ed)|invit(?:e|ed))\b/i
