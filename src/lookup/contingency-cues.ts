/** Words of contingencies, found by the form of their first word: "unless", "will not allow". */
import { ContingencyCue } from '../model/records/contingency-cue.ts'
import { loadRecords } from './records.ts'

export interface ContingencyEntry {
  readonly cue: ContingencyCue
  readonly rest: readonly string[]
}

export interface ContingencyCues {
  readonly all: readonly ContingencyCue[]
  /** Cues whose first word this is, those of more words first. */
  readonly startingWith: (word: string) => readonly ContingencyEntry[]
}

export function loadContingencyCues(dirs: readonly string[]): ContingencyCues {
  const all = loadRecords(dirs, 'contingency-cues', ContingencyCue)
  const byWord = new Map<string, ContingencyEntry[]>()
  for (const cue of all) {
    const [first = '', ...rest] = cue.words.split(' ')
    for (const word of [first, ...cue.forms]) byWord.set(word, [...(byWord.get(word) ?? []), { cue, rest }])
  }
  for (const entries of byWord.values()) entries.sort((a, b) => b.rest.length - a.rest.length)
  return { all, startingWith: (word) => byWord.get(word.toLowerCase()) ?? [] }
}
