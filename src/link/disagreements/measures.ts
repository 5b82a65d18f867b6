/**
 * Whether two figures measure one thing at one time, and can't both be right.
 *
 * "46 civilians died, the one says", "31 civilian deaths, says the other" can't; 31 killed and 7 missing can, and so can "38 since November", told in January,
 * and "46 since November", told in February.
 */
import type { Actor, ActorId, Claim, Document, DocumentId, Quantity } from '../../model/index.ts'
import { daysBetween, timesMeet } from '../chronology.ts'
import { partiesMeet } from '../same-event.ts'
import { containment, contentTerms, shared, similarity, type Terms, type Weights } from '../terms.ts'
import { FIGURES } from '../thresholds.ts'

export interface Figure {
  readonly quantity: Quantity
  readonly terms: Terms
  readonly claim: Claim | undefined
  /** Events in whose reports the figure stands. */
  readonly events: ReadonlySet<string>
  readonly day: string | undefined
  /** What became of those counted: "killed", "missing"; "" where the words around do not say. */
  readonly fate: string
  /** It is told of all days from one on. */
  readonly since: boolean
  /** What is said of them, without numbers. */
  readonly told: Terms
}

/** Days of a unit of time. */
const DAYS: Readonly<Record<string, number>> = {
  seconds: 1 / 86400,
  minutes: 1 / 1440,
  hours: 1 / 24,
  days: 1,
  weeks: 7,
  months: 30.4,
  years: 365.25,
  decades: 3652.5,
}

/** A figure's least and greatest value, spans of time in days: "three weeks" is 21. */
export const least = ({ low, unit }: Quantity): number => low * (DAYS[unit] ?? 1)
export const most = ({ high, unit }: Quantity): number => high * (DAYS[unit] ?? 1)
export const isTime = ({ unit }: Quantity): boolean => unit in DAYS

/** Two values that can't both be right: intervals apart, beyond what "about" allows. */
export function differ(a: Quantity, b: Quantity): boolean {
  const loose = a.approximate || b.approximate ? FIGURES.tolerance : 0
  const [low, high] = least(a) <= least(b) ? [a, b] : [b, a]
  return most(low) * (1 + loose) < least(high) * (1 - loose)
}

export const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((x) => b.has(x))

/** Same time: periods that overlap, or one event, or articles close together where neither gives a time. */
export function samePeriod(a: Figure, b: Figure): boolean {
  if (a.quantity.period && b.quantity.period) return timesMeet(a.quantity.period, b.quantity.period)
  if (meet(a.events, b.events)) return true
  if (a.quantity.period || b.quantity.period) return false
  if (a.day === undefined || b.day === undefined) return a.quantity.citation.document === b.quantity.citation.document
  return Math.abs(daysBetween(a.day, b.day)) <= FIGURES.samePeriodDays
}

/** A figure that only moves on: the same source, or nobody, on a later day. */
export function isUpdate(a: Figure, b: Figure, actors: ReadonlyMap<ActorId, Actor>): boolean {
  const [x, y] = [a.claim?.speaker, b.claim?.speaker]
  const sameSource =
    x === undefined && y === undefined ? true : x !== undefined && y !== undefined && partiesMeet([x], [y], actors) === true
  return sameSource && a.day !== b.day
}

/** "38 since November", told in January, and "46 since November", told in February: a count that runs on from one day. Told later and lower, it parts. */
export function runsOn(a: Figure, b: Figure): boolean {
  const [x, y] = [a.quantity.period, b.quantity.period]
  if (!x || !y || x.start === null || x.start !== y.start || a.day === undefined || b.day === undefined) return false
  const [early, late] = a.day <= b.day ? [a, b] : [b, a]
  if (daysBetween(early.day!, late.day!) < FIGURES.runningDays) return false
  return a.since && b.since && late.quantity.low >= early.quantity.low
}

/** "38 trawlers since November": told of all days from one on, whether the words stand in the figure's own or before its period. */
export function isSince({ of, citation, period }: Quantity, documents: ReadonlyMap<DocumentId, Document>): boolean {
  if (period?.end === null || /\bsince\b/iu.test(`${of} ${citation.quote}`)) return true
  const words = period?.citation
  const before = words && documents.get(words.document)?.text.slice(Math.max(0, words.start - 24), words.start)
  return before !== undefined && /\bsince\s+(?:the\s+|late\s+|early\s+|mid-?)*$/iu.test(before)
}

const DURATION = /^(?:second|minute|hour|day|week|month|year|decade)s?$/u

/** Units in which anything is measured. */
const LOOSE = new Set(['percent', 'USD', 'EUR', 'GBP'])

