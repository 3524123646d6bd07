/** What is wrong with one field of a request body. The codes are Discord's own. */
export interface Problem {
  /** Where in the body: `['embeds', 0, 'fields', 2, 'value']`. */
  path: readonly (string | number)[]
  code: string
  message: string
}

/** A request by the bot that Discord would refuse, or that the stand-in cannot serve. */
export interface Violation {
  /** ISO 8601. */
  at: string
  /** Method and path pattern: `POST /channels/{channel_id}/messages`. */
  route: string
  problems: readonly Problem[]
}
