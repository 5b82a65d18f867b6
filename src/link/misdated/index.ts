/**
 * Sentences of two articles that tell one happening under dates that can't both be: found by the words they share, each ground for two happenings weighed.
 *
 * "gunmen killed seven officers at Hamey on 14 April" and "On 22 May 2024 fighters stormed Hamey, killed seven officers" are a pair; "the market was shelled
 * for the second time" or other dead at another place make two happenings.
 */
import type { CheckWordTable } from '../../lookup/check-words.ts'
import type { Citation } from '../../model/index.ts'
import { plain } from '../../text/plain.ts'
import { overlaps } from '../../text/spans.ts'
import { timesMeet, width } from '../chronology.ts'
import { namesIn, nameTerm, type Telling } from '../dated-tellings.ts'
import { alikeBy, type Passages } from '../passages.ts'
import { contentTerms, shared, Weights } from '../terms.ts'
import { EVENTS, PROPOSITIONS, TELLINGS } from '../thresholds.ts'
import { otherCounts, otherTolls, sameTolls } from './counts.ts'
import { actsOf } from './deed.ts'
import { tellsOfSeveral } from './several.ts'
import { acts, apart, around, sameCount, sameFigures, sameSeason, share, unnamed } from './story.ts'

/** Acts that are done again and again by the same: their dates differ because they do. */
const recur = (a: Telling, b: Telling, words: CheckWordTable, passages: Passages): boolean =>
  actsOf(a, words, passages).recurs && actsOf(b, words, passages).recurs

