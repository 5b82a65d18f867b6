/**
 * How the speaker puts it: kind, certainty and polarity, by the cue and by the content's own words.
 *
 * "Oslo said it would not sign": a promise, certain, negative. "The envoy said the truce may fail": a statement, possible, positive.
 */
import type { Knowledge } from '../../lookup/index.ts'
import type { Certainty, Claim } from '../../model/index.ts'
import type { Judge } from '../kind-judge.ts'
import { type Attribution, cueWords } from './attribution.ts'
import { kindOf } from './kind.ts'
import type { Asked, Standing } from './kind-rules.ts'
import { isFiniteVerb, isNegation, verbGroup, type Words } from './words.ts'

type Manner = Pick<Claim, 'kind' | 'certainty' | 'polarity'>

const ORDER: readonly Certainty[] = ['certain', 'probable', 'possible']
const weaker = (a: Certainty, b: Certainty): Certainty => ORDER[Math.max(ORDER.indexOf(a), ORDER.indexOf(b))]!

const POSSIBLE = /^(?:could|may|might|possibly|perhaps|maybe|potentially)$/u
const PROBABLE =
  /^(?:likely|probably|apparently|presumably|allegedly|reportedly|seemingly|supposedly|unlikely|seems?|seemed|appears?|appeared)$/u
const ADVERB = /^(?:possibly|perhaps|maybe|potentially|probably|apparently|presumably|allegedly|reportedly)$/u
const OPENS = /^(?:if|when|while|as|although|though|unless|since|because|after|before|once|until|whereas|despite|who|which|that)$/u

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
  const opening = words.lower.slice(content.from, Math.min(content.to, content.from + 4))
  const near = verb === undefined ? opening : [...wordsAround(words, verb), ...opening.filter((w) => ADVERB.test(w))]
  if (near.some((w) => PROBABLE.test(w)) || guesses(attribution, verb)) certainty = weaker(certainty, 'probable')
  if (near.some((w) => POSSIBLE.test(w)) && cue.kind !== 'promise') certainty = weaker(certainty, 'possible')
  const { source } = attribution
  if (
    source &&
    cueWords(attribution)
      .lower.slice(source.from, source.to)
      .some((w) => /^(?:estimates?|forecasts?|projections?|rumou?rs?)$/u.test(w))
  )
    certainty = weaker(certainty, 'probable')
  return certainty
}

const THINKS = /^(?:think|expect|guess|suspect|suppose|doubt)$/u
/** "I think that …", "is believed to …": less than sure whatever follows. */
const guesses = (attribution: Attribution, verb: number | undefined): boolean => {
  const { words, frame, source, at, cue } = attribution
  const unsourced = source === null && cue.class === 'verb'
  if (unsourced && (frame === 'passive' || (verbGroup(cueWords(attribution), at).passive && cue.kind !== 'accusation'))) return true
  return (
    (verb !== undefined && THINKS.test(words.tokens[verb]!.lemma) && !verbGroup(words, verb).passive) ||
    (verb !== undefined && words.lower[verb - 1] === 'be' && words.lower[verb] === 'surprised')
  )
}

function negatedContent(attribution: Attribution, verb: number | undefined): boolean {
  const { words, content } = attribution
  if (verb === undefined)
    return (
      (/^(?:no|not|never|none|nothing)$/u.test(words.lower[content.from] ?? '') &&
        !/^(?:more|less|fewer)$/u.test(words.lower[content.from + 1] ?? '')) ||
      (words.lower[content.from] === 'to' && isNegation(words.lower[content.from + 1] ?? ''))
    )
  const group = verbGroup(words, verb)
  const there = words.lower[group.from - 1] === 'there' && words.lower[verb + 1] === 'no' && words.lower[verb + 2] !== 'doubt'
  if (
    there ||
    words.tokens[verb]!.lemma === 'doubt' ||
    group.negated ||
    (isNegation(words.lower[verb + 1] ?? '') && words.lower[verb + 2] !== 'only') ||
    (words.lower[verb + 1] === 'no' && words.lower[verb + 2] === 'longer')
  )
    return true
  const aux = words.lower.slice(group.from, verb).some((w) => w === 'no')
  return (
    aux ||
    words.lower
      .slice(content.from, group.from)
      .some(
        (w, i) =>
          /^(?:no|nobody|nothing|none|neither)$/u.test(w) &&
          i < 3 &&
          !/^(?:more|less|fewer|matter|doubt|surprise|wonder)$/u.test(words.lower[content.from + i + 1] ?? ''),
      )
  )
}

/** "neither confirmed nor denied", "declined to confirm or deny", "would not confirm": neither said to be so nor not to be so. */
function leavesOpen(attribution: Attribution): boolean {
  const words = cueWords(attribution)
  const { tokens, lower } = words
  const { at } = attribution
  const { lemma, head, deprel } = tokens[at]!
  if (!/^(?:confirm|deny|verify|comment|discuss|decline|refuse)$/u.test(lemma)) return false
  const around = lower.slice(Math.max(0, at - 6), at + 6)
  const both = around.some((w) => /^confirm/u.test(w)) && around.some((w) => /^den(?:y|ied|ies|ying)$/u.test(w))
  const declines = (i: number): boolean =>
    /^(?:decline|refuse)$/u.test(tokens[i]?.lemma ?? '') && /^(?:confirm|comment|discuss|deny|elaborate|say)$/u.test(lower[i + 2] ?? '')
  const withheld = around.some((w) => /^(?:neither|nor|not|n't|never)$/u.test(w)) || around.some((w) => /^(?:declin|refus)/u.test(w))
  if (both && withheld) return true
  if (/^(?:decline|refuse)$/u.test(lemma)) return declines(at)
  if (lemma === 'confirm' && deprel === 'xcomp' && declines(head)) return true
  const group = verbGroup(words, at)
  return lemma === 'confirm' && group.negated && /^(?:would|will|could|can|wo|ca)$/u.test(group.modal ?? '')
}

export function mannerOf(
  attribution: Attribution,
  text: string,
  knowledge: Knowledge,
  standing: Standing & Pick<Asked, 'meant'>,
  judge: Judge,
): { readonly manner: Manner; readonly score: number } {
  const { cue } = attribution
  const verb = mainVerb(attribution)
  const { kind, score } = kindOf({ ...standing, attribution, verb, text, knowledge }, judge)
  const certainty = certaintyOf(attribution, verb)
  if (leavesOpen(attribution)) return { manner: { kind: 'no comment', certainty, polarity: 'positive' }, score }
  const no =
    (cue.polarity === 'negative') !== (cue.polarity === 'negative' && attribution.negated) ||
    (cue.polarity === 'positive' && attribution.negated)
  const polarity = no || (cue.polarity === 'positive' && negatedContent(attribution, verb)) ? 'negative' : 'positive'
  const denied = kind === 'denial' && cue.kind === 'statement' && !attribution.negated
  return { manner: { kind, certainty, polarity: denied ? 'negative' : polarity }, score }
}
