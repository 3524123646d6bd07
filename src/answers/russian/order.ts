import { participleOf, pastOf } from './english-inflection.ts'
import type { Piece } from './phrases.ts'

/** The words of a question in English order, as one text. */
export function inEnglishOrder(pieces: readonly Piece[]): string {
  const clauses = withTopic(clausesOf(heldBehind(pieces)))
  const main = clauses.findIndex((clause) => clause.some(({ kind }) => kind === 'asks' || kind === 'li'))
  const asksAtAll = main >= 0 || /\?$/.test(pieces.map(({ english }) => english).join(''))
  const texts = clauses.map((clause, at) => {
    if (at === main) return question(clause)
    const isPlainQuestion = main < 0 && asksAtAll && at === 0
    return isPlainQuestion ? plainQuestion(clause) : told(clause)
  })
  const text = tidy(texts.join(' '))
  // "Встречи в 2021 году: список".
  return /[:,-] list$/.test(text) ? tidy(`List ${text.replace(/\s*[:,-] list$/, '')}`) : text
}

/** "Held meetings of A" as "meetings of A held", which cannot be taken for a verb. */
function heldBehind(pieces: readonly Piece[]): Piece[] {
  const at = pieces.findIndex(({ kind, english }) => kind === 'participle' && english === 'held')
  const held = pieces[at]
  const next = pieces[at + 1]
  if (!held || (next?.kind !== 'modifier' && next?.kind !== 'noun')) return [...pieces]
  const rest = pieces.slice(at + 1)
  const end = endOfNoun(rest, 0)
  return [...pieces.slice(0, at), ...rest.slice(0, end), held, ...rest.slice(end)]
}

/** "Протокол: когда подписан?": what stands before the clause that asks is its subject, where it has none. */
function withTopic(clauses: Piece[][]): Piece[][] {
  const [topic = [], asking = [], ...others] = clauses
  const isBare =
    topic.some(({ subject }) => subject) && !topic.some(({ kind }) => /^(?:verb|be|asks|that|lists|li)$/.test(kind))
  const at = asking.findIndex(({ kind }) => kind === 'asks')
  const verb = asking.findIndex((piece) => isFiniteVerb(piece) && piece.verb?.as !== 'infinitive')
  const isOpen =
    at >= 0 && verb > at && !asking.some(({ subject, english }) => subject || /^(?:it|they|he|she|this)$/.test(english))
  if (!isBare || !isOpen || /^(?:who|which|how many)$/.test(asking[at]?.english ?? '')) return clauses
  const subject = topic.filter(({ kind }, own) => kind !== 'mark' || own < topic.length - 1)
  return [
    [...asking.slice(0, verb), ...subject, ...asking.slice(verb)].filter(({ kind }, own) => kind !== 'mark' || own > 0),
    ...others,
  ]
}

/** A clause ends at a mark that is no comma of a list, and before "that", "when" and the like inside a sentence. */
function clausesOf(pieces: readonly Piece[]): Piece[][] {
  const clauses: Piece[][] = [[]]
  pieces.forEach((piece, at) => {
    const isEnd = piece.kind === 'mark' && /^[.:;?!-]$/.test(piece.english)
    const breaks = piece.kind === 'that' || (piece.english === ',' && opensClause(pieces, at + 1))
    if (breaks && (clauses.at(-1)?.length ?? 0) > 0) clauses.push([])
    clauses.at(-1)?.push(piece)
    if (isEnd) clauses.push([])
  })
  return clauses.filter(({ length }) => length > 0)
}

/** Whether what stands behind a comma goes on with a verb of its own before the next mark, and not with a further name. */
function opensClause(pieces: readonly Piece[], from: number): boolean {
  const next = pieces[from]
  return next?.kind === 'asks' || next?.kind === 'that'
}

const isFiniteVerb = ({ kind, verb }: Piece): boolean =>
  kind === 'verb' && verb?.as !== 'infinitive' && verb?.as !== 'gerund'

