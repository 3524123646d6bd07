import { when as answer } from '../answers/when.ts'
import { command, privateOption } from './command.ts'
import { completeEvent } from './complete.ts'

export const when = command(
  {
    name: 'when',
    description: 'When something was: a date with its precision and sources',
    options: [
      {
        name: 'event',
        description: 'A name, a title or a description, such as “last … meeting with …”',
        type: 'string',
        required: true,
        longest: 300,
      },
      privateOption,
    ],
  },
  answer,
  { event: completeEvent },
)
