import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { formatArticleFile, type IngestedArticle, parseArticleFile } from './article-file.ts'

/** The folder that ingested articles live in: `articles/<year>/<id>.md`, and earlier revisions in `revisions/<id>/<number>.txt`. */
export class ArticleFolder {
  readonly #root: string

  constructor(root: string) {
    this.#root = root
  }

  /** Reads every article; files that are none of ours are left alone and named. */
  read(): { articles: IngestedArticle[]; problems: { file: string; message: string }[] } {
    const folder = join(this.#root, 'articles')
    const articles: IngestedArticle[] = []
    const problems: { file: string; message: string }[] = []
    if (!existsSync(folder)) return { articles, problems }
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!path.endsWith('.md')) continue
      const file = join(folder, path)
      const parsed = parseArticleFile(basename(path, '.md'), readFileSync(file, 'utf8'))
      if ('problem' in parsed) problems.push({ file, message: parsed.problem })
      else articles.push(parsed)
    }
    return { articles, problems }
  }

  /** Path of an article from the folder's root. */
  path({ id, head }: Pick<IngestedArticle, 'id' | 'head'>): string {
    return join('articles', head.published?.slice(0, 4) ?? 'undated', `${id}.md`)
  }

  /** Writes an article whole or not at all: into a temporary file that is then renamed. */
  async write(article: IngestedArticle): Promise<void> {
    await writeWhole(join(this.#root, this.path(article)), formatArticleFile(article))
  }

  /** Keeps the text of a revision that is about to be replaced. */
  async keepRevision(article: IngestedArticle): Promise<void> {
    await writeWhole(
      join(this.#root, 'revisions', article.id, `${article.head.revision}.txt`),
      formatArticleFile(article),
    )
  }

  remove(article: Pick<IngestedArticle, 'id' | 'head'>): void {
    rmSync(join(this.#root, this.path(article)), { force: true })
  }

  /** Removes temporary files that an interrupted run has left. */
  tidy(): void {
    if (!existsSync(this.#root)) return
    for (const path of readdirSync(this.#root, { recursive: true, encoding: 'utf8' })) {
      const process = /\.(\d+)\.tmp$/.exec(path)?.[1]
      if (process !== undefined && !isRunning(Number(process))) rmSync(join(this.#root, path), { force: true })
    }
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch {
    return false
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  const remove = () => rmSync(temporary, { force: true })
  // whoever ends the process meanwhile leaves no half file either
  process.once('exit', remove)
  try {
    const file = await open(temporary, 'w')
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    remove()
    throw error
  } finally {
    process.off('exit', remove)
  }
}

const REASONS: Record<string, string> = {
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it is larger than a file may be here',
  EACCES: 'the folder does not allow it',
  EPERM: 'the folder does not allow it',
  EROFS: 'the disk is read-only',
}

/** Why a file could not be written, in words; undefined when the error is about something else. */
export function whyUnwritten(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined
  return `could not be written: ${REASONS[String(error.code)] ?? error.message}`
}
