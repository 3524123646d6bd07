import { about as answer } from '../answers/about.ts'
import { VERSION } from '../version.ts'
import { command, privateOption } from './command.ts'

export const about = command(
  { name: 'about', description: 'What the chronicle holds and how far it reaches', options: [privateOption] },
  (context, options) => answer(context, options, VERSION),
)
