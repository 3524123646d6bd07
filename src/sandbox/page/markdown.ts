import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser'
import { html, type nothing, type TemplateResult } from 'lit'
import type { Mentionable } from '../protocol.ts'
import { list } from './markdown-list.ts'

type Node = ReturnType<typeof parse>[number]
type Rendered = TemplateResult | string | typeof nothing

/** What mentions in a text refer to. */
export interface Mentioned {
  mentionable: Mentionable
  openCommand(words: string): void
}

// Discord knows no pictures of faces made of punctuation in bot messages, and lists since 2023.
const { emoticon: _, ...known } = rulesExtended
const parse = SimpleMarkdown.parserFor({ ...known, list })

/**
 * Draws a text in Discord's Markdown. The parser yields a tree and Lit makes elements of it, so that HTML in the text
 * stays text; links lead to http and https only.
 */
export function markdown(text: string, mentioned: Mentioned): Rendered[] {
  const draw = (nodes: unknown): Rendered[] =>
    Array.isArray(nodes) ? nodes.map((node) => element(node, draw, mentioned)) : []
  return draw(parse(text, { inline: true }))
}

function element(node: Node, draw: (nodes: unknown) => Rendered[], mentioned: Mentioned): Rendered {
  switch (node.type) {
    case 'text':
      return String(node.content)
    case 'br':
    case 'newline':
      return html`<br />`
    case 'strong':
      return html`<strong>${draw(node.content)}</strong>`
    case 'em':
      return html`<em>${draw(node.content)}</em>`
    case 'underline':
      return html`<u>${draw(node.content)}</u>`
    case 'strikethrough':
      return html`<s>${draw(node.content)}</s>`
    case 'spoiler':
      return html`<discord-spoiler tabindex="0" role="button" aria-label="Spoiler">${draw(node.content)}</discord-spoiler>`
    case 'inlineCode':
      return html`<code>${String(node.content)}</code>`
    case 'codeBlock':
      return html`<pre><code>${String(node.content)}</code></pre>`
    case 'blockQuote':
      return html`<blockquote>${draw(withoutLastBreak(node.content))}</blockquote>`
    case 'heading':
      return heading(Number(node.level), draw(node.content))
    case 'subtext':
      return html`<small class="subtext">${draw(node.content)}</small>`
    case 'list':
      return node.ordered
        ? html`<ol start=${Number(node.start)}>${items(node.items, draw)}</ol>`
        : html`<ul>${items(node.items, draw)}</ul>`
    case 'link':
    case 'url':
    case 'autolink':
      return link(String(node.target), draw(node.content))
    case 'user':
      return html`<discord-mention type="user">${mentioned.mentionable.users[String(node.id)] ?? 'unknown-user'}</discord-mention>`
    case 'channel':
      return html`<discord-mention type="channel">${mentioned.mentionable.channels[String(node.id)] ?? 'unknown'}</discord-mention>`
    case 'role':
      return html`<discord-mention type="role">role</discord-mention>`
    case 'everyone':
    case 'here':
      return html`<discord-mention type="role">${node.type}</discord-mention>`
    case 'slashCommand': {
      const words = String(node.fullName)
      return html`<button type="button" class="mention" @click=${() => mentioned.openCommand(words)}>/${words}</button>`
    }
    case 'timestamp':
      return timestamp(Number(node.timestamp), String(node.format ?? 'f'))
    case 'twemoji':
    case 'emoji':
      return String(node.name ?? '')
    default:
      return Array.isArray(node.content) ? html`${draw(node.content)}` : String(node.content ?? '')
  }
}

/** A link as Discord takes it: other schemes than http and https stay plain text. */
export function link(target: string, shown: Rendered[]): Rendered {
  if (!/^https?:\/\//i.test(target)) return html`${shown}`
  return html`<a href=${target} target="_blank" rel="noopener noreferrer">${shown}</a>`
}

function heading(level: number, shown: Rendered[]): Rendered {
  // The page has its own first and second levels.
  if (level === 1) return html`<h3 class="heading-1">${shown}</h3>`
  if (level === 2) return html`<h4 class="heading-2">${shown}</h4>`
  return html`<h5 class="heading-3">${shown}</h5>`
}

function items(nodes: unknown, draw: (nodes: unknown) => Rendered[]): Rendered[] {
  return Array.isArray(nodes) ? nodes.map((node) => html`<li>${draw(node)}</li>`) : []
}

function withoutLastBreak(nodes: unknown): unknown {
  return Array.isArray(nodes) && nodes.at(-1)?.type === 'br' ? nodes.slice(0, -1) : nodes
}

const timeFormats: Record<string, Intl.DateTimeFormatOptions> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
}

function timestamp(seconds: number, format: string): Rendered {
  const date = new Date(seconds * 1000)
  if (Number.isNaN(date.getTime())) return 'Invalid date'
  const shown = format === 'R' ? relative(date) : date.toLocaleString('en-GB', timeFormats[format] ?? timeFormats.f)
  return html`<time class="timestamp" datetime=${date.toISOString()}>${shown}</time>`
}

function relative(date: Date): string {
  const units = [
    ['year', 31_557_600],
    ['month', 2_629_800],
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const
  const seconds = (date.getTime() - Date.now()) / 1000
  const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1]
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.round(seconds / length), unit)
}
