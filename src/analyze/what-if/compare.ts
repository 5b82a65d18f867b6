/** Two situations from the same articles, compared: what is gone, new, told by fewer, or of another status. Ids may differ where words are the same. */
import type { Knowledge } from '../../lookup/index.ts'
import type { Citation, ElementChange, Event, Situation, Supposition } from '../../model/index.ts'
import type { Accepted } from './accept.ts'

const KINDS = ['documents', 'events', 'claims', 'propositions', 'ties', 'quantities', 'contingencies', 'disagreements', 'findings'] as const
type Kind = (typeof KINDS)[number]
type Element = Situation[Kind][number]

const SINGULAR: Readonly<Record<Kind, ElementChange['kind']>> = {
  documents: 'document',
  events: 'event',
  claims: 'claim',
  propositions: 'proposition',
  ties: 'tie',
  quantities: 'quantity',
  contingencies: 'contingency',
  disagreements: 'disagreement',
  findings: 'finding',
}

/** Conflict, cooperation. */
const NONE: readonly [number, number] = [0, 0]

const key = ({ document, start, end }: Citation): string => `${document} ${start} ${end}`

/** Where an element stands: one that shares a place with another of its kind is that one. */
function places(kind: Kind, element: Element, claims: ReadonlyMap<string, Citation>): Citation[] {
  if ('reports' in element) return element.reports.map((report) => report.citation)
  if ('content' in element) return [element.content]
  if ('sides' in element) return element.sides.flatMap((side) => side.citations)
  if (kind === 'propositions' && 'claims' in element) return element.claims.flatMap((id) => claims.get(id) ?? [])
  if ('citations' in element) return [...element.citations]
  return 'citation' in element ? [element.citation] : []
}

function wordsOf(element: Element, names: (id: string) => string): string {
  if ('reports' in element) {
    const who = [element.actors, element.recipients].map((ids) => ids.map(names).join(', ')).filter((list) => list !== '')
    return `${element.type}, ${who.join(' to ')}, ${element.status}`
  }
  if ('content' in element) return `${element.kind} by ${element.speakerName}`
  if ('sides' in element) return element.question
  if ('uri' in element) return element.title ?? element.uri
  if ('message' in element) return element.message
  if ('subject' in element) return `${names(element.subject)}, ${element.kind}, ${names(element.object)}`
  if ('unit' in element) return `${element.of}`
  if ('condition' in element) return `${element.kind} by ${element.speakerName}`
  return element.text
}

function changesOf(kind: Kind, before: Situation, after: Situation): ElementChange[] {
  const claims = new Map(before.claims.map((claim) => [claim.id, claim.content]))
  const names = (id: string): string => before.actors.find((actor) => actor.id === id)?.name ?? id
  const standing = new Map<string, Element>()
  for (const element of after[kind]) {
    standing.set(element.id, element)
    for (const place of places(kind, element, claims)) standing.set(key(place), element)
  }
  const met = new Set<Element>()
  const found: ElementChange[] = []
  for (const element of before[kind]) {
    const own = places(kind, element, claims)
    const other = standing.get(element.id) ?? own.flatMap((place) => standing.get(key(place)) ?? [])[0]
    const base = { kind: SINGULAR[kind], id: element.id, ...(own[0] === undefined ? {} : { citation: own[0] }) }
    const words = wordsOf(element, names)
    if (other === undefined) {
      found.push({ ...base, what: 'gone', words })
      continue
    }
    met.add(other)
    if ('status' in element && 'status' in other && element.status !== other.status)
      found.push({ ...base, what: 'status', words: `${words}, would be ${other.status}` })
    else if ('articles' in element && 'articles' in other && (other.articles < element.articles || other.origins < element.origins))
      found.push({
        ...base,
        what: 'fewer sources',
        words: `${words}: articles ${element.articles} to ${other.articles}, origins ${element.origins} to ${other.origins}`,
      })
  }
  for (const element of after[kind]) {
    const own = places(kind, element, claims)
    if (!met.has(element))
      found.push({
        kind: SINGULAR[kind],
        id: element.id,
        what: 'new',
        words: wordsOf(element, names),
        ...(own[0] === undefined ? {} : { citation: own[0] }),
      })
  }
  return found
}

/** Each event told as fact and dated within a month, by that month. */
function monthsOf(situation: Situation, quad: Knowledge['plover']['quad']): Map<string, [number, number]> {
  const months = new Map<string, [number, number]>()
  const counts = ({ status, reports, time }: Event): boolean =>
    status === 'reported' && !reports.every((report) => report.historical) && time?.start?.slice(0, 7) === time?.end?.slice(0, 7)
  for (const event of situation.events.filter(counts)) {
    const month = event.time?.start?.slice(0, 7)
    if (month === undefined) continue
    const held = months.get(month) ?? [0, 0]
    held[quad(event.type).endsWith('conflict') ? 0 : 1]++
    months.set(month, held)
  }
  return months
}

export function compared(
  before: Situation,
  after: Situation,
  accepted: readonly Accepted[],
  quad: Knowledge['plover']['quad'],
): Pick<Supposition, 'counts' | 'months' | 'changes'> {
  const settled = new Set(accepted.map(({ disagreement }) => disagreement.id))
  const [was, is] = [monthsOf(before, quad), monthsOf(after, quad)]
  const months = [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((month): Supposition['months'] => {
    const a = was.get(month) ?? NONE
    const b = is.get(month) ?? NONE
    return a[0] === b[0] && a[1] === b[1] ? [] : [{ month, conflict: [a[0], b[0]], cooperation: [a[1], b[1]] }]
  })
  return {
    counts: KINDS.map((kind) => ({ kind, before: before[kind].length, after: after[kind].length })),
    months,
    changes: KINDS.flatMap((kind) => changesOf(kind, before, after)).map((change) =>
      change.what === 'gone' && settled.has(change.id) ? { ...change, what: 'settled' as const } : change,
    ),
  }
}
