/**
 * How the speaker puts it: kind, certainty and polarity, by the cue and by the content's own words.
 *
 * "Oslo said it would not sign": a promise, certain, negative. "The envoy said the truce may fail": a statement, possible, positive.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { Certainty, Claim } from '../../model/index.ts'
import type { Attribution } from './attribution.ts'
import { isFiniteVerb, isNegation, verbGroup, type Words } from './words.ts'

type Manner = Pick<Claim, 'kind' | 'certainty' | 'polarity'>

const ORDER: readonly Certainty[] = ['certain', 'probable', 'possible']
const weaker = (a: Certainty, b: Certainty): Certainty => ORDER[Math.max(ORDER.indexOf(a), ORDER.indexOf(b))]!

const POSSIBLE = /^(?:could|may|might|possibly|perhaps|maybe|potentially)$/u
const PROBABLE = /^(?:likely|probably|apparently|presumably|allegedly|reportedly|seemingly|supposedly|unlikely)$/u
const DUTY = /^(?:must|should|ought)$/u
const FUTURE = /^(?:will|would|shall|'ll|wo)$/u
const OPENS = /^(?:if|when|while|as|although|though|unless|since|because|after|before|once|until|whereas|despite|who|which|that)$/u
const SELF = /^(?:we|i|it|they|he|she)$/u

/** The first finite verb of the content that is not inside an opening or relative clause; undefined for a phrase. */
function mainVerb({ words, content }: Attribution): number | undefined {
  let aside = 0
  for (let i = content.from; i < content.to; i++) {
    if (
      OPENS.test(words.lower[i]!) &&
      (i === content.from || aside > 0 || words.tokens[i - 1]!.text === ',' || /^(?:who|which|that)$/u.test(words.lower[i]!))
    )
      aside++
    if (
      words.tokens[i]!.upos === 'AUX' &&
      words.tokens.slice(i + 1, i + 5).some((t, k) => t.upos === 'VERB' && verbGroup(words, i + 1 + k).from <= i)
    )
      continue
    if (!isFiniteVerb(words, i)) continue
    if (aside === 0) return i
    aside--
  }
  return undefined
}

const wordsAround = (words: Words, verb: number): readonly string[] => words.lower.slice(verbGroup(words, verb).from, verb + 2)

function certaintyOf(attribution: Attribution, verb: number | undefined): Certainty {
  const { words, cue, content } = attribution
  let certainty = cue.certainty
  const near = verb === undefined ? words.lower.slice(content.from, Math.min(content.to, content.from + 4)) : wordsAround(words, verb)
  if (near.some((w) => PROBABLE.test(w))) certainty = weaker(certainty, 'probable')
  if (near.some((w) => POSSIBLE.test(w)) && cue.kind !== 'promise') certainty = weaker(certainty, 'possible')
  const { source } = attribution
  if (source && words.lower.slice(source.from, source.to).some((w) => /^(?:estimates?|forecasts?|projections?|rumou?rs?)$/u.test(w)))
    certainty = weaker(certainty, 'probable')
  return certainty
}

function negatedContent(attribution: Attribution, verb: number | undefined): boolean {
  const { words, content } = attribution
  if (verb === undefined)
    return (
      /^(?:no|not|never|none)$/u.test(words.lower[content.from] ?? '') ||
      (words.lower[content.from] === 'to' && isNegation(words.lower[content.from + 1] ?? ''))
    )
  const group = verbGroup(words, verb)
  if (
    group.negated ||
    (isNegation(words.lower[verb + 1] ?? '') && words.lower[verb + 2] !== 'only') ||
    (words.lower[verb + 1] === 'no' && words.lower[verb + 2] === 'longer')
  )
    return true
  const aux = words.lower.slice(group.from, verb).some((w) => w === 'no')
  return aux || words.lower.slice(content.from, group.from).some((w, i) => /^(?:no|nobody|nothing|none|neither)$/u.test(w) && i < 3)
}

function kindOf(attribution: Attribution, verb: number | undefined, text: string, knowledge: Knowledge, self: boolean): Claim['kind'] {
  const { words, cue, content, source } = attribution
  if (cue.kind !== 'statement' || cue.expression === 'ascribed' || attribution.frame === 'wh') return cue.kind
  const group = verb === undefined ? undefined : verbGroup(words, verb)
  const around = verb === undefined ? [] : wordsAround(words, verb)
  const future = around.some((w) => FUTURE.test(w))
  for (const { kind, where } of knowledge.claimKinds.in(text)) {
    if (where === 'head' && knowledge.claimKinds.in(text.split(/\s+/u).slice(0, 3).join(' ')).some((r) => r.where === 'head')) return kind
    if (where === 'future' && (future || /\b(?:will|would)\b/iu.test(text))) return kind
    if (where === 'anywhere' && !future) return kind
  }
  if (future && verb !== undefined && !decides(words, verb, around)) return cue.kind
  if (group && future && (self || SELF.test(words.lower[group.from - 1] ?? '')) && !/^(?:we|i)$/u.test(words.lower[group.from - 1] ?? 'we'))
    return group.from - 1 - content.from < 4 ? 'promise' : cue.kind
  if (group && future && /^(?:we|i)$/u.test(words.lower[group.from - 1] ?? '')) return 'promise'
  if (group && future && self) return 'promise'
  if (
    around.some((w) => DUTY.test(w)) ||
    /\b(?:needs?|ha[sd]|have) to\b/u.test(words.lower.slice(content.from, content.from + 12).join(' '))
  )
    return 'demand'
  if (source && words.lower.slice(source.from, source.to).some((w) => /^(?:estimates?|analysts?|experts?|forecasts?|observers?)$/u.test(w)))
    return 'assessment'
  return cue.kind
}

/** "I would hope", "he would be glad": no one binds themselves by it. */
const decides = (words: Words, verb: number, around: readonly string[]): boolean =>
  !around.includes('would') ||
  (!/^(?:be|like|love|hope|prefer|want|have|need|seem|know|say|describe|describes?)$/u.test(words.tokens[verb]!.lemma) &&
    !/^(?:i|we)$/u.test(words.lower[verbGroup(words, verb).from - 1] ?? ''))

/** `self`: the content's subject is the speaker or their state. */
export function mannerOf(attribution: Attribution, text: string, knowledge: Knowledge, selfAt: (verb: number) => boolean): Manner {
  const { cue } = attribution
  const verb = mainVerb(attribution)
  const kind = kindOf(attribution, verb, text, knowledge, verb !== undefined && selfAt(verb))
  const certainty = certaintyOf(attribution, verb)
  const no =
    (cue.polarity === 'negative') !== (cue.polarity === 'negative' && attribution.negated) ||
    (cue.polarity === 'positive' && attribution.negated)
  const polarity = no || (cue.polarity === 'positive' && negatedContent(attribution, verb)) ? 'negative' : 'positive'
  return { kind: attribution.negated && kind === 'denial' ? 'statement' : kind, certainty, polarity }
}
