/**
 * Standing ties between two actors, of a closed list of kinds, dated where the text dates them, with the claim that makes them.
 *
 * "Azerbaijan, a close ally of Israel, signed an agreement with Iran in 2012": Azerbaijan is allied with Israel; it has an agreement with Iran, of 2012.
 */
import {
  type Claim,
  cite,
  isUnnamed,
  MUTUAL_TIES,
  makeId,
  type Sentence,
  type Tie,
  type TimeExpression,
  type TimeSpan,
} from '../../model/index.ts'
import { defineExtractor, type ExtractorContext } from '../../plugins.ts'
import { contains, overlaps, type Span } from '../../text/spans.ts'
import { actorIndex } from '../actor-index.ts'
import { type Found, tiesAt } from './found.ts'
import { pastOf } from './past.ts'

/** When a tie holds: of those that are made on a day (agreements) the one date of the sentence; of others what "since" opens. */
function timeOf(found: Found, sentence: Sentence, times: readonly TimeExpression[], context: ExtractorContext): TimeSpan | undefined {
  const dated = times.filter((t) => contains(sentence, t) && t.type === 'DATE' && (t.from !== null || t.to !== null))
  const [time] = dated
  if (!time || dated.length > 1) return undefined
  if (found.kind !== 'agreement-with' && found.kind !== 'ceded-territory-to') {
    const since = /\bsince\s+$/iu.test(context.doc.text.slice(sentence.start, time.start))
    return since ? { start: time.from, end: null, basis: time.basis, citation: cite(context.doc, time.start, time.end) } : undefined
  }
  return { start: time.from, end: time.to, basis: time.basis, citation: cite(context.doc, time.start, time.end) }
}

/** The innermost claim in whose content a span stands; "accuses Oslo of arming rebels" holds what it says of Oslo too. */
const claimAt = (claims: readonly Claim[], span: Span): Claim | undefined =>
  claims
    .filter(
      (c) =>
        contains(c.content, span) ||
        (c.kind === 'accusation' && c.cue && contains(whole(c.cue, c.content), span) && overlaps(c.content, span)),
    )
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]

/** From the end of a cue to the end of what it says. */
const whole = (cue: Span, content: Span): Span => ({ start: Math.min(cue.end, content.start), end: content.end })

const keyOf = ({ kind, subject, object }: Found): string => {
  const parties = [subject.actor, object.actor]
  return [kind, ...(MUTUAL_TIES.includes(kind) ? parties.sort() : parties)].join('|')
}

interface Made {
  readonly found: Found
  readonly spans: readonly Span[]
  readonly time: TimeSpan | undefined
}

const isImplied = ({ subject, object }: Found): boolean => subject.implied === true || object.implied === true

/** A tie told again: one more citation; where both parties are named, places that leave one to be understood are not cited. */
function joined(had: Made | undefined, next: Made): Made {
  if (!had || (isImplied(had.found) && !isImplied(next.found))) return next
  if (isImplied(next.found) && !isImplied(had.found)) return had
  const spans = had.spans.some((s) => s.start === next.found.span.start && s.end === next.found.span.end)
    ? had.spans
    : [...had.spans, ...next.spans]
  return { found: had.found, spans, time: had.time ?? next.time }
}

/** Whether the speaker says that it is not so. */
const isDenied = (claim: Claim | undefined): boolean => claim?.kind === 'denial' && claim.polarity === 'negative'

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
    const index = actorIndex(
      doc,
      sofar.actors.filter((actor) => !isUnnamed(actor)),
      knowledge,
    )
    const made = new Map<string, Made>()
    for (const [at, sentence] of annotation.sentences.entries()) {
      const past = pastOf(index, annotation.sentences, at, knowledge)
      for (const word of sentence.tokens.keys()) {
        for (const found of tiesAt({ sentence, word, index, past }, knowledge)) {
          const time = timeOf(found, sentence, annotation.times, context)
          if (isDenied(claimAt(sofar.claims, found.span))) continue
          made.set(keyOf(found), joined(made.get(keyOf(found)), { found, spans: [found.span], time }))
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
