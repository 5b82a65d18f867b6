/** Weights of the model that finds the parties of an event, as training/events/parties.mjs writes them. */
import { z } from 'zod'

export const PartyWeights = z.object({
  labels: z.tuple([z.literal('none'), z.literal('actor'), z.literal('recipient')]),
  scale: z.number().positive().describe('What a weight of 1 is divided by'),
  weights: z.record(z.string(), z.array(z.int())).describe('A feature’s pairs of label and weight'),
})

export type PartyWeights = Readonly<z.infer<typeof PartyWeights>>
