/** The data folder of a store's own server: made once, configured at each start, started and stopped by PostgreSQL's `pg_ctl`. */
import { randomBytes } from 'node:crypto'
import { chown, mkdir, mkdtemp, open, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ConfigError } from '../errors.ts'
import type { Binaries } from './binaries.ts'
import { codeOf } from './failures.ts'
import { type Home, writeDurably } from './home.ts'
import { runProgram } from './program.ts'
import { readIfThere } from './read-if-there.ts'

export const ROLE = 'araxes'
const MAJOR = '18'
const WINDOWS = process.platform === 'win32'

export const dataOf = (home: Home) => join(home.path, 'data')
/**
 * For the programs, which work in the home: pg_ctl gives paths to a shell between double quotes, where these characters would be read.
 * Absolute where it can be, since that shows in the list of processes whose server it is.
 */
const asArgument = (home: Home, entry: string) => (/["$`\\]/.test(home.path) && !WINDOWS ? entry : join(home.path, entry))
const logOf = (home: Home) => join(home.path, 'server.log')
export const passwordFile = (home: Home) => join(home.path, 'password')

/** A killed maker's initdb may go on writing into its draft for a moment: what was not empty is tried again, for three seconds at most. */
const GONE = { recursive: true, force: true, maxRetries: 7, retryDelay: 100 } as const

/** Makes the data folder if there is none. It gets its name when it is whole: a crash leaves a draft, which the next start removes. */
export async function ensureCluster(home: Home, binaries: Binaries): Promise<void> {
  const data = dataOf(home)
  if (await checkVersion(data)) return
  for (const name of await readdir(home.path)) if (name.startsWith('data.draft-')) await rm(join(home.path, name), GONE)
  const name = `data.draft-${randomBytes(4).toString('hex')}`
  const draft = join(home.path, name)
  if (WINDOWS) await writeDurably(passwordFile(home), randomBytes(24).toString('hex'))
  const { status, output } = await runProgram(
    binaries.initdb,
    [
      ...[
        '-D',
        draft,
        '-U',
        ROLE,
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      // Whoever can enter the socket's folder is the store's owner: its mode is 0700.
      ...(WINDOWS ? ['--auth=scram-sha-256', `--pwfile=${passwordFile(home)}`] : ['--auth-local=trust', '--auth-host=reject']),
    ],
    { as: home.account, folder: home.path },
  ).catch((error: unknown) => {
    throw cannotRun(binaries.initdb, error)
  })
  if (status !== 0) {
    await rm(draft, GONE)
    throw new ConfigError(`the database can’t be made: ${lastLines(output)}`, {
      code: output.includes('No space left') ? 'E_STORE_FULL' : 'E_STORE_INIT',
      place: home.path,
      remedy: output.includes('could not look up effective user')
        ? 'Run as a user that /etc/passwd knows, or give a server: --store postgres://…'
        : 'Mend what it names, or give another folder: --store DIR',
    })
  }
  await writeFile(join(draft, 'postgresql.conf'), `include '../server.conf'\n`)
  await rename(draft, data)
  await syncFolder(home.path)
}

const cannotRun = (program: string, error: unknown) =>
  new ConfigError(`PostgreSQL’s programs don’t run here (${codeOf(error)})`, {
    code: 'E_STORE_BINARIES',
    place: program,
    remedy: 'They need a system with glibc on Linux (not musl); else give a server: --store postgres://…',
    cause: error,
  })

/** True if there is a data folder of our version, false if there is none. */
async function checkVersion(data: string): Promise<boolean> {
  const version = await readIfThere(join(data, 'PG_VERSION'))
  if (version?.trim() === MAJOR) return true
  if (version === undefined && !(await isThere(data))) return false
  const damaged = version === undefined || !/^\d+\s*$/.test(version)
  throw new ConfigError(damaged ? 'its files are damaged: PG_VERSION is missing or unreadable' : `PostgreSQL ${version.trim()} made it`, {
    code: damaged ? 'E_STORE_DAMAGED' : 'E_STORE_VERSION',
    place: data,
    remedy: damaged
      ? 'Restore the folder from a backup, or move it away and add the articles again'
      : 'Open it with the Araxes that made it, or move it away and add the articles again',
  })
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

async function syncFolder(path: string): Promise<void> {
  if (WINDOWS) return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** sun_path holds 104 bytes on macOS and 108 on Linux, with a zero at the end. */
const LONGEST_SOCKET_PATH = 103

/** Where the socket goes: beside the data, where processes in other containers find it too, or in a short folder of its own. */
async function socketFolder(home: Home): Promise<string> {
  const beside = join(home.path, 'run')
  const short = Buffer.byteLength(join(beside, '.s.PGSQL.5432.lock')) <= LONGEST_SOCKET_PATH
  if (!short) {
    const base = home.account || Buffer.byteLength(tmpdir()) > 60 ? '/tmp' : tmpdir()
    const folder = await mkdtemp(join(base, 'araxes-'))
    if (home.account) await chown(folder, home.account.uid, home.account.gid)
    return folder
  }
  // What a killed server left there would count as a living server's, as soon as another process has its number.
  await rm(beside, { recursive: true, force: true })
  await mkdir(beside, { mode: 0o700 })
  if (home.account) await chown(beside, home.account.uid, home.account.gid)
  return beside
}

const quoted = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Small, since it stands beside the annotator on a laptop; and durable. */
const SETTINGS = `
fsync = on
full_page_writes = on
synchronous_commit = on
shared_buffers = 32MB
work_mem = 8MB
maintenance_work_mem = 64MB
max_connections = 60
wal_level = minimal
max_wal_senders = 0
min_wal_size = 32MB
max_wal_size = 256MB
io_method = sync
max_logical_replication_workers = 0
max_parallel_workers_per_gather = 0
jit = off
client_connection_check_interval = 2s
log_checkpoints = off
log_min_messages = warning
log_timezone = 'UTC'
timezone = 'UTC'
`

/** Starts the server and waits until it takes connections. False if it does not start, with what it logged. */
export async function startCluster(home: Home, binaries: Binaries): Promise<{ started: boolean; log: string }> {
  await removeOldSocketFolder(home)
  const listen = WINDOWS
    ? `listen_addresses = '127.0.0.1'\nport = ${await freePort()}\nunix_socket_directories = ''\n`
    : `listen_addresses = ''\nport = 5432\nunix_socket_directories = ${quoted(await socketFolder(home))}\nunix_socket_permissions = 0700\n`
  const files = [join(home.path, 'server.conf'), logOf(home)] as const
  await writeDurably(files[0], `# Written by Araxes at each start.\n${listen}${SETTINGS}`)
  const before = await trimLog(home)
  if (home.account) for (const file of files) await chown(file, home.account.uid, home.account.gid)
  const { status } = await runProgram(
    binaries.pgCtl,
    ['start', '-D', asArgument(home, 'data'), '-l', asArgument(home, 'server.log'), '-w', '-t', '60', '-s'],
    { as: home.account, folder: home.path, quiet: true },
  ).catch((error: unknown) => {
    throw cannotRun(binaries.pgCtl, error)
  })
  if (status === 0) return { started: true, log: '' }
  return { started: false, log: (await readFile(logOf(home))).subarray(before).toString() }
}

const LONGEST_LOG = 1_000_000

/** The log's size; one that has grown long makes room, and is kept once. */
async function trimLog(home: Home): Promise<number> {
  const log = logOf(home)
  const size = (await isThere(log)) ? (await stat(log)).size : 0
  if (size > LONGEST_LOG) await rename(log, `${log}.1`)
  await writeFile(log, '', { flag: 'a', mode: 0o600 })
  return size > LONGEST_LOG ? 0 : size
}

/** What a crashed server's folder in /tmp leaves. */
async function removeOldSocketFolder(home: Home): Promise<void> {
  const conf = await readIfThere(join(home.path, 'server.conf'))
  const folder = /^unix_socket_directories = '(.+)'$/m.exec(conf ?? '')?.[1]
  if (folder === undefined || !/[/]araxes-\w{6}$/.test(folder)) return
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) await rm(join(folder, name), { force: true })
  await rmdir(folder).catch((error: unknown) => {
    if (!['ENOENT', 'ENOTEMPTY'].includes(codeOf(error))) throw error
  })
}

/** Stops the server. Clients that are still there are sent away; nothing that was committed is lost. */
export async function stopCluster(home: Home, binaries: Binaries): Promise<void> {
  const { status, output } = await runProgram(binaries.pgCtl, ['stop', '-D', dataOf(home), '-m', 'fast', '-w', '-t', '60', '-s'], {
    as: home.account,
  })
  if (status !== 0 && !/PID file .* does not exist|No such process/.test(output))
    throw new ConfigError(`the database server does not stop: ${lastLines(output)}`, {
      code: 'E_STORE_STOP',
      place: dirname(dataOf(home)),
      remedy: 'Look into server.log there; a restart of the machine ends it too, and loses nothing',
    })
  await removeOldSocketFolder(home)
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net')
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export const lastLines = (output: string): string => output.trim().split('\n').slice(-3).join(' | ').trim()
