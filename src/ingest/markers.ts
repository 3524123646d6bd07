import { findWrittenDates } from './written-date.ts'

/**
 * What the text of a block says about it: markers that pages put around an article ("Read also", "Sign up", "Photo:"), in
 * the languages of the web at large. A rule matches a block from its first to its last character, never a word inside a
 * sentence, and is not tried on a block longer than the markers are.
 */

/** Headings under which a page shows something else after its article. */
const TAIL_HEADINGS = [
  // related articles
  '(?:related|similar|recommended|suggested)(?: (?:articles?|stor(?:y|ies)|news|posts?|content|topics?|links?|reading|coverage|videos?|items|publications))?(?: (?:for you|from .{2,30}))?',
  'recommendations?|recommended for you|further reading|what to read next|read next|up next|next up|more to read|read more|also read|read also|see also',
  "you (?:may|might|will|would)(?: also)? (?:like|love|enjoy|be interested in)(?: (?:this|these|to read))?|don[’']?t miss|also in (?:this section|the news)",
  'more (?:from|on|about) .{2,50}|more .{2,40} (?:news|stories|articles|coverage)|(?:more|other|latest|recent|top|popular|trending) (?:news|stories|articles|posts|headlines|updates|videos)(?: (?:from|on|in|about) .{2,30})?',
  "(?:the )?most (?:read|popular|viewed|shared|commented|recent)(?: (?:stories|news|articles|posts|now|today|in .{2,30}))?|popular(?: (?:now|today))?|trending(?: now)?|latest|editor[’']?s[’']? (?:choice|picks?)|news ?feed|breaking news",
  '(?:from )?around the web|promoted (?:content|stories)|sponsored (?:content|stories|links)|paid content',
  'читайте также|по теме|[её]щ[её] по теме|материалы по теме|похожие (?:статьи|новости|материалы)|связанные (?:статьи|новости|материалы)|другие новости|новости по теме|последние новости|популярное|самое читаемое',
  '(?:à )?lire aussi|sur le même sujet|articles? (?:liés?|similaires)|les plus lus|lesen sie auch|mehr zum thema|zum thema|mehr dazu|das könnte sie auch interessieren|meistgelesen|weitere (?:artikel|nachrichten|meldungen)|(?:ähnliche|verwandte) (?:artikel|themen|beiträge)',
  'ilgili (?:haberler|içerikler|konular)|diğer haberler|son haberler|benzer haberler|bunlar da ilginizi çekebilir|çok okunanlar|son xəbərlər|digər xəbərlər|oxşar xəbərlər|ən çox oxunan(?:lar)?|կարդացեք նաև|կարդալ նաև|լրահոս|առնչվող նյութեր|նմանատիպ նյութեր',
  'leia (?:também|mais)|lea también|te puede interesar|noticias relacionadas|artículos relacionados|leggi anche|articoli correlati|czytaj (?:też|także)|читайте також',
  // comments
  'leave (?:a |your )?(?:reply|comment)s?|(?:post|add|write) (?:a |your )?comments?|join the (?:conversation|discussion|debate)|(?:view|show|hide|read|load) (?:all )?(?:\\d+ )?comments?.{0,12}|(?:(?:latest|recent|newest|top|all|best|highly|reader|readers?’?|user) )?(?:rated )?comments?(?: ?\\(?\\d+\\)?)?|highly rated|also|add your (?:opinion|comments?|thoughts|voice)\\b.{0,30}|rate (?:this )?(?:article|story|page|post)|what do you think|\\d+ (?:comments?|responses?|replies|thoughts)(?: (?:on|to) .*)?|no comments(?: yet)?.{0,30}|be the first to comment|cancel reply',
  'комментари[ия]в?(?: ?\\(?\\d+\\)?)?|(?:оставить|добавить|написать) комментарий|commentaires?(?: ?\\(?\\d+\\)?)?|(?:laisser|ajouter) un commentaire|kommentare?(?: ?\\(?\\d+\\)?)?|kommentar (?:schreiben|verfassen)|yorumlar?(?: ?\\(?\\d+\\)?)?|yorum (?:yap|yaz|gönder)|şərhlər?(?: ?\\(?\\d+\\)?)?|մեկնաբանություններ|comentarios?|commenti',
  // other parts of the page
  'slide ?show|photo gallery|more information|(?:how to )?cite (?:this )?(?:article|page|story|paper)|citations?',
  // the author
  'about the authors?|author(?: profile)?|the authors?',
]

