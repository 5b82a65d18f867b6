/**
 * What articles say, piece by piece, ready for comparing: the content of each claim, and the sentences that an article tells on its own account.
 *
 * "The drone took off from Garasu, Tehran said. The army buried three men." yields two: one of Tehran's, one of the article's.
 */
import type { Comparing } from '../../lookup/comparing-words.ts'
import { rarity } from '../../lookup/rarity.ts'
import { meanRow, rowOf } from '../../lookup/word-vectors.ts'
import { publishedDay } from '../../model/document.ts'
import { type Actor, type ActorId, type Citation, type Claim, cite, type Day, type Document, type DocumentId } from '../../model/index.ts'
import { FUNCTION_WORDS, NEGATIONS } from '../../text/function-words.ts'
import { plain } from '../../text/plain.ts'
import { sentencesAround } from '../../text/sentence-around.ts'
import { contains, overlaps } from '../../text/spans.ts'
import { stem } from '../../text/stem.ts'
import { claimWords } from '../claim-words.ts'
import { NEGATION } from '../disagreements/negation.ts'
import type { Voice } from '../disagreements/sides.ts'
import { documentWords, type Weighted } from '../pair-features.ts'
import type { TermReader } from '../terms.ts'

export interface Word {
  readonly text: string
  readonly stem: string
  /** How rare it is in English: 0 for "the", 7 for what the vocabulary lacks. */
  readonly weight: number
  /** Of the table of vectors. */
  readonly row: number | undefined
}

/** What an article is compared by. */
export interface Told {
  readonly words: Weighted
  readonly day: Day | undefined
}

export interface Statement {
  readonly voice: Voice
  readonly told: Told
  /** Which sentence of its article it stands in. */
  readonly at: number
  readonly words: readonly Word[]
  /** The weight of each by its stem. */
  readonly stems: ReadonlyMap<string, number>
  /** Of the two sentences before it. */
  readonly before: readonly Word[]
  readonly mean: Float32Array | undefined
  /** Actors that it names, its speaker left out. */
  readonly actors: ReadonlySet<string>
  /** The state of its speaker, or the speaker; undefined for what an article tells itself. */
  readonly holder: string | undefined
  /** Words of names in it, those of states left out, folded. */
  readonly names: ReadonlySet<string>
  /** Figures in it. */
  readonly figures: ReadonlySet<string>
  /** It says that something is not so. */
  readonly negative: boolean
  /** It names what it is about only as an accusation or a report, */
  readonly points: boolean
  /** and calls it baseless or the like. */
  readonly dismisses: boolean
  /** It tells of what is to come or may be. */
  readonly toCome: boolean
}

