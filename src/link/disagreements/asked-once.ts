/**
 * Disagreements of one kind that share a statement ask one question: they are one, with all its statements.
 *
 * "Nobody came" against "its coastguard had reached the ship within 40 minutes", and "help arrived only at daybreak" against "The coastguard's
 * quick arrival prevented worse", where both quick arrivals are one sentence, yield one disagreement. A sentence that tells both sides opens none.
 */
import type { Citation, Claim, ClaimId, Disagreement, DocumentId, Quantity, Side } from '../../model/index.ts'
import { contains, overlaps } from '../../text/spans.ts'
import { groupedBy } from '../grouped-by.ts'
import { differ } from './measures.ts'
import type { Sides, Voice } from './sides.ts'

/** Of the shorter of two passages, that both hold. */
const SHARED = 0.5

const size = ({ start, end }: Citation): number => end - start
const isShared = (a: Citation, b: Citation): boolean =>
  a.document === b.document && Math.min(a.end, b.end) - Math.max(a.start, b.start) >= SHARED * Math.min(size(a), size(b))
const meets = (one: Side, other: Side): boolean => one.citations.some((a) => other.citations.some((b) => isShared(a, b)))

type Match = readonly (Side | undefined)[] | 'tells both'

/** What was kept, found by the documents that it cites. */
class Kept {
  readonly #all = new Set<Disagreement>()
  readonly #citing = new Map<DocumentId, Set<Disagreement>>()

  /** In the order in which they came. */
  get all(): Disagreement[] {
    return [...this.#all]
  }

  near(disagreement: Disagreement): Set<Disagreement> {
    return new Set(documentsOf(disagreement).flatMap((id) => [...(this.#citing.get(id) ?? [])]))
  }

  add(disagreement: Disagreement): void {
    this.#all.add(disagreement)
    for (const id of documentsOf(disagreement)) this.#citing.set(id, (this.#citing.get(id) ?? new Set()).add(disagreement))
  }

  delete(disagreement: Disagreement): void {
    this.#all.delete(disagreement)
    for (const id of documentsOf(disagreement)) this.#citing.get(id)?.delete(disagreement)
  }
}

const documentsOf = ({ sides }: Disagreement): DocumentId[] => [
  ...new Set(sides.flatMap(({ citations }) => citations.map(({ document }) => document))),
]
/** When it was opened; the last of a history that nothing was added to. */
const openedOn = ({ history }: Disagreement): string => history.at(-1)?.day ?? '9'

export class AskedOnce {
  readonly #claims: ReadonlyMap<ClaimId, Claim>
  readonly #sides: Sides
  readonly #figures: ReadonlyMap<string, readonly Quantity[]>

  constructor(claims: ReadonlyMap<ClaimId, Claim>, quantities: readonly Quantity[], sides: Sides) {
    this.#claims = claims
    this.#sides = sides
    this.#figures = groupedBy(quantities, ({ citation }) => citation.document)
  }

  /**
   * The first that asks a question keeps its words.
   *
   * @param likely those that a model found, strongest first: one of which a statement tells both sides of another is dropped
   */
  of(worded: readonly Disagreement[], likely: readonly Disagreement[]): Disagreement[] {
    const kept = new Kept()
    for (const disagreement of [...worded].sort((a, b) => (a.id < b.id ? -1 : 1))) this.#keep(disagreement, kept, false)
    for (const disagreement of likely) this.#keep(disagreement, kept, true)
    return kept.all
  }

  #keep(disagreement: Disagreement, kept: Kept, isLikely: boolean): void {
    let tellsBoth = false
    for (const first of kept.near(disagreement)) {
      const match = this.#match(first, disagreement)
      if (match === 'tells both') tellsBoth = true
      else if (match !== undefined && first.kind === disagreement.kind) {
        kept.delete(first)
        // With its new statements it may share one with another that was kept.
        this.#keep(this.#joined(first, disagreement, match), kept, false)
        return
      }
    }
    if (!tellsBoth || !isLikely) kept.add(disagreement)
  }

  /** The side of the first that each side of the second belongs to; undefined where they share no statement. */
  #match(first: Disagreement, second: Disagreement): Match | undefined {
    const met = second.sides.map((side) => first.sides.filter((other) => meets(side, other)))
    if (met.every((sides) => sides.length === 0)) return undefined
    if (met.some((sides) => sides.length > 1)) return 'tells both'
    const sides = met.map(([side]) => side)
    if (first.kind === 'figure') return second.sides.map((side, i) => sides[i] ?? this.#ofSameFigure(side, first))
    if (first.kind !== 'denial') return sides
    // Of two sides one is so and one is not: the place of one tells the other's.
    const across = (side: Side | undefined): Side | undefined => side && first.sides.find((other) => other !== side)
    const [so, not] = [sides[0] ?? across(sides[1]), sides[1] ?? across(sides[0])]
    return so === not ? 'tells both' : [so, not]
  }

  /** The one side of which the first statement has a figure that does not differ from one of this side's first. */
  #ofSameFigure({ citations: [told] }: Side, { sides }: Disagreement): Side | undefined {
    const figuresIn = (citation: Citation): Quantity[] =>
      (this.#figures.get(citation.document) ?? []).filter((quantity) => overlaps(quantity.citation, citation))
    const same = sides.filter((side) =>
      figuresIn(side.citations[0]!).some((a) => figuresIn(told!).some((b) => a.unit === b.unit && !differ(a, b))),
    )
    return same.length === 1 ? same[0] : undefined
  }

  #joined(first: Disagreement, second: Disagreement, match: readonly (Side | undefined)[]): Disagreement {
    const joined = first.sides.map((side) => {
      const more = second.sides.filter((_, i) => match[i] === side)
      return more.length === 0
        ? side
        : this.#sides.side(
            side.position,
            [side, ...more].flatMap((one) => this.#voices(one)),
          )
    })
    return {
      ...first,
      ...(first.period === undefined && second.period !== undefined ? { period: second.period } : {}),
      history: openedOn(second) < openedOn(first) ? second.history : first.history,
      sides: [...joined, ...second.sides.filter((_, i) => match[i] === undefined)],
    }
  }

  #voices({ citations, claims }: Side): Voice[] {
    const own = claims.flatMap((id) => this.#claims.get(id) ?? [])
    return citations.map((citation) => {
      const claim = own.find(({ content }) => content.document === citation.document && contains(content, citation))
      return { citation, ...(claim ? { claim } : {}) }
    })
  }
}