/** Labels before a link to another page: "Read more: …". */
const LINK_LABELS =
  "read(?: more| also| next| on| here)?|see(?: also| more)?|also (?:read|see|on)|watch(?: also| more| now| live)?|listen(?: also)?|more(?: on this| here| from .{2,30}| on .{2,30})?|related(?: (?:story|stories|articles?|news|reading|posts?|content|coverage))?|recommended(?: reading)?|in (?:pictures|photos)|must[- ]read|don[’']t miss|explainer|explained|factbox|podcast|gallery|live(?: updates)?|you may (?:also )?like|click here|дополнительно|читайте также|подробнее|смотрите также|по теме|lire aussi|à lire aussi|lesen sie auch|mehr dazu|ayrıca oku(?:yun)?|oxuyun|կարդացեք նաև|leia também|lea también|leggi anche"

/** Labels before the name of who took a picture, or before its description. */
const PICTURE_LABELS =
  '(?:(?:file |archive |stock |main |cover |top |lead |featured |illustrative |header )?(?:photo(?:s|graphs?|graphy)?|pictures?|images?|pics?|video|illustrations?|graphics?|map|фото(?:графия)?|видео|иллюстрация|foto(?:s|ğraf)?|bild(?:er)?|illustration|լուսանկար\\p{L}*|ֆոտո))(?: (?:credits?|by|courtesy(?: of)?|source|from|via|caption|archive|taken by))?'