/** Whether enough is shared to be one thing measured: an event, or a period with what is counted in it, or else several words. */
export function sameMeasure(a: Figure, b: Figure, weights: Weights): boolean {
  if (a.quantity.unit !== b.quantity.unit || (a.fate !== '' && b.fate !== '' && a.fate !== b.fate)) return false
  const [x, y] = [new Set(a.quantity.ofActors), new Set(b.quantity.ofActors)]
  if (x.size > 0 && y.size > 0 && !meet(x, y)) return false
  const both = contentTerms(new Set(shared(a.terms, b.terms))).length
  const alike = similarity(a.terms, b.terms, weights)
  // "people" alone says little of who was counted; what is said of them tells.
  const bare = Math.min(contentTerms(a.terms).length, contentTerms(b.terms).length) < FIGURES.dated
  if (bare && a.fate !== '' && a.fate === b.fate && (sameTold(a, b, weights) || sameToll(a, b))) return true
  if (meet(a.events, b.events)) return both > 0 && alike >= FIGURES.sameMeasure / 2
  if (DURATION.test(a.quantity.unit)) return false
  const start = a.quantity.period?.start
  const sameStart = start != null && start === b.quantity.period?.start
  // Counts that one article sets against each other, "46 civilians, says the one; 31, says the other", need few words; shares of anything need more.
  const together = a.quantity.citation.document === b.quantity.citation.document && a.quantity.unit === 'persons'
  // "40 percent for Clinton": of which poll, of whom, the words seldom say; nor do those around a sum of money.
  if (LOOSE.has(a.quantity.unit)) return sameStart && both >= FIGURES.undated && alike >= FIGURES.sameMeasure
  return both >= (together ? 1 : sameStart ? FIGURES.dated : FIGURES.undated) && alike >= FIGURES.sameMeasure
}

/** An article that gives two figures on its own account, or has them from one source, means two things. */
export function byTwoSources(a: Figure, b: Figure, actors: ReadonlyMap<ActorId, Actor>): boolean {
  if (a.quantity.citation.document !== b.quantity.citation.document) return true
  const [x, y] = [a.claim, b.claim]
  // "46 civilians died, says the one; the mission has confirmed 31 civilian deaths": people of one sort and one fate.
  if (x === undefined || y === undefined) return x !== y && a.fate !== '' && a.fate === b.fate && sameWords(a.terms, b.terms)
  if (x.speakerName === y.speakerName) return false
  return x.speaker === undefined || y.speaker === undefined || partiesMeet([x.speaker], [y.speaker], actors) !== true
}

/** "The strike on the clinic killed 19", "21 people died in the strike on the clinic": one deed with its dead. */
const sameTold = (a: Figure, b: Figure, weights: Weights): boolean =>
  contentTerms(new Set(shared(a.told, b.told))).length >= FIGURES.told && containment(a.told, b.told, weights) >= FIGURES.sameTold
/** "Two sailors were injured", "five sailors were injured", of one week, with a word more in common. */
const sameToll = (a: Figure, b: Figure): boolean =>
  a.terms.size > 0 &&
  sameWords(a.terms, b.terms) &&
  a.day !== undefined &&
  b.day !== undefined &&
  Math.abs(daysBetween(a.day, b.day)) <= FIGURES.tollDays &&
  contentTerms(new Set(shared(a.told, b.told))).some((term) => !a.terms.has(term))
const sameWords = (a: Terms, b: Terms): boolean => a.size === b.size && [...a].every((term) => b.has(term))

/** Characters around a figure in which its fate is told. */
const AROUND = 40
const FATES: readonly (readonly [string, RegExp])[] = [
  ['killed', /\b(?:kill(?:s|ed|ing)?|dead|died|deaths?|fatalities|lives|bodies|slain|murdered)\b/iu],
  ['injured', /\b(?:injur(?:ed|ies|ing)|wound(?:ed|s|ing)|hurt)\b/iu],
  ['missing', /\bmissing\b/iu],
  ['held', /\b(?:arrest(?:s|ed|ing)?|detain(?:s|ed|ing|ees)?|captur(?:ed|ing)|hostages?|prisoners?|jailed|expel(?:led|ling)?)\b/iu],
  ['displaced', /\b(?:fled|flee(?:ing)?|displaced|evacuated|refugees?)\b/iu],
]

/** The fate told in the clause of a figure of persons, else nearest to it. */
export function fateOf({ citation, unit }: Quantity, texts: ReadonlyMap<DocumentId, Document>): string {
  const text = texts.get(citation.document)?.text
  if (text === undefined || unit !== 'persons') return ''
  const before = text.slice(Math.max(0, citation.start - AROUND), citation.start).replace(/^.*[.!?]\s/su, '')
  const behind = text.slice(citation.end, citation.end + AROUND).replace(/[.!?]\s.*$/su, '')
  const clause = [behind.replace(/(?:[,;]|\band\b).*$/su, ''), before.replace(/^.*(?:[,;]|\band\b)/su, '')]
  const first = (words: string): string | undefined =>
    FATES.flatMap(([fate, pattern]) => ({ fate, at: words.search(pattern) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0]?.fate
  return first(citation.quote) ?? first(clause[0]!) ?? first(clause[1]!) ?? first(behind) ?? first(before) ?? ''
}
