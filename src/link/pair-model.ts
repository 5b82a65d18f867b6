/**
 * How likely two mentions tell of one event: gradient-boosted trees over `pair-features.ts`, trained on ECB+ by training/same-event; read once.
 *
 * A pure function of the two mentions: neither other documents nor the store change it, so that what was linked stays so when documents are added.
 */

import { chanceOf, modelFile, placesOf } from '../lookup/trees.ts'
import { PairTrees } from '../model/records/pair-trees.ts'
import { FEATURES, type Feature, type Traced } from './pair-features.ts'

const FILE = 'same-event.json'
let loaded: PairTrees | undefined

function load(): PairTrees {
  const model = modelFile(FILE, PairTrees, 'the model of events across articles')
  placesOf(model, Object.keys(FEATURES), FILE)
  return model
}

/** 0 to 1; the order of the two does not matter. */
export function samePair(a: Traced, b: Traced): number {
  loaded ??= load()
  return chanceOf(
    loaded.trees,
    Float64Array.from(loaded.features as Feature[], (name) => FEATURES[name](a, b)),
  )
}