const LOOSE: [upTo: number, ...patterns: string[]][] = [
  // advertisements and jumps over them
  [
    60,
    '(?:advert(?:isement|isment|ising)?s?|sponsored|promoted|реклама|anzeige|werbung|publicité|publicidad|reklam|գովազդ|pubblicità)(?: ?(?:by .*|here|space|[·|:-] ?(?:scroll|continue|skip|story|article).*))?',
  ],
  [
    120,
    '(?:the )?(?:story|article|text|content|post|report)s? (?:continues?|resumes) (?:below|after|here)\\b.*',
    'continue reading(?: .*)?',
    'skip (?:to|past|advert|this|ad|over)\\b.*',
    'end of (?:advert\\w*|story|image|recommended|podcast|newsletter)\\b.*',
    '(?:loading|please wait)\\b.{0,40}',
    'scroll (?:down|to|for)\\b.*',
    'remove ads?.*|why (?:am i )?see(?:ing)? (?:this|ads?).*',
  ],
  // links to other pages
  [220, `(?:${LINK_LABELS}) ?[:»|>→].*`],
  [
    60,
    '(?:read|learn|show|see|find out|view|load) (?:more|less|all|on|full (?:article|story|text)|the (?:full|whole) (?:article|story|text)|here)(?: (?:here|about .*|on .*|from .*|at .*))?',
    '(?:подробнее|читать (?:далее|полностью|ещё|еще)|weiterlesen|mehr lesen|lire la suite|devamını oku|ətraflı|seguir leyendo|կարդալ ավելին)',
  ],
  [
    200,
    '(?:please )?(?:click|tap)(?: on)? (?:here|the|this|image|photo|to)\\b.*',
    '(?:to )?(?:view|see|read|open|enlarge|get|watch)\\b.{0,60}\\b(?:click|tap) (?:here|on|the).*',
  ],
  // newsletters, channels, accounts, appeals
  [
    280,
    '(?:please )?(?:sign[ -]?up|subscribe|register|log ?in|sign ?in)(?: now| today| here)?(?: (?:to|for|with|and|on|in|below)\\b.*)?',
    '(?:follow|like|find|join|connect with|contact|support) (?:us|our|@\\w+)\\b.*',
    '.{0,240}\\b(?:sign up|subscribe|register|donate)(?:,? (?:for free|now|here|today|below))+[.!]?',
    '(?:follow|join) .{2,60} on (?:\\w+ and )?(?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin|google news|threads|bluesky)\\b.*',
    '(?:download|get|install|try) (?:the|our) .{0,40}\\bapp\\b.*',
    '(?:get|receive) .{2,80} (?:in|to|straight to|directly to|delivered to) your (?:inbox|e-?mail|phone|desktop|mobile)\\b.*',
    '(?:get|receive|start|kick off|keep up) .{0,80}\\b(?:e-?mail )?newsletters?\\b.*',
    '(?:please )?(?:donate|become a (?:member|subscriber|supporter|patron|donor)|make a donation|stay (?:connected|informed|tuned|up[- ]to[- ]date)|support independent journalism)\\b.*',
    '(?:enter )?your e-?mail(?: address)?',
    '(?:thank you|thanks) for (?:subscribing|signing up|reading .*)',
  ],
  [
    300,
    '(?:подписывайтесь|подпишитесь|следите|читайте нас|присоединяйтесь)(?: .*)?',
    'bizi .*(?:takip|izləyin|oxuyun).*',
    'abone ol.*',
    '(?:folgen sie|abonnieren sie|suivez[- ]nous|abonnez|inscrivez)\\b.*',
  ],
  [
    60,
    'share(?: (?:this|on|via|with|the|article|story|post)\\b.*)?',
    '(?:e-?mail|print|tweet|post|pin|save|bookmark|copy(?: link| url)?|copied|link copied|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|messenger|viber|vk(?:ontakte)?|odnoklassniki|gmail|google news|x|listen|play|pause|mute|close|menu|home|search|next|previous|prev|back|top|follow|subscribe|like(?: loading\\.*)?|reply|report|embed|download|pdf|rss|font size|text size|a-|a\\+|aa|\\+|-)(?: this(?: (?:article|page|story|post))?)?',
  ],
  [
    60,
    'поделиться.*',
    'распечатать|версия для печати|печать',
    '(?:teilen|drucken|partager|imprimer|compartir|condividi|udostępnij|paylaş|yazdır|çap et|կիսվել|տպել)(?: .{0,30})?',
  ],
  // pictures
  [320, `(?:${PICTURE_LABELS}|source image|crédits?|credits?|caption) ?[:/©|].*`],
  [
    160,
    '(?:photo(?:s|graphs?)?|pictures?|images?|illustration|video) (?:by|courtesy of|credits?|source|provided by|supplied by)\\b.*',
    'courtesy (?:of )?[^.]{2,60}',
  ],
  [
    220,
    '(?:[^.!?]|[.!?](?= ?[^.!?]{0,80}$)){0,180}[(/|©,—–-] ?[^.()]{0,50}\\b(?:images|photos?|pictures|фото|foto)\\)?\\.?',
  ],
  // rights, cookies, forms
  [
    220,
    '(?:©|\\(c\\)|copyright(?= ?(?:©|\\(c\\)|\\d{4}|:|by\\b|[^.]{0,60}\\d{4}))).*',
    '.{0,60}(?:alle rechte vorbehalten|все права защищены|tous droits réservés|tüm hakları saklıdır|bütün hüquqlar qorunur|todos los derechos reservados)\\b.*',
    '(?:a|another|this) version of this (?:article|story|piece) (?:first |originally |also )?(?:appear|was (?:first |originally )?publish|ran\\b).*|(?:this|the) (?:article|story|piece|post) (?:was (?:first |originally )|(?:first |originally )?appear(?:s|ed) ).{0,20}(?:published|in|on|at)\\b.*',
    '(?:when|in case of|for) (?:us(?:ing|e)|quot(?:ing|ation)|citing|reprinting|copying|republishing)\\b.{0,60}\\b(?:link|reference|hyperlink|source)\\b.*|при (?:использовании|цитировании|перепечатке|копировании)\\b.*ссылка.*|.{0,40}istifadə.{0,40}(?:istinad|hiperlink).*|.{0,60}հղում\\p{L}* .{0,30}պարտադիր.*',
    '(?:the )?(?:authors?|writers?|bloggers?) (?:is|are) solely responsible\\b.*',
    '(?:the )?(?:views?|opinions?)(?:,? .{0,30})? expressed (?:in|by|on|here)\\b.*',
    '.{0,120}\\b(?:(?:may|must) not|not to) be (?:reproduced|republished|published|broadcast|copied)\\b.*',
  ],
  [500, '.*\\ball rights reserved\\b.*'],
  [
    500,
    '(?:this|our|the|on this) (?:web ?)?(?:site|page|portal) (?:uses|may use|is using) cookies\\b.*',
    'we (?:and our (?:\\d+ )?partners )?(?:use|store) .{0,60}\\bcookies\\b.*',
    'by (?:continuing|clicking|using|browsing|submitting|signing)\\b.*\\b(?:cookies|terms|privacy|consent|agree)\\b.*',
    '(?:accept|reject|manage|allow)(?: all)?(?: cookies)?',
    '.{0,80}\\bcookies? (?:policy|settings|preferences|notice)\\b.{0,120}',
    '(?:наш |этот )?сайт использует .{0,20}cookie.*',
  ],
  [
    300,
    'your e-?mail address will not be published.*',
    'required fields are marked.*',
    '.{0,40}\\b(?:privacy policy|terms of (?:use|service))\\b.{0,60}',
    'this site (?:uses akismet|is protected by).*',
    'save my name, e-?mail.*',
    'notify me of .*',
    '(?:please )?(?:enable|turn on|activate) (?:javascript|cookies)\\b.*',
    'javascript (?:is|must|needs|seems)\\b.*',
    'you (?:need to|must|have to) (?:enable javascript|be logged in|log in|sign in|register|be registered)\\b.*',
    '(?:already (?:a|have an?) (?:subscriber|member|account)|not (?:a|yet a) (?:subscriber|member)).*',
    'ваш (?:e-?mail|адрес).{0,40} не будет опубликован.*',
    'the comment you want to post.*',
    '(?:all )?(?:comments|opinions) are (?:being )?(?:filtered|moderated|reviewed|screened|closed|subject)\\b.*',
    'readers may report .*',
    'please note that .{0,40}\\byour e-?mail address\\b.*',
  ],
  // figures and labels about the article
  [
    60,
    '(?:about |approx\\.? )?\\d{1,3} ?(?:-| )?(?:mins?|minutes?|мин\\p{L}*|dk|dakika|dəq\\p{L}*|minuten)\\.?(?: (?:read|de lecture|lesezeit|чтения|okuma))?',
    '(?:(?:estimated )?reading time|read time|time to read|lesezeit|temps de lecture|время чтения|okuma süresi)\\b.{0,30}',
  ],
  [
    60,
    '(?:[\\d.,\\s]+[kmк]?\\s*(?:views?|shares?|likes?|reads?|hits?|votes?|просмотр\\p{L}*|baxış|okunma|դիտում)?)+',
    '(?:views?|hits|reads?|shares?|votes?|rating|просмотр\\p{L}*|baxış|oxunub|okunma|դիտումներ)\\s*[: ]\\s*[\\d.,\\s]+[kmк]?',
  ],
  [
    200,
    '(?:tags?|topics?|keywords?|categor(?:y|ies)|filed under|posted in|tagged(?: with| as| in)?|labels?|section|in this story|themen|schlagworte|теги|темы|метки|рубрик[аи]|категория|etiketler|etiketlər|etiquetas|mots[- ]clés|açar sözlər|թեգեր|պիտակներ|բաժին) ?[:»|].*',
  ],
  [
    200,
    '(?:source|via|originally published|original(?: article| source)?|(?:main |additional )?(?:report(?:ing|ed)?|writing|editing|edited|translation|translated|compiled)|text|author|editor|written|words|quelle|источник|автор|редактор|kaynak|mənbə|müəllif|fuente|fonte|աղբյուր|հեղինակ)(?: (?:by|at|in|on))? ?[:|]\\s?.{1,160}',
  ],
  [
    200,
    '(?:contributing|contributors?)(?: (?:to this (?:story|report|article)|writers?|reporters?))? ?: .{2,160}',
    'to contact the (?:reporters?|editors?|writers?|authors?)\\b.*',
    '(?:for |send |your )?(?:any )?(?:comments|corrections|feedback|questions|inquiries|tips)\\b.{0,80}\\S+@\\S+.*',
    'visit our .{2,80} (?:section|page|site) for\\b.*',
    '\\(?(?:additional |with )?(?:report(?:ing|ed)|writing|editing|edited|compiled|translated|contributions?|inputs?|files) (?:by|from) .{2,160}',
  ],
  [
    140,
    'powered by .{2,40}|image|photo|video|audio|graphic|exclusive',
    'embed share|the (?:code|url|link) has been copied.*',
    'no media source currently available|.{0,40}opens (?:in )?(?:a )?new (?:tab|window).{0,10}',
    'view this post on \\w+.*',
    'a post shared by .*',
    "(?:this )?(?:video|embed|content|media) (?:is|can|could)(?: ?not|n[’']t| no longer)\\b.*",
    "your browser does(?: not|n[’']t) support.*",
    'this video file cannot be played.*',
    '(?:error|oops)[:!].*',
  ],
  [
    200,
    '(?:have|got|do you have|see) (?:a (?:tip|story|question|correction|news tip)|an? (?:error|mistake|typo))\\b.*',
    '(?:found|spotted|noticed|report) (?:an? )?(?:error|mistake|typo)\\b.*',
    '(?:нашли|заметили) ошибку.*',
    '.*\\bctrl ?\\+ ?enter\\b.*',
    'if you (?:find|notice|see|found|have found) (?:an? )?(?:error|mistake|typo)\\b.*',
  ],
]

