import { expect, test } from 'vitest'
import { ask } from '../fixtures/chronicle.ts'

test.each([
  ['Did Nalbandian sign the Zurich protocols?', true],
  ['Did Armenia and Turkey sign the Zurich protocols?', true],
  ['Did Dmitry Medvedev sign the Moscow declaration?', true],
  ['Was the protocol on the border sections signed in May 2024?', true],
  ['Was the communique of Zheleznovodsk ratified?', false],
  ['Was any document signed near Chisinau in June 2023?', false],
  ['Was Sergei Lavrov in Zurich in October 2009?', true],
  ['Did Azerbaijan attend the border talks on 19 May 2021?', false],
])('whether a text was signed, or somebody was there, as the record says: %s', (question, truth) => {
  expect(ask(question).answer).toMatchObject({ status: 'answered', truth })
})

test.each([
  'Did Azerbaijan sign the Zurich protocols?',
  'Did Vladimir Putin sign the Moscow declaration of 2008?',
  'Was the Moscow declaration signed in Sochi?',
  'Was the Key West agreement signed?',
  'Was Hillary Clinton at the signing of the Moscow declaration?',
])('what the record does not say is neither yes nor no: %s', (question) => {
  expect(ask(question).answer.status).toBe('none')
})
