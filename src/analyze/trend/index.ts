/**
 * Reported conflict and reported cooperation between actors, per day, week or month: two curves, each event once, neither taken from the other.
 *
 * Three shellings and a release of prisoners in one week yield conflict 27.9 and cooperation 7: a week of both, not one of −20.9.
 * `docs/method-trend.md` says how and why.
 */
import type {
  ActorId,
  Day,
  Event,
  EventReport,
  Situation,
  Trend,
  TrendEvent,
  TrendOmission,
  TrendPeriod,
  TrendStep,
} from '../../model/index.ts'
import { TREND } from '../thresholds.ts'
import { Between } from './between.ts'
import { type Period, periodsBetween } from './calendar.ts'
import { changesOf } from './changes.ts'
import { Counting, type Including } from './counting.ts'
import { Doubts } from './doubts.ts'
import { Placing } from './placing.ts'
import { coverageOf, pointOf } from './point.ts'

export interface TrendOptions {
  /** Ids of two actors or more: what is between any two of them. */
  readonly actors: readonly ActorId[]
  readonly by?: TrendStep
  readonly since?: Day | undefined
  readonly until?: Day | undefined
  /** What counts beside events that are told as fact, of their own time, as what is reported. */
  readonly including?: Partial<Including>
}

export function trend(situation: Situation, { actors, by = 'week', since, until, including: asked = {} }: TrendOptions): Trend {
  const including: Including = { historical: false, undated: false, ascribed: false, denied: false, ...asked }
  const placing = new Placing(situation, by, { since, until }, including.undated)
  const { placed, left } = sort(situation, new Between(actors, situation.actors), new Counting(situation, including), placing)
  const events = placed.map(({ event }) => event)
  const periods = periodsOf(placed, by, placing)
  const used = new Set(events.flatMap((event) => event.citations.map((citation) => citation.document)))
  return {
    version: 1,
    actors: [...actors],
    names: actors.map((id) => situation.actors.find((actor) => actor.id === id)?.name ?? id),
    by,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    including,
    least: TREND.leastEvents,
    periods,
    changes: changesOf(periods),
    events,
    left,
    documents: situation.documents.flatMap((doc) => (used.has(doc.id) ? [doc.id] : [])),
  }
}

interface Placed {
  readonly event: TrendEvent
  readonly day: Day
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The events between the actors: those that a period counts, in order of time, and those that none does. */
function sort(situation: Situation, between: Between, counting: Counting, placing: Placing): { placed: Placed[]; left: TrendOmission[] } {
  const doubts = new Doubts(situation)
  const placed: Placed[] = []
  const left: TrendOmission[] = []
  for (const event of situation.events) {
    if (!between.holds(event) || !placing.isAsked(event)) continue
    const counted = counting.of(event)
    const place = 'why' in counted ? counted : placing.place(event, counted.reports)
    if ('why' in counted || 'why' in place)
      left.push({
        event: event.id,
        why: (place as TrendOmission).why,
        status: event.status,
        citations: event.reports.map((r) => r.citation),
      })
    else {
      const { counted: as, reports } = counted
      placed.push({ event: trendEvent(event, as, reports, place, doubts), day: place.day })
    }
  }
  return {
    placed: placed.sort((a, b) => compare(a.day, b.day) || compare(a.event.event, b.event.event)),
    left: left.sort((a, b) => compare(a.why, b.why) || compare(a.event, b.event)),
  }
}

function trendEvent(
  { id, type, mode, intensity, actors, recipients, time, origins: ofAll, reports: all }: Event,
  counted: TrendEvent['counted'],
  reports: readonly EventReport[],
  { period, placedBy }: { readonly period: Period; readonly placedBy: TrendEvent['placedBy'] },
  doubts: Doubts,
): TrendEvent {
  const articles = new Set(reports.map((report) => report.document)).size
  // Origins are counted over all reports; those that count here have at most one each.
  const origins = Math.min(ofAll, reports.length)
  return {
    event: id,
    type,
    ...(mode === undefined ? {} : { mode }),
    side: intensity < 0 ? 'conflict' : 'cooperation',
    intensity: Math.abs(intensity),
    counted,
    actors,
    recipients,
    ...(time === undefined ? {} : { time }),
    period: period.period,
    placedBy,
    ...doubts.of(all, reports, articles, origins),
    articles,
    origins,
    citations: reports.map((report) => report.citation),
  }
}

/** Every period from the first event to the last, also those without any. */
function periodsOf(placed: readonly Placed[], by: TrendStep, placing: Placing): TrendPeriod[] {
  if (placed.length === 0) return []
  const byPeriod = new Map<string, TrendEvent[]>()
  for (const { event } of placed) {
    const known = byPeriod.get(event.period)
    if (known) known.push(event)
    else byPeriod.set(event.period, [event])
  }
  return periodsBetween(placed[0]!.day, placed.at(-1)!.day, by).map((period) => {
    const here = byPeriod.get(period.period) ?? []
    const told = here.filter((event) => event.counted === 'reported')
    const point = (side: TrendEvent['side']) =>
      pointOf(
        here.filter((event) => event.side === side),
        placing.isWhole(period),
        placing.documents,
      )
    return {
      ...period,
      events: told.length,
      ...coverageOf(told, placing.documents),
      read: placing.read(period),
      conflict: point('conflict'),
      cooperation: point('cooperation'),
    }
  })
}
