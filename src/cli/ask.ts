import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { Context } from '../answers/context.ts'
import { answerLine } from '../commands/all.ts'
import { readConfiguration } from '../configuration.ts'
import { openCorpus } from '../corpus/open.ts'
import { fail } from './fail.ts'
import { print, terminalOptions } from './print.ts'
import { todayOf } from './today.ts'

const USAGE = `usage: npm run -s ask -- [--json] [--page N] "a question" | /command option:value …
       npm run -s ask -- --jsonl        one question or command a line from standard input`

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      page: { type: 'string', default: '1' },
      help: { type: 'boolean' },
    },
  })
  const line = positionals.join(' ').trim()
  if (values.help) {
    console.log(USAGE)
  } else if ((line === '') === !values.jsonl || !/^\d+$/.test(values.page)) {
    console.error(USAGE)
    process.exitCode = 2
  } else {
    const configuration = readConfiguration()
    const corpus = openCorpus({
      data: configuration.DATA_DIR,
      corpus: configuration.CORPUS_DIR,
      cache: configuration.CACHE_DIR,
    })
    const context = (): Context => ({ corpus, today: todayOf(new Date()) })
    if (values.jsonl) {
      for await (const asked of createInterface({ input: process.stdin }))
        if (asked.trim() !== '') console.log(JSON.stringify(answerLine(asked, context()).answer))
    } else {
      const reply = answerLine(line, context())
      if (values.json) console.log(JSON.stringify(reply.answer, null, 2))
      else process.stdout.write(print(reply, { ...terminalOptions(process.stdout, corpus), page: Number(values.page) }))
    }
  }
} catch (error) {
  fail(error, USAGE)
}
