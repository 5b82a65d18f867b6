/** A case: the documents, the elements and the counter of changes that belong together in a store. */
import { ConfigError } from '../errors.ts'
import type { Database } from './database.ts'

export const DEFAULT_CASE = 'default'

export interface Case {
  readonly database: Database
  readonly id: number
  readonly name: string
  readonly now: () => Date
}

/** Throws `ConfigError` if there is no such case and none may be made. */
export async function openCase(database: Database, name: string, now: () => Date, create: boolean, place: string): Promise<Case> {
  const id = await database.run(async (sql) => {
    const find = () => sql<{ id: number }>`select id from araxes.cases where name = ${name}`
    const [found] = await find()
    if (found) return found.id
    if (!create && name !== DEFAULT_CASE) {
      const others = await sql<{ name: string }>`select name from araxes.cases order by name`
      throw new ConfigError(`it has no case named ${name}`, {
        code: 'E_STORE_CASE',
        place,
        remedy: others.length > 0 ? `It has: ${others.map((other) => other.name).join(', ')}` : 'Add articles first (araxes add PATH…)',
      })
    }
    await sql`insert into araxes.cases (name, created_at) values (${name}, ${now()}) on conflict (name) do nothing`
    const [made] = await find()
    return made!.id
  })
  return { database, id, name, now }
}
