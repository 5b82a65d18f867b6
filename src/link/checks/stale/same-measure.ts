/**
 * Whether two figures of one value measure one thing of the same party: by who and what their sentences are about.
 *
 * "79 percent of Vietnam’s major arms came from Russia" and "Russia provides almost 80 percent of Vietnam’s weapons" do; "34 percent of its imports" and "34 percent
 * of its debt", "exports" and "imports", or the same count in two countries do not.
 */
import type { Quantity } from '../../../model/index.ts'
import type { Passages } from '../../passages.ts'
import { contentTerms, shared, type Terms } from '../../terms.ts'
import { STALE } from '../../thresholds.ts'
import { BARE } from './bare-numbers.ts'
import type { Evidence } from './evidence.ts'
import type { Figure } from './figures.ts'
import { isSmall } from './told-as-now.ts'

const isCount = ({ unit }: Quantity): boolean => unit !== 'percent' && !/^[A-Z]{3}$/.test(unit)
const isRough = ({ approximate, citation }: Quantity): boolean =>
  approximate || /\b(?:half|thirds?|quarters?|fifths?|tenths?|in\s+\p{L}+|out\s+of)\b/iu.test(citation.quote)

export function sameValue(a: Quantity, b: Quantity): boolean {
  const loose = isRough(a) || isRough(b) ? STALE.tolerance : 0
  return Math.abs(a.low - b.low) <= loose * Math.max(a.low, b.low) && Math.abs(a.high - b.high) <= loose * Math.max(a.high, b.high)
}

/** The last word of what is counted before anything that tells where or whose: "gas imports" of "gas imports from Norway". */
const headOf = ({ of, citation, unit }: Quantity): string =>
  (of || (unit === 'persons' ? citation.quote : unit))
    .split(/\s+(?:in|of|from|to|by|for|with|at|on|that|which|outside|under)\s+/u)[0]!
    .split(/\s+/u)
    .at(-1)!

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one))

/** "down from 3,400 in 2015": of what, the sentence before says. */
const isBare = ({ quantity, measure }: Figure): boolean =>
  contentTerms(measure).length === 0 || (quantity.unit === BARE && quantity.of === '')

/** "troops" and "soldiers" are counted alike where the other's sentence speaks of them. */
function sameUnit(a: Figure, b: Figure, isIt: boolean): boolean {
  if (a.quantity.unit === b.quantity.unit) return true
  if (!isCount(a.quantity) || !isCount(b.quantity)) return false
  if ([a, b].some(isBare) || (isIt && [a, b].some(({ quantity }) => quantity.unit === BARE))) return true
  const speaks = (one: Figure, other: Figure): boolean =>
    contentTerms(one.measure).some((term) => other.about.has(term)) || meet(one.things, other.aboutThings)
  return speaks(a, b) && speaks(b, a)
}

/** Figures of a number that are not nought at its end: 614 of 61,400. */
const figuresOf = ({ high }: Quantity): number => high.toString().replace('.', '').replace(/0+$/u, '').length
/** Not a round number, which two things may have by chance. */
const isOdd = (quantity: Quantity): boolean => figuresOf(quantity) > 1
/** "61,400 looms" twice: two things counted alike are hardly so many to the third figure. */
const isExact = (a: Quantity, b: Quantity): boolean =>
  isCount(a) &&
  (a.unit === b.unit || a.unit === BARE || b.unit === BARE) &&
  a.high === b.high &&
  a.high >= STALE.telling &&
  figuresOf(a) >= STALE.exact

/** What comes in and what goes out, what is owed and what is given, coal and gas: of one figure never both. */
const APART: readonly (readonly string[])[] = [
  ['exports', 'imports'],
  ['debt', 'trade', 'budget', 'aid', 'reserves', 'revenue', 'investment', 'remittances'],
  ['coal', 'gas', 'oil', 'renewables'],
  ['poverty', 'unemployment', 'illiteracy', 'hunger', 'inflation', 'infection'],
  ['refugees', 'troops', 'prisoners', 'pupils', 'doctors', 'tourists', 'fighters'],
  ['water', 'sanitation', 'electricity', 'internet'],
]

