import { MONTH, SEASON, withMonths } from '../../time/months.ts'

/** Short forms of people who type in haste, and what they stand for. */
const ABBREVIATIONS: Record<string, string> = {
  agmt: 'agreement',
  'amb\\.?(?= \\p{Lu})': 'ambassador',
  'b/w|btwn?|betw\\.?': 'between',
  conf: 'conference',
  'def(?:ence|ense)? min|defmin': 'defence minister',
  'for(?:eign)? min|formin': 'foreign minister',
  "gov(?:t|’t|'t)": 'government',
  grp: 'group',
  'high rep': 'high representative',
  "intl|int[’']l": 'international',
  mfa: 'foreign ministry',
  mod: 'defence ministry',
  '(?:n[or]\\.?|num\\.?|#) ?of': 'number of',
  mtgs: 'meetings',
  mtg: 'meeting',
  '(?<=special |personal )reps': 'representatives',
  '(?<=special |personal )rep': 'representative',
  'pres(?=\\.? (?:of|\\p{Lu}))\\.?': 'president',
  'sec[-. ]+gen\\.?|secgen': 'secretary general',
  'sec\\.?(?= (?:of state|general)\\b)': 'secretary',
  'res(?:ol)?\\.?(?= (?:no\\.? ?)?\\d)': 'resolution',
  stmt: 'statement',
  '(?<form>trilateral|bilateral|quadrilateral)(?= (?:of|between|with|in|on|at|was|is|were|take|took|happen\\w*|go|went)\\b|\\W*$)':
    '$<form> meeting',
  unga: 'UN General Assembly',
  trilaterals: 'trilateral meetings',
  bilaterals: 'bilateral meetings',
  '(?<=\\p{Lu}[\\p{L}’-]+,? )jr\\b\\.?': 'junior',
  '(?<=\\p{Lu}[\\p{L}’-]+,? )sr\\b\\.?': 'senior',
  thru: 'through',
  yrs: 'years',
  '(?:2|two)-?way(?= (?:talks|meetings?|summits?|sessions?|statements?)\\b)': 'bilateral',
  '(?:3|three)-?way(?= (?:talks|meetings?|summits?|sessions?|statements?)\\b)': 'trilateral',
  'w/o': 'without',
  'w/ ?': 'with ',
}

const UP_AND_OFFICE =
  '(?= (?:(?:the|his|her|their|its) )?(?:post|job|office|position|seat|premiership|presidency|leadership|ministry|power|chair)\\b)'

/** Verbs of two words that mean something else than their parts, and one word for each. */
const PHRASAL_VERBS: Record<string, string> = {
  [`g(?:i|a)ve up${UP_AND_OFFICE}`]: 'resign from',
  [`given up${UP_AND_OFFICE}`]: 'resigned from',
  'hand(?:ed)? in (?:the|his|her|their) (?:resignation|notice)': 'resigned',
  'tender(?:ed)? (?:the|his|her|their) resignation': 'resigned',
  'put (?:the|his|her|their) initials (?:under|to|on|beneath)': 'initialled',
  'put (?:the|his|her|their) (?:signatures?|names?) (?:under|to|on|beneath)': 'signed',
  'set (?:the|his|her|their) (?:signatures?|names?) (?:under|to|on|beneath)': 'signed',
  '(?:was|were) (?:put|placed) in charge of': 'headed',
  '(?:stood|sat|was|were) at (?:the )?(?:head|helm) of': 'headed',
  '(?:sat|was|were) in the chair (?:of|at)': 'chaired',
  '(?:was|were) in charge of': 'headed',
  '(?<=\\b(?:commission|committee|group|mission|mechanism|centre|center|body|council|court|hotline|line|force|post|checkpoint|republic)s?\\b[^?,;:]{0,60} )set up':
    'established',
  '(?:cease|go|stop) (?:to exist|existing|out of existence)': 'dissolve',
  '(?:ceased|went|stopped) (?:to exist|existing|out of existence)': 'dissolved',
  'steps? down': 'resign',
  'stands? down(?= (?:as|from)\\b)': 'resign',
  'stepped down|stood down(?= (?:as|from)\\b)': 'resigned',
  'stepping down': 'resigning',
  '(?:say|says) no to': 'reject',
  'said no to': 'rejected',
  '(?:was|were|sat) (?:also )?(?:in the room|(?:at|around) the table)': 'was present',
  '(?:go|goes|move|moves) in(?=\\W*$)': 'deploy',
  '(?:went|moved) in(?=\\W*$)': 'deployed',
  '(?:the )?guns fall silent': 'the ceasefire begin',
  '(?:the )?guns fell silent': 'the ceasefire began',
  'gunned down|shot dead': 'killed',
  '(?:flown|sent|let go|allowed) home': 'released',
  'let go(?= (?:by|from)\\b|\\W*$)': 'released',
  '(?:fly|send) (?=\\p{L}+ home\\b)': 'release ',
  '(?:go|goes|going|gone|went|put|brought) on trial': 'trial open',
  '(?:taken|let|brought) into(?= (?:the )?\\p{Lu})': 'admitted to',
  'pull(?<what>(?: [\\p{L}’-]+){1,5}?) (?:out|back) (?:of|from)': 'withdraw$<what> from',
  'pulled(?<what>(?: [\\p{L}’-]+){1,5}?) (?:out|back) (?:of|from)': 'withdrew$<what> from',
  'take(?<whom>(?: [\\p{L}’-]+){1,3}) to(?= (?:the )?(?:\\p{L}+ )?(?:courts?|tribunal)\\b)': 'sue$<whom> at',
  'took(?<whom>(?: [\\p{L}’-]+){1,3}) to(?= (?:the )?(?:\\p{L}+ )?(?:courts?|tribunal)\\b)': 'sued$<whom> at',
  'turn down|throw out': 'reject',
  'turned down|threw out|thrown out': 'rejected',
  '(?:put|placed) (?:online|on (?:the|its|their) (?:web|internet|net|website|site))': 'published',
  'fell flat|flopped': 'failed',
  'fall flat': 'fail',
  'come up with': 'propose',
  'came up with': 'proposed',
  'put forward': 'proposed',
  'drew up': 'drafted',
  'in (?:the )?(?:run|lead)-?up to': 'shortly before',
  'in preparation (?:for|of)': 'shortly before',
  '(?:in order )?to (?:prep|prepare|pave the way)(?: for)?(?= (?:the|an?|their) [^,;:?]{0,40}\\b(?:summits?|meetings?|talks|sessions?)\\b)':
    'shortly before',
}

