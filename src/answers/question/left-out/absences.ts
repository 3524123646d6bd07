import type { Mention } from '../../../corpus/names.ts'
import { statesById } from '../../../corpus/vocabulary.ts'
import type { Exclusion } from '../../event-query.ts'
import { readAsks } from '../asks.ts'
import { type Asks, type Draft, take } from '../draft.ts'
import { exclusionsBy, type Facet, leaveOut } from './left-out.ts'
import { isOneSided } from './one-sided.ts'

/** Stands for each letter of a name, and of a name that has a negation in itself. */
const NAME = '\uE000'
const SETTLED = '\uE001'

const LEAD = '(?:(?:the|an?|any|either|both|of|mr\\.?|ms\\.?) )*'
const ONE = `${LEAD}${NAME}+(?:[’']s?)?(?: ${NAME}+)*`
const NAMES = `(?<names>${ONE}(?:(?:, (?:and |or |nor )?| and | or | nor |[-–/&]| & )(?:(?:in|by|with|from) )?${ONE})*)`
const NOT = "(?: not|n[’']t|(?<! )nt| never)(?: ever| even)?"
const BE = '(?:did|do|does|was|were|is|are|has|have|had)'
const PART =
  '(?:attend(?:ed|ing)?|(?:take|taken|took) (?:a )?part|participat(?:e|ed|ing)|(?:come|came)\\b|join(?:ed)?|(?:show|turn)(?:ed)? up|be (?:present|there)|been (?:present|there)|present|there|involved|a part|part of|at\\b|a participant|among (?:the|those)|host(?:ed)?|mediat(?:e|ed)|chair(?:ed)?|appear(?:ed)?|sit in|sat in|involve)'
const MISS = '(?:miss|skip|boycott|sit out|stay away|avoid)'
const MISSED = '(?:missed|skipped|boycotted|sat out|stayed away|avoided)'
const THAT = '(?:(?:that|which|where|when|who) )?'
const AFTER =
  '(?: (?:being )?(?:present|attending|taking part|participating|involved|involvement|mediation|mediating|participation|presence|attendance|help|mediators?|hosts?|among them|in it|there|in the room|at the table)\\b)?'

/** A way of saying who or what was not there, and what the names in it can be. */
interface Wording {
  pattern: RegExp
  facets: readonly Facet[]
  /** Who was said to stay away is more often what an event is known for than what is left out. */
  onlyInLists?: boolean
}

const PRESENT: readonly Facet[] = ['people', 'states', 'frameworks', 'offices']
const CONVENING: readonly Facet[] = ['people', 'frameworks', 'states', 'offices']
const wording = (pattern: string, facets: readonly Facet[], onlyInLists = false): Wording => ({
  pattern: new RegExp(pattern, 'giu'),
  facets,
  onlyInLists,
})