/** Each measures what the other's sentences do not speak of. */
function otherThings(a: Figure, b: Figure): boolean {
  const lacks = (one: Figure, other: Figure): boolean => one.things.size > 0 && !meet(one.things, other.storyThings)
  if (lacks(a, b) && lacks(b, a)) return true
  return APART.some((kinds) => {
    const own = (one: Figure, other: Figure): string[] => kinds.filter((kind) => one.aboutThings.has(kind) && !other.storyThings.has(kind))
    return own(a, b).length > 0 && own(b, a).length > 0
  })
}

const statesOf = (terms: Iterable<string>): string[] => [...terms].filter((term) => term.startsWith('@'))

/** Other states on both sides: other troops, other trade. */
const otherStates = (a: Figure, b: Figure): boolean =>
  statesOf(a.about).some((state) => !b.story.has(state)) && statesOf(b.about).some((state) => !a.story.has(state))

/** The words of one measure stand in the other's sentence. */
function meetsMeasure(a: Figure, b: Figure, passages: Passages): boolean {
  if (meet(a.things, b.aboutThings) && meet(b.things, a.aboutThings)) return true
  const share = (measure: Terms, other: Figure): number => {
    const words = contentTerms(measure)
    return words.length === 0 ? 0 : words.filter((word) => other.about.has(word)).length / words.length
  }
  const [x, y] = [share(a.measure, b), share(b.measure, a)]
  // "gas imports" and "gas consumption": what is counted has to be one thing.
  const [m, n] = [headOf(a.quantity), headOf(b.quantity)].map((head) => [...passages.words(head)])
  const heads = m!.some((term) => b.about.has(term)) || n!.some((term) => a.about.has(term)) || meet(a.things, b.aboutThings)
  return heads && Math.max(x, y) >= STALE.measure
}

/** How much the two have in common beside the number: parties, things measured, further words, and a number that is not round. */
function ties(a: Figure, b: Figure): number {
  const near = statesOf(shared(a.about, b.about)).length
  const far = near === 0 ? statesOf(shared(a.story, b.story)).length : near
  const things = [...a.aboutThings].filter((thing) => b.aboutThings.has(thing)).length
  const words = contentTerms(new Set(shared(a.about, b.about))).length
  const money = /^[A-Z]{3}$/.test(a.quantity.unit) || a.quantity.high >= STALE.telling
  const odd = isOdd(a.quantity) || isOdd(b.quantity) ? (money && a.quantity.unit !== 'percent' ? 1 : 0.5) : 0
  const exact = isExact(a.quantity, b.quantity) ? 1 : 0
  return Math.min(far, 2) + Math.min(things, 2) + Math.min(words, 4) * STALE.word + odd + exact
}

const NO_EVIDENCE: Evidence = { replaced: false, pointsBack: false, collected: false }

/** What the evidence counts: within one article a number that is not round stands hardly for two things by chance. */
function weigh(a: Figure, b: Figure, { replaced, pointsBack, collected }: Evidence): number {
  const inOne = a.passage.citation.document === b.passage.citation.document
  const telling = isOdd(a.quantity) || a.quantity.high >= STALE.telling
  return (
    (replaced ? STALE.replaced : 0) +
    (pointsBack && telling ? (inOne ? STALE.pointsBack * 2 : STALE.pointsBack) : 0) +
    (collected && telling && inOne ? STALE.collected : 0)
  )
}

/** @param evidence for the older of the two, `b` */
export function sameMeasure(a: Figure, b: Figure, passages: Passages, evidence: Evidence = NO_EVIDENCE): boolean {
  const inOne = a.passage.citation.document === b.passage.citation.document
  const isIt = inOne && evidence.pointsBack
  if (!sameUnit(a, b, isIt) || otherStates(a, b) || otherThings(a, b)) return false
  // A sum of money says seldom what it is of: who and what stand around it.
  const told = isCount(a.quantity) || a.quantity.unit === 'percent'
  const bare = isBare(a) || isBare(b)
  const things = [...a.aboutThings].filter((thing) => b.aboutThings.has(thing)).length
  const isFrom = inOne && evidence.collected && things + contentTerms(new Set(shared(a.about, b.about))).length > 0
  if (told && !bare && !isIt && !isFrom && !meetsMeasure(a, b, passages)) return false
  if (!isIt && shared(a.story, b.story).length + Math.max(0, things - 1) < 2) return false
  const stateless = statesOf(a.story).length + statesOf(b.story).length === 0 ? STALE.stateless : 0
  return ties(a, b) + weigh(a, b, evidence) >= (isSmall(a) ? STALE.smallTies : STALE.ties) - stateless
}
