/**
 * Whether two counts of one thing agree by reckoning: one is the sum of others, what is left of it, or taken from it.
 *
 * "12 soldiers and two civilians … the 14 dead", "arrested 73 … released five of them … the 68 detainees" and "took 87 of them … the 87 migrants" agree.
 */
import type { Quantity } from '../../../model/index.ts'
import { readNumber } from '../../../text/number-words.ts'
import type { ToldSentence } from '../article/sentences.ts'
import type { Count } from './counts.ts'
import { NUMBER } from './numbers.ts'

/** Whether one figure is the sum of others, or what is left when others go: twelve soldiers and two civilians are the 14 dead, five released of 73 leave 68. */
export function addsUp(a: Count, b: Count, counts: readonly Count[], others: readonly Quantity[], parts: readonly number[]): boolean {
  const sum = (of: Count): number =>
    counts.filter((c) => c.sentence === of.sentence && c.kind === of.kind).reduce((n, c) => n + c.quantity.low, 0)
  const all = counts.filter((c) => c.kind === a.kind && c !== b).reduce((n, c) => n + c.quantity.low, 0)
  const apart = Math.abs(a.quantity.low - b.quantity.low)
  const between =
    others.some((other) => other !== a.quantity && other !== b.quantity && other.low === apart && other.unit === a.quantity.unit) ||
    parts.includes(apart)
  return between || sum(a) === b.quantity.low || sum(b) === a.quantity.low || all === b.quantity.low
}

/** "took 87 of them to Lampedusa … The 87 migrants": what the second points back to stands between. */
export const isTaken = (a: Count, b: Count, others: readonly Quantity[], parts: readonly number[]): boolean =>
  parts.includes(b.quantity.low) ||
  others.some(
    (other) =>
      other !== a.quantity &&
      other.citation.end <= b.quantity.citation.start &&
      other.low === b.quantity.low &&
      other.unit === b.quantity.unit,
  )

const PART_OF = new RegExp(
  `(?<!\\b(?:all|all the|both)\\s)(?<n>${NUMBER})\\s+(?:of\\s+(?:them|whom|these|those|its|the)|others?|more|further)\\b`,
  'giu',
)
/** "five of them", "12 others": parts that no unit tells. */
export const partsIn = (sentences: readonly ToldSentence[]): number[] =>
  sentences.flatMap(({ text }) => [...text.matchAll(PART_OF)].flatMap((match) => readNumber(match.groups!.n!) ?? []))
