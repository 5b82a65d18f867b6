/** Lines of files or of standard input, as they come: a file may be larger than memory. */
import { createReadStream } from 'node:fs'
import { InputError } from '../../errors.ts'

/** Bytes of `-` or of a file. Throws InputError where it can't be read. */
export async function* bytesOf(path: string, stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* path === '-' ? stdin : createReadStream(path)
  } catch (error) {
    throw new InputError(`it can't be read (${error instanceof Error ? error.message : String(error)})`, {
      code: 'E_READ',
      place: path,
      remedy: 'Check the path and its permissions',
      cause: error,
    })
  }
}

const notUtf8 = (place: string, cause: unknown): InputError =>
  new InputError('it is not UTF-8', { code: 'E_ENCODING', place, remedy: 'Convert it, for example with iconv -t UTF-8', cause })

/** The whole as text, verbatim: a byte order mark stays, for offsets count it. */
export async function textOf(path: string, stdin: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytesOf(path, stdin)) chunks.push(chunk)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks))
  } catch (error) {
    throw notUtf8(path, error)
  }
}

/** Lines without their ends; what follows the last end is a line if it holds anything. */
export async function* linesOf(path: string, stdin: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch (error) {
      throw notUtf8(path, error)
    }
  }
  for await (const chunk of bytesOf(path, stdin)) {
    const lines = (rest + decode(chunk)).split('\n')
    rest = lines.pop()!
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line
  }
  rest += decode()
  if (rest !== '') yield rest
}
