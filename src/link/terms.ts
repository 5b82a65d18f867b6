/**
 * What a passage is about, for comparison: stems of its content words, with whoever is named replaced by the actor, negation folded away.
 *
 * "Azerbaijan allegedly provided its land" and "Baku denied that it had provided land" yield { @act_AZE, provid, land } both.
 */
import type { Comparing } from '../lookup/comparing-words.ts'
import type { Actor, ActorId, Citation, DocumentId, Event } from '../model/index.ts'
import { FUNCTION_WORDS, NEGATIONS } from '../text/function-words.ts'
import { plain } from '../text/plain.ts'
import type { Span } from '../text/spans.ts'
import { stem } from '../text/stem.ts'

export type Terms = ReadonlySet<string>

/** Longest mention, in units, that stands for its actor: a longer one describes and its words count. */
const LONGEST_MENTION = 60

/** States stand everywhere in a conflict and tell little; a person, body or site tells as much as a rare word. */
const actorTerm = (actor: Actor): string => `${actor.kind === 'state' ? '@' : '#'}${actor.id}`
/** Terms that tell what is meant, beside the states that it is about. */
export function contentTerms(terms: Terms): readonly string[] {
  const known = contents.get(terms) ?? [...terms].filter((term) => !term.startsWith('@'))
  contents.set(terms, known)
  return known
}
const contents = new WeakMap<Terms, readonly string[]>()
/** The actors among terms. */
export const actorsIn = (terms: Terms): ActorId[] => [...terms].filter((term) => /^[@#]/.test(term)).map((term) => term.slice(1))

/** Equal for equal terms: copies of one text meet by it, however many they are. */
export const signature = (terms: Terms): string => [...terms].sort().join(' ')

interface Mention extends Span {
  readonly terms: readonly string[]
}

/** Reads terms out of citations, given the linked actors. */
export class TermReader {
  readonly #mentions = new Map<DocumentId, Mention[]>()
  readonly #known = new Map<string, Terms>()
  readonly #actors: ReadonlyMap<ActorId, Actor>

  readonly #comparing: Comparing
  readonly #calendar: ReadonlySet<string>

  constructor(actors: readonly Actor[], comparing: Comparing) {
    this.#comparing = comparing
    this.#calendar = new Set(comparing.all.filter((record) => record.use === 'calendar').flatMap((record) => record.words.map(stem)))
    this.#actors = new Map(actors.map((actor) => [actor.id, actor]))
    for (const actor of actors) {
      for (const { document, start, end } of actor.mentions) {
        if (end - start > LONGEST_MENTION) continue
        const here = this.#mentions.get(document) ?? []
        this.#mentions.set(document, here)
        here.push({ start, end, terms: this.#termsOf(actor) })
      }
    }
    for (const mentions of this.#mentions.values())
      mentions.sort((a, b) => a.start - b.start || b.end - a.end || (a.terms[0]! < b.terms[0]! ? -1 : 1))
  }

  of(citation: Citation): Terms {
    const key = `${citation.document} ${citation.start} ${citation.end}`
    const terms = this.#known.get(key) ?? this.#read(citation)
    this.#known.set(key, terms)
    return terms
  }

  /** Terms of its reports, and its parties even where the report only says "the attack". */
  ofEvent(event: Event): Terms {
    const parties = [...event.actors, ...event.recipients].flatMap((id) => this.#actors.get(id) ?? [])
    return new Set([
      ...event.reports.flatMap((report) => [...this.of(report.citation)]),
      ...parties.flatMap((actor) => this.#termsOf(actor)),
    ])
  }

  /** An organ stands for its state too: "the Foreign Ministry" and "Tehran" meet. */
  #termsOf(actor: Actor): string[] {
    const of = actor.of === undefined ? undefined : this.#actors.get(actor.of)
    return [actorTerm(actor), ...(of?.kind === 'state' ? [actorTerm(of)] : [])]
  }

  /** Stems of the content words of a text that names nobody. */
  words(text: string): string[] {
    const idle = (word: string): boolean =>
      word.length < 2 ||
      FUNCTION_WORDS.has(word) ||
      NEGATIONS.has(word) ||
      this.#comparing.is('telling', word) ||
      this.#comparing.is('generic', word)
    return plain(text)
      .split(' ')
      .filter((word) => !idle(word))
      .map(stem)
  }

  /** The actors that a citation names, a state for its organs too, and its text with their mentions taken out; names of persons, bodies and places are left in. */
  apart({ document, start, end, quote }: Citation): { readonly actors: ReadonlySet<string>; readonly rest: string } {
    const actors = new Set<string>()
    let rest = ''
    let at = start
    for (const mention of this.#within(document, start, end)) {
      for (const term of mention.terms) actors.add(term)
      if (mention.start < at || !mention.terms[0]!.startsWith('@')) continue
      rest += `${quote.slice(at - start, mention.start - start)} `
      at = mention.end
    }
    return { actors, rest: rest + quote.slice(at - start) }
  }

  /** Words beside those that only tell when. */
  undated(terms: Terms): Terms {
    return new Set([...terms].filter((term) => /^[@#]/.test(term) || !(/\d/.test(term) || this.#calendar.has(term))))
  }

  #read({ document, start, end, quote }: Citation): Terms {
    const terms = new Set<string>()
    let at = start
    for (const mention of this.#within(document, start, end)) {
      if (mention.start < at) continue
      for (const word of this.words(quote.slice(at - start, mention.start - start))) terms.add(word)
      for (const term of mention.terms) terms.add(term)
      at = mention.end
    }
    for (const word of this.words(quote.slice(at - start))) terms.add(word)
    return terms
  }

  *#within(document: DocumentId, start: number, end: number): Generator<Mention> {
    const mentions = this.#mentions.get(document) ?? []
    let low = 0
    let high = mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (mentions[middle]!.start < start) low = middle + 1
      else high = middle
    }
    for (let i = low; i < mentions.length && mentions[i]!.start < end; i++) if (mentions[i]!.end <= end) yield mentions[i]!
  }
}

/** How telling each term is: log of how rare among the passages compared. */
export class Weights {
  readonly #frequency = new Map<string, number>()
  readonly #passages: number
  readonly #weights = new Map<string, number>()
  readonly #totals = new WeakMap<Terms, number>()

  /** @param least passages that there are taken to be at least: among few, a term that two share would seem common */
  constructor(passages: Iterable<Terms>, least = 0) {
    let count = 0
    for (const terms of passages) {
      count++
      for (const term of terms) this.#frequency.set(term, (this.#frequency.get(term) ?? 0) + 1)
    }
    this.#passages = Math.max(count, least)
  }

  frequency(term: string): number {
    return this.#frequency.get(term) ?? 0
  }

  of(term: string): number {
    const known = this.#weights.get(term) ?? Math.log(1 + (this.#passages + 1) / (this.frequency(term) + 1))
    this.#weights.set(term, known)
    return known
  }

  /** Sum over terms; that of a whole passage is remembered. */
  total(terms: Terms): number {
    const known = this.#totals.get(terms) ?? this.sum(terms)
    this.#totals.set(terms, known)
    return known
  }

  sum(terms: Iterable<string>): number {
    let sum = 0
    for (const term of terms) sum += this.of(term)
    return sum
  }

  /**
   * The rarest content terms, of which two passages share one at least if their similarity reaches the share given: the index needs no others
   * (prefix filtering, after Chaudhuri, Ganti, Kaushik, "A primitive operator for similarity joins", ICDE 2006).
   */
  rarest(terms: Terms, share: number): string[] {
    const rare = [...contentTerms(terms)].sort((a, b) => this.frequency(a) - this.frequency(b) || (a < b ? -1 : 1))
    const enough = (1 - share) * this.total(terms)
    const prefix: string[] = []
    let sum = 0
    for (const term of rare) {
      if (sum > enough) break
      prefix.push(term)
      sum += this.of(term)
    }
    return prefix
  }
}

export const shared = (a: Terms, b: Terms): string[] => [...a].filter((term) => b.has(term))

/** Weighted Jaccard, 0 to 1. */
export function similarity(a: Terms, b: Terms, weights: Weights): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let both = 0
  for (const term of few) if (many.has(term)) both += weights.of(term)
  const either = weights.total(a) + weights.total(b) - both
  return either === 0 ? 0 : both / either
}

/** Weighted share of the lighter one that the other holds, 0 to 1. */
export function containment(a: Terms, b: Terms, weights: Weights): number {
  const least = Math.min(weights.total(a), weights.total(b))
  return least === 0 ? 0 : weights.sum(shared(a, b)) / least
}

const PASSIVE = /\b(?:was|were|been|being|be|is|are)\b.*\bby\b/iu
/** Share of pairs of common terms that stand in the other order, from which one content says the reverse of the other. */
const REVERSED = 0.8

/** True where two contents name the same in the opposite order: "the tug rammed the cutter", "the cutter rammed the tug". A passive turns it back. */
export function reversed(a: Terms, b: Terms, aWords: string, bWords: string): boolean {
  const common = shared(a, b)
  if (common.length < 3) return false
  const rank = new Map([...b].map((term, i) => [term, i]))
  const places = common.map((term) => rank.get(term)!)
  let turned = 0
  for (let i = 0; i < places.length; i++) for (let j = i + 1; j < places.length; j++) if (places[i]! > places[j]!) turned++
  return turned / ((places.length * (places.length - 1)) / 2) >= REVERSED && PASSIVE.test(aWords) === PASSIVE.test(bWords)
}
