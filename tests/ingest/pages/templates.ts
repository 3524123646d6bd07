import {
  american,
  comments,
  cookieBar,
  dotted,
  escaped,
  footer,
  links,
  list,
  long,
  navigation,
  newsArticle,
  openGraph,
  page,
  share,
  slashes,
  slug,
  teasers,
} from './chrome.ts'
import { foreignStory, inWords } from './languages.ts'
import { headline, makeStory, paragraph, type Random, type Shape, type Story } from './story.ts'

/** A page to be read, and the story that should come out of it. */
export interface Fixture {
  name: string
  url: string
  html: string
  story: Story
}

interface Template {
  shape?: Shape
  story?: (random: Random) => Story
  render: (story: Story, random: Random) => { html: string; path?: string; published?: string }
}

const p = (text: string) => `<p>${text}</p>`

/** Structures of content management systems and of hand-made sites, with the dirt that comes with them. */
const TEMPLATES: Record<string, Template> = {
  'wordpress classic theme': {
    render: (story, random) => ({
      path: `/${slashes(story.published)}/${slug(story)}/`,
      html: page(
        story,
        openGraph(story, `${story.published}T06:12:00+00:00`),
        `${navigation()}<div id="main" class="site-main"><div id="primary"><article id="post-4411" class="post-4411 post type-post status-publish format-standard has-post-thumbnail hentry category-politics tag-related-party tag-newsletter"><header class="entry-header"><h1 class="entry-title">${escaped(story.headline)}</h1><div class="entry-meta"><span class="posted-on">Posted on <a href="#"><time class="entry-date published" datetime="${story.published}T10:12:00+04:00">${american(story.published)}</time><time class="updated" datetime="2025-11-11T10:12:00+04:00">November 11, 2025</time></a></span> <span class="byline">by <span class="author vcard"><a href="/author/x">${story.author}</a></span></span></div></header><div class="entry-content"><figure class="wp-caption alignnone"><img src="/a.jpg"><figcaption class="wp-caption-text">The quay in winter. Photo: M. Stone</figcaption></figure>${list(story, { p })}<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block"><h3 class="sd-title">Share this:</h3><div class="sd-content"><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div></div></div><div class="sharedaddy"><h3 class="sd-title">Like this:</h3><span>Like</span> <span>Loading...</span></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><div>${teasers(random, 3)}</div></div></div><footer class="entry-footer"><span class="cat-links">Posted in <a href="#">Politics</a></span> <span class="tags-links">Tagged <a>bridge</a>, <a>harbour</a></span></footer></article><nav class="navigation post-navigation"><a href="#">Previous: ${escaped(headline(random))}</a></nav>${comments(random)}</div><aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2 class="widget-title">Recent Posts</h2>${links(random, 8)}</section></aside></div>${footer(story)}${cookieBar()}`,
        'class="post-template-default single single-post"',
      ),
    }),
  },
  'wordpress block theme': {
    shape: { headings: true, list: true, quote: true },
    render: (story, random) => ({
      path: `/${slug(story)}/`,
      html: page(
        story,
        newsArticle(story) + openGraph(story),
        `<div class="wp-site-blocks">${navigation()}<main class="wp-block-group is-layout-flow"><h1 class="wp-block-post-title">${escaped(story.headline)}</h1><div class="wp-block-post-date"><time datetime="${story.published}T09:30:00+04:00">${long(story.published)}</time></div><p class="has-text-align-center wp-block-post-author-name">By ${story.author}</p><div class="entry-content wp-block-post-content is-layout-constrained">${list(
          story,
          {
            p: (text) => `<p class="wp-block-paragraph">${text}</p>`,
            h2: (text) => `<h2 class="wp-block-heading" id="x">${text}</h2>`,
            quote: (text) => `<blockquote class="wp-block-quote is-layout-flow"><p>${text}</p></blockquote>`,
          },
          {
            1: '<figure class="wp-block-image size-large"><img src="/x.jpg"><figcaption class="wp-element-caption">A ferry leaves Kestrel Bay (archive).</figcaption></figure>',
            3: `<figure class="wp-block-pullquote"><blockquote><p>${escaped(story.body.filter((block) => block.kind === 'p')[2]?.text.split('. ')[0] ?? '')}</p></blockquote></figure>`,
            4: `<div class="wp-block-group has-background"><p><strong>Read also: <a href="/z">${escaped(headline(random))}</a></strong></p></div>`,
          },
        )}<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link">Support our work</a></div></div></div><div class="wp-block-query"><h3>More posts</h3>${teasers(random, 4)}</div></main>${footer(story)}</div>`,
      ),
    }),
  },
  'wordpress magazine theme': {
    render: (story, random) => ({
      path: `/news/${slug(story)}`,
      html: page(
        story,
        openGraph(story, `${story.published}T18:40:00+04:00`),
        `${navigation()}<div class="td-main-content-wrap"><div class="td-crumb-container"><a>Home</a> <a>News</a> ${escaped(story.headline)}</div><article class="post td-post-template-1"><div class="td-post-header"><ul class="td-category"><li><a>News</a></li></ul><h1 class="entry-title">${escaped(story.headline)}</h1><div class="td-module-meta-info"><div class="td-post-author-name">By <a>${story.author}</a> - </div><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="${story.published}T18:40:00+04:00">${american(story.published)}</time></span><div class="td-post-views"><span>1204</span></div><div class="td-post-comments">0</div></div></div><div class="td-post-sharing-top">${share()}</div><div class="td-post-content tagdiv-type"><div class="td-post-featured-image"><img src="/f.jpg"></div>${list(story, { p }, { 2: `<div class="td-a-rec td-a-rec-id-content_inline"><span class="td-adspot-title">- Advertisement -</span><ins class="adsbygoogle"></ins></div>`, 4: `<div class="td_block_wrap td_block_related_posts"><h4>RELATED ARTICLES</h4>${links(random, 3)}</div>` })}</div><footer><div class="td-post-source-tags"><ul class="td-tags"><li><span>TAGS</span></li><li><a>ferry</a></li></ul></div><div class="td-author-box"><a>${story.author}</a><div class="td-author-description">Writes about ports and people. Lives by the sea.</div></div></footer></article><div class="td_block_wrap td_block_related_posts"><h4>RELATED ARTICLES</h4>${teasers(random, 3)}</div>${comments(random, 1)}</div><div class="td-pb-span4 td-main-sidebar">${links(random, 9)}</div>${footer(story)}`,
      ),
    }),
  },
  'wordpress page builder': {
    render: (story, random) => ({
      path: `/${slug(story)}/`,
      html: page(
        story,
        newsArticle(story),
        `${navigation()}<div data-elementor-type="single-post" class="elementor elementor-221 post-9 post type-post status-publish hentry"><section class="elementor-section"><div class="elementor-container"><div class="elementor-widget elementor-widget-theme-post-title"><h1 class="elementor-heading-title">${escaped(story.headline)}</h1></div><div class="elementor-widget elementor-widget-post-info"><ul class="elementor-icon-list-items elementor-post-info"><li itemprop="author"><span>${story.author}</span></li><li itemprop="datePublished"><span>${american(story.published)}</span></li><li><span>3:14 pm</span></li></ul></div><div class="elementor-widget elementor-widget-theme-post-content"><div class="elementor-widget-container">${list(story, { p })}</div></div><div class="elementor-widget elementor-widget-share-buttons"><div class="elementor-grid"><span>Facebook</span><span>Twitter</span></div></div><div class="elementor-widget elementor-widget-posts"><h2 class="elementor-heading-title">You may also like</h2>${teasers(random, 3)}</div></div></section></div>${footer(story)}`,
      ),
    }),
  },
  'drupal 7 node': {
    render: (story, random) => ({
      path: `/node/${1000 + Math.floor(random() * 9000)}`,
      html: page(
        story,
        `<meta name="dcterms.date" content="${story.published}T00:00:00+04:00">`,
        `${navigation()}<div id="page"><div class="breadcrumb"><a>Home</a> » <a>News</a></div><div id="content" class="column"><h1 class="title" id="page-title">${escaped(story.headline)}</h1><div class="tabs"></div><div class="region region-content"><div id="node-77" class="node node-article view-mode-full clearfix"><div class="meta submitted">Submitted by <span class="username">${story.author}</span> on ${long(story.published)} - 11:20</div><div class="content"><div class="field field-name-field-image"><img src="/i.jpg"></div><div class="field field-name-body field-type-text-with-summary field-label-hidden"><div class="field-items"><div class="field-item even" property="content:encoded">${list(story, { p })}</div></div></div><div class="field field-name-field-tags"><div class="field-label">Tags:&nbsp;</div><div class="field-items"><div class="field-item"><a>bridge</a></div><div class="field-item"><a>council</a></div></div></div></div><ul class="links inline"><li><a>Log in</a> or <a>register</a> to post comments</li><li>231 reads</li></ul></div></div></div><div class="region-sidebar-second"><div class="block block-views"><h2>Latest</h2>${links(random, 7)}</div></div></div>${footer(story)}`,
      ),
    }),
  },
  'drupal 9 paragraphs': {
    shape: { headings: true, paragraphs: 10 },
    render: (story, random) => {
      const items = story.body.map((block, index) => {
        const inner = block.kind === 'h2' ? `<h2>${escaped(block.text)}</h2>` : p(escaped(block.text))
        const image =
          index === 3
            ? '<div class="paragraph paragraph--type--image"><div class="field field--name-field-media"><img src="/q.jpg"></div><div class="field field--name-field-caption">Workers at the lower lock, seen from the tower</div></div>'
            : ''
        return `<div class="field__item"><div class="paragraph paragraph--type--text"><div class="clearfix text-formatted field field--name-field-text field__item">${inner}</div></div></div>${image}`
      })
      return {
        path: `/en/stories/${slug(story)}`,
        html: page(
          story,
          newsArticle(story, { '@type': ['Article', 'NewsArticle'] }),
          `<div class="dialog-off-canvas-main-canvas">${navigation()}<main role="main"><article role="article" class="node node--type-article node--view-mode-full"><header><h1><span class="field field--name-title">${escaped(story.headline)}</span></h1><div class="node__meta"><span class="field field--name-created">${long(story.published)}</span></div></header><div class="node__content"><div class="field field--name-field-paragraphs field__items">${items.join('')}</div></div><section class="field field--name-field-related"><h2>Related content</h2>${teasers(random, 3)}</section></article></main>${footer(story)}</div>`,
        ),
      }
    },
  },
  'joomla item': {
    render: (story, random) => ({
      path: `/index.php/news/${Math.floor(random() * 900)}-${slug(story)}`,
      html: page(
        story,
        '<meta name="generator" content="Joomla!">',
        `${navigation()}<div class="item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="en-GB"><div class="page-header"><h2 itemprop="headline">${escaped(story.headline)}</h2></div><dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="createdby" itemprop="author">Written by <span itemprop="name">${story.author}</span></dd><dd class="category-name">Category: <a>News</a></dd><dd class="published"><time datetime="${story.published}T08:00:00+00:00" itemprop="datePublished">Published: ${long(story.published)}</time></dd><dd class="hits">Hits: 2207</dd></dl><div itemprop="articleBody">${list(story, { p })}</div><ul class="pager pagenav"><li class="previous"><a>Prev</a></li><li class="next"><a>Next</a></li></ul></div><div class="moduletable"><h3>Latest news</h3>${links(random, 6)}</div>${footer(story)}`,
      ),
    }),
  },
  'table layout with double breaks': {
    render: (story, random) => ({
      path: `/archive/show.php?id=${Math.floor(random() * 9999)}`,
      html: `<html><head><title>${story.publisher} - ${escaped(story.headline)}</title></head><body bgcolor="#ffffff"><table width="780" border="0"><tr><td colspan="3"><img src="logo.gif"> Today is Saturday, November 21, 2026</td></tr><tr><td width="150" valign="top"><a href="/">Home</a><br><a href="/a">Archive</a><br><a href="/b">Links</a><br><a href="/c">Mail us</a></td><td valign="top"><font size="2" face="Verdana"><b>${escaped(story.headline)}</b><br>${dotted(story.published)}<br><br>${story.body.map((block) => escaped(block.text)).join('<br><br>\n')}<br><br><i>${story.author}</i></font><br><br><a href="print.php">Print version</a> | <a href="mail.php">Send to a friend</a></td><td width="160" valign="top"><b>Also today</b><br>${Array.from({ length: 6 }, (_, index) => `<a href="show.php?id=${index}">${escaped(headline(random))}</a><br><br>`).join('')}</td></tr><tr><td colspan="3"><center><small>&copy; 1999-2009 ${story.publisher}. All rights reserved.</small></center></td></tr></table></body></html>`,
    }),
  },
  'single breaks in a cell': {
    render: (story, random) => ({
      path: '/view.asp?n=771',
      html: `<HTML><HEAD><TITLE>${escaped(story.headline)}</TITLE></HEAD><BODY><TABLE><TR><TD CLASS="menu"><A HREF="/">Main</A> <A HREF="/arch">Archive</A></TD></TR><TR><TD><H3>${escaped(story.headline)}</H3><SPAN CLASS="date">${dotted(story.published)} 14:22</SPAN><BR><DIV ALIGN="justify">${story.body.map((block) => escaped(block.text)).join('<br />\n')}</DIV></TD></TR><TR><TD>${Array.from({ length: 4 }, () => `<A HREF="#">${escaped(headline(random))}</A>`).join('<BR>')}</TD></TR></TABLE></BODY></HTML>`,
    }),
  },
  'page in a form': {
    render: (story, random) => ({
      path: '/NewsDetails.aspx?NewsID=5512',
      html: page(
        story,
        '',
        `<form method="post" action="./NewsDetails.aspx" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="${'Ab3'.repeat(300)}">${navigation()}<div id="ctl00_wrapper"><div id="ctl00_ContentPlaceHolder1_pnlNews"><span id="ctl00_ContentPlaceHolder1_lblTitle" class="newstitle">${escaped(story.headline)}</span><br><span id="ctl00_ContentPlaceHolder1_lblDate" class="newsdate">${long(story.published)}</span><div id="ctl00_ContentPlaceHolder1_divText" class="newstext">${list(story, { p })}</div><span class="views">Views: 3 412</span></div><div class="othernews"><h3>Other news</h3>${links(random, 8)}</div></div></form>${footer(story)}`,
      ),
    }),
  },
  'hashed classes, paragraphs as divs': {
    render: (story, random) => ({
      path: `/a/${slug(story)}-xk2p9`,
      html: page(
        story,
        newsArticle(story) + openGraph(story),
        `<div id="__next"><div class="css-1q2w3e">${navigation()}<div class="css-0"><div class="css-9aa8"><h1 class="css-77ab e1h9rw200">${escaped(story.headline)}</h1><div class="css-k2l1">${escaped(story.standfirst)}</div><div class="css-vp77"><span>By ${story.author}</span><time datetime="${story.published}T05:30:00.000Z">${american(story.published)}</time></div></div><div class="css-53u6y8">${list(story, { p: (text) => `<div class="css-g5piaz evys1bk0">${text}</div>` }, { 3: '<div class="css-13pd83m" id="story-ad-1-wrapper"><div>Advertisement</div><a href="#after-ad">SKIP ADVERTISEMENT</a></div>' })}</div><div class="css-xx"><h2>More in World</h2>${teasers(random, 4)}</div></div></div></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { story: story.headline } })}</script>`,
      ),
    }),
  },
  'test ids and promo boxes': {
    render: (story, random) => ({
      path: `/world/${slug(story)}-${story.published}/`,
      html: page(
        story,
        newsArticle(story, { datePublished: `${story.published}T10:30:11.123Z` }) + openGraph(story),
        `${navigation()}<main id="main-content"><article><div class="article__header"><h1 data-testid="Heading">${escaped(story.headline)}</h1><div class="info__by">By <a rel="author">${story.author}</a></div><time><span>${american(story.published)}</span><span>2:30 PM UTC</span><span>Updated ago</span></time></div><div data-testid="ArticleToolbar"><button>Aa</button></div><div data-testid="primary-image"><img src="/x.jpg"><p data-testid="Caption">Boats in the lower harbour, seen on a grey morning. Agency/Ann Stone/File Photo <a>Purchase Licensing Rights, opens new tab</a></p></div><div class="article-body__content">${list(story, { p: (text) => `<div data-testid="paragraph-0" class="text__text article-body__paragraph">${text}</div>` }, { 2: `<div data-testid="promo-box"><p>The <a>Morning Tide</a> newsletter brings you the coast in five minutes. Sign up <a>here</a>.</p></div>`, 4: '<div data-testid="ResponsiveAdSlot">Advertisement · Scroll to continue</div>' })}<p class="sign-off">Reporting by ${story.author}; Editing by Lucy Harrow and Tomas Egede</p><p>Our Standards: <a href="/trust">The Trust Principles, opens new tab</a></p></div><div data-testid="AuthorBio"><p>${story.author}</p><p>Reports on ports, tides and tariffs from the Northport bureau.</p></div><div class="read-next"><h2>Read Next</h2>${teasers(random, 4)}</div></article></main>${footer(story)}`,
      ),
    }),
  },
  'amp page': {
    render: (story, random) => ({
      path: `/amp/${slug(story)}`,
      html: `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>${escaped(story.headline)}</title><link rel="canonical" href="https://${story.host}/${slashes(story.published)}/${slug(story)}">${newsArticle(story)}<style amp-custom>p{margin:0}</style><script async src="https://cdn.example/v0.js"></script></head><body><amp-sidebar id="s"><ul><li><a>News</a></li></ul></amp-sidebar><header class="amp-header">${story.publisher}</header><article class="amp-article"><header><h1 class="amp-title">${escaped(story.headline)}</h1><ul class="amp-meta"><li class="amp-byline">By ${story.author}</li><li class="amp-time"><time datetime="${story.published}">${long(story.published)}</time></li></ul></header><figure class="amp-featured-image"><amp-img src="/a.jpg" width="1" height="1"></amp-img><p class="caption-text">Fishing boats rest at low tide.</p></figure><div class="amp-article-content">${list(story, { p }, { 2: '<amp-ad width="300" height="250" type="x"><div placeholder>Advertisement</div></amp-ad>' })}</div><footer><div class="amp-tax-tag">Tags: <a>coast</a></div></footer></article><div class="amp-related"><h3>Related</h3>${links(random, 4)}</div><amp-user-notification><p>We use cookies to keep the site running.</p><button>Accept</button></amp-user-notification></body></html>`,
    }),
  },
  'gallery between paragraphs': {
    shape: { paragraphs: 9 },
    render: (story) => ({
      path: `/photo/${slug(story)}`,
      html: page(
        story,
        openGraph(story, `${story.published}`),
        `${navigation()}<div class="article-wrap"><h1>${escaped(story.headline)}</h1><div class="pub-line">${long(story.published)} / ${story.author}</div><div class="article-text">${list(
          story,
          { p },
          {
            1: '<div class="photo-wrap"><img src="/1.jpg"><div class="desc">Ropes on the old pier <span>© Ann Stone</span></div></div>',
            3: '<div class="inline-img"><img src="/2.jpg"><span>The bakery near the quay opens at five</span></div>',
            5: '<table class="img-table"><tr><td><img src="/3.jpg"></td></tr><tr><td>The control room, photographed in March</td></tr></table>',
            7: '<p style="text-align:center"><img src="/4.jpg"><br><em>Volunteers carry sandbags to the flood wall</em></p>',
          },
        )}</div></div>${footer(story)}`,
      ),
    }),
  },
  'quoted posts': {
    shape: { paragraphs: 7 },
    story: (random) => {
      const story = makeStory(random, { paragraphs: 7 })
      story.body.splice(
        3,
        0,
        {
          kind: 'quote',
          text: 'We will publish the letter on Monday, in full, with the annexes. Nobody needs to wait for the council.',
        },
        { kind: 'quote', text: '— Selin Kaya (@selinkaya_np) May 4, 2022' },
      )
      return story
    },
    render: (story) => {
      const tweet = story.body.findIndex((block) => block.kind === 'quote')
      const html = story.body
        .map((block, index) => {
          if (index === tweet)
            return `<blockquote class="twitter-tweet" data-lang="en"><p lang="en" dir="ltr">${escaped(block.text)}</p>&mdash; Selin Kaya (@selinkaya_np) <a href="https://social.example/1">May 4, 2022</a></blockquote><script async src="https://platform.example/widgets.js"></script>`
          return index === tweet + 1 ? '' : p(escaped(block.text))
        })
        .join('')
      return {
        path: `/${slashes(story.published).slice(0, 7)}/${slug(story)}`,
        html: page(
          story,
          newsArticle(story),
          `${navigation()}<div class="main"><article class="single"><h1>${escaped(story.headline)}</h1><p class="meta-line"><span>${story.author}</span> · <span>${american(story.published)}</span></p><section class="single-body">${html}</section></article></div>${footer(story)}`,
        ),
      }
    },
  },
  'subheadings and lists': {
    shape: { headings: true, list: true, paragraphs: 12 },
    render: (story, random) => ({
      path: `/explainers/${slug(story)}`,
      html: page(
        story,
        newsArticle(story),
        `${navigation()}<main><article><header><p class="kicker">Explainer</p><h1>${escaped(story.headline)}</h1><p class="byline">By ${story.author}</p><p class="date">${american(story.published)}</p></header><div class="story-content">${list(story, { p, h2: (text) => `<h3><strong>${text}</strong></h3>` })}</div><section class="more"><h2>More from Explainers</h2>${teasers(random, 4)}</section></article></main>${footer(story)}`,
      ),
    }),
  },
  'related box in mid-article': {
    shape: { paragraphs: 9 },
    render: (story, random) => ({
      path: `/story/${slug(story)}`,
      html: page(
        story,
        openGraph(story, `${story.published}T21:15:00Z`),
        `${navigation()}<div class="container"><div class="row"><div class="col-md-8"><h1 class="story-title">${escaped(story.headline)}</h1><div class="story-info"><span>${long(nextDay(story.published))}, 01:15</span></div><div class="story-text">${list(
          story,
          { p },
          {
            2: `<div class="also-box"><div class="also-box-title">Read also</div><a href="/1">${escaped(headline(random))}</a><a href="/2">${escaped(headline(random))}</a></div>`,
            4: `<p><strong>READ MORE:</strong> <a href="/3">${escaped(headline(random))}</a></p>`,
            6: `<aside class="inline-related"><h4>Related stories</h4>${teasers(random, 2)}</aside>`,
          },
        )}</div><div class="tags-block"><a>ferry</a><a>council</a><a>bridge</a></div></div><div class="col-md-4">${links(random, 10)}</div></div></div>${footer(story)}`,
      ),
      published: nextDay(story.published),
    }),
  },
  blogger: {
    render: (story, random) => ({
      path: `/${slashes(story.published).slice(0, 7)}/${slug(story)}.html`,
      html: page(
        story,
        `<meta name="generator" content="blogger"><meta property="og:title" content="${escaped(story.headline).replace(/"/g, '&quot;')}">`,
        `<div class="main-outer"><div class="date-outer"><h2 class="date-header"><span>${long(story.published)}</span></h2><div class="date-posts"><div class="post-outer"><div class="post hentry uncustomized-post-template"><h3 class="post-title entry-title">${escaped(story.headline)}</h3><div class="post-body entry-content" id="post-body-99"><div class="separator" style="clear: both;"><a href="/i"><img src="/i.jpg"></a></div>${story.body.map((block) => `${escaped(block.text)}<br /><br />`).join('\n')}</div><div class="post-footer"><div class="post-footer-line"><span class="post-author vcard">Posted by <span class="fn">${story.author}</span></span> <span class="post-timestamp">at <a class="timestamp-link" href="#"><abbr class="published" title="${story.published}T20:11:00+04:00">8:11 PM</abbr></a></span></div><div class="post-share-buttons"><a>Email This</a><a>BlogThis!</a></div><span class="post-labels">Labels: <a>harbour</a></span></div></div></div></div></div>${comments(random, 2)}<div class="blog-pager"><a>Newer Post</a> <a>Home</a></div></div>`,
      ),
    }),
  },
  'sections of a story platform': {
    shape: { headings: true, paragraphs: 11 },
    render: (story, random) => ({
      path: `/@writer/${slug(story)}-8f7e6d5c4b3a`,
      html: page(
        story,
        `${openGraph(story, `${story.published}T07:00:00.000Z`)}<meta name="author" content="Ines Torvald">`,
        `<div id="root"><div class="a b c"><nav class="d">Open in app Sign up Sign in</nav><article><div class="l"><section><div><div class="n p"><div><h1 id="4b2a" class="pw-post-title">${escaped(story.headline)}</h1><div class="speechify-ignore"><div><a href="/@writer">Ines Torvald</a><button>Follow</button></div><div><span>6 min read</span><span>·</span><span>${american(story.published).replace(/^(\w{3})\w*/, '$1')}</span></div></div><div class="pw-multi-vote-count"><p>1.2K</p></div><div><p>Listen</p></div><div><p>Share</p></div>${list(story, { p: (text) => `<p id="ab12" class="pw-post-body-paragraph">${text}</p>`, h2: (text) => `<h2 class="qq">${text}</h2>` }, { 2: '<figure class="of"><picture><img src="/m.jpg"></picture><figcaption class="ok">The estuary at dawn. Photo by A. Stone</figcaption></figure>' })}</div></div></div></section></div></article><div class="recommended"><h2>Recommended from this writer</h2>${teasers(random, 4)}</div></div></div>`,
      ),
    }),
  },
  'letter platform': {
    render: (story) => ({
      path: `/p/${slug(story)}`,
      html: page(
        story,
        newsArticle(story),
        `<div class="main-menu">Subscribe Sign in</div><div class="single-post"><article class="newsletter-post post"><div class="post-header"><h1 class="post-title published">${escaped(story.headline)}</h1><h3 class="subtitle">${escaped(story.standfirst)}</h3><div class="byline-wrapper"><a>${story.author}</a><div class="pencraft">${american(story.published)}</div><div>12</div><button>Share</button></div></div><div><div class="available-content"><div dir="auto" class="body markup">${list(story, { p }, { 3: '<div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><div class="preamble"><p>The Tide Letter is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div><form><input type="email" placeholder="Type your email…"></form></div></div>', 5: '<p class="button-wrapper"><a class="button primary"><span>Share</span></a></p>' })}</div></div></div></article></div><div class="comments-page"><h4>Discussion about this post</h4><div>Comments Restacks</div></div>`,
      ),
    }),
  },
  'ministry press release': {
    render: (story, random) => ({
      path: `/en/press-releases/${slashes(story.published)}/${slug(story)}/12001`,
      html: page(
        story,
        '',
        `<div class="topbar"><a>EN</a><a>FR</a></div>${navigation()}<div class="content-wrap"><div class="crumbs"><a>Home</a> &gt; <a>Press releases</a></div><div class="inner"><h1>${escaped(story.headline)}</h1><p class="pr-date">${long(story.published)}</p><div class="pr-gallery"><img src="/1.jpg"><img src="/2.jpg"></div><div class="pr-text">${list(story, { p: (text) => `<p style="text-align: justify;"><span style="font-size:12pt"><span lang="EN-GB">${text}</span></span></p><p>&nbsp;</p>` })}</div><div class="pr-tools"><a>Print the page</a><a>Send by mail</a></div></div><div class="other-pr"><h3>Other press releases</h3>${links(random, 5)}</div></div>${footer(story)}`,
      ),
    }),
  },
  'agency wire': {
    story: (random) => {
      const story = makeStory(random, { paragraphs: 6 })
      const opening = story.body[0]
      if (opening)
        opening.text = `NORTHPORT, ${long(story.published).replace(/ \d{4}$/, '')} (Coastwire) – ${opening.text}`
      return story
    },
    render: (story, random) => ({
      path: `/eng/news/${Math.floor(random() * 900000)}`,
      html: page(
        story,
        `<meta name="date" content="${story.published}">`,
        `${navigation()}<div class="news-container"><div class="news-left"><div class="news-time">${dotted(story.published)} 16:45</div><h1>${escaped(story.headline)}</h1><div class="news-tools"><a>Print</a> <a>A+</a> <a>A-</a></div><div class="news-body">${list(story, { p })}<p>Coastwire</p></div><div class="news-topic">More about <a>Northport</a> <a>Ferries</a></div></div><div class="news-right"><h3>Newsfeed</h3>${Array.from({ length: 10 }, (_, index) => `<div class="feed-item"><span>1${index % 10}:2${index}</span> <a>${escaped(headline(random))}</a></div>`).join('')}</div></div>${footer(story)}`,
      ),
    }),
  },
  'component blocks': {
    shape: { headings: true, paragraphs: 10 },
    render: (story, random) => ({
      path: `/news/world-europe-${60000000 + Math.floor(random() * 9000000)}`,
      html: page(
        story,
        newsArticle(story, { datePublished: `${story.published}T15:00:00.000Z` }),
        `<div id="app">${navigation()}<main id="main-content"><article class="ssrcss-pv1rh6-ArticleWrapper"><div data-component="headline-block"><h1 class="ssrcss-Heading">${escaped(story.headline)}</h1></div><div data-component="byline-block"><div>${story.author}</div><div>Coast correspondent</div></div><div data-component="image-block"><figure><img src="/1.jpg"><span class="visually-hidden">Image source, </span><span role="text">Harbour Pictures</span><figcaption><span class="visually-hidden">Image caption, </span>The strait seen from the north</figcaption></figure></div>${story.body
          .map((block, index) => {
            const text =
              block.kind === 'h2'
                ? `<div data-component="subheadline-block"><h2 class="ssrcss-Heading">${escaped(block.text)}</h2></div>`
                : `<div data-component="text-block"><div class="ssrcss-RichTextContainer"><p class="ssrcss-Paragraph">${index === 0 ? `<b>${escaped(block.text)}</b>` : escaped(block.text)}</p></div></div>`
            if (index === 4)
              return `${text}<div data-component="unordered-list-block"><ul><li><a href="/a">${escaped(headline(random))}</a></li><li><a href="/b">${escaped(headline(random))}</a></li></ul></div>`
            if (index === 6)
              return `${text}<div data-component="image-block"><div><img src="/2.jpg"></div><div class="ssrcss-CaptionWrapper">A train crosses the old bridge</div></div>`
            return text
          })
          .join(
            '',
          )}<section data-component="tag-list"><h2>Related Topics</h2><ul><li><a>Coast</a></li><li><a>Ferries</a></li></ul></section><section data-component="links-block"><h2>More on this story</h2>${teasers(random, 3)}</section></article></main></div>${footer(story)}`,
      ),
    }),
  },
  'subscription appeals': {
    shape: { paragraphs: 12 },
    render: (story, random) => ({
      path: `/world/${slashes(story.published).slice(0, 4)}/${['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'][Number(story.published.slice(5, 7)) - 1]}/${story.published.slice(8)}/${slug(story)}`,
      html: page(
        story,
        openGraph(story, `${story.published}T23:10:00.000Z`),
        `${navigation()}<main data-layout="StandardLayout"><article><div data-gu-name="headline"><div class="dcr-11"><h1 class="dcr-y70er1">${escaped(story.headline)}</h1></div></div><div data-gu-name="standfirst"><div class="dcr-22"><p>${escaped(story.standfirst)}</p></div></div><aside data-gu-name="meta"><address aria-label="Contributor info"><a rel="author">${story.author}</a></address><details><summary>${long(story.published)} 23.10 BST</summary>Last modified on 3 January 2026 10.00 GMT</details></aside><div data-gu-name="body"><div id="maincontent" class="article-body-commercial-selector article-body-viewer-selector dcr-1g5o3j6">${list(
          story,
          { p: (text) => `<p class="dcr-4cudl2">${text}</p>` },
          {
            3: '<div class="dcr-nl"><a href="#EmailSignup-skip-link" class="dcr-sk">skip past newsletter promotion</a><p>Sign up to <span>First Tide</span></p><p>Free daily newsletter</p><p>Our morning letter breaks down the key stories of the day, telling you what is happening and why it matters</p><p><strong>Privacy Notice: </strong>Newsletters may contain information about charities and online ads. For more information see our <a>Privacy Policy</a>.</p><p id="EmailSignup-skip-link">after newsletter promotion</p></div>',
            6: '<figure class="dcr-fig"><img src="/x.jpg"><figcaption>The lower lock.</figcaption></figure>',
            8: '<div class="ad-slot ad-slot--inline"></div>',
          },
        )}</div></div><div class="submeta"><p>Explore more on these topics</p><ul><li><a>Ferries</a></li></ul></div><div data-component="slot-body-end"><h2>Dear reader</h2><p>I hope you appreciated this article. Before you move on, we would like to ask whether you could support our independent journalism as we prepare for a busy year.</p><p>If you can, please consider giving just a small sum each month.</p></div></article><section><h2>Most viewed</h2>${links(random, 8)}</section></main>${footer(story)}`,
      ),
    }),
  },
  'columns of a large paper': {
    shape: { paragraphs: 13 },
    render: (story, random) => {
      const columns: string[] = []
      for (let index = 0; index < story.body.length; index += 4) {
        columns.push(
          `<div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8">${story.body
            .slice(index, index + 4)
            .map((block) => `<p class="css-at9mc1 evys1bk0">${escaped(block.text)}</p>`)
            .join('')}</div></div>`,
        )
      }
      return {
        path: `/${slashes(story.published)}/world/${slug(story)}.html`,
        html: page(
          story,
          newsArticle(story, { isAccessibleForFree: false }),
          `<div id="app"><main id="site-content"><article id="story"><header><h1 data-testid="headline">${escaped(story.headline)}</h1><p id="article-summary">${escaped(story.standfirst)}</p><div class="byline"><p>By <span>${story.author}</span></p></div><time datetime="${story.published}T05:00:09-04:00">${american(story.published).replace(/^(\w{3})\w*/, '$1.')}</time></header><section name="articleBody" class="meteredContent">${columns.join('<div class="ad-wrapper"><div id="story-ad">Advertisement<br>Continue reading the main story</div></div>')}</section><div class="bottom-of-article"><div class="css-bio"><p>${story.author} is a reporter in Northport, covering ports and trade.</p></div><div>A version of this article appears in print on page A9 of the Sunday edition. <a>Order Reprints</a></div></div></article><section id="more"><h2>Related Content</h2>${teasers(random, 4)}</section></main></div>`,
        ),
      }
    },
  },
  'interview in bold questions': {
    story: (random) => {
      const story = makeStory(random, { paragraphs: 10 })
      story.body = story.body.map((block, index) =>
        index % 2 === 1
          ? {
              kind: 'p',
              text: `What does the council want from ${['the company', 'the town', 'the ministry', 'its neighbours', 'the voters'][(index - 1) / 2]}?`,
            }
          : block,
      )
      return story
    },
    render: (story, random) => ({
      path: `/interviews/${slug(story)}/`,
      html: page(
        story,
        openGraph(story, `${story.published}T12:00:00+03:00`),
        `${navigation()}<div class="single-interview"><h1>${escaped(story.headline)}</h1><div class="info"><span class="aut">${story.author}</span><span class="dt">${long(story.published)}</span></div><div class="txt">${story.body.map((block) => (block.text.endsWith('?') ? `<p><strong>${escaped(block.text)}</strong></p>` : p(escaped(block.text)))).join('\n')}</div>${share()}<div class="rel">${links(random, 4)}</div></div>${footer(story)}`,
      ),
    }),
  },
  'unclosed tags': {
    render: (story, random) => ({
      path: `/${story.published.replace(/-/g, '')}/${slug(story)}.htm`,
      html: `<HTML><HEAD><TITLE>${escaped(story.headline)} - ${story.publisher}</TITLE><BODY><CENTER><IMG SRC=top.gif></CENTER><HR><UL><LI><A HREF=/>Home<LI><A HREF=/news>News</UL><H1>${escaped(story.headline)}</H1><P><I>By ${story.author}</I>\n${story.body.map((block) => `<P>${escaped(block.text)}`).join('\n')}\n<HR><P><A HREF=#top>Back to top</A><P><FONT SIZE=1>Copyright 2001 ${story.publisher}. <A HREF=mailto:x@y>Write to us</A></FONT>${Array.from({ length: 3 }, () => `<LI><A HREF=/o>${escaped(headline(random))}`).join('')}`,
    }),
  },
  'preformatted list mail': {
    render: (story) => ({
      path: `/lists/coast/${story.published}-001.html`,
      html: `<html><head><title>[coast-l] ${escaped(story.headline)}</title></head><body><h1>${escaped(story.headline)}</h1><hr><pre>${story.body.map((block) => wrap(escaped(block.text), 72)).join('\n\n')}</pre><hr><a href="prev.html">Previous message</a> <a href="next.html">Next message</a></body></html>`,
    }),
  },
  'microdata article': {
    render: (story, random) => ({
      path: `/articles/${slug(story)}`,
      html: page(
        story,
        '',
        `${navigation()}<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">${escaped(story.headline)}</h1><meta itemprop="datePublished" content="${story.published}T23:50:00+04:00"><meta itemprop="dateModified" content="2024-02-02"><span itemprop="author" itemscope><span itemprop="name">${story.author}</span></span><span itemprop="publisher" itemscope><meta itemprop="name" content="${story.publisher}"></span><div itemprop="description">${escaped(story.standfirst)}</div><div itemprop="articleBody" class="text">${list(story, { p })}<div class="copy">When using materials, a link to ${story.publisher} is required.</div></div></div><div class="block-news">${links(random, 9)}</div>${footer(story)}`,
      ),
    }),
  },
  'broadcaster with media teasers': {
    shape: { paragraphs: 10 },
    render: (story, random) => ({
      path: `/a/${slug(story)}/${30000000 + Math.floor(random() * 999999)}.html`,
      html: page(
        story,
        newsArticle(story, { datePublished: `${story.published} 14:20:00Z` }),
        `${navigation()}<main class="container"><div class="hdr-container"><div class="category"><a>News</a></div><h1 class="title pg-title">${escaped(story.headline)}</h1><div class="publishing-details"><div class="published"><span class="date"><time pubdate="pubdate" datetime="${story.published}T18:20:00+04:00">${american(story.published)}</time></span></div><div class="links"><ul><li>${story.author}</li></ul></div></div></div><div class="body-container"><div class="media-pholder"><figure class="media-image"><img src="/1.jpg"><figcaption><span class="caption">The council chamber in session (file photo)</span></figcaption></figure></div><div class="wsw" id="article-content">${list(
          story,
          { p },
          {
            2: `<div class="wsw__embed wsw__embed--small"><div class="media-block also-read"><a href="/x"><div class="media-block__content"><span class="label">SEE ALSO:</span><h4 class="media-block__title">${escaped(headline(random))}</h4></div></a></div></div>`,
            5: '<div class="wsw__embed"><div class="c-mmp"><div class="c-mmp__cp">No media source currently available</div></div></div>',
          },
        )}</div></div><ul class="author-profile"><li>${story.author}</li></ul><div class="region"><h2 class="section-head">Most Popular</h2>${links(random, 5)}</div></main>${footer(story)}`,
      ),
    }),
  },
  'opinion with bio and note': {
    render: (story, random) => ({
      path: `/opinion/${slug(story)}`,
      html: page(
        story,
        newsArticle(story),
        `${navigation()}<article class="opinion"><header class="opinion-head"><span class="label">Opinion</span><h1>${escaped(story.headline)}</h1><div class="author-top"><img src="/a.jpg">${story.author}</div><time datetime="${story.published}">${long(story.published)}</time></header><div class="opinion-body">${list(story, { p })}<div class="author-bio"><p><em>${story.author} teaches coastal law in Northport and is the author of a book about tides.</em></p></div></div><p class="disclaimer">The views expressed in this article are the author’s own and do not reflect the position of ${story.publisher}.</p><section class="newsletter-box"><h3>Get the best of Opinion in your inbox</h3><form></form></section><section>${teasers(random, 3)}</section></article>${footer(story)}`,
      ),
    }),
  },
  'short brief among teasers': {
    shape: { paragraphs: 2 },
    render: (story, random) => ({
      path: `/briefs/${slug(story)}`,
      html: page(
        story,
        openGraph(story, `${story.published}T09:00:00+04:00`),
        `${navigation()}<div class="layout"><div class="content"><h1>${escaped(story.headline)}</h1><div class="txt-date">${long(story.published)}</div><div class="brief-text">${list(story, { p })}</div></div><div class="right-col"><h3>Latest</h3>${teasers(random, 8)}</div></div>${footer(story)}`,
      ),
    }),
  },
  'comments longer than the article': {
    shape: { paragraphs: 4 },
    render: (story, random) => ({
      path: `/${slug(story)}`,
      html: page(
        story,
        newsArticle(story),
        `${navigation()}<div class="wrapper"><div class="post"><h1>${escaped(story.headline)}</h1><div class="post-content">${list(story, { p })}</div></div>${comments(random, 14)}</div>${footer(story)}`,
      ),
    }),
  },
  'table of figures': {
    story: (random) => makeStory(random, { paragraphs: 7 }),
    render: (story, random) => ({
      path: `/economy/${slug(story)}`,
      html: page(
        story,
        newsArticle(story),
        `${navigation()}<article><h1>${escaped(story.headline)}</h1><p class="byline-date">${story.author} | ${american(story.published)}</p><div class="article-content">${list(story, { p }, { 3: `<div class="ad-in-text">Advertisement</div>` })}<p><em>Subscribe to our newsletter to get the news of the coast every morning.</em></p><p><strong>Follow us on Telegram</strong></p></div></article><div>${links(random, 6)}</div>${footer(story)}`,
      ),
    }),
  },
  'social embed and video': {
    shape: { paragraphs: 6 },
    render: (story, random) => ({
      path: `/life/${slug(story)}`,
      html: page(
        story,
        openGraph(story, `${story.published}T14:00:00+0400`),
        `${navigation()}<main><article class="post-single"><h1>${escaped(story.headline)}</h1><div class="lead-video"><video src="/v.mp4"></video><p class="video-caption">Watch: the night ferry arrives</p></div><div class="post-body">${list(story, { p }, { 2: '<blockquote class="instagram-media"><div><a href="#">View this post on Instagram</a><p><a href="#">A post shared by The Ferry (@theferry)</a></p></div></blockquote>', 4: '<p><iframe src="https://video.example/1"></iframe></p><p>Loading...</p>' })}</div></article>${teasers(random, 3)}</main>${footer(story)}`,
      ),
    }),
  },
  'lead in bold, source at the end': {
    shape: { paragraphs: 6 },
    render: (story, random) => ({
      path: `/news.php?id=${Math.floor(random() * 99999)}`,
      html: page(
        story,
        '',
        `<div id="wrap">${navigation()}<div id="left"><div class="newsTitle">${escaped(story.headline)}</div><div class="newsDate">[ ${dotted(story.published)} 12:02 ]</div><div class="newsText">${story.body.map((block, index) => (index === 0 ? `<b>${escaped(block.text)}</b><br><br>` : `${escaped(block.text)}<br><br>`)).join('\n')}Source: Coastwire</div><div class="fb-comments"></div></div><div id="right"><div class="rhead">Last news</div>${links(random, 12)}</div></div>${footer(story)}`,
      ),
    }),
  },
  'key points and notes': {
    shape: { paragraphs: 9, list: false },
    render: (story, random) => ({
      path: `/business/${slug(story)}`,
      html: page(
        story,
        newsArticle(story, { '@type': 'ReportageNewsArticle' }),
        `${navigation()}<main><div class="article-header"><h1>${escaped(story.headline)}</h1><ul class="article-meta"><li>${story.author}</li><li>${american(story.published)}</li><li>4 min read</li></ul></div><div class="article-main">${list(story, { p }, { 1: `<div class="widget-box newsletter-inline"><strong>Stay informed</strong><p>Get the weekly harbour letter straight to your inbox.</p><a>Subscribe now</a></div>`, 5: `<p>Also read | <a>${escaped(headline(random))}</a></p>` })}</div><div class="article-footer"><p>First published: ${long(story.published)}</p><p>Have a tip? Write to tips@${story.host}</p></div></main>${footer(story)}`,
      ),
    }),
  },
  'no metadata, date in the text only': {
    render: (story, random) => ({
      path: '/content/view/full/8812',
      html: `<html><head><title>${escaped(story.headline)}</title></head><body><div id="hd">${navigation()}</div><div id="bd"><div class="title-block"><h2>${escaped(story.headline)}</h2></div><p class="small">${story.author}, ${american(story.published)}</p><div class="full-text">${list(story, { p })}</div></div><div id="sb">${links(random, 6)}</div></body></html>`,
    }),
  },
  'spans and spacers': {
    render: (story, random) => ({
      path: `/${slug(story)}.html`,
      html: page(
        story,
        newsArticle(story),
        `${navigation()}<div class="page"><h1><span>${escaped(story.headline)}</span></h1><div class="body-txt">${list(story, { p: (text) => `<p class="MsoNormal"><span style="font-family:Arial"><o:p>${text.replace(/, /, ',&nbsp;')}</o:p></span></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>` })}</div><div class="bottom">${links(random, 5)}</div></div>${footer(story)}`,
      ),
    }),
  },
  'json-ld graph with several types': {
    render: (story, random) => ({
      path: `/${slug(story)}/`,
      html: page(
        story,
        `<script type="application/ld+json">${JSON.stringify({
          '@context': 'https://schema.org',
          '@graph': [
            { '@type': 'WebSite', '@id': '#site', name: story.publisher },
            { '@type': 'BreadcrumbList', itemListElement: [] },
            { '@type': 'WebPage', '@id': '#page', datePublished: `${story.published}T04:00:00+00:00` },
            {
              '@type': 'Article',
              '@id': '#article',
              headline: story.headline,
              datePublished: `${story.published}T04:00:00+00:00`,
              dateModified: '2025-05-05',
              author: { '@id': '#who' },
              publisher: { '@id': '#org' },
            },
            { '@type': 'Organization', '@id': '#org', name: story.publisher },
            { '@type': 'Person', '@id': '#who', name: story.author },
          ],
        })}</script>`,
        `${navigation()}<div class="inside-article"><header class="entry-header"><h1 class="entry-title">${escaped(story.headline)}</h1></header><div class="entry-content">${list(story, { p }, { 3: `<p class="has-background">👉 Join our <a href="#">Telegram channel</a></p>` })}</div><div class="wp-block-group"><div class="heateor_sss_sharing_container"><div>Spread the love</div></div></div></div><div class="right-sidebar">${links(random, 6)}</div>${footer(story)}`,
      ),
    }),
  },
  'wrong dates around': {
    render: (story, random) => ({
      path: `/politics/${slug(story)}`,
      html: page(
        story,
        `<script type="application/ld+json">{"@type":"NewsArticle","headline":${JSON.stringify(story.headline)},"datePublished":"0001-01-01T00:00:00Z","dateModified":"2025-01-01",}</script><meta property="article:published_time" content=""><meta name="pubdate" content="1970-01-01">`,
        `<div class="today">Saturday, 21 November 2026</div>${navigation()}<div class="one"><h1>${escaped(story.headline)}</h1><div class="stamp">Published: ${long(story.published)} 10:41 | Updated: 3 March 2025 09:00</div><div class="two">${list(story, { p })}</div></div><div class="events"><h3>Calendar</h3><p>Fair of the boats: 12 December 2026</p></div><div>${links(random, 4)}</div>${footer(story)}`,
      ),
    }),
  },
  'live blog': {
    shape: { paragraphs: 10 },
    render: (story, random) => ({
      path: `/live/${slug(story)}`,
      html: page(
        story,
        newsArticle(story, { '@type': 'LiveBlogPosting' }),
        `${navigation()}<main><h1>${escaped(story.headline)}</h1><div class="live-feed">${story.body.map((block, index) => `<div class="live-entry" id="e${index}"><div class="live-entry-time"><time datetime="${story.published}T1${index % 10}:05:00+04:00">1${index % 10}:05</time></div><div class="live-entry-share"><a>Share</a></div><div class="live-entry-body"><p>${escaped(block.text)}</p></div></div>`).join('')}</div><button>Load more</button>${links(random, 4)}</main>${footer(story)}`,
      ),
    }),
  },
  'hidden duplicate for mobile': {
    render: (story, random) => ({
      path: `/m/${slug(story)}`,
      html: page(
        story,
        newsArticle(story),
        `${navigation()}<div class="detail"><h1>${escaped(story.headline)}</h1><div class="spot">${escaped(story.standfirst)}</div><div class="detail-text">${list(story, { p })}</div><div style="display:none" class="mobile-copy">${list(story, { p })}</div></div>${teasers(random, 5)}${footer(story)}`,
      ),
    }),
  },
}

