/**
 * The four kinds of plug-in: reader, extractor, check, exporter. Built-ins use the same calls as a user's own file (`--plugin ./mine.js`).
 * `examples`, positive and negative, feed the contract tests and the reference pages.
 */
import type { InputError } from './errors.ts'
import type { Knowledge } from './lookup/index.ts'
import type { Annotation, Document, Extraction, Finding, Situation, TimeSpan } from './model/index.ts'

interface Plugin {
  /** Kebab-case, unique among its kind. */
  readonly id: string
  /** What it does, in one line for people. */
  readonly title: string
}

/** Bytes with what is known of them, before anyone has said what they are. */
export interface RawInput {
  readonly uri: string
  readonly bytes: Uint8Array
  /** Media type by an HTTP header or container, if any: a hint, the bytes decide. */
  readonly mediaType?: string
  /** Metadata that the container or the user's options give. */
  readonly given?: Partial<Pick<Document, 'title' | 'outlet' | 'byline' | 'url' | 'published' | 'genre' | 'language'>> & {
    readonly provenance?: Document['provenance']
  }
  /** All the bytes, for a reader that streams: `bytes` is then their head alone. Can be taken once. */
  readonly stream?: () => AsyncIterable<Uint8Array>
}

/** What a reader gives: a document without what is computed for all alike (id, hash, language, regions of plain text). */
export type ReadDraft = Omit<Document, 'id' | 'sha256' | 'language' | 'genre' | 'regions'> &
  Partial<Pick<Document, 'language' | 'genre' | 'regions'>>

export interface ReaderExample {
  readonly name: string
  readonly bytes: string | Uint8Array
  /** Titles or first words of the documents it must give; empty for bytes that it must not take. */
  readonly gives: readonly string[]
}

export interface Reader extends Plugin {
  readonly needs: readonly string[]
  readonly gives: readonly (keyof Document)[]
  readonly examples: readonly ReaderExample[]
  /** True when the bytes are of its kind. Called with the first 64 KiB. */
  readonly takes: (head: Uint8Array, input: RawInput) => boolean
  /** True for a container of any size, read from `stream`; inputs of other kinds are bounded. */
  readonly streams?: boolean
  /** Documents, inputs for another reader (entries of a container), or the failure of one entry. Throws InputError where the whole input fails. */
  readonly run: (input: RawInput) => AsyncIterable<ReadDraft | RawInput | InputError>
}

type ElementKind = Exclude<keyof Extraction, 'document' | 'explanations' | 'traces' | 'dates'>
type AnnotationLayer = 'sentences' | 'names' | 'times' | 'attributions'

export interface ExtractorContext {
  readonly doc: Document
  readonly annotation: Annotation
  readonly knowledge: Knowledge
  /** What the extractors before this one found. */
  readonly sofar: Extraction
}

export interface ExtractorExample {
  readonly text: string
  /** The document's date, ISO day. */
  readonly date?: string
  /** What must be among the elements given, each as a partial element; a string stands for a quote that one of them cites. Empty: nothing may be given. */
  readonly gives: readonly (string | Readonly<Record<string, unknown>>)[]
}

export interface Extractor extends Plugin {
  readonly needs: readonly (AnnotationLayer | ElementKind)[]
  readonly gives: readonly ElementKind[]
  readonly examples: readonly ExtractorExample[]
  /** Elements to add. An element whose id is already there replaces it, so that a later extractor can complete an earlier one's. */
  readonly run: (context: ExtractorContext) => Partial<Omit<Extraction, 'document' | 'dates'>>
}

export interface CheckExample {
  readonly texts: readonly { readonly text: string; readonly date?: string; readonly outlet?: string }[]
  /** Quotes that its findings must cite; empty: it must find nothing. */
  readonly gives: readonly string[]
}

/** What a check sees: everything linked. */
export type CheckInput = Omit<Situation, 'findings' | 'version' | 'reader'> & {
  /** Every day or stretch of days that the articles name, each with its words. */
  readonly dates: readonly TimeSpan[]
}

export interface Check extends Plugin {
  readonly needs: readonly (keyof CheckInput)[]
  readonly gives: readonly ['findings']
  readonly examples: readonly CheckExample[]
  readonly run: (situation: CheckInput, knowledge: Knowledge) => readonly Finding[]
}

export interface Exporter extends Plugin {
  readonly needs: readonly (keyof Situation)[]
  readonly gives: { readonly mediaType: string; readonly extension: string }
  readonly examples: readonly { readonly command: string; readonly shows: string }[]
  /** Names of its files, without extension, where it makes several: `run` is then called once for each. */
  readonly parts?: readonly string[]
  /** Chunks of the file, in order. */
  readonly run: (situation: Situation, part?: string) => Iterable<string | Uint8Array>
}

export const defineReader = (reader: Reader): Reader => reader
export const defineExtractor = (extractor: Extractor): Extractor => extractor
export const defineCheck = (check: Check): Check => check
export const defineExporter = (exporter: Exporter): Exporter => exporter
