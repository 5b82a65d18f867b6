/** Words of time by kind: what "Sept.", "six weeks" and "the end of" mean. */
import { TimeWord } from '../model/records/time-word.ts'
import { loadRecords } from './records.ts'

type Kind = TimeWord['kind']
type Of<K extends Kind> = Extract<TimeWord, { kind: K }>

export interface TimeWords {
  /** The record of a kind that holds a word, in any case. */
  readonly find: <K extends Kind>(kind: K, word: string) => Of<K> | undefined
  /** All words of a kind, longest first: what a pattern lists. */
  readonly words: (kind: Kind) => readonly string[]
}

export function loadTimeWords(dirs: readonly string[]): TimeWords {
  const byKind = new Map<Kind, Map<string, TimeWord>>()
  for (const record of loadRecords(dirs, 'time-words', TimeWord)) {
    const words = byKind.get(record.kind) ?? new Map<string, TimeWord>()
    byKind.set(record.kind, words)
    for (const word of record.words) words.set(word.toLowerCase(), record)
  }
  return {
    find: <K extends Kind>(kind: K, word: string) => byKind.get(kind)?.get(word.toLowerCase()) as Of<K> | undefined,
    words: (kind) => [...(byKind.get(kind)?.keys() ?? [])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
  }
}
