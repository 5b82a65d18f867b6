/** Gold mentions as linking sees events: each with the trace that extraction would keep of its word, and its document's words. */
import { traceOf } from '../../dist/extract/events/trace.js'
import { documentWords, traced } from '../../dist/link/pair-features.js'

const RANK = { VERB: 0, NOUN: 1, PROPN: 2 }
const rankOf = ({ upos }) => RANK[upos] ?? 3

/** The word of a mention that tells the event: one that hangs on none of the others, a verb or noun if there is any. */
function headOf({ tokens }, words) {
  const inside = [...tokens.keys()].filter((i) => words.some(({ start, end }) => tokens[i].start < end && start < tokens[i].end))
  const tops = inside.filter((i) => !inside.includes(tokens[i].head))
  const some = [tops, inside].map((list) => list.filter((i) => rankOf(tokens[i]) < 3)).find((list) => list.length > 0) ?? tops
  return some.sort((a, b) => rankOf(tokens[a]) - rankOf(tokens[b]) || a - b)[0]
}

/** In order of the document's mentions. Throws where the annotator left out a mention's words. */
export function mentionsOf({ file, text, mentions }, annotation) {
  const words = documentWords(text)
  return mentions.map(({ key, words: spans }) => {
    for (const sentence of annotation.sentences) {
      const head = headOf(sentence, spans)
      if (head === undefined) continue
      const lemma = sentence.tokens[head].lemma.toLowerCase()
      return { key, lemma, traced: traced(traceOf(sentence, head, annotation.names), file, words) }
    }
    throw new Error(`${key}: its words are in no sentence`)
  })
}
