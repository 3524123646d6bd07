import type { Place } from '../declension.ts'

/** Months, as nouns. */
export const months: Record<string, string> = {
  январь: 'January',
  февраль: 'February',
  март: 'March',
  апрель: 'April',
  май: 'May',
  июнь: 'June',
  июль: 'July',
  август: 'August',
  сентябрь: 'September',
  октябрь: 'October',
  ноябрь: 'November',
  декабрь: 'December',
}

/** Weekdays, as nouns. */
export const weekdays: Record<string, string> = {
  понедельник: 'Monday',
  вторник: 'Tuesday',
  среда: 'Wednesday',
  четверг: 'Thursday',
  пятница: 'Friday',
  суббота: 'Saturday',
  воскресенье: 'Sunday',
}

/** Nouns of time and number. */
export const timeNouns: Record<string, string> = {
  год: 'year',
  месяц: 'month',
  неделя: 'week',
  день: 'day',
  сутки: 'days',
  час: 'hour',
  число: 'number',
  количество: 'number',
  дата: 'date',
  время: 'time',
  раз: 'time',
  век: 'century',
  начало: 'beginning',
  конец: 'end',
  середина: 'middle',
  половина: 'half',
  квартал: 'quarter',
  весна: 'spring',
  лето: 'summer',
  осень: 'autumn',
  зима: 'winter',
  утро: 'morning',
  вечер: 'evening',
  ночь: 'night',
}

/** Short forms of nouns of time, and one of another root: their meaning, and what each can be. */
export const irregularTimeNouns: Record<string, { english: string; places: Place[] }> = {
  г: { english: 'year', places: ['gs'] },
  гг: { english: 'year', places: ['gp'] },
  лет: { english: 'year', places: ['gp'] },
}
