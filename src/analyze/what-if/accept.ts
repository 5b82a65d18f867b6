/**
 * A side believed: on its questions its claims are taken as so, and what only the other side tells counts as denied. An assumption, never stored.
 *
 * Believing Iceland on "the frigate rammed the Thor" makes the alleged ramming one told as fact and settles the question by assumption.
 */
import type { Citation, Disagreement, Event, Side, Situation } from '../../model/index.ts'
import { overlaps } from '../../text/spans.ts'
import { Scope } from '../scope.ts'

export interface Accepted {
  readonly disagreement: Disagreement
  readonly side: Side
}

export interface AcceptedSide {
  /** As it was found: "Iceland, on two questions". */
  readonly name: string
  readonly accepted: readonly Accepted[]
}

const ONE_SIDE = /^(?<id>dis_[^:]+):(?<side>\d+)$/

/** The sides that an actor holds, or one side of one disagreement: `dis_…:1`. Undefined where there is none such. */
export function sidesNamed(situation: Situation, wanted: string): AcceptedSide | undefined {
  const one = ONE_SIDE.exec(wanted)?.groups
  if (one) {
    const disagreement = situation.disagreements.find(({ id }) => id === one.id)
    const side = disagreement?.sides[Number(one.side) - 1]
    return disagreement && side
      ? { name: `“${side.position}” on: ${disagreement.question}`, accepted: [{ disagreement, side }] }
      : undefined
  }
  const scope = new Scope(situation, { about: [wanted] })
  const [actor] = scope.about
  if (actor === undefined) return undefined
  const accepted = situation.disagreements.flatMap((disagreement) => {
    const held = disagreement.sides.filter((side) => side.holders.some((id) => scope.speaksFor(id)))
    // Who is on both sides, as a state whose officials part, can't be believed on it.
    return held.length === 1 ? [{ disagreement, side: held[0]! }] : []
  })
  return accepted.length === 0 ? undefined : { name: actor.name, accepted }
}

const meets = (citations: readonly Citation[], citation: Citation): boolean =>
  citations.some((one) => one.document === citation.document && overlaps(one, citation))

/** Where each account of an event stands: with the believed side, with another, or with neither. */
function stands(event: Event, { disagreement, side }: Accepted): 'believed' | 'other' | 'neither' {
  const on = (one: Side): boolean =>
    event.reports.some(
      (report) => (report.claim !== undefined && one.claims.includes(report.claim)) || meets(one.citations, report.citation),
    )
  if (on(side)) return 'believed'
  const others = disagreement.sides.filter((one) => one !== side)
  const all = event.reports.every((report) =>
    others.some((one) => (report.claim !== undefined && one.claims.includes(report.claim)) || meets(one.citations, report.citation)),
  )
  return all ? 'other' : 'neither'
}

/** That somebody accused is so, whoever is right. */
const SPOKEN: ReadonlySet<Event['type']> = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN'])
const TOLD: ReadonlySet<Event['status']> = new Set(['alleged', 'reported'])

/** The situation as it would stand, with fewer disagreements and other statuses; its documents and claims are the same. */
export function believing(situation: Situation, accepted: readonly Accepted[]): Situation {
  const settled = new Set(accepted.map(({ disagreement }) => disagreement.id))
  const events = situation.events.map((event): Event => {
    if (!TOLD.has(event.status) || SPOKEN.has(event.type)) return event
    const where = accepted.filter(({ disagreement }) => disagreement.kind === 'denial').map((one) => stands(event, one))
    if (where.includes('other')) return { ...event, status: 'denied' }
    return where.includes('believed') && event.status === 'alleged' ? { ...event, status: 'reported' } : event
  })
  return { ...situation, events, disagreements: situation.disagreements.filter(({ id }) => !settled.has(id)) }
}
