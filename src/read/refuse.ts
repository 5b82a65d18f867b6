/** Kinds of file that are told by their first bytes and not read, each with what to do instead. */
import type { InputError } from '../errors.ts'
import { isWide } from './decode.ts'
import { binary, unknownKind } from './failures.ts'

interface Signature {
  readonly kind: string
  readonly remedy: string
  /** Latin-1 of the bytes at `at` (0 unless told). */
  readonly bytes: string
  readonly at?: number
}

const OCR = 'Save its text by text recognition (OCR) first'
const UNPACK = 'Unpack it and give the files inside'
const RESAVE = 'Save it as DOCX, PDF or text'
const OTHER = 'Give the text that belongs to it'

const SIGNATURES: readonly Signature[] = [
  { kind: 'a PNG image', remedy: OCR, bytes: '\x89PNG' },
  { kind: 'a JPEG image', remedy: OCR, bytes: '\xff\xd8\xff' },
  { kind: 'a GIF image', remedy: OCR, bytes: 'GIF8' },
  { kind: 'a TIFF image', remedy: OCR, bytes: 'II*\0' },
  { kind: 'a TIFF image', remedy: OCR, bytes: 'MM\0*' },
  { kind: 'a WebP image', remedy: OCR, bytes: 'WEBP', at: 8 },
  { kind: 'an AVIF or HEIC image', remedy: OCR, bytes: 'ftypavif', at: 4 },
  { kind: 'an AVIF or HEIC image', remedy: OCR, bytes: 'ftyphei', at: 4 },
  { kind: 'a video', remedy: 'Give its transcript', bytes: 'ftyp', at: 4 },
  { kind: 'a video', remedy: 'Give its transcript', bytes: '\x1aE\xdf\xa3' },
  { kind: 'a sound file', remedy: 'Give its transcript', bytes: 'ID3' },
  { kind: 'a sound file', remedy: 'Give its transcript', bytes: 'OggS' },
  { kind: 'a sound or video file', remedy: 'Give its transcript', bytes: 'RIFF' },
  { kind: 'a gzip archive', remedy: UNPACK, bytes: '\x1f\x8b' },
  { kind: 'a ZIP archive', remedy: UNPACK, bytes: 'PK\x03\x04' },
  { kind: 'an empty ZIP archive', remedy: UNPACK, bytes: 'PK\x05\x06' },
  { kind: 'a RAR archive', remedy: UNPACK, bytes: 'Rar!' },
  { kind: 'a 7z archive', remedy: UNPACK, bytes: '7z\xbc\xaf' },
  { kind: 'an xz archive', remedy: UNPACK, bytes: '\xfd7zXZ' },
  { kind: 'a bzip2 archive', remedy: UNPACK, bytes: 'BZh' },
  { kind: 'a Zstandard archive', remedy: UNPACK, bytes: '\x28\xb5\x2f\xfd' },
  { kind: 'a tar archive', remedy: UNPACK, bytes: 'ustar', at: 257 },
  { kind: 'an old Office file (DOC, XLS, PPT)', remedy: RESAVE, bytes: '\xd0\xcf\x11\xe0' },
  { kind: 'an RTF file', remedy: RESAVE, bytes: '{\\rtf' },
  { kind: 'a PostScript file', remedy: 'Convert it to PDF', bytes: '%!PS' },
  { kind: 'a database', remedy: OTHER, bytes: 'SQLite format 3' },
  { kind: 'a program', remedy: OTHER, bytes: '\x7fELF' },
  { kind: 'a program', remedy: OTHER, bytes: 'MZ\x90' },
]

const OFFICE: readonly (readonly [mark: string, kind: string, remedy: string])[] = [
  ['xl/', 'an Excel workbook', 'Save the text of its cells'],
  ['ppt/', 'a PowerPoint presentation', 'Save it as PDF'],
  ['application/epub+zip', 'an EPUB book', 'Save its chapters as HTML or text'],
  ['application/vnd.oasis.opendocument', 'an OpenDocument file', 'Save it as DOCX or PDF'],
]

/** The failure for bytes of a kind that is not read, or undefined where they may be text. */
export function refusal(head: Uint8Array, place: string): InputError | undefined {
  const latin = Buffer.from(head.subarray(0, 4096)).toString('latin1')
  if (latin.startsWith('PK\x03\x04')) {
    const office = OFFICE.find(([mark]) => latin.includes(mark))
    if (office) return binary(place, office[1], office[2])
  }
  const found = SIGNATURES.find(({ bytes, at }) => latin.startsWith(bytes, at ?? 0))
  if (found) return binary(place, found.kind, found.remedy)
  if (/^\s*<\?xml\b|^\s*<(?:urlset|sitemapindex|nitf|newsItem|newsMessage)\b/u.test(latin))
    return unknownKind(place, 'XML of an unknown kind')
  return undefined
}

/** The failure for bytes with zeros among them that no UTF-16 or UTF-32 explains. */
export function binaryBytes(bytes: Uint8Array, place: string): InputError | undefined {
  return bytes.includes(0) && !isWide(bytes) ? binary(place, 'binary data (it holds zero bytes)', OTHER) : undefined
}

/** The failure for text that holds zero bytes or hardly any printable characters; undefined for text. */
export function notText(text: string, place: string): InputError | undefined {
  if (text.includes('\0')) return binary(place, 'binary data (it holds zero bytes)', OTHER)
  const head = text.slice(0, 8192)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data from text
  const odd = head.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffd]/gu)?.length ?? 0
  return odd > head.length * 0.05 ? binary(place, 'binary data', OTHER) : undefined
}
