/** Places where words of `knowledge/contingency-cues` stand; "will not allow" bears an adverb between its words. */
import type { Knowledge } from '../../lookup/index.ts'
import type { ContingencyCue } from '../../model/records/contingency-cue.ts'
import type { Words } from '../claims/words.ts'

export interface Place {
  readonly cue: ContingencyCue
  readonly from: number
  readonly to: number
}

function follow({ tokens, lower }: Words, from: number, rest: readonly string[]): number | undefined {
  let at = from
  for (const word of rest) {
    let skipped = 0
    while (lower[at] !== word && tokens[at]?.upos === 'ADV' && skipped++ < 2) at++
    if (word === 'not' && lower[at] === "n't") at++
    else if (lower[at] === word) at++
    else return undefined
  }
  return at
}

export function cuesIn(words: Words, knowledge: Knowledge): Place[] {
  const found: Place[] = []
  let next = 0
  for (let i = 0; i < words.tokens.length; i++) {
    if (i < next) continue
    for (const { cue, rest } of knowledge.contingencyCues.startingWith(words.lower[i] === 'wo' ? 'will' : words.lower[i]!)) {
      const to = follow(words, i + 1, rest)
      if (to === undefined || to < next) continue
      found.push({ cue, from: i, to })
      next = to
    }
  }
  return found
}
