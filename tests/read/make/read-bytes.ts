/** Reads bytes through standard input, and a folder of files that a test writes. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Document } from '../../../src/model/index.ts'
import { type ReadOptions, type ReadOutcome, read } from '../../../src/read/index.ts'

export async function readBytes(bytes: string | Uint8Array, options: ReadOptions = {}): Promise<ReadOutcome[]> {
  const chunks = async function* () {
    yield Buffer.from(bytes as string)
  }
  return outcomes(['-'], { ...options, stdin: chunks() })
}

export async function outcomes(paths: readonly string[], options: ReadOptions = {}): Promise<ReadOutcome[]> {
  const all: ReadOutcome[] = []
  for await (const outcome of read(paths, options)) all.push(outcome)
  return all
}

export const documentsOf = (all: readonly ReadOutcome[]): Document[] => all.flatMap((each) => ('document' in each ? [each.document] : []))

/** The one document that the bytes give. */
export async function readOne(bytes: string | Uint8Array, options: ReadOptions = {}): Promise<Document> {
  const all = await readBytes(bytes, options)
  const [document] = documentsOf(all)
  if (!document || all.length !== 1)
    throw new Error(`not one document: ${all.map((each) => ('failure' in each ? each.failure.line : Object.keys(each))).join('; ')}`)
  return document
}

/** Code of the one failure that the bytes give. */
export async function failureOf(bytes: string | Uint8Array, options: ReadOptions = {}): Promise<string> {
  const all = await readBytes(bytes, options)
  return all.map((each) => ('failure' in each ? each.failure.code : Object.keys(each).join())).join()
}

export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'araxes-read-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}