const WORDINGS: readonly Wording[] = [
  wording(
    `\\b${THAT}(?:${BE}(?:${NOT}) (?:been )?|(?:not|never) (?:been )?|un)(?:mediated|brokered|hosted|chaired|convened|facilitated|moderated|organi[sz]ed|arranged|sponsored|led|run)(?: or (?:mediated|brokered|hosted|chaired))? by (?:either )?${NAMES}`,
    CONVENING,
  ),
  wording(
    `\\b${THAT}(?:${BE}(?:${NOT}) (?:been )?|(?:not|never) (?:been )?|un)(?:attended|joined) by (?:either )?${NAMES}`,
    PRESENT,
  ),
  wording(
    `\\b(?:without|with no|with neither|minus|lacking)(?: (?:the )?(?:participation|presence|involvement|mediation|attendance|help|assistance) (?:of|by|from))? ${NAMES}${AFTER}`,
    ['people', 'states', 'frameworks', 'offices'],
  ),
  wording(`,? ?\\bbut (?:not|never|without) (?:with |by )?${NAMES}${AFTER}`, PRESENT),
  wording(
    `\\b${THAT}(?:${BE}(?:${NOT}) |(?:not|never) )(?:involv(?:e|ed|ing)|includ(?:e|ed|ing)|featur(?:e|ed|ing)|have|had|see|count) ${NAMES}${AFTER}`,
    ['people', 'states', 'frameworks', 'offices'],
  ),
  wording(`\\b${THAT}(?:(?:had|have|has|saw|there (?:was|were)) (?:no|neither)|lack(?:ed|s)) ${NAMES}${AFTER}`, [
    'people',
    'frameworks',
    'states',
    'offices',
  ]),
  wording(
    `(?:(?:,|\\bthat|\\bwhich) )?(?:\\b(?:was|were|are|is)(?:${NOT}) |\\bnot )(?:with|between|of|by|under) ${NAMES}`,
    ['people', 'frameworks', 'states', 'offices'],
    true,
  ),
  wording(
    `\\b${THAT}(?:(?:was|were|are|is) )?(?:(?:held|hosted|took place|taking place|happened|met) )?(?:outside(?: of)?|(?<!(?:stay(?:s|ed)?|keep|kept) )away from|(?:anywhere|somewhere|elsewhere|everywhere|places?) (?:but|other than|than|except(?: for)?|outside)(?: in)?) ${NAMES}(?: (?:soil|territory|proper))?`,
    ['places', 'frameworks'],
  ),
  wording(
    `\\b${THAT}(?:(?:was|were|are|is)(?:${NOT})|not|never) (?:(?:hosted|taking place|located|convened|happening|anywhere) )?(?:in|at|on|within|inside) ${NAMES}(?: (?:soil|territory|proper|format|framework|process))?`,
    ['places', 'frameworks'],
  ),
  wording(
    `\\b(?:any|some|every)(?:one|body) (?:but|other than|except(?: for)?|besides|apart from) (?:with |by )?${NAMES}`,
    CONVENING,
    true,
  ),
  wording(`\\b(?:(?:was|were|took place|held) )?neither in ${NAMES}`, ['places'], true),
  wording(`\\b(?:with )?${NAMES} (?:being )?(?:absent|missing|away)\\b`, PRESENT, true),
  wording(`\\b${THAT}(?:(?:was|were|are|is)(?:${NOT})|not) (?:about|on|over|concerning) ${NAMES}`, ['topics'], true),
  wording(
    `\\b(?:${BE} )?neither (?:of )?${NAMES} (?:had |was |were )?(?:took|played|had )?(?:${PART})(?: in| at| to)?`,
    PRESENT,
    true,
  ),
  wording(`\\bno ${NAMES} (?:had |was |were )?(?:${PART})(?: in| at| to)?`, PRESENT, true),
  wording(`\\b${BE}(?:${NOT}) ${NAMES} (?:${PART})(?: in| at| to)?`, PRESENT, true),
  wording(`\\b${BE} ${NAMES} (?:not|never)(?: ever| even)? (?:${PART})(?: in| at| to)?`, PRESENT, true),
  wording(`\\b(?:did|does|do) ${NAMES} ${MISS}\\b(?: from| at)?`, PRESENT, true),
  wording(`(?<=^|[\\s,(])${NAMES} (?:${BE}(?:${NOT})|never) (?:${PART})(?: in| at| to)?`, PRESENT, true),
  wording(
    `(?<=^|[\\s,(])${NAMES} (?:(?:took|had|played) no (?:part|role)|(?:was|were) (?:absent|missing|away)\\b|(?:had )?${MISSED})(?: in| from| at)?`,
    PRESENT,
    true,
  ),
]

/** "Whom did A meet while B stayed at home": those who were there then are asked for. */
const WHILE_AWAY = wording(
  `\\b(?:when|while|as|although|though|because|since|after) ${NAMES} (?:had )?(?:(?:stayed|remained|kept|was|were) (?:(?:at )?home|away|absent)|(?:did not|didn[’']t) (?:come|go|attend|travel|take part|show up)(?: there)?)`,
  PRESENT,
)

/** "Without mediators" in other words; what the vocabulary calls that is a format. */
const WITHOUT_MEDIATORS = 'without mediators'
const NO_MEDIATOR =
  /\b(?:(?:without|lacking)(?: any| an?| the)?|with no|(?:that |which |where )?(?:there (?:was|were)|had|has|saw|involved) no|not involving any) (?:mediators?|go-betweens?|intermediar(?:y|ies)|mediation|third[- ]part(?:y|ies))\b(?: (?:present|involved|mediators?|mediation|presence|involvement|participation|at all))*|\b(?:that |which )?(?:nobody|no one) else (?:convened|mediated|hosted|brokered|organi[sz]ed|arranged|chaired|took part in|attended)\b/giu

/** What may stand at the beginning of a question for a reason or a passage. */
const REASON = /\b(?:why|how come|what|how|whether|reasons?)\b/i

/**
 * Reads who and what was not there: "without A", "in which B took no part", "not mediated by C", "outside D". What is
 * limited afterwards ("in 2013") is none of it.
 */
export function readAbsences(draft: Draft): void {
  const asks = asksOf(draft)
  if (asks === 'yesno' || (asks === 'passage' && REASON.test(draft.text))) return
  readNoMediator(draft)
  const isList = asks === 'list' || asks === 'count' || asks === 'passage'
  for (const { pattern, facets, onlyInLists } of asks === 'who' ? [...WORDINGS, WHILE_AWAY] : WORDINGS) {
    if (onlyInLists && !isList) continue
    for (const match of masked(draft).matchAll(pattern)) {
      const names = match.groups?.names ?? ''
      const from = match.index + match[0].lastIndexOf(names)
      if (isBeside(draft, match[0], asks) || isOfOneSided(draft, match.index)) continue
      const read = exclusionsIn(draft, from, from + names.length, facets)
      if (!read) continue
      leaveOut(draft, read.exclusions)
      take(draft, match.index, Math.max(read.end, read.end === from + names.length ? match.index + match[0].length : 0))
    }
  }
}