/** A clause that tells: verbs in the past, behind their subject. */
function told(clause: readonly Piece[]): string {
  const isWho = clause.some(({ english }) => /^who$/.test(english))
  const told = clause.find(isFiniteVerb)
  if (clause[0]?.english === 'when' && told && isImpersonal(told, clause) && !INTRANSITIVE.test(told.english))
    return behindSubject(clause.map(asPassiveSubject))
      .map((piece) =>
        piece.kind === 'verb' && piece.verb === told.verb ? `was ${participleOf(piece.english)}` : piece.english,
      )
      .join(' ')
  const nobody = clause[0]?.english === 'that' && told
  if (nobody && isImpersonal(nobody, clause) && !INTRANSITIVE.test(nobody.english))
    return [
      'that they',
      ...clause.slice(1).map((piece) => (piece.kind === 'verb' ? finite(piece, clause) : piece.english)),
    ].join(' ')
  const ordered = isWho ? [...clause] : behindSubject(clause)
  const passive = whatSomebodyDid(ordered)
  if (passive) return passive
  return ordered.map((piece) => (piece.kind === 'verb' ? finite(piece, ordered) : piece.english)).join(' ')
}

function finite({ english, verb, negated }: Piece, clause: readonly Piece[]): string {
  switch (verb?.as) {
    case 'past':
      if (negated) return `did not ${english}`
      return clause.some(({ kind, english: own }) => kind === 'be' && own === 'will be') ? english : pastOf(english)
    case 'short':
      return clause.some(({ kind }) => kind === 'be') ? participleOf(english) : `was ${participleOf(english)}`
    case 'passive':
      return english === 'hold' ? 'took place' : `was ${participleOf(english)}`
    case 'gerund':
      return participleOf(english)
    default:
      return english
  }
}

const INTRANSITIVE = /^(?:take place|happen|go|go on|die|fall|come|leave|return|become|arrive|speak|talk)\b/

/** What may be an object is the subject of the passive. */
function asPassiveSubject(piece: Piece): Piece {
  return piece.subject === 'maybe' ? { ...piece, subject: 'sure' } : piece
}

/** "That A hosted", with nothing else in it but times and places: "hosted by A". */
function whatSomebodyDid(clause: readonly Piece[]): string | undefined {
  const [that, ...others] = clause
  // "That took place": held.
  if (
    that?.english === 'that' &&
    others.every(({ kind, english }) => kind === 'other' || english === ',' || english === 'take place') &&
    others.some(({ english, negated }) => english === 'take place' && !negated)
  )
    return others.map(({ english }) => (english === 'take place' ? 'held' : english)).join(' ')
  const at = clause.findIndex(isFiniteVerb)
  const verb = clause[at]
  const subject = clause.slice(1, at)
  if (that?.english !== 'that' || verb?.verb?.as !== 'past' || !TRANSITIVE.test(verb.english) || verb.negated)
    return undefined
  if (
    !subject.some(({ subject }) => subject) ||
    clause.slice(at + 1).some(({ kind, isName }, own) => kind === 'noun' && !isName && own === 0)
  )
    return undefined
  return [
    participleOf(verb.english),
    'by',
    ...subject.map(({ english }) => english),
    ...clause.slice(at + 1).map(({ english }) => english),
  ].join(' ')
}

/** Verbs of which a meeting or a paper is the object. */
const TRANSITIVE = /^(?:host|hold|propose|organise|mediate|sign|adopt|cancel|postpone|attend|publish|set up|head)$/

/** The verb moved behind the subject that follows it: "встретились A и B" → "A and B met". */
function behindSubject(given: readonly Piece[]): Piece[] {
  const missing = given.findIndex(({ english }) => english === 'was missing')
  // "Не было A": A is the subject in English only.
  const clause = given.map((piece, at) =>
    missing >= 0 && at === missing + 1 ? { ...piece, subject: 'sure' as const } : piece,
  )
  const at = clause.findIndex((piece) => isFiniteVerb(piece) || piece.kind === 'be')
  const verb = clause[at]
  if (!verb) return [...clause]
  const hasSubject = clause.slice(0, at).some(({ subject, attached }) => subject && !attached)
  if (hasSubject) return [...clause]
  let start = at + 1
  while (clause[start]?.kind === 'other' || (clause[start]?.kind === 'verb' && !isFiniteVerb(clause[start] as Piece)))
    start++
  if (!clause.slice(at + 1, start).every(({ english }) => !/\d/.test(english))) start = at + 1
  const end = endOfSubject(clause, start)
  if (end === start) return [...clause]
  return [
    ...clause.slice(0, at),
    ...clause.slice(start, end),
    verb,
    ...clause.slice(at + 1, start),
    ...clause.slice(end),
  ]
}

