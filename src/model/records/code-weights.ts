/** The weights of `models/en/code-types.json`: a linear model of PLOVER types over features of a marked pair. */
import { z } from 'zod'

export const CodeWeights = z.object({
  labels: z.array(z.string()).min(2).describe('Types; YIELD stands for CONCEDE and RETREAT'),
  scale: z.number().positive().describe('A weight is its integer divided by this'),
  weights: z.record(z.string(), z.array(z.int())).describe('By feature: index of label, weight, index of label, weight, …'),
})

export type CodeWeights = Readonly<z.infer<typeof CodeWeights>>
