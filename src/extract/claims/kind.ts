/**
 * What kind of claim it is: by a model that sees what the rules say, the cue and the content, and the network that reads their words.
 *
 * "Tom is much better about it than I am," she said: a statement by the rules, which know no word of it; an assessment by the two.
 */
import type { Judge } from '../kind-judge.ts'
import { kindFeatures } from './kind-features.ts'
import { type Asked, byRules } from './kind-rules.ts'

export function kindOf(asked: Asked, judge: Judge): ReturnType<Judge> {
  const ruled = byRules(asked)
  return judge(kindFeatures(asked, ruled), asked.meant, ruled)
}