/** Where the noun phrase that begins at an index and may be a subject ends; the index itself when there is none. */
function endOfSubject(clause: readonly Piece[], start: number): number {
  let at = start
  while (clause[at]?.kind === 'modifier' || clause[at]?.kind === 'participle') at++
  const head = clause[at]
  if (head?.kind !== 'noun' || !head.subject) return start
  at++
  for (; at < clause.length; at++) {
    const piece = clause[at]
    if (!piece) break
    if (piece.attached) continue
    const next = clause[at + 1]
    const goesOn =
      (piece.kind === 'and' || piece.english === ',') &&
      next &&
      ((next.kind === 'noun' && next.subject) || (next.kind === 'modifier' && clause[at + 2]?.subject))
    if (goesOn) {
      at += next.kind === 'modifier' ? 2 : 1
      continue
    }
    // "Президент A": a name behind its office.
    if (piece.kind === 'noun' && piece.isName && piece.subject === 'sure') continue
    break
  }
  return at
}

/** The clause that asks. */
function question(given: readonly Piece[]): string {
  const clause = [...given]
  const mark = clause[0]?.kind === 'mark' ? clause.shift() : undefined
  if (mark) return `${mark.english} ${question(clause)}`
  beBehindCount(clause)
  const li = clause.findIndex(({ kind }) => kind === 'li')
  if (li >= 0) return whetherQuestion(clause.filter((_, at) => at !== li))
  const at = clause.findIndex(({ kind }) => kind === 'asks')
  const word = clause[at]?.english ?? ''
  const start = clause[at - 1]?.kind === 'preposition' ? at - 1 : at
  const lead = clause.slice(0, start)
  // "Какие встречи", "сколько встреч": the noun belongs to the word that asks.
  let end = at + 1
  if (/^(?:which|how many|whose|what date)$/.test(word)) end = endOfNoun(clause, at + 1)
  const asked = clause.slice(start, end)
  const rest = clause.slice(end)
  const first = rest.findIndex((piece) => isFiniteVerb(piece) || piece.kind === 'be')
  if (first > 0 && word !== 'who' && !rest.slice(0, first).some(({ subject, attached }) => subject && !attached))
    asked.push(...rest.splice(0, first))
  const [verb] = rest
  // "Сколько длилась": of time.
  if (word === 'how many' && asked.length === 1 && verb && /^(?:last|go on|continue)$/.test(verb.english))
    return ['how long', ...inverted(rest)].join(' ')
  const happened = word === 'what' && start === at && verb !== undefined && /^(?:happen|take place)$/.test(verb.english)
  const isSubject =
    happened ||
    /^(?:who)$/.test(word) ||
    (/^(?:which|how many|whose)$/.test(word) && start === at && clause[at]?.nominative !== false)
  const hasVerb = [...lead, ...rest].some(isFiniteVerb)
  const agreed = whatWasAgreed(asked, rest)
  if (agreed) return agreed
  const text = (pieces: readonly Piece[]) => pieces.map(({ english }) => english).join(' ')
  if (isSubject && !hasOtherSubject([...lead, ...rest]))
    return [
      text(asked),
      asSubject(lead),
      asSubject(
        rest,
        asked.some(({ plural }) => plural),
      ),
    ].join(' ')
  if (isSubject && word === 'who') return [text(asked), asSubject(lead), asSubject(rest)].join(' ')
  if (!hasVerb && !rest.some(({ kind }) => kind === 'be')) {
    const be = /^(?:when|where)$/.test(word) && rest.some(({ kind }) => kind === 'noun') ? 'was' : ''
    return [text(lead), text(asked), be, text(rest)].join(' ')
  }
  const before = lead.some(({ subject, kind }) => subject || kind === 'verb') ? lead : []
  const moved = before.length > 0 ? [] : lead
  const last = rest.at(-1)?.kind === 'mark' ? rest.pop() : undefined
  return [text(asked), ...inverted([...before, ...rest]), text(moved), last?.english ?? ''].join(' ')
}

