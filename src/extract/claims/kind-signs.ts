/**
 * Signs of a kind that hold whatever else resembles the content, and which rules are sure of.
 *
 * "it was watching the talks with concern": a fear. "What we ask of them is that they pay": a demand. "nine men were detained for filming barracks
 * on behalf of another service": an accusation. "its ports will not be open": a promise.
 */
import type { Claim } from '../../model/index.ts'
import type { Asked } from './kind-rules.ts'
import { ofOwn, ofSelf } from './kind-self.ts'

const WISHED = /^\W*what \p{L}+ (?:ask|demand|expect|need|request|require|want)\b.{0,80}? is (?:that|for|to)\b/iu
const WATCHES = /^(?:follow|hear|learn|monitor|note|observe|receive|regard|see|take|track|view|watch)$/u
const UNEASE = /\bwith (?:\p{L}+ ){0,2}(?:alarm|anxiety|apprehension|concern|dismay|dread|unease|worry)\b/iu

/** "What we ask of them is that they pay". */
export const isWished = (text: string): boolean => WISHED.test(text)

/** "detained for filming barracks on behalf of another service". */
export const serves = (text: string): boolean =>
  /\b(?:arrested|convicted|detained|filmed|filming|jailed|photographed|photographing|sentenced|spied|spying)\b.{0,90}?\bon behalf of\b/iu.test(
    text,
  )

/** "it was watching the talks with growing concern": how the speaker takes what is watched. */
export const withUnease = (asked: Asked): boolean =>
  asked.verb !== undefined &&
  WATCHES.test(asked.attribution.words.tokens[asked.verb]!.lemma) &&
  ofSelf(asked, asked.verb) &&
  UNEASE.test(asked.text)

/** What is so by its words, whatever else resembles them. */
export function isSure(asked: Asked, ruled: Claim['kind']): boolean {
  const { attribution, verb, expert, bystander, text } = asked
  if (ruled === 'fear') return withUnease(asked)
  if (ruled === 'promise') return verb !== undefined && attribution.cue.kind === 'statement' && ofOwn(asked, verb)
  if (ruled === 'accusation') return serves(text)
  return attribution.cue.kind === 'threat' && (expert || bystander)
}
