/**
 * A store's own server and its clients. Whoever opens the store joins the server that runs, or starts it; whoever closes it and finds nobody else
 * connected stops it. Both happen under the folder's lock. Who is there is what the server itself sees as connected: the system closes
 * a dead process's connections, so a crash leaves no entry behind.
 */

import { readFile, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client, Pool } from 'pg'
import { ConfigError } from '../errors.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { dataOf, ensureCluster, lastLines, passwordFile, ROLE, startCluster, stopCluster } from './cluster.ts'
import { codeOf, isConnectionLost } from './failures.ts'
import { type Home, sharedFolder, writeDurably } from './home.ts'
import { withLock } from './lock.ts'
import { disownPostmasterFile, isServerOf, type PostmasterFile, readPostmasterFile, removeUnfinishedFile } from './postmaster-file.ts'
import { readIfThere } from './read-if-there.ts'
import { ignoreBreaks, sqlOf } from './sql.ts'
import { ensureWatcher, LEAVING, otherClients, WATCHER, WATCHER_SETTINGS } from './watcher.ts'

/** A process's part in a running server. */
interface Membership {
  /** For the process's work. */
  readonly pool: Pool
  /** One connection that stays open as long as the store: it shows that the process is there. */
  readonly control: Client
  readonly name: string
}

const POOL = 4

/** How long a server may take to come up or go down: recovery after a crash replays at most `max_wal_size`. */
const PATIENCE = 60_000

export interface OwnServer {
  join(): Promise<Membership>
  leave(membership: Membership): Promise<void>
}

let joined = 0

/** Nothing is started before `join`. */
export async function ownServer(home: Home, place: string): Promise<OwnServer> {
  const binaries = await findBinaries(home.account, () => sharedFolder(home))
  const join = () =>
    withLock(home.path, async () => {
      joined += 1
      const name = `araxes ${process.pid}.${joined}.${Date.now().toString(36)}`
      const { control, to } = await reach(home, binaries, place, name)
      try {
        const connectWatcher = () => connect({ ...to, application_name: WATCHER, options: WATCHER_SETTINGS })
        await ensureWatcher(control, connectWatcher, binaries.pgCtl, dataOf(home))
        const { default: pg } = await import('pg')
        const pool = ignoreBreaks(new pg.Pool({ ...to, application_name: name, max: POOL, idleTimeoutMillis: 60_000 }))
        return { control, name, pool }
      } catch (error) {
        await control.end()
        throw error
      }
    })
  return {
    async join() {
      for (let attempt = 1; ; attempt += 1)
        try {
          return await join()
        } catch (error) {
          // It was there a moment ago: someone killed it, or it had just seen that it was alone.
          if (!isConnectionLost(error) || attempt >= 5) throw error
        }
    },
    leave: (membership) => leave(home, binaries, membership),
  }
}

/** All is given: the user's PG* settings are meant for other servers. */
const endpoint = async (home: Home, { socketFolder, port }: PostmasterFile) => ({
  host: socketFolder || '127.0.0.1',
  port,
  user: ROLE,
  database: 'postgres',
  password: socketFolder ? 'none' : await readFile(passwordFile(home), 'utf8'),
  ssl: false,
  options: '',
})

type Endpoint = Awaited<ReturnType<typeof endpoint>> & { readonly application_name?: string }