/** "The heads of both foreign ministries", "the heads of the A and B diplomacies". */
const HEADS_OF_DIPLOMACY =
  /\b(?:heads|chiefs) of (?:the |both |their )*(?:two )?(?<whose>(?:\p{L}+(?: and |-))?(?:\p{L}+ )??)(?:foreign ministries|diplomacies|foreign services)\b/giu

/** "The head of the A government" holds that office of A. */
const HEAD_OF_ITS =
  /\b(?<head>heads?|chiefs?|leaders?) of (?:the )?(?<whose>\p{Lu}[\p{L}-]+(?:['’]s)?) (?<body>government|diplomacy|state|(?:foreign|defen[cs]e) ministry|parliament)\b/giu
/** "Who led the A government": who was its head. */
const HEADED =
  /\b(?:headed|led|ran|presided over|(?:was|were) (?:heading|leading|running)) (?:the )?(?<whose>\p{Lu}[\p{L}-]+(?:['’]s)?) (?<body>government|diplomacy|(?:foreign|defen[cs]e) ministry)\b/giu

const REWRITINGS: readonly (readonly [RegExp, string])[] = [
  ...Object.entries(ABBREVIATIONS),
  ...Object.entries(PHRASAL_VERBS),
].map(([written, meant]) => [new RegExp(`(?<![\\p{L}\\d/])(?:${written})(?![\\p{L}\\d])`, 'giu'), meant] as const)

const QUESTION_WORDS = ['what', 'when', 'where', 'which', 'who', 'whom', 'whose', 'why', 'how']

/** A first word in which two letters of a question word changed places: "whta date". */
function asQuestionWord(typed: string): string {
  const word = typed.toLowerCase()
  const swapped = [...word].map(
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  )
  return QUESTION_WORDS.find((own) => own !== word && swapped.includes(own)) ?? typed
}

/** "Didn't they meet" asks whether they met. */
const RHETORICAL = /^(\W*(?:did|was|were|is|are|has|have|had|does|do))n['’]?t\b/i

/** Years of two digits: any behind an apostrophe, without one only such as are no day of the month. */
const SHORT_YEAR = new RegExp(
  `(?<![\\p{L}\\d])(?<lead>(?:${MONTH}|${SEASON}|in|of|since) )(?:['’](?<marked>\\d\\d)|(?<=${MONTH} )(?<plain>3[2-9]|[4-9]\\d))(?![\\p{L}\\d])`,
  'giu',
)
/** From this one on, two digits mean a year of the last century. */
const PIVOT = 50

function longYear(_: string, lead: string, marked: string | undefined, plain: string | undefined): string {
  const year = marked ?? plain ?? ''
  return `${lead}${Number(year) >= PIVOT ? '19' : '20'}${year}`
}

/** A title of courtesy says nothing of whose name follows. */
const COURTESY_TITLE = /(?<![\p{L}\d])(?:mrs?|ms|dr|messrs|sir|mme)\.? (?=\p{L}{3})/giu

/** What stands between quotation marks is looked for as it stands. */
const QUOTED = /(["“”«„][^"“”«»„]*["“”»])/

/** A question with its abbreviations and years written out ("grp", "b/w") and its phrasal verbs in one word ("gave up the post"), quotations aside. */
export function normalise(text: string): string {
  return text
    .replace(RHETORICAL, '$1')
    .replace(/^\p{L}{3,5}(?!\p{L})/u, asQuestionWord)
    .split(QUOTED)
    .map((part) =>
      QUOTED.test(part)
        ? part
        : REWRITINGS.reduce(
            (own, [written, meant]) => own.replace(written, meant),
            withMonths(part.replace(COURTESY_TITLE, '')),
          )
            .replace(SHORT_YEAR, longYear)
            .replace(HEADS_OF_DIPLOMACY, '$<whose>foreign ministers')
            .replace(HEADED, 'was $<whose> head of $<body>')
            .replace(HEAD_OF_ITS, '$<whose> $<head> of $<body>'),
    )
    .join('')
}
