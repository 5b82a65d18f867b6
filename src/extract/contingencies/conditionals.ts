/**
 * Conditions with what would follow: "if", "unless", "in the event of", "only once", "should the truce fail".
 *
 * "If the dam breaks, the valley will flood" gives the condition "If the dam breaks" and the consequence "the valley will flood".
 */
import { type Index, relation, subtreeOf } from '../../model/tree.ts'
import type { Stretch, Words } from '../claims/words.ts'
import { dependentsOf, governorOf, isNegated, isPredicate, markerOf } from '../syntax.ts'
import { clauseOf, hullOf, LONGEST_ASIDE, limitBehind } from './clause.ts'
import type { Place } from './cues-in.ts'
import type { Scene } from './scene.ts'
import { bare, hull, type Statement } from './statement.ts'

/** "asked if", "as if", "what if": no condition of anything. */
const NO_CONDITION = /^(?:as|what|wonder(?:s|ed|ing)?|ask(?:s|ed|ing)?|know|see|sure|clear|unclear|decide|whether|or|even)$/u
/** "if not months", "if any", "if possible". */
const ELLIPTIC = /^(?:not|any|ever|so|only|needed|necessary|possible|anything|at)$/u
/** Relations of a cue to the word that it introduces. */
const INTRODUCES = /^(?:mark|case|aux|cop)/u
/** Relations of a condition to what it is a condition of. */
const DEPENDS = /^(?:advcl|acl|obl|nmod|ccomp|parataxis)/u
const FORESEES = /^(?:will|would|could|may|might|can|must|should|shall|'ll|wo|ca|cannot)$/u

/** The head of the condition: the word that the cue introduces, else the clause or phrase whose own words begin with the cue or right behind it. */
function headOf(words: Words, { from, to }: Stretch): Index | undefined {
  const { sentence, tokens } = words
  for (let i = from; i < to; i++) {
    const { head, deprel } = tokens[i]!
    if (head >= to && (INTRODUCES.test(deprel) || (i === to - 1 && deprel.startsWith('advmod')))) return head
  }
  if (to - from > 1 && DEPENDS.test(tokens[to - 1]!.deprel)) return to - 1
  const begins = (k: Index): boolean => {
    const first = subtreeOf(sentence, k).find((j) => tokens[j]!.upos !== 'PUNCT')
    return first !== undefined && first >= from && first <= to
  }
  let top = tokens.findIndex((_, i) => i >= to && begins(i))
  if (top < 0) return undefined
  while (!DEPENDS.test(tokens[top]!.deprel) && tokens[top]!.head >= to && begins(tokens[top]!.head)) top = tokens[top]!.head
  return top
}

/** Whether the clause on which a condition hangs looks ahead: what had followed is told, not foreseen. */
function looksAhead(words: Words, predicate: Index): boolean {
  const { sentence, tokens, lower } = words
  const helpers = dependentsOf(sentence, predicate, 'aux', 'cop')
  if (helpers.some((i) => FORESEES.test(lower[i]!))) return true
  if (helpers.some((i) => tokens[i]!.xpos === 'VBD')) return false
  const { xpos, head, deprel } = tokens[predicate]!
  if (helpers.length === 0 && (xpos === 'VBD' || xpos === 'VBN')) return false
  if (xpos === 'VB' && markerOf(sentence, predicate) === 'to') {
    const above = deprel.startsWith('xcomp') && head >= 0 ? tokens[head]! : undefined
    return above === undefined || above.xpos !== 'VBD'
  }
  return helpers.length > 0 || xpos === 'VBZ' || xpos === 'VBP' || xpos === 'VB'
}

/** The predicate of what follows: what the condition hangs on, or, where that is "he warned", what was said. */
function consequentOf(words: Words, place: Place, head: Index, scene: Scene): Index | undefined {
  const { sentence, tokens } = words
  let at: Index | undefined = tokens[head]!.head
  while (at !== undefined && at >= place.from && at < place.to) at = tokens[at]!.head
  if (at === undefined || at < 0) return undefined
  if (!isPredicate(sentence, at)) at = governorOf(sentence, at)
  if (at === undefined) return undefined
  if (!scene.isCue(words, at)) return at
  const said = dependentsOf(sentence, at, 'ccomp', 'xcomp', 'parataxis').filter((i) => i !== head)
  return said.find((i) => relation(tokens[i]!) === 'ccomp') ?? said[0] ?? at
}

/** A condition in front runs to the comma before what follows, even where the parser lets it run on. */
function conditionWords(words: Words, place: Place, head: Index): Stretch {
  const all = subtreeOf(words.sentence, head)
  const { to } = hullOf([...all, head])
  const own = dependentsOf(words.sentence, head, 'nsubj').filter((i) => i > head)
  const strays = own.map((i) => hullOf(subtreeOf(words.sentence, i)).from).filter((i) => words.tokens[i - 1]?.text === ',')
  return { from: place.from, to: Math.max(head + 1, Math.min(to, ...strays)) }
}

/** What follows: from the condition's end where that stands in front, else the clause up to it. */
function consequenceWords(words: Words, predicate: Index, condition: Stretch): Stretch | null {
  const clause = clauseOf(words, predicate, (i) => i >= condition.from && i < condition.to)
  if (predicate < condition.from) return bare(words, { from: clause.from, to: Math.min(clause.to, condition.from) })
  const behind = words.tokens.findIndex((t, i) => i >= condition.to && t.upos !== 'PUNCT')
  if (clause.from > behind + LONGEST_ASIDE) return bare(words, { from: behind, to: limitBehind(words, behind) })
  const strayed = clause.from > behind && dependentsOf(words.sentence, predicate, 'nsubj', 'expl').length === 0
  return bare(words, { from: strayed ? behind : Math.max(clause.from, condition.to), to: clause.to })
}

const allowed = (words: Words, place: Place, predicate: Index): boolean => {
  const negated = isNegated(words.sentence, predicate)
  const modal = dependentsOf(words.sentence, predicate, 'aux').some((i) => FORESEES.test(words.lower[i]!))
  if (place.cue.under === 'negated') return negated
  if (place.cue.under === 'modal') return modal
  if (place.cue.under === 'refused') return modal && negated
  return true
}

/** "providing the rebels with arms": a verb with an object, and no clause behind it. */
const takesObject = ({ cue }: Place, words: Words, head: Index): boolean =>
  /^(?:provid|assum)/u.test(cue.words) && dependentsOf(words.sentence, head, 'nsubj', 'expl').length === 0

export function conditional(words: Words, place: Place, scene: Scene, given?: Index): Statement | undefined {
  const { cue, from, to } = place
  const { tokens, lower } = words
  if (tokens.at(-1)!.text === '?') return undefined
  if (cue.words === 'if' && (NO_CONDITION.test(lower[from - 1] ?? '') || ELLIPTIC.test(lower[to] ?? ''))) return undefined
  const head = given ?? headOf(words, place)
  if (head === undefined || takesObject(place, words, head) || (cue.clause && !isPredicate(words.sentence, head))) return undefined
  if (/^(?:ccomp|csubj)$/u.test(relation(tokens[head]!))) return undefined
  const predicate = consequentOf(words, place, head, scene)
  if (predicate === undefined || !looksAhead(words, predicate) || !allowed(words, place, predicate)) return undefined
  const condition = bare(words, conditionWords(words, place, head))
  if (!condition || (predicate >= condition.from && predicate < condition.to)) return undefined
  const consequence = consequenceWords(words, predicate, condition)
  if (!consequence || consequence.to - consequence.from < 2) return undefined
  return { words, cue, condition, consequence, whole: hull(condition, consequence), predicate }
}

/** "Should the talks fail, …", "Were Oslo to leave, …" */
export function inverted(words: Words, place: Place, scene: Scene): Statement | undefined {
  const token = words.tokens[place.from]!
  const infinitive = place.cue.words === 'were' ? infinitiveBehind(words, place.from) : undefined
  if (infinitive !== undefined) return conditional(words, place, scene, infinitive)
  const subject = token.head > place.from ? dependentsOf(words.sentence, token.head, 'nsubj')[0] : undefined
  if (!/^(?:aux|cop)/u.test(token.deprel) || subject === undefined || subject < place.from) return undefined
  const first = subtreeOf(words.sentence, token.head).find((i) => words.tokens[i]!.upos !== 'PUNCT')
  return first === place.from ? conditional(words, place, scene) : undefined
}

/** "Were Oslo to leave": the verb behind "to", where the clause opens with "were" and its subject. */
function infinitiveBehind(words: Words, were: Index): Index | undefined {
  const { tokens, sentence } = words
  if (were > 0 && !/^(?:PUNCT|CCONJ|SCONJ)$/u.test(tokens[were - 1]!.upos)) return undefined
  const found = tokens.findIndex((t, i) => i > were + 1 && i < were + 12 && t.deprel.startsWith('advcl') && markerOf(sentence, i) === 'to')
  return found < 0 ? undefined : found
}

/** "Release the crew and we will talk": what is asked for, and what would follow. */
export function bargain(words: Words, place: Place): Statement | undefined {
  const { sentence, tokens, lower } = words
  const first = tokens.findIndex((t) => t.upos !== 'PUNCT')
  const asked = tokens[first]!
  if (asked.upos !== 'VERB' || asked.xpos !== 'VB' || dependentsOf(sentence, first, 'nsubj', 'aux').length > 0) return undefined
  if (!/^(?:we|they|it|he|she|you|i|there)$/u.test(lower[place.to] ?? '')) return undefined
  const condition = bare(words, { from: first, to: place.from })
  const consequence = bare(words, { from: place.to, to: limitBehind(words, place.to) })
  if (!condition || !consequence || consequence.to - consequence.from < 3) return undefined
  return { words, cue: place.cue, condition, consequence, whole: hull(condition, consequence), predicate: place.to }
}
