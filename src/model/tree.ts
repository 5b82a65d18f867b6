/** Walks the heads of a sentence. An index is only ever one of the sentence's own words, and walks end because heads make no cycle. */
import type { Span } from '../text/spans.ts'
import type { Sentence, Token } from './annotation.ts'

/** Index of a word in its sentence. */
export type Index = number

/** A relation without its subtype: "nsubj:pass" is "nsubj". */
export function relation({ deprel }: Token): string {
  const at = deprel.indexOf(':')
  return at < 0 ? deprel : deprel.slice(0, at)
}

const NONE: readonly Index[] = []
const children = new WeakMap<Sentence, readonly (readonly Index[])[]>()

/** For each word those that hang on it. */
function childrenOf({ tokens }: Sentence): readonly (readonly Index[])[] {
  const lists: Index[][] = []
  for (const [i, { head }] of tokens.entries()) {
    if (head < 0) continue
    const had = lists[head]
    if (had) had.push(i)
    else lists[head] = [i]
  }
  return tokens.map((_, i) => lists[i] ?? NONE)
}

/** Words that hang on a word, in order; of those only the ones with one of the relations, where any is named ("nsubj" takes "nsubj:pass" too). */
export function dependentsOf(sentence: Sentence, head: Index, ...relations: readonly string[]): readonly Index[] {
  let lists = children.get(sentence)
  if (!lists) {
    lists = childrenOf(sentence)
    children.set(sentence, lists)
  }
  const all = lists[head] ?? NONE
  if (relations.length === 0 || all.length === 0) return all
  let found: Index[] | undefined
  for (const i of all) {
    const token = sentence.tokens[i]!
    if (!relations.includes(token.deprel) && !relations.includes(relation(token))) continue
    if (found) found.push(i)
    else found = [i]
  }
  return found ?? NONE
}

/** A word and all that hang on it, in the order of the text; branches for which `skip` holds are left out. */
export function subtreeOf(sentence: Sentence, head: Index, skip: (child: Token, index: Index) => boolean = () => false): Index[] {
  const out: Index[] = []
  const open: Index[] = [head]
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    out.push(i)
    for (const child of dependentsOf(sentence, i)) if (!skip(sentence.tokens[child]!, child)) open.push(child)
  }
  return out.sort((a, b) => a - b)
}

/** The words' span, without signs at its ends; quotation marks and brackets that close inside stay. */
export function spanOf(sentence: Sentence, indices: readonly Index[]): Span {
  const sorted = [...indices].sort((a, b) => a - b)
  const isSign = (i: Index): boolean => sentence.tokens[i]!.upos === 'PUNCT'
  while (sorted.length > 1 && isSign(sorted[0]!)) sorted.shift()
  while (sorted.length > 1 && isSign(sorted.at(-1)!)) sorted.pop()
  return { start: sentence.tokens[sorted[0]!]!.start, end: sentence.tokens[sorted.at(-1)!]!.end }
}
