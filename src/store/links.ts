/** Links between documents: kept by document, found again by keys. Asking what a document may meet costs the same however many documents there are. */
import type { Actor, CastRow, LinkRow, Links } from '../model/index.ts'
import type { Case } from './case.ts'
import { name, type Sql } from './sql.ts'
import { fromJson, toJson } from './verbatim-json.ts'

/** What of a case is linked. */
export interface LinkState {
  /** Current documents, counted up to a limit. */
  readonly documents: number
  /** Some have links. */
  readonly begun: boolean
  /** Ids of those without links, by day of publication, undated ones last, then by id. */
  readonly pending: readonly string[]
}

/**
 * Links found by another linker are cleared first.
 *
 * @param countUpTo how many documents it is worth counting
 */
export function linkState({ database, id }: Case, linker: string, countUpTo: number): Promise<LinkState> {
  return database.transaction(async (tx) => {
    const [row] = await tx<{ linker: string }>`select linker from araxes.linkers where case_id = ${id}`
    if (row?.linker !== linker) {
      if (row !== undefined) await clear(tx, id)
      await tx`
        insert into araxes.linkers (case_id, linker) values (${id}, ${linker})
        on conflict (case_id) do update set linker = excluded.linker`
    }
    const [counted] = await tx<{ count: number; begun: boolean }>`
      select count(*)::int as count, exists (select 1 from araxes.links where case_id = ${id}) as begun
      from (select 1 from araxes.revisions where case_id = ${id} and current limit ${countUpTo}::int) counted`
    const rows = await tx<{ document: string }>`
      select u.document from araxes.unlinked u join araxes.documents d on d.case_id = u.case_id and d.id = u.document
      where u.case_id = ${id} order by coalesce(d.published, '9999-99-99') collate "C", d.id collate "C"`
    return { documents: counted!.count, begun: counted!.begun, pending: rows.map((one) => one.document) }
  })
}

/** Forgets all links, and which situation was put together from them. */
export async function clear(tx: Sql, id: number): Promise<void> {
  for (const table of ['links', 'link_keys', 'link_cast', 'linkers', 'linked'] as const)
    await tx`delete from ${name(`araxes.${table}`)} where case_id = ${id}`
  await tx`
    insert into araxes.unlinked (case_id, document) select case_id, document from araxes.revisions where case_id = ${id} and current
    on conflict do nothing`
}

/** Forgets all links of the case, and the situation put together from them: the next linking finds them anew. */
export const clearLinks = ({ database, id }: Case): Promise<void> => database.transaction((tx) => clear(tx, id))

/** Documents that hold a key nearest in time, and the first that held it. */
const NEAREST = 8
const FIRST = 2
/** Candidates for each one asked for: the links of some may be gone. */
const SPARE = 4

/** Ids of the documents that share the most telling keys with one of that day, most first; a key that many hold tells little. */
export async function neighbours({ database, id }: Case, keys: readonly string[], day: number, limit: number): Promise<string[]> {
  const rows = await database.run(
    (sql) => sql<{ document: string }>`
      with asked as (select value::bigint as key from json_array_elements_text(${JSON.stringify(keys)}::text::json)),
      met as (
        select k.key, p.number from asked k cross join lateral (
          (select number from araxes.link_keys where case_id = ${id} and key = k.key and day <= ${day}::int order by day desc, number desc limit ${NEAREST}::int)
          union (select number from araxes.link_keys where case_id = ${id} and key = k.key and day > ${day}::int order by day, number limit ${NEAREST / 2}::int)
          union (select number from araxes.link_keys where case_id = ${id} and key = k.key order by day, number limit ${FIRST}::int)
        ) p),
      told as (select key, 1.0 / count(*) as weight from met group by key),
      best as (
        select number, sum(weight) as score from met join told using (key)
        group by number order by score desc, number desc limit ${limit * SPARE}::int)
      select l.document from best b cross join lateral (select document from araxes.links where number = b.number) l
      order by b.score desc, b.number desc limit ${limit}::int`,
  )
  return rows.map((row) => row.document)
}

/** Actors that one of the keys finds, a few for each. */
export async function castOf({ database, id }: Case, keys: readonly string[]): Promise<Actor[]> {
  const rows = await database.run(
    (sql) => sql<{ body: string }>`
      select distinct on (c.actor, c.belongs) c.body::text as body
      from (select distinct value::bigint as key from json_array_elements_text(${JSON.stringify(keys)}::text::json)) k
        cross join lateral (select * from araxes.link_cast where case_id = ${id} and key = k.key order by actor, belongs limit ${NEAREST}::int) c
      order by c.actor, c.belongs`,
  )
  return rows.map((row) => fromJson<Actor>(row.body))
}

/** The links of these documents, or of all current ones. */
export async function linksOf(sql: Sql, id: number, documents?: readonly string[]): Promise<Links[]> {
  const rows =
    documents === undefined
      ? await sql<{ body: string }>`
          select l.body::text as body from araxes.links l join araxes.revisions r on r.case_id = l.case_id and r.document = l.document and r.current
          where l.case_id = ${id} order by l.number`
      : await sql<{ body: string }>`
          select body::text as body from araxes.links
          where case_id = ${id} and document in (select json_array_elements_text(${JSON.stringify(documents)}::text::json)) order by number`
  return rows.map((row) => fromJson<Links>(row.body))
}

/** Who an actor belongs to: namesakes of other states are others. */
const belongs = ({ of, roles }: Actor): string =>
  [...new Set([...(of === undefined ? [] : [of]), ...roles.flatMap((role) => role.of ?? [])])].sort().join(' ')

/** A document whose reading changed since it was asked for keeps none, and is pending still. */
export function saveLinks({ database, id }: Case, rows: readonly (LinkRow & { readonly readAt: string })[]): Promise<void> {
  return database.transaction(async (tx) => {
    for (const row of rows) {
      const [kept] = await tx<{ number: string }>`
        insert into araxes.links (case_id, document, body)
        select ${id}::int, g.document, ${toJson(row.links)}::text::json from araxes.readings g
        where g.case_id = ${id} and g.document = ${row.document} and g.read_at = ${row.readAt}::text::timestamptz
        for update of g
        on conflict (case_id, document) do update set body = excluded.body
        returning number::text as number`
      if (kept === undefined) continue
      await tx`delete from araxes.unlinked where case_id = ${id} and document = ${row.document}`
      await tx`
        insert into araxes.link_keys (case_id, key, day, number)
        select ${id}::int, value::bigint, ${row.day}::int, ${kept.number}::text::bigint from json_array_elements_text(${JSON.stringify(row.keys)}::text::json)
        on conflict do nothing`
      await tx`
        insert into araxes.link_cast (case_id, key, actor, belongs, body)
        select ${id}::int, (c ->> 'key')::bigint, c -> 'actor' ->> 'id', c ->> 'belongs', c -> 'actor'
        from json_array_elements(${toJson(row.cast.map((one: CastRow) => ({ ...one, belongs: belongs(one.actor) })))}::text::json) c
        on conflict do nothing`
    }
  })
}
