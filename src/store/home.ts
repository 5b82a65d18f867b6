/**
 * A store's folder, and the home of its server: the folder that holds the data and that the server's user owns.
 *
 *     STORE/store.json    where the home is: "server", or a path elsewhere
 *     STORE/server/       the home: data/  run/ (the socket)  server.log  server.conf  host.json
 *
 * The home lies elsewhere where the server can't use the store's folder: it runs as another user (Araxes as root) who can't come there,
 * or the file system keeps no permissions.
 */
import { randomBytes } from 'node:crypto'
import { chmod, chown, lstat, mkdir, open, readdir, rename, rmdir, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { ConfigError } from '../errors.ts'
import type { Notice } from '../model/index.ts'
import { accountOf, canReach, isRoot, serverAccount } from './account.ts'
import { asAraxesError, codeOf } from './failures.ts'
import { withLock } from './lock.ts'
import type { Account } from './program.ts'
import { readIfThere } from './read-if-there.ts'

export interface Home {
  /** Absolute. */
  readonly path: string
  /** The user whose the server is, if it is another than this process's. */
  readonly account?: Account
}

const MARKER = 'store.json'
const GUEST_FILES = new Set(['.gitignore', 'lock', 'server', '.DS_Store'])

/** Finds the home of the store in this folder, or makes one. Throws `ConfigError`. */
export async function openHome(folder: string, create: boolean, onNotice: (notice: Notice) => void): Promise<Home> {
  try {
    const found = await readMarker(folder)
    if (found !== undefined) return await existingHome(folder, found)
    if (!create) throw missing(folder)
    await makeFolder(folder)
    return await withLock(folder, async () => {
      const meanwhile = await readMarker(folder)
      return meanwhile === undefined ? await makeHome(folder, onNotice) : await existingHome(folder, meanwhile)
    })
  } catch (error) {
    throw asAraxesError(error, folder)
  }
}

const missing = (folder: string) =>
  new ConfigError('there is no store here', {
    code: 'E_STORE_NONE',
    place: folder,
    remedy: 'Add articles first (araxes add PATH…), or name the store: --store DIR',
  })

async function readMarker(folder: string): Promise<string | undefined> {
  const file = join(folder, MARKER)
  const text = await readIfThere(file)
  if (text === undefined) return undefined
  const damaged = new ConfigError('it is damaged', {
    code: 'E_STORE_DAMAGED',
    place: file,
    remedy: `Restore it from a backup; if a folder "server" lies beside it, write {"araxes":1,"home":"server"} into it`,
  })
  let marker: unknown
  try {
    marker = JSON.parse(text)
  } catch {
    throw damaged
  }
  const home = typeof marker === 'object' && marker !== null && 'araxes' in marker && 'home' in marker ? marker : undefined
  if (home === undefined || typeof home.home !== 'string') throw damaged
  if (home.araxes !== 1)
    throw new ConfigError('a newer Araxes made this store', { code: 'E_STORE_VERSION', place: file, remedy: 'Install the newest Araxes' })
  return home.home
}

async function existingHome(folder: string, home: string): Promise<Home> {
  const path = isAbsolute(home) ? home : join(folder, home)
  const { uid, gid } = await stat(path).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
    throw new ConfigError(`its data should lie in ${path}, which is gone`, {
      code: 'E_STORE_DAMAGED',
      place: folder,
      remedy: 'Restore that folder from a backup, or remove this one and add the articles again',
      cause: error,
    })
  })
  const self = process.getuid?.()
  if (self === undefined || self === uid) return { path }
  const account = await accountOf(uid, gid)
  if (self === 0) return { path, account }
  throw new ConfigError(`this store belongs to the user ${account.name}`, {
    code: 'E_STORE_ACCESS',
    place: folder,
    remedy: `Run as ${account.name} (or as root, if root made it), or give another folder: --store DIR`,
  })
}

