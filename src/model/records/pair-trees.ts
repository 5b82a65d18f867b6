/** The file of the model that tells whether two mentions are of one event: trees over numbers that the two have in common. */
import { z } from 'zod'

const numbers = z.array(z.number())

export const PairTrees = z
  .object({
    features: z.array(z.string()).describe('Names of the numbers, in the order that the trees count them'),
    trees: z
      .array(
        z.object({
          feature: z.array(z.int().nonnegative()).describe('Which number a fork asks for'),
          most: numbers.describe('Up to which it goes left'),
          left: z.array(z.int()).describe('Next fork, or a leaf as -1 less its index'),
          right: z.array(z.int()),
          leaf: numbers.max(32).describe('What a leaf adds to the log odds'),
        }),
      )
      .min(1),
  })
  .describe('Gradient-boosted trees')

export type PairTrees = Readonly<z.infer<typeof PairTrees>>
