/** Pure functions over spans of UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Units that both spans cover; negative or zero where they don't meet. */
export const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)
export const overlaps = (a: Span, b: Span): boolean => overlap(a, b) > 0
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
/** Overlap over union, 0 to 1. */
export const iou = (a: Span, b: Span): number => Math.max(0, overlap(a, b)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start) || 1)
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The span without white space at either end; null where nothing is left. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  return start < end ? { start, end } : null
}
