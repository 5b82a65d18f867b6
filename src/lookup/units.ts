/** Units by their words: "$" and "dollars" are USD, "kilometres" km, "employees" persons. */
import { UnitRecord } from '../model/records/unit.ts'
import { loadRecords } from './records.ts'

export interface Units {
  /** The unit that words stand for, by their lemmas or signs joined by single spaces; undefined for none. */
  readonly of: (words: string) => UnitRecord | undefined
  /** What a unit, as a quantity carries it, is one of; undefined for things counted. */
  readonly kindOf: (unit: string) => UnitRecord['kind'] | undefined
  /** Most words that a unit has: "billion cubic metre" has three. */
  readonly longest: number
}

export function loadUnits(dirs: readonly string[]): Units {
  const byWord = new Map<string, UnitRecord>()
  const kinds = new Map<string, UnitRecord['kind']>()
  for (const record of loadRecords(dirs, 'units', UnitRecord)) {
    kinds.set(record.unit, record.kind)
    for (const word of record.words) byWord.set(word.toLowerCase(), record)
  }
  return {
    kindOf: (unit) => kinds.get(unit),
    of: (words) => byWord.get(words.toLowerCase()),
    longest: Math.max(1, ...[...byWord.keys()].map((word) => word.split(' ').length)),
  }
}
