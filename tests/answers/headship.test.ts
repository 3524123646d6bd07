import { expect, test } from 'vitest'
import { ask } from '../fixtures/chronicle.ts'

test.each([
  ['Who presided over the Minsk Group in 1992?', 'mario-raffaelli'],
  ['Who was at the helm of the Minsk Group in its first year, 1992?', 'mario-raffaelli'],
  ['Who sat at the head of the European Council in 2016?', 'donald-tusk'],
  ['Who held the presidency of the European Commission in 2023?', 'ursula-von-der-leyen'],
  ['Who chaired the State Defence Committee in Karabakh in 1993?', 'robert-kocharyan'],
])('who heads a body holds the office at its head: %s', (question, person) => {
  expect(ask(question).answer.people).toEqual([person])
})

test.each(['Who headed the Minsk Group in 2005?', 'Who presided over the Council of Europe in 2010?'])(
  'which nobody did: %s',
  (question) => {
    expect(ask(question).answer.status).toBe('none')
  },
)
