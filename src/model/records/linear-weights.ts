/** Weights of a linear model over named features, as the scripts in training/ write them. */
import { z } from 'zod'

export const LinearWeights = z.object({
  labels: z.array(z.string()).min(2),
  scale: z.number().positive().describe('What a weight of 1 is divided by'),
  weights: z.record(z.string(), z.array(z.int())).describe('A feature’s pairs of label and weight'),
})

export type LinearWeights = Readonly<z.infer<typeof LinearWeights>>
