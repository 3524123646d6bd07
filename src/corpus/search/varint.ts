/** Bytes written one number after another; small numbers take one byte (LEB128). */
export class ByteWriter {
  private bytes = new Uint8Array(1024)
  length = 0

  /** Writes a number from 0 to 2^32 - 1. */
  varint(number: number): void {
    if (this.length + 5 > this.bytes.length) this.grow()
    let rest = number >>> 0
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.bytes[this.length++] = rest
  }

  append(other: ByteWriter): void {
    while (this.length + other.length > this.bytes.length) this.grow()
    this.bytes.set(other.bytes.subarray(0, other.length), this.length)
    this.length += other.length
  }

  clear(): void {
    this.length = 0
  }

  finished(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }

  private grow(): void {
    const bytes = new Uint8Array(this.bytes.length * 2)
    bytes.set(this.bytes)
    this.bytes = bytes
  }
}

/** Reads what a ByteWriter wrote; past the end it reads zeros, so that nothing loops for ever. */
export class ByteReader {
  readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  varint(): number {
    const first = this.bytes[this.at++] ?? 0
    if (first < 128) return first
    let number = first & 127
    for (let shift = 7; shift < 35; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0
      number |= (byte & 127) << shift
      if (byte < 128) break
    }
    return number >>> 0
  }
}