/** "Сколько было встреч": how many meetings were there. */
function beBehindCount(clause: Piece[]): void {
  const at = clause.findIndex(({ kind }) => kind === 'asks')
  const be = clause[at + 1]
  const end = endOfNoun(clause, at + 2)
  if (be?.kind !== 'be' || clause[at]?.english !== 'how many' || end === at + 2) return
  clause.splice(end, 0, { ...be, english: be.english === 'was' ? 'were' : be.english })
  clause.splice(at + 1, 1)
}

function endOfNoun(clause: readonly Piece[], start: number): number {
  let at = start
  while (
    clause[at]?.kind === 'modifier' ||
    clause[at]?.kind === 'participle' ||
    (clause[at]?.kind === 'other' && !/\d/.test(clause[at]?.english ?? ''))
  )
    at++
  if (clause[at]?.kind !== 'noun') return start
  at++
  while (clause[at]?.attached) at++
  return at
}

/** "О чём договорились", "о каких перемириях договорились": "what was agreed", "which truces were agreed". */
function whatWasAgreed(asked: readonly Piece[], rest: readonly Piece[]): string | undefined {
  const [about, ...others] = asked
  const [verb, ...behind] = rest
  if (
    about?.english !== 'about' ||
    verb?.kind !== 'verb' ||
    !verb.verb?.plural ||
    !/^(?:agree|talk|speak)$/.test(verb.english)
  )
    return undefined
  if (hasOtherSubject(behind)) return undefined
  const be = others.some(({ plural }) => plural) ? 'were' : 'was'
  const done = verb.english === 'agree' ? 'agreed' : 'discussed'
  return [...others, { english: be }, { english: done }, ...behind].map(({ english }) => english).join(' ')
}

/** Whether a name, or a noun that can be nothing else, is the subject of a clause besides what is asked for. */
function hasOtherSubject(pieces: readonly Piece[]): boolean {
  return pieces.some(
    ({ subject, attached, isName, english }) =>
      (subject === 'sure' && !attached && (isName || english !== 'they')) || /^(?:they|he|she)$/.test(english),
  )
}

/** What follows a subject that asks: "who signed …", "how many meetings took place", "which meetings were postponed". */
function asSubject(rest: readonly Piece[], plural = false): string {
  return rest
    .map((piece, at) => {
      if (piece.kind === 'be' && plural && piece.english === 'was') return 'were'
      if (piece.kind !== 'verb') return piece.english
      const behindBe = rest.slice(0, at).some(({ kind }) => kind === 'be')
      const { verb, english } = piece
      if (verb?.as === 'short') return `${behindBe ? '' : plural ? 'were ' : 'was '}${participleOf(english)}`
      if (verb?.as === 'passive')
        return english === 'hold' ? 'took place' : `${plural ? 'were' : 'was'} ${participleOf(english)}`
      if (rest[at - 1]?.english === 'merely') return participleOf(english)
      // "Сколько встреч отменили": somebody did.
      if (plural && verb?.as === 'past' && verb.plural && TRANSITIVE_ONLY.test(english))
        return `were ${participleOf(english)}`
      return finite(piece, rest)
    })
    .join(' ')
}

/** Verbs of which meetings and papers are no subject. */
const TRANSITIVE_ONLY =
  /^(?:cancel|postpone|plan|sign|announce|hold|adopt|host|propose|discuss|organise|publish|open|set up|reject)\b/

