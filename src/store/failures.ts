/** What PostgreSQL, its driver and the file system report, as errors with a place and a remedy. */
import { type AraxesError, ConfigError, InternalError, isAraxesError } from '../errors.ts'

interface Remedy {
  readonly codes: readonly string[]
  readonly code: string
  readonly message: string
  readonly remedy: string
}

/** SQLSTATEs, codes of the driver, codes of the operating system. */
const REMEDIES: readonly Remedy[] = [
  {
    codes: ['28P01', '28000'],
    code: 'E_STORE_LOGIN',
    message: 'the server refuses this user or password',
    remedy: 'Correct them in the address',
  },
  {
    codes: ['TLS'],
    code: 'E_STORE_TLS',
    message: 'no encrypted connection can be made',
    remedy: 'Correct sslmode in the address, or name the certificate’s issuer in NODE_EXTRA_CA_CERTS',
  },
  {
    codes: ['3D000'],
    code: 'E_STORE_DATABASE',
    message: 'the server has no such database',
    remedy: 'Create it (createdb NAME) or correct its name',
  },
  {
    codes: ['42501'],
    code: 'E_STORE_RIGHTS',
    message: 'the user may not do this in the database',
    remedy: 'Give the user the right: GRANT CREATE ON DATABASE name TO user, or make it the owner of the schema araxes',
  },
  {
    codes: ['25006'],
    code: 'E_STORE_READ_ONLY',
    message: 'the server takes no changes',
    remedy: 'Give the address of the primary server, or one that is not read-only',
  },
  {
    codes: ['53100', 'ENOSPC', 'EDQUOT'],
    code: 'E_STORE_FULL',
    message: 'the disk is full',
    remedy: 'Free space and run the command again: what was stored is kept',
  },
  {
    codes: ['53300'],
    code: 'E_STORE_BUSY',
    message: 'the server has no connection left',
    remedy: 'Close other programs that use it, or raise its max_connections',
  },
  {
    codes: ['XX001', 'XX002', '58030', '58P01'],
    code: 'E_STORE_DAMAGED',
    message: 'its files are damaged',
    remedy: 'Restore the folder from a backup, or move it away and add the articles again',
  },
  {
    codes: ['EACCES', 'EPERM'],
    code: 'E_STORE_ACCESS',
    message: 'access is denied',
    remedy: 'Give a folder that you own (--store DIR), or run as the user who made the store',
  },
  {
    codes: ['EROFS'],
    code: 'E_STORE_READ_ONLY',
    message: 'it can’t be written to',
    remedy: 'Copy the store to a writable place, or give another folder: --store DIR',
  },
  { codes: ['ENOTDIR', 'EEXIST'], code: 'E_STORE_FOLDER', message: 'it is no folder', remedy: 'Give another folder: --store DIR' },
  {
    codes: ['ELOOP', 'ENAMETOOLONG'],
    code: 'E_STORE_FOLDER',
    message: 'the path can’t be used',
    remedy: 'Give another folder: --store DIR',
  },
  {
    codes: [
      'ENOTFOUND',
      'EAI_AGAIN',
      'ECONNREFUSED',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'ETIMEDOUT',

      'ENOENT',
      'ECONNRESET',
    ],
    code: 'E_STORE_UNREACHABLE',
    message: 'the server can’t be reached',
    remedy: 'Check the address, and that the server runs',
  },
]

/** What the driver and OpenSSL say without a code of ours, by a code that they could have given. */
const WORDED: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/^Connection terminated|^Client has encountered a connection error|^Client was closed/, 'ECONNRESET'],
  [/^SASL: .*password|password must be a string/, '28P01'],
  [/SSL|certificate/i, 'TLS'],
]

export const codeOf = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  if (typeof code === 'string' && !/CERT|TLS|SSL/.test(code)) return code
  return (error instanceof Error && WORDED.find(([pattern]) => pattern.test(error.message))?.[1]) || ''
}

/** A folder that can't be made, such as behind a link that leads nowhere; of a socket the same code says that no server is there. */
const isFolderMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ENOENT' &&
  'syscall' in error &&
  /^(?:mkdir|l?stat|realpath)$/.test(String(error.syscall))

/** An error of Araxes for whatever the store met; `place` is the store's address. */
export function asAraxesError(error: unknown, place: string): AraxesError {
  if (isAraxesError(error)) return error
  const code = isFolderMissing(error) ? 'ENOTDIR' : codeOf(error)
  const reason = error instanceof Error ? error.message : String(error)
  const known = REMEDIES.find((remedy) => remedy.codes.includes(code))
  if (known) return new ConfigError(`${known.message} (${reason})`, { code: known.code, place, remedy: known.remedy, cause: error })
  return new InternalError(`the store failed: ${reason}`, {
    code: 'E_STORE',
    place,
    remedy: 'Report it with the command that led to it; what was reported as stored is kept',
    cause: error,
  })
}

/** SQLSTATEs and codes that mean: the connection is gone or the server is not there, and the same work may be tried again. */
const LOST = new Set('ECONNREFUSED ECONNRESET EPIPE ENOENT 57P01 57P02 57P03 08000 08003 08006'.split(' '))
/** Two transactions in each other's way: one of them is to begin anew. */
const COLLIDED = new Set(['40001', '40P01'])

export const isConnectionLost = (error: unknown): boolean => LOST.has(codeOf(error))
export const isCollision = (error: unknown): boolean => COLLIDED.has(codeOf(error))
