/**
 * What something is to someone: a name after "to" in front of a clause that says what it is.
 *
 * "To Lima, the port is a lifeline; to Quito, it amounts to a blockade" gives two assessments. "To the south, the land is dry", "To Lima, it is two
 * hours by plane", "To Kenya, the firm sold tea" give none.
 */
import type { Token } from '../../model/index.ts'
import type { Attribution } from './attribution.ts'
import { startsClause } from './clause-behind.ts'
import type { CuePlace } from './cues-in.ts'
import { isFiniteVerb, phraseStarting, type Words } from './words.ts'

const IS = /^(?:amount|appear|be|become|constitute|look|mean|remain|represent|seem|signal|smack|sound|spell)$/u

/** A name behind "to" that the tagger takes for a verb: "; to Quito, …". */
const isMistakenName = ({ upos, text }: Token, before: number): boolean => upos === 'VERB' && before > 0 && /^\p{Lu}/u.test(text)

/** "To" in front of a clause. */
export const opensClauseWithTo = ({ tokens, lower }: Words, i: number): boolean => {
  const next = tokens[i + 1]
  if (!next || !(/^(?:PROPN|DET)$/u.test(next.upos) || isMistakenName(next, i))) return false
  const before = i > 0 && tokens[i - 1]!.upos !== 'PUNCT' && tokens[i - 1]!.upos !== 'CCONJ' && lower[i - 1] !== 'while' ? undefined : i - 1
  return before === -1 || (before !== undefined && (/^[;:]$/u.test(lower[before]!) || /^[,;]$/u.test(lower[before - 1] ?? ';')))
}

/** Where the clause behind the name begins, over "which …" in commas. */
function clauseBehind(words: Words, from: number): number | undefined {
  for (let i = from; i < Math.min(words.tokens.length, from + 30); i++) {
    if (words.tokens[i]!.text === ';') return undefined
    if (words.tokens[i]!.text !== ',') continue
    if (!/^(?:which|who|whose|where|whom)$/u.test(words.lower[i + 1] ?? '')) return startsClause(words, i + 1) ? i + 1 : undefined
  }
  return undefined
}

/** A verb that says what the subject is, and no number of hours or miles; no helper of another verb. */
function saysWhatItIs({ tokens, lower }: Words, verb: number): boolean {
  const behind = tokens.slice(verb + 1, verb + 4)
  const counts = behind.some((t) => t.upos === 'NUM' || t.xpos === 'CD')
  const helps = behind.slice(0, 2).some((t) => t.xpos === 'VBG' || t.xpos === 'VBN')
  return IS.test(tokens[verb]!.lemma) && !counts && !helps && behind.length > 0 && lower[verb + 1] !== ','
}

export function byWhomItIs(words: Words, { cue, at, to }: CuePlace): Attribution | undefined {
  const name = phraseStarting(words, to) ?? (isMistakenName(words.tokens[to]!, at) ? { from: to, to: to + 1 } : null)
  if (!name) return undefined
  let head = name.to - 1
  let end = name.to
  if (/^(?:in|of)$/u.test(words.lower[end] ?? '')) end = phraseStarting(words, end + 1)?.to ?? end
  if (words.tokens[end]?.text !== ',') return undefined
  if (words.tokens[head]!.upos === 'DET') head = name.from
  const from = clauseBehind(words, end)
  const verb = from === undefined ? -1 : words.tokens.findIndex((_, i) => i > from && isFiniteVerb(words, i))
  if (from === undefined || verb < 0 || !saysWhatItIs(words, verb)) return undefined
  const stop = words.tokens.findIndex((t, i) => i > from && t.text === ';')
  return {
    words,
    cue,
    at,
    cueSpan: { from: at, to },
    source: { from: to, to: end, head },
    content: { from, to: stop < 0 ? words.tokens.length : stop },
    frame: 'preposition',
    negated: false,
  }
}
