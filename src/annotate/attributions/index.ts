/** Attributions: who says, thinks, wants or denies what. The encoder marks sources, cues and contents; here they are joined, nested ones too. */
import type { Cues } from '../../lookup/cues.ts'
import type { AttributionSpan, Sentence } from '../../model/index.ts'
import { bySpan, contains, type Span } from '../../text/spans.ts'
import type { KindSpan } from '../spans.ts'
import { hull, join } from './join.ts'
import { nested } from './nested.ts'

/** Where an attribution stands; its source may be that of several. */
const own = (a: AttributionSpan): Span => (a.cue.length + a.content.length > 0 ? hull({ ...a, source: [] }) : hull(a))

/** `spans`: of the kinds source, cue and content, in the order of the text. */
export function attributionsOf(sentences: readonly Sentence[], spans: readonly KindSpan[], cues: Cues): AttributionSpan[] {
  const outer = join(sentences, spans)
  const all = [...outer, ...nested(sentences, outer, cues)]
  const order = [...all.keys()].sort((a, b) => bySpan(own(all[a]!), own(all[b]!)) || a - b)
  const place = new Map(order.map((from, to) => [from, to]))
  const siblings = new Map<number, number[]>()
  for (const [i, { within }] of all.entries()) if (within !== null) siblings.set(within, [...(siblings.get(within) ?? []), i])
  return order.map((i) => {
    const { within, ...rest } = all[i]!
    if (within === null) return all[i]!
    // Of the attributions in the same content, the one whose own content holds this one most closely.
    const holders = siblings.get(within)!.filter((k) => k !== i && all[k]!.content.some((part) => contains(part, own(all[i]!))))
    const size = (k: number): number => all[k]!.content[0]!.end - all[k]!.content[0]!.start
    return { ...rest, within: place.get(holders.sort((a, b) => size(a) - size(b))[0] ?? within)! }
  })
}

/** For each of some words, in order, the index of the attribution with the shortest content around it; null where there is none. */
export function holdersOf(attributions: readonly AttributionSpan[], words: readonly Span[]): (number | null)[] {
  const parts = attributions.flatMap(({ content }, index) => content.map(({ start, end }) => ({ start, end, index }))).sort(bySpan)
  let next = 0
  let open: typeof parts = []
  return words.map((word) => {
    while (parts[next] && parts[next]!.start <= word.start) open.push(parts[next++]!)
    open = open.filter((part) => part.end >= word.end)
    return (
      open.reduce<(typeof parts)[number] | null>(
        (best, part) => (best && best.end - best.start <= part.end - part.start ? best : part),
        null,
      )?.index ?? null
    )
  })
}
