/**
 * Clauses in front of their cue, or around it.
 *
 * "“We will stay,” said the envoy", "The road, he said on Monday, is shut".
 */

import { startsClause } from './clause-behind.ts'
import type { Ask, Content } from './content-span.ts'
import { type Subject, subjectBehind } from './subject.ts'
import { isFiniteVerb, isNominal, phraseEnding, type Words } from './words.ts'

const closesContent = ({ tokens }: Words, i: number): boolean =>
  i >= 0 &&
  (/^(?:,|—|–|”|"|''|’|\?|!|…|\.)$/u.test(tokens[i]!.text) ||
    (tokens[i]!.text === '-' && tokens[i + 1] !== undefined && tokens[i]!.end < tokens[i + 1]!.start))

/** "…," said the envoy. / …, the envoy said on Monday. / …, the envoy told the court: `over` is one past who is told. */
export function before(ask: Ask, over = ask.place.to): Content | undefined {
  const { words, place, group } = ask
  const { tokens } = words
  if (!group.finite && (group.passive || tokens[place.at]!.xpos !== 'VBN')) return undefined
  let left = group.from
  let source: Subject | undefined
  if (closesContent(words, left - 1)) {
    source = subjectBehind(words, place.at)
    if (!source) return undefined
  } else {
    if (!isNominal(tokens[left - 1]) && tokens[left - 1]?.upos !== 'DET' && tokens[left - 1]?.upos !== 'ADV') return undefined
    let i = left - 1
    while (i >= 0 && !closesContent(words, i)) {
      if ((tokens[i]!.upos === 'VERB' && isFiniteVerb(words, i)) || /^(?:that|which|who|whom)$/u.test(words.lower[i]!)) return undefined
      i--
    }
    if (i < 0) return undefined
    // "Mr Lo, the envoy, said" after the quotation: go on to the mark that closes it
    let close = i
    for (let k = i - 1; k > Math.max(0, i - 25) && !words.quoted[k + 1]; k--) if (/^(?:”|"|'')$/u.test(tokens[k]!.text)) close = k
    left = close + 1
    source = { ...phraseEnding(words, skipBack(words, group.from - 1)), head: skipBack(words, group.from - 1) }
    source = { ...source, from: Math.max(left, Math.min(source.from, left)) }
  }
  // "After the ferry struck, the pilot told nobody": when, not what
  if (over > place.to && /^(?:after|as|before|once|since|until|when|while)$/u.test(words.lower[0]!)) return undefined
  let to = left
  while (to > 0 && tokens[to - 1]!.upos === 'PUNCT') to--
  if (to < 2) return undefined
  const rest = source.from > place.at ? source.to : over
  if (!closesClause(words, rest)) return undefined
  const resumes =
    tokens[rest]?.text === ',' &&
    !othersSpeak(ask, rest + 1) &&
    tokens.some((_, k) => k > rest && isFiniteVerb(words, k)) &&
    !/ing$/u.test(tokens[rest + 1]?.text ?? '')
  return { from: contentStart(words, to), to: resumes ? tokens.length : to, frame: 'clause', cueTo: place.to, source }
}

/** "…, the pilots found, and clerks suspect that …": the next clause has a cue of its own. */
function othersSpeak({ words, knowledge }: Ask, from: number): boolean {
  if (words.tokens[from]?.upos !== 'CCONJ' || !startsClause(words, from + 1)) return false
  const verb = words.tokens.findIndex((_, i) => i > from && isFiniteVerb(words, i))
  return knowledge.cues.startingWith(words.lower[verb]!).some(({ cue }) => cue.class === 'verb' && cue.holder === 'any')
}

/** True where a cue's clause has nothing more that could be its content: a mark, "on Monday", "to reporters", "as he left". */
function closesClause({ tokens, lower }: Words, from: number): boolean {
  let i = from
  while (tokens[i]?.upos === 'ADV') i++
  const next = tokens[i]
  if (!next || next.upos === 'PUNCT' || next.upos === 'ADP' || next.upos === 'SCONJ' || next.upos === 'CCONJ') return true
  return (
    /^(?:to|last|late|early|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|who)$/u.test(lower[i]!) ||
    /ing$/u.test(lower[i]!)
  )
}

const skipBack = ({ tokens }: Words, from: number): number => {
  let i = from
  while (i > 0 && (tokens[i]!.upos === 'ADV' || tokens[i]!.upos === 'PUNCT')) i--
  return i
}

/** A quoted content begins with its quotation mark where the quotation fills it; else with the sentence. */
function contentStart({ tokens, quoted }: Words, to: number): number {
  if (!/^(?:”|"|'')$/u.test(tokens[to]?.text ?? '') && !/^(?:”|"|'')$/u.test(tokens[to + 1]?.text ?? '')) return 0
  for (let i = to - 1; i > 0; i--) if (!quoted[i] && quoted[i + 1]) return quotationIsPart(tokens[i - 1]?.upos) ? 0 : i
  return 0
}
const quotationIsPart = (upos: string | undefined): boolean => upos !== undefined && upos !== 'PUNCT'
