/**
 * The words that stand beside a trigger: what a frame may ask for (`having`) and forbid (`lacking`).
 *
 * Beside "severed" in "Sudan severed its old ties with Iran" stand "ties", "old", "its", "with" and "Iran", not "Sudan".
 */
import type { Sentence, Token } from '../../model/index.ts'
import { dependentsOf, type Index, isPassive, relation, subjectOf, subtreeOf } from '../syntax.ts'
import { formsOf } from './forms.ts'

/** Lemmas beside a verb: what hangs on it, without its subject and the clauses beside it. */
export function besideVerb(sentence: Sentence, verb: Index): Set<string> {
  const passive = isPassive(sentence, verb)
  const words = subtreeOf(sentence, verb, (child) => {
    const kind = relation(child)
    if (child.head === verb && (kind === 'nsubj' ? !passive : kind === 'parataxis' || (kind === 'conj' && child.upos === 'VERB')))
      return true
    return child.head === verb && kind === 'advcl' && child.upos === 'VERB'
  })
  const near = new Set(words.filter((i) => i !== verb && !isInName(sentence.tokens[i]!)).flatMap((i) => formsOf(sentence.tokens[i]!)))
  const token = sentence.tokens[verb]!
  // "drones fired", "hostages freed": a participle stands beside its noun.
  if ((relation(token) === 'acl' || relation(token) === 'amod') && token.head >= 0) {
    for (const form of formsOf(sentence.tokens[token.head]!)) near.add(form)
  } else if (passive) {
    const patient = subjectOf(sentence, verb)
    if (patient !== undefined) for (const form of formsOf(sentence.tokens[patient]!)) near.add(form)
  }
  return near
}

/** Lemmas beside a noun: what describes it, and the verb or noun it stands under. */
export function besideNoun(sentence: Sentence, noun: Index): Set<string> {
  const near = new Set<string>()
  const add = (i: Index): void => {
    for (const form of formsOf(sentence.tokens[i]!)) near.add(form)
  }
  for (const i of dependentsOf(sentence, noun)) {
    if (['acl', 'parataxis', 'conj', 'appos'].includes(relation(sentence.tokens[i]!))) continue
    add(i)
    for (const j of dependentsOf(sentence, i, 'case', 'compound', 'amod', 'conj')) add(j)
  }
  const above = sentence.tokens[noun]!.head
  if (above >= 0 && relation(sentence.tokens[noun]!) !== 'nsubj') add(above)
  if (above >= 0 && isPassive(sentence, above)) add(above)
  for (const i of [noun - 1, noun - 2]) {
    const token = sentence.tokens[i]
    if (token && ['ADJ', 'NOUN', 'PROPN'].includes(token.upos)) add(i)
    else break
  }
  return near
}

/** "Cooperation" in "Gulf Cooperation Council" is no word of the sentence. */
const isInName = (token: Token): boolean => token.upos === 'PROPN' && /^(?:compound|flat|nmod:desc)/u.test(token.deprel)

/** Words that follow a verb up to the next comma or verb: where the parse loses them, they still stand beside it. */
export function after(sentence: Sentence, verb: Index): string[] {
  const found: string[] = []
  for (const token of sentence.tokens.slice(verb + 1, verb + 12)) {
    if (token.upos === 'VERB' || /^[,;:]$/u.test(token.text)) break
    if (!isInName(token)) found.push(...formsOf(token))
    if (token.upos === 'SCONJ') break
  }
  return found
}
