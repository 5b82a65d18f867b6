/**
 * How alike in use two words are: by vectors that training/parting/words.py makes of the encoder's vocabulary, one row of signed bytes a word; read once.
 *
 * "soldiers" and "servicemen" 0.81, "tanker" and "vessel" 0.47, "killed" and "hospital" none.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InternalError } from '../errors.ts'

/** Numbers of a row. */
const SIZE = 64
/** Before it stand marks and single letters. */
const FIRST = 'the'

interface Vectors {
  readonly rows: ReadonlyMap<string, number>
  /** Of length 1 each. */
  readonly values: Float32Array
}

let loaded: Vectors | undefined

function load(): Vectors {
  const folder = process.env.ARAXES_MODELS ?? fileURLToPath(new URL('../../models/en', import.meta.url))
  const file = join(folder, 'words.bin')
  try {
    const words = readFileSync(join(folder, 'vocab.txt'), 'utf8').trimEnd().split('\n')
    const own = words.slice(words.indexOf(FIRST)).filter((word) => !word.startsWith('##'))
    const bytes = readFileSync(file)
    if (bytes.length !== own.length * SIZE) throw new Error(`${bytes.length} bytes for ${own.length} words`)
    const values = Float32Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length))
    for (let row = 0; row < own.length; row++) {
      const at = values.subarray(row * SIZE, (row + 1) * SIZE)
      const length = Math.hypot(...at) || 1
      for (let i = 0; i < SIZE; i++) at[i]! /= length
    }
    return { rows: new Map(own.map((word, row) => [word, row])), values }
  } catch (cause) {
    throw new InternalError('the vectors of words can’t be read', {
      code: 'E_WEIGHTS',
      place: file,
      remedy: 'Install the package anew',
      cause,
    })
  }
}

/** Row of a word in small letters, for `likeness`; undefined for one that the vocabulary lacks. */
export function rowOf(word: string): number | undefined {
  loaded ??= load()
  return loaded.rows.get(word)
}

/** Cosine of two rows, -1 to 1. */
export function likeness(a: number, b: number): number {
  loaded ??= load()
  const { values } = loaded
  let sum = 0
  for (let i = 0, x = a * SIZE, y = b * SIZE; i < SIZE; i++, x++, y++) sum += values[x]! * values[y]!
  return sum
}

/** Sum of rows with weights, of length 1; undefined where there are none. */
export function meanRow(rows: readonly { readonly row: number; readonly weight: number }[]): Float32Array | undefined {
  loaded ??= load()
  const { values } = loaded
  if (rows.length === 0) return undefined
  const out = new Float32Array(SIZE)
  for (const { row, weight } of rows) for (let i = 0; i < SIZE; i++) out[i]! += weight * values[row * SIZE + i]!
  const length = Math.hypot(...out) || 1
  for (let i = 0; i < SIZE; i++) out[i]! /= length
  return out
}
