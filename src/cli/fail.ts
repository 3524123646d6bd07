import { ConfigurationError } from '../configuration.ts'
import { BrokenDataError } from '../corpus/problem.ts'
import { StoreError } from '../store/errors.ts'

/**
 * Ends a command that cannot go on: says what is wrong and sets the exit status, 2 for a wrong call and 1 otherwise.
 * Errors that nobody expected are thrown on.
 */
export function fail(error: unknown, usage: string): void {
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    console.error(`${error.message}\n${usage}`)
    process.exitCode = 2
  } else if (error instanceof ConfigurationError || error instanceof BrokenDataError || error instanceof StoreError) {
    console.error(error.message)
    process.exitCode = 1
  } else throw error
}
