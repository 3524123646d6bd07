import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { SingleBar } from 'cli-progress'
import { readConfiguration } from '../configuration.ts'
import { Names } from '../corpus/names.ts'
import { parseChronicle, readFiles } from '../corpus/read.ts'
import { type Annotator, annotate } from '../ingest/annotate.ts'
import type { IngestedArticle } from '../ingest/article-file.ts'
import { ArticleFolder } from '../ingest/folder.ts'
import { ingest, type Outcome } from '../ingest/ingest.ts'
import { proposalsText, proposeEvents } from '../ingest/propose-events.ts'
import { reportLines } from '../ingest/report.ts'
import { listSources } from '../ingest/sources.ts'
import { fail } from './fail.ts'
import { INTERRUPTED, type Interruption } from './interruption.ts'
import { todayOf } from './today.ts'

const USAGE = `usage: npm run ingest -- [options] <source> …
A source is a file (HTML, text, Markdown, PDF, a feed), a folder, an http address of a page or feed, or - for standard input.
Its articles go into the folder that CORPUS_DIR names, for the bot to read.

  --dry-run       say what would happen and write nothing
  --json          print what became of each source as JSON, with its paragraphs and what they speak of
  --events        print the meetings that the articles report as YAML, for review; the report goes to standard error
  --allow-local   also read addresses of this machine and of private networks`

/** Runs the command with the arguments of the process. */
export async function runIngest(interruption: Interruption): Promise<void> {
  // a page leaves ten times its size behind, little of which is kept: by default the heap would grow to four times what is kept
  setFlagsFromString('--heap-growing-percent=80')
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        events: { type: 'boolean', default: false },
        'allow-local': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    const { sources, missing } = listSources(positionals)
    if (values.help) console.log(USAGE)
    else if (positionals.length === 0) {
      console.error(USAGE)
      process.exitCode = 2
    } else {
      const { CORPUS_DIR, DATA_DIR } = readConfiguration()
      const chronicle = parseChronicle(readFiles(DATA_DIR), DATA_DIR)
      const known = { chronicle, names: new Names(chronicle) }
      const bar = progressBar()
      interruption.started(() => bar?.stop())
      bar?.start(sources.length, 0, { source: '' })
      const result = await ingest(sources, new ArticleFolder(CORPUS_DIR), known, {
        today: todayOf(new Date()),
        dryRun: values['dry-run'],
        allowLocal: values['allow-local'],
        input: process.stdin,
        signal: interruption.signal,
        onProgress: (done, total, source) => {
          bar?.setTotal(total)
          bar?.update(done, { source: source.length > 40 ? `…${source.slice(-39)}` : source })
        },
      })
      bar?.stop()
      const absent = missing.map((source) => ({
        source,
        status: 'failed' as const,
        reason: /^[a-z][a-z\d+.-]*:\/\//i.test(source)
          ? 'only http and https addresses are read'
          : 'there is no such file or folder',
      }))
      const outcomes = [...absent, ...result.outcomes]
      const report = reportLines(outcomes, {
        width: process.stdout.columns ?? Number.POSITIVE_INFINITY,
        dryRun: values['dry-run'],
      }).join('\n')
      if (values.json) console.log(JSON.stringify({ outcomes, articles: annotated(result.articles, known) }, null, 2))
      else if (values.events) {
        process.stdout.write(proposalsText(proposeEvents(result.articles, known)))
        console.error(report)
      } else console.log(report)
      if (outcomes.some(({ status }) => status === 'failed')) process.exitCode = 1
      if (interruption.signal.aborted) {
        console.error(stoppedLine(outcomes, result.unread, values['dry-run']))
        // standard input or a server may still be waited for
        process.exit(INTERRUPTED)
      }
    }
  } catch (error) {
    fail(error, USAGE)
  }
}

/** What a run that was stopped has done and left, in one line. */
function stoppedLine(outcomes: readonly Outcome[], unread: number, dryRun: boolean): string {
  const count = (wanted: Outcome['status']) => outcomes.filter(({ status }) => status === wanted).length
  const done = `${articles(count('taken'))} taken${dryRun ? ' (not written)' : ''}, ${count('revised')} revised`
  return `Stopped: ${done}; ${unread} ${unread === 1 ? 'source was' : 'sources were'} not read.`
}

function articles(count: number): string {
  return `${count} ${count === 1 ? 'article' : 'articles'}`
}

/** Articles with what each of their paragraphs speaks of. */
function annotated(articles: readonly IngestedArticle[], known: Annotator) {
  return articles.map(({ id, head, paragraphs }) => {
    const annotations = annotate(paragraphs, head.published ?? null, known)
    return { id, ...head, paragraphs: paragraphs.map((text, index) => ({ text, ...annotations[index] })) }
  })
}

/** A bar with counts and the time left, on a terminal only. */
function progressBar(): SingleBar | undefined {
  if (!process.stderr.isTTY) return undefined
  return new SingleBar({
    format: '{bar} {value} of {total}  {eta_formatted} left  {source}',
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  })
}
