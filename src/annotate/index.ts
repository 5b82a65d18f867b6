/** The stage `annotate`: sentences, words with part of speech, lemma, head and relation, and every layer of spans of a document. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Knowledge, loadKnowledge } from '../lookup/index.ts'
import {
  type Annotation,
  type Document,
  type EventType,
  type EventWord,
  type KindScores,
  makeId,
  type Name,
  type ReadTogether,
  type Sentence,
} from '../model/index.ts'
import type { Span } from '../text/spans.ts'
import { attributionsOf } from './attributions/index.ts'
import { clausesOf } from './clauses.ts'
import { Encoder, type Labels } from './encoder/index.ts'
import type { Runtime } from './encoder/runtime.ts'
import type { AnnotateInput } from './input.ts'
import { lemma, readLemmas } from './lemma.ts'
import { findNames } from './names/index.ts'
import { passagesOf, type RawPassage } from './passages.ts'
import { predicatesOf } from './predicates.ts'
import { type KindSpan, type LabelledWord, spansOf } from './spans.ts'
import { findTimes } from './times/index.ts'

export { type AnnotateInput, readStretches } from './input.ts'

export interface AnnotatorOptions {
  /** Tables by which names and times are found; by default the package's own. */
  readonly knowledge?: Knowledge
  /** Folder of weights; by default the package's own. */
  readonly models?: string
  /** Windows that are read at a time, each in a process of its own; by default one a core. The result is the same for any number. */
  readonly threads?: number
  /** `wasm` to do without ONNX Runtime's native build. */
  readonly runtime?: Runtime
  /** Told once where the native build of ONNX Runtime does not load and reading is slower; by default the process warns. */
  readonly onSlow?: (message: string) => void
}

export interface Annotator {
  /** Name and version of what is behind it: part of the reader's version. */
  readonly model: string
  /** BCP 47 codes that it can read. */
  readonly languages: readonly string[]
  annotate(doc: Document): Promise<Annotation>
  /** Layers of a stretch of text, as `readStretches` gives it; offsets are those of the stretch. `published`: against which its times resolve. */
  annotateInput(input: AnnotateInput, published?: Document['published']): Promise<Annotation>
  /** Sentences of given words, kept as they come; offsets are those of the words joined by single spaces, sentences by line ends. */
  annotateTokens(sentences: readonly (readonly string[])[]): Promise<Sentence[]>
  /** How likely each PLOVER type is for what the source does to the target in a sentence, likeliest first; scores sum to 1. */
  typesOfPair(text: string, source: Span | null, target: Span | null): Promise<[type: EventType, score: number][]>
  /** How likely statements, two and two, answer one question otherwise. */
  readonly readTogether: ReadTogether
  close(): Promise<void>
}

const MODEL = 'encoder-en-9'
const modelFolder = (): string => process.env.ARAXES_MODELS ?? fileURLToPath(new URL('../../models/en', import.meta.url))

/** What the encoder reads off a text, layer by layer. */
interface Layers {
  readonly sentences: Sentence[]
  readonly names: Name[]
  readonly times: KindSpan[]
  /** Sources, cues and contents. */
  readonly said: KindSpan[]
  /** Causes, effects and signals of each sentence. */
  readonly causes: KindSpan[][]
  /** How surely each word of each sentence is put, if it is a predicate. */
  readonly factuality: string[][]
  /** Words that may tell events. */
  readonly events: EventWord[]
  /** What every word adds to kinds. */
  readonly kinds: KindScores[]
}

type Layer = 'name' | 'time' | 'cause' | 'attribution'

