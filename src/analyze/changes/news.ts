/**
 * New in the world, and new in the file: by the time of what is told, and by when the telling was stored.
 *
 * An event of 8 January in an article stored in March is new in the file in March, and was new in the world in January.
 */

import { publishedDay } from '../../model/document.ts'
import type { Day, Disagreement, Event, FileHistory, NewElement, NewInFile, Proposition, Quantity, Situation } from '../../model/index.ts'
import { order, type Scope } from '../scope.ts'

export interface Window {
  readonly since: Day
  readonly until?: Day | undefined
}

export const inside = (day: Day | null | undefined, { since, until }: Window): boolean =>
  day !== undefined && day !== null && day >= since && (until === undefined || day <= until)

function eventWords(event: Event, scope: Scope): string {
  const who = [event.actors, event.recipients].map((ids) => ids.map((id) => scope.nameOf(id)).join(', ')).filter((names) => names !== '')
  return `${event.type}${event.mode ? ` (${event.mode})` : ''}, ${who.join(' to ') || 'nobody named'}, ${event.status}`
}

const ofEvent = (event: Event, scope: Scope): NewElement => {
  const day = event.time?.start ?? event.time?.end ?? undefined
  return {
    kind: 'event',
    id: event.id,
    words: eventWords(event, scope),
    ...(day === undefined ? {} : { day }),
    citation: event.reports[0]!.citation,
  }
}

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
const ofQuantity = ({ id, low, high, unit, of, period, citation }: Quantity): NewElement => ({
  kind: 'quantity',
  id,
  words: `${low === high ? number.format(low) : `${number.format(low)} to ${number.format(high)}`} ${unit}: ${of}`,
  ...(period?.start ? { day: period.start } : {}),
  citation,
})

/** First claimed within the window: by the day of the earliest article that has it. */
function ofProposition({ id, text, claims }: Proposition, scope: Scope, window: Window): NewElement[] {
  const made = claims.flatMap((claim) => scope.claim(claim) ?? [])
  const first = made.sort((a, b) => order(scope.dayOf(a.content), scope.dayOf(b.content)))[0]
  const day = first && scope.dayOf(first.content)
  if (!first || !inside(day, window) || made.some((claim) => scope.dayOf(claim.content) === undefined)) return []
  return [
    {
      kind: 'proposition',
      id,
      words: `${first.kind} by ${first.speakerName}: ${text}`,
      ...(day === undefined ? {} : { day }),
      citation: first.content,
    },
  ]
}

function ofDisagreement({ id, question, history }: Disagreement, window: Window): NewElement[] {
  const opened = history.at(-1)
  return opened && inside(opened.day, window)
    ? [{ kind: 'disagreement', id, words: question, day: opened.day, citation: opened.citation }]
    : []
}

/** A time that begins before the window is not of it, however far it reaches in. */
export function newInWorld(scope: Scope, window: Window): NewElement[] {
  const { events, quantities, propositions, disagreements } = scope.situation
  return [
    ...events.filter((event) => inside(event.time?.start ?? event.time?.end, window)).map((event) => ofEvent(event, scope)),
    ...disagreements.flatMap((disagreement) => ofDisagreement(disagreement, window)),
    ...quantities.filter((quantity) => inside(quantity.period?.start, window)).map(ofQuantity),
    ...propositions.flatMap((proposition) => ofProposition(proposition, scope, window)),
  ].sort((a, b) => order(a.day, b.day))
}

/** What may yet be is no earlier thing. */
const TOLD: ReadonlySet<Event['status']> = new Set(['reported', 'alleged', 'denied'])

/** What only documents stored within the window tell, and which was before it; with no day of its own, by the article's. */
export function newInFile(situation: Situation, { filed }: FileHistory, scope: Scope, { since }: Window): NewInFile[] {
  const current = new Map(filed.filter((one) => one.current).map((one) => [one.document, one]))
  const fresh = situation.events.filter((event) => TOLD.has(event.status) && event.reports.every((report) => current.has(report.document)))
  return situation.documents.flatMap((doc): NewInFile[] => {
    const stored = current.get(doc.id)
    if (stored === undefined) return []
    const published = publishedDay(doc)
    const earlier = (last: Day | null | undefined): boolean => (last ?? published ?? since) < since
    const elements = [
      ...fresh
        .filter((event) => event.reports[0]!.document === doc.id && earlier(event.time?.end ?? event.time?.start))
        .map((event) => ofEvent(event, scope)),
      ...situation.quantities
        .filter(({ citation, period }) => citation.document === doc.id && earlier(period?.end ?? period?.start))
        .map(ofQuantity),
    ]
    const told = elements.length > 0 || (published !== undefined && published < since)
    return told ? [{ document: doc.id, stored: stored.at, ...(published === undefined ? {} : { published }), elements }] : []
  })
}
