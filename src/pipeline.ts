/**
 * The contents page: the way of the data, stage by stage.
 *
 *     read -> annotate -> extract -> link -> store -> analyze -> present
 *
 * Each stage is a folder beside this file and knows none of the others; they meet in `model`. Here they are joined, and only here.
 * A stage is loaded when it is first used, so that a command pays for what it needs.
 */
import type { Annotator, AnnotatorOptions } from './annotate/index.ts'
import { InputError } from './errors.ts'
import { type Knowledge, loadKnowledge } from './lookup/index.ts'
import type {
  Changes,
  Day,
  Decision,
  Document,
  Extraction,
  FileHistory,
  Links,
  Notice,
  ReaderVersion,
  ReadTogether,
  Situation,
  WhatIf,
} from './model/index.ts'
import type { Check, Extractor, Reader } from './plugins.ts'
import type { ReadOutcome } from './read/index.ts'
import type { Store } from './store/index.ts'
import { VERSION } from './version.ts'

export interface PipelineOptions {
  /** Day of publication for files that give none. */
  readonly date?: Day
  /** Outlet for files that give none. */
  readonly outlet?: string
  /** Folders with the user's own knowledge tables. */
  readonly knowledge?: readonly string[]
  /** The user's own plug-ins; they come before the built-in ones. */
  readonly readers?: readonly Reader[]
  readonly extractors?: readonly Extractor[]
  readonly checks?: readonly Check[]
  /** Bytes for the path `-`. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Told which document is being read, before it is annotated: for progress. */
  readonly onDocument?: (document: Document) => void
  /** Told once where reading is slower than it could be, and why; by default the process warns. */
  readonly onSlow?: (message: string) => void
  /** `wasm` to do without ONNX Runtime's native build: slower, and the same to the bit on every processor. */
  readonly runtime?: 'wasm'
  /** An open reader's, for linking; without it one is opened and closed. */
  readonly readTogether?: ReadTogether
}

/** One document, read, annotated and extracted. */
export interface Reading {
  readonly document: Document
  readonly extraction: Extraction
  readonly reader: ReaderVersion
}

/** Stage 1 alone: documents in any language, and the inputs that could not be read. */
export async function* readInputs(paths: readonly string[], options: PipelineOptions = {}): AsyncGenerator<ReadOutcome> {
  const { BUILT_IN, read } = await import('./read/index.ts')
  const { date, outlet, stdin } = options
  yield* read(paths, {
    readers: [...(options.readers ?? []), ...BUILT_IN],
    ...(date === undefined ? {} : { date }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(stdin === undefined ? {} : { stdin }),
  })
}

/** Reads documents one by one; holds an annotator until it is closed. */
export interface DocumentReader {
  readonly version: ReaderVersion
  /** Throws `InputError` for a document in a language that the annotator can't read. */
  read(document: Document): Promise<Reading>
  readonly readTogether: ReadTogether
  close(): Promise<void>
}

/** A thick book. Time grows faster than the text: 800,000 characters took a minute, ten million would hold up everything behind them. */
const LONGEST_TEXT = 1_000_000

const annotatorOptions = ({ onSlow, runtime }: PipelineOptions, knowledge: Knowledge): AnnotatorOptions => ({
  knowledge,
  ...(onSlow ? { onSlow } : {}),
  ...(runtime ? { runtime } : {}),
})

/** Stages 2 and 3: what one document says. */
export async function openReader(options: PipelineOptions = {}): Promise<DocumentReader> {
  const [{ openAnnotator }, { BUILT_IN, extract }] = await Promise.all([import('./annotate/index.ts'), import('./extract/index.ts')])
  const knowledge = loadKnowledge(options.knowledge)
  const annotator = await openAnnotator(annotatorOptions(options, knowledge))
  const extractors = [...BUILT_IN, ...(options.extractors ?? [])]
  const version = { version: VERSION, model: annotator.model, rules: knowledge.version }
  return {
    version,
    async read(document) {
      if (document.language !== 'und' && !annotator.languages.includes(document.language.split('-')[0]!)) {
        throw new InputError(`its language is ${document.language}, and Araxes reads ${annotator.languages.join(', ')}`, {
          code: 'E_LANGUAGE',
          place: document.uri,
          remedy: 'Translate it first, or use `araxes read`, which takes any language',
        })
      }
      if (document.text.length > LONGEST_TEXT) {
        throw new InputError(`its text has more than ${LONGEST_TEXT.toLocaleString('en')} characters, more than one article can have`, {
          code: 'E_TOO_LONG',
          place: document.uri,
          remedy: 'Split it into its articles, or use `araxes read`, which takes longer ones',
        })
      }
      options.onDocument?.(document)
      const annotation = await annotator.annotate(document)
      return { document, extraction: extract(document, annotation, knowledge, extractors), reader: version }
    },
    readTogether: annotator.readTogether,
    close: () => annotator.close(),
  }
}

/** A statement that somebody supposes, read like any text. */
export async function readStatement(text: string, options: PipelineOptions = {}): Promise<Reading> {
  const { documentOfText } = await import('./model/document.ts')
  const reader = await openReader(options)
  try {
    return await reader.read(documentOfText(text))
  } finally {
    await reader.close()
  }
}

/** Documents that are annotated while another is extracted: the encoder is not idle then. */
const AHEAD = 1

/** Maps in order; up to `ahead` more are begun while one is awaited. A failure is thrown in its turn. */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  map: (item: T) => Promise<R>,
  ahead = AHEAD,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = []
  for await (const item of items) {
    const result = map(item)
    // It is awaited in its turn, or not at all after an earlier one failed.
    result.catch(() => {})
    begun.push(result)
    if (begun.length > ahead) yield await begun.shift()!
  }
  for (const result of begun) yield await result
}

