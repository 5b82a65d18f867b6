/** Runs the built command line as a child process, as a user does. `npm test` builds it first. */
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const MAIN = fileURLToPath(new URL('../../dist/present/cli/main.js', import.meta.url))
if (!existsSync(MAIN)) throw new Error('dist/ is missing: run `npm run build` first')

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

export function araxes(args: readonly string[], { input = '', env = {}, cwd }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const { NO_COLOR: _, FORCE_COLOR: __, ARAXES_STORE: ___, ...inherited } = process.env
    const child = spawn(process.execPath, [MAIN, ...args], { env: { ...inherited, ...env }, ...(cwd === undefined ? {} : { cwd }) })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      stdout += data
    })
    child.stderr.setEncoding('utf8').on('data', (data: string) => {
      stderr += data
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
    // A command that fails early does not read its input.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

/** A folder of its own, and how to take it away. */
export function scratch(): { readonly path: (name: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'araxes-cli-'))
  // As root the store's server runs as another user, who has to come in.
  chmodSync(folder, 0o755)
  return { path: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
