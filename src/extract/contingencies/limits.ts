/**
 * Limits drawn and refusals: "remains a red line for Oslo", "is unacceptable", "will not allow any base".
 *
 * "A base on the island remains a red line for Oslo" gives the condition "A base on the island" and the consequence "a red line for Oslo", by Oslo.
 */
import type { ActorId } from '../../model/index.ts'
import { type Index, subtreeOf } from '../../model/tree.ts'
import type { Words } from '../claims/words.ts'
import { dependentsOf, governorOf, isNegated, isPassive, markerOf, obliqueOf } from '../syntax.ts'
import { clauseOf, hullOf } from './clause.ts'
import type { Place } from './cues-in.ts'
import type { Scene } from './scene.ts'
import { bare, hull, type Statement } from './statement.ts'
import { subjectIn } from './subjects.ts'

/** Verbs by which something is said to be a limit. */
const LINKS = /^(?:be|remain|become|constitute|represent|cross|consider|call|treat|regard|see|view|deem|declare|amount)$/u
const MODALS = /^(?:will|would|shall|can|could|must|wo|ca|cannot|'ll)$/u

/** Who drew it: "for Oslo", "of Oslo" behind the words. */
export function holderOf({ words, cue, predicate }: Statement, scene: Scene): ActorId | undefined {
  if (cue.role !== 'limit') return undefined
  const last = cue.words.split(' ').at(-1)!
  const noun = words.lower.findIndex((w, i) => w === last && (i === predicate || governorOf(words.sentence, i) === predicate))
  const holder = noun < 0 ? undefined : obliqueOf(words.sentence, noun, 'for', 'of')
  return holder === undefined ? undefined : scene.actors.headOf(words.sentence, holder)
}

export function limit(words: Words, place: Place, scene: Scene): Statement | undefined {
  const { sentence, tokens } = words
  if (tokens.at(-1)!.text === '?') return undefined
  const last = place.to - 1
  const isOwn = dependentsOf(sentence, last, 'cop', 'nsubj').length > 0 || tokens[last]!.upos === 'VERB'
  const predicate = isOwn ? last : governorOf(sentence, last)
  if (predicate === undefined) return undefined
  const clause = clauseOf(words, predicate)
  const subject = subjectIn(words, predicate, scene)
  const linked = isOwn || LINKS.test(tokens[predicate]!.lemma)
  const object = isOwn || isPassive(sentence, predicate) ? undefined : dependentsOf(sentence, predicate, 'obj')[0]
  const thing = object !== undefined && object < place.from ? hullOf(subtreeOf(sentence, object)) : subject?.stretch
  const acts = subject?.sort === 'actor' || subject?.sort === 'person'
  const condition =
    linked && thing && (!acts || thing !== subject?.stretch) ? bare(words, { ...thing, to: Math.min(thing.to, place.from) }) : null
  const noun = tokens[last]!.upos === 'NOUN' && !isPassive(sentence, predicate)
  const from = noun ? nounFrom(words, last, place.from) : Math.max(clause.from, subject?.stretch.to ?? clause.from)
  const consequence = bare(words, { from, to: Math.max(place.to, clause.to) })
  const whole = hull(condition, consequence, condition ? null : { from: Math.min(clause.from, from), to: clause.to })
  return (consequence && { words, cue: place.cue, condition, consequence, whole, predicate }) || undefined
}

/** Where the noun phrase with the words begins: at "a" of "a red line". */
const nounFrom = (words: Words, noun: Index, least: Index): Index =>
  Math.min(least, ...dependentsOf(words.sentence, noun, 'det', 'amod', 'nmod:poss', 'advmod').filter((i) => i >= least - 4))

/** "under no circumstances be accepted", "will not allow": a modal verb and a negation. */
function refuses(words: Words, predicate: Index): boolean {
  const modal = dependentsOf(words.sentence, predicate, 'aux').some((i) => MODALS.test(words.lower[i]!))
  const never = dependentsOf(words.sentence, predicate, 'obl').some((i) =>
    dependentsOf(words.sentence, i, 'det').some((d) => words.lower[d] === 'no'),
  )
  return modal && (never || isNegated(words.sentence, predicate))
}

export function refusal(words: Words, place: Place, scene: Scene): Statement | undefined {
  const predicate = place.from
  if (words.tokens[predicate]!.upos !== 'VERB' || !refuses(words, predicate) || words.tokens.at(-1)!.text === '?') return undefined
  const subject = subjectIn(words, predicate, scene)
  const clause = clauseOf(words, predicate)
  const own = subject?.stretch ?? null
  const consequence = bare(words, { from: Math.max(clause.from, own?.to ?? clause.from), to: clause.to })
  if (!consequence) return undefined
  const condition = isPassive(words.sentence, predicate) ? own : null
  return { words, cue: place.cue, condition, consequence, whole: hull(own, consequence), predicate }
}

/** "warned Lima not to cross the river": what must not be done. */
export function ban(words: Words, place: Place): Statement | undefined {
  const { sentence, tokens } = words
  const predicate = place.from
  const told = dependentsOf(sentence, predicate, 'xcomp', 'ccomp', 'advcl').find(
    (i) => i > predicate && markerOf(sentence, i) === 'to' && isNegated(sentence, i),
  )
  if (told === undefined || tokens[predicate]!.upos !== 'VERB') return undefined
  const to = dependentsOf(sentence, told, 'mark')[0]!
  const condition = bare(words, { from: to, to: clauseOf(words, told).to })
  if (!condition) return undefined
  return { words, cue: place.cue, condition, consequence: null, whole: hull(clauseOf(words, predicate), condition), predicate }
}
