/**
 * Quantities: figures that say something about the world, with their unit, what they measure and when.
 *
 * "In 2019 Lund supplied nearly 70% of the island’s gas" gives 70 percent, rough, of "the island’s gas", for 2019.
 */
import type { Knowledge } from '../../lookup/index.ts'
import { type Annotation, type Claim, cite, type Document, makeId, type Quantity, type Sentence, type TimeSpan } from '../../model/index.ts'
import { defineExtractor } from '../../plugins.ts'
import { contains, overlap, type Span } from '../../text/spans.ts'
import { type ActorIndex, actorIndex } from '../actor-index.ts'
import { governorOf, wordsIn } from '../syntax.ts'
import { type Figure, figuresIn } from './figures.ts'
import { fractionsIn } from './fractions.ts'
import { type Measured, measure } from './measured.ts'
import { isNoFigure } from './no-figure.ts'

/** The dated expression of the figure’s own clause; else one that opens the sentence. */
function periodOf(doc: Document, sentence: Sentence, figure: Figure, { times }: Annotation): TimeSpan | undefined {
  const here = times.filter((t) => contains(sentence, t) && t.type === 'DATE' && (t.from !== null || t.to !== null))
  const clause = governorOf(sentence, figure.last)
  const own = here.find((t) => {
    const word = wordsIn(sentence, t)[0]
    return word !== undefined && (governorOf(sentence, word) === clause || sentence.tokens[word]!.head === figure.last)
  })
  const found = own ?? here.find((t) => t.start - sentence.start < 12)
  return found && { start: found.from, end: found.to, basis: found.basis, citation: cite(doc, found.start, found.end) }
}

/** The innermost claim in whose content a place stands. */
const claimOf = (claims: readonly Claim[], span: Span): Claim | undefined =>
  claims.filter((c) => contains(c.content, span)).sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]

function quantityAt(doc: Document, measured: Measured, figure: Figure, actors: ActorIndex, claim: Claim | undefined): Quantity {
  const { span, unit, of } = measured
  return {
    id: makeId('quantity', doc.id, span.start, span.end),
    low: figure.low,
    high: figure.high,
    unit,
    approximate: figure.approximate,
    of: of.map((s) => doc.text.slice(s.start, s.end).replace(/\s+/gu, ' ')).join(' '),
    ofActors: [...new Set(of.flatMap((s) => actors.at(s)))],
    citation: cite(doc, span.start, span.end),
    ...(claim ? { claim: claim.id } : {}),
  }
}

function quantitiesIn(
  doc: Document,
  sentence: Sentence,
  annotation: Annotation,
  knowledge: Knowledge,
  actors: ActorIndex,
  claims: readonly Claim[],
): Quantity[] {
  const figures = figuresIn(sentence).filter((figure) => !isNoFigure(sentence, figure, annotation))
  const plain = figures.flatMap((figure) => {
    const measured = measure(sentence, figure, knowledge)
    return measured ? [{ figure, measured }] : []
  })
  const shares = fractionsIn(sentence)
  // "One in four households": no four households.
  const counted = plain.filter(
    ({ figure }) => !shares.some(({ figure: share }) => share.first <= figure.first && figure.last <= share.last),
  )
  return [...counted, ...shares].map(({ figure, measured }) => {
    const quantity = quantityAt(doc, measured, figure, actors, claimOf(claims, measured.span))
    const period = periodOf(doc, sentence, figure, annotation)
    return period ? { ...quantity, period } : quantity
  })
}

export const quantities = defineExtractor({
  id: 'quantities',
  title: 'Amounts, shares, counts and durations, with what they measure',
  needs: ['sentences', 'names', 'times', 'actors', 'claims'],
  gives: ['quantities'],
  examples: [
    { text: 'The mission expelled four employees of the embassy.', gives: [{ low: 4, high: 4, unit: 'persons' }] },
    { text: 'Lund supplies nearly 70% of the gas that the island burns.', gives: [{ low: 70, unit: 'percent', approximate: true }] },
    {
      text: 'They signed a $1.5 billion contract after a six-week siege.',
      gives: [
        { low: 1.5e9, unit: 'USD' },
        { low: 6, unit: 'weeks' },
      ],
    },
    { text: 'The two countries met on 7 October 2023 under Resolution 1701, and an F-16 flew by.', gives: [] },
    { text: 'Anna Holm, 36, is the second minister to resign this year.', gives: [] },
  ],
  run({ doc, annotation, knowledge, sofar }) {
    const actors = actorIndex(doc, sofar.actors, knowledge)
    const repeated = doc.regions.filter((r) => r.kind === 'repetition')
    const found = annotation.sentences
      .filter((s) => !repeated.some((r) => 2 * overlap(r, s) > s.end - s.start))
      .flatMap((s) => quantitiesIn(doc, s, annotation, knowledge, actors, sofar.claims))
    return { quantities: found, explanations: Object.fromEntries(found.map((q) => [q.id, { rule: `quantities/${q.unit || 'count'}` }])) }
  },
})
