/**
 * Attributions that the encoder marked: the `attributions` layer, in the terms of the rules.
 *
 * "“It sank,” the pilot told Radio Lund. “Nobody was aboard.”" is one attribution of the layer and two here, which share the cue "told" and
 * the source "the pilot". A cue of `knowledge/cues` at the layer's cue tells kind and certainty; without one it is a plain statement.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { AttributionSpan } from '../../model/index.ts'
import type { Cue } from '../../model/records/cue.ts'
import { overlaps, type Span } from '../../text/spans.ts'
import type { Attribution } from './attribution.ts'
import { cuesIn } from './cues-in.ts'
import { antecedent, type Subject } from './subject.ts'
import { isNominal, type Stretch, verbGroup, type Words } from './words.ts'

/** For a cue that no record knows. */
export const UNKNOWN: Cue = {
  id: 'none',
  words: '-',
  class: 'verb',
  frames: [],
  kind: 'statement',
  certainty: 'certain',
  polarity: 'positive',
  expression: 'said',
  holder: 'any',
  forms: [],
  source: 'the attributions layer',
  matches: [],
  rejects: [],
}

interface Part {
  readonly words: Words
  readonly at: Stretch
}

/** The words of a sentence that a span covers. */
function wordsIn({ tokens }: Words, span: Span): Stretch | null {
  const from = tokens.findIndex((t) => overlaps(t, span))
  if (from < 0) return null
  let to = from
  while (to < tokens.length && overlaps(tokens[to]!, span)) to++
  return { from, to }
}

/** The word of a stretch on which its others hang: a noun if there is one. */
function headOf({ tokens }: Words, { from, to }: Stretch): number {
  const outer = tokens.flatMap((t, i) => (i >= from && i < to && (t.head < from || t.head >= to) ? [i] : []))
  return outer.find((i) => isNominal(tokens[i])) ?? outer.find((i) => tokens[i]!.upos !== 'PUNCT') ?? from
}

/** Without what is told of them: "a doctor there, who asked …" is "a doctor there", "as an official in Oslo [put it]" an official in Oslo. */
function withoutClause({ tokens, lower }: Words, { from: first, to }: Stretch): Stretch {
  const from = lower[first] === 'as' && to - first > 1 ? first + 1 : first
  const relative = lower.findIndex((w, i) => i > from && i < to && /^(?:who|whom|whose|which)$/u.test(w))
  let end = relative < 0 ? to : relative
  while (end > from + 1 && (tokens[end - 1]!.text === ',' || (relative > 0 && tokens[end - 1]!.upos === 'ADP'))) end--
  return { from, to: end }
}

/** "Saroyan, who denied it": whom "who" stands for. */
function subjectIn(words: Words, at: Stretch): Subject {
  const meant = /^(?:who|which|that)$/u.test(words.lower[at.from]!) ? antecedent(words, at.from) : undefined
  const own = withoutClause(words, at)
  return meant ?? { ...own, head: headOf(words, own) }
}

/** A content without the "that" in front of it. */
const withoutThat = ({ words, at }: Part): Part =>
  words.lower[at.from] === 'that' && words.tokens[at.from]!.upos === 'SCONJ' && at.to - at.from > 2
    ? { words, at: { from: at.from + 1, to: at.to } }
    : { words, at }

function partsOf(sentences: readonly Words[], spans: readonly Span[]): Part[] {
  const parts: Part[] = []
  for (const words of sentences)
    for (const span of spans) {
      const at = overlaps(words.sentence, span) ? wordsIn(words, span) : null
      if (at) parts.push({ words, at })
    }
  return parts
}

/** Parts of one sentence around the cue or source become one: "“We won,” he said, “and go home.”" */
function gathered(parts: readonly Part[], between: readonly Part[]): Part[] {
  const out: Part[] = []
  for (const part of parts) {
    const last = out.at(-1)
    const around =
      last?.words === part.words &&
      (part.at.from - last.at.to <= 2 || between.some((b) => b.words === part.words && b.at.from >= last.at.to && b.at.to <= part.at.from))
    if (last && around) out[out.length - 1] = { words: last.words, at: { from: last.at.from, to: part.at.to } }
    else out.push(part)
  }
  return out
}

/** "what they call", "which many viewed": a pronoun that stands for what is told elsewhere. */
const isContent = ({ words, at }: Part): boolean =>
  words.tokens.some((t, i) => i >= at.from && i < at.to && !/^(?:PRON|PUNCT|DET|SCONJ|ADP|CCONJ)$/u.test(t.upos))

/** The layer's attributions, each with those of the further sentences of its content; what has neither cue nor source is left out. */
export function byLayer(sentences: readonly Words[], layer: readonly AttributionSpan[], knowledge: Knowledge): Attribution[] {
  const places = new Map(sentences.map((words) => [words, cuesIn(words, knowledge)]))
  return layer.flatMap(({ source, cue, content }) => {
    const sources = partsOf(sentences, source)
    const cues = partsOf(sentences, cue)
    const parts = gathered(partsOf(sentences, content).filter(isContent), [...cues, ...sources]).map(withoutThat)
    const [carrier] = cues
    const [first] = parts
    if (!carrier || !first) return []
    const { words } = carrier
    const own = sources.find((s) => s.words === words)
    const record = places.get(words)!.find((p) => p.at >= carrier.at.from && p.at < carrier.at.to)
    const at = record?.at ?? headOf(words, carrier.at)
    const main: Attribution = {
      words,
      cue: record?.cue ?? UNKNOWN,
      at,
      cueSpan: carrier.at,
      source: own ? subjectIn(words, own.at) : null,
      content: first.at,
      frame: 'clause',
      negated: verbGroup(words, at).negated,
    }
    return parts.map((part) =>
      part === first && part.words === words
        ? main
        : { ...main, words: part.words, content: part.at, frame: 'continued' as const, origin: main },
    )
  })
}
