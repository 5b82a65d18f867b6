/**
 * Bytes to text. A byte order mark decides first, then valid UTF-8 (pages often declare wrongly, and text that happens to be valid
 * UTF-8 beyond ASCII is UTF-8), then the declared charset, then a guess from the bytes.
 */
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { undecodable } from './failures.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/** Below this chardet guesses between encodings that share most bytes. */
const MIN_CONFIDENCE = 30
/** Wrong bytes in a million that a UTF-8 file may have: a cut-off end, one pasted character. */
const SPOILT_PER_MILLION = 500

const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Names that the web uses for something wider than they say (WHATWG Encoding). */
const WIDER: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'ks_c_5601-1987': 'euc-kr',
  'x-sjis': 'shift_jis',
}

export function decode(bytes: Uint8Array, place: string, declared?: string): Decoded {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return { encoding, text: by(encoding, bytes.subarray(mark.length)) }
  }
  const wide = unmarkedUtf16(bytes)
  if (wide) return { encoding: wide, text: by(wide, bytes) }
  const named = known(declared)
  const ascii = isAscii(bytes)
  if (ascii && named && /^(iso-2022|hz)/u.test(named)) return { encoding: named, text: by(named, bytes) }
  const strict = strictUtf8(bytes)
  if (strict !== null) return { encoding: 'utf-8', text: strict }
  if (named && named !== 'utf-8') return { encoding: named, text: by(named, bytes) }
  const lenient = new TextDecoder().decode(bytes)
  const spoilt = lenient.split('\ufffd').length - 1
  if (spoilt * 1_000_000 < lenient.length * SPOILT_PER_MILLION || (named && spoilt < 3)) return { encoding: 'utf-8', text: lenient }
  const guess = analyse(bytes.subarray(0, 256 * 1024)).find((match) => !match.name.startsWith('UTF-8') && known(match.name))
  if (!guess || guess.confidence < MIN_CONFIDENCE) throw undecodable(place, 'the bytes fit none well enough')
  const encoding = known(guess.name)!
  return { encoding, text: by(encoding, bytes) }
}

/** Whether the bytes are UTF-16 or UTF-32, where zero bytes are no sign of binary data. */
export const isWide = (bytes: Uint8Array): boolean =>
  MARKS.some(([encoding, mark]) => encoding !== 'utf-8' && mark.every((byte, i) => bytes[i] === byte)) || unmarkedUtf16(bytes) !== undefined

/** The charset in a Content-Type value. */
export const charsetOf = (mediaType: string | undefined): string | undefined =>
  /charset\s*=\s*["']?([\w:.-]{2,30})/iu.exec(mediaType ?? '')?.[1]

/** The charset that an HTML or XML head declares, read as ASCII. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return (/<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.-]{2,30})/iu.exec(head) ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w:.-]{2,30})/iu.exec(head))?.[1]
}

/** Half surrogate pairs become U+FFFD: no hash, file or database takes them. The length stays. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')

function by(encoding: string, bytes: Uint8Array): string {
  const text = encoding === 'utf-8' ? new TextDecoder().decode(bytes) : iconv.decode(Buffer.from(bytes), encoding)
  return wellFormed(text)
}

function known(name: string | undefined): string | undefined {
  if (!name) return undefined
  const lower = name.toLowerCase().replace(/^utf8$/u, 'utf-8')
  const wider = WIDER[lower] ?? lower
  return wider === 'utf-8' || (iconv.encodingExists(wider) && !/^(base64|hex|binary|ucs2|internal)/u.test(wider)) ? wider : undefined
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80)

/** UTF-16 without a mark: Latin letters leave nearly every other byte zero. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 2048)
  if (head.length < 4) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0) even++
    if (head[i + 1] === 0) odd++
  }
  const pairs = head.length / 2
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be'
  return undefined
}
