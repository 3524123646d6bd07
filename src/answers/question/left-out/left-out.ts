import type { Mention, NameKind } from '../../../corpus/names.ts'
import { countriesOf } from '../../../corpus/place.ts'
import type { Exclusion } from '../../event-query.ts'
import type { Draft } from '../draft.ts'

/** A list of an exclusion that names can be read into. */
export type Facet = Exclude<keyof Exclusion, 'days'>

/** The kind of name that each list takes; what convenes is named by its body too. */
const KINDS: Record<Facet, NameKind> = {
  kinds: 'kind',
  statuses: 'status',
  levels: 'level',
  frameworks: 'framework',
  topics: 'topic',
  places: 'place',
  people: 'person',
  states: 'body',
  offices: 'office',
}

/**
 * What events are like that a name leaves out, by the first of some lists that it can be read into; several where it means
 * several things of them. `undefined` when it can be read into none.
 */
export function exclusionsBy(draft: Draft, mention: Mention, facets: readonly Facet[]): Exclusion[] | undefined {
  const { chronicle } = draft.context.corpus
  const { frameworks, bodies } = chronicle.vocabulary
  for (const facet of facets) {
    const ids = facet === 'places' ? placesOf(draft, mention) : idsOf(mention, KINDS[facet])
    if (facet === 'frameworks') {
      const names = bodies.filter(({ id }) => idsOf(mention, 'body').includes(id)).map(({ name }) => name)
      const own = [...ids, ...frameworks.filter(({ name }) => names.includes(name)).map(({ id }) => id)]
      const titles = facets.includes('offices') ? idsOf(mention, 'office') : []
      // Who sits in a group that convenes may also sit elsewhere.
      const held = titles.length > 0 ? [{ offices: titles.map((title) => ({ title, of: [] })) }] : []
      if (own.length > 0) return [{ frameworks: [...new Set(own)] }, ...held]
    } else if (ids.length > 0) {
      if (facet === 'people') return [{ people: [fullNamed(mention) ?? ids] }]
      if (facet === 'offices') return [{ offices: ids.map((title) => ({ title, of: [] })) }]
      const kept = facet === 'kinds' ? ids.filter((kind) => kind !== 'meeting') : ids
      if (kept.length > 0) return [{ [facet]: kept }]
    }
  }
  return undefined
}

/** Places called so; what only a state is called stands for its country, "in the A format" for none. */
function placesOf({ context: { corpus }, text }: Draft, mention: Mention): string[] {
  const places = idsOf(mention, 'place')
  const isAdjective = mention.meanings.some(({ form }) => form === 'adjective')
  if (places.length > 0 || isAdjective || FORMAT.test(text.slice(mention.end))) return places
  const { places: register, vocabulary } = corpus.chronicle
  const countries = new Set([...register.values()].flatMap(countriesOf))
  const bodies = vocabulary.bodies.filter(({ id }) => idsOf(mention, 'body').includes(id))
  return bodies.map(({ name }) => name).filter((name) => countries.has(name))
}

const FORMAT = /^(?:[’']s)?[ -](?:led |hosted |mediated )?(?:format|framework|track|process|mediation|auspices)\b/i

function idsOf({ meanings }: Mention, kind: NameKind): string[] {
  return meanings.filter((meaning) => meaning.kind === kind).map(({ id }) => id)
}

function fullNamed({ meanings }: Mention): string[] | undefined {
  const full = meanings.filter(({ kind, form }) => kind === 'person' && form === 'name').map(({ id }) => id)
  return full.length > 0 ? full : undefined
}

/** Adds to what a question leaves out. */
export function leaveOut(draft: Draft, exclusions: readonly Exclusion[]): void {
  if (exclusions.length > 0) draft.query.without = [...(draft.query.without ?? []), ...exclusions]
}
