/** The steps from an empty schema to the present one, in order. A step that was released is never changed: the next one mends it. */
import { first } from './0001-first.ts'
import { links } from './0002-links.ts'
import { earlierReadings } from './0003-earlier-readings.ts'
import { changes } from './0004-changes.ts'
import { decisions } from './0005-decisions.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'first', sql: first },
  { version: 2, name: 'links', sql: links },
  { version: 3, name: 'earlier readings', sql: earlierReadings },
  { version: 4, name: 'changes', sql: changes },
  { version: 5, name: 'decisions', sql: decisions },
]
