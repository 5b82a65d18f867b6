/**
 * What kind of claim it is by rules: by the cue, and for plain words of saying by what the content does.
 *
 * "Oslo said the port must open": a demand. "An analyst said the truce is fragile": an assessment. "Oslo said Bergen’s jets had bombed a
 * school": an accusation. "Oslo said no one had crossed": a denial. Words are in `knowledge/claim-kinds.yaml`.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { ActorId, Claim } from '../../model/index.ts'
import type { ActorIndex } from '../actor-index.ts'
import { type Attribution, cueWords } from './attribution.ts'
import { byCue } from './kind-cues.ts'
import { OWN, ofSelf, SELF, subjectWord } from './kind-self.ts'
import { isWished, serves, withUnease } from './kind-signs.ts'
import { isFiniteVerb, isNegation, verbGroup, type Words } from './words.ts'

type Kind = Claim['kind']

/** What is known of the source and of whom the content speaks. */
export interface Standing {
  /** The subject of a verb of the content is the speaker or their state. */
  readonly selfAt: (verb: number) => boolean
  /** It is an actor, and neither. */
  readonly otherAt: (verb: number) => boolean
  /** An analyst, a former official: one who judges and does not decide. */
  readonly expert: boolean
  /** A witness, a diplomat, one of several: one who brings nothing about. */
  readonly bystander: boolean
  /** The speaker, their state, or a body of theirs. */
  readonly isOwn: (id: ActorId) => boolean
  readonly actors: ActorIndex
}

export interface Asked extends Standing {
  readonly attribution: Attribution
  /** The content's main verb; undefined for a phrase. */
  readonly verb: number | undefined
  readonly text: string
  readonly knowledge: Knowledge
  /** What the network holds of each kind. */
  readonly meant: ReadonlyMap<Kind, number>
}

