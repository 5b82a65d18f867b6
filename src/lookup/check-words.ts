/** Words by which the checks know what an article does, by their use; forms match whole words in any case, "kill*" by their beginning. */
import { CheckWords } from '../model/records/check-words.ts'
import { loadRecords } from './records.ts'

export type CheckUse = CheckWords['use']

export interface CheckWordTable {
  readonly all: readonly CheckWords[]
  /** Where forms of a use stand in a text, with the record of each. */
  readonly find: (use: CheckUse, text: string) => { readonly id: string; readonly start: number; readonly end: number }[]
  readonly in: (use: CheckUse, text: string) => boolean
  /** All forms of a use as a part of a regular expression, to be read in any case. */
  readonly pattern: (use: CheckUse) => string
}

const pattern = (form: string): string =>
  form
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replace(/'/gu, "['’]")
    .replace(/ /gu, '\\s+')
    .replace(/\\\*/gu, '\\p{L}*')

export function loadCheckWords(dirs: readonly string[]): CheckWordTable {
  const all = loadRecords(dirs, 'check-words', CheckWords)
  const anyOf = (forms: readonly string[]): string =>
    [...forms]
      .sort((a, b) => b.length - a.length)
      .map(pattern)
      .join('|')
  const expressions = all.map(({ id, use, forms }) => ({
    id,
    use,
    any: new RegExp(`(?<![\\p{L}\\d])(?:${anyOf(forms)})(?![\\p{L}\\d])`, 'giu'),
  }))
  const byUse = new Map<CheckUse, typeof expressions>()
  for (const one of expressions) byUse.set(one.use, [...(byUse.get(one.use) ?? []), one])
  const find: CheckWordTable['find'] = (use, text) =>
    (byUse.get(use) ?? []).flatMap(({ id, any }) =>
      [...text.matchAll(any)].map((match) => ({ id, start: match.index, end: match.index + match[0].length })),
    )
  return {
    all,
    find,
    in: (use, text) => (byUse.get(use) ?? []).some(({ any }) => text.search(any) >= 0),
    pattern: (use) => `(?:${anyOf(all.filter((record) => record.use === use).flatMap(({ forms }) => forms))})`,
  }
}
