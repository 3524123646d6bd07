/**
 * Things that a paragraph may tell, and questions that it then answers, in other words where people would use others.
 * {P} a person, {Q} another one, {L} a place, {M} another one, {O} an organisation, {N} a thing, {K} another thing,
 * {Y} a year, {D} a date, {C} a count, {A} an amount.
 */
export interface Fact {
  told: string
  asked: string[]
}

export const FACTS: readonly Fact[] = [
  {
    told: '{P} founded the {N} of {L} in {Y}, with money that {Q} had left.',
    asked: [
      'Who established the {N} of {L}?',
      'When was the {N} in {L} founded?',
      'Whose money paid for the {N} of {L}?',
    ],
  },
  {
    told: 'The {N} of {L} was destroyed by a fire on {D}, and {C} people lost their homes.',
    asked: [
      'How many people became homeless when the {N} of {L} burned?',
      'When did fire destroy the {N} of {L}?',
      'What destroyed the {N} of {L}?',
    ],
  },
  {
    told: '{P} was elected to lead {O} on {D} by {C} votes against {Q}.',
    asked: [
      'Whom did {P} defeat in the election at {O}?',
      'When did {P} become the leader of {O}?',
      'How many votes did {P} get?',
    ],
  },
  {
    told: 'According to {P}, {O} spent {A} on the {N} between {L} and {M}.',
    asked: ['How much did {O} pay for the {N} between {L} and {M}?', 'Who said what {O} had spent on the {N}?'],
  },
  {
    told: '{P} met {Q} at {L} on {D} to discuss the {N}, but the two could not agree about the {K}.',
    asked: [
      'Where did {P} and {Q} meet?',
      'What could {P} and {Q} not agree on?',
      'When did {P} discuss the {N} with {Q}?',
    ],
  },
  {
    told: 'The {N} near {L} is {C} metres long and was built by {O} in {Y}.',
    asked: [
      'How long is the {N} near {L}?',
      'Who built the {N} near {L}?',
      'In what year was the {N} near {L} constructed?',
    ],
  },
  {
    told: '{P}, who was born in {L} in {Y}, wrote the first account of the {N}.',
    asked: [
      'Where was {P} born?',
      'Who was the author of the first account of the {N}?',
      'In which year was {P} born?',
    ],
  },
  {
    told: 'About {C} inhabitants of {L} left for {M} in {Y} because of the {N}.',
    asked: [
      'Why did people leave {L} for {M}?',
      'How many inhabitants moved from {L} to {M}?',
      'Where did the people of {L} go in {Y}?',
    ],
  },
  {
    told: '{O} refused to recognise the {N}, and {P} resigned from its board on {D}.',
    asked: [
      'What did {O} refuse to accept?',
      'When did {P} step down from the board of {O}?',
      'Who left the board of {O}?',
    ],
  },
  {
    told: 'In {Y} a court at {L} ordered {O} to pay {A} to {P} for the {N}.',
    asked: [
      'How much had {O} to pay to {P}?',
      'Which court decided about the {N} of {P}?',
      'Why did {O} have to pay {P}?',
    ],
  },
  {
    told: 'The treaty of {L}, signed on {D} by {P} and {Q}, ended the dispute over the {N}.',
    asked: [
      'Who signed the treaty of {L}?',
      'What dispute was settled by the treaty of {L}?',
      'When was the treaty of {L} concluded?',
    ],
  },
  {
    told: '{P} discovered the {N} by chance while repairing a {K} at {L}.',
    asked: [
      'What was {P} doing when the {N} was found?',
      'Where did {P} come across the {N}?',
      'Who discovered the {N}?',
    ],
  },
  {
    told: 'Every year {C} visitors come to {L} to see the {N}, which {P} restored in {Y}.',
    asked: [
      'How many visitors see the {N} at {L} each year?',
      'Who restored the {N} at {L}?',
      'When was the {N} of {L} restored?',
    ],
  },
  {
    told: '{O} moved its seat from {L} to {M} on {D}, since the {N} there was cheaper.',
    asked: ['Why did {O} move to {M}?', 'When did {O} leave {L}?', 'Where was {O} seated before it went to {M}?'],
  },
  {
    told: 'The price of the {N} at {L} rose to {A} after {O} had closed the {K}.',
    asked: [
      'What did the {N} cost at {L} after the {K} was closed?',
      'Who closed the {K} at {L}?',
      'Why did the {N} become dearer at {L}?',
    ],
  },
  {
    told: '{P} taught at {O} for {C} years and was succeeded by {Q} in {Y}.',
    asked: [
      'For how many years did {P} teach at {O}?',
      'Who succeeded {P} at {O}?',
      'When did {Q} take over from {P}?',
    ],
  },
]
