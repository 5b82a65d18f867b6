/**
 * Whether two reports tell of one happening: kind of act, who, when, and wording all have to allow it.
 *
 * "On Tuesday gunmen attacked the embassy in Tehran" and "the attack on the embassy in Tehran on 3 March" (that Tuesday) are one event;
 * "Baku accused Tehran of spying" in May and the same words in July are two.
 */
import { type Actor, type ActorId, type Event, type EventReport, type EventType, statedTime } from '../model/index.ts'
import { plain } from '../text/plain.ts'
import { daysBetween, timesMeet, width } from './chronology.ts'
import type { Traced } from './pair-features.ts'
import { samePair } from './pair-model.ts'
import { contentTerms, shared, similarity, type Terms, type Weights } from './terms.ts'
import { EVENTS } from './thresholds.ts'

const REPEATABLE: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'CONSULT', 'SUPPORT'])
/** Acts that both sides do together: who is named first means nothing. */
const MUTUAL: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'COOPERATE'])

/** What did happen, or is said or denied to have, is never one with what may yet. */
export const modality = (report: EventReport): string =>
  report.status === 'planned' || report.status === 'hypothetical' ? report.status : 'actual'

/** An event as one article has it: a member with what comparing needs. */
export interface Member {
  readonly event: Event
  /** PLOVER's quad class of its type. */
  readonly family: string
  readonly report: EventReport
  readonly terms: Terms
  /** Day of its article. */
  readonly day: string | undefined
  /** The word that tells it, with what is around: missing in readings by older versions and of other extractors. */
  readonly traced?: Traced
}

/** Whether two lists name anyone in common, an official counting for the state; undefined where one is empty. */
export function partiesMeet(a: readonly ActorId[], b: readonly ActorId[], actors: ReadonlyMap<ActorId, Actor>): boolean | undefined {
  if (a.length === 0 || b.length === 0) return undefined
  const standing = (ids: readonly ActorId[]): Set<ActorId> => new Set(ids.flatMap((id) => [id, actors.get(id)?.of ?? id]))
  const others = standing(b)
  return [...standing(a)].some((id) => others.has(id))
}

/** `half`: one side differs, and the other does not. */
type Allowed = 'yes' | 'open' | 'half' | 'no'

function partiesAllow({ event: a }: Member, { event: b }: Member, actors: ReadonlyMap<ActorId, Actor>): Allowed {
  if (MUTUAL.has(a.type) && MUTUAL.has(b.type)) {
    const together = partiesMeet([...a.actors, ...a.recipients], [...b.actors, ...b.recipients], actors)
    return together === undefined ? 'open' : together ? 'yes' : 'no'
  }
  const acting = partiesMeet(a.actors, b.actors, actors)
  const receiving = partiesMeet(a.recipients, b.recipients, actors)
  if (acting === false || receiving === false) return acting === receiving ? 'no' : 'half'
  return acting || receiving ? 'yes' : 'open'
}

const sameMagnitude = (a: EventReport, b: EventReport): boolean =>
  (['killed', 'injured', 'arrested', 'amount'] as const).some((k) => a.magnitude?.[k] !== undefined && a.magnitude[k] === b.magnitude?.[k])
const samePlace = (a: EventReport, b: EventReport): boolean =>
  a.place !== undefined && b.place !== undefined && plain(a.place.name) === plain(b.place.name)

/**
 * The least similarity of wording at which two times let reports be one event; undefined where they forbid it. How far apart articles without a date
 * are nobody knows: the model, which compares the articles too, may join their reports, wording alone may not.
 */
function needed(a: Member, b: Member): number | undefined {
  const [x, y] = [statedTime(a.report), statedTime(b.report)]
  const base = REPEATABLE.has(a.event.type) ? EVENTS.verbal : 0
  if (x && y) {
    if (!timesMeet(x, y)) return undefined
    return Math.max(base, width(x) <= EVENTS.narrowDays && width(y) <= EVENTS.narrowDays ? EVENTS.dated : EVENTS.wide)
  }
  const apart = a.day !== undefined && b.day !== undefined ? Math.abs(daysBetween(a.day, b.day)) : Number.POSITIVE_INFINITY
  const unknown = apart === Number.POSITIVE_INFINITY && a.traced !== undefined && b.traced !== undefined
  if (a.report.document !== b.report.document && apart > EVENTS.undatedDays && !unknown) return undefined
  return Math.max(base, EVENTS.undated)
}

/** What holds whatever the words: kind of act, parties and times that exclude each other. */
function mayBeOne(a: Member, b: Member, parties: Allowed): boolean {
  const kin = a.family === b.family || (a.traced !== undefined && a.traced.stem === b.traced?.stem)
  return kin && modality(a.report) === modality(b.report) && parties !== 'no' && needed(a, b) !== undefined
}

/** By the rule: the words of two reports alone, weighed against what their times and parties leave open. */
function byWording(a: Member, b: Member, weights: Weights, parties: Allowed): number | undefined {
  const alike = similarity(a.terms, b.terms, weights)
  if (alike < EVENTS.least || contentTerms(new Set(shared(a.terms, b.terms))).length === 0) return undefined
  const evidence = alike + (samePlace(a.report, b.report) ? 0.15 : 0) + (sameMagnitude(a.report, b.report) ? 0.15 : 0)
  const harder = (a.event.type === b.event.type ? 0 : 0.1) + (parties === 'open' ? 0.15 : 0)
  return evidence >= Math.min(0.95, needed(a, b)! + harder) ? Math.min(1, evidence) : undefined
}

/** How well two reports fit one event, 0 to 1, or undefined where they don't: by the trained model, or the rule where a report has no trace. */
export function sameEvent(a: Member, b: Member, weights: Weights, actors: ReadonlyMap<ActorId, Actor>): number | undefined {
  const parties = partiesAllow(a, b, actors)
  if (!mayBeOne(a, b, parties)) return undefined
  if (!a.traced || !b.traced) {
    const evidence = parties === 'half' ? undefined : byWording(a, b, weights, parties)
    return evidence === undefined ? undefined : Math.max(EVENTS.same, evidence)
  }
  // One author who tells by another word of the same parties mostly tells of another act: "reopened its embassy", "normalise relations".
  if (a.report.document === b.report.document && a.traced.stem !== b.traced.stem) return undefined
  const score = samePair(a.traced, b.traced)
  return score >= (parties === 'half' ? EVENTS.half : EVENTS.unlike) ? score : undefined
}
