/**
 * Araxes as a library: `import { analyze, openStore } from 'araxes'`. Same results as the command line; heavy parts load when first used.
 *
 * @example
 * const { situation, failures } = await analyze(['article.md'], { date: '2026-02-15' })
 * for (const claim of situation.claims) console.log(claim.speakerName, claim.kind, claim.content.quote)
 */

import type { Situation } from './model/index.ts'
import { type AnalyzeResult, addToStore, analyzeFiles, type PipelineOptions, situationOf } from './pipeline.ts'

export { ConfigError, InputError, InternalError } from './errors.ts'
export type * from './model/index.ts'
export type { AddOutcome, AnalyzeResult, PipelineOptions, Reading } from './pipeline.ts'
export { defineCheck, defineExporter, defineExtractor, defineReader } from './plugins.ts'
export { VERSION as version } from './version.ts'

/**
 * Reads, annotates, extracts and links files, folders or URLs, without a store.
 * @returns the situation, and the inputs that could not be used, each an `InputError` with place and remedy.
 */
export const analyze = (paths: string | readonly string[], options: PipelineOptions = {}): Promise<AnalyzeResult> =>
  analyzeFiles(typeof paths === 'string' ? [paths] : paths, options)

/** A store of documents and what they say; close it when done, so that the server it runs can stop. */
export interface OpenStore extends AsyncDisposable {
  /** Reads files, folders or URLs into the store; tells each one's outcome once it is stored. */
  add(paths: string | readonly string[], options?: PipelineOptions): ReturnType<typeof addToStore>
  /** What all documents of the store together describe. */
  situation(options?: PipelineOptions): Promise<Situation>
  /** Purges a document, with its revisions, by id or uri; gives how many were removed. */
  remove(match: { readonly id: string } | { readonly uri: string }): Promise<number>
  close(): Promise<void>
}

/**
 * Opens a store: a folder (`./.araxes`; a PostgreSQL server is started there, or joined) or the address of a server (`postgres://…`).
 * Throws `ConfigError` where it can't be opened, with the remedy.
 */
export async function openStore(address = './.araxes', options: { readonly case?: string } = {}): Promise<OpenStore> {
  const { openStore: open } = await import('./store/index.ts')
  const store = await open(address, options)
  return {
    add: (paths, pipeline) => addToStore(store, typeof paths === 'string' ? [paths] : paths, pipeline),
    situation: (pipeline) => situationOf(store, pipeline),
    remove: (match) => store.remove(match),
    close: () => store.close(),
    [Symbol.asyncDispose]: () => store.close(),
  }
}