/** Appeals for money, which pages put into and after the text as if they were a part of it. */
const APPEAL =
  /\b(?:support|fund|back) (?:our(?: independent| quality)?|independent|quality|public[- ]interest|fearless) (?:work|journalism|reporting|newsroom|coverage)\b|\bplease (?:consider|help us by) (?:giving|supporting|donating|subscribing|becoming|making|contributing)\b|\bconsider (?:becoming|taking out) a (?:free |paid )?(?:or paid )?(?:subscriber|member|supporter|subscription|membership)|\b(?:reader|listener|member)-(?:supported|funded) (?:publication|newsroom|organi[sz]ation|journalism)\b|\byour (?:donation|contribution|support|subscription) (?:helps?|allows?|enables?|makes?|keeps?|will help)\b|\bdear readers?\b/i

function whole(alternatives: string[]): RegExp {
  return new RegExp(`^(?:${alternatives.join('|')})$`, 'iu')
}

const TAIL = whole(TAIL_HEADINGS)
const LOOSE_RULES = LOOSE.map(([upTo, ...patterns]) => ({ upTo, pattern: whole(patterns) }))
const LINKED_LABEL = new RegExp(`^(?:${LINK_LABELS})(?![\\p{L}])`, 'iu')

/** Removes the ornaments that pages put around a marker. */
function bare(text: string): string {
  return text.replace(ORNAMENT_BEFORE, '').replace(ORNAMENT_AFTER, '')
}

