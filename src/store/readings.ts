/** Documents with what they say: stored whole or not at all, with the earlier texts of the same uri. */
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Document, Extraction, Links, ReaderVersion } from '../model/index.ts'
import type { Case } from './case.ts'
import { forgetWords } from './decisions.ts'
import { keepEarlier } from './history.ts'
import { linksOf } from './links.ts'
import { name, type Sql } from './sql.ts'
import { fromJson, toJson } from './verbatim-json.ts'

/** One document, read, annotated and extracted. */
export interface Reading {
  readonly document: Document
  readonly extraction: Extraction
  readonly reader: ReaderVersion
}

export interface Added {
  /**
   * `known`: the store has it already. `revised`: another text stood at this uri, which is kept as an earlier revision; or the same text was read
   * with another result (another reader, other metadata), which takes the place of the earlier one.
   */
  readonly outcome: 'added' | 'known' | 'revised'
  readonly document: Document
}

interface CurrentRow {
  readonly number: number
  readonly document: string
  readonly reader: string
  readonly body: string
}

/** A uri's key: not `sha256` of the model, which would load its schemas. */
const sourceOf = (uri: string) => createHash('sha256').update(uri).digest('hex')

const withRevision = (document: Document, revisionOf: string | null | undefined): Document => {
  const { revisionOf: _, ...rest } = document
  return revisionOf ? { ...rest, revisionOf } : rest
}

export async function known({ database, id }: Case, uri: string, textHash: string): Promise<boolean> {
  const rows = await database.run(
    (sql) => sql`
      select 1 from araxes.revisions r join araxes.documents d on d.case_id = r.case_id and d.id = r.document
      where r.case_id = ${id} and r.source = ${sourceOf(uri)} and r.current and d.sha256 = ${textHash}`,
  )
  return rows.length > 0
}

export function add({ database, id, now }: Case, reading: Reading): Promise<Added> {
  const document = withRevision(reading.document, undefined)
  const source = sourceOf(document.uri)
  const [body, reader, extraction] = [toJson(document), toJson(reading.reader), toJson(reading.extraction)]
  return database.transaction(async (tx): Promise<Added> => {
    // Adders of one case come one after the other from here to the commit: that keeps the counter and the revisions straight.
    await tx`select 1 from araxes.cases where id = ${id} for update`
    const current = await currentOf(tx, id, source)
    if (current?.document === document.id && current.reader === reader && isDeepStrictEqual(fromJson(current.body), fromJson(body)))
      return { outcome: 'known', document: withRevision(document, await previousOf(tx, id, source, current.number)) }

    await tx`
      insert into araxes.documents (case_id, id, body) values (${id}, ${document.id}, ${body}::text::json)
      on conflict (case_id, id) do update set body = excluded.body`
    await keepEarlier(tx, id, reading, now())
    await tx`
      insert into araxes.readings (case_id, document, reader, extraction, read_at)
      values (${id}, ${document.id}, ${reader}::text::json, ${extraction}::text::json, ${now()})
      on conflict (case_id, document) do update set reader = excluded.reader, extraction = excluded.extraction, read_at = excluded.read_at`
    await tx`delete from araxes.links where case_id = ${id} and document in (${document.id}, ${current?.document ?? ''})`
    if (current) await tx`delete from araxes.unlinked where case_id = ${id} and document = ${current.document}`
    await tx`insert into araxes.unlinked (case_id, document) values (${id}, ${document.id}) on conflict do nothing`
    await tx`update araxes.cases set generation = generation + 1 where id = ${id}`
    if (current?.document === document.id)
      return { outcome: 'revised', document: withRevision(document, await previousOf(tx, id, source, current.number)) }
    await tx`update araxes.revisions set current = false where case_id = ${id} and source = ${source} and current`
    await tx`
      insert into araxes.revisions (case_id, source, number, document, current, stored_at)
      values (${id}, ${source}, ${(current?.number ?? 0) + 1}, ${document.id}, true, ${now()})`
    return { outcome: current ? 'revised' : 'added', document: withRevision(document, current?.document) }
  })
}

async function currentOf(tx: Sql, id: number, source: string): Promise<CurrentRow | undefined> {
  const [row] = await tx<CurrentRow>`
    select r.number, r.document, g.reader::text as reader, d.body::text as body
    from araxes.revisions r
      join araxes.documents d on d.case_id = r.case_id and d.id = r.document
      join araxes.readings g on g.case_id = r.case_id and g.document = r.document
    where r.case_id = ${id} and r.source = ${source} and r.current`
  return row
}

async function previousOf(tx: Sql, id: number, source: string, number: number): Promise<string | undefined> {
  const [row] = await tx<{ document: string }>`
    select document from araxes.revisions where case_id = ${id} and source = ${source} and number = ${number - 1}`
  return row?.document
}

/** The current documents with their readings, by id; one state of the case, which `generation` names. */
export function readings({ database, id }: Case): Promise<{ readings: Reading[]; generation: string }> {
  return database.transaction(
    async (tx) => ({ readings: await currentReadings(tx, id), generation: await generationOf(tx, id) }),
    'repeatable read',
  )
}

/** The same with the links that were found between them; those of some may be missing. */
export function linkedReadings({ database, id }: Case): Promise<{ readings: Reading[]; links: Links[]; generation: string }> {
  return database.transaction(
    async (tx) => ({ readings: await currentReadings(tx, id), links: await linksOf(tx, id), generation: await generationOf(tx, id) }),
    'repeatable read',
  )
}

