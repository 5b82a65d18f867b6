/** Which common nouns can say or hold something: "spokesman" is official, "villager" a witness. */
import { SourceNoun } from '../model/records/source-noun.ts'
import { loadRecords } from './records.ts'
import { nounForms } from './verb-forms.ts'

export interface SourceNouns {
  /** The record of a noun in either number; the earlier record where two have it. */
  readonly of: (noun: string) => SourceNoun | undefined
}

export function loadSourceNouns(dirs: readonly string[]): SourceNouns {
  const byForm = new Map<string, SourceNoun>()
  for (const record of loadRecords(dirs, 'source-nouns', SourceNoun)) {
    for (const noun of record.nouns) for (const form of nounForms(noun)) if (!byForm.has(form)) byForm.set(form, record)
  }
  for (const [plural, singular] of [
    ['men', 'man'],
    ['women', 'woman'],
    ['children', 'child'],
    ['spokesmen', 'spokesman'],
  ] as const) {
    const record = byForm.get(singular)
    if (record && !byForm.has(plural)) byForm.set(plural, record)
  }
  return { of: (noun) => byForm.get(noun.toLowerCase()) }
}
