/** The file of the models that tell which findings are worth a reader's time, a check each. */
import { z } from 'zod'
import { PairTrees } from './pair-trees.ts'

export const FindingModels = z
  .object({ 'unattributed-figure': PairTrees, 'date-conflict': PairTrees })
  .describe('Trees over what is seen of a possible finding')

export type FindingModels = Readonly<z.infer<typeof FindingModels>>
