/**
 * The same measure at the same time, with different values.
 *
 * "Four sailors were injured, the ministry said" and "eleven sailors were injured, according to the union", of one collision, yield one
 * disagreement; 65,000 tonnes offered and 130,000 tonnes caught yield none, nor do 12 dead on Monday and 15 on Friday by the same source.
 */

import { publishedDay } from '../../model/document.ts'
import {
  type Actor,
  type ActorId,
  type Claim,
  type ClaimId,
  type Disagreement,
  type Document,
  type Event,
  makeId,
  type Quantity,
} from '../../model/index.ts'
import { contains, overlaps } from '../../text/spans.ts'
import { daysBetween, timesMeet } from '../chronology.ts'
import { partiesMeet } from '../same-event.ts'
import { smallest } from '../smallest.ts'
import { contentTerms, shared, similarity, type TermReader, type Terms, Weights } from '../terms.ts'
import { FIGURES, PROPOSITIONS } from '../thresholds.ts'
import type { Sides, Voice } from './sides.ts'

interface Figure {
  readonly quantity: Quantity
  readonly terms: Terms
  readonly claim: Claim | undefined
  /** Events in whose reports the figure stands. */
  readonly events: ReadonlySet<string>
  readonly day: string | undefined
}

/** Two values that can't both be right: intervals apart, beyond what "about" allows. */
function differ(a: Quantity, b: Quantity): boolean {
  const loose = a.approximate || b.approximate ? FIGURES.tolerance : 0
  const [low, high] = a.low <= b.low ? [a, b] : [b, a]
  return low.high * (1 + loose) < high.low * (1 - loose)
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((x) => b.has(x))

/** Same time: periods that overlap, or one event, or articles close together where neither gives a time. */
function samePeriod(a: Figure, b: Figure): boolean {
  if (a.quantity.period && b.quantity.period) return timesMeet(a.quantity.period, b.quantity.period)
  if (meet(a.events, b.events)) return true
  if (a.quantity.period || b.quantity.period) return false
  if (a.day === undefined || b.day === undefined) return a.quantity.citation.document === b.quantity.citation.document
  return Math.abs(daysBetween(a.day, b.day)) <= FIGURES.samePeriodDays
}

/** A figure that only moves on: the same source, or nobody, on a later day. */
function isUpdate(a: Figure, b: Figure, actors: ReadonlyMap<ActorId, Actor>): boolean {
  const [x, y] = [a.claim?.speaker, b.claim?.speaker]
  const sameSource =
    x === undefined && y === undefined ? true : x !== undefined && y !== undefined && partiesMeet([x], [y], actors) === true
  return sameSource && a.day !== b.day
}

/** "38 since November", told in January, and "46 since November", told in February: a count that runs on from one day. Told later and lower, it parts. */
function runsOn(a: Figure, b: Figure): boolean {
  const [x, y] = [a.quantity.period, b.quantity.period]
  if (!x || !y || x.start === null || x.start !== y.start || a.day === undefined || b.day === undefined) return false
  const since = ({ of, citation, period }: Quantity): boolean => period?.end === null || /\bsince\b/iu.test(`${of} ${citation.quote}`)
  const [early, late] = a.day <= b.day ? [a, b] : [b, a]
  if (daysBetween(early.day!, late.day!) < FIGURES.runningDays) return false
  return since(a.quantity) && since(b.quantity) && late.quantity.low >= early.quantity.low
}

function sameMeasure(a: Figure, b: Figure, weights: Weights): boolean {
  if (a.quantity.unit !== b.quantity.unit) return false
  const [x, y] = [new Set(a.quantity.ofActors), new Set(b.quantity.ofActors)]
  if (x.size > 0 && y.size > 0 && !meet(x, y)) return false
  const both = contentTerms(new Set(shared(a.terms, b.terms)))
  return (
    both.length > 0 && similarity(a.terms, b.terms, weights) >= (meet(a.events, b.events) ? FIGURES.sameMeasure / 2 : FIGURES.sameMeasure)
  )
}

/** In the order of their ids. */
function figuresOf(quantities: readonly Quantity[], { events, claims, documents, reader }: Ground): Figure[] {
  const reports = new Map<string, { event: string; start: number; end: number }[]>()
  for (const event of events) {
    for (const { citation } of event.reports) {
      reports.set(citation.document, [
        ...(reports.get(citation.document) ?? []),
        { event: event.id, start: citation.start, end: citation.end },
      ])
    }
  }
  const days = new Map(documents.map((doc) => [doc.id, publishedDay(doc)]))
  const byDocument = new Map<string, Claim[]>()
  for (const claim of claims.values()) byDocument.set(claim.content.document, [...(byDocument.get(claim.content.document) ?? []), claim])
  const figures = quantities.map((quantity): Figure => {
    const { citation } = quantity
    const around = (byDocument.get(citation.document) ?? []).filter((claim) => contains(claim.content, citation))
    const innermost = around.sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]
    return {
      quantity,
      // What is measured, in words; the figures themselves are what is compared.
      terms: new Set(reader.words(`${quantity.of} ${quantity.unit === 'persons' ? '' : quantity.unit}`).filter((term) => !/\d/.test(term))),
      claim: (quantity.claim === undefined ? undefined : claims.get(quantity.claim)) ?? innermost,
      events: new Set((reports.get(citation.document) ?? []).filter((report) => overlaps(report, citation)).map((report) => report.event)),
      day: days.get(citation.document),
    }
  })
  return figures.sort((a, b) => (a.quantity.id < b.quantity.id ? -1 : 1))
}

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
/** "12", "40 to 50 percent", "about 1,600,000,000 USD". */
export function worth({ low, high, unit, approximate }: Quantity): string {
  const value = low === high ? number.format(low) : `${number.format(low)} to ${number.format(high)}`
  return `${approximate ? 'about ' : ''}${value} ${unit}`
}

