import { z } from 'zod'
import { idText, nameText } from './schema.ts'

/** One entry of places.yaml (data/README.md). */
export const placeSchema = z.strictObject({
  id: idText,
  name: z.string().min(1),
  country: z.string().min(1).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  aliases: z.array(nameText),
  parts: z.array(idText).optional(),
  capital: z.literal(true).optional(),
})

export interface Place {
  id: string
  name: string
  country: string | null
  /** Degrees, null for regions and lines. */
  lat: number | null
  lon: number | null
  aliases: string[]
  /** Ids of the places that this one is made of. */
  parts: string[]
  /** Whether it is the capital of its country. */
  capital: boolean
}

/** The countries in which a place lies: two for a border. */
export function countriesOf({ country }: Place): string[] {
  return country?.split(/ and |, /) ?? []
}
