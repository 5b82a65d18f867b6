/** Which common nouns name a group: "gunmen" and "the crew" do, "a gunman" and "the building" don't. */
import { GroupNoun, type GroupNounKind } from '../model/records/group-noun.ts'
import { loadRecords } from './records.ts'

export interface GroupNouns {
  /** How a noun, by its lemma, names a group. */
  readonly of: (lemma: string) => GroupNounKind | undefined
}

export function loadGroupNouns(dirs: readonly string[]): GroupNouns {
  const kinds = new Map<string, GroupNounKind>()
  for (const { as, nouns } of loadRecords(dirs, 'group-nouns', GroupNoun))
    for (const noun of nouns) if (!kinds.has(noun)) kinds.set(noun, as)
  return { of: (lemma) => kinds.get(lemma.toLowerCase()) }
}
