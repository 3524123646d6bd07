import { headline, paragraph, pick, type Random, type Story } from './story.ts'

/** The parts of pages that are not the article, as sites put them around it. */

export function list(
  story: Story,
  render: {
    p: (text: string) => string
    h2?: (text: string) => string
    li?: (text: string) => string
    quote?: (text: string) => string
  },
  inserts: Record<number, string> = {},
): string {
  const out: string[] = []
  let open = false
  let paragraphs = 0
  for (const { kind, text } of story.body) {
    const html = escaped(text)
    if (kind === 'li' && !open) out.push('<ul>')
    if (kind !== 'li' && open) out.push('</ul>')
    open = kind === 'li'
    if (kind === 'p') {
      out.push(render.p(html))
      paragraphs++
      const insert = inserts[paragraphs]
      if (insert !== undefined) out.push(insert)
    } else if (kind === 'h2') out.push((render.h2 ?? ((each) => `<h2>${each}</h2>`))(html))
    else if (kind === 'li') out.push((render.li ?? ((each) => `<li>${each}</li>`))(html))
    else out.push((render.quote ?? ((each) => `<blockquote><p>${each}</p></blockquote>`))(html))
  }
  if (open) out.push('</ul>')
  return out.join('\n')
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

export function slug(story: Story): string {
  return story.headline
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

const ENGLISH = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export function long(published: string): string {
  const [year, month, day] = published.split('-').map(Number)
  return `${day} ${ENGLISH[(month ?? 1) - 1]} ${year}`
}

export function american(published: string): string {
  const [year, month, day] = published.split('-').map(Number)
  return `${ENGLISH[(month ?? 1) - 1]} ${day}, ${year}`
}

export function dotted(published: string): string {
  return published.split('-').reverse().join('.')
}

export function slashes(published: string): string {
  return published.replace(/-/g, '/')
}

export function page(story: Story, head: string, body: string, attributes = ''): string {
  return `<!DOCTYPE html>
<html lang="${story.language}"><head><meta charset="utf-8"><title>${escaped(story.headline)} | ${story.publisher}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css">${head}
<script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}</script></head>
<body ${attributes}>${body}</body></html>`
}

export function openGraph(story: Story, stamp = ''): string {
  return `<meta property="og:title" content="${escaped(story.headline).replace(/"/g, '&quot;')}"><meta property="og:type" content="article"><meta property="og:site_name" content="${story.publisher}">${
    stamp === '' ? '' : `<meta property="article:published_time" content="${stamp}">`
  }`
}

export function newsArticle(story: Story, extra: Record<string, unknown> = {}): string {
  return `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    datePublished: `${story.published}T09:30:00+04:00`,
    dateModified: '2026-01-05T10:00:00+04:00',
    author: [{ '@type': 'Person', name: story.author }],
    publisher: { '@type': 'Organization', name: story.publisher, logo: { '@type': 'ImageObject', url: '/logo.png' } },
    ...extra,
  })}</script>`
}

export function navigation(): string {
  return '<header class="site-header"><a href="/" class="logo">Home</a><nav><ul><li><a href="/news">News</a></li><li><a href="/politics">Politics</a></li><li><a href="/economy">Economy</a></li><li><a href="/sport">Sport</a></li><li><a href="/contact">Contact</a></li></ul></nav><form action="/search"><input name="q"><button>Search</button></form></header>'
}

export function teasers(random: Random, count = 4, excerpt = true): string {
  let out = ''
  for (let index = 0; index < count; index++) {
    out += `<div class="teaser-item"><a href="/story/${index}"><img src="/t${index}.jpg" alt=""><h3>${escaped(headline(random))}</h3></a>${excerpt ? `<p>${escaped(paragraph(random, 1)).slice(0, 90)}…</p>` : ''}</div>`
  }
  return out
}

export function links(random: Random, count = 5): string {
  return `<ul>${Array.from({ length: count }, (_, index) => `<li><a href="/n/${index}.html">${escaped(headline(random))}</a></li>`).join('')}</ul>`
}

export function footer(story: Story): string {
  return `<footer><p>© ${story.publisher}. All rights reserved. Reproduction without written permission of the editors is prohibited.</p><ul><li><a href="/about">About us</a></li><li><a href="/privacy">Privacy policy</a></li></ul></footer>`
}

export function comments(random: Random, count = 3): string {
  let out = `<div id="comments" class="comments-area"><h2>${count} thoughts on this story</h2><ol class="comment-list">`
  for (let index = 0; index < count; index++) {
    out += `<li class="comment"><div class="comment-author"><cite>${pick(random, ['gull72', 'Ann P.', 'old sailor', 'M.'])}</cite> says:</div><div class="comment-content"><p>${escaped(paragraph(random, 2))}</p></div><a class="comment-reply-link" href="#r">Reply</a></li>`
  }
  return `${out}</ol><div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p><form><textarea></textarea><input type="submit" value="Post Comment"></form></div></div>`
}

export function share(): string {
  return '<div class="share-buttons"><span>Share this:</span><ul><li><a href="#fb">Facebook</a></li><li><a href="#tw">Twitter</a></li><li><a href="#wa">WhatsApp</a></li></ul></div>'
}

export function cookieBar(): string {
  return '<div id="cookie-law-bar" class="cookie-notice"><p>This website uses cookies to improve your experience. We assume that this is fine with you, but you can opt out. <a href="/privacy">Read more</a> <button>Accept</button></p></div>'
}
