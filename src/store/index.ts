/**
 * Keeps what was read: documents with their extractions, and the situation that was linked from them, in PostgreSQL.
 * A store is a folder, whose server Araxes starts and stops by itself, or the address of a server that others keep.
 */
import type { Actor, Day, Decision, Document, FileHistory, LinkRow, Links, Notice, Situation } from '../model/index.ts'
import { parseAddress } from './address.ts'
import { DEFAULT_CASE, openCase } from './case.ts'
import type { Deciding } from './decisions.ts'
import * as decided from './decisions.ts'
import { asAraxesError } from './failures.ts'
import { historyOf } from './history.ts'
import { linkLock } from './link-lock.ts'
import type { LinkedSituation } from './linked.ts'
import * as situation from './linked.ts'
import type { LinkState } from './links.ts'
import * as links from './links.ts'
import type { Added, Match, Reading, StoredReading } from './readings.ts'
import * as documents from './readings.ts'
import type { Stats } from './stats.ts'
import { stats } from './stats.ts'

export type { Deciding } from './decisions.ts'
export type { LinkedSituation } from './linked.ts'
export type { LinkState } from './links.ts'
export type { Reading, StoredReading } from './readings.ts'

export interface StoreOptions {
  /** Cases are apart: what one holds, another does not see. Default: "default". */
  readonly case?: string
  /** The clock, for the times at which documents are stored. */
  readonly now?: () => Date
  /** Told what the user should know, such as where the data lie if not in the folder. */
  readonly onNotice?: (notice: Notice) => void
  /** False: the store and the case must exist. */
  readonly create?: boolean
}

/** All methods throw `ConfigError` for what the user can mend (a full disk, a server that is down), else `InternalError`. */
export interface Store {
  /** The folder's absolute path, or the server's address without its password. */
  readonly address: string
  readonly caseName: string
  /** True if the current reading of the uri is of the text with this SHA-256. */
  known(uri: string, sha256: string): Promise<boolean>
  /** Stores a document with what it says: whole or not at all, and when the promise is fulfilled, for good. Processes may add at once. */
  add(reading: Reading): Promise<Added>
  /** The current revision of every document, by id, and the state of the case that they are. */
  readings(): Promise<{ readings: Reading[]; generation: string }>
  /** The same with the links found between them, as far as they were found. */
  linkedReadings(): Promise<{ readings: Reading[]; links: Links[]; generation: string }>
  /** The readings of these documents, in their order; one that is gone is left out. */
  readingsOf(documents: readonly string[]): Promise<StoredReading[]>
  /** How much of the case this linker has linked, documents counted up to a limit. What another linker found is forgotten. */
  linkState(linker: string, countUpTo: number): Promise<LinkState>
  /** Ids of the documents, `limit` at most, that share the most telling keys with one of that day. */
  neighbours(keys: readonly string[], day: number, limit: number): Promise<string[]>
  /** Actors of all documents that one of these names may mean. */
  castOf(keys: readonly string[]): Promise<Actor[]>
  linksOf(documents: readonly string[]): Promise<Links[]>
  /** Keeps links; a document that was read again meanwhile keeps none. */
  saveLinks(rows: readonly (LinkRow & { readonly readAt: string })[]): Promise<void>
  /** Forgets all links: the next linking finds them anew. */
  clearLinks(): Promise<void>
  /** A document by its id, be it current or an earlier revision. */
  document(id: string): Promise<Document | undefined>
  /** Every text that stood at the uri, oldest first, each with the one before as `revisionOf`. */
  revisions(uri: string): Promise<Document[]>
  /** What was filed, and read again with another result, from one day to another (of UTC), both included. */
  history(since: Day, until?: Day): Promise<FileHistory>
  /** The last situation that this linker (any string that names its version) made, if no document changed since. */
  linked(linker: string): Promise<Situation | undefined>
  /** Keeps a situation linked from the readings of `generation`; false, and nothing is kept, if documents changed meanwhile. */
  saveLinked(situation: LinkedSituation, generation: string, linker: string): Promise<boolean>
  /** The present id of what an earlier linking called so, or the id itself. */
  resolve(id: string): Promise<string>
  /** Runs the work while no one else, in any process, links this case. */
  withLinkLock<T>(work: () => Promise<T>): Promise<T>
  /** What people decided about who is one, those taken back included. */
  decisions(): Promise<Decision[]>
  /** Keeps a decision, and forgets all links; call it within `withLinkLock`. */
  decide(deciding: Deciding): Promise<Decision>
  /** Takes a decision back, and forgets all links; undefined if none of this number counts. Call it within `withLinkLock`. */
  undo(number: number, by: string): Promise<Decision | undefined>
  /** Ids of the current documents whose text has one of these SHA-256 hashes. */
  documentsWith(hashes: readonly string[]): Promise<string[]>
  /** Purges a document with its revisions and the linked elements that quote it; how many documents that were. */
  remove(match: Match): Promise<number>
  stats(): Promise<Stats>
  /** To be called at the end: until then the process stays alive. The last to close a folder’s store stops its server. */
  close(): Promise<void>
}

