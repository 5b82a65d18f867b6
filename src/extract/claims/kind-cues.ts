/**
 * What kinds some cues make of a claim besides their own: praise and hope only tell, what is called false is denied, what one is told to do is demanded.
 *
 * "Oslo hailed the accord": a statement, "hailed it as proof" an assessment. "Oslo called the report a lie": a denial. "Oslo rejected the
 * offer": a statement, "rejected the charge" a denial. "They told him to leave": a demand. "Both agreed to leave": a promise.
 * "The army does not discuss losses": no comment.
 */
import type { Claim } from '../../model/index.ts'
import type { Asked } from './kind-rules.ts'
import { isFiniteVerb } from './words.ts'

type Kind = Claim['kind']

const PRAISES = /^(?:applaud|commend|defend|hail|laud|praise|salute|welcome)$/u
/** What is hoped, and what papers show: told, not judged. */
const TELLS = /^(?:hope|show)$/u
/** What one does not do who says nothing: "does not discuss", "has never explained". */
const SILENT = /^(?:discuss|elaborate|explain)$/u
const ALLEGED =
  /\b(?:accusations?|account|allegations?|assertions?|charges?|claims?|contention|idea|notion|reports?|suggestions?|verdict)\b/iu
const FALSE = /\b(?:baseless|disinformation|fabricat\w+|fake|false|fiction|groundless|lies?|slander|unfounded|untrue)\b/iu

/** "him to leave", "not to drink": no finite verb, "to" and a verb. */
function tellsTo({ words, content }: Asked['attribution']): boolean {
  for (let i = content.from; i < content.to - 1; i++) {
    if (words.lower[i] === 'to' && words.tokens[i + 1]!.xpos === 'VB') return true
    if (isFiniteVerb(words, i)) return false
  }
  return false
}

/** "called the report false", "called this a lie": what was said before is denied. */
const callsFalse = ({ attribution: { cue, frame }, text }: Asked): boolean =>
  cue.kind === 'assessment' &&
  cue.expression === 'said' &&
  (cue.frames.includes('object-as') || frame === 'object-as') &&
  (/^(?:it|that|this|the (?:account|allegations?|claims?|charges?|reports?|story))\b/iu.test(text)
    ? FALSE.test(text)
    : /^["“]?(?:disinformation|lies)\b/iu.test(text))

/** The kind that the cue has in such a frame; undefined where its own holds. */
export function byCue(asked: Asked): Kind | undefined {
  const { attribution, text } = asked
  const { cue, frame, negated } = attribution
  if (TELLS.test(cue.words) || (PRAISES.test(cue.words) && frame !== 'object-as')) return cue.class === 'verb' ? 'statement' : undefined
  // "described hearing a bang", "described scenes of joy": told, not judged
  if (cue.words === 'describe' && frame === 'object') return 'statement'
  if (negated && (SILENT.test(cue.words) || (cue.words === 'say' && frame === 'wh'))) return 'no comment'
  if (callsFalse(asked)) return 'denial'
  if (cue.words === 'reject' && frame !== 'that' && frame !== 'object-as' && !ALLEGED.test(text)) return 'statement'
  if (cue.words === 'agree' && !negated && (frame === 'to-verb' || tellsTo(attribution))) return 'promise'
  if (cue.words === 'tell' && frame !== 'to-verb' && tellsTo(attribution)) return 'demand'
  if (cue.words === 'warn' && frame === 'object-to-verb') return 'demand'
  return undefined
}
