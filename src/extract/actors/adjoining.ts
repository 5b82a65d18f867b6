/**
 * Whether a name stands before a noun as its owner or its adjective: "Iran’s newly formed army", "Azerbaijani border police", not "Baku reopened its embassy".
 */
import type { Token } from '../../model/index.ts'
import type { Span } from '../../text/spans.ts'
import type { View } from './scene.ts'

const MOST_BETWEEN = 4

function describes(token: Token): boolean {
  if (/^['’]s?$/u.test(token.text) || token.text === '-') return true
  if (token.upos === 'VERB') return /^VB[NG]$/u.test(token.xpos ?? 'VBN') && /(?:ed|en|ing)$/u.test(token.text)
  return /^(?:ADJ|NOUN|ADV|NUM|PROPN)$/u.test(token.upos)
}

export function adjoins({ sentence }: View, owner: Span, start: number): boolean {
  if (owner.end > start) return false
  const words = sentence.tokens.filter((t) => t.start >= owner.end && t.end <= start)
  return words.length <= MOST_BETWEEN && words.every(describes)
}
