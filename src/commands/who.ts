import { who as answer } from '../answers/who.ts'
import { command, privateOption } from './command.ts'
import { completeDate, completeOffice, completePerson } from './complete.ts'

export const who = command(
  {
    name: 'who',
    description: 'Who somebody is, or who held an office on a date',
    options: [
      { name: 'person', description: 'A name in any spelling', type: 'string', longest: 100 },
      { name: 'office', description: 'An office, such as “president of …”', type: 'string', longest: 150 },
      {
        name: 'on',
        description: 'The date for the office: 2014, May 2014, 4 April 2014; today when left out',
        type: 'string',
        longest: 60,
      },
      privateOption,
    ],
  },
  answer,
  { person: completePerson, office: completeOffice, on: completeDate },
)
