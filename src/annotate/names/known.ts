/** What the gazetteer and the table of titles know about the words of a text. */
import type { Knowledge } from '../../lookup/index.ts'
import type { NameHit } from '../../lookup/names.ts'
import { folded } from '../../lookup/phrases.ts'
import type { NameKind, Token } from '../../model/index.ts'

export interface Known {
  /** By word: "B-ORG", "I-ORG" or "". */
  readonly labels: readonly string[]
  readonly titled: readonly boolean[]
  readonly hits: readonly NameHit[]
}

/** The kind of a hit; where a name has several uses, that of the clear one, states first. */
export const kindOf = (hit: NameHit): NameKind => {
  const order: readonly NameKind[] = ['GPE', 'ORG', 'GRP', 'LOC']
  const kinds = hit.found.map((f) => f.kind)
  return order.find((kind) => kinds.includes(kind)) ?? kinds[0]!
}
export const isDoubtful = (hit: NameHit): boolean => hit.found.some((f) => f.doubt !== undefined)

/** Words of one sentence; `offset` is where `text` begins in the document. */
export function knownAt(
  text: string,
  offset: number,
  tokens: readonly Pick<Token, 'start' | 'end' | 'text'>[],
  knowledge: Knowledge,
): Known {
  const hits = knowledge.names.find(text).map((hit) => ({ ...hit, start: hit.start + offset, end: hit.end + offset }))
  const lower = folded(text).toLowerCase()
  const labels: string[] = []
  const titled: boolean[] = []
  let at = 0
  for (const token of tokens) {
    while (hits[at] && hits[at]!.end <= token.start) at++
    const hit = hits[at]
    const inside = hit !== undefined && hit.start < token.end && token.start < hit.end
    labels.push(inside ? `${token.start <= hit.start ? 'B' : 'I'}-${kindOf(hit)}${isDoubtful(hit) ? '?' : ''}` : '')
    titled.push(knowledge.titles.at(lower, token.start - offset) !== undefined)
  }
  return { labels, titled, hits }
}
