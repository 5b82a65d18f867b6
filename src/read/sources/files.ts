/** Files and folders: folders in the order of names, with links to files followed and links to folders left, so that no walk can loop. */
import { createReadStream, type Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fromSystem, noFiles, notAFile } from '../failures.ts'
import type { Located } from './source.ts'

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1)

export async function* files(path: string): AsyncGenerator<Located> {
  const found = await look(path)
  if ('failure' in found) yield found
  else if (found.stats.isFile()) yield { source: fileSource(path) }
  else if (found.stats.isDirectory()) {
    let any = false
    for await (const located of folder(path)) {
      any ||= 'source' in located || 'failure' in located
      yield located
    }
    if (!any) yield { failure: noFiles(path) }
  } else yield { failure: notAFile(path) }
}

async function* folder(path: string): AsyncGenerator<Located> {
  let entries: Awaited<ReturnType<typeof list>>
  try {
    entries = await list(path)
  } catch (error) {
    yield { failure: fromSystem(path, error) }
    return
  }
  const hidden = entries.filter((entry) => entry.name.startsWith('.'))
  if (hidden.length > 0) yield note(path, `${hidden.length} hidden ${hidden.length === 1 ? 'entry is' : 'entries are'} not read`)
  for (const entry of entries.filter((each) => !each.name.startsWith('.'))) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) yield* folder(inner)
    else if (entry.isFile()) yield { source: fileSource(inner) }
    else if (entry.isSymbolicLink()) yield await link(inner)
    else yield note(inner, 'is neither a file nor a folder, and is not read')
  }
}

const list = async (path: string) => (await readdir(path, { withFileTypes: true })).sort(byName)

async function link(path: string): Promise<Located> {
  const found = await look(path)
  if ('failure' in found) return found
  return found.stats.isFile() ? { source: fileSource(path) } : note(path, 'links to a folder, and is not followed: give that folder itself')
}

async function look(path: string): Promise<{ readonly stats: Stats } | Extract<Located, { failure: unknown }>> {
  try {
    return { stats: await stat(path) }
  } catch (error) {
    return { failure: fromSystem(path, error) }
  }
}

const note = (where: string, why: string): Located => ({ notice: { stage: 'read', where, why } })

const fileSource = (path: string) => ({
  uri: pathToFileURL(resolve(path)).href,
  place: path,
  open: () => createReadStream(path) as AsyncIterable<Uint8Array>,
})
