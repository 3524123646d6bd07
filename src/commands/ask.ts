import { ask as answer } from '../answers/ask.ts'
import { command, privateOption } from './command.ts'

export const ask = command(
  {
    name: 'ask',
    description: 'Answers a question from the chronicle, or says that it cannot',
    options: [
      { name: 'question', description: 'A question in your own words', type: 'string', required: true, longest: 400 },
      privateOption,
    ],
  },
  answer,
)
