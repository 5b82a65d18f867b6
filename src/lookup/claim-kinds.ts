/** What the words of a content make of a plain statement: "plotted a coup" an accusation. */
import { ClaimKindWords } from '../model/records/claim-kind.ts'
import { loadRecords } from './records.ts'

export interface ClaimKinds {
  readonly all: readonly ClaimKindWords[]
  /** The records, in order, one of whose words begins in the text. */
  readonly in: (text: string) => readonly ClaimKindWords[]
}

const escaped = (stem: string): string => stem.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

export function loadClaimKinds(dirs: readonly string[]): ClaimKinds {
  const all = loadRecords(dirs, 'claim-kinds', ClaimKindWords)
  const tests = all.map((record) => ({ record, pattern: new RegExp(`(?<![\\p{L}])(?:${record.stems.map(escaped).join('|')})`, 'iu') }))
  return { all, in: (text) => tests.filter(({ pattern }) => pattern.test(text)).map(({ record }) => record) }
}
