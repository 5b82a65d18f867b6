// Softmax regression over named features, as the linear models of models/en are trained. Deterministic: full-batch, no randomness.

const SCALE = 100

/** Weights for data of {features, label, weight}; `l2` draws them to nothing, `least` is in how many examples a feature must stand. */
export function train(data, labels, { l2 = 1, least = 2, steps = 200 } = {}) {
  const counts = new Map()
  for (const { features } of data) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1)
  const ids = new Map([...counts].filter(([, n]) => n >= least).map(([f], i) => [f, i]))
  const X = data.map(({ features }) => features.flatMap((f) => ids.get(f) ?? []))
  const Y = data.map(({ label }) => labels.indexOf(label))
  const K = labels.length
  const W = new Float64Array(ids.size * K)
  const M = new Float64Array(W.length)
  const V = new Float64Array(W.length)
  for (let step = 1; step <= steps; step++) {
    const G = new Float64Array(W.length)
    for (let n = 0; n < X.length; n++) {
      const s = new Float64Array(K)
      for (const f of X[n]) for (let k = 0; k < K; k++) s[k] += W[f * K + k]
      const top = Math.max(...s)
      let total = 0
      for (let k = 0; k < K; k++) total += s[k] = Math.exp(s[k] - top)
      for (let k = 0; k < K; k++) {
        const g = (s[k] / total - (k === Y[n] ? 1 : 0)) * (data[n].weight ?? 1)
        for (const f of X[n]) G[f * K + k] += g
      }
    }
    const rate = 0.1 * (1 - step / (steps + 1))
    for (let i = 0; i < W.length; i++) {
      const g = G[i] + l2 * W[i]
      M[i] = 0.9 * M[i] + 0.1 * g
      V[i] = 0.99 * V[i] + 0.01 * g * g
      W[i] -= (rate * (M[i] / (1 - 0.9 ** step))) / (Math.sqrt(V[i] / (1 - 0.99 ** step)) + 1e-8)
    }
  }
  const weights = {}
  for (const [f, i] of ids) {
    const pairs = []
    for (let k = 0; k < K; k++) {
      const w = Math.round(W[i * K + k] * SCALE)
      if (Math.abs(w) >= 5) pairs.push(k, w)
    }
    if (pairs.length > 0) weights[f] = pairs
  }
  return { labels, scale: SCALE, weights }
}

/** Chances of the labels, in their order. */
export function chances({ labels, scale, weights }, features) {
  const sums = labels.map(() => 0)
  for (const f of features) for (let i = 0, p = weights[f] ?? []; i < p.length; i += 2) sums[p[i]] += p[i + 1] / scale
  const top = Math.max(...sums)
  const parts = sums.map((s) => Math.exp(s - top))
  const total = parts.reduce((a, b) => a + b, 0)
  return parts.map((p) => p / total)
}

export function guess(model, features) {
  const all = chances(model, features)
  return model.labels[all.indexOf(Math.max(...all))]
}
