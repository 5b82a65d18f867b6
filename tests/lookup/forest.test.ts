import { expect, test } from 'vitest'
import { forestOf, sumOf } from '../../src/lookup/forest.ts'
import { modelFile, requireOrder } from '../../src/lookup/trees.ts'
import { EventTrees } from '../../src/model/records/event-trees.ts'
import type { PairTrees } from '../../src/model/records/pair-trees.ts'

type Tree = PairTrees['trees'][number]

/** What a tree adds, by a walk from its root. */
function leafOf({ feature, most, left, right, leaf }: Tree, values: readonly number[]): number {
  let at = feature.length > 0 ? 0 : -1
  while (at >= 0) at = values[feature[at]!]! <= most[at]! ? left[at]! : right[at]!
  return leaf[-1 - at]!
}

test('all trees at once add what a walk through each adds, to the last digit', () => {
  const { trees } = modelFile('event-choice.json', EventTrees, 'the trees').actor
  const forest = forestOf(trees)
  const limits = trees.flatMap(({ most }) => most)
  for (let round = 0; round < 200; round++) {
    // Values on, below and above the limits
    const values = Array.from({ length: 92 }, (_, i) => limits[(round * 97 + i * 31) % limits.length]! * ((round + i) % 3))
    expect(sumOf(forest, values)).toBe(trees.reduce((sum, tree) => sum + leafOf(tree, values), 0))
  }
})

test('a tree without a fork adds its one leaf', () => {
  const leaf: Tree = { feature: [], most: [], left: [], right: [], leaf: [0.25] }
  expect(sumOf(forestOf([leaf, leaf]), [])).toBe(0.5)
})

test('numbers that are measured in another order, or not at all, are an error', () => {
  const model: PairTrees = { features: ['near', 'far'], trees: [{ feature: [], most: [], left: [], right: [], leaf: [0] }] }
  expect(() => requireOrder({ model }, { model: ['near', 'far'] }, 'a.json')).not.toThrow()
  expect(() => requireOrder({ model }, { model: ['far', 'near'] }, 'a.json')).toThrow(
    /a\.json: the numbers of model are measured in another order/,
  )
  expect(() => requireOrder({ model }, { model: ['near'] }, 'a.json')).toThrow(/not measured: far/)
})
