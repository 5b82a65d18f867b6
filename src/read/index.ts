/**
 * Reads inputs into Documents: files told by their bytes, containers opened, everything that can't be read named with its reason.
 *
 *     bytes -> which reader -> drafts (or further inputs, from a container) -> Documents
 */
import { InputError } from '../errors.ts'
import type { Day, Document, Notice } from '../model/index.ts'
import type { RawInput, Reader } from '../plugins.ts'
import { complete } from './complete.ts'
import { asFailure, empty, fromSystem, renamed, tooDeep, tooLarge, unknownKind } from './failures.ts'
import { HEAD_BYTES, MAX_BYTES, MAX_DEPTH } from './limits.ts'
import { docx } from './readers/docx.ts'
import { eml } from './readers/eml.ts'
import { feed } from './readers/feed.ts'
import { html } from './readers/html.ts'
import { pdf } from './readers/pdf.ts'
import { text } from './readers/text.ts'
import { warc } from './readers/warc.ts'
import { refusal } from './refuse.ts'
import { files } from './sources/files.ts'
import type { Located, Source } from './sources/source.ts'
import { type Fetch, isUrl, web } from './sources/web.ts'

/** In order: the first that takes the bytes reads them, so what is told surely stands before what is told by default. */
export const BUILT_IN: readonly Reader[] = [warc, pdf, docx, feed, html, eml, text]

export interface ReadOptions {
  /** Day of publication for inputs that don't give one. */
  readonly date?: Day
  /** Outlet for inputs that don't give one. */
  readonly outlet?: string
  /** Bytes for the path `-`. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Largest single article in bytes; containers that stream may be larger. */
  readonly maxBytes?: number
  readonly readers?: readonly Reader[]
  readonly fetch?: Fetch
}

export type ReadOutcome = { readonly document: Document } | { readonly failure: InputError } | { readonly notice: Notice }

/** Documents of files, folders, URLs and `-`, in the order given; an input named twice is read once. Never throws for an input. */
export async function* read(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadOutcome> {
  const seen = new Set<string>()
  for (const path of paths) {
    for await (const located of locate(path, options)) {
      if (!('source' in located)) yield located
      else if (!seen.has(located.source.uri)) {
        seen.add(located.source.uri)
        const { uri, place } = located.source
        for await (const outcome of readSource(located.source, options)) {
          yield 'failure' in outcome ? { failure: renamed(outcome.failure, uri, place) } : outcome
        }
      }
    }
  }
}

async function* locate(path: string, options: ReadOptions): AsyncGenerator<Located> {
  if (path === '-') yield { source: { uri: 'stdin:', place: 'standard input', open: () => options.stdin ?? process.stdin } }
  else if (isUrl(path)) yield await web(path, options.fetch ?? fetch)
  else yield* files(path)
}

async function* readSource(source: Source, options: ReadOptions): AsyncGenerator<ReadOutcome> {
  const { uri, mediaType, given, place } = source
  const limit = options.maxBytes ?? MAX_BYTES
  const chunks = source.open()[Symbol.asyncIterator]()
  try {
    const head = await take(chunks, HEAD_BYTES)
    const input: RawInput = {
      uri,
      bytes: head,
      ...(mediaType === undefined ? {} : { mediaType }),
      ...(given === undefined ? {} : { given }),
    }
    const reader = readerOf(input, options)
    if (reader?.streams) yield* digest({ ...input, stream: () => rejoin(head, chunks) }, options, 0)
    else {
      const rest = head.length < HEAD_BYTES ? new Uint8Array() : await take(chunks, limit + 1 - head.length)
      if (head.length + rest.length > limit) {
        yield { failure: refusal(head, place) ?? tooLarge(place, limit) }
        return
      }
      yield* digest({ ...input, bytes: Buffer.concat([head, rest]) }, options, 0)
    }
  } catch (error) {
    yield { failure: error instanceof InputError ? error : fromSystem(place, error) }
  } finally {
    await chunks.return?.()
  }
}

/** One input by its reader; entries of a container each in turn. A failure ends its own input and no other. */
async function* digest(input: RawInput, options: ReadOptions, depth: number): AsyncGenerator<ReadOutcome> {
  const failed = (error: unknown, kind: string): ReadOutcome => ({ failure: asFailure(input.uri, kind, error) })
  if (input.bytes.length === 0) return yield { failure: empty(input.uri) }
  if (depth > MAX_DEPTH) return yield { failure: tooDeep(input.uri, MAX_DEPTH) }
  const reader = readerOf(input, options)
  if (!reader) return yield { failure: refusal(input.bytes, input.uri) ?? unknownKind(input.uri, 'of an unknown kind') }
  try {
    for await (const found of reader.run(input)) {
      if (found instanceof InputError) yield { failure: found }
      else if ('bytes' in found) yield* digest(found, options, depth + 1)
      else yield { document: complete(found, input.given, options) }
    }
  } catch (error) {
    yield failed(error, reader.id)
  }
}

function readerOf(input: RawInput, options: ReadOptions): Reader | undefined {
  const head = input.bytes.subarray(0, HEAD_BYTES)
  return (options.readers ?? BUILT_IN).find((reader) => reader.takes(head, input))
}

/** At least `length` bytes, or all that is left: whole chunks, so somewhat more. */
async function take(chunks: AsyncIterator<Uint8Array>, length: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  while (size < length) {
    const next = await chunks.next()
    if (next.done) break
    parts.push(next.value)
    size += next.value.length
  }
  return Buffer.concat(parts)
}

async function* rejoin(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head
  yield* { [Symbol.asyncIterator]: () => rest }
}
