/**
 * Which of the mentions that may be events are: trees over what is seen of each with its parties (`tells-evidence.ts`; training/events/choose.py).
 *
 * "The minister attacked the paper's editor" is one; "the talks show", of which the encoder holds little and whose parties are guessed, is none.
 */
import { chanceBy } from './event-trees.ts'
import { type ChosenMention, chosenIn } from './party-choice.ts'
import type { Scene } from './scene.ts'
import { tellsEvidence } from './tells-evidence.ts'

/** Fitted with the trees, for F1 of events. */
const TELLS = 0.3

/** With the parties that are likeliest. */
export function eventsIn(scene: Scene): ChosenMention[] {
  const chosen = chosenIn(scene)
  const evidence = tellsEvidence(scene, chosen)
  return chosen.filter((_, i) => chanceBy('tells', evidence[i]!) >= TELLS)
}
