/** A caution about two places of one article that cannot both be right. */
import { cite, type Document, type Finding } from '../../../model/index.ts'
import type { Span } from '../../../text/spans.ts'
import { finding } from '../findings.ts'

export const contradiction = (doc: Document, message: string, innocent: string, spans: readonly Span[]): Finding =>
  finding({
    check: 'internal-inconsistency',
    document: doc.id,
    message,
    innocent,
    citations: spans.map(({ start, end }) => cite(doc, start, end)),
    severity: 'caution',
  })
