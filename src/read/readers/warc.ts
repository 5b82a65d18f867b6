/** Web archives (WARC, also gzipped), of any size: each page, document or text in them is read in turn. */
import { constants, gunzipSync } from 'node:zlib'
import { defineReader, type RawInput } from '../../plugins.ts'
import { malformed, noText, tooLarge } from '../failures.ts'
import { MAX_BYTES } from '../limits.ts'

export const warc = defineReader({
  id: 'warc',
  title: 'Web archives (WARC)',
  needs: [],
  gives: ['text', 'title', 'url', 'outlet', 'byline', 'published', 'genre', 'language'],
  examples: [
    { name: 'an archive of one page', bytes: archive(), gives: ['Ferries resume'] },
    { name: 'a text that speaks of it', bytes: 'WARC is a kind of archive.', gives: [] },
  ],
  streams: true,
  takes: (head) => Buffer.from(unfolded(head)).subarray(0, 8).toString('latin1').startsWith('WARC/'),
  async *run(input) {
    const { WARCParser } = await import('warcio')
    const source = input.stream?.() ?? [input.bytes]
    const records = WARCParser.iterRecords(source)[Symbol.asyncIterator]()
    let count = 0
    let given = 0
    while (true) {
      const next = await records.next().catch((error: unknown) => {
        throw malformed(input.uri, count === 0 ? 'WARC file' : `WARC file after ${count} records`, error)
      })
      if (next.done) break
      count++
      const record = next.value
      const url = record.warcTargetURI?.replace(/^<|>$/gu, '') ?? ''
      const mediaType = (record.warcType === 'response' ? record.httpHeaders?.headers.get('content-type') : record.warcContentType) ?? ''
      if (
        !READ.has(record.warcType ?? '') ||
        !serves(record.httpHeaders?.statusCode) ||
        UNREAD.test(mediaType) ||
        /\/robots\.txt$/u.test(url)
      )
        continue
      const uri = `${input.uri}#${url === '' ? count : encodeURI(url)}`
      const bytes = await payload(record, uri)
      if (bytes?.length === 0) continue
      given++
      yield bytes === undefined ? tooLarge(uri, MAX_BYTES) : entry(uri, bytes, mediaType, url)
    }
    if (given === 0) throw noText(input.uri, 'is a WARC file without pages', 'Give one that holds the pages’ responses')
  },
})

const READ = new Set(['response', 'resource', 'conversion'])
/** What a page is made of beside its text. */
const UNREAD = /^(?:image|video|audio|font)\/|css|javascript|ecmascript|json(?!.*feed)|wasm|octet-stream|^text\/dns/iu

const serves = (status: number | string | undefined): boolean => status === undefined || Number(status) === 200

const entry = (uri: string, bytes: Uint8Array, mediaType: string, url: string): RawInput => ({
  uri,
  bytes,
  ...(mediaType === '' ? {} : { mediaType }),
  ...(/^https?:/u.test(url) ? { given: { url, provenance: { url: 'header' } } } : {}),
})

/** A record's content, its transfer and content encodings undone; undefined where it is more than an article can be. */
async function payload(record: AsyncIterable<Uint8Array>, uri: string): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of record) {
      size += part.length
      if (size <= MAX_BYTES) parts.push(part)
    }
  } catch (error) {
    throw malformed(uri, 'WARC record', error)
  }
  return size > MAX_BYTES ? undefined : Buffer.concat(parts)
}

/** The first bytes, unfolded where they are gzipped. */
function unfolded(head: Uint8Array): Uint8Array {
  if (head[0] !== 0x1f || head[1] !== 0x8b) return head
  try {
    return gunzipSync(head.subarray(0, 8192), { finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    if (error instanceof Error && 'code' in error) return head
    throw error
  }
}

function archive(): string {
  const page =
    '<!doctype html><title>Ferries resume</title><p>Ferries run again between the two ports, the harbour office said on Tuesday.</p>'
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/1\r\nWARC-Date: 2024-03-05T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`
  return `${head}${http}\r\n\r\n`
}
