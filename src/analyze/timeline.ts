/** Events by day: the dated ones in order of time, those without a date last. */
import type { Event, Situation } from '../model/index.ts'
import { Scope, type ScopeOptions } from './scope.ts'

export interface TimelineEntry {
  /** First day, or the last where only that is known; absent for an event without a date. */
  readonly day?: string
  readonly event: Event
}

const key = ({ day, event }: TimelineEntry): string => `${day ?? '9999'} ${event.time?.end ?? ''} ${event.id}`

export const timeline = (situation: Situation, options: ScopeOptions = {}): TimelineEntry[] =>
  new Scope(situation, options)
    .events()
    .map((event): TimelineEntry => {
      const day = event.time?.start ?? event.time?.end ?? undefined
      return day === undefined ? { event } : { day, event }
    })
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
