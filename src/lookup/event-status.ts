/** Words that say whether an event happened, by where they stand. */
import type { EventStatus } from '../model/event.ts'
import { type StatusPlace, StatusWords } from '../model/records/event-status.ts'
import { loadRecords } from './records.ts'

export interface EventStatuses {
  /** The status that a word gives at a place: `of('modal', 'could')` is "hypothetical". */
  of(place: StatusPlace, word: string): EventStatus | undefined
}

export function loadEventStatus(dirs: readonly string[]): EventStatuses {
  const byWord = new Map(
    loadRecords(dirs, 'event-status', StatusWords).flatMap((record) =>
      record.words.map((word) => [`${record.place} ${word}`, record.status] as const),
    ),
  )
  return { of: (place, word) => byWord.get(`${place} ${word.toLowerCase()}`) }
}
