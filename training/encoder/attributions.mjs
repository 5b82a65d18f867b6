// Turns PolNeAR's brat files into paragraphs with a label a word (BIO of source, cue and content), words as Araxes divides them;
// times come from the rules of src/annotate/times (silver), and `cuts` says where the encoder sees sentences begin.
// Usage: npm run build && node training/encoder/attributions.mjs POLNEAR_DIR OUT.jsonl    (POLNEAR_DIR holds text/ and attributions/)
// Where several annotators did an article, the first is taken. A span of several parts is labelled part by part.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openAnnotator } from '../../dist/annotate/index.js'
import { passagesOf } from '../../dist/annotate/passages.js'

const [dir, out] = process.argv.slice(2)
const KINDS = { Source: 'source', Cue: 'cue', Content: 'content' }

/** Offsets of brat count characters, ours UTF-16 units. */
function unitsOf(text) {
  const units = []
  let at = 0
  for (const character of text) {
    units.push(at)
    at += character.length
  }
  units.push(at)
  return units
}

/** BIO of spans over words; where two overlap, the first. */
function bio(words, spans) {
  const labels = words.map(() => 'O')
  for (const { kind, start, end } of spans) {
    let inside = false
    for (const [i, word] of words.entries()) {
      if (word.start >= end || word.end <= start || labels[i] !== 'O') continue
      labels[i] = `${inside ? 'I' : 'B'}-${kind}`
      inside = true
    }
  }
  return labels
}

const annotator = await openAnnotator()
const lines = []
const annotated = readdirSync(join(dir, 'attributions')).sort()
for (const file of readdirSync(join(dir, 'text')).sort()) {
  const name = file.replace(/\.txt$/u, '')
  const text = readFileSync(join(dir, 'text', file), 'utf8')
  const units = unitsOf(text)
  const first = annotated.find((f) => f.startsWith(name))
  if (!first) continue
  const spans = readFileSync(join(dir, 'attributions', first), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [id, head] = line.split('\t')
      const [kind] = (head ?? '').split(' ')
      if (!id?.startsWith('T') || !KINDS[kind]) return []
      return head
        .slice(kind.length + 1)
        .split(';')
        .map((part) => {
          const [start, end] = part.split(' ').map(Number)
          return { kind: KINDS[kind], start: units[start], end: units[end] }
        })
    })
    .sort((a, b) => a.start - b.start)
  let begins = true
  const annotation = await annotator.annotate({ id: name, text })
  const times = annotation.times.map(({ type, start, end }) => ({ kind: type, start, end }))
  const begin = new Set(annotation.sentences.map((s) => s.start))
  for (const { words } of passagesOf(text)) {
    lines.push(
      JSON.stringify({
        doc: begins,
        words: words.map((w) => text.slice(w.start, w.end)),
        attribution: bio(words, spans),
        time: bio(words, times),
        cuts: words.flatMap((w, i) => (begin.has(w.start) ? [i] : [])),
      }),
    )
    begins = false
  }
}
await annotator.close()
writeFileSync(out, `${lines.join('\n')}\n`)
console.log(`${lines.length} paragraphs`)
