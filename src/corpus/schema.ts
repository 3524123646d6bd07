import { z } from 'zod'
import { parseEdtf } from './edtf.ts'

/** An id: lower-case ASCII words joined by hyphens. */
export const idText = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: ({ input }) => `${JSON.stringify(input)} is no id: use lower-case letters, digits and hyphens`,
})

/** An EDTF date; a bare year may be written as a number. */
export const edtfText = z
  .union([z.string(), z.number().int().transform(String)])
  .refine((text) => parseEdtf(text) !== undefined, {
    error: ({ input }) =>
      `${JSON.stringify(input)} is no EDTF date such as 2023-05-25, 2023-05, 2023-05~ or 2020-09-27/2020-11-10`,
  })

/** A name or word that people use; one that YAML takes for a number is read as text. */
export const nameText = z.union([z.string().min(1), z.number().transform(String)])
