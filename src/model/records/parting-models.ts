/** The file of the models that tell whether accounts part: of what is said, of figures, of dates. */
import { z } from 'zod'
import { PairTrees } from './pair-trees.ts'

export const PartingModels = z
  .object({ statements: PairTrees, figures: PairTrees, dates: PairTrees })
  .describe('Trees over what two statements, two figures or two dated tellings have in common')

export type PartingModels = Readonly<z.infer<typeof PartingModels>>
