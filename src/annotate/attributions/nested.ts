/**
 * Attributions within the content of another: "The envoy said that Baku denied the raid" holds that Baku denied something. The encoder's
 * layer is flat, so these come from the cue verbs of the knowledge tables and the heads of the sentence.
 */
import type { Cues } from '../../lookup/cues.ts'
import type { AttributionSpan, Sentence } from '../../model/index.ts'
import { dependentsOf, type Index, spanOf, subtreeOf } from '../../model/tree.ts'
import { contains, type Span } from '../../text/spans.ts'
import { firstAfter } from './join.ts'

const CLAUSE = /^(?:clause|that|wh|quote)$/u

const words = (sentence: Sentence, head: Index, ...skip: readonly string[]): Span =>
  spanOf(
    sentence,
    subtreeOf(sentence, head, (child) => skip.includes(child.deprel)),
  )

/** What a verb attributes by its clause or, for verbs that take one as such ("denied the raid"), its object. */
function contentOf(sentence: Sentence, verb: Index, frames: readonly string[]): Span | undefined {
  const clause = dependentsOf(sentence, verb, 'ccomp')[0]
  if (clause !== undefined && frames.some((f) => CLAUSE.test(f))) {
    const skip = dependentsOf(sentence, clause, 'mark').filter((i) => /^that$/iu.test(sentence.tokens[i]!.text))
    const inside = subtreeOf(sentence, clause).filter((i) => !skip.includes(i))
    return spanOf(sentence, inside)
  }
  const open = dependentsOf(sentence, verb, 'xcomp')[0]
  if (open !== undefined && frames.includes('to-verb') && sentence.tokens[open]!.upos === 'VERB') return words(sentence, open)
  const object = frames.includes('object') ? dependentsOf(sentence, verb, 'obj')[0] : undefined
  return object === undefined ? undefined : words(sentence, object)
}

function sourceOf(sentence: Sentence, verb: Index): Span[] {
  const subject = dependentsOf(sentence, verb, 'nsubj').find((i) => sentence.tokens[i]!.deprel !== 'nsubj:pass')
  if (subject !== undefined) return [words(sentence, subject)]
  const agent = dependentsOf(sentence, verb, 'obl:agent')[0]
  return agent === undefined ? [] : [words(sentence, agent, 'case')]
}

/** Attributions inside the contents of `outer`, each with the index of the one that holds it. */
export function nested(sentences: readonly Sentence[], outer: readonly AttributionSpan[], cues: Cues): AttributionSpan[] {
  const found: AttributionSpan[] = []
  for (const [within, { content }] of outer.entries()) {
    for (const part of content) {
      for (let s = firstAfter(sentences, part.start); s < sentences.length && sentences[s]!.start < part.end; s++) {
        const sentence = sentences[s]!
        for (const [i, token] of sentence.tokens.entries()) {
          if (token.upos !== 'VERB' || !contains(part, token)) continue
          const frames = cues
            .startingWith(token.text)
            .filter(({ cue, rest }) => cue.class === 'verb' && rest.length === 0)
            .flatMap(({ cue }) => cue.frames)
          const inner = frames.length > 0 && contentOf(sentence, i, frames)
          const source = inner && sourceOf(sentence, i)
          if (!inner || !source || source.length === 0 || !contains(part, inner) || !contains(part, source[0]!)) continue
          found.push({ source, cue: [{ start: token.start, end: token.end }], content: [inner], within })
        }
      }
    }
  }
  return found
}
