/** Brings the schema `araxes` of a database to the present version: all missing steps in one transaction, one process at a time. */
import { createHash } from 'node:crypto'
import { ConfigError } from '../errors.ts'
import type { Database } from './database.ts'
import { MIGRATIONS, type Migration } from './migrations/index.ts'
import type { Sql } from './sql.ts'

/** Any number that no other program uses for an advisory lock: "araxes" in ASCII. */
const LOCK = 0x617261786573

const OLDEST_SERVER = 150_000

const checksum = (sql: string): string => createHash('sha256').update(sql).digest('hex')

export async function migrate(database: Database, place: string, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  await database.run(async (sql) => {
    const [server] = await sql<{ version: number }>`select current_setting('server_version_num')::int as version`
    if (server!.version < OLDEST_SERVER)
      throw new ConfigError(`the server is PostgreSQL ${Math.floor(server!.version / 10_000)}`, {
        code: 'E_STORE_VERSION',
        place,
        remedy: 'Use PostgreSQL 15 or later, or a folder: --store DIR',
      })
  })
  const missing = await database.run(async (sql) => missingOf(await applied(sql), migrations, place))
  if (missing.length === 0) return
  await database.transaction(async (tx) => {
    await tx`select pg_advisory_xact_lock(${LOCK})`
    await tx`create schema if not exists araxes`
    await tx`create table if not exists araxes.migrations (version int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`
    for (const migration of missingOf(await applied(tx), migrations, place)) {
      await tx.text(migration.sql)
      await tx`insert into araxes.migrations (version, name, checksum) values (${migration.version}, ${migration.name}, ${checksum(migration.sql)})`
    }
  })
}

interface Applied {
  readonly version: number
  readonly checksum: string
}

async function applied(sql: Sql): Promise<readonly Applied[]> {
  const [table] = await sql<{ there: boolean }>`select to_regclass('araxes.migrations') is not null as there`
  return table!.there ? await sql<Applied>`select version, checksum from araxes.migrations order by version` : []
}

/** Throws `ConfigError` if the database holds steps that this version does not know, or knows otherwise. */
function missingOf(done: readonly Applied[], migrations: readonly Migration[], place: string): Migration[] {
  for (const { version, checksum: theirs } of done) {
    const ours = migrations.find((migration) => migration.version === version)
    if (ours === undefined)
      throw new ConfigError('a newer Araxes made this store', { code: 'E_STORE_VERSION', place, remedy: 'Install the newest Araxes' })
    if (checksum(ours.sql) !== theirs)
      throw new ConfigError(`step ${version} of its schema is not the one that this Araxes knows`, {
        code: 'E_STORE_VERSION',
        place,
        remedy: 'Open it with the Araxes that made it, or use another store',
      })
  }
  return migrations.filter((migration) => !done.some(({ version }) => version === migration.version))
}
