import { meetings as answer } from '../answers/meetings.ts'
import { command, privateOption } from './command.ts'
import {
  completeDate,
  completeExclusion,
  completeMediator,
  completePerson,
  completePlace,
  completeTerm,
} from './complete.ts'

export const meetings = command(
  {
    name: 'meetings',
    description: 'Lists and counts meetings by who, where, when and how',
    options: [
      { name: 'person', description: 'Somebody who took part', type: 'string', longest: 100 },
      { name: 'with', description: 'Somebody else who took part', type: 'string', longest: 100 },
      { name: 'mediator', description: 'Who hosted or mediated', type: 'string', longest: 100 },
      { name: 'place', description: 'A city, or a country for all of its cities', type: 'string', longest: 100 },
      { name: 'level', description: 'Leaders, foreign ministers, envoys …', type: 'string', longest: 100 },
      { name: 'framework', description: 'Who convened', type: 'string', longest: 100 },
      { name: 'topic', description: 'What was talked about', type: 'string', longest: 100 },
      { name: 'status', description: 'Held, announced, postponed or cancelled', type: 'string', longest: 60 },
      {
        name: 'from',
        description: 'First date: 2022, May 2022, 25 May 2023, spring 2022',
        type: 'string',
        longest: 60,
      },
      { name: 'to', description: 'Last date: 2022, May 2022, 25 May 2023, spring 2022', type: 'string', longest: 60 },
      {
        name: 'without',
        description: 'What to leave out: a person, place, level, framework, topic or date',
        type: 'string',
        longest: 100,
      },
      { name: 'order', description: 'Oldest first, or newest first', type: 'string', choices: ['oldest', 'newest'] },
      { name: 'separate', description: 'Also meetings in which the sides did not talk to each other', type: 'boolean' },
      privateOption,
    ],
  },
  answer,
  {
    person: completePerson,
    with: completePerson,
    mediator: completeMediator,
    place: completePlace,
    level: completeTerm('levels'),
    framework: completeTerm('frameworks'),
    topic: completeTerm('topics'),
    status: completeTerm('statuses'),
    from: completeDate,
    to: completeDate,
    without: completeExclusion,
  },
)
