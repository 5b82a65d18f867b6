/**
 * Reads a table of `knowledge/`: the files `TABLE.yaml`, `TABLE.tsv` and everything in `TABLE/` of each folder, each record checked by its schema.
 *
 * YAML holds a list of records, or `source:` and `records:`. TSV holds a line of column names and a line a record; an empty cell is absent;
 * `# source: …` before the column names gives the source of all. A record in a later folder replaces the one with its id in an earlier folder.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'
import type { z } from 'zod'
import { ConfigError } from '../errors.ts'
import type { KnowledgeRecord } from '../model/records/record.ts'

const KINDS = ['.yaml', '.yml', '.tsv']
const isTable = (file: string): boolean => KINDS.some((kind) => file.endsWith(kind))

/** Record files of one table in one folder, in the order of their names. */
function tableFiles(dir: string, table: string): string[] {
  const folder = join(dir, table)
  const inside = existsSync(folder) ? readdirSync(folder).filter(isTable).sort() : []
  return [...KINDS.map((kind) => join(dir, table + kind)).filter((file) => existsSync(file)), ...inside.map((file) => join(folder, file))]
}

/** Every record file of a folder, with its path in it: what the version is a hash of. */
export function allFiles(dir: string): { path: string; file: string }[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && (isTable(entry.name) || entry.name.endsWith('.tsv.gz')))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(dir, file).replaceAll('\\', '/'), file }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

interface RawRecord {
  readonly place: string
  readonly value: unknown
}

const fault = (place: string, what: string, remedy: string, cause?: unknown): ConfigError =>
  new ConfigError(what, { code: 'E_KNOWLEDGE', place, remedy, cause })

const named = (value: unknown): string => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  return typeof id === 'string' ? `record "${id}"` : 'a record without id'
}

function fromYaml(file: string, text: string): RawRecord[] {
  let content: unknown
  try {
    content = load(text, { schema: CORE_SCHEMA })
  } catch (error) {
    throw fault(file, `not YAML: ${error instanceof Error ? error.message : String(error)}`, 'Correct the file at the line named', error)
  }
  const wrapped = typeof content === 'object' && content !== null && 'records' in content ? content : { records: content ?? [] }
  if (!Array.isArray(wrapped.records)) throw fault(file, 'holds no list of records', 'Write a YAML list, or "source:" and "records:"')
  const source = 'source' in wrapped ? { source: wrapped.source } : {}
  return wrapped.records.map((value: unknown, i) => ({
    place: `${file}, ${named(value)} (number ${i + 1})`,
    value: typeof value === 'object' && value !== null ? { ...source, ...value } : value,
  }))
}

/** Rows of a TSV text as objects of strings, each with its line number; cells that are empty are left out. */
function* tsvRows(text: string): Generator<{ line: number; row: Record<string, string>; cells: number; columns: number }> {
  let columns: string[] | undefined
  let shared: Record<string, string> = {}
  for (const [i, line] of text.split(/\r?\n/u).entries()) {
    const source = /^# source: (.+)$/u.exec(line)?.[1]
    if (source !== undefined) shared = { source }
    if (line === '' || line.startsWith('#')) continue
    const cells = line.split('\t')
    if (columns === undefined) {
      columns = cells
      continue
    }
    const row: Record<string, string> = { ...shared }
    for (const [j, column] of columns.entries()) if (cells[j]) row[column] = cells[j]
    yield { line: i + 1, row, cells: cells.length, columns: columns.length }
  }
}

function fromTsv(file: string, text: string): RawRecord[] {
  return [...tsvRows(text)].map(({ line, row, cells, columns }) => {
    if (cells > columns) {
      throw fault(`${file}, line ${line}`, `${cells} cells under ${columns} column names`, 'Part cells by one tab and leave none over')
    }
    return { place: `${file}, line ${line}, ${named(row)}`, value: row }
  })
}

/** The records of a table over all folders; throws ConfigError that names file, record, field and remedy. */
export function loadRecords<S extends z.ZodType<KnowledgeRecord>>(dirs: readonly string[], table: string, schema: S): z.infer<S>[] {
  const byId = new Map<string, z.infer<S>>()
  for (const dir of dirs) {
    const here = new Map<string, string>()
    for (const file of tableFiles(dir, table)) {
      const text = readFileSync(file, 'utf8')
      for (const { place, value } of file.endsWith('.tsv') ? fromTsv(file, text) : fromYaml(file, text)) {
        const parsed = schema.safeParse(value)
        if (!parsed.success) {
          const issue = parsed.error.issues[0]
          const field = issue?.path.join('.') || 'the record'
          throw fault(place, `${field}: ${issue?.message ?? 'not valid'}`, `Correct "${field}" as docs/how-to/knowledge.md has it`)
        }
        const first = here.get(parsed.data.id)
        if (first !== undefined) throw fault(place, `the id stands in ${first} too`, 'Give each record of a folder its own id')
        here.set(parsed.data.id, place)
        byId.set(parsed.data.id, parsed.data)
      }
    }
  }
  return [...byId.values()]
}
