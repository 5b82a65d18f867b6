// Trains the tagger and the parser of models/en on Universal Dependencies treebanks.
// Usage: npm run build && nice -n 10 node training/perceptron/train.mjs --out models/en TRAIN.conllu…  [--stage tagger|parser|lemmas]
import { mkdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Averaged } from './averaged.mjs'
import { writeLemmas } from './lemmas.mjs'
import { projective, randoms, readTreebank, shuffled } from './treebank.mjs'

const args = process.argv.slice(2)
const option = (name, otherwise) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : otherwise)
const out = option('--out', 'models/en')
const stage = option('--stage', 'all')
const code = option('--code', fileURLToPath(new URL('../../dist', import.meta.url)))
const { Features } = await import(pathToFileURL(`${code}/annotate/perceptron.js`).href)
const { tagFeatures, wordShape } = await import(pathToFileURL(`${code}/annotate/tagger.js`).href)
const { LEFT, parserWord, ParserState, REDUCE, RIGHT, SHIFT } = await import(pathToFileURL(`${code}/annotate/parser.js`).href)

const FOLDS = 5
const TAGGER_ROUNDS = 6
const PARSER_ROUNDS = 12
const sentences = args.flatMap(readTreebank)
mkdirSync(out, { recursive: true })
console.log(`${sentences.length} sentences`)

const tagOf = (word) => `${word.upos}|${word.xpos}`
const counts = new Map()
for (const word of sentences.flat()) counts.set(tagOf(word), (counts.get(tagOf(word)) ?? 0) + 1)
const tags = [...counts]
  .filter(([, n]) => n >= 3)
  .map(([t]) => t)
  .sort()

function best(scores, allowed) {
  let at = -1
  for (let k = 0; k < scores.length; k++) if ((!allowed || allowed(k)) && (at < 0 || scores[k] > scores[at])) at = k
  return at
}

function trainTagger(train, rounds) {
  const model = new Averaged(tags)
  const features = new Features()
  const scores = new Float64Array(tags.length)
  const random = randoms(7)
  const ready = train.map((words) => ({ shapes: words.map((w) => wordShape(w.form)), gold: words.map((w) => tags.indexOf(tagOf(w))) }))
  for (let round = 0; round < rounds; round++) {
    for (const { shapes, gold } of shuffled(ready, random)) {
      let tag1 = -1
      let tag2 = -1
      for (let i = 0; i < shapes.length; i++) {
        tagFeatures(shapes, i, tag1, tag2, features)
        model.score(features, scores)
        const guess = best(scores)
        if (gold[i] >= 0) model.update(features, gold[i], guess)
        tag2 = tag1
        tag1 = guess
      }
    }
  }
  return model.averaged()
}

function tagWith(model, words) {
  const shapes = words.map((w) => wordShape(w.form))
  const features = new Features()
  const scores = new Float64Array(tags.length)
  let tag1 = -1
  let tag2 = -1
  return words.map((_, i) => {
    tagFeatures(shapes, i, tag1, tag2, features)
    model.score(features, scores)
    tag2 = tag1
    tag1 = best(scores)
    const [upos, xpos] = tags[tag1].split('|')
    return { upos, xpos }
  })
}

if (stage === 'all' || stage === 'lemmas') writeLemmas(sentences, `${out}/lemmas.tsv`)
if (stage === 'all' || stage === 'tagger') trainTagger(sentences, TAGGER_ROUNDS).write(`${out}/tagger.bin`, 1_100_000)

if (stage === 'all' || stage === 'parser') {
  // The parser learns on tags as the tagger gives them for sentences that it has not seen.
  const tagged = new Array(sentences.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainTagger(
      sentences.filter((_, i) => i % FOLDS !== fold),
      4,
    )
    let right = 0
    let all = 0
    sentences.forEach((words, i) => {
      if (i % FOLDS !== fold) return
      tagged[i] = tagWith(model, words)
      words.forEach((w, k) => {
        all++
        if (w.upos === tagged[i][k].upos) right++
      })
    })
    console.log(`fold ${fold}: UPOS ${((100 * right) / all).toFixed(2)}`)
  }
  const relations = new Map()
  for (const word of sentences.flat()) relations.set(word.deprel, (relations.get(word.deprel) ?? 0) + 1)
  const kept = [...relations]
    .filter(([r, n]) => n >= 15 && r !== 'root')
    .map(([r]) => r)
    .sort()
  const labels = ['S', 'D', ...kept.map((r) => `L${r}`), ...kept.map((r) => `R${r}`)]
  const moves = labels.map((l) => (l === 'S' ? SHIFT : l === 'D' ? REDUCE : l.startsWith('L') ? LEFT : RIGHT))
  const index = new Map(labels.map((l, i) => [l, i]))
  const ready = sentences.flatMap((words, s) => {
    const heads = projective(words)
    const relation = words.map((w) => (kept.includes(w.deprel) ? w.deprel : w.deprel.split(':')[0]))
    return heads
      ? [
          {
            words: words.map((w, i) => parserWord(w.form, tagged[s][i])),
            heads,
            relation: relation.map((r) => (kept.includes(r) ? r : 'dep')),
          },
        ]
      : []
  })
  console.log(`${ready.length} sentences to parse, ${labels.length} labels`)
  const model = new Averaged(labels)
  const features = new Features()
  const scores = new Float64Array(labels.length)
  const random = randoms(11)
  for (let round = 0; round < PARSER_ROUNDS; round++) {
    let wrong = 0
    let steps = 0
    for (const { words, heads, relation } of shuffled(ready, random)) {
      const state = new ParserState(words)
      while (!state.done) {
        state.features(features)
        model.score(features, scores)
        const costs = [SHIFT, REDUCE, LEFT, RIGHT].map((m) => (state.can(m) ? costOf(state, m, heads) : Infinity))
        const least = Math.min(...costs)
        const guess = best(scores, (k) => state.can(moves[k]))
        const top = state.stack.at(-1)
        const good = (k) => {
          if (costs[moves[k]] !== least) return false
          if (moves[k] === LEFT && heads[top] === state.next) return labels[k] === `L${relation[top]}`
          if (moves[k] === RIGHT && heads[state.next] === top) return labels[k] === `R${relation[state.next]}`
          return true
        }
        const right = good(guess) ? guess : best(scores, good)
        model.update(features, right, guess)
        steps++
        if (right !== guess) wrong++
        const move = round > 0 && random() < 0.9 ? guess : right
        state.apply(moves[move], index.get(labels[move]))
      }
    }
    console.log(`round ${round}: ${((100 * wrong) / steps).toFixed(2)}% wrong of ${steps} steps, ${model.rows.size} features`)
  }
  model.averaged().write(`${out}/parser.bin`, 1_750_000)
}

/** How many gold arcs a move makes unreachable (Goldberg and Nivre 2012). */
function costOf(state, move, heads) {
  const { stack, next, heads: have } = state
  const n = heads.length
  const top = stack.at(-1)
  let cost = 0
  if (move === SHIFT || move === RIGHT) {
    for (const s of stack) {
      if (have[s] === -1 && heads[s] === next) cost++
      if (heads[next] === s && !(move === RIGHT && s === top)) cost++
    }
    if (move === RIGHT && (heads[next] > next || heads[next] === -1)) cost++
  }
  if (move === LEFT) {
    if (heads[top] > next || heads[top] === -1) cost++
    for (let b = next; b < n; b++) if (heads[b] === top) cost++
    // Its head may stand below it in the stack only if it was shifted over: then it is lost already.
  }
  if (move === REDUCE) for (let b = next; b < n; b++) if (heads[b] === top) cost++
  return cost
}
