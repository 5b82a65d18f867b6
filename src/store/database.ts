/** One way to the database for all of the store: runs work on it, and again when the connection was lost and the server is back. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { InternalError } from '../errors.ts'
import type { Address } from './address.ts'
import { asAraxesError, isCollision, isConnectionLost } from './failures.ts'
import type { OwnServer } from './server.ts'
import { ignoreBreaks, inTransaction, type Sql, sqlOf } from './sql.ts'

export interface Database {
  /** The store's address. */
  readonly place: string
  /** Work that may be done twice: a lost connection does not tell whether its last word was heard. Throws errors of Araxes. */
  run<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** The same in one transaction. */
  transaction<T>(work: (sql: Sql) => Promise<T>, kind?: 'repeatable read'): Promise<T>
  /** Work on one connection, not tried again: for locks that belong to a session. */
  session<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** What is behind: a server of the store's own, or one that others keep. */
interface Source<M> {
  readonly place: string
  join(): Promise<M>
  leave(member: M): Promise<void>
  readonly poolOf: (member: M) => Pool
  /** The connections of a member whose server died. */
  abandon(member: M): void
}

export const ownDatabase = (server: OwnServer, place: string): Promise<Database> =>
  openDatabase({
    place,
    join: () => server.join(),
    leave: (member) => server.leave(member),
    poolOf: (member) => member.pool,
    abandon: ({ pool, control }) => {
      for (const dead of [pool, control]) dead.end().catch(() => undefined)
    },
  })

/** Any PostgreSQL from 15 on. */
export const remoteDatabase = (server: Extract<Address, { kind: 'server' }>): Promise<Database> =>
  openDatabase<Pool>({
    place: server.shown,
    join: async () => {
      const { default: pg } = await import('pg')
      const settings = { connectionString: server.url, application_name: 'araxes' }
      // The pool's own limit would also count the time that work waits for its turn.
      const probe = new pg.Client({ ...settings, connectionTimeoutMillis: 15_000 })
      await probe.connect()
      await probe.end()
      return ignoreBreaks(new pg.Pool({ ...settings, max: 4 }))
    },
    leave: (pool) => pool.end(),
    poolOf: (pool) => pool,
    abandon: (pool) => {
      pool.end().catch(() => undefined)
    },
  })

/** With pauses that double from 50 ms: three seconds, in which a server that others keep may have restarted. */
const ATTEMPTS = 7

async function openDatabase<M>(source: Source<M>): Promise<Database> {
  let member = await source.join()
  let joining: Promise<void> | undefined
  let closed: Promise<void> | undefined

  /** Joins again, once for all that found the connection lost. */
  const rejoin = (lost: M): Promise<void> => {
    if (member !== lost) return Promise.resolve()
    joining ??= (async () => {
      member = await source.join()
      source.abandon(lost)
    })().finally(() => {
      joining = undefined
    })
    return joining
  }

  async function attempt<T>(work: (pool: Pool) => Promise<T>): Promise<T> {
    for (let count = 1; ; count += 1) {
      if (closed) throw closedError(source.place)
      await joining?.catch(() => undefined)
      const used = member
      try {
        return await work(source.poolOf(used))
      } catch (error) {
        const lost = isConnectionLost(error)
        if (closed || count >= ATTEMPTS || !(lost || isCollision(error))) throw asAraxesError(error, source.place)
        await sleep(2 ** count * 25 + Math.random() * 25)
        if (lost && !closed)
          await rejoin(used).catch((again: unknown) => {
            // Still not there: the next attempt finds it so, or not.
            if (!isConnectionLost(again)) throw asAraxesError(again, source.place)
          })
      }
    }
  }

  return {
    place: source.place,
    run: (work) => attempt((pool) => work(sqlOf(pool))),
    transaction: (work, kind) => attempt((pool) => inTransaction(pool, kind ? `isolation level ${kind} read only` : '', work)),
    async session(work) {
      const client = await attempt((pool) => pool.connect())
      try {
        return await work(sqlOf(client))
      } finally {
        // Not to be used again: the session’s locks end with it.
        client.release(true)
      }
    },
    close: () => (closed ??= close()),
  }

  async function close(): Promise<void> {
    await joining?.catch(() => undefined)
    await source.leave(member).catch((error: unknown) => {
      throw asAraxesError(error, source.place)
    })
  }
}

const closedError = (place: string) =>
  new InternalError('the store is closed', { code: 'E_STORE_CLOSED', place, remedy: 'Open it again, or close it later' })
