/**
 * Sentences of two articles that tell one happening under dates that can't both be: found by the words they share, each ground for two happenings weighed.
 *
 * "gunmen killed seven officers at Hamey on 14 April" and "On 22 May 2024 fighters stormed Hamey, killed seven officers" are a pair; "the market was shelled
 * for the second time" or other dead at another place make two happenings.
 */
import type { CheckWordTable } from '../lookup/check-words.ts'
import type { Citation } from '../model/index.ts'
import { readNumber } from '../text/number-words.ts'
import { PAST_VERB } from '../text/past-verb.ts'
import { plain } from '../text/plain.ts'
import { overlaps } from '../text/spans.ts'
import { daysBetween, timesMeet, width } from './chronology.ts'
import { namesIn, nameTerm, type Telling } from './dated-tellings.ts'
import { alikeBy, type Passages } from './passages.ts'
import { contentTerms, shared, type Terms, Weights } from './terms.ts'
import { EVENTS, PROPOSITIONS, TELLINGS } from './thresholds.ts'

/** Days that both times miss each other by. */
function apart(a: Telling, b: Telling): number {
  const [x, y] = [a.time, b.time]
  if (timesMeet(x, y)) return 0
  return x.end! < y.start! ? daysBetween(x.end!, y.start!) : daysBetween(y.end!, x.start!)
}

const stories = new WeakMap<Telling, Terms>()

/** The sentences near one, with what they are about. */
function around(telling: Telling, passages: Passages): Terms {
  const known = stories.get(telling)
  if (known !== undefined) return known
  const { passage } = telling
  const all = passages.of(passage.citation.document)
  const near = all.slice(Math.max(0, passage.at - TELLINGS.near), passage.at + TELLINGS.near + 1)
  const story = new Set(near.flatMap(({ terms, citation }) => [...terms, ...[...namesIn(citation)].map(nameTerm)]))
  stories.set(telling, story)
  return story
}

const share = (own: Terms, other: Terms, weights: Weights): number => {
  const all = weights.sum(own)
  return all === 0 ? 0 : weights.sum(shared(own, other)) / all
}

/** Same days of the year in other years: how old news is taken for new. */
const sameSeason = (a: Telling, b: Telling): boolean =>
  a.time.start!.slice(5, 7) === b.time.start!.slice(5, 7) && a.time.start!.slice(0, 4) !== b.time.start!.slice(0, 4)

const sameCount = (a: Telling, b: Telling): boolean =>
  a.figures.some((one) =>
    b.figures.some(
      (other) => one.unit === other.unit && one.low === other.low && one.high === other.high && one.high > TELLINGS.smallCount,
    ),
  )

/** Names apart: whether those that differ tell of two happenings is another question. */
const unnamed = (terms: Terms): Terms => new Set([...terms].filter((term) => !term.startsWith('=')))

