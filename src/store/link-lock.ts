/** One linker a case at a time, in whatever process: a lock of the database, which falls when its holder dies. */
import type { Case } from './case.ts'
import { asAraxesError } from './failures.ts'

/** The first of the two numbers of our advisory locks: "arax" in ASCII. The second is the case. */
const LOCK_CLASS = 0x61726178

/** Gives a function that runs work under the lock. Work of this process waits in line here, so that it takes one connection at most. */
export function linkLock({ database, id }: Case): <T>(work: () => Promise<T>) => Promise<T> {
  const locked = <T>(work: () => Promise<T>): Promise<T> =>
    database.session(async (sql) => {
      await sql`select pg_advisory_lock(${LOCK_CLASS}, ${id})`.catch((error: unknown) => {
        throw asAraxesError(error, database.place)
      })
      // The lock ends with the session. If the connection breaks before, `saveLinked` still refuses what older documents gave.
      return await work()
    })
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(() => locked(work))
    last = turn.catch(() => undefined)
    return turn
  }
}