/** Does something with a network that reads statements together; it is opened when the first pair comes. */
async function withTogether<T>(options: PipelineOptions, what: (readTogether: ReadTogether) => Promise<T>): Promise<T> {
  if (options.readTogether) return what(options.readTogether)
  let annotator: Promise<Annotator> | undefined
  const open = async (): Promise<Annotator> => {
    const { openAnnotator } = await import('./annotate/index.ts')
    return openAnnotator(annotatorOptions(options, loadKnowledge(options.knowledge)))
  }
  try {
    return await what(async (statements, pairs) => {
      if (pairs.length === 0) return []
      annotator ??= open()
      return (await annotator).readTogether(statements, pairs)
    })
  } finally {
    await (await annotator)?.close()
  }
}

/** Stage 4: one situation from many readings. The order of the readings does not matter. */
export async function linkReadings(
  readings: readonly Reading[],
  reader: ReaderVersion,
  options: PipelineOptions = {},
  decisions: readonly Decision[] = [],
): Promise<Situation> {
  const { BUILT_IN, link } = await import('./link/index.ts')
  const documents = readings.map((r) => r.document).sort((a, b) => (a.id < b.id ? -1 : 1))
  const linked = await withTogether(options, (readTogether) =>
    link(
      readTogether,
      documents,
      readings.map((r) => r.extraction),
      loadKnowledge(options.knowledge),
      [...BUILT_IN, ...(options.checks ?? [])],
      decisions,
    ),
  )
  return { version: 1, reader, documents, ...linked }
}

