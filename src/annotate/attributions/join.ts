/**
 * Which spans of source, cue and content go together: "“It sank,” the pilot told Radio Lund. “Nobody was aboard.”" is one attribution of two
 * contents. Heads of the sentence decide first, then how near the spans stand.
 */
import type { AttributionSpan, Sentence } from '../../model/index.ts'
import { bySpan, overlaps, type Span } from '../../text/spans.ts'
import type { KindSpan } from '../spans.ts'

/** A span with its words by sentence; `head`: of each sentence the index of the word of it that hangs on none of the others. */
interface Part extends Span {
  readonly first: number
  readonly last: number
  readonly words: ReadonlyMap<number, ReadonlySet<number>>
  readonly head: ReadonlyMap<number, number>
}

/** Scores, set by hand: heads weigh more than nearness. Misses on PolNeAR dev were looked at, so its train part is where joining is measured. */
const TREE = 4
const STEP = 0.5
const NEAR = 2
const WORD = 0.1
const BEYOND_CUE = 1.5
const OTHER_SENTENCE = 0.5
const SENTENCES_APART = 2

function partOf(span: Span, sentences: readonly Sentence[]): Part | undefined {
  const words = new Map<number, ReadonlySet<number>>()
  const head = new Map<number, number>()
  let [first, last] = [-1, -1]
  for (let s = firstAfter(sentences, span.start); s < sentences.length && sentences[s]!.start < span.end; s++) {
    const { tokens } = sentences[s]!
    const own = new Set([...tokens.keys()].filter((i) => overlaps(tokens[i]!, span)))
    if (own.size === 0) continue
    if (first < 0) first = s
    last = s
    words.set(s, own)
    const outer = [...own].filter((i) => !own.has(tokens[i]!.head))
    head.set(s, outer.find((i) => tokens[i]!.upos !== 'PUNCT') ?? outer[0]!)
  }
  return first < 0 ? undefined : { start: span.start, end: span.end, first, last, words, head }
}

