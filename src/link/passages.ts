/**
 * Sentences of articles with what each is about: for checks that compare what two articles tell, whatever was read out of it.
 *
 * "Gunmen killed seven officers on 14 April." yields one passage with { gunman, kill, seven, officer }: days are left to those who compare them.
 */
import type { Comparing } from '../lookup/comparing-words.ts'
import type { Knowledge } from '../lookup/index.ts'
import { type Actor, type Citation, cite, type Document, type DocumentId } from '../model/index.ts'
import { readNumber } from '../text/number-words.ts'
import { sentencesAround } from '../text/sentence-around.ts'
import { contains } from '../text/spans.ts'
import { groupedBy } from './grouped-by.ts'
import { OutletNames } from './outlets.ts'
import { contentTerms, shared, TermReader, type Terms, Weights } from './terms.ts'
import { PASSAGES, PROPOSITIONS, TELLINGS } from './thresholds.ts'

export interface Passage {
  readonly citation: Citation
  readonly terms: Terms
  /** Which sentence of its article it is. */
  readonly at: number
}

/** Whoever or whatever it is about stands before. */
const GOES_ON =
  /^[“"]?(?:he|she|it|they|this|that|these|those|his|her|its|their|both|such)\b|\b(?:that|said|says|wrote)\s+(?:he|she|it|they)\b/iu

export class Passages {
  readonly #documents: ReadonlyMap<DocumentId, Document>
  readonly #reader: TermReader
  readonly #known = new Map<DocumentId, readonly Passage[]>()
  readonly #states: ReadonlyMap<DocumentId, readonly Citation[]>
  readonly comparing: Comparing
  readonly outlets: OutletNames

  constructor(documents: readonly Document[], actors: readonly Actor[], comparing: Comparing) {
    this.#documents = new Map(documents.map((doc) => [doc.id, doc]))
    this.#reader = new TermReader(actors, comparing)
    this.#states = groupedBy(
      actors.filter((actor) => actor.kind === 'state').flatMap((actor) => actor.mentions),
      (mention) => mention.document,
    )
    this.comparing = comparing
    this.outlets = new OutletNames(documents, comparing)
  }

  /**
   * What words are about, without days: states, and the stems of all other words, names too but for outlets', for two articles may name one person so that they are not known
   * to be one. A number tells as much as a rare word.
   */
  terms(citation: Citation): Terms {
    const states = [...this.#reader.of(citation)].filter((term) => term.startsWith('@'))
    const mentions = (this.#states.get(citation.document) ?? []).filter((mention) => contains(citation, mention))
    let rest = citation.quote
    const blank = (start: number, end: number): void => {
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
    }
    for (const { start, end } of mentions) blank(start - citation.start, end - citation.start)
    for (const { start, end } of this.outlets.in(citation.quote)) blank(start, end)
    return new Set([...states, ...this.words(rest), ...numbersIn(rest)])
  }

  /** The terms of words that name nobody. */
  words(text: string): Terms {
    return this.#reader.undated(new Set(this.#reader.words(text)))
  }

  doc(id: DocumentId): Document {
    const doc = this.#documents.get(id)
    if (!doc) throw new RangeError(`no document ${id}`)
    return doc
  }

  /** The sentences of an article outside its furniture, in order. */
  of(id: DocumentId): readonly Passage[] {
    const known = this.#known.get(id) ?? this.#read(this.doc(id))
    this.#known.set(id, known)
    return known
  }

  /** With what the sentence before it is about, where it goes on with that: "He was called home on Saturday." */
  widened(passage: Passage): Passage {
    const before = this.of(passage.citation.document)[passage.at - 1]
    if (before === undefined || !GOES_ON.test(passage.citation.quote)) return passage
    return { ...passage, terms: new Set([...before.terms, ...passage.terms]) }
  }

  /** What it and the sentences beside it are about. */
  near({ citation, at }: Passage): Terms {
    return new Set(
      this.of(citation.document)
        .slice(Math.max(0, at - 1), at + 2)
        .flatMap(({ terms }) => [...terms]),
    )
  }

  /** The term stands in the sentence with a capital only. */
  isName({ citation }: Passage, term: string): boolean {
    const words = [...citation.quote.matchAll(/\p{L}+/gu)].filter((match) => match.index > 0 && this.words(match[0]).has(term))
    return words.length > 0 && words.every((match) => /^\p{Lu}/u.test(match[0]))
  }

  /** The sentence, and the one before where it goes on with that. */
  shown(passage: Passage): Citation[] {
    const before = this.of(passage.citation.document)[passage.at - 1]
    return before === undefined || this.widened(passage) === passage ? [passage.citation] : [passage.citation, before.citation]
  }

  /** The sentence in which words stand. */
  around(citation: Citation): Passage | undefined {
    return this.of(citation.document).find((passage) => passage.citation.start <= citation.start && citation.start < passage.citation.end)
  }

  #read(doc: Document): Passage[] {
    const furniture = doc.regions.filter((region) => region.kind === 'furniture')
    return sentencesAround(doc.text, { start: 0, end: doc.text.length })
      .filter((span) => !furniture.some((region) => contains(region, span)))
      .map((span, at) => {
        const citation = cite(doc, span.start, span.end)
        return { citation, terms: this.terms(citation), at }
      })
  }
}

/** Not that of a name or a measure: "the 200-mile zone". */
const NUMBER = /(?<![\p{L}\d.,-])\d(?:[\d.,]*\d)?(?!\d|-[\d\p{L}])/gu
const MONTH = /(?:January|February|March|April|May|June|July|August|September|October|November|December)/u

const SMALL_WORDS = 'four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
/** From four on: one to three are told of everything. */
const SPELLED = new RegExp(
  `(?<![\\p{L}-])(?:(?:${TENS})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|${SMALL_WORDS})(?![\\p{L}-])`,
  'giu',
)

/** Figures without years and days of months, as terms of their own: "thirty-one soldiers" and "31 soldiers" tell the same. */
function numbersIn(words: string): string[] {
  const digits = [...words.matchAll(NUMBER)].flatMap((match) => {
    const [before, behind] = [words.slice(0, match.index), words.slice(match.index + match[0].length)]
    const isDay = new RegExp(`^\\s+${MONTH.source}`, 'u').test(behind) || new RegExp(`${MONTH.source}\\s+$`, 'u').test(before)
    return isDay || /^(?:19|20)\d\d$/u.test(match[0]) ? [] : [`n${match[0].replaceAll(',', '')}`]
  })
  const spelled = [...words.matchAll(SPELLED)].flatMap((match) => readNumber(match[0]) ?? []).map((number) => `n${number}`)
  return [...digits, ...spelled]
}

const made = new WeakMap<readonly Document[], Passages>()

/** Remembered for the same array, for several checks ask. */
export function passagesOf(documents: readonly Document[], actors: readonly Actor[], { comparing }: Knowledge): Passages {
  const known = made.get(documents) ?? new Passages(documents, actors, comparing)
  made.set(documents, known)
  return known
}

/** Passages by their telling terms: those of one question meet, without comparing all with all. */
export class PassageIndex {
  readonly #holders = new Map<string, Passage[]>()
  readonly weights: Weights

  constructor(passages: readonly Passage[]) {
    this.weights = new Weights(
      passages.map(({ terms }) => terms),
      TELLINGS.leastPassages,
    )
    for (const passage of passages)
      for (const term of contentTerms(passage.terms)) {
        if (this.weights.frequency(term) > PROPOSITIONS.commonTerm) continue
        const holders = this.#holders.get(term) ?? []
        this.#holders.set(term, holders)
        holders.push(passage)
      }
  }

  /** Passages that share a telling term with these words, in order of place. */
  sharing(terms: Terms): Passage[] {
    return [...new Set(contentTerms(terms).flatMap((term) => this.#holders.get(term) ?? []))]
  }

  /** Passages that share telling terms with these words, each with how much of the shorter one they share; best first. */
  like(terms: Terms, least: number = PASSAGES.same): { readonly passage: Passage; readonly score: number }[] {
    const met = new Set(contentTerms(terms).flatMap((term) => this.#holders.get(term) ?? []))
    return [...met]
      .map((passage) => ({ passage, score: alike(terms, passage.terms, this.weights) }))
      .filter(({ score }) => score >= least)
      .sort(
        (a, b) => b.score - a.score || (a.passage.citation.document < b.passage.citation.document ? -1 : 1) || a.passage.at - b.passage.at,
      )
  }
}

/** Weighted share of the lighter of two that the other holds; none where they share too few words to tell of one thing. */
export function alike(a: Terms, b: Terms, weights: Weights): number {
  const common = contentTerms(new Set(shared(a, b))).length
  if (common < PASSAGES.fewTerms) return 0
  const score = alikeBy(a, b, weights)
  return common >= PASSAGES.sharedTerms || score >= PASSAGES.few ? score : 0
}

/** The same, however few they share. */
export function alikeBy(a: Terms, b: Terms, weights: Weights): number {
  const least = Math.min(weights.sum(a), weights.sum(b))
  return least === 0 ? 0 : weights.sum(shared(a, b)) / least
}