async function connect(to: Endpoint): Promise<Client> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ ...to, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Connects to the store's server, and starts or mends it where needed. The caller holds the lock. */
async function reach(home: Home, binaries: Binaries, place: string, name: string): Promise<{ control: Client; to: Endpoint }> {
  const data = dataOf(home)
  const deadline = Date.now() + PATIENCE
  await ensureCluster(home, binaries)
  let failures = 0
  for (let log = ''; ; await sleep(50)) {
    const file = await readPostmasterFile(data)
    if (file !== undefined && file !== 'unfinished' && file.port > 0) {
      const to = await endpoint(home, file)
      const control = await tryConnect({ ...to, application_name: name })
      if (control) return { control, to }
    }
    if (Date.now() > deadline) throw stuck(home, place, file, log)
    if (file !== undefined) {
      await refuseOtherHost(home, place)
      if (file === 'unfinished') {
        if (!(await removeUnfinishedFile(data, 2000))) continue
      } else {
        // Coming up, or going down.
        if (await isServerOf(file.pid, data)) continue
        if (isAlive(file.pid)) await disownPostmasterFile(data)
      }
    }
    await writeDurably(join(home.path, HOST_FILE), JSON.stringify(await thisHost()))
    const outcome = await startCluster(home, binaries)
    log = outcome.log
    if (outcome.started || isTransient(log)) continue
    failures += 1
    if (/FATAL|PANIC/.test(log) || failures > UNEXPLAINED) throw stuck(home, place, undefined, log)
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** How often a server may end while it starts without saying why: someone killed it. */
const UNEXPLAINED = 3

/** The children of a killed server take a moment to go; another process may have started it. */
const isTransient = (log: string) => /pre-existing shared memory block|lock file ".*" already exists/.test(log)

async function tryConnect(to: Endpoint): Promise<Client | undefined> {
  try {
    return await connect(to)
  } catch (error) {
    if (isConnectionLost(error)) return undefined
    throw error
  }
}

function stuck(home: Home, place: string, file: PostmasterFile | 'unfinished' | undefined, log: string): ConfigError {
  if (file !== undefined && file !== 'unfinished')
    return new ConfigError(`its database server (process ${file.pid}) runs, but does not answer`, {
      code: 'E_STORE_UNREACHABLE',
      place,
      remedy: 'End that process and run the command again: nothing that was reported as stored is lost',
    })
  const full = log.includes('No space left')
  return new ConfigError(`its database server does not start: ${lastLines(log) || 'it says nothing'}`, {
    code: full ? 'E_STORE_FULL' : 'E_STORE_DAMAGED',
    place,
    remedy: full
      ? 'Free space and run the command again: what was stored is kept'
      : `Mend what it names (all of it is in ${join(home.path, 'server.log')}), restore the folder from a backup, or move it away and add the articles again`,
  })
}

const HOST_FILE = 'host.json'

interface Host {
  readonly name: string
  /** Of the running system: another after each start, the same in all its containers. Linux only. */
  readonly boot: string
}

async function thisHost(): Promise<Host> {
  const boot = process.platform === 'linux' ? await readFile('/proc/sys/kernel/random/boot_id', 'utf8') : ''
  return { name: hostname(), boot: boot.trim() }
}

/** A folder on a network disk may be in use by a server on another machine, which can't be seen from here; two would destroy it. */
async function refuseOtherHost(home: Home, place: string): Promise<void> {
  const text = await readIfThere(join(home.path, HOST_FILE))
  if (text === undefined || text === '') return
  const there = JSON.parse(text) as Host
  const here = await thisHost()
  if (there.boot === '' || there.boot === here.boot || there.name === here.name) return
  throw new ConfigError(`a server on the machine ${there.name} uses it, or did when that machine went down`, {
    code: 'E_STORE_HOST',
    place,
    remedy: `Close Araxes there; if nothing of it runs there any more, delete ${join(home.path, HOST_FILE)}`,
  })
}

/** How long work that is under way when the store is closed may take to end. */
const GRACE = 10_000

async function leave(home: Home, binaries: Binaries, { pool, control, name }: Membership): Promise<void> {
  await Promise.race([pool.end(), sleep(GRACE, undefined, { ref: false })])
  await withLock(home.path, async () => {
    try {
      if (await isLast(control, name)) {
        await control.end()
        await stopCluster(home, binaries)
        await rm(join(home.path, HOST_FILE), { force: true })
        return
      }
      await sqlOf(control)`select set_config('application_name', ${LEAVING}, false)`
    } catch (error) {
      // The server is gone already, or another process has started it anew: nothing is left to be done here.
      if (!isConnectionLost(error)) throw error
    }
    await control.end()
  })
}

/** Waits for this process's own connections to be gone, so that whoever leaves next does not count them. */
async function isLast(control: Client, name: string): Promise<boolean> {
  const sql = sqlOf(control)
  for (let look = 0; look < 100; look += 1) {
    const own = await sql`select 1 from pg_stat_activity where application_name = ${name} and pid <> pg_backend_pid()`
    if (own.length === 0) break
    await sleep(5)
  }
  const [row] = await sql.text<{ others: number }>(otherClients(name))
  return row!.others === 0
}
