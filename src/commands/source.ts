import { source as answer } from '../answers/source.ts'
import { command, privateOption } from './command.ts'
import { completeArticle } from './complete.ts'

export const source = command(
  {
    name: 'source',
    description: 'Shows one article: its passages, its link, the events it supports',
    options: [
      {
        name: 'article',
        description: 'Its id, its address, or words of its title',
        type: 'string',
        required: true,
        longest: 300,
      },
      privateOption,
    ],
  },
  answer,
  { article: completeArticle },
)
