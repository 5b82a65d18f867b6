/**
 * Conditions with what would follow: "if", "unless", "in the event of", "should the truce fail".
 *
 * "If the dam breaks, the valley will flood" gives the condition "If the dam breaks" and the consequence "the valley will flood".
 */
import { isFiniteVerb, isNominal, type Stretch, type Words } from '../claims/words.ts'
import type { Place } from './cues-in.ts'
import { bare, clauseEnd, clauseStart, hull, type Statement } from './statement.ts'

/** "asked if", "as if", "what if": no condition of anything. */
const NO_CONDITION = /^(?:as|what|wonder(?:s|ed|ing)?|ask(?:s|ed|ing)?|know|see|sure|clear|unclear|decide|whether|if|or|whatever)$/u
const CONJUNCTION = /^(?:that|and|but|or|because|so|then|while)$/u

/** A consequence says what will, may or does follow; what had followed is told, not foreseen. */
const looksAhead = ({ tokens, lower }: Words, { from, to }: Stretch): boolean =>
  tokens
    .slice(from, to)
    .some(
      (t, i) =>
        t.xpos === 'MD' ||
        t.xpos === 'VBZ' ||
        t.xpos === 'VBP' ||
        /^(?:will|would|could|may|might|can|must|should|'ll|wo|going|ready|risks?)$/u.test(lower[from + i]!),
    )

const opensClause = (words: Words, at: number): boolean => {
  const before = words.tokens[at - 1]
  return before === undefined || before.upos === 'PUNCT' || CONJUNCTION.test(words.lower[at - 1]!)
}

/** The comma that closes a condition which comes first; undefined where there is none before the clause's end. */
function closingComma(words: Words, from: number, end: number, clause: boolean): number | undefined {
  let verb = !clause
  for (let i = from; i < end; i++) {
    if (words.tokens[i]!.upos === 'VERB' || words.tokens[i]!.upos === 'AUX' || i > from + 1) verb = true
    if (verb && words.tokens[i]!.text === ',' && words.tokens.slice(i + 1, end).some((_, k) => isFiniteVerb(words, i + 1 + k))) return i
  }
  return undefined
}

export function conditional(words: Words, place: Place): Statement | undefined {
  const { cue, from, to } = place
  const end = clauseEnd(words, from)
  const before = words.lower[from - 1]
  if (before !== undefined && cue.words === 'if' && NO_CONDITION.test(before)) return undefined
  if (/^(?:not|any|ever|so|only|needed|necessary|possible|anything)$/u.test(words.lower[to] ?? '') && cue.words === 'if') return undefined
  const clause = cue.words !== 'in the event of' && cue.words !== 'in case of'
  if (opensClause(words, from)) {
    const comma = closingComma(words, to, end, clause)
    if (comma === undefined) return undefined
    const condition = bare(words, { from, to: comma })
    const consequence = bare(words, { from: comma + 1, to: end })
    return condition && consequence && looksAhead(words, consequence)
      ? { words, cue, condition, consequence, whole: hull(condition, consequence) }
      : undefined
  }
  const start = clauseStart(words, from)
  const consequence = bare(words, { from: start, to: from })
  const condition = bare(words, { from, to: end })
  if (!consequence || !condition || consequence.to - consequence.from < 3 || !looksAhead(words, consequence)) return undefined
  return { words, cue, condition, consequence, whole: hull(condition, consequence) }
}

/** "Should the talks fail, …" */
export function inverted(words: Words, place: Place): Statement | undefined {
  const next = words.tokens[place.to]
  if (
    words.lower.includes('?') ||
    (!opensClause(words, place.from) && place.from > 0) ||
    !(isNominal(next) || next?.upos === 'DET' || next?.upos === 'ADJ')
  )
    return undefined
  return conditional(words, place)
}
