/** How much a case of a store holds. */
import type { Case } from './case.ts'
import { ELEMENT_TABLES } from './readings.ts'
import { name } from './sql.ts'

export interface Stats {
  /** Current documents. */
  readonly documents: number
  /** Earlier texts of the same uris. */
  readonly earlier: number
  readonly generation: string
  /** Linked elements by kind, as of the last linking. */
  readonly elements: Readonly<Record<(typeof ELEMENT_TABLES)[number], number>>
  /** Bytes that the tables of all cases take on the server's disk. */
  readonly bytes: number
}

export function stats({ database, id }: Case): Promise<Stats> {
  return database.transaction(async (tx) => {
    const [row] = await tx<{ documents: number; all: number; generation: string; bytes: string }>`
      select
        (select count(*)::int from araxes.revisions where case_id = ${id} and current) as documents,
        (select count(*)::int from araxes.documents where case_id = ${id}) as all,
        (select generation::text from araxes.cases where id = ${id}) as generation,
        (select sum(pg_total_relation_size(c.oid))::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'araxes' and c.relkind = 'r') as bytes`
    const counts: Record<string, number> = {}
    for (const table of ELEMENT_TABLES) {
      const [counted] = await tx<{ count: number }>`select count(*)::int as count from ${name(`araxes.${table}`)} where case_id = ${id}`
      counts[table] = counted!.count
    }
    return {
      documents: row!.documents,
      earlier: row!.all - row!.documents,
      generation: row!.generation,
      elements: counts as Stats['elements'],
      bytes: Number(row!.bytes),
    }
  }, 'repeatable read')
}