/** Opens a store, and makes it if it is a folder without one. Throws `ConfigError`. */
export async function openStore(address: string, options: StoreOptions = {}): Promise<Store> {
  const { now = () => new Date(), onNotice = () => undefined, create = true } = options
  const caseName = options.case ?? DEFAULT_CASE
  const parsed = parseAddress(address)
  const [{ ownDatabase, remoteDatabase }, { migrate }] = await Promise.all([import('./database.ts'), import('./migrate.ts')])
  const open = async () => {
    if (parsed.kind === 'server') return remoteDatabase(parsed)
    const [{ openHome }, { ownServer }] = await Promise.all([import('./home.ts'), import('./server.ts')])
    return ownDatabase(await ownServer(await openHome(parsed.path, create, onNotice), parsed.shown), parsed.shown)
  }
  const database = await open().catch((error: unknown) => {
    throw asAraxesError(error, parsed.shown)
  })
  try {
    await migrate(database, parsed.shown)
    const opened = await openCase(database, caseName, now, create, parsed.shown)
    return {
      address: parsed.shown,
      caseName,
      known: (uri, sha256) => documents.known(opened, uri, sha256),
      add: (reading) => documents.add(opened, reading),
      readings: () => documents.readings(opened),
      linkedReadings: () => documents.linkedReadings(opened),
      readingsOf: (ids) => documents.readingsOf(opened, ids),
      linkState: (linker, countUpTo) => links.linkState(opened, linker, countUpTo),
      neighbours: (keys, day, limit) => links.neighbours(opened, keys, day, limit),
      castOf: (keys) => links.castOf(opened, keys),
      linksOf: (ids) => database.run((sql) => links.linksOf(sql, opened.id, ids)),
      saveLinks: (rows) => links.saveLinks(opened, rows),
      clearLinks: () => links.clearLinks(opened),
      document: (id) => documents.documentOf(opened, id),
      revisions: (uri) => documents.revisions(opened, uri),
      history: (since, until) => historyOf(opened, since, until),
      linked: (linker) => situation.linked(opened, linker),
      saveLinked: (found, generation, linker) => situation.saveLinked(opened, found, generation, linker),
      resolve: (id) => situation.resolveId(opened, id),
      withLinkLock: linkLock(opened),
      decisions: () => decided.decisions(opened),
      decide: (deciding) => decided.decide(opened, deciding),
      undo: (number, by) => decided.undo(opened, number, by),
      documentsWith: (hashes) => decided.documentsWith(opened, hashes),
      remove: (match) => documents.remove(opened, match),
      stats: () => stats(opened),
      close: () => database.close(),
    }
  } catch (error) {
    await database.close().catch(() => undefined)
    throw error
  }
}
