import { search as answer } from '../answers/search.ts'
import { command, privateOption } from './command.ts'
import { completeDate, completePublisher } from './complete.ts'

export const search = command(
  {
    name: 'search',
    description: 'Finds passages by their words, best first',
    options: [
      {
        name: 'text',
        description: 'Words to look for; “…” for a phrase, -word to leave one out',
        type: 'string',
        required: true,
        longest: 300,
        phrases: true,
      },
      { name: 'publisher', description: 'Only from this publisher', type: 'string', longest: 100 },
      { name: 'from', description: 'Published from: 2022, May 2022, 25 May 2023', type: 'string', longest: 60 },
      { name: 'to', description: 'Published up to: 2022, May 2022, 25 May 2023', type: 'string', longest: 60 },
      privateOption,
    ],
  },
  answer,
  { publisher: completePublisher, from: completeDate, to: completeDate },
)
