import type { Article } from '../corpus/article.ts'
import { hostOf } from '../corpus/host.ts'

/** How the chronicle spells outlets, and under which hosts they publish. */
export class Outlets {
  readonly #byHost = new Map<string, string>()
  readonly #byName = new Map<string, string>()
  readonly #byTitle = new Map<string, Article>()

  constructor(articles: Iterable<Article>) {
    const reposts = new Map<string, string>()
    for (const article of articles) {
      this.#byName.set(squash(article.publisher), article.publisher)
      this.#byTitle.set(squash(article.title), article)
      const host = hostOf(article.url)
      if (host === undefined) continue
      if (article.via === undefined) this.#byHost.set(host, article.publisher)
      else reposts.set(host, article.via)
    }
    for (const [host, site] of reposts) if (!this.#byHost.has(host)) this.#byHost.set(host, site)
  }

  /** The one spelling of an outlet that a page or a text names, and the site's own name when its address tells it. */
  publisher(named: string | null, url: string | null): string | undefined {
    const host = url === null ? undefined : hostOf(url)
    const site = host === undefined ? undefined : this.#byHost.get(host)
    if (named === null || named === host) return site ?? named ?? undefined
    return (
      this.#byName.get(squash(named)) ?? this.#byHost.get(named.toLowerCase().replace(/^www\./, '')) ?? site ?? named
    )
  }

  /** The chronicle's own entry for an article with this headline. */
  entry(title: string): Article | undefined {
    const entry = this.#byTitle.get(squash(title))
    return entry?.titleSupplied ? undefined : entry
  }
}

function squash(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
