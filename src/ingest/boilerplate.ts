import { type DomElement, descendants, isElement } from './dom.ts'

/**
 * How sure a tag, class or id is about what it holds. `strong`: never the article's own text (a share bar, a caption, a
 * comment form). `weak`: seldom (a meta line, a label), so only short text that is no prose is given up for it.
 * `standfirst`: what the desk wrote between the headline and the text.
 */
export type Kind = 'strong' | 'weak' | 'standfirst'

const STRONG_TAGS = new Set([
  'figcaption',
  'aside',
  'nav',
  'footer',
  'form',
  'dialog',
  'menu',
  'amp-ad',
  'amp-sidebar',
  'caption',
])
const WEAK_TAGS = new Set(['time', 'address', 'header', 'hgroup', 'summary', 'details', 'h1'])
const STRONG_ROLES = new Set(
  'complementary navigation contentinfo search form dialog alertdialog alert menu menubar toolbar doc-footnote'.split(
    ' ',
  ),
)

/** Attributes in which content management systems say what a part of the page is. */
const NAMING_ATTRIBUTES = [
  'class',
  'id',
  'data-component',
  'data-testid',
  'data-qa',
  'data-module',
  'data-role',
  'aria-label',
  'itemprop',
]

/** Matched against the words of those attributes (`ArticleShare-bar_2` is ` article share bar 2 `). */
const STRONG_NAME = new RegExp(
  ` (?:${[
    'related\\w*|recommend\\w*|recirc\\w*|outbrain|taboola|zergnet|mgid|revcontent|plista|nativo|teads',
    '\\w*newsletters?\\w*|email ?opt ?in|opt ?in|mailchimp|mc4wp|mailerlite|signup|sign up|subscribe|subscribebox',
    'comments?|commentlist|commentform|disqus|livefyre|fbcomments|respond|reply|replies',
    'shar(?:e|es|ing|ed)|sharebar|sharebox|sharebuttons?|sharetools?|sharedaddy|social|socials|socialbar|socialshare|addthis|addtoany|a2a|ssba|heateor|follow(?: us)?',
    'cookies?|consent|gdpr|onetrust|cmp',
    'ads?|advert\\w*|adsbygoogle|adsense|adslot|adunit|adbox|adwrapper|dfp|gpt|sponsor\\w*|promo|promos|promobox|promoted|promotion|commercial',
    'breadcrumbs?|pagination|pager|navigation|nav|navbar|menu|sidebar|side rail|toolbar|popup|lightbox caption',
    'mostread|mostpopular|most (?:read|popular|viewed|commented|shared)|popular|trending|top stories|latest news|last news',
    'read ?(?:next|also)|see ?also|also ?read|also in|more (?:stories|news|articles|from|on|about|like|in|links?)|further reading|up next|next (?:article|post|story)|prev(?:ious)? (?:article|post|story)|post navigation',
    'donate|donation|donations|support us|fundrais\\w*|membership promo|appeal|app download|download app|registration prompt',
    '\\w*captions?|captiontext|wp caption text|attribution|image (?:credit|source|copyright)|photo(?:credit| credit|s credit)|credits?|media (?:caption|credit|source)|copyright|legende?',
    '\\w*byline\\w*|authors? (?:bio|box|info|card|details|about|block|meta|name|line|list|profile)|about (?:the )?author|authorbox|authorbio|written by|contributors?|author',
    'tags|taglist|tag list|tag cloud|tagcloud|tags links|post tags|keywords|topics list|article topics',
    'dateline|\\w*timestamp|pubdate|pub date|publish(?:ed)? (?:date|on|at|time)|date (?:published|modified|created)|datepublished|datemodified|post date|entry date|article date|posted on|reading time|read time',
    'pull ?quotes?|teasers?|kicker|eyebrow|tooltip|survey|poll|quiz|rating|star rating|print only|audio player|player controls|video playlist|listen',
    'embed|embeds|foot|footer',
    'editsection|catlinks|jump link|skip link|back to top|disclaimer|trust principles|corrections? link|embed code|infobox promo|fact check promo|gallery (?:caption|nav|thumbs)|slideshow (?:caption|nav)|thumbs?|thumbnails?',
  ].join('|')}) `,
)

