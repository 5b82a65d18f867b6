/**
 * Stops a server whose clients are all gone without having closed the store: killed, or ended without `close()`.
 * No process of ours stands by for that. A session of the server itself does: it looks every two seconds who is connected, outlives the client
 * that started it, and ends with the server. The last to leave stops the server at once; this is for those who could not.
 */
import type { Client } from 'pg'
import { sqlOf } from './sql.ts'

export const WATCHER = 'araxes watcher'
/** A client under way out: still connected, no longer counted. */
export const LEAVING = 'araxes leaving'

const PAUSE_SECONDS = 2
/** How often in a row it must see nobody: a client may be between two connections. */
const TIMES_ALONE = 2

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
const shellQuoted = (text: string) => (process.platform === 'win32' ? `"${text}"` : `'${text.replaceAll("'", `'\\''`)}'`)

/** Clients other than the session that asks, the watcher, those on their way out, and those of the process named `own`. */
export const otherClients = (own: string) => `
  select count(*)::int as others from pg_stat_activity
  where backend_type = 'client backend' and pid <> pg_backend_pid()
    and application_name not in (${[WATCHER, LEAVING, own].map(literal).join(', ')})`

/** What the watcher runs. It commits between looks, so as to hold back no vacuum and to see the sessions anew. */
const watch = (pgCtl: string, data: string) => {
  const command = `${shellQuoted(pgCtl)} stop -D ${shellQuoted(data)} -m fast -W -s`
  return `
do $watcher$
declare alone int := 0;
begin
  loop
    perform pg_sleep(${PAUSE_SECONDS});
    alone := case when (${otherClients(WATCHER)}) = 0 then alone + 1 else 0 end;
    commit;
    if alone >= ${TIMES_ALONE} then
      execute ${literal(`copy (select 1) to program ${literal(command)}`)};
      exit;
    end if;
  end loop;
end
$watcher$`
}

/** A session normally ends when its client is gone; this one must not notice. Nor need the log tell of its end. */
export const WATCHER_SETTINGS = '-c client_connection_check_interval=0 -c log_min_messages=panic -c log_min_error_statement=panic'

/** Sees to it that the server has a watcher. `connect` opens a session of its own for it. */
export async function ensureWatcher(control: Client, connect: () => Promise<Client>, pgCtl: string, data: string): Promise<void> {
  const sql = sqlOf(control)
  const present = async () =>
    (await sql`select 1 from pg_stat_activity where application_name = ${WATCHER} and state = 'active'`).length > 0
  if (await present()) return
  const session = await connect()
  let failure: unknown
  const gone = session.query(watch(pgCtl, data)).catch((error: unknown) => {
    failure = error
  })
  while (!(await present())) if (failure !== undefined) throw failure
  // With a query under way, this breaks the connection off.
  await session.end()
  await gone
}
