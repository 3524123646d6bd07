/** Something wrong in a data file: where it is and what it is. `line` counts from 1. */
export interface Problem {
  file: string
  line: number
  message: string
}

/** Data that cannot be trusted. `problems` holds everything that was found, in the order of the files. */
export class BrokenDataError extends Error {
  readonly problems: Problem[]

  constructor(problems: Problem[]) {
    super(
      `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the data:\n${problems.map(problemLine).join('\n')}`,
    )
    this.name = 'BrokenDataError'
    this.problems = problems
  }
}

/** `data/events.yaml:12: what is wrong`, as compilers print it, so that editors can jump there. */
export function problemLine(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${problem.message}`
}