/** Words for what happened, beside who and where: a person met two others on two days. */
function acts(terms: readonly string[], a: Telling, b: Telling, passages: Passages): number {
  const names = new Set([...a.names, ...b.names].flatMap((name) => [...passages.words(name)]))
  return terms.filter((term) => !/^[@#=]/u.test(term) && !names.has(term)).length
}

/** Characters behind a verb, or beside a noun, within which stands what was done. */
const DEED = 60
const VERBS = new RegExp(PAST_VERB.source, 'giu')

const OF_A_NOUN = /\b(?:the|an?|his|her|its|their|these|those|two|three|four|five|\d+)\s+$/iu
const PARTICIPLES = /\b(?:the|an?|his|her|its|their|these|those)\s+\p{L}{2,}ed\b/giu

/** What the date is of: from the last verb before it, or where it opens its words from the first behind, or the noun that it names. */
function deedOf({ words, time }: Telling): string {
  const at = time.citation!.start - words.start
  // Where the time is that of the sentence before: all of this one.
  if (at < 0 || at > words.quote.length) return words.quote
  const over = at + time.citation!.quote.length
  // "freed the kidnapped miner": a participle before its noun is no deed of this day.
  const verbs = [...words.quote.matchAll(VERBS)].map((match) => match.index).filter((verb) => !OF_A_NOUN.test(words.quote.slice(0, verb)))
  const named = /\b(?:the|an?|his|her|its|their)\s+(?:\p{L}+\s+){1,3}(?:of|on|in)\s+(?:the\s+\p{L}+\s+of\s+)?$/iu.exec(
    words.quote.slice(0, at),
  )
  const first = verbs.find((verb) => verb >= over)
  const last = verbs.filter((verb) => verb < at).at(-1)
  if (named !== null && last === undefined) return words.quote.slice(named.index, over)
  if (/^(?:\s+\d{4})?\s+\p{Ll}{4,}/u.test(words.quote.slice(over)) && /\b(?:the|its|their|his|her)\s+$/iu.test(words.quote.slice(0, at)))
    return words.quote.slice(at, over + DEED)
  if (last !== undefined) return words.quote.slice(last, over)
  return first === undefined ? words.quote : words.quote.slice(first, first + DEED)
}

/** Acts that are done again and again by the same: their dates differ because they do. */
const recur = (a: Telling, b: Telling, words: CheckWordTable, passages: Passages): boolean =>
  actsOf(a, words, passages).recurs && actsOf(b, words, passages).recurs

/** What a telling is of, worked out once: a telling is compared with many. */
interface Deed {
  /** The kinds of happening that its words speak of: "went down" and "sank" are one. */
  readonly all: ReadonlySet<string>
  /** Of these, what its date is of. */
  readonly deed: ReadonlySet<string>
  /** Those of the sentences beside it. */
  readonly beside: () => ReadonlySet<string>
  readonly recurs: boolean
  readonly back: boolean
}

const known = new WeakMap<Telling, Deed>()

function actsOf(telling: Telling, words: CheckWordTable, passages: Passages): Deed {
  const before = known.get(telling)
  if (before !== undefined) return before
  const ids = (text: string): Set<string> => new Set(words.find('act', text).map(({ id }) => id))
  const text = deedOf(telling)
  let around: ReadonlySet<string> | undefined
  const found: Deed = {
    all: ids(telling.words.quote),
    deed: ids(text.replace(PARTICIPLES, ' ')),
    beside: () => {
      const all = passages.of(telling.document.id)
      around ??= ids([all[telling.passage.at - 1], all[telling.passage.at + 1]].map((one) => one?.citation.quote ?? '').join('\n'))
      return around
    },
    recurs: words.in('recurring', text),
    back: BACK.test(text),
  }
  known.set(telling, found)
  return found
}

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
  const acts = actsOf(a, words, passages).all
  if (![...actsOf(b, words, passages).all].some((act) => acts.has(act))) return false
  const [x, y] = [around(a, passages), around(b, passages)]
  const own = [...namesOf(a, passages)].filter((name) => y.has(nameTerm(name))).length
  const other = [...namesOf(b, passages)].filter((name) => x.has(nameTerm(name))).length
  const near = shared(x, y)
  const names = near.filter((term) => term.startsWith('=') && !CALENDAR.test(term)).length
  const told = contentTerms(new Set(near)).filter((term) => !term.startsWith('='))
  const states = near.filter((term) => term.startsWith('@')).length
  // Two states that both stories are of name it as well as a town does.
  if ((states < 2 && (own === 0 || other === 0)) || names < TELLINGS.storyNames || told.length < TELLINGS.sharedTerms) return false
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

/** "took back the town": what was undone, or done again, is another act. */
const BACK =
  /\b(?:took\s+back|taken\s+back|won\s+back|retook|retaken|recaptur\p{L}*|regain\p{L}*|reopen\p{L}*|re-?elect\p{L}*|reinstat\p{L}*|rebuil\p{L}*|resum\p{L}*|restor\p{L}*|return\p{L}*)\b/iu

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

/** Each is of a kind of happening that the other is not: signed and ratified, arrested and sentenced. */
function otherActs(a: Telling, b: Telling, words: CheckWordTable, passages: Passages): boolean {
  const [x, y] = [actsOf(a, words, passages), actsOf(b, words, passages)]
  if (disjoint(x.all, y.all) || disjoint(x.deed, y.deed)) return true
  if (x.back !== y.back) return true
  return datesAnother(a, b, words, passages) || datesAnother(b, a, words, passages)
}

/** The date is that of a day on which it was remembered. */
const REMEMBERED = /\b(?:anniversar\w+|commemorat\w+|memorial|marked|remember\w*|(?:a|one|two|three|\w+)\s+years?\s+(?:after|since|on)\b)/iu

/** Alike in their own words, or in how each stands in the other's story. */
function isAlike(a: Telling, b: Telling, passages: Passages, weights: Weights, words: CheckWordTable): boolean {
  const common = contentTerms(new Set(shared(a.terms, b.terms)))
  if (recur(a, b, words, passages) && !sameSeason(a, b) && !(sameCount(a, b) && apart(a, b) <= TELLINGS.storyDays / 2)) return false
  if (otherActs(a, b, words, passages)) return false
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

/** "a second raid", "the previous meeting", "for the third time", where what is counted is what both tell of. */
const COUNTED =
  /\b(?:second|third|fourth|fifth|sixth|another|latest|previous|earlier|first|separate|similar|renewed|repeated)(?!\s+time\s+since)(?<!first(?=\s+time))\s+(?:such\s+|major\s+)?(?<noun>\p{L}+)(?:\s+(?<more>\p{L}+))?/giu
const ONCE_MORE =
  /\b(?:again|once\s+more|for\s+the\s+(?:second|third|fourth|fifth|\d+\w+)\s+time|twice|(?:a|one)\s+(?:week|month|year)\s+(?:later|earlier))\b/iu

/** "another raid", "the second such meeting", wherever the article says so. */
const SEVERAL =
  /\b(?:second|third|fourth|fifth|another|latest|similar)\s+(?:such\s+|\p{L}+\s+)?(?:attack|raid|strike|blast|explosion|bombing|shelling|incident|clash|meeting|summit|visit|round|collision|accident|crash|expulsion|protest|march|exercise|drill|test|launch|vote|quake|earthquake|flood|fire|hijacking|kidnapping|abduction|seizure|ambush|massacre|outage|coup|arrest|shooting|tranche|instal+ment|batch|shipment|consignment|payment|phase|stage|wave|delivery|convoy|group|trial|warning|offer|appeal)\b|\bfor\s+the\s+(?:second|third|fourth)\s+time\b|\b(?:like|as)\s+(?:the\s+one\s+)?in\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/iu

function tellsOfSeveral(telling: Telling, both: Terms, passages: Passages): boolean {
  const all = passages.of(telling.document.id)
  const title = telling.document.title ?? ''
  if (ONCE_MORE.test(title) || SEVERAL.test(title)) return true
  if (all.some(({ citation }) => SEVERAL.test(citation.quote))) return true
  return all.slice(Math.max(0, telling.passage.at - 1), telling.passage.at + 3).some(({ citation }) => {
    if (ONCE_MORE.test(citation.quote) && citation.start === telling.passage.citation.start) return true
    return [...citation.quote.matchAll(COUNTED)].some(({ groups }) =>
      [groups?.noun, groups?.more].some(
        (word) => word !== undefined && (/^times?$/iu.test(word) || [...passages.words(word)].some((term) => both.has(term))),
      ),
    )
  })
}

/** Counts of one unit of which none agree: other dead, other damage. */
function otherCounts(a: Telling, b: Telling): boolean {
  const units = new Set(a.figures.map(({ unit }) => unit))
  const clash = [...units].filter((unit) => {
    const [x, y] = [a, b].map(({ figures }) => figures.filter((figure) => figure.unit === unit && figure.unit !== 'percent'))
    if (!x?.length || !y?.length) return false
    return !x.some((one) => y.some((other) => one.low <= other.high * 1.1 && other.low <= one.high * 1.1))
  })
  // The wounded may differ where the dead agree; then most of what is counted must.
  const agree = [...units].filter((unit) => b.figures.some((figure) => figure.unit === unit)).length - clash.length
  return clash.length > 0 && agree <= clash.length
}

/** Each names someone or some place that the other's whole article doesn't know, and no name is in both. */
function otherNames(a: Telling, b: Telling): boolean {
  if ([...a.names].some((name) => b.names.has(name))) return false
  const [x, y] = [plain(a.document.text), plain(b.document.text)]
  return [...a.names].some((name) => !y.includes(plain(name))) && [...b.names].some((name) => !x.includes(plain(name)))
}

/** "killed seven", "12 people were wounded": tolls of one sentence and the next. */
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const NUMBER = String.raw`(?:(?!(?:19|20)\d\d\b|\d+\s+(?:${MONTHS}))\d+(?:[,.]\d+)*|(?:(?:${TENS})-)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|${TENS}|dozens?)`
const TOLLS: readonly RegExp[] = ['kill(?:ed|ing)|dead|died|drown(?:ed|ing)|perished|deaths', 'wound(?:ed|ing)|injur(?:ed|ing)|hurt'].map(
  (verbs) =>
    new RegExp(
      `(?:${verbs})\\s+(?:at\\s+least\\s+|about\\s+|some\\s+)?(?<behind>${NUMBER})\\b|\\b(?<before>${NUMBER})\\s+(?:\\p{L}+\\s+){0,3}(?:${verbs})`,
      'iu',
    ),
)

/** "Nobody was hurt": a toll of none. */
const NO_HARM =
  /\b(?:no\s*one|nobody|none(?:\s+of\s+\p{L}+)?)\s+(?:was|were|had been|has been)\s+(?:\p{L}+\s+)?(?:hurt|killed|injured|wounded|harmed)\b|\bno\s+(?:casualties|deaths|victims|injuries|one\s+died)\b|\bwithout\s+(?:casualties|loss\s+of\s+life|injuries)\b/iu

/** The dead and the hurt of a telling and the sentence behind it, where it counts them. */
function tollsOf({ passage, document }: Telling, passages: Passages): (number | undefined)[] {
  const words = passages
    .of(document.id)
    .slice(passage.at, passage.at + 2)
    .map(({ citation }) => citation.quote)
    .join(' ')
  const harmless = NO_HARM.test(words)
  return TOLLS.map((toll) => {
    const found = toll.exec(words)?.groups
    const number = found?.behind ?? found?.before
    if (number === undefined) return harmless ? 0 : undefined
    return readNumber(number) ?? undefined
  })
}

function comparedTolls(a: Telling, b: Telling, passages: Passages): boolean[] {
  const [x, y] = [tollsOf(a, passages), tollsOf(b, passages)]
  return x.flatMap((one, i) => (one === undefined || y[i] === undefined ? [] : [one === y[i]]))
}

const otherTolls = (a: Telling, b: Telling, passages: Passages): boolean => comparedTolls(a, b, passages).includes(false)
const sameTolls = (a: Telling, b: Telling, passages: Passages): boolean => comparedTolls(a, b, passages).includes(true)

/** Places in the words that the other's article doesn't know, on both sides. */
function otherPlaces(a: Telling, b: Telling, places: ReadonlyMap<string, readonly Citation[]>): boolean {
  const named = (telling: Telling): string[] =>
    (places.get(telling.document.id) ?? []).filter((place) => overlaps(place, telling.words)).map((place) => plain(place.quote))
  const unknown = (own: readonly string[], other: Telling): boolean => {
    const text = plain(other.document.text)
    return own.some((name) => !text.includes(name))
  }
  const [here, there] = [named(a), named(b)]
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
      // "In 2019" and "in 2021": only what is surely one kind of happening.
      const isWide = Math.max(width(telling.time), width(other.time)) > EVENTS.narrowDays
      if (isWide && !sameAct(telling, other, passages, words) && !sameTale(telling, other)) continue
      if (!isAlike(telling, other, passages, weights, words)) continue
      const both = new Set(shared(telling.terms, other.terms))
      if (tellsOfSeveral(telling, both, passages) || tellsOfSeveral(other, both, passages)) continue
      if (
        (otherCounts(telling, other) && !sameTolls(telling, other, passages)) ||
        otherNames(telling, other) ||
        otherTolls(telling, other, passages)
      )
        continue
      if (otherPlaces(telling, other, places) || REMEMBERED.test(telling.words.quote) || REMEMBERED.test(other.words.quote)) continue
      if (
        datesBoth(telling, other, byDocument.get(telling.document.id)!, passages) ||
        datesBoth(other, telling, byDocument.get(other.document.id)!, passages)
      )
        continue
      pairs.push([telling, other])
    }
  }
  return pairs
}