/** Kinds of claims that say how things are. */
const SAYS_SO = new Set<Claim['kind']>(['statement', 'assessment', 'accusation', 'denial', 'fear'])
/** Share of a sentence from which what is claimed in it is the sentence. */
const COVERED = 0.5
/** Words that a statement has at least, unless it points back. */
const LEAST = 2
/** A question says nothing. */
const ASKS = /\?["'”’)]*\s*$/u
/** "Not only", "not entirely": what is said is so. */
const HALF = /\bnot\s+(?:only|just|merely|simply|solely|entirely|wholly|necessarily|surprisingly|unlike|least)\b/giu
/** A capital inside a sentence. */
const NAME = /(?<=[\p{L}\p{N},’'"”)]\s+)\p{Lu}[\p{L}’'-]{2,}/gu
const FIGURE = /\d[\d.,]*\d|\d/gu

function wordsOf(text: string, comparing: Comparing): Word[] {
  const seen = new Map<string, Word>()
  for (const word of plain(text).split(' ')) {
    if (word.length < 2 || FUNCTION_WORDS.has(word) || NEGATIONS.has(word)) continue
    if (comparing.is('telling', word) || comparing.is('generic', word)) continue
    const key = stem(word)
    if (!seen.has(key)) seen.set(key, { text: word, stem: key, weight: rarity(word), row: rowOf(word) })
  }
  return [...seen.values()]
}

const meanOf = (words: readonly Word[]): Float32Array | undefined =>
  meanRow(words.flatMap(({ row, weight }) => (row === undefined ? [] : [{ row, weight }])))

interface Read {
  readonly sentences: readonly Citation[]
  readonly words: readonly (readonly Word[])[]
  readonly told: Told
}

export class StatementReader {
  readonly #reader: TermReader
  readonly #comparing: Comparing
  readonly #actors: ReadonlyMap<ActorId, Actor>
  readonly #texts: ReadonlyMap<DocumentId, Document>
  readonly #read = new Map<DocumentId, Read>()

  constructor(reader: TermReader, comparing: Comparing, actors: ReadonlyMap<ActorId, Actor>, documents: readonly Document[]) {
    this.#reader = reader
    this.#comparing = comparing
    this.#actors = actors
    this.#texts = new Map(documents.map((doc) => [doc.id, doc]))
  }

  /** What an article says, in the order of its sentences. */
  in(document: DocumentId, claims: readonly Claim[]): Statement[] {
    const { sentences } = this.#document(document)
    const found: Statement[] = []
    const add = (voice: Voice): void => {
      if (ASKS.test(voice.citation.quote)) return
      const statement = this.of(voice)
      if (statement.words.length >= LEAST || statement.points) found.push(statement)
    }
    for (const sentence of sentences) {
      const here = claims.filter(({ content }) => content.start >= sentence.start && content.start < sentence.end)
      for (const claim of here) if (SAYS_SO.has(claim.kind)) add({ citation: claim.content, claim })
      const inside = claims.filter(({ content }) => overlaps(content, sentence))
      const covered = Math.max(
        0,
        ...inside.map(({ content }) => Math.min(content.end, sentence.end) - Math.max(content.start, sentence.start)),
      )
      // A sentence that tells of a denial says nothing on its own account.
      if (inside.some(({ kind }) => kind === 'denial')) continue
      if (covered < COVERED * (sentence.end - sentence.start)) add({ citation: sentence })
    }
    return found
  }

  /** What an article is compared by. */
  told(document: DocumentId): Told {
    return this.#document(document).told
  }

  #document(id: DocumentId): Read {
    const known = this.#read.get(id)
    if (known) return known
    const doc = this.#texts.get(id)!
    const furniture = doc.regions.filter((region) => region.kind === 'furniture')
    const sentences = sentencesAround(doc.text, { start: 0, end: doc.text.length })
      .filter((span) => !furniture.some((region) => contains(region, span)))
      .map(({ start, end }) => cite(doc, start, end))
    const read = {
      sentences,
      words: sentences.map((sentence) => this.#words(sentence).words),
      told: { words: documentWords(doc.text), day: publishedDay(doc) },
    }
    this.#read.set(id, read)
    return read
  }

  #words(citation: Citation): { readonly words: readonly Word[]; readonly actors: ReadonlySet<string>; readonly rest: string } {
    const { actors, rest } = this.#reader.apart(citation)
    return { words: wordsOf(rest, this.#comparing), actors, rest }
  }

  #stateOf(id: ActorId): string {
    const actor = this.#actors.get(id)
    return actor?.of === undefined || actor.of === id ? id : this.#stateOf(actor.of)
  }

  of(voice: Voice): Statement {
    const { claim, citation } = voice
    const { sentences, words: all, told } = this.#document(citation.document)
    const at = Math.max(
      0,
      sentences.findLastIndex(({ start }) => start <= citation.start),
    )
    const own = claim === undefined ? citation : claimWords(claim, this.#texts)
    const { words, actors, rest } = this.#words(own)
    const comparing = this.#comparing
    const text = `${claim?.cue?.quote ?? ''} ${own.quote}`
    return {
      voice,
      told,
      at,
      words,
      stems: new Map(words.map(({ stem, weight }) => [stem, weight])),
      before: [...(all[at - 2] ?? []), ...(all[at - 1] ?? [])],
      mean: meanOf(words),
      actors,
      holder: claim?.speaker === undefined ? claim?.speakerName : this.#stateOf(claim.speaker),
      names: new Set([...rest.matchAll(NAME)].map(([name]) => plain(name))),
      figures: new Set(own.quote.match(FIGURE) ?? []),
      negative: NEGATION.test(own.quote.replace(HALF, '')) || claim?.polarity === 'negative',
      points: comparing.in('points back', text),
      dismisses: comparing.in('dismisses', text),
      toCome: comparing.in('to come', own.quote),
    }
  }
}
