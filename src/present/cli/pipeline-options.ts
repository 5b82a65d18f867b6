/** What the global options mean to the pipeline, and the store that they name. */
import type { Day, Situation } from '../../model/index.ts'
import type { changesOf, PipelineOptions } from '../../pipeline.ts'
import type { Store } from '../../store/index.ts'
import type { Context } from './command.ts'
import { type LoadedPlugins, loadPlugins } from './load-plugins.ts'

export interface Setting extends PipelineOptions {
  readonly exporters: LoadedPlugins['exporters']
}

export async function pipelineOptions({ global, stdin, report }: Context): Promise<Setting> {
  const { date, outlet, knowledge, plugin } = global
  return {
    ...(date === undefined ? {} : { date }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(knowledge.length === 0 ? {} : { knowledge }),
    ...(await loadPlugins(plugin)),
    stdin,
    onSlow: (message) => report.say(message),
    onDocument: (doc) => report.progress(`reading ${doc.title ?? doc.uri}`),
  }
}

/** Opens the store of `--store`; a command that only reads does not make one. */
export async function openCase({ global, report, defer }: Context, { make }: { readonly make: boolean }): Promise<Store> {
  report.progress('opening the store')
  const { openStore } = await import('../../store/index.ts')
  const store = await openStore(global.store!, { case: global.case!, create: make, onNotice: (notice) => report.notice(notice) })
  defer(() => store.close())
  return store
}

/** What all documents of the store together describe. */
export async function situationOfStore(context: Context): Promise<Situation> {
  const options = await pipelineOptions(context)
  return situationIn(await openCase(context, { make: false }), context, options)
}

/** The same of a store that is open. */
export async function situationIn(store: Store, context: Context, options: Setting): Promise<Situation> {
  context.report.progress('linking what the articles say')
  const { situationOf } = await import('../../pipeline.ts')
  const situation = await situationOf(store, {
    ...options,
    onLinked: (done, all) => context.report.progress(`linked ${done} of ${all}`),
  })
  context.report.clear()
  return situation
}

/** What changed in the store from one day to another, with what its citations are of. */
export async function changesOfStore(
  context: Context,
  window: { readonly since: Day; readonly until?: Day },
): ReturnType<typeof changesOf> {
  const options = await pipelineOptions(context)
  const store = await openCase(context, { make: false })
  context.report.progress('linking what the articles say')
  const pipeline = await import('../../pipeline.ts')
  const found = await pipeline.changesOf(store, window, options)
  context.report.clear()
  return found
}
