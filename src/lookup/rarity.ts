/**
 * How rare a word is in English, the same for every store: by its place in the encoder's vocabulary, whose words stand in order of frequency.
 *
 * By Zipf's law the r-th commonest word makes up a tenth of an r-th of a text, so that an article of 400 words holds it with a chance of 1 − exp(−40 / r); its
 * rarity is the negative logarithm of that, as inverse document frequency would be: 0 for "the", 3 for "police", 7 for a word that the vocabulary lacks.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InternalError } from '../errors.ts'

/** Words of an article, times the share of the commonest word. */
const EXPECTED = 40
/** Rank of words that the vocabulary lacks: its own go to 28,000. */
const UNKNOWN = 40_000
/** Before it stand marks and single letters. */
const FIRST = 'the'

let ranks: ReadonlyMap<string, number> | undefined

function load(): ReadonlyMap<string, number> {
  const file = join(process.env.ARAXES_MODELS ?? fileURLToPath(new URL('../../models/en', import.meta.url)), 'vocab.txt')
  try {
    const words = readFileSync(file, 'utf8').trimEnd().split('\n')
    const first = words.indexOf(FIRST)
    return new Map(words.slice(first).flatMap((word, i) => (word.startsWith('##') ? [] : [[word, i + 1]])))
  } catch (cause) {
    throw new InternalError('the vocabulary can’t be read', { code: 'E_WEIGHTS', place: file, remedy: 'Install the package anew', cause })
  }
}

/** @param word lower case */
export function rarity(word: string): number {
  ranks ??= load()
  return -Math.log(1 - Math.exp(-EXPECTED / (ranks.get(word) ?? UNKNOWN)))
}