/** "He paid for it", "It went down": whom or what the sentences before name. */
const PRONOUN = /^[“"]?(?:he|she|it|they|his|her|its|their|both|all)\b/iu
const REFERENT = 2

function namesOf(telling: Telling, passages: Passages): ReadonlySet<string> {
  const { passage, names } = telling
  if (!PRONOUN.test(passage.citation.quote)) return names
  const before = passages.of(passage.citation.document).slice(Math.max(0, passage.at - REFERENT), passage.at)
  return new Set([...names, ...before.flatMap(({ citation }) => [...namesIn(citation)])])
}

/** One kind of happening, at a place or with a name that both know, in stories with more such names: whatever the words. */
function sameAct(a: Telling, b: Telling, passages: Passages, words: CheckWordTable): boolean {
  const [one, other] = [actsOf(a, words, passages), actsOf(b, words, passages)]
  const both = [...one.all].filter((act) => other.all.has(act))
  // "arrived on Saturday for talks", "ordered ships there on Tuesday, a day after talks": the talks are of neither day.
  if (both.length === 0 || (one.isOfVerb && other.isOfVerb && !both.some((act) => one.deed.has(act) || other.deed.has(act)))) return false
  const [x, y] = [around(a, passages), around(b, passages)]
  const own = [...namesOf(a, passages)].filter((name) => y.has(nameTerm(name))).length
  const theirs = [...namesOf(b, passages)].filter((name) => x.has(nameTerm(name))).length
  const near = shared(x, y)
  // "The guard, Yusuf Deeb" and "Yusuf, the guard": a name that opens a sentence is only a word there.
  const opens = [...x, ...y].filter(
    (term) => term.startsWith('=') && x.has(term) !== y.has(term) && [x, y].every((story) => story.has(term.slice(1))),
  )
  const names = near.filter((term) => term.startsWith('=') && !CALENDAR.test(term)).length + new Set(opens).size
  const told = contentTerms(new Set(near)).filter((term) => !term.startsWith('='))
  const states = near.filter((term) => term.startsWith('@')).length
  // Two states that both stories are of name it as well as a town does.
  if ((states < 2 && (own === 0 || theirs === 0)) || names < TELLINGS.storyNames || told.length < TELLINGS.sharedTerms) return false
  const detail = told.filter((term) => a.terms.has(term) || b.terms.has(term)).length
  return (
    sameCount(a, b) ||
    sameTolls(a, b, passages) ||
    told.some((term) => /^n\d/u.test(term)) ||
    (detail >= TELLINGS.sharedTerms && told.length >= TELLINGS.storyActs)
  )
}

/** The same count and so many words in common that one tale is told twice. */
const sameTale = (a: Telling, b: Telling): boolean =>
  sameCount(a, b) && contentTerms(new Set(shared(a.terms, b.terms))).filter((term) => !/^[=#n]/u.test(term)).length >= TELLINGS.sharedTerms

const CALENDAR =
  /^=(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u

const disjoint = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((act) => other.has(act))

/** The date of one is of something else than the deed of the other, of which it speaks beside: "condemned on Tuesday the ramming", "was buried on Tuesday. He was shot …". */
function datesAnother(a: Telling, b: Telling, words: CheckWordTable, passages: Passages): boolean {
  const own = actsOf(a, words, passages)
  const { deed } = actsOf(b, words, passages)
  if (deed.size === 0 || [...own.deed].some((act) => deed.has(act))) return false
  if ([...own.all].some((act) => deed.has(act))) return true
  if (own.all.size > 0) return false
  return [...own.beside()].some((act) => deed.has(act))
}

/** The same counts of two or more things, and a name in both: "22 tankers and 19 soldiers at Wadi Arezzou" whether they were hit or burned. */
const sameTally = (a: Telling, b: Telling): boolean =>
  [...a.names].some((name) => b.names.has(name)) && sameFigures(a.figures, b.figures) >= TELLINGS.tally

/** Each is of a kind of happening that the other is not: signed and ratified, arrested and sentenced. */
function otherActs(a: Telling, b: Telling, words: CheckWordTable, passages: Passages): boolean {
  const [x, y] = [actsOf(a, words, passages), actsOf(b, words, passages)]
  if (disjoint(x.all, y.all) || disjoint(x.deed, y.deed)) return true
  if (x.back !== y.back) return true
  return datesAnother(a, b, words, passages) || datesAnother(b, a, words, passages)
}

/** What each date is of is told by a verb, of another kind and with no word in common: "arrived in Cairo on Saturday", "sent engineers on Tuesday". */
function otherVerbs(a: Telling, b: Telling, words: CheckWordTable, passages: Passages): boolean {
  const [x, y] = [actsOf(a, words, passages), actsOf(b, words, passages)]
  if (!x.isOfVerb || !y.isOfVerb || sameCount(a, b) || sameTolls(a, b, passages)) return false
  return ![...x.deed].some((act) => y.deed.has(act)) && ![...x.told].some((word) => y.told.has(word))
}

/** The date is that of a day on which it was remembered. */
const REMEMBERED = /\b(?:anniversar\w+|commemorat\w+|memorial|marked|remember\w*|(?:a|one|two|three|\w+)\s+years?\s+(?:after|since|on)\b)/iu

/** Alike in their own words, or in how each stands in the other's story. */
function isAlike(a: Telling, b: Telling, passages: Passages, weights: Weights, words: CheckWordTable): boolean {
  const common = contentTerms(new Set(shared(a.terms, b.terms)))
  if (recur(a, b, words, passages) && !sameSeason(a, b) && !(sameCount(a, b) && apart(a, b) <= TELLINGS.storyDays / 2)) return false
  if ((otherActs(a, b, words, passages) || otherVerbs(a, b, words, passages)) && !sameTally(a, b)) return false
  if (sameAct(a, b, passages, words)) return true
  const bonus = (sameSeason(a, b) ? TELLINGS.season : 0) + (sameCount(a, b) ? TELLINGS.count : 0)
  const told = acts(common, a, b, passages) >= TELLINGS.sharedActs && contentTerms(unnamed(new Set(common))).length >= TELLINGS.sharedTerms
  if (told && alikeBy(unnamed(a.terms), unnamed(b.terms), weights) + bonus >= TELLINGS.own) return true
  if (common.length === 0 || (apart(a, b) > TELLINGS.storyDays && !sameSeason(a, b))) return false
  const [x, y] = [around(a, passages), around(b, passages)]
  const met = contentTerms(new Set([...shared(a.terms, y), ...shared(b.terms, x)]))
  const names = met.filter((term) => term.startsWith('=')).length
  if (names < TELLINGS.storyNames || acts(met, a, b, passages) < TELLINGS.sharedTerms) return false
  return met.length >= TELLINGS.storyTerms && Math.min(share(a.terms, y, weights), share(b.terms, x, weights)) >= TELLINGS.story
}

/** Each names someone or some place that the other's whole article doesn't know, and no name is in both. */
function otherNames(a: Telling, b: Telling): boolean {
  if ([...a.names].some((name) => b.names.has(name))) return false
  const [x, y] = [plain(a.document.text), plain(b.document.text)]
  return [...a.names].some((name) => !y.includes(plain(name))) && [...b.names].some((name) => !x.includes(plain(name)))
}

/** Towns beside which the deed is set, anywhere in the sentence. */
const scenesOf = ({ passage }: Telling): string[] =>
  [
    ...passage.citation.quote.matchAll(
      /\b(?:outside|near|(?:north|south|east|west)(?:-?(?:east|west))?\s+of|close\s+to|at\s+the\s+gates\s+of)\s+(?<name>\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*)/gu,
    ),
  ].map(({ groups }) => plain(groups!.name!))

/** Places in the words that the other's article doesn't know, on both sides. */
function otherPlaces(a: Telling, b: Telling, places: ReadonlyMap<string, readonly Citation[]>): boolean {
  const named = (telling: Telling): string[] =>
    (places.get(telling.document.id) ?? []).filter((place) => overlaps(place, telling.words)).map((place) => plain(place.quote))
  const unknown = (own: readonly string[], other: Telling): boolean => {
    const text = plain(other.document.text)
    return own.some((name) => !text.includes(name))
  }
  const [here, there] = [named(a), named(b)]
  const [at, over] = [scenesOf(a), scenesOf(b)]
  // "outside Tessit", "south of Ansongo": each deed has its own place, of which the other's article may speak too.
  if (at.length > 0 && over.length > 0 && !at.some((name) => over.includes(name)) && (unknown(at, b) || unknown(over, a))) return true
  // "310 miles east of Eyl" in both: what else each names stands beside the same place.
  if (here.some((name) => there.includes(name))) return false
  return unknown(here, b) && unknown(there, a)
}

/** An article that names the other's days beside the same words keeps the two apart itself. */
const datesBoth = (telling: Telling, other: Telling, all: readonly Telling[], passages: Passages): boolean =>
  all.some(
    (one) =>
      one !== telling &&
      width(one.time) <= EVENTS.narrowDays &&
      timesMeet(one.time, other.time) &&
      contentTerms(new Set(shared(passages.widened(one.passage).terms, other.terms))).length >= TELLINGS.sharedTerms - 1,
  )

interface Ground {
  readonly passages: Passages
  readonly places: ReadonlyMap<string, readonly Citation[]>
  readonly weights: Weights
  readonly words: CheckWordTable
}

/** One happening by the words alone, with nothing against it. */
function byWording(a: Telling, b: Telling, { passages, places, weights, words }: Ground): boolean {
  // "In 2019" and "in 2021": only what is surely one kind of happening.
  const isWide = Math.max(width(a.time), width(b.time)) > EVENTS.narrowDays
  if (isWide && !sameAct(a, b, passages, words) && !sameTale(a, b)) return false
  if (!isAlike(a, b, passages, weights, words)) return false
  if ((otherCounts(a, b) && !sameTolls(a, b, passages)) || otherNames(a, b) || otherTolls(a, b, passages)) return false
  return !otherPlaces(a, b, places)
}

/** Whether words speak against one happening: a day of remembrance, "a second time", a date that is of another kind of act than the other's, other names or other dead. */
export function toldOfTwo(a: Telling, b: Telling, passages: Passages, words: CheckWordTable): boolean {
  const both = new Set(shared(a.terms, b.terms))
  if (REMEMBERED.test(a.words.quote) || REMEMBERED.test(b.words.quote)) return true
  if (tellsOfSeveral(a, both, passages) || tellsOfSeveral(b, both, passages)) return true
  if (otherActs(a, b, words, passages) && !sameTally(a, b)) return true
  return otherNames(a, b) || (otherTolls(a, b, passages) && otherCounts(a, b))
}

/** Pairs of tellings, the later article's first where days are known; an index of telling words finds them. */
export function misdatedPairs(
  tellings: readonly Telling[],
  passages: Passages,
  places: ReadonlyMap<string, readonly Citation[]>,
  words: CheckWordTable,
): [Telling, Telling][] {
  const weights = new Weights(
    tellings.map(({ terms }) => terms),
    TELLINGS.leastPassages,
  )
  const index = new Map<string, Telling[]>()
  const byDocument = new Map<string, Telling[]>()
  for (const telling of tellings) byDocument.set(telling.document.id, [...(byDocument.get(telling.document.id) ?? []), telling])
  const pairs: [Telling, Telling][] = []
  for (const telling of tellings) {
    const met = new Set<Telling>()
    const terms = contentTerms(around(telling, passages))
    for (const term of terms) for (const other of index.get(term) ?? []) met.add(other)
    for (const term of contentTerms(telling.terms)) {
      if (weights.frequency(term) > PROPOSITIONS.commonTerm) continue
      index.set(term, [...(index.get(term) ?? []), telling])
    }
    for (const other of met) {
      if (other.document === telling.document || apart(telling, other) < TELLINGS.leastDays) continue
      if (REMEMBERED.test(telling.words.quote) || REMEMBERED.test(other.words.quote)) continue
      if (
        datesBoth(telling, other, byDocument.get(telling.document.id)!, passages) ||
        datesBoth(other, telling, byDocument.get(other.document.id)!, passages)
      )
        continue
      const both = new Set(shared(telling.terms, other.terms))
      if (tellsOfSeveral(telling, both, passages) || tellsOfSeveral(other, both, passages)) continue
      if (!byWording(telling, other, { passages, places, weights, words })) continue
      pairs.push([telling, other])
    }
  }
  return pairs
}
