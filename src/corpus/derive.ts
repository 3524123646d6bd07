/**
 * Reads the corpus whose folders the arguments name and leaves all that follows from it in the cache folder. It runs as a
 * process of its own (derive-apart.ts): a second of work at a stretch would keep the bot from answering. Exit status 1 with
 * the problems as JSON on standard output when anything in the folders is wrong.
 */
import { setPriority } from 'node:os'
import { openCorpus } from './open.ts'
import { BrokenDataError } from './problem.ts'

const [data = '', cache = '', corpus] = process.argv.slice(2)
setPriority(10)
try {
  await openCorpus({ data, cache, ...(corpus !== undefined && { corpus }) }).prepare()
} catch (error) {
  if (!(error instanceof BrokenDataError)) throw error
  console.log(JSON.stringify(error.problems))
  process.exitCode = 1
}