async function currentReadings(tx: Sql, id: number): Promise<Reading[]> {
  const rows = await tx<{ body: string; reader: string; extraction: string; previous: string | null }>`
      select d.body::text as body, g.reader::text as reader, g.extraction::text as extraction, p.document as previous
      from araxes.revisions r
        join araxes.documents d on d.case_id = r.case_id and d.id = r.document
        join araxes.readings g on g.case_id = r.case_id and g.document = r.document
        left join araxes.revisions p on p.case_id = r.case_id and p.source = r.source and p.number = r.number - 1
      where r.case_id = ${id} and r.current
      order by d.id collate "C"`
  return rows.map((row) => ({
    document: withRevision(fromJson<Document>(row.body), row.previous),
    extraction: fromJson<Extraction>(row.extraction),
    reader: fromJson<ReaderVersion>(row.reader),
  }))
}

/** A reading with when it was stored, exactly. */
export interface StoredReading extends Reading {
  readonly readAt: string
}

/** The readings of these documents, in their order; one that is gone is left out. */
export async function readingsOf({ database, id }: Case, documents: readonly string[]): Promise<StoredReading[]> {
  const rows = await database.run(
    (sql) => sql<{ body: string; reader: string; extraction: string; read_at: string }>`
      select d.body::text as body, g.reader::text as reader, g.extraction::text as extraction, g.read_at::text as read_at
      from json_array_elements_text(${JSON.stringify(documents)}::text::json) with ordinality as asked (document, place)
        join araxes.documents d on d.case_id = ${id} and d.id = asked.document
        join araxes.readings g on g.case_id = d.case_id and g.document = d.id
      order by asked.place`,
  )
  return rows.map((row) => ({
    document: fromJson<Document>(row.body),
    extraction: fromJson<Extraction>(row.extraction),
    reader: fromJson<ReaderVersion>(row.reader),
    readAt: row.read_at,
  }))
}

export async function generationOf(sql: Sql, id: number): Promise<string> {
  const [row] = await sql<{ generation: string }>`select generation::text as generation from araxes.cases where id = ${id}`
  return row!.generation
}

interface DocumentRow {
  readonly body: string
  readonly previous: string | null
}

const toDocument = (row: DocumentRow) => withRevision(fromJson<Document>(row.body), row.previous)

/** The documents that are current, by id. */
export async function currentDocuments(sql: Sql, id: number): Promise<Document[]> {
  const rows = await sql<DocumentRow>`
    select d.body::text as body, p.document as previous
    from araxes.revisions r
      join araxes.documents d on d.case_id = r.case_id and d.id = r.document
      left join araxes.revisions p on p.case_id = r.case_id and p.source = r.source and p.number = r.number - 1
    where r.case_id = ${id} and r.current
    order by d.id collate "C"`
  return rows.map(toDocument)
}

/** A document by its id, current or not. */
export async function documentOf({ database, id }: Case, document: string): Promise<Document | undefined> {
  const [row] = await database.run(
    (sql) => sql<DocumentRow>`
      select d.body::text as body, p.document as previous
      from araxes.documents d
        join araxes.revisions r on r.case_id = d.case_id and r.document = d.id
        left join araxes.revisions p on p.case_id = r.case_id and p.source = r.source and p.number = r.number - 1
      where d.case_id = ${id} and d.id = ${document}
      order by r.number desc limit 1`,
  )
  return row && toDocument(row)
}

/** Every text that stood at the uri, oldest first. One that came back stands there twice. */
export async function revisions({ database, id }: Case, uri: string): Promise<Document[]> {
  const rows = await database.run(
    (sql) => sql<DocumentRow>`
      select d.body::text as body, p.document as previous
      from araxes.revisions r
        join araxes.documents d on d.case_id = r.case_id and d.id = r.document
        left join araxes.revisions p on p.case_id = r.case_id and p.source = r.source and p.number = r.number - 1
      where r.case_id = ${id} and r.source = ${sourceOf(uri)}
      order by r.number`,
  )
  return rows.map(toDocument)
}

/** What to remove: a document by its id, or all that was read at a uri. */
export type Match = { readonly id: string } | { readonly uri: string }

/** Purges the document with its revisions, and the linked elements, which quote it. Returns how many documents are gone. */
export function remove({ database, id }: Case, match: Match): Promise<number> {
  return database.transaction(async (tx) => {
    await tx`select 1 from araxes.cases where id = ${id} for update`
    const sources =
      'uri' in match
        ? [sourceOf(match.uri)]
        : (await tx<{ source: string }>`select distinct source from araxes.revisions where case_id = ${id} and document = ${match.id}`).map(
            (row) => row.source,
          )
    const gone = await tx<{ sha256: string }>`
      delete from araxes.documents where case_id = ${id} and id in (
        select document from araxes.revisions where case_id = ${id} and source in (select json_array_elements_text(${JSON.stringify(sources)}::text::json)))
      returning id, sha256`
    if (gone.length === 0) return 0
    await tx`update araxes.cases set generation = generation + 1 where id = ${id}`
    await clearLinked(tx, id)
    await forgetWords(
      tx,
      id,
      gone.map(({ sha256 }) => sha256),
    )
    return gone.length
  })
}

/** The tables of the linked elements, under the names that a `Situation` gives them. */
export const ELEMENT_TABLES = [
  'actors',
  'events',
  'claims',
  'propositions',
  'ties',
  'quantities',
  'contingencies',
  'disagreements',
  'changes',
  'findings',
] as const

export async function clearLinked(tx: Sql, id: number): Promise<void> {
  for (const table of ELEMENT_TABLES) await tx`delete from ${name(`araxes.${table}`)} where case_id = ${id}`
  await tx`delete from araxes.linked where case_id = ${id}`
}
