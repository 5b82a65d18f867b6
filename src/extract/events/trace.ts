/**
 * What linking compares of the words that tell an event: the word itself, what hangs on it, and its sentence.
 *
 * "On Monday rebels shelled the port of Haven" gives { lemma: shell, near: [rebel, port, haven], sentence: [monday, rebel, port, haven] }.
 */
import type { EventTrace, Name, Sentence, Token } from '../../model/index.ts'
import { FUNCTION_WORDS } from '../../text/function-words.ts'
import { contains } from '../../text/spans.ts'
import type { Index } from '../syntax.ts'

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])
/** Words that tell what it is about: no grammar, no signs. */
const isContent = ({ upos, lemma }: Token): boolean =>
  CONTENT.has(upos) && /[\p{L}\p{N}]/u.test(lemma) && !FUNCTION_WORDS.has(lemma.toLowerCase())

/** Steps in the tree from one word to each other, up to `most`. */
function stepsFrom({ tokens }: Sentence, word: Index, most: number): Map<Index, number> {
  const steps = new Map([[word, 0]])
  for (const [at, step] of steps) {
    if (step === most) continue
    for (const [i, { head }] of tokens.entries()) if ((head === at || tokens[at]!.head === i) && !steps.has(i)) steps.set(i, step + 1)
  }
  return steps
}

/** Words of a tree that stand near: two steps take in "the port of Haven" for what was shelled. */
const NEAR = 2

export function traceOf(sentence: Sentence, word: Index, names: readonly Name[]): EventTrace {
  const { tokens } = sentence
  const steps = stepsFrom(sentence, word, NEAR)
  const lemmas = (keep: (token: Token, i: Index) => boolean): string[] => [
    ...new Set(tokens.flatMap((token, i) => (i !== word && isContent(token) && keep(token, i) ? [token.lemma.toLowerCase()] : []))),
  ]
  const named = names.filter((name) => contains(sentence, name))
  return {
    lemma: tokens[word]!.lemma.toLowerCase(),
    noun: tokens[word]!.upos !== 'VERB',
    near: lemmas((_, i) => steps.has(i)),
    sentence: lemmas(() => true),
    names: lemmas((token) => named.some((name) => contains(name, token))),
  }
}
