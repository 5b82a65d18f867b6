/** Gradient-boosted trees as training writes them: read once from a file of `models/en`, then asked for a chance. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { InternalError } from '../errors.ts'
import type { PairTrees } from '../model/records/pair-trees.ts'
import { type Forest, forestOf, sumOf } from './forest.ts'

type Tree = PairTrees['trees'][number]

/** What a file of `models/en` holds, as its schema has it; `what` names it in the error. */
export function modelFile<T>(name: string, schema: z.ZodType<T>, what: string): T {
  const file = join(process.env.ARAXES_MODELS ?? fileURLToPath(new URL('../../models/en', import.meta.url)), name)
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new InternalError(`${what} can’t be read`, { code: 'E_WEIGHTS', place: file, remedy: 'Install the package anew', cause })
  }
}

/** The places in `names` of what the trees were trained on. */
export function placesOf({ features }: PairTrees, names: readonly string[], file: string): number[] {
  const unknown = features.filter((name) => !names.includes(name))
  if (unknown.length > 0)
    throw new InternalError(`${file} asks for what is not measured: ${unknown.join(', ')}`, {
      code: 'E_WEIGHTS',
      place: file,
      remedy: 'Install the package anew',
    })
  return features.map((name) => names.indexOf(name))
}

const forests = new WeakMap<readonly Tree[], Forest>()

/** Numbers go to the trees by their place: those of each name must be these, in this order. */
export function requireOrder<K extends string>(
  models: Readonly<Record<NoInfer<K>, PairTrees>>,
  names: Readonly<Record<K, readonly string[]>>,
  file: string,
): void {
  for (const name of Object.keys(names) as K[])
    if (placesOf(models[name], names[name], file).some((place, i) => place !== i))
      throw new InternalError(`${file}: the numbers of ${name} are measured in another order`, {
        code: 'E_WEIGHTS',
        place: file,
        remedy: 'Install the package anew',
      })
}

/** 0 to 1, of values in the order of the trees' features. */
export function chanceOf(trees: readonly Tree[], values: ArrayLike<number>): number {
  const forest = forests.get(trees) ?? forestOf(trees)
  forests.set(trees, forest)
  return 1 / (1 + Math.exp(-sumOf(forest, values)))
}
