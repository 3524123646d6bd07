import type { Days } from '../../../corpus/edtf.ts'
import type { Holder } from '../../../corpus/offices.ts'
import { citedHolders } from '../../cited-holders.ts'
import { passageNaming } from '../../passage-naming.ts'
import { none } from '../../refusal.ts'
import type { Reply } from '../../reply.ts'
import { formatRequest } from '../../request.ts'
import { listed, namesOf, officeInWords } from '../../words.ts'
import type { Asked } from './asked.ts'

/**
 * Names holders of the office, each with a passage that does so too.
 * @param when which holders they are, in words that follow the office: `in 2013`, `after A`; or what becomes of the office
 *   in the headline: `First …`
 * @param days near which the passages should have been written, where a time is asked about
 */
export function replyWithHolders(
  asked: Asked,
  holders: readonly Holder[],
  when: string | ((office: string) => string),
  days?: Days,
): Reply {
  const { context, question, command, request } = asked
  const { corpus } = context
  const borneOut = citedHolders(corpus, holders, days)
  const isBorneOut = borneOut.citations.length > 0
  const { items, citations } = isBorneOut ? borneOut : citedHolders(corpus, holders, days, passageNaming)
  if (citations.length === 0) return registerOnly(asked, holders)
  const office = officeInWords(question.office)
  const lead = typeof when === 'string' ? `${office} ${when}`.trim() : when(office)
  const people = [...new Set(holders.map(({ person }) => person.id))]
  return {
    answer: {
      status: 'answered',
      command,
      headline: `${lead}: ${listed(namesOf(corpus.chronicle, people))}`,
      people,
      citations,
    },
    items,
    notes: isBorneOut ? [] : ['The office is known from the register; the passages only name who held it.'],
    request,
  }
}

/** Whom no passage has in the office stands in the register only, for which there is nothing to cite. */
export function registerOnly({ question, command, request }: Asked, holders: readonly Holder[]): Reply {
  return none(
    command,
    request,
    `The register names ${listed([...new Set(holders.map(({ person }) => person.name))])} as ${officeInWords(question.office)}, but no passage of the chronicle does.`,
    holders.slice(0, 3).map(({ person }) => formatRequest('who', { person: person.name })),
  )
}