/** "A villa outside B" is near B; "meetings outside C" are those elsewhere. */
function isBeside({ text }: Draft, match: string, asks: Asks): boolean {
  return /^outside\b/i.test(match.trim()) && (asks === 'when' || asks === 'where' || asks === 'who' || JUST.test(text))
}

/** "Not counting A alone with B": talks with one side are left out, and neither A nor B. */
function isOfOneSided({ text }: Draft, start: number): boolean {
  const [clause = ''] = /^(?:not|without) (?:counting|including)\b[^?.;,)]*/i.exec(text.slice(start)) ?? []
  return isOneSided(clause)
}

const JUST = /\b(?:just|right|near|villa|residence|dacha|castle|palace|estate|resort|hotel|village|town) outside\b/i

function readNoMediator(draft: Draft): void {
  const { names } = draft.context.corpus
  const [format] = names.lookUp(WITHOUT_MEDIATORS, ['framework'])
  if (!format) return
  for (const match of draft.text.matchAll(NO_MEDIATOR)) {
    const isKnown = draft.mentions.some(
      ({ start, meanings }) => start === match.index && meanings.some(({ id }) => id === format.id),
    )
    if (isKnown) continue
    draft.query.frameworks = [...new Set([...(draft.query.frameworks ?? []), format.id])]
    take(draft, match.index, match.index + match[0].length)
  }
}

/** What a question asks for, before anything in it is read. */
function asksOf(draft: Draft): Asks {
  const probe: Draft = { ...draft, words: draft.words.map((word) => ({ ...word })), query: { ...draft.query } }
  readAsks(probe)
  return probe.asks
}

const NEGATION = /\b(?:not|no|never|without|neither|outside)\b|n[’']t\b/i
const NAMING = ['person', 'place', 'side', 'body', 'framework', 'office', 'topic']

/** The question with every letter of a name replaced, so that patterns see where names stand. */
function masked({ text, mentions }: Draft): string {
  return mentions.reduce((rest, { start, end, text: name, meanings }) => {
    const letter = NEGATION.test(name) ? SETTLED : meanings.some(({ kind }) => NAMING.includes(kind)) ? NAME : undefined
    return letter === undefined ? rest : rest.slice(0, start) + letter.repeat(end - start) + rest.slice(end)
  }, text)
}

/** What the names between two offsets leave out, and where the last that was read ends; `undefined` when that is unclear. */
function exclusionsIn(
  draft: Draft,
  start: number,
  end: number,
  facets: readonly Facet[],
): { exclusions: Exclusion[]; end: number } | undefined {
  const names = draft.mentions.filter((mention) => mention.start >= start && mention.end <= end)
  const exclusions: Exclusion[] = []
  let last = start
  for (const [at, mention] of names.entries()) {
    const next = names[at + 1]
    const previous = names[at - 1]
    if (next && isTitle(draft, mention, next)) continue
    const own =
      previous && isTitle(draft, previous, mention)
        ? (heldOffice(draft, previous, mention) ?? exclusionsBy(draft, mention, facets))
        : exclusionsBy(draft, mention, facets)
    if (!own) {
      // "Without A, B 2013": the comma ends what is left out.
      const isApart = /^,/.test(draft.text.slice(last, mention.start))
      return exclusions.length > 0 && isApart ? { exclusions, end: last } : undefined
    }
    exclusions.push(...own)
    last = mention.end
  }
  return exclusions.length > 0 ? { exclusions, end: last === names.at(-1)?.end ? end : last } : undefined
}

/** "President A", "the X minister": a word that goes with the name right behind it. */
function isTitle({ text }: Draft, mention: Mention, next: Mention): boolean {
  return /^[’']?s? $/.test(text.slice(mention.end, next.start))
}

/** "The X minister": the office of a state, whoever held it at the time. */
function heldOffice({ context }: Draft, state: Mention, office: Mention): Exclusion[] | undefined {
  const ids = state.meanings.filter(({ kind }) => kind === 'side' || kind === 'body').map(({ id }) => id)
  const of = statesById(context.corpus.chronicle.vocabulary, ids).map(({ name }) => name)
  const [title] = office.meanings.filter(({ kind }) => kind === 'office')
  return title && of.length > 0 ? [{ offices: [{ title: title.id, of }] }] : undefined
}
