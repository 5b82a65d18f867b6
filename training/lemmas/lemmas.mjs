// Learns how forms become lemmas: for each form and tag what the rules by suffix get wrong, and the rules themselves.
import { writeFileSync } from 'node:fs'

/** "4:y" from studies to study: how much to cut, what to add. */
function edit(form, lemma) {
  let same = 0
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++
  return `${form.length - same}:${lemma.slice(same)}`
}
const apply = (form, change) => {
  const at = change.indexOf(':')
  return form.slice(0, form.length - Number(change.slice(0, at))) + change.slice(at + 1)
}

export function writeLemmas(sentences, path) {
  const seen = new Map()
  for (const words of sentences)
    for (const { form, lemma, upos, xpos } of words) {
      if (upos === 'PROPN' || upos === 'PUNCT' || upos === 'X' || upos === 'NUM' || lemma === '_' || !/^[\p{L}'’-]+$/u.test(form)) continue
      const key = `${xpos} ${form.toLowerCase().replace(/[’‘]/g, "'")}`
      const tally = seen.get(key) ?? new Map()
      tally.set(lemma.toLowerCase(), (tally.get(lemma.toLowerCase()) ?? 0) + 1)
      seen.set(key, tally)
    }
  const items = [...seen].map(([key, tally]) => {
    const [xpos, form] = key.split(' ')
    const [lemma, n] = [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]
    return { xpos, form, lemma, n }
  })
  const tallies = new Map()
  for (const { xpos, form, lemma } of items) {
    for (let length = 0; length <= 5 && length <= form.length - 1; length++) {
      const key = `${xpos} ${form.slice(form.length - length)}`
      const tally = tallies.get(key) ?? new Map()
      const change = edit(form, lemma)
      tally.set(change, (tally.get(change) ?? 0) + 1)
      tallies.set(key, tally)
    }
  }
  const rules = {}
  const lookup = (xpos, form, from = 5) => {
    for (let length = Math.min(from, form.length - 1); length >= 0; length--) {
      const change = rules[`${xpos} ${form.slice(form.length - length)}`]
      if (change !== undefined) return change
    }
    return '0:'
  }
  for (let length = 0; length <= 5; length++)
    for (const [key, tally] of tallies) {
      const [xpos, suffix] = key.split(' ')
      if (suffix.length !== length) continue
      const sorted = [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      const total = sorted.reduce((sum, [, n]) => sum + n, 0)
      if (total < 3 && length > 0) continue
      if (sorted[0][1] / total < 0.6 && length > 1) continue
      if (lookup(xpos, `x${suffix}`, length - 1) !== sorted[0][0]) rules[key] = sorted[0][0]
    }
  const forms = {}
  for (const { xpos, form, lemma } of items) if (apply(form, lookup(xpos, form)) !== lemma) forms[`${xpos} ${form}`] = lemma
  const lines = (mark, record) => Object.entries(record).map(([key, value]) => `${mark}${key}\t${value}`)
  writeFileSync(path, `${[...lines('', forms), ...lines('*', rules)].sort().join('\n')}\n`)
  console.log(`${path}: ${Object.keys(forms).length} forms, ${Object.keys(rules).length} suffixes`)
}
