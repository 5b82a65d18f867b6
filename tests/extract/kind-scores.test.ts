/** What words add to kinds becomes chances; and when a firm word of the rules outweighs them. */
import { describe, expect, test } from 'vitest'
import { byModels } from '../../src/extract/kind-judge.ts'
import { kindChances } from '../../src/extract/kind-scores.ts'
import { type Annotation, CLAIM_SCORES, CONTINGENCY_SCORES, type KindScores } from '../../src/model/index.ts'
import { fakeAnnotation, fakeDocument } from './fake-annotation.ts'

const zeros = (n: number): number[] => Array<number>(n).fill(0)
/** A word from `start` that adds to one kind as part of a cue, to another as part of a content, to a third of a contingency. */
function word(start: number, cue: string, content: string, drawn: string): KindScores {
  const add = (kinds: readonly string[], kind: string): number[] => kinds.map((k) => (k === kind ? 2 : 0))
  return {
    start,
    end: start + 4,
    cue: add(CLAIM_SCORES, cue),
    content: add(CLAIM_SCORES, content),
    contingency: add(CONTINGENCY_SCORES, drawn),
  }
}
const annotated = (kinds: KindScores[]): Annotation => ({ ...fakeAnnotation(fakeDocument('Rome resents the deal.')), kinds })

describe('chances of kinds', () => {
  const chances = kindChances(
    annotated([word(0, 'none', 'none', 'none'), word(5, 'fear', 'none', 'none'), word(10, 'none', 'fear', 'red line')]),
  )

  test('cue and content count together', () => {
    const both = chances.ofClaim({ start: 5, end: 9 }, { start: 10, end: 14 })
    const content = chances.ofClaim(null, { start: 10, end: 14 })
    expect([...both].sort((a, b) => b[1] - a[1])[0]![0]).toBe('fear')
    expect(both.get('fear')!).toBeGreaterThan(content.get('fear')!)
    expect([...both.values()].reduce((a, b) => a + b)).toBeCloseTo(1)
  })

  test('a contingency is of the kind that its own words speak for, and none is no kind', () => {
    expect([...chances.ofContingency({ start: 10, end: 14 })].sort((a, b) => b[1] - a[1])[0]![0]).toBe('red line')
    expect(chances.ofContingency({ start: 0, end: 4 }).has('none' as never)).toBe(false)
  })

  test('without scores nothing is held', () => {
    expect(kindChances(annotated([])).ofContingency({ start: 0, end: 4 }).size).toBe(0)
    expect(
      kindChances(annotated([{ start: 40, end: 44, cue: zeros(10), content: zeros(10), contingency: zeros(6) }])).ofClaim(null, {
        start: 0,
        end: 9,
      }).size,
    ).toBe(0)
  })
})

describe('the kind of a claim', () => {
  const surelyAssessed = new Map([
    ['assessment', 0.98],
    ['statement', 0.02],
  ] as const)
  const hardlyAssessed = new Map([
    ['assessment', 0.55],
    ['fear', 0.45],
  ] as const)

  test('a plain statement of the rules gives way to what the network is sure of', () => {
    expect(byModels([], surelyAssessed, 'statement').kind).toBe('assessment')
  })

  test('a fear by its cue stands where the network is in doubt', () => {
    expect(byModels([], hardlyAssessed, 'fear').kind).toBe('fear')
  })
})
