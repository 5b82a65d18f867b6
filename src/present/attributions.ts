/** Claims as a layer of spans, for `araxes annotate`: the source, the cue and the content of every attribution that stands in no other. */
import type { AttributionSpan, Citation, Claim } from '../model/index.ts'
import { bySpan, overlaps, type Span } from '../text/spans.ts'

const spanOf = (citation: Citation | null): Span | null => citation && { start: citation.start, end: citation.end }

export const attributionsOf = (claims: readonly Claim[]): AttributionSpan[] =>
  claims
    .filter((claim) => claim.within === undefined)
    .map(({ source, cue, content }) => ({ source: spanOf(source), cue: spanOf(cue), content: { start: content.start, end: content.end } }))
    .sort((a, b) => bySpan(a.content, b.content))

/** For labels of which a word can bear one: contents are cut where a source or cue stands in them ("…", she said, "…"). */
export function flat(attributions: readonly AttributionSpan[]): AttributionSpan[] {
  const holes = attributions.flatMap(({ source, cue }) => [source, cue].filter((span) => span !== null)).sort(bySpan)
  return attributions.flatMap((attribution): AttributionSpan[] => {
    const pieces: Span[] = []
    let start = attribution.content.start
    for (const hole of holes) {
      if (!overlaps(hole, { start, end: attribution.content.end })) continue
      if (start < hole.start) pieces.push({ start, end: hole.start })
      start = Math.max(start, hole.end)
    }
    if (start < attribution.content.end) pieces.push({ start, end: attribution.content.end })
    const [first, ...others] = pieces
    if (!first) return []
    return [{ ...attribution, content: first }, ...others.map((content) => ({ source: null, cue: null, content }))]
  })
}