/** Index of the first of a list for which something holds that holds for all after it too. */
function lowerBound<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(list[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

/** Index of the first sentence that ends after a place. */
export const firstAfter = (sentences: readonly Sentence[], place: number): number => lowerBound(sentences, (s) => s.end > place)

/** The parts that begin in a stretch of sentences. */
const beginningIn = (parts: readonly Part[], from: number, to: number): Part[] =>
  parts.slice(
    lowerBound(parts, (p) => p.first >= from),
    lowerBound(parts, (p) => p.first > to),
  )

/** Steps up the heads from a word to one of the others; undefined where the way does not lead there. */
function stepsUp({ tokens }: Sentence, from: number, to: ReadonlySet<number>): number | undefined {
  let steps = 0
  for (let at = from; at >= 0; at = tokens[at]!.head, steps++) if (to.has(at)) return steps
  return undefined
}

function tie(cue: Part, other: Part, sentences: readonly Sentence[], cues: readonly Part[], taken: readonly Span[]): number {
  const s = cue.first
  const theirs = other.words.get(s)
  if (!theirs) {
    const apart = other.first > s ? other.first - s : s - other.last
    const together = sentences[s]!.paragraph === sentences[other.first]!.paragraph
    return apart <= (together ? SENTENCES_APART : 1) ? OTHER_SENTENCE / apart / (together ? 1 : 2) : 0
  }
  const sentence = sentences[s]!
  const up = stepsUp(sentence, other.head.get(s)!, cue.words.get(s)!)
  const down = stepsUp(sentence, cue.head.get(s)!, theirs)
  const steps = Math.min(up ?? Number.POSITIVE_INFINITY, down ?? Number.POSITIVE_INFINITY)
  const tree = Number.isFinite(steps) ? Math.max(0, TREE - STEP * (steps - 1)) : 0
  const [from, to] = cue.start < other.start ? [cue.end, other.start] : [other.end, cue.start]
  const between = sentence.tokens.filter((t) => t.start >= from && t.end <= to && t.upos !== 'PUNCT' && !taken.some((x) => overlaps(x, t)))
  const beyond = cues.some((c) => c !== cue && c.start >= from && c.end <= to)
  return tree + Math.max(0, NEAR - WORD * between.length) - (beyond ? BEYOND_CUE : 0)
}

/** The cue that a span goes with best, if it goes with any. */
function bestCue(cues: readonly Part[], score: (cue: Part) => number): Part | undefined {
  let best: Part | undefined
  let most = 0
  for (const cue of cues) {
    const value = score(cue)
    if (value > most) {
      most = value
      best = cue
    }
  }
  return best
}

/** `spans`: sources, cues and contents in the order of the text; every one of them stands in at least one attribution of the outcome. */
export function join(sentences: readonly Sentence[], spans: readonly KindSpan[]): AttributionSpan[] {
  const parts = (kind: string): Part[] => spans.filter((s) => s.kind === kind).flatMap((s) => partOf(s, sentences) ?? [])
  const [sources, cues, contents] = [parts('source'), parts('cue'), parts('content')]
  const groups = new Map(cues.map((cue) => [cue, { source: [] as Part[], cue: [cue], content: [] as Part[] }]))
  const alone: { source: Part[]; cue: Part[]; content: Part[] }[] = []
  for (const [kind, list] of [
    ['source', sources],
    ['content', contents],
  ] as const) {
    for (const part of list) {
      // A span can only go with what stands a few sentences off.
      const [from, to] = [part.first - SENTENCES_APART, part.last + SENTENCES_APART]
      const candidates = beginningIn(cues, from, to)
      const taken = [...beginningIn(sources, from, to), ...beginningIn(contents, from, to)].filter((x) => x !== part)
      const cue = bestCue(candidates, (c) =>
        kind === 'source' && !part.words.has(c.first) ? 0 : tie(c, part, sentences, candidates, taken),
      )
      if (cue) groups.get(cue)![kind].push(part)
      else alone.push({ source: [], cue: [], content: [], [kind]: [part] })
    }
  }
  share(groups, sources, sentences)
  const span = ({ start, end }: Part): Span => ({ start, end })
  return [...groups.values(), ...paired(alone)]
    .map(({ source, cue, content }) => ({ source: source.map(span), cue: cue.map(span), content: content.map(span), within: null }))
    .sort((a, b) => bySpan(hull(a), hull(b)))
}

/** From a verb to the one whose subject it shares. */
const SHARES = /^(?:conj|advcl|xcomp|parataxis|acl|dep|cop)/u

/** "Oslo denied the raid, arguing that …": a cue without a source has the one that is the subject of what it hangs on, or of the cue there. */
function share(groups: ReadonlyMap<Part, { source: Part[] }>, sources: readonly Part[], sentences: readonly Sentence[]): void {
  const cues = [...groups.keys()]
  for (const [cue, group] of groups) {
    if (group.source.length > 0) continue
    const { tokens } = sentences[cue.first]!
    const here = beginningIn(sources, cue.first, cue.first)
    const others = beginningIn(cues, cue.first, cue.first).filter((other) => other !== cue)
    const speaks = (at: number): Part | undefined => {
      const over = others.find((other) => other.words.get(cue.first)?.has(at))
      const above = over && groups.get(over)!.source[0]
      return (
        above ??
        here.find(
          (s) => tokens[s.head.get(cue.first)!]!.head === at && /^(?:nsubj|obl:agent)/u.test(tokens[s.head.get(cue.first)!]!.deprel),
        )
      )
    }
    for (let at = cue.head.get(cue.first)!; tokens[at]!.head >= 0 && SHARES.test(tokens[at]!.deprel); at = tokens[at]!.head) {
      const found = speaks(tokens[at]!.head)
      if (!found) continue
      group.source = [found]
      break
    }
    const only = here.filter((s) => s.end <= cue.start)
    if (group.source.length === 0 && only.length === 1) group.source = only
  }
}

/** Sources and contents without a cue: "Harbour master: ferry safe" is one attribution where they stand side by side. */
function paired(alone: readonly { source: Part[]; cue: Part[]; content: Part[] }[]): { source: Part[]; cue: Part[]; content: Part[] }[] {
  const sorted = [...alone].sort((a, b) => bySpan(a.source[0] ?? a.content[0]!, b.source[0] ?? b.content[0]!))
  const out: { source: Part[]; cue: Part[]; content: Part[] }[] = []
  for (const one of sorted) {
    const before = out.at(-1)
    const adjoins = (a: Part | undefined, b: Part | undefined): boolean => a !== undefined && b !== undefined && a.last === b.first
    if (before?.source.length === 0 && adjoins(before.content.at(-1), one.source[0])) before.source.push(...one.source)
    else if (before && before.content.length === 0 && adjoins(before.source[0], one.content[0])) before.content.push(...one.content)
    else out.push(one)
  }
  return out
}

export function hull({ source, cue, content }: AttributionSpan): Span {
  const all = [...source, ...cue, ...content]
  return { start: Math.min(...all.map((s) => s.start)), end: Math.max(...all.map((s) => s.end)) }
}
