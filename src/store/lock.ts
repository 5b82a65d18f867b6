/**
 * One lock a folder, between processes, which the operating system takes back when its holder dies, however it dies:
 * there is no stale lock to recognize, and no process id to mistake for another's.
 * Linux: an abstract Unix socket, named after the folder's device and inode. macOS and Windows: a file opened exclusively.
 */
import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ConfigError } from '../errors.ts'

type Release = () => Promise<void>

/** Runs `work` while no other process, and no one else in this one, holds the folder's lock. The folder must exist. */
export async function withLock<T>(folder: string, work: () => Promise<T>, patience = 120_000): Promise<T> {
  const release = await acquire(folder, patience)
  try {
    return await work()
  } finally {
    await release()
  }
}

async function acquire(folder: string, patience: number): Promise<Release> {
  const deadline = Date.now() + patience
  const attempt = process.platform === 'linux' ? await socketLock(folder) : fileLock(folder)
  for (;;) {
    const release = await attempt()
    if (release) return release
    if (Date.now() > deadline)
      throw new ConfigError(`another process has been starting or stopping it for ${Math.round(patience / 1000)} s`, {
        code: 'E_STORE_BUSY',
        place: folder,
        remedy: 'Wait for it, or end it if it hangs, and try again',
      })
    await sleep(5 + Math.random() * 20)
  }
}

/** A name of full length, since Node 20 fills a shorter one up with zeros and Node 24 does not. */
const ABSTRACT_NAME_LENGTH = 107

async function socketLock(folder: string): Promise<() => Promise<Release | undefined>> {
  const { dev, ino } = await stat(folder, { bigint: true })
  const hash = createHash('sha256').update(`${dev}:${ino}`).digest('hex')
  const path = `\0${`araxes-${hash}-`.padEnd(ABSTRACT_NAME_LENGTH, '.')}`
  return () =>
    new Promise((resolve, reject) => {
      const server = createServer((socket) => socket.destroy())
      server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)))
      server.listen({ path, exclusive: true }, () => resolve(() => new Promise<void>((closed) => server.close(() => closed()))))
    })
}

/** O_EXLOCK of macOS, and what libuv takes for it on Windows; Node passes flags that it does not name. */
const EXCLUSIVE = process.platform === 'win32' ? 0x1000_0000 : 0x20
const WITHOUT_WAITING = process.platform === 'win32' ? 0 : 0x4
const READ_WRITE_CREATE = process.platform === 'win32' ? 0x102 : 0x202

function fileLock(folder: string): () => Promise<Release | undefined> {
  return async () => {
    try {
      const file = await open(join(folder, 'lock'), READ_WRITE_CREATE | EXCLUSIVE | WITHOUT_WAITING, 0o600)
      return () => file.close()
    } catch (error) {
      if (['EAGAIN', 'EWOULDBLOCK', 'EBUSY', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
      throw error
    }
  }
}
