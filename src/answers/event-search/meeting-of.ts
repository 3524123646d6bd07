import type { Event } from '../../corpus/event.ts'
import type { Mention } from '../../corpus/names.ts'
import type { Context } from '../context.ts'
import { placeNames } from '../event-query.ts'
import type { Draft } from '../question/draft.ts'

/** What may stand between the names of those who met: "A, B and the X minister, C", "A met with B". */
const BETWEEN =
  /^(?:[\s,&–—-]|\b(?:and|with|the|an?|did|had|have|has|sit|sat|down|hold|held|meet|met|meets|meeting|talk|talks|talked|speak|spoke|see|saw|each|other|foreign|prime|minister|ministers|president|presidents|leaders?|his|her|counterpart|between)\b)*$/i

/**
 * "When did A and B meet in C": what is looked for is a meeting in which A and B took part, and which was in C; that a text
 * names them is not enough. Returns the test of that, where the question asks for when or where those met.
 */
export function meetingOf(context: Context, draft: Draft): ((event: Event) => boolean) | undefined {
  const { asks, query } = draft
  if ((asks !== 'when' && asks !== 'where') || !query.kinds?.includes('meeting')) return undefined
  const row = companyIn(context, draft)
  if (!row || row.ids.length < 2) return undefined
  const names = placesBeside(context, draft, row)
  const places = names.length > 0 ? placeNames(context.corpus.chronicle, names) : undefined
  return ({ participants, mediators, place }) => {
    const met = row.ids.every((ids) => ids.some((id) => participants.includes(id) || mediators.includes(id)))
    return met && (!places || (place !== null && places.has(place)))
  }
}

/** Those who are named in a row as having met, by the ids that each can mean, and where they stand in the question. */
interface Company {
  ids: string[][]
  start: number
  end: number
}

/** The places that the sentence names in which those who met are named. */
function placesBeside({ corpus }: Context, { text, query }: Draft, { start, end }: Company): string[] {
  return corpus.names.find(text).flatMap((mention) => {
    const between = mention.start > end ? text.slice(end, mention.start) : text.slice(mention.end, start)
    const ids = mention.meanings.filter(({ kind }) => kind === 'place').map(({ id }) => id)
    return /[.;:?!](?:\s|$)/.test(between) ? [] : ids.filter((id) => query.places?.includes(id))
  })
}

function companyIn({ corpus }: Context, { text, people }: Draft): Company | undefined {
  const idsOf = ({ meanings }: Mention) =>
    people.find(
      ({ ids, byOffice }) => !byOffice && meanings.some(({ kind, id }) => kind === 'person' && ids.includes(id)),
    )?.ids
  const rows: Company[] = []
  for (const mention of corpus.names.find(text)) {
    const { start, end } = mention
    const ids = idsOf(mention)
    if (!ids) continue
    const row = rows.at(-1)
    if (row && BETWEEN.test(text.slice(row.end, start))) {
      row.ids.push(ids)
      row.end = end
    } else rows.push({ ids: [ids], start, end })
  }
  return rows.sort((a, b) => b.ids.length - a.ids.length)[0]
}
