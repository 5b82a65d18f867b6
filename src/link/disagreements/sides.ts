/** A side of a disagreement from what carries it: claims, and reports that an article makes itself. */

import { publishedDay } from '../../model/document.ts'
import type { Citation, Claim, Day, Document, DocumentId, EvidenceKind, Side } from '../../model/index.ts'
import { inOrder, placeOrder } from '../chronology.ts'
import { countDistinct, type Origins } from '../origins.ts'

/** What carries a side at one place. */
export interface Voice {
  readonly citation: Citation
  /** Absent where the article itself tells it. */
  readonly claim?: Claim
}

export class Sides {
  readonly #order: (a: Citation, b: Citation) => number
  readonly #days: ReadonlyMap<DocumentId, Day | undefined>
  readonly #origins: Origins

  constructor(documents: readonly Document[], origins: Origins) {
    this.#order = placeOrder(inOrder(documents))
    this.#days = new Map(documents.map((doc) => [doc.id, publishedDay(doc)]))
    this.#origins = origins
  }

  dayOf(citation: Citation): Day | undefined {
    return this.#days.get(citation.document)
  }

  /** In order of time and place, each place once. */
  sorted(voices: readonly Voice[]): Voice[] {
    const sorted = [...voices].sort(
      (a, b) => this.#order(a.citation, b.citation) || Number(b.claim !== undefined) - Number(a.claim !== undefined),
    )
    const seen = new Map<string, Voice>()
    for (const voice of sorted) {
      const key = `${voice.citation.document} ${voice.citation.start} ${voice.citation.end} ${voice.claim?.speaker ?? ''}`
      if (!seen.has(key)) seen.set(key, voice)
    }
    return [...seen.values()]
  }

  side(position: string, unsorted: readonly Voice[]): Side {
    const voices = this.sorted(unsorted)
    const days = voices.flatMap((voice) => this.dayOf(voice.citation) ?? []).sort()
    const evidence = voices.map((voice): EvidenceKind => voice.claim?.evidence ?? 'author')
    const [first, last] = [days[0], days.at(-1)]
    return {
      position,
      holders: [...new Set(voices.flatMap((voice) => voice.claim?.speaker ?? []))],
      claims: [...new Set(voices.flatMap((voice) => voice.claim?.id ?? []))],
      evidence: [...new Set(evidence)],
      citations: voices.map((voice) => voice.citation),
      ...(first === undefined ? {} : { first }),
      ...(last === undefined ? {} : { last }),
      articles: countDistinct(voices.map((voice) => voice.citation.document)),
      origins: this.#origins.count(voices),
    }
  }
}
