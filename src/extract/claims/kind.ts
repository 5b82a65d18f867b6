/**
 * What kind of claim it is: by rules, unless a model that sees their answer, the cue and the content holds another kind to be far likelier.
 *
 * "Tom is much better about it than I am," she said: a statement by the rules, which know no word of it; an assessment by the model.
 */
import type { Claim } from '../../model/index.ts'
import { type Judge, judgeBy } from '../kind-judge.ts'
import { kindFeatures } from './kind-features.ts'
import { type Asked, byRules, undertakes } from './kind-rules.ts'

type Kind = Claim['kind']

/** Fitted so that articles to which the rules were fitted lose little, and news to which they were not gains. */
export const byModel = judgeBy<Kind>('claim-kinds', 0.5)

export function kindOf(asked: Asked, judge: Judge<Kind>): ReturnType<Judge<Kind>> {
  const ruled = byRules(asked)
  return judge(kindFeatures(asked, ruled), ruled, ruled === 'promise' && undertakes(asked))
}
