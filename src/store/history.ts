/** What was filed when, and what an earlier reading of the same text was, in outline. */
import type { Day, Document, ElementOutline, Extraction, Filed, FileHistory, ReaderVersion, Reread } from '../model/index.ts'
import { outlinesOf } from '../model/index.ts'
import type { Case } from './case.ts'
import type { Sql } from './sql.ts'
import { fromJson, toJson } from './verbatim-json.ts'

/** Keeps the outline of the reading that the given one replaces, where they differ. */
export async function keepEarlier(
  tx: Sql,
  id: number,
  { document, extraction, reader }: { readonly document: Document; readonly extraction: Extraction; readonly reader: ReaderVersion },
  now: Date,
): Promise<void> {
  const [held] = await tx<{ reader: string; extraction: string; number: number }>`
    select reader::text as reader, extraction::text as extraction,
      (select coalesce(max(number), 0) + 1 from araxes.earlier_readings where case_id = ${id} and document = ${document.id}) as number
    from araxes.readings where case_id = ${id} and document = ${document.id}`
  if (held === undefined) return
  const [before, after] = [outlinesOf(fromJson<Extraction>(held.extraction)), outlinesOf(extraction)]
  if (held.reader === toJson(reader) && toJson(before) === toJson(after)) return
  await tx`
    insert into araxes.earlier_readings (case_id, document, number, reader, elements, read_at, replaced_at)
    select case_id, document, ${held.number}::int, reader, ${toJson(before)}::text::json, read_at, ${now}::timestamptz
    from araxes.readings where case_id = ${id} and document = ${document.id}`
}

interface FiledRow {
  readonly document: string
  readonly at: string
  readonly current: boolean
  readonly previous: string | null
  readonly extraction: string | null
}

interface RereadRow {
  readonly document: string
  readonly at: string
  readonly by: string
  readonly elements: string
  readonly now: string
  readonly extraction: string
}

/** The documents stored, and read again, from the first day to the last, both of UTC and included. Of several earlier readings the first counts. */
export function historyOf({ database, id }: Case, since: Day, until: Day = '9999-12-30'): Promise<FileHistory> {
  return database.transaction(async (tx) => {
    const filed = await tx<FiledRow>`
      select r.document, to_char(r.stored_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, r.current,
        p.body::text as previous, g.extraction::text as extraction
      from araxes.revisions r
        left join araxes.revisions b on b.case_id = r.case_id and b.source = r.source and b.number = r.number - 1
        left join araxes.documents p on p.case_id = b.case_id and p.id = b.document
        left join araxes.readings g on g.case_id = b.case_id and g.document = b.document
      where r.case_id = ${id} and r.stored_at >= ${since}::timestamp at time zone 'UTC'
        and r.stored_at < (${until}::date + 1)::timestamp at time zone 'UTC'
      order by r.stored_at, r.source collate "C", r.number`
    const reread = await tx<RereadRow>`
      select distinct on (e.document) e.document, to_char(e.replaced_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
        e.reader::text as by, e.elements::text as elements, g.reader::text as now, g.extraction::text as extraction
      from araxes.earlier_readings e join araxes.readings g on g.case_id = e.case_id and g.document = e.document
      where e.case_id = ${id} and e.replaced_at >= ${since}::timestamp at time zone 'UTC'
        and e.replaced_at < (${until}::date + 1)::timestamp at time zone 'UTC'
      order by e.document, e.number`
    return {
      filed: filed.map(toFiled),
      reread: reread.map(toReread).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.document < b.document ? -1 : 1)),
    }
  }, 'repeatable read')
}

const toFiled = ({ document, at, current, previous, extraction }: FiledRow): Filed => ({
  document,
  at,
  current,
  ...(previous === null || extraction === null
    ? {}
    : { previous: { document: fromJson<Document>(previous), extraction: fromJson<Extraction>(extraction) } }),
})

const toReread = ({ document, at, by, elements, now, extraction }: RereadRow): Reread => ({
  document,
  at,
  by: fromJson<ReaderVersion>(by),
  now: fromJson<ReaderVersion>(now),
  before: fromJson<ElementOutline[]>(elements),
  after: outlinesOf(fromJson<Extraction>(extraction)),
})
