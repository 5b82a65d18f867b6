/**
 * Which articles are of one story, by the words that both have and that few have: only their statements are compared.
 *
 * Two reports of the shooting at Karmir Sar are; one of them and a report on the wheat harvest are not.
 */
import type { DocumentId } from '../../model/index.ts'
import { dot, type Weighted } from '../pair-features.ts'
import { KIN } from '../thresholds.ts'

/** Documents of one story with each fresh one, the likest first, each pair with both. */
export function kinOf(told: ReadonlyMap<DocumentId, Weighted>, fresh: ReadonlySet<DocumentId>): Map<DocumentId, Set<DocumentId>> {
  const holders = new Map<string, DocumentId[]>()
  for (const [id, words] of told) for (const word of words.keys()) holders.set(word, [...(holders.get(word) ?? []), id])
  const kin = new Map<DocumentId, Set<DocumentId>>()
  const join = (a: DocumentId, b: DocumentId): void => void kin.set(a, (kin.get(a) ?? new Set()).add(b))
  for (const id of fresh) {
    const words = told.get(id)
    if (words === undefined) continue
    const met = new Set<DocumentId>()
    for (const word of words.keys()) {
      const having = holders.get(word)!
      if (having.length <= KIN.commonWord) for (const other of having) if (other !== id) met.add(other)
    }
    const alike = [...met].map((other) => ({ other, score: dot(words, told.get(other)!) })).filter(({ score }) => score >= KIN.alike)
    alike.sort((a, b) => b.score - a.score || (a.other < b.other ? -1 : 1))
    for (const { other } of alike.slice(0, KIN.most)) {
      join(id, other)
      join(other, id)
    }
  }
  return kin
}
