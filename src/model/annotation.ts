/**
 * What `annotate` finds in a document's text: the layers that `extract` reads. Offsets are UTF-16 units into `Document.text`.
 * An annotation is made anew at every reading and not kept in the store.
 */
import { z } from 'zod'
import { Stage } from './finding.ts'
import { DocumentId } from './ids.ts'

const span = { start: z.int().nonnegative(), end: z.int().nonnegative() }

export const Upos = z.enum([
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
])

export const Token = z
  .object({
    ...span,
    text: z.string(),
    lemma: z.string(),
    upos: Upos.describe('Universal part of speech'),
    xpos: z.string().optional().describe('Penn Treebank tag, where the annotator gives one'),
    head: z.int().describe('Index in the sentence’s tokens of the head; -1 for the root'),
    deprel: z.string().describe('Universal Dependencies v2 relation to the head, subtypes allowed: "nsubj:pass"; "dep" where unknown'),
  })
  .describe('A syntactic word')

export const Sentence = z
  .object({ ...span, paragraph: z.int().nonnegative().describe('Which paragraph it stands in'), tokens: z.array(Token).min(1) })
  .describe('A sentence with its words; exactly one word is the root, and heads make no cycle')

export const NameKind = z.enum(['PER', 'ORG', 'LOC', 'GPE', 'GRP', 'EVT'])
export const Name = z.object({ ...span, kind: NameKind }).describe('A name: GPE for states and cities, GRP for nationalities and groups')

export const TimeExpression = z
  .object({
    ...span,
    type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']).describe('TIMEX3 type'),
    value: z.string().describe('TIMEX3 value: "2026-01", "P12D", "PRESENT_REF"; "" where unresolved'),
    from: z.string().nullable().describe('First day of the interval, ISO; null: open, unknown or not a date'),
    to: z.string().nullable().describe('Last day of the interval, inclusive'),
    basis: z.enum(['explicit', 'relative']).describe('relative: resolved against the document’s date or another expression'),
  })
  .describe('A time expression with its value')

export const AttributionSpan = z
  .object({ source: z.object(span).nullable(), cue: z.object(span).nullable(), content: z.object(span) })
  .describe('Spans of one attribution, where the annotator finds them')

export const Annotation = z
  .object({
    document: DocumentId,
    sentences: z.array(Sentence).describe('In order; furniture is left out'),
    names: z.array(Name).describe('In order, not overlapping'),
    times: z.array(TimeExpression).describe('In order, not overlapping'),
    attributions: z.array(AttributionSpan).describe('Empty for an annotator that has no such layer'),
    notices: z.array(z.object({ stage: Stage, document: DocumentId.optional(), where: z.string(), why: z.string() })),
  })
  .describe('The layers of one document')

export type Upos = z.infer<typeof Upos>
export type Token = Readonly<z.infer<typeof Token>>
export type Sentence = Readonly<z.infer<typeof Sentence>>
export type NameKind = z.infer<typeof NameKind>
export type Name = Readonly<z.infer<typeof Name>>
export type TimeExpression = Readonly<z.infer<typeof TimeExpression>>
export type AttributionSpan = Readonly<z.infer<typeof AttributionSpan>>
export type Annotation = Readonly<z.infer<typeof Annotation>>

/** The same with all offsets moved, for a text that begins at `by` of a longer one. */
export function moved(annotation: Annotation, by: number): Annotation {
  const shift = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  })
  return {
    ...annotation,
    sentences: annotation.sentences.map((sentence) => ({ ...shift(sentence), tokens: sentence.tokens.map(shift) })),
    names: annotation.names.map(shift),
    times: annotation.times.map(shift),
    attributions: annotation.attributions.map(({ source, cue, content }) => ({
      source: source && shift(source),
      cue: cue && shift(cue),
      content: shift(content),
    })),
  }
}

/** One annotation of stretches of a text, each moved to its place. */
export const joined = (document: DocumentId, parts: readonly Annotation[]): Annotation => ({
  document,
  sentences: parts.flatMap((part) => part.sentences),
  names: parts.flatMap((part) => part.names),
  times: parts.flatMap((part) => part.times),
  attributions: parts.flatMap((part) => part.attributions),
  notices: parts.flatMap((part) => part.notices),
})
