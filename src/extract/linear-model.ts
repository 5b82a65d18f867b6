/**
 * Linear models over named features (softmax regression): weights of models/en, each file read once.
 *
 * `chancesBy('event-parties', ['kind=state', 'place=obj/amod'])` gives a chance for each label of the file.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InternalError } from '../errors.ts'
import { LinearWeights } from '../model/records/linear-weights.ts'

interface Loaded extends Pick<LinearWeights, 'labels' | 'scale'> {
  readonly weights: ReadonlyMap<string, readonly number[]>
}

const loaded = new Map<string, Loaded>()

function weightsOf(name: string): Loaded {
  const known = loaded.get(name)
  if (known) return known
  const file = join(process.env.ARAXES_MODELS ?? fileURLToPath(new URL('../../models/en', import.meta.url)), `${name}.json`)
  try {
    const { labels, scale, weights } = LinearWeights.parse(JSON.parse(readFileSync(file, 'utf8')))
    const model = { labels, scale, weights: new Map(Object.entries(weights)) }
    loaded.set(name, model)
    return model
  } catch (cause) {
    throw new InternalError(`the weights “${name}” can’t be read`, {
      code: 'E_WEIGHTS',
      place: file,
      remedy: 'Install the package anew',
      cause,
    })
  }
}

/** How likely each label of a model is. */
export function chancesBy(name: string, features: Iterable<string>): ReadonlyMap<string, number> {
  const { labels, scale, weights } = weightsOf(name)
  const sums = labels.map(() => 0)
  for (const feature of features) {
    const pairs = weights.get(feature)
    if (!pairs) continue
    for (let i = 0; i < pairs.length; i += 2) sums[pairs[i]!]! += pairs[i + 1]! / scale
  }
  const top = Math.max(...sums)
  const parts = sums.map((sum) => Math.exp(sum - top))
  const total = parts.reduce((a, b) => a + b, 0)
  return new Map(labels.map((label, i) => [label, parts[i]! / total]))
}
