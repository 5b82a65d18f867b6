/**
 * How well a denial and an assertion answer one question: a linear model over what both words and speakers share, and where "not" stands.
 *
 * "denied that its airfields were used for a raid" against "lending its airfields for the raid" shares most of its words, and the accused denies; "we need
 * change" against "saw no need to change anything about his campaign" shares common words of strangers; "never touched her" and "had not touched her" agree.
 */
import type { Claim } from '../../model/index.ts'
import { contentTerms, shared, type TermReader, type Terms } from '../terms.ts'
import { DENIALS } from '../thresholds.ts'
import { type Assertion, turnsDown } from './assertions.ts'
import { NEGATION } from './negation.ts'

/** Each 0 to 1. */
export interface Features {
  /** Share of the denial's content terms that the assertion has too. */
  readonly share: number
  /** Words, not names, that both have: one, two, three. */
  readonly words: number
  /** Share of the assertion's content terms that the denial has too. */
  readonly back: number
  /** The first content term of what is not so is the assertion's first one too: "the presence of …". */
  readonly head: number
  /** The denial says "not", or is called a denial. */
  readonly negated: number
  /** So does the assertion: two that say "not" may agree. */
  readonly negatedBoth: number
  /** "I", "we", "you": talk, of which much is not about what happened. */
  readonly personal: number
  /** The denier is whom the assertion is about. */
  readonly accused: number
  /** An accusation, and a denial that is called one. */
  readonly charge: number
  readonly sameArticle: number
}

export interface Meeting {
  readonly denial: Claim
  readonly terms: Terms
  readonly assertion: Assertion
  readonly accused: boolean
}

const PERSONAL = /\b(?:I|we|you|my|our)\b/iu

export function featuresOf({ denial, terms, assertion, accused }: Meeting, reader: TermReader): Features {
  const { citation, claim } = assertion.voice
  const own = contentTerms(terms)
  const not = NEGATION.exec(denial.content.quote)
  const [first] = reader.words(denial.content.quote.slice(not === null ? 0 : not.index + not[0].length))
  const both = contentTerms(new Set(shared(terms, assertion.terms)))
  return {
    share: both.length / Math.max(1, own.length),
    words: Math.min(3, both.filter((term) => !term.startsWith('#')).length) / 3,
    back: both.length / Math.max(1, contentTerms(assertion.terms).length),
    head: Number(first !== undefined && first === reader.words(citation.quote)[0]),
    negated: Number(not !== null || (denial.kind === 'denial' && !turnsDown(denial))),
    negatedBoth: Number(NEGATION.test(citation.quote)),
    personal: Number(PERSONAL.test(`${denial.content.quote} ${citation.quote}`)),
    accused: Number(accused),
    charge: Number(claim?.kind === 'accusation' && denial.kind === 'denial'),
    sameArticle: Number(denial.content.document === citation.document),
  }
}

/** Whether a reader is to be told that the one answers the other. */
export function answers(features: Features, denial: Claim, told: boolean): boolean {
  const { accused, charge, head } = features
  if (accused && denial.kind === 'denial' && !told) return chance(features) >= (charge && head ? DENIALS.namesake : DENIALS.accused)
  const called = denial.kind === 'denial' ? DENIALS.chance : DENIALS.unsaid
  return chance(features) >= (told ? DENIALS.told : called)
}

/** Chance, by the model, that a reader finds the one answered by the other. */
function chance(features: Features): number {
  const { bias, ...weights }: Readonly<Record<keyof Features | 'bias', number>> = DENIALS.model
  const names = Object.keys(weights) as (keyof Features)[]
  const sum = names.reduce((at, name) => at + weights[name] * features[name], bias)
  return 1 / (1 + Math.exp(-sum))
}
