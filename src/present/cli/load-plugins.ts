/** Loads what `--plugin FILE` names: a module by its path, whose default export is a plug-in or a list of them. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ConfigError } from '../../errors.ts'
import type { Check, Exporter, Extractor, Reader } from '../../plugins.ts'

export interface LoadedPlugins {
  readonly readers: readonly Reader[]
  readonly extractors: readonly Extractor[]
  readonly checks: readonly Check[]
  readonly exporters: readonly Exporter[]
}

type Loaded = { [K in keyof LoadedPlugins]: LoadedPlugins[K][number][] }

export async function loadPlugins(files: readonly string[]): Promise<LoadedPlugins> {
  const loaded: Loaded = { readers: [], extractors: [], checks: [], exporters: [] }
  for (const file of files) {
    for (const plugin of listOf(await importDefault(file))) sort(plugin, file, loaded)
  }
  return loaded
}

async function importDefault(file: string): Promise<unknown> {
  let module: { readonly default?: unknown }
  try {
    module = await import(pathToFileURL(resolve(file)).href)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ConfigError(`it can't be loaded (${reason})`, {
      code: 'E_PLUGIN',
      place: file,
      remedy: 'Name an ES module (.js or .mjs) by its path, and see that it runs by itself',
      cause: error,
    })
  }
  return module.default
}

const listOf = (exported: unknown): readonly unknown[] => (Array.isArray(exported) ? exported : [exported])

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Tells the kind by what only that kind has. */
function sort(plugin: unknown, file: string, loaded: Loaded): void {
  if (!isRecord(plugin) || typeof plugin.id !== 'string' || typeof plugin.title !== 'string' || typeof plugin.run !== 'function')
    throw new ConfigError('its default export is no plug-in', {
      code: 'E_PLUGIN',
      place: file,
      remedy:
        'Export by default what defineReader, defineExtractor, defineCheck or defineExporter gives (id, title, needs, gives, examples, run), or a list of such',
    })
  const gives = plugin.gives
  if (typeof plugin.takes === 'function') loaded.readers.push(plugin as unknown as Reader)
  else if (isRecord(gives) && typeof gives.mediaType === 'string') loaded.exporters.push(plugin as unknown as Exporter)
  else if (Array.isArray(gives) && gives.length === 1 && gives[0] === 'findings') loaded.checks.push(plugin as unknown as Check)
  else if (Array.isArray(gives)) loaded.extractors.push(plugin as unknown as Extractor)
  else
    throw new ConfigError(`the plug-in ${plugin.id} does not say what it gives`, {
      code: 'E_PLUGIN',
      place: file,
      remedy: 'Set `gives`: a list of kinds of element, or { mediaType, extension } for an exporter',
    })
}
