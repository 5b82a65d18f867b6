/** One linker a case at a time, in whatever process: a lock of the database, which falls when its holder dies. */
import type { Case } from './case.ts'

/** The first of the two numbers of our advisory locks: "arax" in ASCII. The second is the case. */
const LOCK_CLASS = 0x61726178

/** Gives a function that runs work under the lock. Work of this process waits in line here, so that it takes one connection at most. */
export function linkLock({ database, id }: Case): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(() => locked(work))
    last = turn.catch(() => undefined)
    return turn
  }

  async function locked<T>(work: () => Promise<T>): Promise<T> {
    const session = await database.reserve()
    try {
      await session`select pg_advisory_lock(${LOCK_CLASS}::int, ${id}::int)`
      return await work()
    } finally {
      // If the connection broke, the lock is gone with it; `saveLinked` refuses what was linked from older documents in any case.
      await session`select pg_advisory_unlock(${LOCK_CLASS}::int, ${id}::int)`.catch(() => undefined)
      session.release()
    }
  }
}
