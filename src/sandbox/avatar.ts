const colours = ['#5865f2', '#3ba55d', '#c27c0e', '#ad1457', '#206694', '#71368a', '#11806a', '#992d22']

/** A round picture for a user, as SVG: an initial on a colour of their own; for the bot, two speech bubbles. */
export function avatar(id: string, name: string, bot: boolean): string {
  const open = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80">'
  if (bot) {
    return `${open}<rect width="80" height="80" fill="#23274f"/>
<path d="M14 22a6 6 0 0 1 6-6h28a6 6 0 0 1 6 6v14a6 6 0 0 1-6 6H32l-9 8v-8h-3a6 6 0 0 1-6-6z" fill="#f4d58d"/>
<path d="M30 46h18a10 10 0 0 0 10-10v-5h2a6 6 0 0 1 6 6v13a6 6 0 0 1-6 6h-3v8l-9-8H36a6 6 0 0 1-6-6z" fill="#8ea6ff"/>
<path d="M22 26h24M22 33h16" stroke="#23274f" stroke-width="3.5" stroke-linecap="round"/></svg>`
  }
  const colour = colours[Number(BigInt(/^\d+$/.test(id) ? id : '0') % BigInt(colours.length))]
  const initial = /[\p{L}\p{N}]/u.exec(name.replace(/^Reader /, ''))?.[0]?.toUpperCase() ?? '?'
  return `${open}<rect width="80" height="80" fill="${colour}"/>
<text x="40" y="54" font-family="sans-serif" font-size="40" font-weight="600" fill="#fff" text-anchor="middle">${initial}</text></svg>`
}
