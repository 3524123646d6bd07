import { onThisDay as answer } from '../answers/on-this-day.ts'
import { command, privateOption } from './command.ts'
import { completeCalendarDay } from './complete.ts'

export const onThisDay = command(
  {
    name: 'on-this-day',
    description: 'What happened on a day of the calendar, in any year',
    options: [
      { name: 'date', description: 'today (when left out), 8 August, 2 November 2008', type: 'string', longest: 60 },
      privateOption,
    ],
  },
  answer,
  { date: completeCalendarDay },
)
