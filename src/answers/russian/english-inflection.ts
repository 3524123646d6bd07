/** Past and past participle of verbs that do not take -ed. */
const IRREGULAR: Record<string, readonly [past: string, participle: string]> = {
  be: ['was', 'been'],
  beat: ['beat', 'beaten'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  break: ['broke', 'broken'],
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  buy: ['bought', 'bought'],
  can: ['could', 'able'],
  catch: ['caught', 'caught'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  cut: ['cut', 'cut'],
  die: ['died', 'dead'],
  draw: ['drew', 'drawn'],
  fall: ['fell', 'fallen'],
  fight: ['fought', 'fought'],
  find: ['found', 'found'],
  fly: ['flew', 'flown'],
  forbid: ['forbade', 'forbidden'],
  get: ['got', 'got'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had', 'had'],
  hear: ['heard', 'heard'],
  hit: ['hit', 'hit'],
  hold: ['held', 'held'],
  keep: ['kept', 'kept'],
  know: ['knew', 'known'],
  lead: ['led', 'led'],
  leave: ['left', 'left'],
  let: ['let', 'let'],
  lose: ['lost', 'lost'],
  make: ['made', 'made'],
  mean: ['meant', 'meant'],
  meet: ['met', 'met'],
  pay: ['paid', 'paid'],
  put: ['put', 'put'],
  read: ['read', 'read'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  sell: ['sold', 'sold'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  shoot: ['shot', 'shot'],
  shut: ['shut', 'shut'],
  sit: ['sat', 'sat'],
  speak: ['spoke', 'spoken'],
  spend: ['spent', 'spent'],
  stand: ['stood', 'stood'],
  take: ['took', 'taken'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  win: ['won', 'won'],
  withdraw: ['withdrew', 'withdrawn'],
  write: ['wrote', 'written'],
}

function inflect(base: string, at: 0 | 1): string {
  const [verb = '', ...rest] = base.split(' ')
  const irregular = IRREGULAR[verb]
  return [irregular ? irregular[at] : regular(verb), ...rest].join(' ')
}

function regular(verb: string): string {
  if (/e$/.test(verb)) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  if (/^(?:[^aeiou]*[aeiou][bdglmnpt]|.*(?:fer|cel|mit|pel))$/.test(verb)) return `${verb}${verb.at(-1)}ed`
  return `${verb}ed`
}

/** "Hold" → "held", "take place" → "took place". */
export function pastOf(base: string): string {
  return inflect(base, 0)
}

/** "Take over" → "taken over". */
export function participleOf(base: string): string {
  return inflect(base, 1)
}

/** "Talks" → "talks", "border commission" → "border commissions", "exchange of prisoners" → "exchanges of prisoners". */
export function pluralOf(noun: string): string {
  const [head = '', rest = ''] = noun.split(/(?= (?:of|on|for|to|in|at|with|against|over|from|between)\b)(.*)/)
  return `${pluralWord(head)}${rest}`
}

function pluralWord(noun: string): string {
  if (
    /(?:[^s]s|ings?|people|fighting|personnel|police|men|media|children|aid|news|cattle)$/.test(noun) &&
    !/(?:meeting|ruling|filing|hearing|bus|building|sitting|proceeding|being|warning|crossing)$/.test(noun)
  )
    return noun
  if (/man$/.test(noun) && !/(?:german|roman)$/i.test(noun)) return noun.replace(/man$/, 'men')
  if (/person$/.test(noun)) return noun.replace(/person$/, 'people')
  if (/^\p{Lu}.*(?:ss|ese)$/u.test(noun)) return noun
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`
  return `${noun}s`
}

/** "Take over" → "taking over". */
export function gerundOf(base: string): string {
  const [verb = '', ...rest] = base.split(' ')
  const stem = /ed$/.test(regular(verb)) ? regular(verb).slice(0, -2) : verb
  const own = /(?:ee|ie)$/.test(verb)
    ? verb
    : /[^aeiou]y$/.test(verb)
      ? verb
      : IRREGULAR[verb]
        ? verb.replace(/e$/, '')
        : stem
  return [`${own}ing`, ...rest].join(' ')
}
