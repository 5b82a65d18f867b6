/** As which user of the system the server runs: PostgreSQL refuses root. */
import { readFile } from 'node:fs/promises'
import { ConfigError } from '../errors.ts'
import { type Account, runProgram } from './program.ts'

/** The first of these that the machine has. No user is made: a container may have no program for it. */
const PREFERRED = ['araxes', 'postgres', 'nobody', 'daemon']

export const isRoot = (): boolean => process.getuid?.() === 0

/** The user for a new store's server when Araxes runs as root. */
export async function serverAccount(passwd = '/etc/passwd'): Promise<Account> {
  const accounts = await readAccounts(passwd)
  for (const name of PREFERRED) {
    const found = accounts.find((account) => account.name === name && account.uid > 0)
    if (found) return found
  }
  throw new ConfigError('PostgreSQL does not run as root, and this system has no other user for it', {
    code: 'E_STORE_USER',
    place: passwd,
    remedy: `Run Araxes as an ordinary user, add a user named ${PREFERRED[0]}, or give --store postgres://…`,
  })
}

/** The user that owns an existing store, by number; its name if the system knows it. */
export async function accountOf(uid: number, gid: number, passwd = '/etc/passwd'): Promise<Account> {
  const known = (await readAccounts(passwd)).find((account) => account.uid === uid)
  return { name: known?.name ?? String(uid), uid, gid }
}

async function readAccounts(passwd: string): Promise<Account[]> {
  const lines = (await readFile(passwd, 'utf8')).split('\n')
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

/** True when the user can enter (`x`), read (`r`) or write (`w`) a path; asked of the system, since modes alone leave out access lists. */
export async function canReach(account: Account, path: string, how: 'r' | 'w' | 'x'): Promise<boolean> {
  const { status } = await runProgram('/bin/sh', ['-c', `test -${how} "$1"`, 'sh', path], { as: account })
  return status === 0
}

export async function canReachAll(account: Account, paths: readonly string[]): Promise<boolean> {
  for (const path of paths) if (!(await canReach(account, path, 'r'))) return false
  return true
}
