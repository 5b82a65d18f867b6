/**
 * How two states stand to each other, by each article: the sentences that say it, for a sequence of accounts.
 *
 * "February 2026 has pushed Azerbaijani-Iranian relations to the most dangerous threshold" yields, of Azerbaijan and Iran: worse; "relations could improve"
 * yields nothing.
 */
import type { Framings } from '../../lookup/framings.ts'
import { type Account, type Actor, type ActorId, type Claim, cite, type Document } from '../../model/index.ts'
import { sentencesAround } from '../../text/sentence-around.ts'
import { contains } from '../../text/spans.ts'
import { groupedBy } from '../grouped-by.ts'
import { NEGATION } from './negation.ts'

const RELATION = /\b(?:relations?|relationships?|ties|tensions?|rapprochement|confrontation|rivalry|alliance)\b/iu
const UNREAL = /\b(?:if|would|could|might|may|should|unless|whether|hopes?|wants?|calls? for)\b/iu
const BOTH = /\b(?:the two|both)\s+(?:countries|states|sides|nations|neighbou?rs|capitals)\b|\bbilateral\b/iu

export function accountsIn(
  documents: readonly Document[],
  actors: readonly Actor[],
  claims: readonly Claim[],
  framings: Framings,
): Account[] {
  const states = actors.filter((actor) => actor.kind === 'state')
  const mentions = groupedBy(
    states.flatMap(({ id, mentions }) => mentions.map((at) => ({ id, at }))),
    ({ at }) => at.document,
  )
  const said = groupedBy(claims, (claim) => claim.content.document)
  return documents.flatMap((doc): Account[] => {
    const here = mentions.get(doc.id) ?? []
    const often = new Map<ActorId, number>()
    for (const { id } of here) often.set(id, (often.get(id) ?? 0) + 1)
    const [first, second] = [...often].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([id]) => id)
    return sentencesAround(doc.text, { start: 0, end: doc.text.length }).flatMap((span): Account[] => {
      const text = doc.text.slice(span.start, span.end)
      if (!RELATION.test(text) || UNREAL.test(text) || NEGATION.test(text)) return []
      const [found, ...more] = framings.find(text).filter(({ framing }) => framing.question === 'relation')
      if (found === undefined || more.some(({ framing }) => framing.id !== found.framing.id)) return []
      const named = [...new Set(here.filter(({ at }) => contains(span, at)).map(({ id }) => id))]
      const pair = named.length === 2 ? named : BOTH.test(text) && named.length === 0 && first && second ? [first, second] : undefined
      if (pair === undefined) return []
      const [a, b] = [...pair].sort()
      const words = cite(doc, span.start + found.start, span.start + found.end)
      const claim = (said.get(doc.id) ?? []).find(({ content }) => contains(content, words))
      return [
        {
          actors: [a!, b!],
          answer: found.framing.id,
          words,
          citation: cite(doc, span.start, span.end),
          ...(claim ? { claim: claim.id } : {}),
        },
      ]
    })
  })
}
