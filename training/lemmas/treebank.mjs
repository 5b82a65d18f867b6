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