const FOREIGN: Record<string, Template> = {
  'Russian news detail': {
    story: (random) => foreignStory(random, 'ru'),
    render: (story, random) => ({
      path: `/news/${Math.floor(random() * 99999)}/`,
      html: page(
        story,
        '',
        `${navigation()}<div class="news-detail"><h1>${story.headline}</h1><span class="news-date-time">${inWords(story.published, 'ru')} 14:05</span><div class="detail_text">${list(story, { p }, { 3: '<p><b>Читайте также:</b> <a href="/1">Совет отложил решение о трамвае</a></p>' })}<p>Подписывайтесь на наш канал в Telegram!</p><p>Источник: Береговое агентство</p></div><div class="tags">Теги: <a>порт</a>, <a>паром</a></div><div class="views">Просмотров: 1 204</div><h3>Другие новости</h3>${links(random, 5)}</div>${footer(story)}`,
      ),
    }),
  },
  'Turkish news portal': {
    story: (random) => foreignStory(random, 'tr'),
    render: (story, random) => ({
      path: '/gundem/haber-4411',
      html: page(
        story,
        openGraph(story, `${story.published}T14:05:00+03:00`),
        `${navigation()}<div class="haber"><h1>${story.headline}</h1><div class="tarih">Yayınlanma: ${inWords(story.published, 'tr')} 14:05 | Güncelleme: ${inWords(story.published, 'tr')} 16:20</div><div class="paylas">Paylaş</div><div class="haber-metni">${list(story, { p }, { 2: '<div class="reklam">REKLAM</div>' })}</div><div class="ilgili"><h3>İlgili Haberler</h3>${links(random, 4)}</div><h3>Yorumlar (3)</h3></div>${footer(story)}`,
      ),
    }),
  },
  'Azerbaijani agency': {
    story: (random) => foreignStory(random, 'az'),
    render: (story, random) => ({
      path: '/az/news/77120',
      html: page(
        story,
        '',
        `${navigation()}<div class="news-inner"><div class="date">${inWords(story.published, 'az')} 12:41 (UTC+04:00)</div><h1>${story.headline}</h1><div class="news-text">${list(story, { p })}<p>Sahil Xəbər</p></div><h4>Oxşar xəbərlər</h4>${links(random, 6)}</div>${footer(story)}`,
      ),
    }),
  },
  'Armenian news page': {
    story: (random) => foreignStory(random, 'hy'),
    render: (story, random) => ({
      path: `/arm/news/${Math.floor(random() * 99999)}`,
      html: page(
        story,
        '',
        `${navigation()}<div class="article-wrap"><h1>${story.headline}</h1><div class="nav">${dotted(story.published)} 18:20</div><div class="text">${list(story, { p })}</div><div class="soc">Կիսվել</div><div>Կարդացեք նաև</div>${links(random, 4)}<div>Լրահոս</div>${links(random, 8)}</div>${footer(story)}`,
      ),
    }),
  },
  'German regional paper': {
    story: (random) => foreignStory(random, 'de'),
    render: (story, random) => ({
      path: `/region/artikel-${Math.floor(random() * 99999)}.html`,
      html: page(
        story,
        newsArticle(story),
        `${navigation()}<main><article><header><h1>${story.headline}</h1><p class="stand">Stand: ${inWords(story.published, 'de')}, 18:20 Uhr</p><p>Von ${story.author}</p></header><div class="artikeltext">${list(story, { p }, { 2: '<p>Anzeige</p>', 4: '<p><strong>Lesen Sie auch:</strong> <a href="/x">Rat streitet über die Straßenbahn</a></p>' })}</div><section><h2>Das könnte Sie auch interessieren</h2>${teasers(random, 3)}</section><h3>Kommentare (12)</h3></article></main>${footer(story)}`,
      ),
    }),
  },
  'French daily': {
    story: (random) => foreignStory(random, 'fr'),
    render: (story, random) => ({
      path: `/region/article/${slashes(story.published)}/bac-de-nuit_6011.html`,
      html: page(
        story,
        openGraph(story),
        `${navigation()}<article class="article"><h1 class="article__title">${story.headline}</h1><p class="meta__publisher">Publié le ${inWords(story.published, 'fr')} à 13h36</p><section class="article__content">${list(story, { p: (text) => `<p class="article__paragraph">${text}</p>` }, { 3: '<p class="lire">Lire aussi : <a href="/y">Le tramway, une promesse de plus</a></p>' })}<p>© Le Courrier du littoral. Tous droits réservés.</p></section><section><h4>Les plus lus</h4>${links(random, 5)}</section></article>${footer(story)}`,
      ),
    }),
  },
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

function wrap(text: string, width: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

export const TEMPLATE_NAMES = Object.keys({ ...TEMPLATES, ...FOREIGN })

/** One page of a template; the same name and random numbers make the same page. */
export function makeFixture(name: string, random: Random): Fixture {
  const template = TEMPLATES[name] ?? FOREIGN[name]
  if (!template) throw new Error(`no template ${name}`)
  const story = template.story?.(random) ?? makeStory(random, template.shape)
  const { html, path = '/', published } = template.render(story, random)
  return {
    name,
    url: `https://www.${story.host}${path}`,
    html,
    story: published === undefined ? story : { ...story, published },
  }
}

export { paragraph }
