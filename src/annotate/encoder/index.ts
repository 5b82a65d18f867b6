/**
 * The encoder: one pass over a text gives sentences, parts of speech, heads with relations, names, times, attributions, causes, and how
 * surely predicates are put. Its graph and labels come from
 * models/en, made by training/encoder.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../../errors.ts'
import type { EventType, KindScores, PartingScore, StatementText, Token, Upos } from '../../model/index.ts'
import type { Span } from '../../text/spans.ts'
import type { Decoded, Pairs } from './decode.ts'
import { pairOf } from './pair.ts'
import { Pool } from './pool.ts'
import type { Runtime } from './runtime.ts'
import { hasModel } from './session.ts'
import { windowOf } from './statement.ts'
import { type Passage, type PlannedWindow, Planner, type Window } from './windows.ts'
import { WordPieces } from './wordpiece.ts'

export type { Passage } from './windows.ts'

export interface EncoderOptions {
  /** Folder with encoder.onnx, meaning.onnx, parting.onnx, relations.bin, labels.json and vocab.txt. */
  readonly models: string
  /** Sessions at most, each in a process of its own; default: one a core. */
  readonly threads?: number
  /** `wasm` to do without the native build. */
  readonly runtime?: Runtime
  /** Told once where the native build does not load; by default the process warns. */
  readonly onSlow?: (message: string) => void
}

/** What is known of a word; `head` is its index in the sentence, -1 for the root. Layers of spans are O, B-PER, I-PER, … */
export type Labels = Required<Pick<Token, 'upos' | 'xpos' | 'head' | 'deprel'>> & {
  readonly name: string
  readonly time: string
  readonly cause: string
  readonly attribution: string
  /** `sure+`, `unsure+`, `unsure-` or `sure-`: how surely it is put and whether it is said to happen, if it is a predicate. */
  readonly factuality: string
  /** Types of event that it may tell, likeliest first, with hundredths of certainty; empty for nearly every word. */
  readonly events: readonly (readonly [type: EventType, certainty: number])[]
  /** Words that may be of the parties of the event that it tells. */
  readonly parties: readonly PartyPlace[]
  /** What it adds to the kind of a claim as part of its cue or its content, and to the kind of a contingency; in the order of the labels. */
  readonly kinds: Omit<KindScores, 'start' | 'end'>
}

/** A word of a passage with hundredths of certainty. */
export interface PartyPlace {
  readonly passage: number
  readonly word: number
  readonly actor: number
  readonly recipient: number
}

/** Words `from` to `to` of a passage. */
export interface LabelledSentence {
  readonly from: number
  readonly labels: readonly Labels[]
}

interface LabelSets {
  readonly upos: readonly Upos[]
  readonly xpos: readonly string[]
  readonly rel: readonly string[]
  readonly ner: readonly string[]
  readonly time: readonly string[]
  readonly cause: readonly string[]
  readonly attribution: readonly string[]
  readonly factuality: readonly string[]
  readonly event: readonly ['O', ...EventType[]]
  readonly chain: Pairs
}

/** What joins the pieces of a given sentence that is too long for one window. */
const JOIN = 'parataxis'
/** Hundredths of certainty above which a word surely tells no event. */
const NO_EVENT = 90
/** Hundredths of certainty that a type must have to be named. */
const LEAST = 2
/** Pairs of statements that a worker reads at a time. */
const PARCEL = 32
/** In the order of the network's scores, after none. */
const PARTING_KINDS = ['denial', 'figure', 'date', 'attribution', 'characterization'] as const
/** For a relation of the root on a word that is none. */
const UNKNOWN = 'dep'

export class Encoder {
  readonly #pool: Pool
  readonly #pieces: WordPieces
  readonly #labels: LabelSets

