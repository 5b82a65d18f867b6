/** Words that linking treats alike wherever accounts are compared, by their use. */
import { ComparingWords } from '../model/records/comparing-words.ts'
import { plain } from '../text/plain.ts'
import { loadRecords } from './records.ts'

export type ComparingUse = ComparingWords['use']

export interface Comparing {
  readonly all: readonly ComparingWords[]
  /** True of a word as `plain` folds it. */
  readonly is: (use: ComparingUse, word: string) => boolean
  /** True where one of the text's words has the use. */
  readonly in: (use: ComparingUse, text: string) => boolean
}

export function loadComparing(dirs: readonly string[]): Comparing {
  const all = loadRecords(dirs, 'comparing-words', ComparingWords)
  const words = new Map<ComparingUse, Set<string>>()
  for (const record of all) words.set(record.use, new Set([...(words.get(record.use) ?? []), ...record.words.map(plain)]))
  const is = (use: ComparingUse, word: string): boolean => words.get(use)?.has(word) ?? false
  return {
    all,
    is,
    in: (use, text) =>
      plain(text)
        .split(' ')
        .some((word) => is(use, word)),
  }
}
