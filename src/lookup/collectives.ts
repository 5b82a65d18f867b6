/** Which common nouns stand for their owner: "Azerbaijani troops" for Azerbaijan, "Iran's neighbours" for no one we can name. */
import { Collective, type CollectiveKind } from '../model/records/collective.ts'
import { loadRecords } from './records.ts'

export interface Collectives {
  /** How a noun, by its lemma, stands for its owner; undefined where it doesn't. */
  readonly of: (lemma: string) => CollectiveKind | undefined
}

export function loadCollectives(dirs: readonly string[]): Collectives {
  const kinds = new Map<string, CollectiveKind>()
  for (const record of loadRecords(dirs, 'collectives', Collective)) {
    for (const noun of record.nouns) if (!kinds.has(noun)) kinds.set(noun, record.as)
  }
  return {
    of: (lemma) => {
      const word = lemma.toLowerCase()
      return kinds.get(word) ?? (word.endsWith('s') ? (kinds.get(word.slice(0, -1)) ?? kinds.get(word.replace(/ies$/u, 'y'))) : undefined)
    },
  }
}