/** What figures are compared in. */
export interface Ground {
  readonly events: readonly Event[]
  readonly claims: ReadonlyMap<ClaimId, Claim>
  readonly actors: ReadonlyMap<ActorId, Actor>
  readonly documents: readonly Document[]
  readonly reader: TermReader
}

/** Pairs of figures of one measure and time that can't both be right. */
export function partingFigures(quantities: readonly Quantity[], ground: Ground): [string, string][] {
  const figures = figuresOf(quantities, ground)
  const weights = new Weights(figures.map((figure) => figure.terms))
  const index = new Map<string, number[]>()
  const pairs: [string, string][] = []
  for (const [i, figure] of figures.entries()) {
    const met = new Set<number>()
    for (const term of figure.terms) {
      if (weights.frequency(term) > PROPOSITIONS.commonTerm) continue
      const key = `${figure.quantity.unit} ${term}`
      const holders = index.get(key) ?? []
      index.set(key, holders)
      for (const j of holders) met.add(j)
      holders.push(i)
    }
    for (const j of met) {
      const other = figures[j]!
      if (!differ(figure.quantity, other.quantity) || !sameMeasure(figure, other, weights) || !samePeriod(figure, other)) continue
      if (!runsOn(figure, other) && !isUpdate(figure, other, ground.actors)) pairs.push([other.quantity.id, figure.quantity.id])
    }
  }
  return pairs
}

/** One disagreement of figures that part, each with those that it parts from. */
export function figureDisagreements(
  pairs: readonly (readonly [string, string])[],
  quantities: ReadonlyMap<string, Quantity>,
  ground: Ground,
  sides: Sides,
): Disagreement[] {
  const there = pairs.filter((pair) => pair.every((id) => quantities.has(id)))
  const figures = figuresOf(
    [...new Set(there.flat())].map((id) => quantities.get(id)!),
    ground,
  )
  const at = new Map(figures.map((figure, i) => [figure.quantity.id, i]))
  const parting = new Map<number, Set<number>>()
  for (const [a, b] of there) {
    const [i, j] = [at.get(a)!, at.get(b)!]
    parting.set(i, (parting.get(i) ?? new Set()).add(j))
    parting.set(j, (parting.get(j) ?? new Set()).add(i))
  }
  const done = new Set<number>()
  const found: Disagreement[] = []
  for (const i of [...parting.keys()].sort((a, b) => a - b)) {
    if (done.has(i)) continue
    const group = [i, ...[...parting.get(i)!].sort((a, b) => a - b)].filter((j) => !done.has(j))
    for (const j of group) done.add(j)
    const disagreement = partedFigures(
      group.map((j) => figures[j]!),
      sides,
    )
    if (disagreement) found.push(disagreement)
  }
  return found
}

function partedFigures(group: readonly Figure[], sides: Sides): Disagreement | undefined {
  const byValue: Figure[][] = []
  for (const figure of [...group].sort((a, b) => a.quantity.low - b.quantity.low || (a.quantity.id < b.quantity.id ? -1 : 1))) {
    const last = byValue.at(-1)
    if (last && !differ(last[0]!.quantity, figure.quantity)) last.push(figure)
    else byValue.push([figure])
  }
  if (byValue.length < 2) return undefined
  const voice = (figure: Figure): Voice => ({ citation: figure.quantity.citation, ...(figure.claim ? { claim: figure.claim } : {}) })
  const all = byValue.map((figures) => sides.side(worth(figures[0]!.quantity), figures.map(voice)))
  const days = all
    .flatMap((side) => side.citations)
    .flatMap((citation) => (sides.dayOf(citation) === undefined ? [] : [{ day: sides.dayOf(citation)!, citation }]))
  days.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const opening = days.find(({ citation }) => !all.find((side) => side.citations.includes(days[0]!.citation))!.citations.includes(citation))
  const plainest = [...group].sort((a, b) => b.quantity.of.length - a.quantity.of.length || (a.quantity.id < b.quantity.id ? -1 : 1))[0]!
    .quantity
  const period = group.flatMap((figure) => figure.quantity.period ?? [])[0]
  return {
    id: makeId('disagreement', 'figure', smallest(group.map((figure) => figure.quantity.id))),
    kind: 'figure',
    question: `How many or how much: “${plainest.of}”?`,
    ...(period === undefined ? {} : { period }),
    settledBy: 'The count itself: who counted what, where and up to which day',
    history: opening ? [{ day: opening.day, what: 'opened: a second figure', citation: opening.citation }] : [],
    sides: all,
  }
}
