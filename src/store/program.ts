/** Runs one of PostgreSQL's programs, if need be as another user, out of reach of the terminal's Ctrl-C. */
import { spawn } from 'node:child_process'

/** A user of the operating system. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

export interface Outcome {
  readonly status: number | null
  /** What it printed, both streams, last 8,000 characters. */
  readonly output: string
}

const KEPT = 8000

export interface Surroundings {
  readonly as?: Account | undefined
  /** Where it works; a folder that its user can enter. */
  readonly folder?: string
  /** Gives it no streams: a server that it leaves behind would hold them open (Windows). */
  readonly quiet?: boolean
}

/** Rejects only if it can't be started at all. */
export function runProgram(file: string, args: readonly string[], { as, folder, quiet = false }: Surroundings = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: folder ?? (process.platform === 'win32' ? undefined : '/'),
      // A session of its own: Ctrl-C goes to the whole group in the foreground, and would tear an initdb in two.
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: quiet ? 'ignore' : ['ignore', 'pipe', 'pipe'],
      env: environment(),
      ...(as === undefined ? {} : { uid: as.uid, gid: as.gid }),
    })
    let output = ''
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-KEPT)
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.once('error', reject)
    child.once(quiet ? 'exit' : 'close', (status: number | null) => resolve({ status, output }))
  })
}

/** Without the user's PG* settings, which are meant for other servers, and with messages in English, which are parsed. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(own), LC_ALL: 'C', TZ: 'UTC' }
}
