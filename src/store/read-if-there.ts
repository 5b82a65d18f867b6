/** A file's text; undefined where there is no such file. What else keeps it from being read is thrown. */
import { readFile } from 'node:fs/promises'
import { codeOf } from './failures.ts'

export const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