  /** Throws ConfigError where `models` holds no encoder. */
  constructor({ models, threads, runtime, onSlow = (message) => process.emitWarning(message) }: EncoderOptions) {
    if (!hasModel(models))
      throw new ConfigError('encoder.onnx, meaning.onnx and parting.onnx are not all there', {
        code: 'E_MODEL',
        place: models,
        remedy: 'Install Araxes again, or set ARAXES_MODELS to a folder that has them',
      })
    this.#labels = JSON.parse(readFileSync(join(models, 'labels.json'), 'utf8'))
    this.#pieces = new WordPieces(readFileSync(join(models, 'vocab.txt'), 'utf8').trimEnd().split('\n'))
    this.#pool = new Pool({
      models,
      relations: this.#labels.rel.length,
      chain: this.#labels.chain,
      onSlow,
      ...(threads === undefined ? {} : { threads }),
      ...(runtime === undefined ? {} : { runtime }),
    })
  }

  /** The sentences of each passage, in order; a few windows are held at a time, however long the text. */
  async *read(passages: readonly Passage[]): AsyncGenerator<LabelledSentence[]> {
    let sentences: LabelledSentence[] = []
    for await (const { planned, decoded, keep } of this.#labelled(new Planner(passages, this.#pieces))) {
      let at = 0
      for (const [i, { passage, from, to }] of planned.parts.entries()) {
        const last = i === planned.parts.length - 1
        const end = at + (last ? Math.min(keep, to) : to) - from
        for (let begin = at; begin < end; ) {
          let stop = begin + 1
          while (stop < end && !decoded.start[stop]) stop++
          const sentence = { from: from + begin - at, labels: this.#sentence(planned, decoded, begin, stop) }
          const before = sentences.at(-1)
          if (before && begin === at && passages[passage]!.starts[from] === false)
            sentences[sentences.length - 1] = joined(before, sentence)
          else sentences.push(sentence)
          begin = stop
        }
        at += to - from
        if (last && planned.open) break
        yield sentences
        sentences = []
      }
    }
  }

  /** How likely each type is for what the source does to the target, likeliest first. */
  async typesOfPair(text: string, source: Span | null, target: Span | null): Promise<[type: EventType, score: number][]> {
    const done = await this.#pool.do({ pair: pairOf(text, source, target, this.#pieces) })
    if (!('types' in done)) throw new TypeError('a pair was taken for a window')
    const types = this.#labels.event.slice(1) as EventType[]
    return types.map((type, i): [EventType, number] => [type, done.types[i]!]).sort(([, a], [, b]) => b - a)
  }

  /** How likely each two of these statements answer one question otherwise. */
  async readTogether(statements: readonly StatementText[], pairs: readonly (readonly [number, number])[]): Promise<PartingScore[]> {
    const windows = statements.map((statement) => windowOf(statement, this.#pieces))
    const parcels = Array.from({ length: Math.ceil(pairs.length / PARCEL) }, (_, i) => pairs.slice(i * PARCEL, (i + 1) * PARCEL))
    const scores = await Promise.all(
      parcels.map(async (parcel) => {
        const places = [...new Set(parcel.flat())]
        const own = parcel.map(([a, b]) => [places.indexOf(a), places.indexOf(b)] as const)
        const done = await this.#pool.do({ together: { statements: places.map((place) => windows[place]!), pairs: own } })
        if (!('partings' in done)) throw new TypeError('statements were taken for something else')
        return done.partings
      }),
    )
    return scores.flat().map(partingOf)
  }

  async close(): Promise<void> {
    await this.#pool.close()
  }

  async #label(window: Window): Promise<Decoded> {
    const done = await this.#pool.do({ window })
    if ('decoded' in done) return done.decoded
    throw new TypeError('a window was taken for a pair')
  }

  /** Windows with their labels, in order; `keep`: where in its last passage the sentence begins that the next window does again. */
  async *#labelled(planner: Planner): AsyncGenerator<{ planned: PlannedWindow; decoded: Decoded; keep: number }> {
    const ahead: { planned: PlannedWindow; decoded: Promise<Decoded>; keep: number }[] = []
    try {
      while (!planner.done || ahead.length > 0) {
        while (!planner.done && ahead.length < this.#pool.room) {
          const planned = planner.next()
          const decides = planned.window.force.includes(0)
          const decoded = this.#label(planned.window)
          // Whoever waits for it hears of its failure; until then it is not unheard of.
          decoded.catch(() => {})
          const { from, to } = planned.parts.at(-1)!
          let keep = to
          if (planned.open && decides) {
            const { start } = await decoded
            const offset = start.length - (to - from)
            const last = start.lastIndexOf(1) - offset
            if (last > 0) {
              keep = from + last
              planner.reopen(keep)
            }
          }
          ahead.push({ planned, decoded, keep })
        }
        const { planned, decoded, keep } = ahead.shift()!
        yield { planned, decoded: await decoded, keep }
      }
    } finally {
      await Promise.allSettled(ahead.map(({ decoded }) => decoded))
    }
  }

  #sentence(planned: PlannedWindow, decoded: Decoded, from: number, to: number): Labels[] {
    const { head, rel, upos, xpos, ner, time, cause, attribution, factuality, event, parties } = decoded
    const out: Labels[] = []
    for (let i = from; i < to; i++) {
      const root = head[i] === -1
      const relation = this.#labels.rel[rel[i]!]!
      out.push({
        upos: this.#labels.upos[upos[i]!]!,
        xpos: this.#labels.xpos[xpos[i]!]!,
        head: root ? -1 : head[i]! - from,
        deprel: root ? 'root' : relation === 'root' ? UNKNOWN : relation,
        name: this.#labels.ner[ner[i]!]!,
        time: this.#labels.time[time[i]!]!,
        cause: this.#labels.cause[cause[i]!]!,
        attribution: this.#labels.attribution[attribution[i]!]!,
        factuality: this.#labels.factuality[factuality[i]!]!,
        events: this.#events(event, i),
        parties: (parties.get(i) ?? []).map(({ word, actor, recipient }) => ({ ...placeOf(planned, word), actor, recipient })),
        kinds: kindsOf(decoded, i),
      })
    }
    return out
  }

  #events(scores: Uint8Array, word: number): Labels['events'] {
    const types = this.#labels.event
    const row = scores.subarray(word * types.length, (word + 1) * types.length)
    if (row[0]! > NO_EVENT) return []
    return [...row.entries()]
      .flatMap(([k, certainty]) => (k > 0 && certainty >= LEAST ? [[types[k] as EventType, certainty] as const] : []))
      .sort(([, a], [, b]) => b - a)
  }
}

