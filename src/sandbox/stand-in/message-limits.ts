import {
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type RESTAPIAttachment,
} from 'discord-api-types/v10'
import type { Problem } from './violation.ts'

/** The parts of a message body that every way of sending or editing one shares. Absent and null mean the same here. */
export interface MessageBody {
  content?: string | null | undefined
  embeds?: APIEmbed[] | null | undefined
  components?: APIMessageTopLevelComponent[] | null | undefined
  attachments?: RESTAPIAttachment[] | null | undefined
  flags?: MessageFlags | null | undefined
  allowed_mentions?:
    | { parse?: string[] | null | undefined; users?: string[] | null | undefined; roles?: string[] | null | undefined }
    | null
    | undefined
}

type Path = readonly (string | number)[]
type Node = Record<string, unknown>

/**
 * The limits on a message that Discord enforces and its published contract leaves out
 * (https://discord.com/developers/docs/resources/message#embed-object-embed-limits,
 * https://discord.com/developers/docs/components/reference).
 */
export function messageProblems(body: MessageBody): Problem[] {
  return [...contentProblems(body), ...embedProblems(body.embeds ?? []), ...componentProblems(body)]
}

function contentProblems(body: MessageBody): Problem[] {
  const problems: Problem[] = []
  if ((body.content ?? '').length > 2000) {
    problems.push(problem(['content'], 'BASE_TYPE_MAX_LENGTH', 'Must be 2000 or fewer in length.'))
  }
  const mentions = body.allowed_mentions
  for (const kind of ['users', 'roles'] as const) {
    if (mentions?.parse?.includes(kind) && (mentions[kind] ?? []).length > 0) {
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`
      problems.push(problem(['allowed_mentions'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message))
    }
  }
  return problems
}

function embedProblems(embeds: readonly APIEmbed[]): Problem[] {
  const problems: Problem[] = []
  const require = (value: string | undefined, path: Path) => {
    if (isBlank(value)) problems.push(problem(path, 'BASE_TYPE_REQUIRED', 'This field is required'))
  }
  for (const [index, embed] of embeds.entries()) {
    const at = ['embeds', index]
    for (const [row, field] of (embed.fields ?? []).entries()) {
      require(field.name, [...at, 'fields', row, 'name'])
      require(field.value, [...at, 'fields', row, 'value'])
    }
    if (embed.footer) require(embed.footer.text, [...at, 'footer', 'text'])
    if (embed.author) require(embed.author.name, [...at, 'author', 'name'])
    if (isEmptyEmbed(embed)) problems.push(problem(at, 'BASE_TYPE_REQUIRED', 'The embed shows nothing.'))
    const urls = [
      [embed.url, ['url']],
      [embed.author?.url, ['author', 'url']],
      [embed.author?.icon_url, ['author', 'icon_url']],
      [embed.footer?.icon_url, ['footer', 'icon_url']],
      [embed.image?.url, ['image', 'url']],
      [embed.thumbnail?.url, ['thumbnail', 'url']],
    ] as const
    for (const [url, path] of urls) {
      if (url && !/^(https?|attachment):/i.test(url)) problems.push(badScheme([...at, ...path], url))
    }
  }
  const size = embeds.reduce((sum, embed) => sum + embedSize(embed), 0)
  if (size > 6000) {
    const message = `Embed size exceeds maximum size of 6000 (${size} characters).`
    problems.push(problem(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', message))
  }
  return problems
}

/** The characters of an embed that count towards the 6000 a message may have. */
export function embedSize(embed: APIEmbed): number {
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name]
  for (const field of embed.fields ?? []) texts.push(field.name, field.value)
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)
}

function isEmptyEmbed(embed: APIEmbed): boolean {
  const texts = [embed.title, embed.description, embed.author?.name, embed.footer?.text]
  return (
    texts.every(isBlank) &&
    !embed.fields?.length &&
    !embed.image &&
    !embed.thumbnail &&
    !embed.video &&
    !embed.timestamp
  )
}

function componentProblems(body: MessageBody): Problem[] {
  const components = body.components ?? []
  const newLayout = ((body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0
  const all = [...walk(components, ['components'])]
  const problems = all.flatMap(([node, path]) => [...rowProblems(node, path), ...buttonProblems(node, path)])
  problems.push(
    ...duplicates(all, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'),
  )
  problems.push(...duplicates(all, 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'))
  if (newLayout) {
    for (const field of ['content', 'embeds'] as const) {
      if ((body[field] ?? '').length > 0) {
        const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`
        problems.push(problem([field], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message))
      }
    }
    if (all.length > 40) {
      const message = `The total number of components exceeds 40 (${all.length}).`
      problems.push(problem(['components'], 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message))
    }
    const text = all.reduce((sum, [node]) => sum + (typeof node.content === 'string' ? node.content.length : 0), 0)
    if (text > 4000) {
      const message = `The displayable text exceeds 4000 characters (${text}).`
      problems.push(problem(['components'], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message))
    }
  } else {
    if (components.length > 5) {
      problems.push(problem(['components'], 'BASE_TYPE_MAX_LENGTH', 'Must be 5 or fewer in length.'))
    }
    for (const [index, component] of components.entries()) {
      if (component.type !== ComponentType.ActionRow) {
        const message = 'Value of field "type" must be one of (1,).'
        problems.push(problem(['components', index], 'UNION_TYPE_CHOICES', message))
      }
    }
  }
  return problems
}

