// An averaged perceptron in training: sparse weights by feature, with lazily updated sums; writes the file that src/annotate/perceptron.ts reads.
import { writeFileSync } from 'node:fs'

export class Averaged {
  constructor(labels) {
    this.labels = labels
    this.rows = new Map()
    this.now = 0
  }

  score(features, scores) {
    scores.fill(0)
    for (let f = 0; f < features.size; f++) {
      const row = this.rows.get(features.hashes[f])
      if (row) for (let k = 0; k < row.classes.length; k++) scores[row.classes[k]] += row.weights[k]
    }
  }

  update(features, right, wrong) {
    this.now++
    if (right === wrong) return
    for (let f = 0; f < features.size; f++) {
      const hash = features.hashes[f]
      let row = this.rows.get(hash)
      if (!row) {
        row = { classes: [], weights: [], sums: [], stamps: [] }
        this.rows.set(hash, row)
      }
      this.#add(row, right, 1)
      this.#add(row, wrong, -1)
    }
  }

  #add(row, label, by) {
    let k = row.classes.indexOf(label)
    if (k < 0) {
      k = row.classes.push(label) - 1
      row.weights.push(0)
      row.sums.push(0)
      row.stamps.push(this.now)
    }
    row.sums[k] += (this.now - row.stamps[k]) * row.weights[k]
    row.stamps[k] = this.now
    row.weights[k] += by
  }

  /** Averaged weights, as a scorer of the same shape. */
  averaged() {
    const out = new Averaged(this.labels)
    for (const [hash, row] of this.rows) {
      const weights = row.classes.map((_, k) => (row.sums[k] + (this.now - row.stamps[k]) * row.weights[k]) / this.now)
      out.rows.set(hash, { classes: row.classes, weights })
    }
    return out
  }

  /** Keeps the strongest weights that fit into `bytes`, rounded to 8 bits, and writes them. */
  write(path, bytes) {
    const all = []
    for (const row of this.rows.values()) for (const w of row.weights) all.push(Math.abs(w))
    all.sort((a, b) => b - a)
    const scale = 127 / all[Math.floor(all.length * 0.0005)]
    const round = (w) => Math.max(-127, Math.min(127, Math.round(w * scale)))
    let low = 0
    let high = all.length
    const kept = (count) => {
      const least = all[Math.max(0, count - 1)]
      const rows = []
      let weights = 0
      for (const [hash, row] of this.rows) {
        const list = row.classes.flatMap((c, k) =>
          Math.abs(row.weights[k]) >= least && round(row.weights[k]) !== 0 ? [[c, round(row.weights[k])]] : [],
        )
        if (list.length > 0) rows.push([hash, list])
        weights += list.length
      }
      return { rows, weights, size: rows.length * 5 + weights * 2 }
    }
    while (high - low > all.length / 256) {
      const middle = Math.floor((low + high) / 2)
      if (kept(middle).size > bytes) high = middle
      else low = middle
    }
    const { rows, weights, size } = kept(low)
    rows.sort((a, b) => a[0] - b[0])
    const header = Buffer.from(`${JSON.stringify({ format: 'araxes-perceptron-1', labels: this.labels, keys: rows.length, weights })}\n`)
    const keys = Buffer.alloc(rows.length * 4)
    for (const [i, [hash]] of rows.entries()) keys.writeUInt32LE(hash, i * 4)
    const counts = Buffer.from(rows.map(([, list]) => list.length))
    const classes = Buffer.from(rows.flatMap(([, list]) => list.map(([c]) => c)))
    const values = Buffer.from(Int8Array.from(rows.flatMap(([, list]) => list.map(([, w]) => w))).buffer)
    writeFileSync(path, Buffer.concat([header, keys, counts, classes, values]))
    console.log(`${path}: ${rows.length} features, ${weights} weights, ${size} bytes of ${all.length} weights trained`)
  }
}
