/** What a ZIP file says it holds, and its small entries, without unfolding more than is allowed. */
import { inflateRawSync } from 'node:zlib'
import { unfoldsTooFar } from './failures.ts'
import { MAX_UNFOLDED } from './limits.ts'

export interface ZipEntry {
  readonly name: string
  readonly size: number
  readonly bytes: () => Uint8Array
}

/** A compressed byte rarely stands for more than a thousand. */
const ENTRIES = 10_000

/** The entries of the central directory; throws RangeError where there is none, InputError where they unfold too far. */
export function zipEntries(bytes: Uint8Array, place: string): Map<string, ZipEntry> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = view.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) throw new RangeError('its directory is missing: the file is cut off')
  const entries = new Map<string, ZipEntry>()
  let at = view.readUInt32LE(end + 16)
  let total = 0
  for (let i = 0; i < Math.min(view.readUInt16LE(end + 10), ENTRIES); i++) {
    if (view.readUInt32LE(at) !== 0x02014b50) throw new RangeError('its directory is damaged')
    const packed = view.readUInt32LE(at + 20)
    const size = view.readUInt32LE(at + 24)
    const nameLength = view.readUInt16LE(at + 28)
    const name = view.toString('utf8', at + 46, at + 46 + nameLength)
    const header = view.readUInt32LE(at + 42)
    const stored = view.readUInt16LE(at + 10) === 0
    total += size
    if (total > MAX_UNFOLDED) throw unfoldsTooFar(place, MAX_UNFOLDED)
    entries.set(name, { name, size, bytes: () => unfold(view, header, packed, stored, place) })
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return entries
}

/** An entry's bytes. What the directory says of its size is not trusted. */
function unfold(view: Buffer, header: number, packed: number, stored: boolean, place: string): Uint8Array {
  const start = header + 30 + view.readUInt16LE(header + 26) + view.readUInt16LE(header + 28)
  const data = view.subarray(start, start + packed)
  if (stored) return data
  try {
    return inflateRawSync(data, { maxOutputLength: MAX_UNFOLDED })
  } catch (error) {
    if (error instanceof RangeError) throw unfoldsTooFar(place, MAX_UNFOLDED)
    throw error
  }
}
