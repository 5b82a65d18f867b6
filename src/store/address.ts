/** Tells a store's folder from a server's address, and shows an address without its password. */
import { resolve } from 'node:path'
import { ConfigError } from '../errors.ts'

export type Address =
  | { readonly kind: 'folder'; readonly path: string; readonly shown: string }
  | { readonly kind: 'server'; readonly url: string; readonly shown: string }

const SCHEME = /^([a-z][a-z0-9+.-]+):\/\//i

/** Throws `ConfigError` for an empty address, a malformed URL and a scheme other than postgres. */
export function parseAddress(address: string): Address {
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase()
  if (scheme === undefined) {
    if (address.trim() === '') throw unusable('(empty)', 'a store needs a folder or an address', 'Give --store a folder or postgres://…')
    const path = resolve(address)
    return { kind: 'folder', path, shown: path }
  }
  if (scheme !== 'postgres' && scheme !== 'postgresql')
    throw unusable(`${scheme}://…`, 'a store can’t be of this kind', 'Give --store a folder, or an address that begins with postgres://')
  const url = URL.canParse(address) ? new URL(address) : undefined
  // As libpq has it, a Unix socket is named by its folder: postgres:///news?host=/run/postgresql
  const host = url?.searchParams.get('host') ?? ''
  if (url === undefined || (url.hostname === '' && !host.startsWith('/')))
    throw unusable(`${scheme}://…`, 'the address is malformed', 'Write it as postgres://USER:PASSWORD@HOST:PORT/DATABASE')
  const shown = new URL(url)
  shown.password = ''
  shown.search = host === '' ? '' : `host=${host}`
  return { kind: 'server', url: address, shown: shown.href }
}

const unusable = (place: string, message: string, remedy: string) => new ConfigError(message, { code: 'E_STORE_ADDRESS', place, remedy })
