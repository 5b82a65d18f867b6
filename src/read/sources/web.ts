/** A page that the user names by its URL: fetched plainly, once, with bounded time and hops. Nothing else of Araxes reaches the network in reading. */
import type { InputError } from '../../errors.ts'
import { unfetched } from '../failures.ts'
import { FETCH_MILLISECONDS, MAX_REDIRECTS } from '../limits.ts'
import type { Located } from './source.ts'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export const isUrl = (path: string): boolean => /^https?:\/\//iu.test(path)

const HEADERS = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'user-agent': 'araxes' }

export async function web(address: string, fetch: Fetch): Promise<Located> {
  if (!URL.canParse(address)) return { failure: unfetched(address, 'is not a URL', 'Correct the address') }
  const start = new URL(address)
  start.hash = ''
  try {
    const signal = AbortSignal.timeout(FETCH_MILLISECONDS)
    let url = start.href
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      const response = await fetch(url, { redirect: 'manual', signal, headers: HEADERS })
      const location = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel()
        if (!URL.canParse(location, url))
          return { failure: unfetched(address, 'leads to an address that is none', 'Save the page and give its file') }
        url = new URL(location, url).href
        if (!isUrl(url)) return { failure: unfetched(address, `leads away from the web, to ${url}`, 'Save the page and give its file') }
        continue
      }
      if (!response.ok) {
        await response.body?.cancel()
        return {
          failure: unfetched(
            address,
            `the server answered ${response.status}`,
            'Check the address, or save the page in a browser and give its file',
          ),
        }
      }
      const { body } = response
      if (body === null) return { failure: unfetched(address, 'the server’s answer is empty', 'Check the address') }
      const mediaType = response.headers.get('content-type')
      return {
        source: {
          uri: start.href,
          place: address,
          ...(mediaType === null ? {} : { mediaType }),
          given: { url, provenance: { url: 'url' } },
          open: () => arriving(address, body as unknown as AsyncIterable<Uint8Array>),
        },
      }
    }
    return { failure: unfetched(address, `leads through more than ${MAX_REDIRECTS} addresses`, 'Give the last address itself') }
  } catch (error) {
    return { failure: broken(address, error, 'gave no answer', 'can’t be fetched') }
  }
}

/** The bytes of an answer, which may break off or never end. */
async function* arriving(address: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch (error) {
    throw broken(address, error, 'did not arrive whole', 'broke off while it was fetched')
  }
}

const broken = (address: string, error: unknown, late: string, failed: string): InputError => {
  const inTime = !(error instanceof Error && error.name === 'TimeoutError')
  const why = inTime ? `${failed}: ${causeOf(error)}` : `${late} in ${FETCH_MILLISECONDS / 1000} s`
  return unfetched(address, why, 'Check the address and the connection, or save the page and give its file', error)
}

function causeOf(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return inner instanceof Error ? inner.message : String(inner)
}
