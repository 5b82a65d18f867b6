/** The trees that choose the parties of events and tell events from what only looks like one (training/events/choose.py), read once. */
import { chanceOf, modelFile, requireOrder } from '../../lookup/trees.ts'
import { EventTrees } from '../../model/records/event-trees.ts'
import { PARTY_EVIDENCE } from './party-evidence.ts'
import { TELLS_EVIDENCE } from './tells-evidence.ts'

const FILE = 'event-choice.json'
let loaded: EventTrees | undefined

function load(): EventTrees {
  const trees = modelFile(FILE, EventTrees, 'the trees that choose the parties of events')
  requireOrder(trees, { actor: PARTY_EVIDENCE, recipient: PARTY_EVIDENCE, tells: TELLS_EVIDENCE }, FILE)
  return trees
}

/** 0 to 1, of numbers in the order of their evidence. */
export function chanceBy(name: keyof EventTrees, values: readonly number[]): number {
  loaded ??= load()
  return chanceOf(loaded[name].trees, values)
}
