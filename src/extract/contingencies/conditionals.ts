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
/** "will not stand by while": both at once, and no condition. */
const LOOKS_ON = /^(?:stand|sit|watch|wait)$/u
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
function looksAhead(words: Words, predicate: Index, scene: Scene): boolean {
  const { sentence, tokens, lower } = words
  const helpers = dependentsOf(sentence, predicate, 'aux', 'cop')
  if (helpers.some((i) => FORESEES.test(lower[i]!))) return true
  if (helpers.some((i) => tokens[i]!.xpos === 'VBD')) return false
  const { xpos, head, deprel } = tokens[predicate]!
  if (helpers.length === 0 && (xpos === 'VBD' || xpos === 'VBN')) return false
  if (xpos === 'VB' && markerOf(sentence, predicate) === 'to') {
    const above = deprel.startsWith('xcomp') && head >= 0 ? tokens[head]! : undefined
    return above === undefined || above.xpos !== 'VBD' || scene.isCue(words, head)
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

/** One past the last word of a run around a head: only signs may part its words. */
function endOfRun({ tokens }: Words, indices: readonly Index[], head: Index): Index {
  let end = head
  for (const i of indices.filter((k) => k > head)) if (tokens.slice(end + 1, i).every((t) => t.upos === 'PUNCT')) end = i
  return end + 1
}

/** A condition in front runs to the comma before what follows, even where the parser lets it run on. */
function conditionWords(words: Words, place: Place, head: Index): Stretch {
  const all = subtreeOf(words.sentence, head, (child) => child.deprel === 'parataxis')
  const to = endOfRun(words, all, head)
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
  if (place.cue.words === 'while' && LOOKS_ON.test(words.tokens[predicate]!.lemma)) return false
  const negated = isNegated(words.sentence, predicate)
  const modal = dependentsOf(words.sentence, predicate, 'aux').some((i) => FORESEES.test(words.lower[i]!))
  if (place.cue.under === 'negated') return negated
  if (place.cue.under === 'modal') return modal
  if (place.cue.under === 'refused') return modal && (negated || (place.from < predicate && opensClause(words, place.from)))
  return true
}

/** "providing the rebels with arms": a verb with an object, and no clause behind it. */
const takesObject = ({ cue }: Place, words: Words, head: Index): boolean =>
  /^(?:provid|assum)/u.test(cue.words) && dependentsOf(words.sentence, head, 'nsubj', 'expl').length === 0

export function conditional(words: Words, place: Place, scene: Scene): Statement | undefined {
  const { cue, from, to } = place
  const { tokens, lower } = words
  if (tokens.at(-1)!.text === '?') return undefined
  if (cue.words === 'if' && (NO_CONDITION.test(lower[from - 1] ?? '') || ELLIPTIC.test(lower[to] ?? ''))) return undefined
  const head = headOf(words, place)
  if (head === undefined || takesObject(place, words, head) || (cue.clause && !isPredicate(words.sentence, head))) return undefined
  if (cue.words === 'if' && /^(?:ccomp|csubj)$/u.test(relation(tokens[head]!))) return undefined
  const predicate = consequentOf(words, place, head, scene)
  if (predicate === undefined || !looksAhead(words, predicate, scene) || !allowed(words, place, predicate)) return undefined
  const condition = bare(words, conditionWords(words, place, head))
  if (!condition || (predicate >= condition.from && predicate < condition.to)) return undefined
  const consequence = consequenceWords(words, predicate, condition)
  if (!consequence || consequence.to - consequence.from < 2) return undefined
  return { words, cue, condition, consequence, whole: hull(condition, consequence), predicate }
}

const opensClause = ({ tokens }: Words, at: Index): boolean => at === 0 || /^(?:PUNCT|CCONJ|SCONJ)$/u.test(tokens[at - 1]!.upos)

/** "Should the talks fail, …", "Were Oslo to leave, …" */
export function inverted(words: Words, place: Place, scene: Scene): Statement | undefined {
  const { sentence, tokens } = words
  const token = tokens[place.from]!
  const subjects = token.head > place.from ? dependentsOf(sentence, token.head, 'nsubj', 'expl') : []
  const turned = /^(?:aux|cop)/u.test(token.deprel) && subjects.length > 0 && subjects.every((i) => i > place.from && i < token.head)
  const clause = turned && /^advcl/u.test(tokens[token.head]!.deprel) ? conditional(words, place, scene) : undefined
  return clause ?? (opensClause(words, place.from) ? byComma(words, place) : undefined)
}

/** Where the parser takes "Were Oslo to leave" for a question: the words up to the comma, and a clause with a modal verb behind it. */
function byComma(words: Words, place: Place): Statement | undefined {
  const { tokens, lower } = words
  if (!/^(?:DET|NOUN|PROPN|PRON|ADJ)$/u.test(tokens[place.to]?.upos ?? '') || tokens.at(-1)!.text === '?') return undefined
  const verb = tokens.findIndex((t, i) => i > place.to && t.upos === 'VERB')
  const comma = tokens.findIndex((t, i) => i > verb && t.text === ',')
  const modal = lower.findIndex((w, i) => i > comma && FORESEES.test(w))
  if (verb < 0 || comma < 0 || modal < 0 || lower.slice(place.to, comma).some((w) => FORESEES.test(w))) return undefined
  if (place.cue.words === 'were' && lower[verb - 1] !== 'to') return undefined
  const condition = bare(words, { from: place.from, to: comma })
  const consequence = bare(words, { from: comma + 1, to: limitBehind(words, comma + 1) })
  if (!condition || !consequence) return undefined
  return {
    words,
    cue: place.cue,
    condition,
    consequence,
    whole: hull(condition, consequence),
    predicate: Math.max(modal, tokens[modal]!.head),
  }
}

/** "and Oslo will find": a name that does what a modal verb says. */
function namesWhoWill({ tokens, lower }: Words, from: Index): boolean {
  const modal = lower.findIndex((w, i) => i > from && i < from + 5 && /^(?:will|would|can|could|may|might|'ll)$/u.test(w))
  if (modal < 0 || tokens[modal]!.head <= modal || tokens[from]!.upos !== 'PROPN') return false
  return tokens.slice(from, modal).every((t) => t.upos === 'PROPN')
}

/** "Release the crew and we will talk": what is asked for, and what would follow. */
export function bargain(words: Words, place: Place): Statement | undefined {
  const { sentence, tokens, lower } = words
  const first = tokens.findIndex((t) => t.upos !== 'PUNCT')
  const asked = tokens[first]!
  if (asked.upos !== 'VERB' || asked.xpos !== 'VB' || dependentsOf(sentence, first, 'nsubj', 'aux').length > 0) return undefined
  if (!/^(?:we|they|it|he|she|you|i|there)$/u.test(lower[place.to] ?? '') && !namesWhoWill(words, place.to)) return undefined
  const condition = bare(words, { from: first, to: place.from })
  const consequence = bare(words, { from: place.to, to: limitBehind(words, place.to) })
  if (!condition || !consequence || consequence.to - consequence.from < 3) return undefined
  return { words, cue: place.cue, condition, consequence, whole: hull(condition, consequence), predicate: place.to }
}