function rowProblems(node: Node, path: Path): Problem[] {
  if (node.type !== ComponentType.ActionRow || !Array.isArray(node.components)) return []
  const buttons = node.components.filter((child) => child.type === ComponentType.Button).length
  const width = buttons + (node.components.length - buttons) * 5
  if (width <= 5) return []
  return [problem(path, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The maximum width of a row is five buttons or one menu.')]
}

function buttonProblems(node: Node, path: Path): Problem[] {
  if (node.type !== ComponentType.Button || node.style === ButtonStyle.Premium) return []
  const problems: Problem[] = []
  if (isBlank(node.label) && !node.emoji) {
    problems.push(problem(path, 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A button needs a label or an emoji.'))
  }
  if (node.style === ButtonStyle.Link) {
    if (isBlank(node.url)) problems.push(problem([...path, 'url'], 'BASE_TYPE_REQUIRED', 'A url is required'))
    else if (!/^(https?|discord):/i.test(String(node.url))) problems.push(badScheme([...path, 'url'], String(node.url)))
    if (node.custom_id) {
      problems.push(
        problem([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE', 'A link has no custom id'),
      )
    }
  } else {
    if (isBlank(node.custom_id)) {
      problems.push(problem([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required'))
    }
    if (node.url) {
      problems.push(
        problem([...path, 'url'], 'BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE', 'Only a link button has a url'),
      )
    }
  }
  return problems
}

/** Every component, nested ones and accessories included, with its path. */
function* walk(value: unknown, path: Path): Generator<[Node, Path]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walk(item, [...path, index])
  } else if (isNode(value)) {
    yield [value, path]
    yield* walk(value.components, [...path, 'components'])
    yield* walk(value.accessory, [...path, 'accessory'])
  }
}

function duplicates(all: readonly [Node, Path][], key: string, code: string, message: string): Problem[] {
  const seen = new Set<unknown>()
  return all.flatMap(([node, path]) => {
    const value = node[key]
    if (value === undefined || value === null) return []
    if (!seen.has(value)) {
      seen.add(value)
      return []
    }
    return [problem([...path, key], code, message)]
  })
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === ''
}

function badScheme(path: Path, url: string): Problem {
  const scheme = url.split(':', 1)[0] ?? ''
  const message = `Scheme "${scheme}" is not supported. Scheme must be one of ('http', 'https').`
  return problem(path, 'URL_TYPE_INVALID_SCHEME', message)
}

function problem(path: Path, code: string, message: string): Problem {
  return { path, code, message }
}
