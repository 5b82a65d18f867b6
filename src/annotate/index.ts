/** The stage `annotate`: sentences, words with part of speech, lemma, head and relation, names and times of a document. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Knowledge, loadKnowledge } from '../lookup/index.ts'
import type { KnownWords } from '../lookup/known-words.ts'
import { type Annotation, type Document, makeId, type Sentence } from '../model/index.ts'
import type { Span } from '../text/spans.ts'
import type { AnnotateInput } from './input.ts'
import { type LemmaTable, lemma, readLemmas } from './lemma.ts'
import { findNames } from './names/index.ts'
import { parse } from './parser.ts'
import { Perceptron } from './perceptron.ts'
import { type RawSentence, splitSentences } from './sentences.ts'
import { tag } from './tagger.ts'
import { findTimes } from './times/index.ts'

export { type AnnotateInput, readInput } from './input.ts'

export interface AnnotatorOptions {
  /** Tables by which names and times are found; by default the package's own. */
  readonly knowledge?: Knowledge
  /** Folder of weights; by default the package's own. */
  readonly models?: string
}

export interface Annotator {
  /** Name and version of what is behind it: part of the reader's version. */
  readonly model: string
  /** BCP 47 codes that it can read. */
  readonly languages: readonly string[]
  annotate(doc: Document): Promise<Annotation>
  /** Layers of a text whose sentences and words are given, as `readInput` gives them. */
  annotateInput(input: AnnotateInput): Promise<Annotation>
  /** Sentences of given words, kept as they come; offsets are those of the words joined by single spaces, sentences by line ends. */
  annotateTokens(sentences: readonly (readonly string[])[]): Promise<Sentence[]>
  close(): Promise<void>
}

const MODEL = 'perceptron-en-2'
const modelFolder = (): string => process.env.ARAXES_MODELS ?? fileURLToPath(new URL('../../models/en', import.meta.url))

interface Weights {
  readonly tagger: Perceptron
  readonly parser: Perceptron
  readonly names: Perceptron
  readonly lemmas: LemmaTable
}

const loaded = new Map<string, Weights>()

function weightsOf(folder: string): Weights {
  const known = loaded.get(folder)
  if (known) return known
  const read = (name: string): Perceptron => Perceptron.read(join(folder, name))
  const weights = {
    tagger: read('tagger.bin'),
    parser: read('parser.bin'),
    names: read('names.bin'),
    lemmas: readLemmas(join(folder, 'lemmas.tsv')),
  }
  loaded.set(folder, weights)
  return weights
}

function analyze(forms: readonly string[], spans: readonly Span[], weights: Weights, words: KnownWords): Sentence['tokens'] {
  const tags = tag(forms, weights.tagger, words.of)
  const arcs = parse(forms, tags, weights.parser)
  return forms.map((text, i) => ({
    start: spans[i]!.start,
    end: spans[i]!.end,
    text,
    lemma: words.of(text, forms[i + 1])?.lemma ?? lemma(text, tags[i]!, weights.lemmas),
    ...tags[i]!,
    ...arcs[i]!,
  }))
}

/** Opens the annotator; its weights load once a process. */
export async function openAnnotator(options: AnnotatorOptions = {}): Promise<Annotator> {
  const weights = weightsOf(options.models ?? modelFolder())
  const knowledge = options.knowledge ?? loadKnowledge()
  const annotation = ({ id, text, published }: Pick<Document, 'id' | 'text' | 'published'>, raw: readonly RawSentence[]): Annotation => {
    const sentences = raw.map(({ start, end, paragraph, words }) => {
      const forms = words.map((w) => text.slice(w.start, w.end))
      return { start, end, paragraph, tokens: analyze(forms, words, weights, knowledge.knownWords) }
    })
    return {
      document: id,
      sentences,
      names: findNames(text, sentences, knowledge, weights.names),
      times: findTimes(text, sentences, published, knowledge.timeWords),
      attributions: [],
      notices: [],
    }
  }
  return {
    model: MODEL,
    languages: ['en'],
    annotate: async (doc) => annotation(doc, splitSentences(doc.text, doc.regions)),
    annotateInput: async ({ text, sentences }) => annotation({ id: makeId('document', text), text }, sentences),
    async annotateTokens(sentences) {
      let at = 0
      return sentences.map((words, paragraph) => {
        const start = at
        const spans = words.map((word) => {
          const span = { start: at, end: at + word.length }
          at = span.end + 1
          return span
        })
        return { start, end: at - 1, paragraph, tokens: analyze(words, spans, weights, knowledge.knownWords) }
      })
    },
    async close() {},
  }
}
