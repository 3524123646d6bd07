import { single } from '../calendar.ts'
import type { Mention } from '../mention.ts'
import { fullYear } from '../yearly.ts'

const SPAN = /(?<![\p{L}\d$£€#.,:/+–-])(1\d{3}|20\d\d)\s?[-–—/]\s?((?:1\d|20)?\d\d)(?![\p{L}\d%–-]|[-–/.,:]\d)/gu
const FOUR_DIGITS =
  /(?<![\p{L}\d$£€#.,:/+_]|(?<!\b(?:mid|pre|post|early|late))[–-]|[–-]\s)(1\d{3}|20\d\d)(?![\p{L}\d%$£€_]|[-–/.,:]\d|-\p{L})(?:['’]s)?/gu
const FISCAL = /\b(?:fiscal(?:\syear)?|FY)\s?$/i
const SHORT = /(?<![\p{L}\d])['’](\d\d)(?![\p{L}\d])/gu

/** Nouns that carry a number of their own. */
const NUMBERED =
  /(?:[$£€#№]\s?|\b(?:No|Nos|Art|Sec|Res|p|pp|ext|tel|Route|Flight|Room|Resolutions?|Articles?|Sections?|Rule|Model|Windows|Office|Highway|Interstate|Unit|Bus|Channel|Boeing|Airbus|Suite|Box|Form|Bill|Law|Decree|Directive|Regulation|Order|Protocol|Russell|Nasdaq|page|pages|number|numbers|paragraph|chapter|line|code|article|resolution|section|flight|room|decree|law|extension|phone|USD|EUR|GBP|Rs|US\$)\.?\s|\b(?:worth|weighs?|costs?|paid|additional)\s)$/
/** Words before a count, which a round number after them is. */
const AMOUNT =
  /\b(?:at|than|nearly|almost|approximately|roughly|some|over|under|exceeded|exceeding|least|most|top|only|another|up to|plus|minus)\s$/
const COUNTED =
  /^\s(?:or so\s)?(?:(?:\p{Ll}+\s){0,2}(?:people|men|women|children|troops|soldiers|metres|meters|kilometres|kilometers|km|kg|m|miles|feet|ft|yards|acres|hectares|tons|tonnes|dollars|euros|pounds|rubles|roubles|points|votes|jobs|percent|per cent|calories|copies|students|pupils|workers|employees|cases|deaths|homes|houses|households|families|residents|prisoners|refugees|villages|fighters|members|delegates|police|officers|pages|seats|books|ships|tanks|aircraft|times|hours)|GMT|UTC|hrs|MW|GW|rpm|cc|MHz|sq|block of|B\.?C\b|BCE)\b|\sB\.C\./u
const PLURAL = /^\s(?!is\b|was\b|has\b|elections?\b|as\b|us\b|this\b|plus\b|versus\b|perhaps\b)\p{Ll}{3,}s\b/u
const LEADS =
  /(?:\b(?:in|since|until|till|by|from|to|through|between|of|before|after|during|around|about|circa|and|or|early|late|mid|year|the|for|back)\s|[([–—-]|\bc(?:a|irca)?\.\s?|mid-)$/i

/** "2000 to 3000 people". */
const RANGE_OF_COUNTS = /^\s?(?:and|to|or|[-–])\s?(?:2[2-9]|[3-9]\d)\d\d\b/
const ERA = /\b(?:AD|A\.D\.)\s(\d{1,4})\b|\b(\d{1,4})\s(?:AD|CE|A\.D\.)(?![\p{L}\d])/gu

/** Years in digits and spans of years: "in 1994", "2019's", "1992–94", "the 2019-20 season", "'94". */
export function years(text: string): Mention[] {
  return [
    ...[...text.matchAll(SPAN)].flatMap((match) => span(match, text)),
    ...[...text.matchAll(FOUR_DIGITS)].flatMap((match): Mention[] => {
      const [whole, digits = ''] = match
      const end = match.index + whole.length
      const before = text.slice(Math.max(0, match.index - 24), match.index)
      if (!isYear(Number(digits), before, text.slice(end, end + 40))) return []
      const start = match.index - (FISCAL.exec(before)?.[0].length ?? 0)
      return [{ start, end, wording: { kind: 'fixed', period: single({ year: Number(digits) }) } }]
    }),
    ...[...text.matchAll(ERA)].map((match): Mention => {
      const year = Number(match[1] ?? match[2])
      return {
        start: match.index,
        end: match.index + match[0].length,
        wording: { kind: 'fixed', period: single({ year }) },
      }
    }),
    ...[...text.matchAll(SHORT)].flatMap((match): Mention[] => {
      const before = text.slice(Math.max(0, match.index - 12), match.index)
      if (
        !/\b(?:in|of|since|from|to|by|until|and|[Ss]ummer|[Ww]inter|[Ss]pring|[Aa]utumn|[Ff]all|class)\s$|\d,?\s(?:and\s)?$/.test(
          before,
        )
      )
        return []
      const year = fullYear(match[1] ?? '')
      return [
        {
          start: match.index,
          end: match.index + match[0].length,
          wording: { kind: 'fixed', period: single({ year }) },
        },
      ]
    }),
  ]
}

function span({ index, 0: whole, 1: first = '', 2: second = '' }: RegExpExecArray, text: string): Mention[] {
  const from = Number(first)
  const to = second.length === 4 ? Number(second) : Number(first.slice(0, 2) + second) + (second === '00' ? 100 : 0)
  if (to <= from || to - from > 150) return []
  if (from < 1500 && !LEADS.test(text.slice(Math.max(0, index - 24), index))) return []
  return [
    {
      start: index,
      end: index + whole.length,
      wording: { kind: 'fixed', period: { from: { year: from }, to: { year: to } } },
    },
  ]
}

function isYear(year: number, before: string, after: string): boolean {
  if (NUMBERED.test(before) || COUNTED.test(after) || RANGE_OF_COUNTS.test(after)) return false
  const isRound = year % 50 === 0
  if (year % 10 === 0 && AMOUNT.test(before)) return false
  if (PLURAL.test(after) && (year < 1900 || isRound) && !/\bthe\s$/i.test(before)) return false
  return year >= 1900 ? true : LEADS.test(before)
}
