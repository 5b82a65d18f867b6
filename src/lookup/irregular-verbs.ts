/** Base forms of irregular verbs, rarer ones too: the table of lemmas knows those that the treebanks have. */
import { IrregularVerb } from '../model/records/irregular-verb.ts'
import { loadRecords } from './records.ts'

/** By form in small letters: "withdrew" → "withdraw". */
export type IrregularVerbs = ReadonlyMap<string, string>

export const loadIrregularVerbs = (dirs: readonly string[]): IrregularVerbs =>
  new Map(loadRecords(dirs, 'irregular-verbs', IrregularVerb).map(({ id, lemma }) => [id, lemma]))
