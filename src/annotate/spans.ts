/** Spans out of the labels of words: "B-source", "I-source", "O". */
import type { Span } from '../text/spans.ts'

export interface LabelledWord extends Span {
  readonly label: string
  /** No span goes on over it from the word before: it begins a passage. */
  readonly opens: boolean
}

export interface KindSpan extends Span {
  readonly kind: string
}

export function spansOf(words: readonly LabelledWord[]): KindSpan[] {
  const out: { start: number; end: number; kind: string }[] = []
  let open = false
  for (const { start, end, label, opens } of words) {
    if (label === 'O') {
      open = false
      continue
    }
    const kind = label.slice(2)
    const last = out.at(-1)
    if (label.startsWith('I-') && open && !opens && last?.kind === kind) last.end = end
    else {
      out.push({ start, end, kind })
      open = true
    }
  }
  return out
}
