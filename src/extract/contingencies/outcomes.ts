/**
 * What may follow, without an "if": "could trigger", "would doom", "is likely to", "risks becoming".
 *
 * "A new raid could trigger a wider war" gives the condition "A new raid" and the consequence "could trigger a wider war".
 */
import type { Claim } from '../../model/index.ts'
import { type Index, relation, subtreeOf } from '../../model/tree.ts'
import type { Stretch, Words } from '../claims/words.ts'
import { dependentsOf, isNegated, isPassive, markerOf, obliqueOf } from '../syntax.ts'
import { clauseOf, hullOf } from './clause.ts'
import type { Place } from './cues-in.ts'
import type { Scene } from './scene.ts'
import { bare, hull, type Statement } from './statement.ts'
import { type Subject, subjectIn } from './subjects.ts'

/** Ability or politeness, not what may come: "could hear", "may seem". */
const NO_OUTCOME =
  /^(?:hear|see|seem|say|tell|afford|remember|imagine|appear|argue|ask|look|feel|find|believe|think|have|know|recall|wonder|note|add|describe|call|verify|confirm|corroborate)$/u
/** "It would be a mistake to read that into it": advice, no outcome. */
const ADVICE = /^(?:mistake|error|folly|wrong|unfair|naive|naïve|foolish|unwise|wise|premature|better|fair|tempting)$/u
/** "would rather it ended": a wish. */
const WISHES = /^(?:rather|like|prefer|love)$/u
/** Verbs of how someone comes off. */
const FARES = /^(?:benefit|lose|gain|suffer|face|win|risk|need|struggle)$/u
const RELATIVE = /^(?:which|that)$/u
/** Participles for what a step brings about: "…, forcing ships to turn back". */
const BRINGS =
  /^(?:force|make|trigger|leave|push|draw|plunge|cause|prompt|drive|spark|raise|lead|put|turn|bring|threaten|open|create|deepen|escalate)$/u

/** The word that a modal verb helps, or the adjective or participle of "is likely to". */
function predicateOf(words: Words, place: Place): Index | undefined {
  const token = words.tokens[place.from]!
  if (token.xpos !== 'MD') return foretells(words, place) ? place.from : undefined
  if (token.deprel.startsWith('aux')) return token.head
  const next = words.tokens.findIndex((t, i) => i >= place.to && i < place.to + 4 && t.upos === 'VERB')
  return next < 0 ? undefined : next
}

/** "is expected to rise", "risks becoming", "risks a war"; not "was expected to", "is bound to the treaty". */
function foretells(words: Words, { cue, from, to }: Place): boolean {
  const { sentence, tokens } = words
  const token = tokens[from]!
  const past = token.xpos === 'VBD' || dependentsOf(sentence, from, 'aux', 'cop').some((i) => tokens[i]!.xpos === 'VBD')
  if (past || isNegated(sentence, from)) return false
  if (cue.words.endsWith(' to')) return /^(?:VERB|AUX|ADV)$/u.test(tokens[to]?.upos ?? '')
  return (
    token.upos === 'VERB' &&
    dependentsOf(sentence, from, 'ccomp').length === 0 &&
    dependentsOf(sentence, from, 'obj', 'xcomp').some((i) => i > from)
  )
}

/** "how far it could go", "what it will do": a question within the sentence. */
function asks(words: Words, predicate: Index): boolean {
  const { sentence, tokens, lower } = words
  const first = subtreeOf(sentence, predicate)[0]!
  if (tokens[first]!.head === predicate && /^(?:what|whom)$/u.test(lower[first]!) && tokens[first]!.deprel === 'obj') return true
  if (markerOf(sentence, predicate) === 'whether') return true
  return /^(?:how|why)$/u.test(lower[first]!) || (lower[first] === 'where' && tokens[predicate]!.deprel !== 'acl:relcl')
}

const advises = ({ sentence, tokens, lower }: Words, predicate: Index): boolean =>
  ADVICE.test(tokens[predicate]!.lemma) && dependentsOf(sentence, predicate, 'nsubj', 'expl').some((i) => lower[i] === 'it')

/** "would have left": what did not come about. */
const isPerfect = (words: Words, predicate: Index): boolean =>
  dependentsOf(words.sentence, predicate, 'aux').some((i) => words.tokens[i]!.lemma === 'have') && words.tokens[predicate]!.xpos === 'VBN'

/** What the noun makes of the clause that it takes: "a promise that", "the prediction that". */
function nounBefore(words: Words, predicate: Index, scene: Scene): Claim['kind'] | undefined {
  const token = words.tokens[predicate]!
  if (relation(token) !== 'acl' || token.deprel === 'acl:relcl') return undefined
  return scene.knowledge.cues.startingWith(words.lower[token.head]!).find(({ cue }) => cue.class === 'noun')?.cue.kind
}

