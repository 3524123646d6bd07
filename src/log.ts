import { type DestinationStream, type Logger, pino } from 'pino'

/** Names of fields that never reach the log, at any depth that our own records have. */
const SECRETS = ['token', 'authorization', 'DISCORD_TOKEN']

/**
 * The program's log: one JSON object a line on standard output, or plain words where that is a terminal.
 *
 * Above level `debug` it holds no text of users. Of an unexpected error it therefore says what kind it was and where
 * it arose; its message is logged at `debug`.
 */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
    serializers: { err: errorFacts },
  }
  if (destination) return pino(options, destination)
  return process.stdout.isTTY ? pino(options, { write: (line) => process.stdout.write(inWords(line)) }) : pino(options)
}

/** `21:14:21 warn reconnecting to Discord`, with the other fields behind it. */
function inWords(line: string): string {
  const { time, level, msg, ...fields }: Record<string, unknown> = JSON.parse(line)
  const said = Object.entries(fields).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  const label = pino.levels.labels[Number(level)] ?? 'info'
  return `${[String(time).slice(11, 19), label.padEnd(5), msg, ...said].join(' ')}\n`
}

/** What may be said of an error without repeating what it was about: messages, addresses and bodies can hold user text. */
export function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    ...('code' in error && { code: error.code }),
    ...('status' in error && { status: error.status }),
    stack: frames.map((frame) => frame.trim()),
    ...(error.cause !== undefined && { cause: errorFacts(error.cause) }),
  }
}