const ORNAMENT_BEFORE = /^(?:[\s*#•·▶►→»|>–—\-[({]|\p{Extended_Pictographic}|\uFE0F)+/u
// begins where a run does, for a long run in the midst of a text would be tried from each of its signs
const ORNAMENT_AFTER =
  /(?<![\s*•·→»|>…:\-–—\])}]|\p{Extended_Pictographic}|\uFE0F)(?:[\s*•·→»|>…:\-–—\])}]|\p{Extended_Pictographic}|\uFE0F)+$/u

/** Whether the text is a heading under which a page shows other things than its article. */
export function isTailHeading(text: string): boolean {
  return text.length <= 80 && TAIL.test(bare(text).replace(/[.!?]$/, ''))
}

/** Whether the text is no part of an article. `linked` is the share of it that is link text. */
export function isLoose(text: string, linked = 0): boolean {
  const short = bare(text)
  if (short === '' || !/[\p{L}\p{N}]/u.test(short)) return true
  if (linked > 0.2 && text.length <= 300 && /^\[[^\]]*\]\.?$/.test(text)) return true
  if (linked > 0.4 && text.length <= 260 && LINKED_LABEL.test(short)) return true
  if (linked > 0.4 && text.length <= 160 && CAPITAL_LABEL.test(text)) return true
  if (DATA.test(text)) return true
  if (text.length <= 500 && APPEAL.test(short) && !/^["“«„]/.test(text)) return true
  return LOOSE_RULES.some(({ upTo, pattern }) => text.length <= upTo && (pattern.test(short) || pattern.test(text)))
}

/** A label in capitals before a link to another article, in the midst of the text: "EARLIER: …". */
const CAPITAL_LABEL = /^\p{Lu}[\p{Lu}\p{N} &’'.-]{2,40}: /u

/** What scripts read, not people. */
const DATA = /^[{[] ?(?:\{ ?)?"[\w-]+" ?:.*[}\]]$/s

/** Whether a text describes or credits a picture: "Photo: …". Such notes are dated at times. */
export function isPictureNote(text: string): boolean {
  return text.length <= 600 && PICTURE_NOTE.test(text)
}

const PICTURE_NOTE = new RegExp(`^[[(]?(?:${PICTURE_LABELS}|caption) ?[:/©|]`, 'iu')

/** A line that names the author: "By Ann Example and Bob Sample", "Ann Example, correspondent". */
export function isByline(text: string, author: string | null): boolean {
  if (text.length > 140) return false
  const date = findWrittenDates(text)[0]
  const line = bare(date === undefined ? text : text.slice(0, date.index).replace(/(?:[,|•·—–-]|\p{L}+day,?)\s*$/u, ''))
  if (author && author.length > 3 && line.toLowerCase().startsWith(author.toLowerCase())) {
    return line.length < author.length + 60 && !/[.!?]$/.test(line)
  }
  return BYLINE.test(line)
}

const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]*"
const BYLINE = new RegExp(
  `^(?:[Bb]y|BY|[Ff]rom|[Ww]ritten by|[Vv]on|[Pp]ar|[Аа]втор|[Яя]зан)[: ]+${NAME}(?:,? (?:and|&|und|et|и|ve|və|և|de|van|von|al|bin|${NAME}))*(?:[,|/•·—–-].{0,80})?$`,
  'u',
)

const PROFESSION =
  /\b(?:is|are) (?:an?|the) .{0,80}\b(?:author|writer|reporter|correspondent|journalist|columnist|contributor|editor|professor|fellow|analyst|researcher|director|lecturer)\b/

const CONTRIBUTION =
  /^\p{Lu}[^!?]{2,80}\b(?:reported from|(?:also )?(?:writes|reports|blogs|covers .{2,40}) for)\b [^!?]{2,100}$/u

/** Who wrote the article and how to reach them, as pages put it after the text. */
export function isAuthorNote(text: string, author: string | null, italic: boolean): boolean {
  if (text.length > 500) return false
  if (
    /\b(?:on twitter (?:at\b|@)|follow .{2,40} (?:at|on twitter):? (?:@|https?:)|follow (?:him|her|them|@\w+)|(?:can be|be) (?:reached|contacted|followed) (?:at|on|via|by)|(?:reach|contact|e-?mail) (?:him|her|them|the (?:author|writer|reporter)|@\w+)|tweets? (?:at|@))/i.test(
      text,
    )
  )
    return true
  if (text.length <= 200 && CONTRIBUTION.test(text)) return true
  const named = author !== null && author.length > 3 && text.toLowerCase().startsWith(author.toLowerCase())
  if (
    named &&
    /^,? (?:is|are|was|covers|writes|reports|works|teaches|has (?:been|written|covered)|joined)\b/.test(
      text.slice(author.length),
    )
  )
    return true
  return italic && PROFESSION.test(text)
}

/**
 * Whether a text ends with who took a picture: "(Ann Sample/Agency)", "(… photo via …)". Where it stands apart from the
 * other paragraphs, an agency's name in brackets is enough.
 */
export function isCredited(text: string, apart: boolean): boolean {
  if (text.length > 800) return false
  if (/[([][^()[\]\d=]{2,60}\s?\/\s?[^()[\]=]{2,60}[)\]]\.?$/.test(text)) return true
  if (
    /[([][^()[\]]{0,60}\b(?:photos?|images?|pictures?|photograph\w*|courtesy|handout|file|archive|via|screenshot)\b[^()[\]]{0,60}[)\]]\.?$/i.test(
      text,
    )
  )
    return true
  return apart && /(?:[.!?]|^[^.!?]+)["”’]? \(\p{Lu}[^()]{1,30}\)$/u.test(text)
}

/** A dateline that stands alone: "LIMA, May 5 —", "Lima (Agency) –", "GHENT, 12 June, AGENCY". */
export function isDateline(text: string): boolean {
  return (
    text.length <= 80 &&
    !/[.!?]["”’]?$/.test(text) &&
    (/^\p{Lu}{3,}[\p{Lu} ,./()-]*(?:,? ?\p{L}+\.? \d{1,2}\.?(?:,? \d{4})?|,? ?\d{1,2} \p{L}+\.?(?:,? \d{4})?)?[ ,.]*(?:[(/]?[\p{L} .]{2,30}[)/]?)?\s*[-–—:]+$/u.test(
      text,
    ) ||
      /^\p{Lu}{3,}[\p{Lu} ]*,? \(?\p{L}[\p{L} .]{1,24}\)?\s*[-–—]+$/u.test(text))
  )
}

/** Text of a page that was glued to the end of a paragraph. */
const GLUED = new RegExp(
  `(?<=[.!?…"”’)\\]]\\s?)(?:${[
    '\\((?:please )?(?:click|tap)(?: on)? [^()]{2,80}\\)',
    '(?:this|our) (?:web ?)?site uses cookies\\b.{0,300}',
    'we use cookies\\b.{0,300}',
    '(?:read|learn|see) more(?: (?:here|at .{2,60}|about .{2,60}))?[ .:…»>→]*',
    '(?:click here to|sign up (?:for|to)|subscribe to) [^.]{2,120}[.!]?',
    '(?:your e-?mail address will not be published|leave a reply)\\b.{0,200}',
    '(?:share this|share on)\\b.{0,60}',
    '-+ ?advertisement ?-+',
    '(?:photo|image)s?: [^.]{2,60}',
    '\\[(?:read more|…|\\.\\.\\.)\\]',
  ].join('|')})\\s*$`,
  'iu',
)

/** The paragraph without page text glued to its end or start. */
export function trimGlued(text: string): string {
  let trimmed = text.replace(/^[-–—* ]*advertisement[-–—* ]*(?=\p{Lu})/iu, '')
  for (let previous = ''; previous !== trimmed; ) {
    previous = trimmed
    trimmed = trimmed.replace(GLUED, '').trim()
  }
  return trimmed
}
