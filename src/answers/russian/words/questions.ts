/** Words that ask; several with one meaning between spaces. */
export const asking: Record<string, string> = {
  когда: 'when',
  'где куда': 'where',
  откуда: 'from where',
  кто: 'who',
  'кого ком': 'whom',
  кому: 'to whom',
  кем: 'by whom',
  'что чего чему чем': 'what',
  'почему зачем отчего': 'why',
  'как каким образом': 'how',
  'чей чья чье чьи чьего чьей чьих': 'whose',
  'сколько скольких скольким сколькими': 'how many',
}

/** Several words that ask. */
export const askingPhrases: Record<string, string> = {
  'правда ли': 'is it true',
  'верно ли': 'is it true',
  'как долго': 'how long',
  'кто из': 'which',
  'кто такой': 'who is',
  'кто такая': 'who is',
  'кто такие': 'who are',
  'кем был': 'who was',
  'кем была': 'who was',
  'что было': 'what happened',
  'как часто': 'how often',
  'сколько раз': 'how many times',
  'сколько времени': 'how long',
  'сколько дней': 'how many days',
  'какого числа': 'on what date',
  'какая дата': 'what date',
  'какое число': 'what date',
  'с какого числа': 'on what date',
  'в какой день': 'on what day',
  'в каком году': 'in what year',
  'в каком месяце': 'in what month',
  'с каких пор': 'since when',
  'до каких пор': 'until when',
}

/** What asks for a list when it opens the question. */
export const listing: Record<string, string> = {
  'перечисли перечислите перечислить покажи покажите список составь составьте выведи выведите дай дайте': 'list',
  'назови назовите назвать': 'name the',
  'сосчитай сосчитайте посчитай посчитайте подсчитай подсчитайте': 'count',
}
