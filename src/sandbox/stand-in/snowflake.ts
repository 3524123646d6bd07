const discordEpoch = 1_420_070_400_000

/**
 * A source of Discord ids: the milliseconds since 2015 in the upper 42 bits, a counter in the lower 22
 * (https://discord.com/developers/docs/reference#snowflakes). Later ids are greater, also within a millisecond.
 */
export function snowflakes(now: () => number): () => string {
  let last = 0n
  return () => {
    const candidate = BigInt(now() - discordEpoch) << 22n
    last = candidate > last ? candidate : last + 1n
    return last.toString()
  }
}
