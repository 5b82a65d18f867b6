/** A linear classifier of event types over features: weights by `training/code-types/train.mjs`, read once. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InternalError } from '../../errors.ts'
import { CodeWeights } from '../../model/records/code-weights.ts'

export interface Guess {
  readonly label: string
  readonly probability: number
}

/** All labels with their probabilities, likeliest first; equal ones in the order of the labels. */
export function classify({ labels, scale, weights }: CodeWeights, features: readonly string[]): Guess[] {
  const sums = labels.map(() => 0)
  for (const feature of features) {
    const pairs = weights[feature]
    if (!pairs) continue
    for (let i = 0; i < pairs.length; i += 2) sums[pairs[i]!]! += pairs[i + 1]! / scale
  }
  const top = Math.max(...sums)
  const parts = sums.map((sum) => Math.exp(sum - top))
  const total = parts.reduce((a, b) => a + b, 0)
  return labels.map((label, i) => ({ label, probability: parts[i]! / total })).sort((a, b) => b.probability - a.probability)
}

let loaded: CodeWeights | undefined

export function loadWeights(): CodeWeights {
  if (loaded) return loaded
  const file = join(process.env.ARAXES_MODELS ?? fileURLToPath(new URL('../../../models/en', import.meta.url)), 'code-types.json')
  try {
    loaded = CodeWeights.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new InternalError('the weights of the event types can’t be read', {
      code: 'E_WEIGHTS',
      place: file,
      remedy: 'Install the package anew',
      cause,
    })
  }
  return loaded
}
