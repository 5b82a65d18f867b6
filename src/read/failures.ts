/** The ways an input can fail, each with its code and remedy, so that every reader says the same thing the same way. */
import { InputError } from '../errors.ts'

const failure = (code: string, place: string, message: string, remedy: string, cause?: unknown): InputError =>
  new InputError(message, { code, place, remedy, ...(cause === undefined ? {} : { cause }) })

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`

export const empty = (place: string): InputError => failure('E_EMPTY', place, 'is empty', 'Give a file with text in it')

export const tooLarge = (place: string, limit: number): InputError =>
  failure(
    'E_TOO_LARGE',
    place,
    `is larger than ${megabytes(limit)}, more than one article can be`,
    'Split it into its articles, or save pages as WARC',
  )

export const unfoldsTooFar = (place: string, limit: number): InputError =>
  failure('E_BOMB', place, `unfolds to more than ${megabytes(limit)}`, 'Check where it comes from; save its text alone')

export const binary = (place: string, kind: string, remedy: string): InputError =>
  failure('E_BINARY', place, `is ${kind}, not text`, remedy)

export const malformed = (place: string, kind: string, cause: unknown): InputError =>
  failure(
    'E_MALFORMED',
    place,
    `is not a readable ${kind}: ${oneLine(cause)}`,
    'Open it in its own program and save it again, or save it as text',
    cause,
  )

export const noText = (place: string, why: string, remedy: string): InputError => failure('E_NO_TEXT', place, why, remedy)

export const undecodable = (place: string, why: string): InputError =>
  failure('E_ENCODING', place, `its character encoding can’t be told: ${why}`, 'Save it as UTF-8')

export const unknownKind = (place: string, kind: string): InputError =>
  failure('E_KIND', place, `is ${kind}, which is not an article`, 'Give text, Markdown, HTML, PDF, DOCX, EML, WARC or a feed')

export const tooDeep = (place: string, depth: number): InputError =>
  failure('E_DEPTH', place, `stands in more than ${depth} containers`, 'Unpack the outer ones and give the inner one')

export const unfetched = (place: string, why: string, remedy: string, cause?: unknown): InputError =>
  failure('E_FETCH', place, why, remedy, cause)

export const noFiles = (place: string): InputError =>
  failure('E_NO_FILES', place, 'holds no files', 'Name a folder with files in it; hidden ones are left out')

export const notAFile = (place: string): InputError =>
  failure('E_NOT_A_FILE', place, 'is neither a file nor a folder', 'Give a file, a folder, a URL, or - for standard input')

const SYSTEM: Readonly<Record<string, readonly [code: string, message: string, remedy: string]>> = {
  ENOENT: ['E_NOT_FOUND', 'does not exist', 'Check the spelling of the path'],
  ENOTDIR: ['E_NOT_FOUND', 'does not exist', 'Check the spelling of the path'],
  EACCES: ['E_PERMISSION', 'may not be read', 'Give yourself the right to read it'],
  EPERM: ['E_PERMISSION', 'may not be read', 'Give yourself the right to read it'],
  ELOOP: ['E_NOT_FOUND', 'is a link that leads back to itself', 'Correct the link'],
  ENAMETOOLONG: ['E_NOT_FOUND', 'has too long a name', 'Shorten the path'],
  EMFILE: ['E_UNREADABLE', 'can’t be opened: too many files are open', 'Raise the limit of open files, or read fewer at once'],
}

/** The failure for what the operating system said of a path. */
export function fromSystem(place: string, error: unknown): InputError {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  const known = SYSTEM[code] ?? ['E_UNREADABLE', `can’t be read: ${oneLine(error)}`, 'Check the disk and the path']
  return failure(...swap(place, known), error)
}

const swap = (place: string, [code, message, remedy]: readonly [string, string, string]) => [code, place, message, remedy] as const

/** The same failure under the name that the user gave the input, where it names the input by its uri. */
export function renamed(error: InputError, uri: string, place: string): InputError {
  if (!error.place.startsWith(uri)) return error
  return failure(error.code, place + error.place.slice(uri.length), error.message, error.remedy, error.cause)
}

/** Whatever was thrown while an input of a kind was read, as a failure of that input. */
export const asFailure = (place: string, kind: string, error: unknown): InputError =>
  error instanceof InputError ? error : malformed(place, kind, error)

const oneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .replace(/\s+/gu, ' ')
    .replace(/[.\s]+$/u, '')
    .slice(0, 200)
