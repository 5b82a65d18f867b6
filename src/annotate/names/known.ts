/** What the gazetteer knows about the words of a text. */
import type { Knowledge } from '../../lookup/index.ts'
import type { NameHit } from '../../lookup/names.ts'
import type { NameKind } from '../../model/index.ts'

/** The kind of a hit; where a name has several uses, that of the clear one, states first. */
export const kindOf = (hit: NameHit): NameKind => {
  const order: readonly NameKind[] = ['GPE', 'ORG', 'GRP', 'LOC']
  const kinds = hit.found.map((f) => f.kind)
  return order.find((kind) => kinds.includes(kind)) ?? kinds[0]!
}
export const isDoubtful = (hit: NameHit): boolean => hit.found.some((f) => f.doubt !== undefined)

/** Known names in `text`, which begins at `offset` of the document. */
export const knownAt = (text: string, offset: number, knowledge: Knowledge): NameHit[] =>
  knowledge.names.find(text).map((hit) => ({ ...hit, start: hit.start + offset, end: hit.end + offset }))
