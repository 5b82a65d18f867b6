/**
 * A linear model over hashed features: for each feature that it knows, weights of a few of its labels.
 * Weights are small integers, so that scores are exact and the same on every machine.
 */
import { readFileSync } from 'node:fs'
import { InternalError } from '../errors.ts'

/** Mixes a value into a hash; start with the number of the feature's template. */
export const mix = (hash: number, value: number): number => {
  let h = Math.imul(hash ^ value, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** A growing list of feature hashes, used again for every decision. */
export class Features {
  readonly hashes = new Uint32Array(160)
  size = 0
  add(hash: number): void {
    this.hashes[this.size++] = hash
  }
}

const MAGIC = 'araxes-perceptron-1'

export class Perceptron {
  readonly labels: readonly string[]
  readonly #slots: Uint32Array
  readonly #keys: Uint32Array
  readonly #mask: number
  readonly #offsets: Uint32Array
  readonly #classes: Uint8Array
  readonly #values: Int8Array

  constructor(labels: readonly string[], keys: Uint32Array, counts: Uint8Array, classes: Uint8Array, values: Int8Array) {
    this.labels = labels
    this.#keys = keys
    this.#classes = classes
    this.#values = values
    this.#offsets = new Uint32Array(keys.length + 1)
    let capacity = 16
    while (capacity < keys.length * 2) capacity *= 2
    this.#mask = capacity - 1
    this.#slots = new Uint32Array(capacity)
    for (let i = 0; i < keys.length; i++) {
      this.#offsets[i + 1] = this.#offsets[i]! + counts[i]!
      let at = keys[i]! & this.#mask
      while (this.#slots[at] !== 0) at = (at + 1) & this.#mask
      this.#slots[at] = i + 1
    }
  }

  /** Adds up the weights of the features into `scores`, one number a label. */
  score(features: Features, scores: Int32Array): void {
    scores.fill(0)
    for (let f = 0; f < features.size; f++) {
      const hash = features.hashes[f]!
      let at = hash & this.#mask
      let slot = this.#slots[at]!
      while (slot !== 0 && this.#keys[slot - 1] !== hash) {
        at = (at + 1) & this.#mask
        slot = this.#slots[at]!
      }
      if (slot === 0) continue
      const end = this.#offsets[slot]!
      for (let k = this.#offsets[slot - 1]!; k < end; k++) scores[this.#classes[k]!]! += this.#values[k]!
    }
  }

  /** File: a line of JSON, then keys (uint32, little-endian), counts (uint8), classes (uint8), weights (int8). */
  static read(path: string): Perceptron {
    const bytes = readFileSync(path)
    const line = bytes.indexOf(10)
    const header = JSON.parse(bytes.subarray(0, line).toString('utf8')) as {
      format: string
      labels: string[]
      keys: number
      weights: number
    }
    if (header.format !== MAGIC)
      throw new InternalError('not weights of this version', { code: 'E_MODEL', place: path, remedy: 'Install the package anew.' })
    let at = line + 1
    const part = (length: number): Uint8Array => {
      at += length
      return new Uint8Array(bytes.subarray(at - length, at))
    }
    const raw = part(header.keys * 4)
    const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength)
    const keys = Uint32Array.from({ length: header.keys }, (_, i) => view.getUint32(i * 4, true))
    const counts = part(header.keys)
    const classes = part(header.weights)
    const values = part(header.weights)
    return new Perceptron(header.labels, keys, counts, classes, new Int8Array(values.buffer))
  }
}
