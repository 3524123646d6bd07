import { declension, type Inflected, withEndings } from '../declension.ts'

/** Ordinals, and what else is said of one in a row. */
export const ordinals: Record<string, string> = {
  первый: 'first',
  второй: 'second',
  четвертый: 'fourth',
  пятый: 'fifth',
  шестой: 'sixth',
  седьмой: 'seventh',
  восьмой: 'eighth',
  девятый: 'ninth',
  десятый: 'tenth',
  одиннадцатый: 'eleventh',
  двенадцатый: 'twelfth',
  последний: 'last',
  предпоследний: 'last but one',
  следующий: 'next',
  предыдущий: 'previous',
  прошлый: 'last',
  единственный: 'only',
}

/** "Third", which has a declension of its own. */
export const third: readonly Inflected[] = withEndings(
  ['треть'],
  declension('я е | его ей | ему ей | ю е | им | ем ей', 'и | их | им | и их | ими | их'),
).concat({ form: 'третий', places: ['ns', 'as'] })

/** Numbers in words, every form of each. */
export const numbers: Record<string, string> = {
  'один одна одно одного одной одну одному одним одном': 'one',
  'два две двое двух двум двумя двоих двоим': 'two',
  'три трое трех трем тремя троих': 'three',
  'четыре четверо четырех четырем четырьмя': 'four',
  'пять пяти пятью пятеро': 'five',
  'шесть шести шестью': 'six',
  'семь семи семью': 'seven',
  'восемь восьми восемью': 'eight',
  'девять девяти девятью': 'nine',
  'десять десяти десятью': 'ten',
  'двенадцать двенадцати': 'twelve',
  'пятнадцать пятнадцати': '15',
  'двадцать двадцати': '20',
}

/** Second parts of adjectives that begin with a number: "25-минутный". */
export const measures: Record<string, string> = {
  минутн: 'minute',
  часов: 'hour',
  дневн: 'day',
  недельн: 'week',
  месячн: 'month',
  летн: 'year',
  километров: 'kilometre',
}
