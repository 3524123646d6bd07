import type { $ZodIssue } from 'zod/v4/core'
import type { Problem } from './violation.ts'

/** The generated schemas of Discord's published API, version 10. */
export type Contract = typeof import('discord-api-spec/zod')

/** How the body of one route is checked. */
export interface BodyRule<Body> {
  /** Picks the schema from the contract; the body decides where there are several (interaction callbacks). */
  schema(contract: Contract, body: unknown): ContractSchema<Body>
  /** The limits that Discord enforces beyond the schema. */
  limits?(body: Body): Problem[]
  /** Puts right what the contract is known to describe wrongly. */
  prepare?(body: unknown): unknown
}

export type ContractIssue = $ZodIssue

export interface ContractSchema<Body> {
  safeParse(
    body: unknown,
    options?: { reportInput?: boolean },
  ): { success: true; data: Body } | { success: false; error: { issues: $ZodIssue[] } }
}

let loading: Promise<Contract> | undefined

/** Loads the contract once. It costs about a tenth of a second and 25 MB, so only when the first body arrives. */
export function loadContract(): Promise<Contract> {
  loading ??= import('discord-api-spec/zod')
  return loading
}

/** Checks a body against schema and limits. All problems are found at once; none means the body as Discord reads it. */
export async function checkBody<Body>(
  rule: BodyRule<Body>,
  body: unknown,
): Promise<{ ok: true; body: Body } | { ok: false; problems: Problem[] }> {
  const contract = await loadContract()
  const prepared = rule.prepare ? rule.prepare(body) : body
  const parsed = rule.schema(contract, prepared).safeParse(prepared, { reportInput: true })
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue)) }
  const problems = rule.limits?.(parsed.data) ?? []
  return problems.length > 0 ? { ok: false, problems } : { ok: true, body: parsed.data }
}

function problemsOf(issue: $ZodIssue, parent: readonly PropertyKey[] = []): Problem[] {
  const where = [...parent, ...issue.path]
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return bestBranch(issue.errors).flatMap((inner) => problemsOf(inner, where))
  }
  return [{ path: where.map((key) => (typeof key === 'number' ? key : String(key))), ...describe(issue) }]
}

/** The alternative the sender most likely meant: the one whose `type` fits, else the one with the fewest complaints. */
function bestBranch(branches: readonly (readonly $ZodIssue[])[]): readonly $ZodIssue[] {
  const rank = (issues: readonly $ZodIssue[]) =>
    issues.length + (issues.some((issue) => issue.path.at(-1) === 'type' || issue.path.length === 0) ? 1000 : 0)
  return branches.toSorted((a, b) => rank(a) - rank(b))[0] ?? []
}

function describe(issue: $ZodIssue): { code: string; message: string } {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` }
        : { code: 'NUMBER_TYPE_MAX', message: `Value should be less than or equal to ${issue.maximum}.` }
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') {
        return issue.minimum === 1
          ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
          : { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in length.` }
      }
      return { code: 'NUMBER_TYPE_MIN', message: `Value should be greater than or equal to ${issue.minimum}.` }
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
        : { code: `${issue.expected.toUpperCase()}_TYPE_CONVERT`, message: `Value is not ${issue.expected}.` }
    case 'invalid_value':
      return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of (${issue.values.map(String).join(', ')}).` }
    case 'invalid_format':
      return issue.format === 'url'
        ? { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }
        : { code: 'STRING_TYPE_REGEX', message: `Not a well formed ${issue.format}.` }
    default:
      return { code: 'BASE_TYPE_BAD', message: issue.message || 'Invalid value.' }
  }
}
