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
  type Citation,
  type Claim,
  type ClaimId,
  cite,
  type Disagreement,
  type Document,
  type DocumentId,
  type Event,
  makeId,
  type Quantity,
} from '../../model/index.ts'
import { sentencesAround } from '../../text/sentence-around.ts'
import { contains, overlaps } from '../../text/spans.ts'
import { smallest } from '../smallest.ts'
import { contentTerms, type TermReader, Weights } from '../terms.ts'
import { PROPOSITIONS } from '../thresholds.ts'
import { byTwoSources, differ, type Figure, fateOf, isSince, isUpdate, least, runsOn, sameMeasure, samePeriod } from './measures.ts'
import type { Sides, Voice } from './sides.ts'

/** The sentence that a figure stands in, where neither a claim nor an event holds it. */
function sentenceOf(citation: Citation, texts: ReadonlyMap<DocumentId, Document>): Citation | undefined {
  const doc = texts.get(citation.document)
  const span = doc && sentencesAround(doc.text, citation)[0]
  return doc && span ? cite(doc, span.start, span.end) : undefined
}

/** In the order of their ids. */
function figuresOf(quantities: readonly Quantity[], { events, claims, documents, reader }: Ground): Figure[] {
  const reports = new Map<string, { event: string; citation: Citation; start: number; end: number }[]>()
  for (const event of events) {
    for (const { citation } of event.reports) {
      reports.set(citation.document, [
        ...(reports.get(citation.document) ?? []),
        { event: event.id, citation, start: citation.start, end: citation.end },
      ])
    }
  }
  const days = new Map(documents.map((doc) => [doc.id, publishedDay(doc)]))
  const texts = new Map(documents.map((doc) => [doc.id, doc]))
  const byDocument = new Map<string, Claim[]>()
  for (const claim of claims.values()) byDocument.set(claim.content.document, [...(byDocument.get(claim.content.document) ?? []), claim])
  const figures = quantities.map((quantity): Figure => {
    const { citation } = quantity
    const around = (byDocument.get(citation.document) ?? []).filter((claim) => contains(claim.content, citation))
    const innermost = around.sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]
    const claim = (quantity.claim === undefined ? undefined : claims.get(quantity.claim)) ?? innermost
    const telling =
      claim?.content ??
      (reports.get(citation.document) ?? []).find((report) => overlaps(report, citation))?.citation ??
      sentenceOf(citation, texts)
    return {
      quantity,
      // What is measured, in words; the figures themselves are what is compared.
      terms: new Set(reader.words(`${quantity.of} ${quantity.unit === 'persons' ? '' : quantity.unit}`).filter((term) => !/\d/.test(term))),
      claim,
      told: new Set(telling === undefined ? [] : [...reader.of(telling)].filter((term) => !/^\d/u.test(term))),
      events: new Set((reports.get(citation.document) ?? []).filter((report) => overlaps(report, citation)).map((report) => report.event)),
      day: days.get(citation.document),
      fate: fateOf(quantity, texts),
      since: isSince(quantity, texts),
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

/**
 * Pairs of figures of one measure and time that can't both be right.
 *
 * @param likely pairs that a model holds to part, whatever their words: those that run on from a day, or are from one source, do not
 */
export function partingFigures(
  quantities: readonly Quantity[],
  ground: Ground,
  likely: readonly (readonly [string, string])[] = [],
): [string, string][] {
  const figures = figuresOf(quantities, ground)
  const weights = new Weights(figures.map((figure) => new Set([...figure.terms, ...figure.told])))
  const index = new Map<string, number[]>()
  const pairs: [string, string][] = []
  for (const [i, figure] of figures.entries()) {
    const met = new Set<number>()
    for (const term of new Set([...figure.terms, ...(figure.fate === '' ? [] : contentTerms(figure.told))])) {
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
      if (!byTwoSources(figure, other, ground.actors) || runsOn(figure, other)) continue
      if (!isUpdate(figure, other, ground.actors)) pairs.push([other.quantity.id, figure.quantity.id])
    }
  }
  const byId = new Map(figures.map((figure) => [figure.quantity.id, figure]))
  const known = new Set(pairs.map((pair) => [...pair].sort().join(' ')))
  const more = likely.filter((pair) => {
    const [a, b] = [byId.get(pair[0])!, byId.get(pair[1])!]
    const sameSpeaker = a.claim?.speaker !== undefined && b.claim?.speaker !== undefined
    return (
      !known.has([...pair].sort().join(' ')) &&
      byTwoSources(a, b, ground.actors) &&
      !runsOn(a, b) &&
      !(sameSpeaker && isUpdate(a, b, ground.actors))
    )
  })
  return [...pairs, ...more.map(([a, b]): [string, string] => [a, b])]
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
  for (const figure of [...group].sort((a, b) => least(a.quantity) - least(b.quantity) || (a.quantity.id < b.quantity.id ? -1 : 1))) {
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
