/**
 * What is seen of a contingency to tell its kind: the rule's answer, its cue, whose word it is, the clauses of its condition and consequence.
 *
 * "Oslo warned that if the ships came back, it would close the strait": "if" in front, said by a cue "warn", "close" with "would" by the speaker.
 */
import type { Citation, Claim, Contingency, Sentence } from '../../model/index.ts'
import type { Span } from '../../text/spans.ts'
import { clauseFeatures, headOfStretch } from '../clause-features.ts'
import { wordsIn } from '../syntax.ts'
import type { Scene } from './scene.ts'

/** A contingency by the rules. */
export type Draft = Omit<Contingency, 'id' | 'citation'> & {
  readonly span: Span
  readonly rule: string
  /** The claim in which it stands. */
  readonly claim: Claim | undefined
}

const OPEN = /^(?:NOUN|VERB|ADJ|ADV|AUX)$/u
const LIMITS =
  /\b(?:not|never|no circumstances)\b.*\b(?:accept|tolerat|recogni[sz]|negotia|allow|permit|consent|give up|given up|surrender|cede|compromis)|\bred lines?\b/iu

/** Features of one part's clause, each with the part's name. */
function partFeatures(name: string, part: Citation | null, draft: Draft, sentence: Sentence, scene: Scene): string[] {
  const words = part ? wordsIn(sentence, part) : []
  if (words.length === 0) return [`no ${name}`]
  const { speaker } = draft
  const isOwn = (i: number): boolean => {
    const actor = scene.actors.headOf(sentence, i)
    return (
      actor !== undefined &&
      speaker !== undefined &&
      (actor === speaker || actor === scene.actors.stateOf(speaker) || scene.actors.stateOf(actor) === speaker)
    )
  }
  const head = headOfStretch(sentence, words[0]!, words.at(-1)! + 1)
  const first = sentence.tokens[words[0]!]!
  return [
    ...clauseFeatures({ sentence, actors: scene.actors, isOwn }, head).map((f) => `${name} ${f}`),
    `${name} opens=${first.text.toLowerCase()}`,
    ...words.filter((i) => OPEN.test(sentence.tokens[i]!.upos)).map((i) => `${name} word=${sentence.tokens[i]!.lemma.toLowerCase()}`),
  ]
}

function speechFeatures({ claim, expression, speaker }: Draft, sentence: Sentence): string[] {
  const cue = claim?.cue
    ? sentence.tokens[wordsIn(sentence, claim.cue).find((i) => /^(?:VERB|NOUN)$/u.test(sentence.tokens[i]!.upos)) ?? -1]
    : undefined
  return [
    `by=${expression}`,
    `claim=${claim?.kind ?? 'none'}`,
    ...(speaker === undefined ? ['no speaker'] : []),
    ...(cue ? [`cue=${cue.lemma.toLowerCase()}`] : []),
    ...(claim ? [`evidence=${claim.evidence}`, `claim=${claim.kind} ${claim.certainty} ${claim.polarity}`] : []),
  ]
}

export function kindFeatures(draft: Draft, sentence: Sentence, scene: Scene): string[] {
  const { condition, consequence, span, kind, claim } = draft
  const rule = draft.rule.replace(/^.*\//u, '')
  const text = scene.doc.text.slice(span.start, span.end)
  const speech = speechFeatures(draft, sentence)
  const order = condition && consequence ? (condition.start < consequence.start ? 'condition first' : 'consequence first') : 'one part'
  const voice = claim ? (claim.kind === 'assessment' || claim.kind === 'fear' ? 'judged' : 'said') : draft.expression
  const parts = [...partFeatures('then', consequence, draft, sentence, scene), ...partFeatures('if', condition, draft, sentence, scene)]
  return [
    ...new Set([
      'bias',
      `rule=${kind}`,
      `rule=${kind} ${rule}`,
      `rule=${kind} ${voice}`,
      `by ${rule}`,
      `by ${rule} ${voice}`,
      `${order} ${voice}`,
      `${order} ${rule}`,
      ...speech,
      ...speech.map((f) => `rule=${kind} ${f}`),
      ...(LIMITS.test(text) ? ['limit', `limit ${voice}`] : []),
      ...scene.knowledge.claimKinds.in(text).map(({ id }) => `table=${id}`),
      ...(/["“”]/u.test(text) ? ['quoted'] : []),
      ...(/\?/u.test(text) ? ['question'] : []),
      ...parts,
      ...parts.filter((f) => !f.includes('word=')).map((f) => `${voice}: ${f}`),
    ]),
  ]
}
