/** One way to the database for all of the store: runs work on it, and again when the connection was lost and the server is back. */

import { setTimeout as sleep } from 'node:timers/promises'
import type { ReservedSql, Sql, TransactionSql } from 'postgres'
import type { Address } from './address.ts'
import { asAraxesError, isCollision, isConnectionLost } from './failures.ts'
import type { OwnServer } from './server.ts'

export interface Database {
  /** Work that may be done twice: a lost connection does not tell whether its last word was heard. Throws errors of Araxes. */
  run<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** The same in one transaction. */
  transaction<T>(work: (sql: TransactionSql) => Promise<T>, kind?: 'repeatable read'): Promise<T>
  /** A connection to oneself, for locks that belong to a session. */
  reserve(): Promise<ReservedSql>
  close(): Promise<void>
}

/** What is behind: a server of the store's own, or one that others keep. */
interface Source<M> {
  readonly place: string
  join(): Promise<M>
  leave(member: M): Promise<void>
  readonly poolOf: (member: M) => Sql
  /** The connections of a member whose server died. */
  abandon(member: M): Promise<void>
}

export const ownDatabase = (server: OwnServer, place: string): Promise<Database> =>
  openDatabase({
    place,
    join: () => server.join(),
    leave: (member) => server.leave(member),
    poolOf: (member) => member.pool,
    abandon: async ({ pool, control }) => {
      await Promise.all([pool.end({ timeout: 0 }), control.end({ timeout: 0 })])
    },
  })

/** Any PostgreSQL from 15 on. The driver reads the address; `sslmode` and the like stand in it. */
export const remoteDatabase = (server: Extract<Address, { kind: 'server' }>): Promise<Database> =>
  openDatabase<Sql>({
    place: server.shown,
    join: async () => {
      const { default: postgres } = await import('postgres')
      return postgres(server.url, {
        max: 4,
        connect_timeout: 15,
        fetch_types: false,
        onnotice: () => undefined,
        connection: { application_name: 'araxes' },
        ...(server.socket === undefined ? {} : { path: server.socket }),
        ...(server.user === undefined ? {} : { user: server.user }),
      })
    },
    leave: (pool) => pool.end({ timeout: 10 }),
    poolOf: (pool) => pool,
    abandon: (pool) => pool.end({ timeout: 0 }),
  })

const ATTEMPTS = 5

async function openDatabase<M>(source: Source<M>): Promise<Database> {
  let member = await source.join()
  let joining: Promise<void> | undefined
  let closed = false

  /** Joins again, once for all that found the connection lost. */
  const rejoin = (lost: M): Promise<void> => {
    if (member !== lost) return Promise.resolve()
    joining ??= (async () => {
      await source.abandon(lost)
      member = await source.join()
    })().finally(() => {
      joining = undefined
    })
    return joining
  }

  async function attempt<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    for (let count = 1; ; count += 1) {
      if (joining) await joining
      const used = member
      try {
        return await work(source.poolOf(used))
      } catch (error) {
        const lost = isConnectionLost(error)
        if (closed || count >= ATTEMPTS || !(lost || isCollision(error))) throw asAraxesError(error, source.place)
        await sleep(count * 20 + Math.random() * 20)
        try {
          if (lost) await rejoin(used)
        } catch (again) {
          throw asAraxesError(again, source.place)
        }
      }
    }
  }

  return {
    run: attempt,
    transaction: <T>(work: (sql: TransactionSql) => Promise<T>, kind?: 'repeatable read') =>
      attempt((sql) => sql.begin(kind ? `isolation level ${kind} read only` : '', (tx) => work(tx)) as Promise<T>),
    reserve: () => attempt((sql) => sql.reserve()),
    async close() {
      if (closed) return
      closed = true
      await joining?.catch(() => undefined)
      try {
        await source.leave(member)
      } catch (error) {
        throw asAraxesError(error, source.place)
      }
    },
  }
}
