/**
 * What kind of claim it is: by a model that sees what the rules say, the cue and the content, and the network that reads their words.
 *
 * "Tom is much better about it than I am," she said: a statement by the rules, which know no word of it; an assessment by the two. "The firm said its
 * profits would fall" is no promise, whatever the two say: no one brings that about; and "he described hearing a bang" accuses nobody.
 */
import type { Judge } from '../kind-judge.ts'
import { kindFeatures } from './kind-features.ts'
import { mayAccuse, mayPromise } from './kind-limits.ts'
import { type Asked, byRules } from './kind-rules.ts'
import { isSure } from './kind-signs.ts'

export function kindOf(asked: Asked, judge: Judge): ReturnType<Judge> {
  const ruled = byRules(asked)
  const features = kindFeatures(asked, ruled)
  const judged = judge(features, asked.meant, ruled)
  if (judged.kind === ruled) return judged
  const cannot = (judged.kind === 'promise' && !mayPromise(asked)) || (judged.kind === 'accusation' && !mayAccuse(asked))
  return cannot || isSure(asked, ruled) ? judge(features, new Map(), ruled) : judged
}
