/** Whether the clause around a place speaks of what is to come. */
import type { Sentence } from '../../model/index.ts'

const TO_COME = new Set(['plan', 'schedule', 'expect', 'due', 'slate', 'intend', 'upcoming', 'set', 'will', 'shall', 'forthcoming'])

export function isFuture(sentence: Sentence, offset: number): boolean {
  const { tokens } = sentence
  const at = tokens.findIndex((t) => t.end > offset)
  if (at < 0) return false
  let verb = at
  for (let steps = 0; steps < tokens.length && tokens[verb]!.head >= 0; steps++) {
    const token = tokens[verb]!
    if (token.upos === 'VERB' || tokens.some((t) => t.head === verb && t.deprel === 'cop')) break
    verb = token.head
  }
  const helpers = tokens.filter((t) => t.head === verb && (t.deprel.startsWith('aux') || t.deprel === 'cop'))
  if (helpers.some((t) => /^(?:will|shall|wo|['’]ll)$/iu.test(t.text))) return true
  const token = tokens[verb]!
  // "is due to meet on Monday", "plans to visit in June"
  if (token.xpos === 'VB' && helpers.every((t) => t.xpos !== 'MD' && t.lemma !== 'do') && token.head >= 0) {
    const governor = tokens[token.head]!
    return (
      TO_COME.has(governor.lemma) ||
      /^(?:VBZ|VBP|VBG)$/u.test(governor.xpos ?? '') ||
      tokens.some((t) => t.head === token.head && /^(?:will|shall)$/iu.test(t.text))
    )
  }
  return token.xpos === 'VBN' && TO_COME.has(token.lemma) && helpers.some((t) => /^VB[ZP]$/u.test(t.xpos ?? ''))
}
