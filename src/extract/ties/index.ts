/**
 * Standing ties between two actors, of a closed list of kinds, dated where the text dates them, with the claim that makes them.
 *
 * "Azerbaijan, a close ally of Israel, signed an agreement with Iran in 2012": Azerbaijan is allied with Israel; it has an agreement with Iran, of 2012.
 */
import { type Claim, cite, MUTUAL_TIES, makeId, type Sentence, type Tie, type TimeExpression, type TimeSpan } from '../../model/index.ts'
import { defineExtractor, type ExtractorContext } from '../../plugins.ts'
import { contains, type Span } from '../../text/spans.ts'
import { actorIndex } from '../actor-index.ts'
import { type Found, tiesAt } from './found.ts'
import { pastOf } from './past.ts'

/** The one dated expression of a sentence, for ties that are made on a day: agreements. */
function timeOf(found: Found, sentence: Sentence, times: readonly TimeExpression[], context: ExtractorContext): TimeSpan | undefined {
  if (found.kind !== 'agreement-with' && found.kind !== 'ceded-territory-to') return undefined
  const dated = times.filter((t) => contains(sentence, t) && t.type === 'DATE' && (t.from !== null || t.to !== null))
  const [time] = dated
  if (!time || dated.length > 1) return undefined
  return { start: time.from, end: time.to, basis: time.basis, citation: cite(context.doc, time.start, time.end) }
}

/** The innermost claim in whose content a span stands. */
const claimAt = (claims: readonly Claim[], span: Span): Claim | undefined =>
  claims.filter((c) => contains(c.content, span)).sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]

const keyOf = ({ kind, subject, object }: Found): string => {
  const parties = [subject.actor, object.actor]
  return [kind, ...(MUTUAL_TIES.includes(kind) ? parties.sort() : parties)].join('|')
}

export const ties = defineExtractor({
  id: 'ties',
  title: 'Standing ties between two actors: allies, rivals, borders, supplies of arms and energy, backing, bases, agreements, …',
  needs: ['sentences', 'times', 'actors', 'claims'],
  gives: ['ties'],
  examples: [
    { text: 'Norway, a close ally of Sweden, agreed.', gives: [{ kind: 'allied-with', subject: 'act_nor', object: 'act_swe' }] },
    { text: 'Norway has no agreement with Sweden.', gives: [] },
  ],
  run(context) {
    const { doc, annotation, knowledge, sofar } = context
    const index = actorIndex(doc, sofar.actors, knowledge)
    const made = new Map<string, { found: Found; spans: Span[]; time: TimeSpan | undefined }>()
    for (const [at, sentence] of annotation.sentences.entries()) {
      const past = pastOf(index, annotation.sentences, at, knowledge)
      for (const word of sentence.tokens.keys()) {
        for (const found of tiesAt({ sentence, word, index, past }, knowledge)) {
          const time = timeOf(found, sentence, annotation.times, context)
          const had = made.get(keyOf(found))
          if (!had) made.set(keyOf(found), { found, spans: [found.span], time })
          else if (!had.spans.some((s) => s.start === found.span.start && s.end === found.span.end)) had.spans.push(found.span)
        }
      }
    }
    const explanations: Record<string, { rule: string }> = {}
    const all = [...made].map(([key, { found, spans, time }]): Tie => {
      const id = makeId('tie', ...key.split('|'))
      const claims = spans.map((span) => claimAt(sofar.claims, span))
      explanations[id] = { rule: `ties/${found.frame}` }
      return {
        id,
        kind: found.kind,
        subject: found.subject.actor,
        object: found.object.actor,
        ...(time && { time }),
        citations: spans.map(({ start, end }) => cite(doc, start, end)),
        ...(claims.every((claim) => claim !== undefined) && { claim: claims[0]!.id }),
      }
    })
    return { ties: all, explanations }
  },
})
