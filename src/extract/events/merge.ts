/**
 * Mentions of one document that tell the same happening become one event with several reports; in doubt they stay apart.
 *
 * "The January attack on the embassy … The attack on the embassy killed a guard": one event, two reports.
 */
import type { Plover } from '../../lookup/plover.ts'
import { type ActorId, type Event, type EventReport, type EventStatus, makeId, statedTime, type TimeSpan } from '../../model/index.ts'
import type { EventMention } from './mention.ts'

const key = (actors: readonly ActorId[]): string => [...actors].sort().join(' ')

const meets = (a: TimeSpan, b: TimeSpan): boolean => (a.start ?? '0000') <= (b.end ?? '9999') && (b.start ?? '0000') <= (a.end ?? '9999')

const HAPPENED = new Set<EventStatus>(['reported', 'alleged', 'denied'])

/** The same word for the same type between the same parties, told as something that happened, with times that don't contradict. */
function sameHappening(a: EventMention, b: EventMention): boolean {
  const lemmaOf = ({ match }: EventMention): string => match.sentence.tokens[match.word]!.lemma
  return (
    a.report.type === b.report.type &&
    lemmaOf(a) === lemmaOf(b) &&
    key(a.actors) === key(b.actors) &&
    key(a.recipients) === key(b.recipients) &&
    HAPPENED.has(a.report.status) &&
    HAPPENED.has(b.report.status) &&
    (a.report.time && b.report.time ? meets(a.report.time, b.report.time) : true)
  )
}

function statusOf(reports: readonly EventReport[]): EventStatus {
  if (reports.some((report) => report.status === 'reported')) return 'reported'
  const tally = new Map<EventStatus, number>()
  for (const { status } of reports) tally.set(status, (tally.get(status) ?? 0) + 1)
  return [...tally].sort((a, b) => b[1] - a[1])[0]![0]
}

/** The narrowest time that no other report contradicts; what the text gives before what its own date does. */
function timeOfAll(reports: readonly EventReport[]): TimeSpan | undefined {
  const stated = reports.flatMap((report) => statedTime(report) ?? [])
  const times = stated.length > 0 ? stated : reports.flatMap((report) => report.time ?? [])
  const length = (time: TimeSpan): number => Date.parse(time.end ?? '9999-12-31') - Date.parse(time.start ?? '0001-01-01')
  return times.filter((time) => times.every((other) => meets(time, other))).sort((a, b) => length(a) - length(b))[0]
}

export function eventOf(mentions: readonly EventMention[], plover: Plover): Event {
  const first = mentions[0]!
  const reports = mentions.map((mention) => mention.report)
  const { type, mode } = first.match.frame
  const time = timeOfAll(reports)
  const place = reports.find((report) => report.place)?.place
  return {
    id: makeId('event', first.report.document, type, first.report.citation.start),
    type,
    ...(mode === undefined ? {} : { mode }),
    contexts: [...new Set(mentions.flatMap((mention) => mention.match.frame.contexts))].sort(),
    actors: [...first.actors],
    recipients: [...first.recipients],
    ...(time ? { time } : {}),
    ...(place ? { place } : {}),
    intensity: plover.intensity(type, mode),
    status: statusOf(reports),
    articles: 1,
    origins: 1,
    basis: 'stated',
    reports,
  }
}

export function mergeMentions(mentions: readonly EventMention[], plover: Plover): Event[] {
  const groups: EventMention[][] = []
  for (const mention of mentions) {
    const group = groups.find((known) => sameHappening(known[0]!, mention))
    if (group) group.push(mention)
    else groups.push([mention])
  }
  return groups.map((group) => eventOf(group, plover))
}
