// Writes models/en/lemmas.tsv from Universal Dependencies treebanks.
// Usage: node training/lemmas/train.mjs models/en/lemmas.tsv TRAIN.conllu…
import { writeLemmas } from './lemmas.mjs'
import { readTreebank } from './treebank.mjs'

const [out, ...files] = process.argv.slice(2)
writeLemmas(files.flatMap(readTreebank), out)
