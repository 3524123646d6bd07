/**
 * What Discord recognises a repeated request by: the same for every attempt at one guild's post of one day, different
 * for any other. At most 19 characters (Discord allows 25).
 *
 * @param guild snowflake
 * @param day local day, `2026-08-08`
 */
export function nonce(guild: string, day: string): string {
  return `${BigInt(guild).toString(36)}-${Number(day.replaceAll('-', '')).toString(36)}`
}
