/**
 * How likely two mentions tell of one event: gradient-boosted trees over `pair-features.ts`, trained on ECB+ by training/same-event; read once.
 *
 * A pure function of the two mentions: neither other documents nor the store change it, so that what was linked stays so when documents are added.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InternalError } from '../errors.ts'
import { PairTrees } from '../model/records/pair-trees.ts'
import { FEATURES, type Feature, type Traced } from './pair-features.ts'

type Tree = PairTrees['trees'][number]

interface Model {
  readonly features: readonly Feature[]
  readonly trees: readonly Tree[]
}

let loaded: Model | undefined

function load(): Model {
  const file = join(process.env.ARAXES_MODELS ?? fileURLToPath(new URL('../../models/en', import.meta.url)), 'same-event.json')
  try {
    const { features, trees } = PairTrees.parse(JSON.parse(readFileSync(file, 'utf8')))
    const unknown = features.filter((name) => !(name in FEATURES))
    if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}`)
    return { features: features as Feature[], trees }
  } catch (cause) {
    throw new InternalError('the model of events across articles can’t be read', {
      code: 'E_WEIGHTS',
      place: file,
      remedy: 'Install the package anew',
      cause,
    })
  }
}

function leafOf({ feature, most, left, right, leaf }: Tree, values: Float64Array): number {
  let at = 0
  while (at >= 0 && feature.length > 0) {
    at = values[feature[at]!]! <= most[at]! ? left[at]! : right[at]!
  }
  return leaf[at < 0 ? -1 - at : 0]!
}

/** 0 to 1; the order of the two does not matter. */
export function samePair(a: Traced, b: Traced): number {
  loaded ??= load()
  const values = Float64Array.from(loaded.features, (name) => FEATURES[name](a, b))
  let sum = 0
  for (const tree of loaded.trees) sum += leafOf(tree, values)
  return 1 / (1 + Math.exp(-sum))
}