/** A document that can't be used is a failure, not an error. */
async function readOne(
  reader: DocumentReader,
  document: Document,
): Promise<{ readonly reading: Reading } | { readonly failure: InputError }> {
  try {
    return { reading: await reader.read(document) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { failure: error }
  }
}

export interface AnalyzeResult {
  readonly situation: Situation
  /** Inputs that could not be used, each with its reason. */
  readonly failures: readonly InputError[]
}

/** Stages 1 to 4 without a store: reads these files and links what they say. */
export async function analyzeFiles(paths: readonly string[], options: PipelineOptions = {}): Promise<AnalyzeResult> {
  const reader = await openReader(options)
  const readings = new Map<string, Reading>()
  const failures: InputError[] = []
  const notices: Notice[] = []
  try {
    const outcomes = inOrder(readInputs(paths, options), async (outcome) =>
      'document' in outcome ? readOne(reader, outcome.document) : outcome,
    )
    for await (const outcome of outcomes) {
      if ('failure' in outcome) failures.push(outcome.failure)
      else if ('notice' in outcome) notices.push(outcome.notice)
      else readings.set(outcome.reading.document.id, outcome.reading)
    }
    const situation = await linkReadings([...readings.values()], reader.version, { ...options, readTogether: reader.readTogether })
    return { situation: { ...situation, notices: [...notices, ...situation.notices] }, failures }
  } finally {
    await reader.close()
  }
}

export type AddOutcome =
  | { readonly outcome: 'added' | 'known' | 'revised'; readonly document: Document }
  | { readonly failure: InputError }
  | { readonly notice: Notice }

/**
 * Stages 1 to 3 and the store: each document is stored whole or not at all before its outcome is told. What is known is skipped, unless the
 * options say something of it that may be new.
 */
export async function* addToStore(store: Store, paths: readonly string[], options: PipelineOptions = {}): AsyncGenerator<AddOutcome> {
  let reader: Promise<DocumentReader> | undefined
  const told = options.date !== undefined || options.outlet !== undefined
  const outcomes = inOrder(readInputs(paths, options), async (outcome) => {
    if (!('document' in outcome)) return outcome
    const { document } = outcome
    if (!told && (await store.known(document.uri, document.sha256))) return { outcome: 'known', document } as const
    reader ??= openReader(options)
    return readOne(await reader, document)
  })
  try {
    for await (const outcome of outcomes) yield 'reading' in outcome ? await store.add(outcome.reading) : outcome
  } finally {
    await (await reader)?.close()
  }
}

/** Names a linker: what another version, or other knowledge, found is not taken for its own. */
export const linkerOf = (options: PipelineOptions): string => `${VERSION} ${loadKnowledge(options.knowledge).version}`

export interface LinkOptions extends PipelineOptions {
  /** Told how many documents are linked, and of how many. */
  readonly onLinked?: (done: number, all: number) => void
}

/** Looks for the links of documents that have none yet. Reading the situation does so too. */
export function linkStore(store: Store, options: LinkOptions = {}): Promise<void> {
  return store.withLinkLock(async () => {
    const { bringUpToDate } = await import('./relink.ts')
    await withTogether(options, (readTogether) =>
      bringUpToDate(store, linkerOf(options), loadKnowledge(options.knowledge), readTogether, options.onLinked),
    )
  })
}

/** Links all documents of a store anew: what comes out does not depend on the order in which they were added. */
export async function relinkStore(store: Store, options: LinkOptions = {}): Promise<void> {
  await store.withLinkLock(() => store.clearLinks())
  await linkStore(store, options)
}

/** The situation of a store: the one that it holds if that is of its present documents, else put together now and kept. */
export async function situationOf(store: Store, options: LinkOptions = {}): Promise<Situation> {
  const linker = linkerOf(options)
  const held = await store.linked(linker)
  if (held) return held
  const { bringUpToDate, countedDecisions } = await import('./relink.ts')
  return store.withLinkLock(async () => {
    for (;;) {
      const meanwhile = await store.linked(linker)
      if (meanwhile) return meanwhile
      await withTogether(options, (readTogether) =>
        bringUpToDate(store, linker, loadKnowledge(options.knowledge), readTogether, options.onLinked),
      )
      const { readings, links, generation } = await store.linkedReadings()
      // One that came while the others were linked is still to be.
      if (links.length < readings.length) continue
      const situation = await assembled(readings, links, await countedDecisions(store), readings[0]?.reader, options)
      if (await store.saveLinked(situation, generation, linker)) return situation
    }
  })
}

/** The situation of a store with articles that it does not hold, or holds in another form; nothing is kept. */
export async function situationWith(store: Store, fresh: readonly Reading[], options: LinkOptions = {}): Promise<Situation> {
  await linkStore(store, options)
  const { countedDecisions, linksFor, WHOLE } = await import('./relink.ts')
  const { readings, links } = await store.linkedReadings()
  const uris = new Set(fresh.map(({ document }) => document.uri))
  // An article that the store holds already stands in its present form, once.
  const all = [...readings.filter(({ document }) => !uris.has(document.uri)), ...fresh]
  const reader = fresh[0]?.reader ?? readings[0]?.reader
  const decisions = await countedDecisions(store)
  if (all.length <= WHOLE) return linkReadings(all, reader ?? noReader(options), options, decisions)
  const found = await withTogether(options, (readTogether) =>
    linksFor(store, fresh, loadKnowledge(options.knowledge), decisions, readTogether),
  )
  return assembled(all, [...links, ...[...found.values()].map((one) => one.links)], decisions, reader, options)
}

/** Of a store without documents. */
const noReader = (options: PipelineOptions): ReaderVersion => ({
  version: VERSION,
  model: 'none',
  rules: loadKnowledge(options.knowledge).version,
})

/** Readings whose links are found, put together. */
async function assembled(
  readings: readonly Reading[],
  links: readonly Links[],
  decisions: readonly Decision[],
  reader: ReaderVersion | undefined,
  options: PipelineOptions,
): Promise<Situation> {
  const { assemble, BUILT_IN } = await import('./link/index.ts')
  const documents = readings.map((one) => one.document).sort((a, b) => (a.id < b.id ? -1 : 1))
  const linked = assemble(
    documents,
    readings.map((one) => one.extraction),
    links,
    loadKnowledge(options.knowledge),
    [...BUILT_IN, ...(options.checks ?? [])],
    decisions,
  )
  return { version: 1, reader: reader ?? noReader(options), documents, ...linked }
}

/** What is supposed: an act, sources left out, sides believed; at least one of them. */
export interface Supposed {
  readonly statement?: string
  /** Outlets, authors, actors, or documents by id, title or address. */
  readonly without?: readonly string[]
  /** Actors whose account is believed, or sides as `DISAGREEMENT_ID:N`. */
  readonly accept?: readonly string[]
}

const notFound = (place: string, what: string, remedy: string): InputError => new InputError(what, { code: 'E_SOURCE', place, remedy })

/**
 * What an act would touch of what was stated, and what changes without a source or with a side believed. Nothing is stored.
 * @returns with the situation that the citations are of. @throws InputError for a source or a side that the store does not know.
 */
export async function whatIf(
  store: Store,
  wanted: Supposed,
  options: PipelineOptions = {},
): Promise<{ whatIf: WhatIf; situation: Situation }> {
  const analyses = await import('./analyze/index.ts')
  const knowledge = loadKnowledge(options.knowledge)
  const situation = await situationOf(store, options)
  const { statement, without = [], accept = [] } = wanted
  const sources = without.map((name) => {
    const source = analyses.sourceNamed(situation, name)
    if (source) return source
    throw notFound(
      name,
      'no article, outlet, author or actor of the store is called so',
      'See `araxes actors`, or give the id or path of a document',
    )
  })
  let after = situation
  if (sources.length > 0) {
    const { readings } = await store.readings()
    const { countedDecisions } = await import('./relink.ts')
    after = await linkReadings(analyses.leavingOut(readings, sources), situation.reader, options, await countedDecisions(store))
  }
  const sides = accept.map((name) => {
    const side = analyses.sidesNamed(after, name)
    if (side) return side
    throw notFound(
      name,
      'it is on no one side of any disagreement',
      'See `araxes disagreements`; name an actor that holds a side, or DISAGREEMENT_ID:N',
    )
  })
  after = analyses.believing(
    after,
    sides.flatMap((side) => side.accepted),
  )
  const read = statement === undefined ? undefined : await readStatement(statement, options)
  const touched = read && analyses.touchedBy(read.document, read.extraction, after, knowledge)
  const changed = sources.length + sides.length > 0
  return {
    situation,
    whatIf: {
      ...(touched === undefined ? {} : { statement: touched.statement }),
      touched: touched?.touched ?? [],
      ...(changed ? { supposition: analyses.supposed(situation, after, sources, sides, knowledge.plover.quad) } : {}),
    },
  }
}

/** What changed from one day to another: in the world, in the file, by reading again. With what its citations are of. */
export async function changesOf(
  store: Store,
  window: { readonly since: Day; readonly until?: Day },
  options: PipelineOptions = {},
): Promise<{ changes: Changes; situation: Situation; history: FileHistory }> {
  const { changes } = await import('./analyze/index.ts')
  const situation = await situationOf(store, options)
  const history = await store.history(window.since, window.until)
  return { changes: changes(situation, history, window), situation, history }
}
