/**
 * What is seen of a figure that nobody gives, in numbers: from these the trees of `models.ts` say whether a reader misses its source.
 *
 * "Attacks have killed 1,100 since March" in an article that quotes nobody on it does; the population of a town does not.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import type { Citation, Claim, Document, Quantity } from '../../../model/index.ts'
import { PAST_VERB } from '../../../text/past-verb.ts'
import { contains, overlaps } from '../../../text/spans.ts'
import { sentencesOf } from '../article/sentences.ts'
import { namesASource } from '../article/sourced.ts'
import { type BareFigure, wantsSource } from '../article/told-figures.ts'
import { isToll } from '../article/tolls.ts'
import type { Evidence } from './models.ts'

/** What it is seen among. */
export interface FigureScene {
  readonly doc: Document
  readonly figures: readonly BareFigure[]
  /** All of the article, those that somebody gives too. */
  readonly quantities: readonly Quantity[]
  /** Of all articles, by unit and value. */
  readonly alike: ReadonlyMap<string, readonly Quantity[]>
  readonly claims: readonly Claim[]
  /** What somebody holds otherwise. */
  readonly contested: readonly Citation[]
  readonly words: CheckWordTable
}

const ESTIMATED =
  /\b(?:estimat\p{L}*|believed|thought|said to|reportedly|about|some|around|roughly|nearly|almost|more than|at least|up to)\b/iu
const CHANGED = /\b(?:rose|risen|fell|fallen|grew|grown|dropped|declined|doubled|tripled|increased|cut|gained|lost|climbed)\b/iu
const HOLDS =
  /\b(?:is|are|has|have|holds?|makes? up|accounts? for|supplies|imports?|exports?|buys?|sells?|comes?|lives?|covers?|depends?|provides?)\b/iu
const YEAR = /\b(?:19|20)\d\d\b/u

const telling = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
const sharedBy = (mine: readonly string[], other: ReadonlySet<string>): number =>
  mine.length === 0 ? 0 : mine.filter((word) => other.has(word)).length / mine.length

export function figureEvidence({ quantity, citation, sentence }: BareFigure, scene: FigureScene): Evidence {
  const { doc, figures, quantities, alike, claims, contested, words } = scene
  const all = sentencesOf(doc)
  const place = all.indexOf(sentence)
  const { text } = sentence
  const mine = telling(text)
  const is = (condition: boolean): number => Number(condition)
  const spoken = claims.filter(
    ({ source, expression, content }) => source !== null && expression !== 'ascribed' && !overlaps(content, sentence),
  )
  const same = quantity === undefined ? [] : (alike.get(`${quantity.unit} ${quantity.low} ${quantity.high}`) ?? [])
  const unit = quantity?.unit ?? 'share'
  const high = quantity?.high ?? 0
  const before = all[place - 1]
  const behind = all[place + 1]
  return {
    inWords: is(quantity === undefined),
    large: is(quantity === undefined || wantsSource(quantity)),
    toll: is(quantity !== undefined && isToll(quantity, sentence)),
    old: is(YEAR.test(text) && PAST_VERB.test(text)),
    percent: is(unit === 'percent'),
    money: is(/^[A-Z]{3}$/u.test(unit)),
    persons: is(unit === 'persons'),
    alone: is(unit === ''),
    size: Math.log10(1 + Math.abs(high)),
    round: is(high >= 10 && high % 10 === 0),
    exact: is(high >= 1000 && high % 100 !== 0),
    range: is(quantity !== undefined && quantity.low !== quantity.high),
    approximate: is(quantity?.approximate === true),
    period: is(quantity?.period !== undefined),
    actors: quantity?.ofActors.length ?? 0,
    ofLength: quantity?.of.split(/\s+/u).length ?? 0,
    estimated: is(ESTIMATED.test(text)),
    changed: is(CHANGED.test(text)),
    holds: is(HOLDS.test(text)),
    year: is(YEAR.test(text)),
    grave: is(words.in('grave', text)),
    speech: is(words.in('speech', text)),
    lastingIn: is(words.in('lasting', text)),
    claimsHere: claims.filter(({ content }) => overlaps(content, sentence)).length,
    ascribed: is(claims.some(({ content, expression }) => expression === 'ascribed' && contains(content, citation))),
    sourcedHere: is(namesASource(text)),
    sourcedBefore: is(before !== undefined && namesASource(before.text)),
    sourcedBehind: is(behind !== undefined && namesASource(behind.text)),
    spokenBefore: is(before !== undefined && claims.some(({ source, content }) => source !== null && overlaps(content, before))),
    spokenBehind: is(behind !== undefined && claims.some(({ source, content }) => source !== null && overlaps(content, behind))),
    spokenOf: Math.max(0, ...spoken.map(({ content }) => sharedBy(mine, new Set(telling(content.quote))))),
    toldOf: Math.max(0, ...all.filter((one) => one !== sentence).map((one) => sharedBy(mine, new Set(telling(one.text))))),
    voices: new Set(claims.map(({ speakerName }) => speakerName)).size,
    sameHere: same.filter((other) => other !== quantity && other.citation.document === doc.id).length,
    sameElsewhere: new Set(same.map((other) => other.citation.document)).size,
    inSentence: quantities.filter((other) => contains(sentence, other.citation)).length,
    figures: figures.length,
    quantities: quantities.length,
    contested: is(contested.some((at) => overlaps(at, citation))),
    opinion: is(doc.genre === 'opinion'),
    analysis: is(doc.genre === 'analysis'),
    place,
    share: all.length === 0 ? 0 : place / all.length,
    length: mine.length,
    at: (citation.start - sentence.start) / Math.max(1, text.length),
    title: sharedBy(telling(doc.title ?? ''), new Set(mine)),
  }
}
