/**
 * Parts that do not make the whole that they are said to make, in one sentence or over several.
 *
 * "Of the 31 who died, 14 were pilgrims … nine were villagers, and the remaining 12 crew" and "48 people on board, all of whom have been found … 31 were pulled out
 * alive and 23 had drowned" yield a caution each; parts that do make it by any reckoning, a whole or a part that is vague, and a list that is not said to be complete yield none.
 */
import type { Document, Finding } from '../../../model/index.ts'
import { readNumber } from '../../../text/number-words.ts'
import type { Span } from '../../../text/spans.ts'
import { sentencesOf, type ToldSentence } from '../article/sentences.ts'
import { contradiction } from './contradiction.ts'
import { NUMBER, numbersIn } from './numbers.ts'

/** A number as it counts: its unit is money in a currency, or nothing. */
interface Count extends Span {
  readonly value: number
  readonly unit: string
  readonly sentence: ToldSentence
  readonly at: number
  readonly before: string
  readonly behind: string
}

const VAGUE =
  /\b(?:about|around|some|nearly|almost|over|under|roughly|approximately|at least|at most|more than|less than|fewer than|no fewer than|up to|as many as|between|estimated|close to|perhaps|or)\s+(?:[$€£]\s?)?$/iu
const VAGUE_BEHIND = /^\s*(?:or so|or more|to \d|or (?:two|three|four|five|six)|-odd|odd|plus)\b/iu
const MONEY_BEFORE = /[$€£]\s?$/u
const MONEY =
  /^(?:\.\d+)?(?:\s+(?<scale>thousand|million|billion|trillion|m|bn))?\s*(?:(?:US|Canadian|Australian|Hong Kong|new|Danish|Swedish|Norwegian|Czech|Swiss|Turkish|Syrian|Lebanese|Egyptian|Sudanese|Kenyan|Ugandan|Russian|Indian|Pakistani|Mexican)\s+)?(?<money>dollars?|euros?|pounds?|francs?|zlot[yi](?:ch|s)?|roubles?|rubles?|rupees?|pesos?|yen|yuan|lira|krone?r?|kroner|crowns?|dinars?|dirhams?|riyals?|shillings?|naira|cedis?|hryvnia|lei|leva|forint|manats?|lari|drams?|tenge|soms?|baht|ringgit|won|reais|quetzal(?:es)?|rand|taka|shekels?)?\b/iu
