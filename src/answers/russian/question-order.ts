import { participleOf } from './english-inflection.ts'
import { isFiniteVerb, type Piece, textOf } from './piece.ts'
import { finite } from './statement-order.ts'
import { asPassiveSubject, behindSubject, endOfNoun, hasOtherSubject, isImpersonal } from './subject.ts'

/** The clause that asks. */
export function question(given: readonly Piece[]): string {
  const clause = [...given]
  const mark = clause[0]?.kind === 'mark' ? clause.shift() : undefined
  if (mark) return `${mark.english} ${question(clause)}`
  beBehindCount(clause)
  const li = clause.findIndex(({ kind }) => kind === 'li')
  if (li >= 0) return inverted(clause.filter((_, at) => at !== li)).join(' ')
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
  const isSubject =
    /^(?:who)$/.test(word) ||
    (/^(?:which|how many|whose)$/.test(word) && start === at && clause[at]?.nominative !== false)
  const hasVerb = [...lead, ...rest].some(isFiniteVerb)
  const agreed = whatWasAgreed(asked, rest)
  if (agreed) return agreed
  if (isSubject && !hasOtherSubject([...lead, ...rest]))
    return [
      textOf(asked),
      asSubject(lead),
      asSubject(
        rest,
        asked.some(({ plural }) => plural),
      ),
    ].join(' ')
  if (isSubject && word === 'who') return [textOf(asked), asSubject(lead), asSubject(rest)].join(' ')
  if (!hasVerb && !rest.some(({ kind }) => kind === 'be')) {
    const be = /^(?:when|where)$/.test(word) && rest.some(({ kind }) => kind === 'noun') ? 'was' : ''
    return [textOf(lead), textOf(asked), be, textOf(rest)].join(' ')
  }
  const before = lead.some(({ subject, kind }) => subject || kind === 'verb') ? lead : []
  const moved = before.length > 0 ? [] : lead
  const last = rest.at(-1)?.kind === 'mark' ? rest.pop() : undefined
  return [textOf(asked), ...inverted([...before, ...rest]), textOf(moved), last?.english ?? ''].join(' ')
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
  return textOf([...others, { english: be }, { english: done }, ...behind])
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
export function inverted(clause: readonly Piece[]): string[] {
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
