import { declension, type Inflected, withEndings } from '../declension.ts'

/** Pronouns that are declined like adjectives, and some that stand as such. */
export const adjectivalPronouns: Record<string, string> = {
  какой: 'which',
  некий: 'some',
  который: 'that',
  такой: 'such',
  каждый: 'each',
  любой: 'any',
  другой: 'other',
  остальной: 'other',
  свой: 'their',
}

const whole = (singular: string, plural: string): Inflected[] => withEndings([''], declension(singular, plural))

/** Pronouns with a declension of their own: what they mean, and their forms. */
export const irregularPronouns: Record<string, readonly Inflected[]> = {
  what: whole('каков какова каково', 'каковы'),
  all: whole(
    'весь вся все | всей | всей | весь всю все | всем | всем всей',
    'все | всех | всем | все всех | всеми | всех',
  ),
  this: whole(
    'этот эта это | этого этой | этому этой | этот эту это | этим | этом этой',
    'эти | этих | этим | эти этих | этими | этих',
  ),
  'the one': whole(
    'тот та то | того той | тому той | тот ту то | тем | том той',
    'те | тех | тем | те тех | теми | тех',
  ),
}

/** Personal pronouns, every form of each. */
export const personalPronouns: Record<string, string> = {
  они: 'they',
  он: 'he',
  она: 'she',
  оно: 'it',
  'ими им них ними': 'them',
  'ним нем нему него ней нее ей ему': 'it',
  их: 'their',
  его: 'his',
  ее: 'her',
  'что-то что-либо что-нибудь': 'anything',
  'кто-то кто-либо кто-нибудь': 'anybody',
  'оба обе обоих обеих обоим обеим обоими обеими': 'both',
}
