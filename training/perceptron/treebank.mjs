// Reads CoNLL-U into sentences of words with gold tags, heads and relations.
import { readFileSync } from 'node:fs'

export function readTreebank(path) {
  const sentences = []
  let words = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (/^\d+\t/.test(line)) {
      const [, form, lemma, upos, xpos, , head, deprel] = line.split('\t')
      words.push({ form, lemma, upos, xpos, head: Number(head) - 1, deprel })
    } else if (line === '' && words.length > 0) {
      sentences.push(words)
      words = []
    }
  }
  return sentences
}

/** Lifts heads until no two arcs cross: the parser makes projective trees only. */
export function projective(words) {
  const heads = words.map((w) => w.head)
  const crosses = (i) => {
    const [a, b] = [Math.min(i, heads[i]), Math.max(i, heads[i])]
    if (heads[i] < 0) return false
    for (let k = a + 1; k < b; k++) if (heads[k] < a || heads[k] > b) return heads[k] !== -1 || true
    return false
  }
  for (let round = 0; round < 20; round++) {
    const bad = heads.map((_, i) => i).filter(crosses)
    if (bad.length === 0) return heads
    const shortest = bad.reduce((x, y) => (Math.abs(heads[x] - x) <= Math.abs(heads[y] - y) ? x : y))
    if (heads[heads[shortest]] < 0) return null
    heads[shortest] = heads[heads[shortest]]
  }
  return null
}

/** Numbers in [0, 1), the same in every run. */
export function randoms(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

export function shuffled(list, random) {
  const out = [...list]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[out[i], out[j]] = [out[j], out[i]]
  }
  return out
}