const WEAK_NAME =
  / (?:read ?more|subscription|paywall|regwall|piano|modal|overlay|meta|metadata|info|date|time|datetime|source|label|tag|category|categories|section|topics?|location|place|note|notes|hidden|print|email|views|counter|stat|stats|hits|actions?|tools?|links?|headline|title|subject|box|widget|banner|extra|extras|supplement\w*|secondary|bottom|header|legal|credits?line|agency|channel|rubric|breaking) /

const STANDFIRST_NAME =
  / (?:sub ?title|second title|standfirst|dek|deck|sub ?head(?:line|ing)?|strap ?line|summary|excerpt|description|desc|chapo|chapeau|vorspann|spot) /

const HIDDEN_NAME =
  / (?:sr only|visually hidden|visuallyhidden|screen reader(?: text)?|screenreader|assistive text|offscreen|a11y hidden|u hidden visually|hidden text) /

/** Embedded posts that the article quotes; their class names would otherwise look like share buttons. */
const QUOTED_POST =
  / (?:twitter tweet|instagram media|tiktok embed|bluesky embed|mastodon embed|fb post|telegram post|reddit embed bq) /

/** Class lists that WordPress writes on every article; they carry its tags and categories, which say nothing of its place. */
const POST_CLASS = /\b(?:hentry|status-publish|type-post)\b/

function names(element: DomElement): string {
  let all = ''
  for (const attribute of NAMING_ATTRIBUTES) {
    const value = element.getAttribute(attribute)
    if (value && !POST_CLASS.test(value)) all += ` ${value}`
  }
  if (all === '') return ''
  const known = WORDS.get(all)
  if (known !== undefined) return known
  const words = wordsOf(all)
  if (WORDS.size >= MOST_WORDS) WORDS.clear()
  WORDS.set(all, words)
  return words
}

/** Pages give many elements the same classes, and each page is read twice. */
const WORDS = new Map<string, string>()
const MOST_WORDS = 2000

function wordsOf(attributes: string): string {
  const words = attributes
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  return ` ${words.trim()} `
}

/** What an element is by its tag, role, class and id; undefined when they do not speak against it. */
export function elementKind(element: DomElement): Kind | undefined {
  const tag = element.localName
  const own = names(element)
  if (own !== '' && QUOTED_POST.test(own)) return undefined
  if (STRONG_TAGS.has(tag)) return 'strong'
  const role = element.getAttribute('role')
  if (role && STRONG_ROLES.has(role)) return 'strong'
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return 'strong'
  if (isHiddenData(element)) return 'strong'
  if (own !== '' && (STRONG_NAME.test(own) || HIDDEN_NAME.test(own))) return 'strong'
  if (own !== '' && STANDFIRST_NAME.test(own)) return 'standfirst'
  if (WEAK_TAGS.has(tag) || (own !== '' && WEAK_NAME.test(own))) return 'weak'
  return undefined
}

/**
 * Hidden by its style, or by a class that every stylesheet means so: data for scripts, mostly. What holds paragraphs may be
 * the rest of the text, which a button shows.
 */
function isHiddenData(element: DomElement): boolean {
  const isHidden =
    /(?:^|\s)(?:hidden|hide|d-none)(?:\s|$)/.test(element.getAttribute('class') ?? '') ||
    /display:\s*none/i.test(element.getAttribute('style') ?? '')
  if (!isHidden) return false
  let paragraphs = 0
  let seen = 0
  for (const node of descendants(element)) {
    if (isElement(node) && node.localName === 'p') paragraphs++
    if (paragraphs === 2 || ++seen === 500) break
  }
  return paragraphs < 2
}

const INLINE_NAME = / (?:\w*captions?|credits?|copyright|photo ?credit|image (?:source|credit)|copyrightholder) /

/** What an inline element is. Far fewer names count here, for a link or a word is part of its sentence whatever it is called. */
export function inlineKind(element: DomElement): Kind | undefined {
  const own = names(element)
  return own !== '' && (INLINE_NAME.test(own) || HIDDEN_NAME.test(own)) ? 'strong' : undefined
}

export function isQuotedPost(element: DomElement): boolean {
  return element.localName === 'blockquote' && QUOTED_POST.test(names(element))
}
