/** The linked situation: kept as rows, one an element, and given back as long as the documents and the linker are the same. */
import type { Explanation, Notice, ReaderVersion, Situation } from '../model/index.ts'
import { successors } from './aliases.ts'
import type { Case } from './case.ts'
import { clearLinked, currentDocuments, ELEMENT_TABLES, generationOf } from './readings.ts'
import { name, type Sql } from './sql.ts'
import { fromJson, toJson } from './verbatim-json.ts'

type Table = (typeof ELEMENT_TABLES)[number]
type Elements = Pick<Situation, Table>

/** What a linker gives: all of a situation but the documents, which the store has. */
export type LinkedSituation = Omit<Situation, 'version' | 'documents'>

interface LinkedRow {
  readonly generation: string
  readonly linker: string
  readonly reader: string
  readonly notices: string
  readonly explanations: string | null
}

/** The last situation that `linker` made, if no document has changed since. */
export function linked({ database, id }: Case, linker: string): Promise<Situation | undefined> {
  return database.transaction(async (tx) => {
    const [row] = await tx<LinkedRow>`
      select generation::text as generation, linker, reader::text as reader, notices::text as notices, explanations::text as explanations
      from araxes.linked where case_id = ${id}`
    if (row === undefined || row.linker !== linker || row.generation !== (await generationOf(tx, id))) return undefined
    const elements: Record<string, unknown[]> = {}
    for (const table of ELEMENT_TABLES) elements[table] = (await bodies(tx, id, table)).map((body) => fromJson(body))
    return {
      version: 1,
      reader: fromJson<ReaderVersion>(row.reader),
      documents: await currentDocuments(tx, id),
      // The rows were written from a situation by `saveLinked`.
      ...(elements as unknown as Elements),
      notices: fromJson<Notice[]>(row.notices),
      ...(row.explanations === null ? {} : { explanations: fromJson<Record<string, Explanation>>(row.explanations) }),
    }
  }, 'repeatable read')
}

async function bodies(tx: Sql, id: number, table: Table): Promise<string[]> {
  const rows = await tx<{ body: string }>`select body::text as body from ${name(`araxes.${table}`)} where case_id = ${id} order by position`
  return rows.map((row) => row.body)
}

/** False, and nothing is stored, if the documents are no longer those of `generation`. */
export function saveLinked({ database, id, now }: Case, situation: LinkedSituation, generation: string, linker: string): Promise<boolean> {
  return database.transaction(async (tx) => {
    await tx`select 1 from araxes.cases where id = ${id} for update`
    if ((await generationOf(tx, id)) !== generation) return false
    await keepAliases(tx, id, situation, now())
    await clearLinked(tx, id)
    for (const table of ELEMENT_TABLES) await insertElements(tx, id, table, situation[table] ?? [])
    const explanations = situation.explanations ? toJson(situation.explanations) : null
    await tx`
      insert into araxes.linked (case_id, generation, linker, reader, notices, explanations, linked_at)
      values (${id}, ${generation}::text::bigint, ${linker}, ${toJson(situation.reader)}::text::json, ${toJson(situation.notices)}::text::json,
        ${explanations}::text::json, ${now()})`
    return true
  })
}

/** As many elements go to the server at once as make this many characters of JSON. */
const PARCEL = 4_000_000

async function insertElements(tx: Sql, id: number, table: Table, elements: readonly unknown[]): Promise<void> {
  let parcel: string[] = []
  let size = 0
  let position = 0
  const send = async () => {
    if (parcel.length === 0) return
    await tx`
      insert into ${name(`araxes.${table}`)} (case_id, position, id, body)
      select ${id}::int, ${position}::int + number::int, body ->> 'id', body
      from json_array_elements(${`[${parcel.join(',')}]`}::text::json) with ordinality as e (body, number)`
    position += parcel.length
    parcel = []
    size = 0
  }
  for (const element of elements) {
    const json = toJson(element)
    parcel.push(json)
    size += json.length
    if (size > PARCEL) await send()
  }
  await send()
}

/** The kinds whose ids depend on what they were linked with. */
const RENAMED = ['actors', 'events', 'propositions', 'disagreements'] as const

async function keepAliases(tx: Sql, id: number, situation: LinkedSituation, since: Date): Promise<void> {
  for (const table of RENAMED) {
    const ids = JSON.stringify(situation[table].map((element) => element.id))
    const gone = await tx<{ body: string }>`
      select body::text as body from ${name(`araxes.${table}`)}
      where case_id = ${id} and id not in (select json_array_elements_text(${ids}::text::json))`
    const renamed = successors(
      gone.map(({ body }) => fromJson<{ id: string }>(body)),
      situation[table],
    )
    const pairs = JSON.stringify(Object.fromEntries(renamed))
    await tx`delete from araxes.aliases where case_id = ${id} and old in (select json_array_elements_text(${ids}::text::json))`
    // An alias never leads to another: what led to the old id leads to the new one.
    await tx`
      update araxes.aliases a set current = p.value from json_each_text(${pairs}::text::json) p
      where a.case_id = ${id} and a.current = p.key`
    await tx`
      insert into araxes.aliases (case_id, old, current, since)
      select ${id}::int, key, value, ${since}::timestamptz from json_each_text(${pairs}::text::json)
      on conflict (case_id, old) do update set current = excluded.current, since = excluded.since`
  }
}

/** The present id of what an earlier linking called so; an id that was never superseded is returned as it is. */
export async function resolveId({ database, id }: Case, old: string): Promise<string> {
  const [row] = await database.run(
    (sql) => sql<{ current: string }>`select current from araxes.aliases where case_id = ${id} and old = ${old}`,
  )
  return row?.current ?? old
}
