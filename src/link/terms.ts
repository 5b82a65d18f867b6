/**
 * What a passage is about, for comparison: stems of its content words, with whoever is named replaced by the actor, negation folded away.
 *
 * "Azerbaijan allegedly provided its land" and "Baku denied that it had provided land" yield { @act_AZE, provid, land } both.
 */
import type { Actor, ActorId, Citation, DocumentId } from '../model/index.ts'
import { FUNCTION_WORDS, NEGATIONS } from '../text/function-words.ts'
import { plain } from '../text/plain.ts'
import type { Span } from '../text/spans.ts'
import { stem } from '../text/stem.ts'

export type Terms = ReadonlySet<string>

/** Words of reporting and hedging: they say how something is told, not what. */
const TELLING = new Set(
  'say said says tell told state stated allege alleged allegedly reportedly report reported reports claim claimed claims accuse accused accusing deny denied denies denial denials according announce announced'
    .split(' ')
    .map(stem),
)

/** Longest mention, in units, that stands for its actor: a longer one describes and its words count. */
const LONGEST_MENTION = 60

const isActorTerm = (term: string): boolean => term.startsWith('@')
export const contentTerms = (terms: Terms): string[] => [...terms].filter((term) => !isActorTerm(term))
const actorTerm = (id: ActorId): string => `@${id}`

/** Equal for equal terms: copies of one text meet by it, however many they are. */
export const signature = (terms: Terms): string => [...terms].sort().join(' ')

interface Mention extends Span {
  readonly terms: readonly string[]
}

/** Reads terms out of citations, given the linked actors. */
export class TermReader {
  readonly #mentions = new Map<DocumentId, Mention[]>()
  readonly #known = new Map<string, Terms>()

  constructor(actors: readonly Actor[]) {
    const kinds = new Map(actors.map((actor) => [actor.id, actor.kind]))
    for (const actor of actors) {
      // An organ stands for its state too: "the Foreign Ministry" and "Tehran" meet.
      const state = actor.of !== undefined && kinds.get(actor.of) === 'state' ? [actorTerm(actor.of)] : []
      for (const { document, start, end } of actor.mentions) {
        if (end - start > LONGEST_MENTION) continue
        const here = this.#mentions.get(document) ?? []
        this.#mentions.set(document, here)
        here.push({ start, end, terms: [actorTerm(actor.id), ...state] })
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

  #read({ document, start, end, quote }: Citation): Terms {
    const terms = new Set<string>()
    let at = start
    for (const mention of this.#within(document, start, end)) {
      if (mention.start < at) continue
      for (const word of wordTerms(quote.slice(at - start, mention.start - start))) terms.add(word)
      for (const term of mention.terms) terms.add(term)
      at = mention.end
    }
    for (const word of wordTerms(quote.slice(at - start))) terms.add(word)
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

/** Stems of content words without words of telling. */
export const wordTerms = (text: string): string[] =>
  plain(text)
    .split(' ')
    .filter((word) => word.length > 1 && !FUNCTION_WORDS.has(word) && !NEGATIONS.has(word))
    .map(stem)
    .filter((word) => !TELLING.has(word))

/** How telling each term is: log of how rare among the passages compared. */
export class Weights {
  readonly #frequency = new Map<string, number>()
  readonly #passages: number

  constructor(passages: Iterable<Terms>) {
    let count = 0
    for (const terms of passages) {
      count++
      for (const term of terms) this.#frequency.set(term, (this.#frequency.get(term) ?? 0) + 1)
    }
    this.#passages = count
  }

  frequency(term: string): number {
    return this.#frequency.get(term) ?? 0
  }

  of(term: string): number {
    return Math.log(1 + (this.#passages + 1) / (this.frequency(term) + 1))
  }

  total(terms: Iterable<string>): number {
    let sum = 0
    for (const term of terms) sum += this.of(term)
    return sum
  }
}

export const shared = (a: Terms, b: Terms): string[] => [...a].filter((term) => b.has(term))

/** Weighted Jaccard, 0 to 1. */
export function similarity(a: Terms, b: Terms, weights: Weights): number {
  const both = weights.total(shared(a, b))
  const either = weights.total(a) + weights.total(b) - both
  return either === 0 ? 0 : both / either
}

/** Weighted share of the lighter one that the other holds, 0 to 1. */
export function containment(a: Terms, b: Terms, weights: Weights): number {
  const least = Math.min(weights.total(a), weights.total(b))
  return least === 0 ? 0 : weights.total(shared(a, b)) / least
}