/** No count of the kind: a date, an age, a time, a share, a length, a rank. */
const OTHER =
  /^(?:st|nd|rd|th)\b|^[-–](?:year|day|week|month|hour|minute|metre|meter|kilomet|mile|tonne|ton|storey|seat|member|strong|page|point)|^\s*(?:%|per ?cent|percent|years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|seconds?\b|decades?\b|km\b|kilomet\p{L}+|miles?\b|met(?:re|er)s?\b|feet\b|degrees|[ap]\.?m\b|o[’']clock|times\b|percentage|points?\b|January|February|March|April|May|June|July|August|September|October|November|December|(?:[\p{L}]+ )?(?:years?|months?|weeks?|days?|hours?)(?: ago| later| earlier)\b)/iu
const OTHER_BEFORE =
  /\b(?:aged?|January|February|March|April|May|June|July|August|September|October|November|December|in|since|until|by|at|No|number|article|paragraph|chapter|Route|Highway|Flight|Level|page|world war|room|gate|platform|pier|line)\.?\s*$/iu
/** "Murad Sharifov, 41,": how old somebody is. */
const AGE_BEFORE = /\p{Lu}\p{Ll}+(?:,|\s\()\s*$/u
const AGE_BEHIND = /^[,.);]/u

function countsIn(sentence: ToldSentence, at: number): Count[] {
  const { text } = sentence
  return numbersIn(text).flatMap(({ value: plain, start, end }): Count[] => {
    const [before, behind] = [text.slice(0, start), text.slice(end)]
    const isMoney = MONEY_BEFORE.test(before)
    const money = MONEY.exec(behind)
    const scale = money?.groups?.scale?.toLowerCase()
    if (!isMoney && (OTHER.test(behind) || OTHER_BEFORE.test(before.slice(-20)))) return []
    if (AGE_BEFORE.test(before) && AGE_BEHIND.test(behind)) return []
    if (!isMoney && /^(?:19|20)\d\d$/u.test(text.slice(start, end))) return []
    // "one of the three": the number "one" is mostly none.
    if (/^one$/iu.test(text.slice(start, end)) && !/\b(?:and|other|remaining|only|the)\s+$/iu.test(before)) return []
    const unit = isMoney ? 'money' : money?.groups?.money !== undefined ? 'money' : ''
    const by = { thousand: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12 }[scale ?? ''] ?? 1
    return [
      {
        value: plain * by,
        unit: scale !== undefined && unit === '' ? 'scaled' : unit,
        sentence,
        at,
        before,
        behind,
        start: sentence.start + start,
        end: sentence.start + end,
      },
    ]
  })
}

const isVague = ({ before, behind }: Count): boolean => VAGUE.test(before.slice(-30)) || VAGUE_BEHIND.test(behind)
/** Some of these, taken together, make the value. */
export function makes(value: number, parts: readonly number[], least = 2): boolean {
  const reach = (from: number, left: number, taken: number): boolean =>
    (Math.abs(left) < 1e-6 && taken >= least) ||
    (left > 0 && parts.slice(from).some((part, i) => reach(from + i + 1, left - part, taken + 1)))
  return reach(0, value, 0)
}

/** The last part, which leaves nothing: "the remaining 12", "the other nine", "the rest, 12,". */
const REST =
  /\b(?:the\s+(?:remaining|other|last|final)|and\s+(?:the\s+)?remaining|the\s+(?:rest|remainder|balance|others)(?:,|\s+of|:|\s+\p{L}+(?:\s+\p{L}+){0,3})?|remaining)\s+(?:[$€£]\s?)?$/iu
const REST_BEHIND = /^\s+(?:\p{L}+\s+){0,2}(?:remained|were left|was left|the rest|the remainder)\b/iu
/** A sentence that tells the last of several parts. */
const LAST_PART =
  /\b(?:(?:second|third|fourth|fifth|sixth) and (?:last|final)|the (?:last|final|remaining|other) (?:part|share|slice|heading|item|instalment|portion|third|half|piece|sum|one|group|chunk|tranche)|the (?:rest|remainder|balance)|what (?:is|was) left|finally|lastly)\b/iu
/** Right behind the whole: that the parts are all of it. */
const DIVIDED =
  /^(?<between>[^.;:]{0,90}?)\b(?:all of (?:it|them|which|whom)|under (?:two|three|four|five|six) headings|in (?:two|three|four|five|six) (?:parts|shares|groups|instalments|tranches|portions)|(?:divided|split|shared|broken down|distributed|parcelled out) (?:up )?(?:among|between|into|as|by|over|across|from)|(?:goes?|went|going) to (?:two|three|four|five|six)|made up of|consist(?:s|ed|ing) of|compris(?:es|ed|ing)|(?<=\p{L}{3},? )of (?:whom|which))\b/iu
const LISTED = /^(?<between>[^.;\d]{0,60}?)(?:\s[–—-]\s|:\s)/u
/** Sentences over which parts are told. */
const REACH = 4

/** "Of the 31 who died", "48 million, all of it under three headings", "40 people: 18 students". */
const isWhole = ({ before, behind }: Count): boolean =>
  /\b(?:[Oo]f|[Aa]mong|[Oo]ut of)\s+(?:the|its|their|these|those|his|her|all(?: the)?)\s+(?:[$€£]\s?)?$/u.test(before) ||
  [DIVIDED, LISTED].some((form) => {
    const between = form.exec(behind)?.groups?.between
    return between !== undefined && numbersIn(between).length === 0
  })

/** "48 million zloty … the largest item, at 20 million". */
const isOfUnit = (part: Count, whole: Count): boolean => part.unit === whole.unit || (whole.unit === 'money' && part.unit === 'scaled')

/** Parts told behind a whole up to the one that leaves nothing. */
function partsOf(whole: Count, counts: readonly Count[]): Count[] | undefined {
  const behind = counts.filter((one) => one.start > whole.end && isOfUnit(one, whole) && one.at - whole.at <= REACH)
  const last = behind.findIndex(
    (one) => REST.test(one.before.slice(-50)) || REST_BEHIND.test(one.behind) || (one.at > whole.at && LAST_PART.test(one.sentence.text)),
  )
  return last < 1 ? undefined : behind.slice(0, last + 1)
}

function unmade(doc: Document, counts: readonly Count[]): Finding[] {
  return counts.flatMap((whole): Finding[] => {
    if (isVague(whole) || whole.value < 4 || !isWhole(whole)) return []
    const parts = partsOf(whole, counts)
    if (parts === undefined || parts.length < 2 || parts.some(isVague)) return []
    // Parts of another whole that is told on the way.
    if (parts.some((part) => part.value >= whole.value || isWholeOfItsOwn(part))) return []
    const values = parts.map(({ value }) => value)
    const sum = values.reduce((a, b) => a + b, 0)
    const near = counts.filter((one) => isOfUnit(one, whole) && Math.abs(one.at - whole.at) <= REACH && one !== whole)
    const isOpen =
      sum < whole.value && (/\bother\s+$/iu.test(parts.at(-1)!.before) || near.some((one) => one.at >= whole.at && isVague(one)))
    // The "whole" is a part of one told before: "140 of them went by bus, 58 … the remaining 14".
    const isPart = counts.some((one) => one.start < whole.start && isOfUnit(one, whole) && makes(one.value, [whole.value, ...values]))
    if (isOpen || isPart || makes(whole.value, values) || makes(whole.value, near.map(({ value }) => value).slice(0, 12))) return []
    return [unmadeFinding(doc, whole, parts, sum)]
  })
}

const isWholeOfItsOwn = ({ before }: Count): boolean => /\b[Oo]f\s+(?:the|these|those|its|their)\s+(?:[$€£]\s?)?$/u.test(before)

const shown = (value: number): string => (value >= 1e9 ? `${value / 1e9} billion` : value >= 1e6 ? `${value / 1e6} million` : String(value))

function unmadeFinding(doc: Document, whole: Count, parts: readonly Count[], sum: number): Finding {
  const last = parts.at(-1)!
  const spans =
    last.sentence === whole.sentence
      ? [{ start: whole.start, end: last.end }]
      : [whole, ...parts].map(({ sentence }) => ({ start: sentence.start, end: sentence.end }))
  return contradiction(
    doc,
    `The parts make ${shown(sum)}, and the whole is ${shown(whole.value)}`,
    'A part may be counted within another, or the list may leave one out',
    spans.filter((span, i) => spans.findIndex((other) => other.start === span.start) === i),
  )
}

/** Everyone who was there, */
const ABOARD = new RegExp(
  `(?<n>${NUMBER})\\s+(?:\\p{Ll}+\\s+){0,3}?(?:on board|aboard|passengers|crew|occupants|in (?:the|her) (?:boat|bus|plane|lift|building|mine|shaft|cabin|train|tunnel|house)|were (?:travelling|traveling|inside|underground|trapped|working))\\b`,
  'giu',
)
const ABOARD_BEHIND = new RegExp(
  `\\b(?:carrying|carried|crew of|on board were|aboard were|inside were|was taking|party of|shift of|trapped|buried)\\s+(?<n>${NUMBER})(?:[.,;]|\\s+(?!years|months|days|tonnes|containers|metres|km|miles|million|billion|of the|percent|per cent)\\p{Ll}+)`,
  'giu',
)
/** and what became of them. */
const ALIVE =
  /(?:\b(?:rescued|saved|survived|pulled|brought|fished|dug|taken|got|plucked|lifted)\b[^.;,]{0,40}(?:alive|safe|unharmed|unhurt|ashore|to safety|\b)|\b(?:survivors|survived|rescued|saved|alive|unhurt|unharmed|safe)\b)/iu
const LOST = /\b(?:drowned|died|dead|killed|perished|bodies|missing|unaccounted|lost their lives)\b/iu
const CLAUSES =
  /\s(?:and|while|but)\s(?=[^.;]*\d|[^.;]*\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\p{L}+teen|\p{L}+ty)\b)|[;,]\s/u

interface Fate extends Span {
  readonly value: number
  readonly sentence: ToldSentence
}
/** The clauses of a sentence that give a number for a fate. */
function fatesOf(sentence: ToldSentence, form: RegExp, not: RegExp): Fate[] {
  return sentence.text.split(CLAUSES).flatMap((clause): Fate[] => {
    const at = sentence.text.indexOf(clause)
    const [first, ...others] = numbersIn(clause).filter(({ end }) => !OTHER.test(clause.slice(end)))
    if (first === undefined || others.length > 0 || !form.test(clause) || not.test(clause)) return []
    if (VAGUE.test(clause.slice(0, first.start))) return []
    if (/\b(?:of them|of whom|another|including|among them|so far)\b/iu.test(clause)) return []
    return [{ value: first.value, sentence, start: sentence.start + at, end: sentence.start + at + clause.length }]
  })
}

/** More saved and lost than there were. */
function beyondAll(doc: Document, sentences: readonly ToldSentence[], counts: readonly Count[]): Finding[] {
  const wholes = sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(ABOARD), ...sentence.text.matchAll(ABOARD_BEHIND)].flatMap((match) => {
      const value = readNumber(match.groups!.n!)
      const from = match.index + match[0].indexOf(match.groups!.n!)
      return value === null || value < 4 || VAGUE.test(sentence.text.slice(0, from)) ? [] : [{ value, sentence }]
    }),
  )
  const [whole] = wholes
  if (whole === undefined || wholes.some(({ value }) => value !== whole.value)) return []
  return sentences.flatMap((sentence): Finding[] => {
    const [alive] = fatesOf(sentence, ALIVE, LOST)
    const lost = fatesOf(sentence, LOST, ALIVE)
    const here = [...(alive ? [alive] : []), ...lost]
    if (alive === undefined || lost.length === 0) return []
    const sum = here.reduce((n, { value }) => n + value, 0)
    if (sum <= whole.value || counts.some(({ value, unit }) => unit === '' && value === sum)) return []
    if (counts.some(({ value }) => value === sum - whole.value)) return []
    return [
      contradiction(
        doc,
        `Those saved and lost are ${sum}, and there were ${whole.value}`,
        'Some may have come to help, or be counted twice',
        [whole.sentence, ...here].map(({ start, end }) => ({ start, end })),
      ),
    ]
  })
}

export function partFindings(doc: Document): Finding[] {
  const sentences = sentencesOf(doc)
  const counts = sentences.flatMap(countsIn)
  return [...unmade(doc, counts).slice(0, 1), ...beyondAll(doc, sentences, counts).slice(0, 1)]
}
