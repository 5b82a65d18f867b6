/**
 * What `annotate` finds in a document's text: the layers that `extract` reads. Offsets are UTF-16 units into `Document.text`.
 * An annotation is made anew at every reading and not kept in the store.
 */
import { z } from 'zod'
import { Certainty, Polarity } from './claim.ts'
import { EventType } from './event.ts'
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

const parts = z.array(z.object(span))
export const AttributionSpan = z
  .object({
    source: parts.describe('Whoever holds it; empty where nobody is named'),
    cue: parts.describe('The words that make it an attribution'),
    content: parts.describe('What is attributed, in as many parts as the text gives it: “…”, she said, “…”'),
    within: z.int().nullable().describe('Index of the attribution in whose content it stands; null: in the author’s own words'),
  })
  .describe('Spans of one attribution; a part that was not found is empty')

export const Predicate = z
  .object({
    ...span,
    certainty: Certainty.describe('How surely its holder puts it'),
    polarity: Polarity.describe('negative: it is denied'),
    realized: z
      .enum(['yes', 'no', 'unclear'])
      .describe('Whether it is told as something that happened or is so; no: it did not, or is to come, wished, asked or supposed'),
    attribution: z
      .int()
      .nullable()
      .describe('Index of the innermost attribution whose content it stands in: that source puts it so; null: the author'),
  })
  .describe('How surely a verb is put, after FactBank, and whether it is told as fact, after Universal Decompositional Semantics')

export const ClausePair = z
  .object({
    kind: z.enum(['condition', 'cause']),
    antecedent: z.object(span).describe('The condition, or the cause'),
    consequent: z.object(span).describe('What follows from it'),
    signal: z.object(span).nullable().describe('The words that tie them: "if", "because of"'),
  })
  .describe('Two clauses of a sentence of which one follows from the other')

export const EventWord = z
  .object({
    ...span,
    types: z
      .array(z.object({ type: EventType, score: z.number().describe('0 to 1; what is left to 1 over all types: it tells none') }))
      .min(1)
      .describe('Likeliest first'),
    parties: z
      .array(z.object({ ...span, actor: z.number(), recipient: z.number() }))
      .describe('Words, also of other sentences, that may be of who acts or of those to whom it is done, with scores of 0 to 1; in order'),
  })
  .describe('A word that may tell an event between actors, with the PLOVER types that it may have')

/** The order of the kinds in `KindScores`, as training/meaning/network.py has it; "none": no claim, no contingency at all. */
export const CLAIM_SCORES = [
  'none',
  'statement',
  'assessment',
  'accusation',
  'demand',
  'promise',
  'denial',
  'threat',
  'fear',
  'no comment',
] as const
export const CONTINGENCY_SCORES = ['none', 'forecast', 'commitment', 'warning', 'red line', 'condition'] as const

const scores = z.array(z.number())
export const KindScores = z
  .object({ ...span, cue: scores, content: scores, contingency: scores })
  .describe(
    'What a word adds to the score of each kind: of a claim in whose cue or content it stands, of a contingency (in the order of CLAIM_SCORES, CONTINGENCY_SCORES); means over a span count',
  )

export const Annotation = z
  .object({
    document: DocumentId,
    sentences: z.array(Sentence).describe('In order; furniture is left out'),
    names: z.array(Name).describe('In order, not overlapping'),
    times: z.array(TimeExpression).describe('In order, not overlapping'),
    attributions: z.array(AttributionSpan).describe('In order of where their cue or content begins'),
    predicates: z.array(Predicate).describe('Verbs, in order'),
    clauses: z.array(ClausePair).describe('Conditions and causes with what follows, in order of their sentences'),
    events: z.array(EventWord).describe('In order'),
    kinds: z.array(KindScores).describe('One a word, in order'),
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
export type Predicate = Readonly<z.infer<typeof Predicate>>
export type ClausePair = Readonly<z.infer<typeof ClausePair>>
export type EventWord = Readonly<z.infer<typeof EventWord>>
export type KindScores = Readonly<z.infer<typeof KindScores>>
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
    attributions: annotation.attributions.map(({ source, cue, content, within }) => ({
      source: source.map(shift),
      cue: cue.map(shift),
      content: content.map(shift),
      within,
    })),
    predicates: annotation.predicates.map(shift),
    clauses: annotation.clauses.map(({ kind, antecedent, consequent, signal }) => ({
      kind,
      antecedent: shift(antecedent),
      consequent: shift(consequent),
      signal: signal && shift(signal),
    })),
    events: annotation.events.map((event) => ({ ...shift(event), parties: event.parties.map(shift) })),
    kinds: annotation.kinds.map(shift),
  }
}

/** One annotation of stretches of a text, each moved to its place. */
export function joined(document: DocumentId, parts: readonly Annotation[]): Annotation {
  let before = 0
  const counted = parts.map((part) => {
    const by = before
    before += part.attributions.length
    const move = (index: number | null): number | null => (index === null ? null : index + by)
    return {
      attributions: part.attributions.map((a) => ({ ...a, within: move(a.within) })),
      predicates: part.predicates.map((p) => ({ ...p, attribution: move(p.attribution) })),
    }
  })
  return {
    document,
    sentences: parts.flatMap((part) => part.sentences),
    names: parts.flatMap((part) => part.names),
    times: parts.flatMap((part) => part.times),
    attributions: counted.flatMap((part) => part.attributions),
    predicates: counted.flatMap((part) => part.predicates),
    clauses: parts.flatMap((part) => part.clauses),
    events: parts.flatMap((part) => part.events),
    kinds: parts.flatMap((part) => part.kinds),
    notices: parts.flatMap((part) => part.notices),
  }
}