/** "Did A meet B", "was A signed", "will A meet". */
function inverted(clause: readonly Piece[]): string[] {
  const at = clause.findIndex(isFiniteVerb)
  const verb = clause[at]
  const be = clause.find(({ kind }) => kind === 'be')
  const withoutBe = clause.filter((piece) => piece !== be)
  if (!verb) {
    const ordered = behindSubject(withoutBe)
    return [
      be?.english === 'will be' ? 'will' : (be?.english ?? 'was'),
      ...ordered.map(({ english }) => english),
      be?.english === 'will be' ? 'be' : '',
    ]
  }
  const ordered = behindSubject(withoutBe)
  const write = (base: (piece: Piece) => string) =>
    ordered.map((piece) =>
      piece === verb ? base(piece) : piece.kind === 'verb' ? finite(piece, ordered) : piece.english,
    )
  if (be?.english === 'will be')
    return ['will', ...write(({ english }) => (verb.verb?.as === 'short' ? `be ${participleOf(english)}` : english))]
  if (verb.verb?.as === 'short')
    return [be?.english ?? (verb.plural ? 'were' : 'was'), ...write(({ english }) => participleOf(english))]
  if (verb.verb?.as === 'passive' && verb.english === 'hold') return ['did', ...write(() => 'take place')]
  if (verb.verb?.as === 'passive')
    return [verb.plural ? 'were' : 'was', ...write(({ english }) => participleOf(english))]
  if (verb.verb?.as === 'present') return ['will', ...write(({ english }) => english)]
  if (isImpersonal(verb, ordered)) {
    const object = clause.filter((piece) => piece !== be)
    const movable = object.map(asPassiveSubject)
    return [
      'was',
      ...behindSubject(movable).map((piece) =>
        piece.english === verb.english && piece.kind === 'verb' ? participleOf(piece.english) : piece.english,
      ),
    ]
  }
  return ['did', ...write(({ english, negated }) => (negated ? `not ${english}` : english))]
}

/** Those who do things, in the plural. */
const ACTORS =
  /(?:president|minister|leader|premier|speaker|official|envoy|representative|co-chair|mediator|adviser|diplomat|general|commander|negotiator|observer|activist|soldier|troop|force|gunm[ae]n|protester|journalist|expert|lawyer|judge|people|m[ae]n|side|part(?:y|ie)|countr(?:y|ie)|state|nation|capital|commission|delegation|parliament|government|authorit(?:y|ie)|ministr(?:y|ie)|court|peacekeeper|guard|agenc(?:y|ie)|staff|deput(?:y|ie)|member|historian|resident|refugee|civilian)s?\b/

/** "Подписали протокол": a plural without anybody who did it. */
function isImpersonal(verb: Piece, clause: readonly Piece[]): boolean {
  if (!verb.verb?.plural || verb.verb.reflexive || verb.verb.as !== 'past') return false
  const at = clause.indexOf(verb)
  return !clause.some(
    ({ subject, attached, isName, plural, english }, own) =>
      subject &&
      !attached &&
      (isName || (plural && ACTORS.test(english)) || (clause[own + 1]?.kind === 'and' && own < at)),
  )
}

/** "Встречались ли A и B", "был ли A": did, was. */
function whetherQuestion(clause: readonly Piece[]): string {
  return inverted(clause).join(' ')
}

/** A question by its mark alone: "A и B встречались?" */
function plainQuestion(clause: readonly Piece[]): string {
  const verb = clause.find(isFiniteVerb)
  const named = clause.some(({ subject, isName }) => subject && isName)
  if (!verb || !named || clause.some(({ kind }) => kind === 'lists')) return told(clause)
  return inverted(clause).join(' ')
}

function tidy(text: string): string {
  const own = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.:;?!)])/g, '$1')
    .replace(/\( /g, '(')
    .replace(/,(?=[.:;?!])/g, '')
    .replace(/, (?=(?:and|or) )/g, ' ')
    .replace(/^(Is it true),/, '$1')
    .replace(/^[\s,.:;-]+/, '')
    .trim()
  return own.charAt(0).toUpperCase() + own.slice(1)
}
