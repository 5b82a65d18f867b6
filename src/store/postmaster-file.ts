/**
 * Reads `postmaster.pid`, which a running server keeps in its data folder, tells whether it is of a living server, and mends one that a crash left behind.
 * PostgreSQL takes any living process of the same user with that number for a server and refuses to start: after a loss of power
 * the number soon belongs to another program, and in a container often to Araxes itself.
 */
import { execFile } from 'node:child_process'
import { readFile, stat, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readIfThere } from './read-if-there.ts'

export interface PostmasterFile {
  readonly pid: number
  /** 0: not written yet. */
  readonly port: number
  /** Folder of the socket; empty where the server listens on TCP. */
  readonly socketFolder: string
}

export const postmasterFile = (data: string) => join(data, 'postmaster.pid')

/** Undefined if there is none; `'unfinished'` if it does not say yet what is needed to reach the server. */
export async function readPostmasterFile(data: string): Promise<PostmasterFile | 'unfinished' | undefined> {
  const text = await readIfThere(postmasterFile(data))
  if (text === undefined) return undefined
  // Lines: process id, data folder, start time, port, socket folder, address, … The server writes the later ones as it comes up.
  const [pid, , , port, socketFolder = '', address = ''] = text.split('\n')
  const file = { pid: Math.abs(Number(pid)), port: Number(port), socketFolder }
  if (!(file.pid > 0)) return 'unfinished'
  return file.port > 0 && (socketFolder !== '' || address !== '') ? file : { ...file, port: 0 }
}

/** True if the process of this number is a server on this data folder. */
export async function isServerOf(pid: number, data: string): Promise<boolean> {
  if (process.platform === 'linux') {
    // A server's working folder is its data folder. Compared by inode: the path may read otherwise in another mount namespace.
    const [its, ours] = await Promise.all([statOrNothing(`/proc/${pid}/cwd/`), statOrNothing(data)])
    return its !== undefined && ours !== undefined && its.ino === ours.ino && its.dev === ours.dev
  }
  const [program, args] =
    process.platform === 'win32'
      ? ['tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']]
      : ['ps', ['-p', String(pid), '-o', 'command=']]
  const listed = await promisify(execFile)(program as string, args as string[]).catch((error: { code?: unknown }) => {
    // `ps` ends with 1 where there is no such process; that it can't be run is no answer.
    if (typeof error.code === 'number') return { stdout: '' }
    throw error
  })
  return (
    listed.stdout.includes('postgres') &&
    (process.platform === 'win32' || [data, '-D data'].some((argument) => listed.stdout.includes(argument)))
  )
}

const statOrNothing = (path: string) => stat(path).catch(() => undefined)

/** No process can have it on any platform, so that PostgreSQL sees the file is stale. */
const NOBODYS_PID = 2147483646

/**
 * Disowns a file whose process is not the server. It is not deleted: PostgreSQL reads in it which shared memory the dead server had,
 * and must not start while children of that server still use it.
 */
export async function disownPostmasterFile(data: string): Promise<void> {
  const file = postmasterFile(data)
  const lines = (await readFile(file, 'utf8')).split('\n')
  await writeFile(file, [String(NOBODYS_PID), ...lines.slice(1)].join('\n'))
}

/** Removes a file that a crash left without content. One that is being written is younger than `age` ms. */
export async function removeUnfinishedFile(data: string, age: number): Promise<boolean> {
  const file = postmasterFile(data)
  const found = await statOrNothing(file)
  if (found === undefined || Date.now() - found.mtimeMs < age) return false
  await unlink(file)
  return true
}
