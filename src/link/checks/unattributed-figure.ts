/**
 * Figures that somebody must have counted or estimated, given by nobody: those of an article are one finding.
 *
 * "Gas makes up 40-50% of its exports" yields a finding; "gas makes up 40% of its exports, according to the ministry", the sentence that goes on from
 * "customs figures show", a figure in quoted words, three ships, an age and a span of time yield none.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { Citation, Document, Finding, Situation } from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import { groupedBy } from '../grouped-by.ts'
import { WORTH } from '../thresholds.ts'
import { bareFiguresIn } from './article/told-figures.ts'
import { finding } from './findings.ts'
import { figureEvidence } from './worth/figure-evidence.ts'
import { type Evidence, worthOf } from './worth/models.ts'

const CITED = 6

export interface FigureCandidate {
  readonly doc: Document
  readonly citations: readonly [Citation]
  readonly evidence: Evidence
}

/** Figures that no source is given for, with what is seen of each. */
export function figureCandidates(
  { quantities, claims, documents, disagreements }: Pick<Situation, 'quantities' | 'claims' | 'documents' | 'disagreements'>,
  { checkWords: words }: Knowledge,
): FigureCandidate[] {
  const byDocument = groupedBy(quantities, (quantity) => quantity.citation.document)
  const alike = groupedBy(quantities, ({ unit, low, high }) => `${unit} ${low} ${high}`)
  const said = groupedBy(claims, (claim) => claim.content.document)
  const contested = groupedBy(
    disagreements.flatMap(({ sides }) => sides.flatMap(({ citations }) => citations)),
    (at) => at.document,
  )
  return documents.flatMap((doc) => {
    const [own, held] = [byDocument.get(doc.id) ?? [], said.get(doc.id) ?? []]
    const figures = bareFiguresIn(doc, own, held, words)
    const scene = { doc, figures, quantities: own, alike, claims: held, contested: contested.get(doc.id) ?? [], words }
    return figures.map((figure): FigureCandidate => ({ doc, citations: [figure.citation], evidence: figureEvidence(figure, scene) }))
  })
}

function findingOf(doc: Document, cited: readonly Citation[]): Finding {
  return finding({
    check: 'unattributed-figure',
    document: doc.id,
    message:
      cited.length === 1
        ? 'A figure without a source in its sentence or the one that it goes on from'
        : `${cited.length} figures without a source in their sentences or those that they go on from${cited.length > CITED ? `; the first ${CITED} are cited` : ''}`,
    innocent: 'They may be common knowledge, the author’s own count, or have their source elsewhere in the article',
    citations: cited.slice(0, CITED),
    severity: 'note',
  })
}

export const unattributedFigure = defineCheck({
  id: 'unattributed-figure',
  title: 'Figures that no source is given for',
  needs: ['quantities', 'claims', 'documents', 'disagreements'],
  gives: ['findings'],
  examples: [
    { texts: [{ text: 'Gas makes up about 40-50% of the exports of Norway.' }], gives: ['40-50%'] },
    { texts: [{ text: 'Gas makes up about 40% of the exports of Norway, according to the ministry.' }], gives: [] },
    { texts: [{ text: 'Three ships left Bergen on Monday.' }], gives: [] },
  ],
  run: (situation, knowledge) => {
    const worth = figureCandidates(situation, knowledge).filter(({ evidence }) => worthOf('unattributed-figure', evidence) >= WORTH.figure)
    return [...groupedBy(worth, ({ doc }) => doc).entries()].map(([doc, figures]) =>
      findingOf(
        doc,
        figures.flatMap(({ citations }) => citations),
      ),
    )
  },
})
