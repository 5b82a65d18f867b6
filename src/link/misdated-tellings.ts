/**
 * Sentences of two articles that tell one happening under dates that can't both be: found by the words they share, each ground for two happenings weighed.
 *
 * "gunmen killed seven officers at Hamey on 14 April" and "On 22 May 2024 fighters stormed Hamey, killed seven officers" are a pair; "the market was shelled
 * for the second time" or other dead at another place make two happenings.
 */
import type { Citation } from '../model/index.ts'
import { readNumber } from '../text/number-words.ts'
import { plain } from '../text/plain.ts'
import { overlaps } from '../text/spans.ts'
import { daysBetween, timesMeet } from './chronology.ts'
import { namesIn, nameTerm, type Telling } from './dated-tellings.ts'
import { alikeBy, type Passages } from './passages.ts'
import { contentTerms, shared, type Terms, Weights } from './terms.ts'
import { PROPOSITIONS, TELLINGS } from './thresholds.ts'

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

/** Acts that are done again and again by the same: their dates differ because they do. */
const RECURRING =
  /\b(?:met|meets?|meetings?|talks?|talked|visit(?:s|ed)?|summit|rounds?|sessions?|spoke|phone(?:d)?|call(?:s|ed)?|telephoned|voted?|votes|rall(?:y|ies|ied)|protest(?:s|ed)?|drills?|exercises?|hearings?|briefings?|conference|arrived|travel+ed|test(?:s|ed)?|rates?)\b/iu

const recur = (a: Telling, b: Telling): boolean => RECURRING.test(a.words.quote) && RECURRING.test(b.words.quote)

/** Words for what happened, beside who and where: a person met two others on two days. */
function acts(terms: readonly string[], a: Telling, b: Telling, passages: Passages): number {
  const names = new Set([...a.names, ...b.names].flatMap((name) => [...passages.words(name)]))
  return terms.filter((term) => !/^[@#=]/u.test(term) && !names.has(term)).length
}

/** Alike in their own words, or in how each stands in the other's story. */
function isAlike(a: Telling, b: Telling, passages: Passages, weights: Weights): boolean {
  const common = contentTerms(new Set(shared(a.terms, b.terms)))
  if (recur(a, b) && !sameSeason(a, b) && !sameCount(a, b)) return false
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
  /\b(?:second|third|fourth|fifth|another|latest|similar)\s+(?:such\s+|\p{L}+\s+)?(?:attack|raid|strike|blast|explosion|bombing|shelling|incident|clash|meeting|summit|visit|round|collision|accident|crash|expulsion|protest|march|exercise|drill|test|launch|vote|quake|earthquake|flood|fire|hijacking|kidnapping|abduction|seizure|ambush|massacre|outage|coup|arrest|shooting)\b|\bfor\s+the\s+(?:second|third|fourth)\s+time\b|\b(?:like|as)\s+(?:the\s+one\s+)?in\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/iu

function tellsOfSeveral(telling: Telling, both: Terms, passages: Passages): boolean {
  const all = passages.of(telling.document.id)
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
const NUMBER = String.raw`(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?)`
const TOLLS: readonly RegExp[] = ['kill(?:ed|ing)|dead|died', 'wound(?:ed|ing)|injur(?:ed|ing)|hurt'].map(
  (verbs) =>
    new RegExp(
      `(?:${verbs})\\s+(?:at\\s+least\\s+|about\\s+|some\\s+)?(?<behind>${NUMBER})\\b|\\b(?<before>${NUMBER})\\s+(?:\\p{L}+\\s+){0,3}(?:${verbs})`,
      'iu',
    ),
)

function otherTolls(a: Telling, b: Telling, passages: Passages): boolean {
  const window = ({ passage, document }: Telling): string =>
    passages
      .of(document.id)
      .slice(passage.at, passage.at + 2)
      .map(({ citation }) => citation.quote)
      .join(' ')
  return TOLLS.some((toll) => {
    const [x, y] = [a, b].map((telling) => toll.exec(window(telling))?.groups)
    const [m, n] = [x?.behind ?? x?.before, y?.behind ?? y?.before].map((words) => (words === undefined ? undefined : readNumber(words)))
    return m !== undefined && n !== undefined && m !== n
  })
}

/** Places in the words that the other's article doesn't know, on both sides. */
function otherPlaces(a: Telling, b: Telling, places: ReadonlyMap<string, readonly Citation[]>): boolean {
  const named = (telling: Telling): string[] =>
    (places.get(telling.document.id) ?? []).filter((place) => overlaps(place, telling.words)).map((place) => plain(place.quote))
  const unknown = (own: readonly string[], other: Telling): boolean => {
    const text = plain(other.document.text)
    return own.length > 0 && own.every((name) => !text.includes(name))
  }
  return unknown(named(a), b) && unknown(named(b), a)
}

/** An article that names the other's days beside the same words keeps the two apart itself. */
const datesBoth = (telling: Telling, other: Telling, all: readonly Telling[], passages: Passages): boolean =>
  all.some(
    (one) =>
      one !== telling &&
      timesMeet(one.time, other.time) &&
      contentTerms(new Set(shared(passages.widened(one.passage).terms, other.terms))).length >= TELLINGS.sharedTerms - 1,
  )

/** Pairs of tellings, the later article's first where days are known; an index of telling words finds them. */
export function misdatedPairs(
  tellings: readonly Telling[],
  passages: Passages,
  places: ReadonlyMap<string, readonly Citation[]>,
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
      if (!isAlike(telling, other, passages, weights)) continue
      const both = new Set(shared(telling.terms, other.terms))
      if (tellsOfSeveral(telling, both, passages) || tellsOfSeveral(other, both, passages)) continue
      if (otherCounts(telling, other) || otherNames(telling, other) || otherTolls(telling, other, passages)) continue
      if (otherPlaces(telling, other, places)) continue
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