/** Opens the annotator; worker processes start when there is something to read, and end with `close`. */
export async function openAnnotator(options: AnnotatorOptions = {}): Promise<Annotator> {
  const { knowledge: _, models = modelFolder(), ...rest } = options
  const knowledge = options.knowledge ?? loadKnowledge()
  const encoder = new Encoder({ models, ...rest })
  const lemmas = readLemmas(join(models, 'lemmas.tsv'))
  const lemmaOf = (form: string, word: Labels, named: boolean): string => lemma(form, word, lemmas, knowledge.irregularVerbs, named)
  const read = async (text: string, raw: readonly RawPassage[]): Promise<Layers> => {
    const out: Layers = { sentences: [], names: [], times: [], said: [], causes: [], factuality: [], events: [], kinds: [] }
    const passages = raw.map(({ words, starts, apart }) => ({
      words: words.map(({ start, end }) => text.slice(start, end)),
      starts,
      apart,
    }))
    let at = 0
    for await (const labelled of encoder.read(passages)) {
      const { words, paragraph } = raw[at++]!
      const said: LabelledWord[] = []
      for (const { from, labels } of labelled) {
        const layer = (name: Layer): LabelledWord[] =>
          labels.map((label, i) => {
            const { start, end } = words[from + i]!
            return { start, end, label: label[name], opens: i === 0 && (name !== 'attribution' || from === 0) }
          })
        const tokens = labels.map((label, i) => {
          const { name, upos, xpos, head, deprel } = label
          const { start, end } = words[from + i]!
          const form = text.slice(start, end)
          return { start, end, text: form, lemma: lemmaOf(form, label, name !== 'O'), upos, xpos, head, deprel }
        })
        out.sentences.push({ start: tokens[0]!.start, end: tokens.at(-1)!.end, paragraph, tokens })
        out.names.push(...(spansOf(layer('name')) as Name[]))
        out.times.push(...spansOf(layer('time')))
        out.causes.push(spansOf(layer('cause')))
        out.factuality.push(labels.map(({ factuality }) => factuality))
        for (const [i, { events, parties, kinds }] of labels.entries()) {
          const { start, end } = words[from + i]!
          out.kinds.push({ start, end, cue: kinds.cue, content: kinds.content, contingency: kinds.contingency })
          if (events.length === 0) continue
          out.events.push({
            start,
            end,
            types: events.map(([type, certainty]) => ({ type, score: certainty / 100 })),
            parties: parties.map(({ passage, word, actor, recipient }) => {
              const at = raw[passage]!.words[word]!
              return { start: at.start, end: at.end, actor: actor / 100, recipient: recipient / 100 }
            }),
          })
        }
        said.push(...layer('attribution'))
      }
      out.said.push(...spansOf(said))
    }
    return out
  }
  const annotation = async (doc: Pick<Document, 'id' | 'text' | 'published'>, raw: readonly RawPassage[]): Promise<Annotation> => {
    const { sentences, names, times, said, causes, factuality, events, kinds } = await read(doc.text, raw)
    const attributions = attributionsOf(sentences, said, knowledge.cues)
    return {
      document: doc.id,
      sentences,
      names: findNames(doc.text, sentences, names, knowledge),
      times: findTimes(doc.text, sentences, doc.published, knowledge.timeWords, times),
      attributions,
      predicates: predicatesOf(sentences, factuality, attributions),
      clauses: clausesOf(sentences, causes),
      events,
      kinds,
      notices: [],
    }
  }
  return {
    model: MODEL,
    languages: ['en'],
    annotate: (doc) => annotation(doc, passagesOf(doc.text, doc.regions)),
    annotateInput: ({ text, passages }, published) =>
      annotation({ id: makeId('document', text), text, ...(published ? { published } : {}) }, passages),
    async annotateTokens(sentences) {
      let at = 0
      const raw = sentences.map((words, paragraph): RawPassage => {
        const spans = words.map((word) => {
          const span = { start: at, end: at + word.length }
          at = span.end + 1
          return span
        })
        return { paragraph, words: spans, apart: false, starts: words.map((_, i) => i === 0) }
      })
      const text = sentences.map((words) => words.join(' ')).join('\n')
      return (await read(text, raw)).sentences
    },
    typesOfPair: (text, source, target) => encoder.typesOfPair(text, source, target),
    readTogether: (statements, pairs) => encoder.readTogether(statements, pairs),
    close: () => encoder.close(),
  }
}
