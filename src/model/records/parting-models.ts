/** The file of the models that tell whether accounts part: of what is said, of figures, of dates. */
import { z } from 'zod'
import { PairTrees } from './pair-trees.ts'

export const PartingModels = z
  .object({
    statements: PairTrees,
    figures: PairTrees,
    dates: PairTrees,
    together: z
      .object({ bias: z.number(), trees: z.number(), network: z.number() })
      .describe('Weights of the log-odds that the trees and the network of parting.onnx give two statements'),
  })
  .describe('Trees over what two statements, two figures or two dated tellings have in common')

export type PartingModels = Readonly<z.infer<typeof PartingModels>>
