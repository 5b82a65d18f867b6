/**
 * What an article says twice counts once: elements of a repetition go where their twin outside it stays.
 *
 * A short version above the full text, both with "Baku denies the charge", yields one claim: the one of the full text.
 */
import type { Citation, Copy, Document, Extraction } from '../model/index.ts'
import { plain } from '../text/plain.ts'
import { contains, overlaps, type Span } from '../text/spans.ts'

/** Regions that reading marked, and passages that stand earlier in the same article word for word. */
function repeatedSpans(doc: Document, copies: readonly Copy[]): Span[] {
  const marked = doc.regions.filter((region) => region.kind === 'repetition')
  // Where the earlier one of two is marked, the later one is the article's own.
  const own = copies.filter((copy) => copy.of.document === doc.id && !marked.some((region) => overlaps(region, copy.of)))
  return [...marked, ...own]
}

const isRepeated = (spans: readonly Span[], citation: Citation): boolean => spans.some((span) => contains(span, citation))

/** Elements without those of a repetition whose like, by `key`, stands outside it; the first stays of several that all stand in repetitions. */
function once<T>(spans: readonly Span[], elements: readonly T[], citation: (element: T) => Citation, key: (element: T) => string): T[] {
  const outside = new Set(elements.filter((e) => !isRepeated(spans, citation(e))).map(key))
  return elements.filter((element) => {
    if (!isRepeated(spans, citation(element))) return true
    const k = key(element)
    if (outside.has(k)) return false
    outside.add(k)
    return true
  })
}

/** One document's extraction with each thing said counted once. */
export function withoutRepetitions(doc: Document, extraction: Extraction, copies: readonly Copy[]): Extraction {
  const spans = repeatedSpans(doc, copies)
  if (spans.length === 0) return extraction
  const claims = once(
    spans,
    extraction.claims,
    (c) => c.content,
    (c) => `${c.kind} ${c.speakerName} ${plain(c.content.quote)}`,
  )
  const kept = new Set(claims.map((claim) => claim.id))
  // An element keeps no claim that is gone.
  const detached = <T extends { readonly claim?: string | undefined }>(element: T): T => {
    if (element.claim === undefined || kept.has(element.claim)) return element
    const { claim: _, ...rest } = element
    return rest as T
  }
  const events = once(
    spans,
    extraction.events,
    (e) => e.reports[0]!.citation,
    (e) => `${e.type} ${e.reports[0]!.status} ${plain(e.reports[0]!.citation.quote)}`,
  ).map((event) => ({ ...event, reports: event.reports.map(detached) }))
  return {
    ...extraction,
    claims: claims.map((claim) => {
      if (claim.within === undefined || kept.has(claim.within)) return claim
      const { within: _, ...rest } = claim
      return rest
    }),
    events,
    quantities: once(
      spans,
      extraction.quantities,
      (q) => q.citation,
      (q) => `${q.low} ${q.high} ${q.unit} ${plain(q.citation.quote)}`,
    ).map(detached),
    contingencies: once(
      spans,
      extraction.contingencies,
      (c) => c.citation,
      (c) => `${c.kind} ${plain(c.citation.quote)}`,
    ),
    ties: once(
      spans,
      extraction.ties,
      (t) => t.citations[0]!,
      (t) => `${t.kind} ${t.subject} ${t.object} ${plain(t.citations[0]!.quote)}`,
    ).map(detached),
  }
}
