/** The file of the models that choose who acts in an event and to whom it is done, and tell whether it is an event between them. */
import { z } from 'zod'
import { PairTrees } from './pair-trees.ts'

export const EventTrees = z
  .object({ actor: PairTrees, recipient: PairTrees, tells: PairTrees })
  .describe('Trees over what is seen of an actor beside an event, for each side, and of an event with its parties')

export type EventTrees = Readonly<z.infer<typeof EventTrees>>
