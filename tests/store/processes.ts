/** Compiles the store and the programs beside this file, runs them as processes, and makes stores in folders that the server's user can reach. */
import { type ChildProcessWithoutNullStreams, execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '../..')
const out = join(root, 'node_modules/.cache/araxes-store-tests')

/** Whether a process of another user could run programs of this checkout: every folder above it lets others pass. */
export const othersReachCheckout = (() => {
  for (let folder = root; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
})()

/** Node 20 does not run TypeScript. Compiled when a source is newer than the last time; other stages' errors don't stop it. */
export async function compilePrograms(): Promise<void> {
  await mkdir(out, { recursive: true })
  const done = join(out, 'done')
  const began = new Date()
  if (existsSync(done) && (await newest(join(root, 'src'), join(root, 'tests/store'))) < (await stat(done)).mtimeMs) return
  const folder = await mkdtemp(join(out, 'config-'))
  const config = join(folder, 'tsconfig.json')
  await writeFile(
    config,
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { noEmit: false, rootDir: root, outDir: join(out, 'dist'), typeRoots: [join(root, 'node_modules/@types')] },
      include: [join(root, 'tests/store/programs')],
    }),
  )
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  await promisify(execFile)(process.execPath, [compiler, '-p', config]).catch((error: { stdout?: string }) => {
    if (!existsSync(programPath('adder'))) throw new Error(`the test programs don't compile: ${error.stdout}`)
  })
  await rm(folder, { recursive: true })
  await writeFile(done, '')
  await utimes(done, began, began)
}

/** When the newest file below these folders was changed. */
async function newest(...folders: string[]): Promise<number> {
  let time = 0
  for (const folder of folders)
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) time = Math.max(time, (await stat(join(entry.parentPath, entry.name))).mtimeMs)
  return time
}

const programPath = (name: string) => join(out, 'dist/tests/store/programs', `${name}.js`)

export interface Running {
  readonly child: ChildProcessWithoutNullStreams
  /** All that it said so far. */
  readonly lines: string[]
  /** Waits for a line that begins so. */
  said(start: string): Promise<string>
  /** What it wrote to stderr so far. */
  errors(): string
  /** Waits for its end: its exit status, or the signal. */
  readonly ended: Promise<number | string>
}

export function run(program: 'adder' | 'holder' | 'lock-holder', args: readonly string[], as?: { uid: number; gid: number }): Running {
  const child = spawn(process.execPath, [programPath(program), ...args], { cwd: '/', ...as })
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  reader.on('line', (line) => lines.push(line))
  const ended = once(child, 'close').then(([status, signal]) => (status ?? signal) as number | string)
  const said = async (start: string): Promise<string> => {
    for (;;) {
      const found = lines.find((line) => line.startsWith(start))
      if (found !== undefined) return found
      const more = await Promise.race([once(reader, 'line'), ended])
      if (!Array.isArray(more) && !lines.some((line) => line.startsWith(start)))
        throw new Error(`it ended (${more}) without "${start}": ${[...lines, errors].join(' ')}`)
    }
  }
  return { child, lines, said, ended, errors: () => errors }
}

/** Servers that run on a store, by process id: they work in its data folder, and are no server's children. */
export async function serversOf(store: string): Promise<number[]> {
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
      // A dead child that no one has fetched has no command line; a server's child calls itself "postgres: …".
      if (command.includes('bin/postgres\0-D') && readlinkSync(`/proc/${name}/cwd`).includes(store)) found.push(Number(name))
    } catch (error) {
      if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
  }
  return found
}

export async function until(what: string, condition: () => Promise<boolean> | boolean, patience = 15_000): Promise<void> {
  const deadline = Date.now() + patience
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`in vain for ${patience} ms: ${what}`)
    await new Promise((wait) => setTimeout(wait, 30))
  }
}

/** A folder for a test's stores, which everyone can enter. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'araxes-test-'))
  await chmod(folder, 0o755)
  return folder
}

export const homeOf = (store: string): string => {
  const { home } = JSON.parse(readFileSync(join(store, 'store.json'), 'utf8')) as { home: string }
  return isAbsolute(home) ? home : join(store, home)
}

/** A copy of a closed store: an initdb less. */
export function copyStore(from: string, to: string): string {
  execFileSync('cp', ['-a', from, to])
  return to
}

/** Ends servers that a failed test left behind, and removes what it made. */
export async function cleanUp(folder: string): Promise<void> {
  for (const pid of await serversOf(folder)) process.kill(pid, 'SIGKILL')
  for (const name of await readdir(folder)) {
    const store = join(folder, name)
    if (!existsSync(join(store, 'store.json'))) continue
    const marker = await readFile(join(store, 'store.json'), 'utf8')
    const home = /"home":"(\/[^"]+)"/.exec(marker)?.[1]
    if (home !== undefined) {
      for (const pid of await serversOf(home)) process.kill(pid, 'SIGKILL')
      await rm(home, { recursive: true, force: true })
    }
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** The tests of processes look into /proc. On other systems they are skipped, and say so by name. */
export const onLinux = process.platform === 'linux'
export const isRoot = process.getuid?.() === 0