const DUTY = /^(?:must|should|ought)$/u
const FUTURE = /^(?:will|would|shall|'ll|wo)$/u
const MAYBE = /^(?:could|may|might)$/u
const OPINION = /^(?:think|believe|doubt|expect|guess|suspect|suppose|reckon|assume|imagine)$/u
const LIKELY =
  /\b(?:likely|unlikely|probably|seems?|seemed|appears?|appeared|no doubt|expected to|cause for|the better|the worse|surprised?)\b/iu
const LIMIT = /^(?:until|while|unless|if|so|as)$/u
/** "Baseless", "Pure fiction": an answer that says no more. */
const FALSE =
  /^\W*(?:all |an? |complete |pure |total |utter )*(?:baseless|fabrications?|false|fiction|lies?|nonsense|rubbish|slander|untrue)\W*$/iu

const around = (words: Words, verb: number): readonly string[] => words.lower.slice(verbGroup(words, verb).from, verb + 2)

/** The verb of "I think that …", and the main verb of what is thought. */
function opinion({ attribution: { words, content }, verb }: Asked): number | undefined {
  if (verb === undefined || !OPINION.test(words.tokens[verb]!.lemma) || !SELF.test(subjectWord(words, verb))) return undefined
  for (let i = verb + 1; i < content.to; i++) if (isFiniteVerb(words, i)) return i
  return verb
}

const duty = (words: Words, verb: number): boolean => around(words, verb).some((w) => DUTY.test(w))

/** "They need to leave"; what the speaker has to do is told, not asked. */
const needs = (words: Words, verb: number): boolean =>
  !OWN.test(subjectWord(words, verb)) && /^(?:need|have)$/u.test(words.tokens[verb]!.lemma) && words.lower[verb + 1] === 'to'

/** Index of the content's first word, past marks and "and". */
function opening({ attribution: { words, content } }: Asked): number {
  let i = content.from
  while (i < content.to - 1 && (words.tokens[i]!.upos === 'PUNCT' || /^(?:but|and|so)$/u.test(words.lower[i]!))) i++
  return i
}

/** "Get out", "no troops be stationed": a bare verb. */
function commands(asked: Asked): boolean {
  const { attribution, verb } = asked
  const { words, content, cue } = attribution
  const at = opening(asked)
  const first = words.tokens[at]!
  if (words.quoted[at] && first.xpos === 'VB' && first.deprel !== 'amod') return true
  if (verb !== undefined || !cue.frames.includes('that')) return false
  for (let i = content.from + 1; i < content.to; i++)
    if (words.lower[i] === 'be' && words.tokens[i + 1]?.xpos === 'VBN' && !/^(?:AUX|PART)$/u.test(words.tokens[i - 1]?.upos ?? ''))
      return true
  return false
}

/** "No troops had crossed", "That is not true", "our land has never been used". */
function denies(asked: Asked): boolean {
  const { attribution, verb, text } = asked
  const { words, cue } = attribution
  if (FALSE.test(text) || /\b(?:not true|untrue|no truth|(?:is|are|was|were) (?:false|baseless|groundless|fabricated))\b/iu.test(text))
    return true
  if (verb === undefined || around(words, verb).some((w) => FUTURE.test(w))) return false
  const start = opening(asked)
  if (/^(?:no|nobody)$/u.test(words.lower[start]!) || (words.lower[start] === 'there' && words.lower[start + 2] === 'no'))
    return !/no (?:doubt|matter)/iu.test(text)
  const past = /^VB[DN]$/u.test(words.tokens[verb]!.xpos ?? '')
  const told = words.tokens[verb]!.lemma === 'have' && words.tokens[verb + 1]?.upos === 'VERB' ? verb + 1 : verb
  const next = words.lower[told + 1] ?? ''
  const negated = verbGroup(words, verb).negated || isNegation(words.lower[verb + 1] ?? '')
  const none =
    /^(?:nothing|nobody)$/u.test(next) || (next === 'no' && words.tokens[told]!.upos === 'VERB' && words.tokens[told]!.lemma !== 'have')
  return (negated || none) && past && (ofSelf(asked, verb) || cue.words === 'insist')
}

/** "There would be no talks until …", "they cannot expect …": what is withheld under a condition. */
function withholds(asked: Asked): boolean {
  const { attribution, verb, expert } = asked
  const { words, content } = attribution
  if (expert || verb === undefined || !around(words, verb).some((w) => FUTURE.test(w) || w === 'could' || w === 'can')) return false
  const group = verbGroup(words, verb)
  const no = group.negated || words.lower[verb + 1] === 'no' || words.lower[opening(asked)] === 'no'
  return no && words.lower.slice(verb, content.to).some((w, i) => i > 0 && LIMIT.test(w))
}

/** A verb of harm whose subject is another party. */
function harms({ attribution: { words, content }, knowledge, otherAt }: Asked): boolean {
  for (let i = content.from; i < content.to; i++) {
    if (words.tokens[i]!.upos !== 'VERB' || verbGroup(words, i).modal !== undefined) continue
    const harm = knowledge.claimKinds.in(`${words.tokens[i]!.lemma} ${words.lower[i]}`).some((r) => r.where === 'other')
    if (harm && !verbGroup(words, i).negated && otherAt(i)) return true
  }
  return false
}

/** "is a useful friend", "that is a tough negotiation", "this is narrow": a judgement in the present. */
function judges({ attribution: { words, content, at }, verb, text }: Asked): boolean {
  if (LIKELY.test(text)) return true
  // "said that it would open": "will" as told later
  const backshifted = words.tokens[at]?.xpos === 'VBD' && !words.quoted[content.from]
  if (verb === undefined || OWN.test(subjectWord(words, verb))) return false
  if (around(words, verb).some((w) => MAYBE.test(w) || (w === 'would' && !backshifted))) return true
  const behind = words.tokens.slice(verb + 1, Math.min(content.to, verb + 4))
  if (words.tokens[verb]!.lemma === 'be' && behind.some(({ xpos, text: word }) => xpos === 'JJS' || word === 'most')) return true
  if (!/^(?:is|are|'s|'re)$/u.test(words.lower[verb]!)) return false
  return (
    /^an?$/u.test(words.lower[verb + 1] ?? '') && words.tokens.slice(verb + 2, Math.min(content.to, verb + 5)).some((t) => t.upos === 'ADJ')
  )
}

/** "I would hope", "he would be glad": no one binds themselves by it. */
const decides = (words: Words, verb: number): boolean =>
  !around(words, verb).includes('would') ||
  (!/^(?:be|like|love|hope|prefer|want|have|need|seem|know|say|describe)$/u.test(words.tokens[verb]!.lemma) &&
    !OWN.test(subjectWord(words, verb)))

function promises(asked: Asked): boolean {
  const { attribution, verb, expert } = asked
  const { words } = attribution
  if (expert || verb === undefined || !around(words, verb).some((w) => FUTURE.test(w)) || !decides(words, verb)) return false
  return words.tokens[verb]!.lemma !== 'say' && ofSelf(asked, verb)
}

/** "We will strike again if they do": what is undertaken under a condition, and hurts. */
const hostile = ({ attribution: { words }, verb, text, knowledge }: Asked): boolean =>
  verb !== undefined &&
  /\b(?:if|unless|until|as long as)\b/iu.test(text) &&
  knowledge.claimKinds.in(words.lower.slice(verb, verb + 3).join(' ')).some(({ where }) => where === 'vowed')

/** By the tables' words. */
function worded(asked: Asked, wheres: readonly string[]): Kind | undefined {
  const { attribution, verb, text, knowledge, expert } = asked
  const { words } = attribution
  const future = verb !== undefined && around(words, verb).some((w) => FUTURE.test(w))
  for (const { kind, where } of knowledge.claimKinds.in(text)) {
    if (!wheres.includes(where)) continue
    if (where === 'head' && knowledge.claimKinds.in(text.split(/\s+/u).slice(0, 3).join(' ')).some((r) => r.where === 'head')) return kind
    if (where === 'brought' || (expert && kind === 'threat')) continue
    if (where === 'future' && (future || /\b(?:will|would|wo|shall|not)\b/iu.test(text))) return kind
    if (where === 'anywhere' && !future && !(verb !== undefined && OWN.test(subjectWord(words, verb)))) return kind
  }
  return undefined
}

/** What a cue of a kind of its own may still be: "vowed revenge" a threat, "called it a violation" an accusation. */
function ofCue(asked: Asked): Kind {
  const { cue } = asked.attribution
  const { text, knowledge } = asked
  const has = (where: string): boolean => knowledge.claimKinds.in(text).some((r) => r.where === where)
  if (cue.kind === 'promise' && cue.expression === 'said' && (has('future') || has('vowed'))) return 'threat'
  if (cue.kind === 'assessment' && cue.expression === 'said' && cue.frames.includes('object-as') && has('anywhere')) return 'accusation'
  if (cue.kind === 'assessment' && cue.expression === 'said' && !asked.expert && harms(asked)) return 'accusation'
  if (cue.kind === 'promise' && asked.verb !== undefined && denies(asked)) return 'denial'
  // "geologists warned that the slope could slide": who can't bring it about judges or fears
  if (cue.kind === 'threat' && (asked.expert || asked.bystander)) return asked.verb === undefined ? 'fear' : 'assessment'
  // "cautioned that they could have been brought": of what has happened already
  if (cue.kind === 'threat' && /\b(?:could|may|might) have\b/iu.test(text)) return 'assessment'
  return cue.kind
}

/** Of the words of "I think that …" what is thought counts. */
function ofStatement(asked: Asked): Kind {
  const { words, cue, source } = asked.attribution
  const thought = opinion(asked)
  const verb = thought ?? asked.verb
  if (verb !== undefined && (duty(words, verb) || needs(words, verb))) return 'demand'
  if (thought !== undefined) return 'assessment'
  if (commands(asked) || isWished(asked.text)) return 'demand'
  if (withUnease(asked)) return 'fear'
  if (denies(asked)) return 'denial'
  if (withholds(asked)) return 'threat'
  const byWords = worded(asked, ['head', 'future', 'anywhere'])
  if (byWords) return byWords
  if (harms(asked) || serves(asked.text)) return 'accusation'
  if (promises(asked)) return hostile(asked) ? 'threat' : 'promise'
  const estimate =
    source &&
    cueWords(asked.attribution)
      .lower.slice(source.from, source.to)
      .some((w) => /^(?:estimates?|forecasts?|projections?)$/u.test(w))
  return estimate || asked.expert || judges(asked) ? 'assessment' : cue.kind
}

export function byRules(asked: Asked): Kind {
  const { cue, frame, negated } = asked.attribution
  const told = byCue(asked)
  if (told) return told
  if (cue.expression === 'ascribed' || frame === 'wh') return cue.kind
  const kind = cue.kind === 'statement' ? ofStatement(asked) : ofCue(asked)
  return negated && kind === 'denial' ? 'statement' : kind
}