/** Neither, parting of each kind, the same. */
function partingOf([neither, ...rest]: Float32Array): PartingScore {
  const [kinds, same] = [rest.slice(0, PARTING_KINDS.length), rest[PARTING_KINDS.length]!]
  const likeliest = kinds.indexOf(Math.max(...kinds))
  return { chance: 1 - neither! - same, kind: PARTING_KINDS[likeliest]! }
}

/** Where a word of a window stands. */
function placeOf({ parts }: PlannedWindow, word: number): { passage: number; word: number } {
  let before = 0
  for (const { passage, from, to } of parts) {
    if (word < before + to - from) return { passage, word: from + word - before }
    before += to - from
  }
  throw new RangeError(`a window has no word ${word}`)
}

function kindsOf({ start, claim, drawn }: Decoded, word: number): Labels['kinds'] {
  const words = start.length
  const [half, whole] = [claim.length / words / 2, drawn.length / words]
  const at = word * 2 * half
  return {
    cue: numbersOf(claim, at, at + half),
    content: numbersOf(claim, at + half, at + 2 * half),
    contingency: numbersOf(drawn, word * whole, (word + 1) * whole),
  }
}

/** Not Array.from, which goes through an iterator. */
function numbersOf(values: Float32Array, from: number, to: number): number[] {
  const out = new Array<number>(to - from)
  for (let i = from; i < to; i++) out[i - from] = values[i]!
  return out
}

/** One sentence of two stretches of it that were labelled apart: the second hangs on the first's root. */
function joined(first: LabelledSentence, second: LabelledSentence): LabelledSentence {
  const root = first.labels.findIndex(({ head }) => head === -1)
  const offset = first.labels.length
  const moved = second.labels.map((word) =>
    word.head === -1 ? { ...word, head: root, deprel: JOIN } : { ...word, head: word.head + offset },
  )
  return { ...first, labels: [...first.labels, ...moved] }
}
