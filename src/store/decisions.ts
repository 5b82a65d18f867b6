/** What people decided about who is one: kept with who and when, counted until it is taken back, and never forgotten. */
import type { Decision, Passage } from '../model/index.ts'
import type { Case } from './case.ts'
import { clear } from './links.ts'
import type { Sql } from './sql.ts'
import { fromJson, toJson } from './verbatim-json.ts'

/** What is to be decided. */
export type Deciding = Pick<Decision, 'kind' | 'actor' | 'other' | 'by' | 'note'>

interface Row {
  readonly number: number
  readonly body: string
  readonly at: string
  readonly undone_by: string | null
  readonly undone_at: string | null
}

interface PassageRow {
  readonly decision: number
  readonly side: 'actor' | 'other'
  readonly sha256: string
  readonly words: string | null
}

/** All of the case, those taken back included, in the order in which they were made. */
export const decisions = ({ database, id }: Case): Promise<Decision[]> =>
  database.transaction((tx) => decisionsOf(tx, id), 'repeatable read')

async function decisionsOf(sql: Sql, id: number): Promise<Decision[]> {
  const rows = await sql<Row>`
    select number, body::text as body, undone_by, to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
      to_char(undone_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as undone_at
    from araxes.decisions where case_id = ${id} order by number`
  if (rows.length === 0) return []
  const passages = await sql<PassageRow>`
    select decision, side, sha256, words::text as words from araxes.decision_passages where case_id = ${id} order by decision, side, position`
  return rows.map(({ number, body, at, undone_by, undone_at }): Decision => {
    const { kind, actor, other, by, note } = fromJson<Deciding>(body)
    const of = (side: PassageRow['side']): Passage[] =>
      passages
        .filter((one) => one.decision === number && one.side === side)
        .map(({ sha256, words }) => ({ sha256, ...(words === null ? {} : fromJson(words)) }))
    return {
      number,
      kind,
      actor: { ...actor, passages: of('actor') },
      other: { ...other, passages: of('other') },
      by,
      at,
      ...(note === undefined ? {} : { note }),
      ...(undone_by === null || undone_at === null ? {} : { undone: { by: undone_by, at: undone_at } }),
    }
  })
}

const decisionOf = async (sql: Sql, id: number, number: number): Promise<Decision | undefined> =>
  (await decisionsOf(sql, id)).find((decision) => decision.number === number)

/** What is linked at this moment is not kept either. */
async function changed(tx: Sql, id: number): Promise<void> {
  await clear(tx, id)
  await tx`update araxes.cases set generation = generation + 1 where id = ${id}`
}

/** Keeps a decision and forgets the links: the next linking honours it. To be called while no one links the case. */
export function decide({ database, id, now }: Case, { kind, actor, other, by, note }: Deciding): Promise<Decision> {
  const at = now()
  const body = toJson({ kind, actor: { ...actor, passages: [] }, other: { ...other, passages: [] }, by, note })
  return database.transaction(async (tx) => {
    await tx`select 1 from araxes.cases where id = ${id} for update`
    // Work that is done again after the connection was lost is not decided twice.
    const [before] = await tx<{ number: number }>`
      select number from araxes.decisions where case_id = ${id} and decided_at = ${at} and body::text = ${body}::text`
    if (before) return (await decisionOf(tx, id, before.number))!
    const [made] = await tx<{ number: number }>`
      insert into araxes.decisions (case_id, number, body, decided_at)
      select ${id}::int, coalesce(max(number), 0) + 1, ${body}::text::json, ${at}::timestamptz from araxes.decisions where case_id = ${id}
      returning number`
    for (const [side, { passages }] of Object.entries({ actor, other })) {
      const words = passages.map(({ sha256, ...rest }) => ({ sha256, words: rest }))
      await tx`
        insert into araxes.decision_passages (case_id, decision, side, position, sha256, words)
        select ${id}::int, ${made!.number}::int, ${side}::text, position, p ->> 'sha256', p -> 'words'
        from json_array_elements(${toJson(words)}::text::json) with ordinality as listed (p, position)`
    }
    await changed(tx, id)
    return (await decisionOf(tx, id, made!.number))!
  })
}

/** Takes a decision back; undefined if there is none of this number, or none that counts. To be called while no one links the case. */
export function undo({ database, id, now }: Case, number: number, by: string): Promise<Decision | undefined> {
  const at = now()
  return database.transaction(async (tx) => {
    const [undone] = await tx`
      update araxes.decisions set undone_by = ${by}, undone_at = ${at}
      where case_id = ${id} and number = ${number} and (undone_at is null or (undone_at = ${at} and undone_by = ${by})) returning number`
    if (undone === undefined) return undefined
    await changed(tx, id)
    return decisionOf(tx, id, number)
  })
}

/** Ids of the current documents with one of these texts. */
export async function documentsWith({ database, id }: Case, hashes: readonly string[]): Promise<string[]> {
  const rows = await database.run(
    (sql) => sql<{ id: string }>`
      select distinct d.id from araxes.documents d join araxes.revisions r on r.case_id = d.case_id and r.document = d.id and r.current
      where d.case_id = ${id} and d.sha256 in (select json_array_elements_text(${JSON.stringify(hashes)}::text::json)) order by d.id`,
  )
  return rows.map((row) => row.id)
}

/** Takes the words out of decisions about texts that no document of the case has any longer. */
export async function forgetWords(tx: Sql, id: number, hashes: readonly string[]): Promise<void> {
  await tx`
    update araxes.decision_passages p set words = null
    where case_id = ${id} and sha256 in (select json_array_elements_text(${JSON.stringify(hashes)}::text::json))
      and not exists (select 1 from araxes.documents d where d.case_id = p.case_id and d.sha256 = p.sha256)`
}