/** Whether a subject may stand there: the cue's own demand, eased in the words of someone who looks ahead. */
function fits(
  words: Words,
  { cue, from }: Place,
  predicate: Index,
  { head, sort, generic }: Subject,
  claim: Claim | undefined,
  noun?: Claim['kind'],
): boolean {
  if (claim?.kind === 'threat' || noun === 'threat' || generic) return true
  if (cue.subject === 'warned') return false
  if (cue.subject === 'said') return claim !== undefined && claim.kind !== 'assessment'
  if (noun !== undefined) return true
  if (sort === 'person') return false
  if (cue.subject === 'any' || sort === 'event') return true
  if (cue.subject === 'thing') return sort !== 'actor'
  if (sort === 'it') return words.tokens[from]!.xpos === 'MD' && (words.lower[head] !== 'there' || claim !== undefined)
  if (claim?.kind === 'assessment' || claim?.kind === 'fear') return true
  return sort === 'thing' ? claim !== undefined : fares(words, predicate)
}

/** "Oslo would be the winner", "would lose": how someone would fare, not what they wanted to do. */
function fares(words: Words, predicate: Index): boolean {
  const own = words.tokens[predicate]!
  const later = dependentsOf(words.sentence, predicate, 'advmod').some((i) =>
    /^(?:later|then|eventually|not|n't|never)$/u.test(words.lower[i]!),
  )
  return !later && ((dependentsOf(words.sentence, predicate, 'cop').length > 0 && own.upos !== 'VERB') || FARES.test(own.lemma))
}

/** "as it would …": what "it" stands for in the clause on which this one hangs. */
function standsFor(words: Words, predicate: Index, subject: Subject, scene: Scene): Subject | undefined {
  const { head, deprel } = words.tokens[predicate]!
  if (subject.sort !== 'it' || words.lower[subject.head] === 'there' || !deprel.startsWith('advcl')) return undefined
  const above = subjectIn(words, head, scene)
  return above?.sort === 'event' ? above : undefined
}

/** What brings it about, where it is something that may happen: the subject, what "it" stands for, or in the passive who or what after "by". */
function causeOf(words: Words, predicate: Index, subject: Subject, scene: Scene): Stretch | null {
  if (isPassive(words.sentence, predicate)) {
    const agent = dependentsOf(words.sentence, predicate, 'obl:agent')[0] ?? obliqueOf(words.sentence, predicate, 'by')
    if (agent !== undefined && agent > predicate && words.tokens[agent]!.upos === 'NOUN') {
      const all = hullOf(subtreeOf(words.sentence, agent))
      return bare(words, { from: all.from + 1, to: all.to })
    }
  }
  const brings = subject.sort === 'thing' && words.lower[subject.head] !== 'they' && BRINGS.test(words.tokens[predicate]!.lemma)
  return subject.sort === 'event' || brings ? subject.stretch : (standsFor(words, predicate, subject, scene)?.stretch ?? null)
}

/** "Oslo could close the port, forcing ships to turn back": the step and what it brings about. */
function broughtAbout(words: Words, predicate: Index, clause: Stretch): [Stretch, Stretch] | undefined {
  const { sentence, tokens } = words
  const verb = dependentsOf(sentence, predicate, 'advcl').find(
    (i) => i > predicate && /ing$/u.test(tokens[i]!.text) && BRINGS.test(tokens[i]!.lemma) && tokens[i - 1]?.text === ',',
  )
  if (verb === undefined) return undefined
  const step = bare(words, { from: clause.from, to: verb })
  const result = bare(words, { from: verb, to: clause.to })
  return step && result ? [step, result] : undefined
}

export function outcome(words: Words, place: Place, scene: Scene): Statement | undefined {
  const { cue } = place
  if (words.tokens.at(-1)!.text === '?' || words.lower[place.from - 1] === 'what') return undefined
  const predicate = predicateOf(words, place)
  if (
    predicate === undefined ||
    asks(words, predicate) ||
    advises(words, predicate) ||
    WISHES.test(words.lower[place.to] ?? '') ||
    isPerfect(words, predicate) ||
    (NO_OUTCOME.test(words.tokens[predicate]!.lemma.toLowerCase()) && words.lower[predicate + 1] !== 'to')
  )
    return undefined
  if (scene.isCue(words, predicate) && cue.subject !== 'warned' && words.tokens[place.from]!.xpos === 'MD') return undefined
  const subject = subjectIn(words, predicate, scene)
  if (!subject) return undefined
  const clause = clauseOf(words, predicate)
  const noun = nounBefore(words, predicate, scene)
  const cause = causeOf(words, predicate, subject, scene)
  const byAgent = cause !== null && cause.from > predicate
  if (!byAgent && !fits(words, place, predicate, subject, scene.claimAround(words, clause), noun)) return undefined
  const base = { words, cue, predicate, ...(noun === undefined ? {} : { noun }) }
  const whole = hull(subject.stretch, clause)
  if (byAgent) {
    const consequence = bare(words, { from: clause.from, to: cause.from - 1 })
    return { ...base, condition: cause, consequence, whole: hull(whole, cause) }
  }
  const behind = bare(words, {
    from: Math.max(clause.from, subject.stretch.to, RELATIVE.test(words.lower[place.from - 1] ?? '') ? place.from : 0),
    to: clause.to,
  })
  if (!behind) return undefined
  if (cause) return { ...base, condition: cause, consequence: behind, whole: hull(whole, cause) }
  const steps = broughtAbout(words, predicate, whole)
  if (steps) return { ...base, condition: steps[0], consequence: steps[1], whole }
  return { ...base, condition: null, consequence: bare(words, whole), whole }
}