/** Node's recursive mkdir never ends where a folder that exists takes no new ones and says that they don't exist (/proc). */
async function makeFolders(folder: string, mode: number): Promise<void> {
  const make = () =>
    mkdir(folder, { mode }).catch(async (error: unknown) => {
      if (codeOf(error) !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error
    })
  try {
    await make()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error
    await makeFolders(dirname(folder), mode)
    await make()
  }
}

/** Refuses a folder with other people's files: a mistyped --store must not litter it. */
async function makeFolder(folder: string): Promise<void> {
  // As root, the server's user must be able to pass through.
  await makeFolders(folder, isRoot() ? 0o711 : 0o700)
  const others = (await readdir(folder)).filter((name) => !GUEST_FILES.has(name) && !name.startsWith(MARKER))
  if (others.length === 0) return
  throw new ConfigError(`the folder holds other files (${others.slice(0, 3).join(', ')}) and no store`, {
    code: 'E_STORE_FOLDER',
    place: folder,
    remedy: 'Give an empty or a new folder: --store DIR',
  })
}

async function makeHome(folder: string, onNotice: (notice: Notice) => void): Promise<Home> {
  await writeFile(join(folder, '.gitignore'), '*\n')
  const account = isRoot() ? await serverAccount() : undefined
  const within = await tryHome(join(folder, 'server'), account)
  if (within) {
    await writeMarker(folder, 'server')
    return within
  }
  for (const base of account ? ROOT_BASES : [userBase()]) {
    if (account && !(await isSafeBase(base))) continue
    const home = await tryHome(join(base, `store-${randomBytes(8).toString('hex')}`), account)
    if (!home) continue
    await writeMarker(folder, home.path)
    const why = account
      ? `the database runs as the user "${account.name}", who can’t enter this folder`
      : 'this file system keeps no permissions'
    onNotice({ stage: 'store', where: folder, why: `${why}; its data lie in ${home.path}` })
    return home
  }
  throw new ConfigError('the database server can’t use this folder, nor any other that was tried', {
    code: 'E_STORE_ACCESS',
    place: folder,
    remedy: account
      ? `Give a folder that the user "${account.name}" can enter (--store DIR), or run Araxes as an ordinary user`
      : 'Give a folder on another disk: --store DIR',
  })
}

/** Where a home goes that can't lie in the store's folder. Both outlive a restart of the machine, which /tmp does not. */
const ROOT_BASES = ['/var/lib/araxes', '/var/tmp/araxes']
const userBase = () => join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'araxes')

/** A folder for what belongs to no single store: the private copy of the programs. */
export async function sharedFolder({ path, account }: Home): Promise<string> {
  if (!account) {
    const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'araxes')
    // A user of the system may have no home.
    return await makeFolders(cache, 0o700).then(
      () => cache,
      () => path,
    )
  }
  for (const base of ROOT_BASES) if (await isSafeBase(base)) return base
  throw new ConfigError('no folder can hold a copy of PostgreSQL’s programs for its user', {
    code: 'E_STORE_BINARIES',
    place: ROOT_BASES.join(', '),
    remedy: `Install Araxes where the user "${account.name}" can read it, or run it as an ordinary user`,
  })
}

/** Made by root and by nobody else: /var/tmp is open to all. */
async function isSafeBase(base: string): Promise<boolean> {
  try {
    await mkdir(base, { mode: 0o711 })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') return false
  }
  const found = await lstat(base)
  return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0
}

/** Makes the folder for the server's user, and gives it back if that user can work in it. */
async function tryHome(path: string, account: Account | undefined): Promise<Home | undefined> {
  await makeFolders(path, 0o700)
  if (process.platform === 'win32') return { path }
  await chmod(path, 0o700)
  if (account) await chown(path, account.uid, account.gid)
  const { mode } = await stat(path)
  const usable = (mode & 0o077) === 0 && (account === undefined || (await canReach(account, path, 'w')))
  if (usable) return account ? { path, account } : { path }
  // Only if empty: a home that lost its marker is not ours to delete.
  await rmdir(path)
  return undefined
}

async function writeMarker(folder: string, home: string): Promise<void> {
  const file = join(folder, MARKER)
  await writeDurably(file, `${JSON.stringify({ araxes: 1, home })}\n`)
}

/** The file has either its old or its new content, whatever happens. */
export async function writeDurably(file: string, text: string): Promise<void> {
  const draft = `${file}.draft`
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
}
