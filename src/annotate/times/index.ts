/**
 * Finds time expressions and works out the days that they cover: rules propose spans, the longest at a place wins, the encoder's marks adjust
 * them, and then each is read in the order of the text, because many lean on the one before.
 */
import type { TimeWords } from '../../lookup/time-words.ts'
import type { Document, Sentence, TimeExpression } from '../../model/index.ts'
import type { KindSpan } from '../spans.ts'
import { agreed, type Candidate } from './agree.ts'
import { addDays, monthOf, monthSpan, yearOf } from './calendar.ts'
import { durationRules } from './duration.ts'
import { explicitRules } from './explicit.ts'
import { fits } from './fit.ts'
import { relativeRules } from './relative.ts'
import type { Anchor, Rule, Scene } from './rule.ts'
import { isFuture } from './tense.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** The story is told of the past where the middle one of the years it names lies this far before the document's. */
const HISTORICAL_YEARS = 3
const LEAST_YEARS = 3
const MANY_YEARS = 20

interface Grammar {
  readonly vocabulary: Vocabulary
  readonly rules: readonly Rule[]
  readonly ahead: RegExp
}

const grammars = new WeakMap<TimeWords, Grammar>()

function grammarOf(words: TimeWords): Grammar {
  const known = grammars.get(words)
  if (known) return known
  const v = vocabularyOf(words)
  const grammar = {
    vocabulary: v,
    rules: [...explicitRules(v), ...relativeRules(v), ...durationRules(v)],
    ahead: new RegExp(
      `^(?:\\s*(?:,|and|or|to|until|through|till|[-–—])\\s*(?:in\\s+|early\\s+|mid-|late\\s+|${v.date}(?=\\s|\\b))?\\s*(?:${v.date}\\s+)?(?:${v.month})?\\s*(?:${v.date})?){1,3},?\\s+(?<year>${v.year})(?![\\d])`,
      'u',
    ),
  }
  grammars.set(words, grammar)
  return grammar
}

/** Spans in a sentence, not overlapping: earlier first, then longer, then by the order of the rules. */
function propose(text: string, sentence: Sentence, rules: readonly Rule[]): Candidate[] {
  const words = text.slice(sentence.start, sentence.end)
  const found: Candidate[] = []
  const held = new Map<RegExp, boolean>()
  const holds = (needs: RegExp): boolean => {
    const known = held.get(needs) ?? needs.test(words)
    held.set(needs, known)
    return known
  }
  for (const rule of rules) {
    if (rule.needs && !holds(rule.needs)) continue
    // Not matchAll: it copies the pattern at every call, which costs more than the search.
    rule.pattern.lastIndex = 0
    for (let match = rule.pattern.exec(words); match !== null; match = rule.pattern.exec(words)) {
      if (match[0] === '') rule.pattern.lastIndex++
      const trimmed = match[0].trimEnd()
      if (trimmed === '') continue
      const start = sentence.start + match.index
      const candidate = { start, end: start + trimmed.length, rule, groups: match.groups ?? {} }
      if (fits(candidate, text, sentence)) found.push(candidate)
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Candidate[] = []
  for (const candidate of found) if (candidate.start >= (kept.at(-1)?.end ?? 0)) kept.push(candidate)
  return kept
}

/** News leans on its own day somewhere: "on Monday", "last week"; a story told of the past doesn't. */
const OF_TODAY =
  /\b(?:yesterday|last\s+(?:week|month|night)|this\s+(?:week|month|year)|(?:on|last)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/u

function isHistorical(text: string, now: string | null): boolean {
  if (now === null) return false
  const years = [...text.matchAll(/(?<![\d.,-])(?:1[5-9]\d{2}|20\d{2})(?![\d,.]\d|[\d%])/gu)].map((m) => Number(m[0])).sort((a, b) => a - b)
  if (years.length < LEAST_YEARS || years[Math.floor(years.length / 2)]! >= yearOf(now) - HISTORICAL_YEARS) return false
  return years.length > MANY_YEARS || !OF_TODAY.test(text)
}

/** "Days earlier, on", "a week before, on", "weeks later, in" */
const EARLIER = /\b(?:days?|weeks?|months?|shortly|just|long|night|morning|evening)\s+(?:earlier|before|previously)\s*,?\s+(?:on|in)\s+$/iu
const LATER = /\b(?:days?|weeks?|months?|shortly|soon|not long|night|morning|evening)\s+(?:later|after|afterwards?)\s*,?\s+(?:on|in)\s+$/iu
const leaning = (before: string): Scene['leans'] => (EARLIER.test(before) ? 'before' : LATER.test(before) ? 'behind' : null)

/** `marked`: the encoder's spans, in order; their kinds are those of TIMEX3. */
export function findTimes(
  text: string,
  sentences: readonly Sentence[],
  published: Document['published'],
  words: TimeWords,
  marked: readonly KindSpan[] = [],
): TimeExpression[] {
  const { rules, ahead } = grammarOf(words)
  const now = published?.start ?? published?.end ?? null
  const historical = isHistorical(text, now)
  const out: TimeExpression[] = []
  let anchor: Anchor | null = null
  let place = { paragraph: -1, sentence: -1 }
  let next = 0
  /** The encoder's marks in a sentence; sentences come in order. */
  const marksIn = (sentence: Sentence): KindSpan[] => {
    while (marked[next] && marked[next]!.end <= sentence.start) next++
    let last = next
    while (marked[last] && marked[last]!.start < sentence.end) last++
    return marked.slice(next, last)
  }
  for (const [index, sentence] of sentences.entries()) {
    // In news an anchor holds for its sentence and the next; in a story told of the past, on and on.
    if (!historical && (sentence.paragraph !== place.paragraph || index - place.sentence > 2)) anchor = null
    for (const { start, end, rule, groups } of agreed(propose(text, sentence, rules), marksIn(sentence))) {
      const year = ahead.exec(text.slice(end, Math.min(end + 60, sentence.end)))?.groups?.year
      const scene: Scene = {
        words,
        now,
        anchor,
        historical,
        future: isFuture(sentence, start),
        leans: leaning(text.slice(sentence.start, start)),
        yearAhead: year ? Number(year) : null,
      }
      const reading = rule.read(groups, scene)
      if (!reading) continue
      const span = reading.span ?? null
      out.push({
        start,
        end,
        type: reading.type,
        value: reading.value,
        from: span?.from ?? null,
        to: span?.to ?? null,
        basis: reading.basis,
      })
      if (span && reading.grain && reading.type !== 'DURATION') {
        anchor = { ...span, grain: reading.grain, basis: reading.basis }
        place = { paragraph: sentence.paragraph, sentence: index }
      }
    }
  }
  return withEdges(text, withRanges(text, out))
}

/** "17 to 18 November", "November 17 or 18, 2024": of two neighbouring days one is named without its month. */
const NUMBER_ALONE = /^(?:[12]?\d|3[01])(?:,?\s+\d{4})?$/u

/** "the night of 17 to 18 November", "19 and 20 June": one stretch, whatever stands before it. */
function areNeighbours(text: string, a: TimeExpression, b: TimeExpression): boolean {
  const joint = text.slice(a.end, b.start)
  if (!NUMBER_ALONE.test(text.slice(a.start, a.end)) && !NUMBER_ALONE.test(text.slice(b.start, b.end))) return false
  return a.from === a.to && b.from === b.to && addDays(a.from!, 1) === b.from && /^\s*(?:to|and|or|\/|[-–—])\s*(?:the\s+)?$/u.test(joint)
}

/** "between 2016 and 2020", "from March to May 2024", "3-5 March", "the night of 17 to 18 November": each end covers the whole stretch. */
function withRanges(text: string, times: readonly TimeExpression[]): TimeExpression[] {
  const out = [...times]
  for (let i = 0; i + 1 < out.length; i++) {
    const [a, b] = [out[i]!, out[i + 1]!]
    if (a.type === 'DURATION' || a.type === 'SET' || b.type !== 'DATE' || !a.from || !b.to || a.from > b.to) continue
    const joint = text.slice(a.end, b.start)
    const before = text.slice(Math.max(0, a.start - 12), a.start)
    const ranged =
      a.type === 'DATE' &&
      (/^\s*[-–—]\s*$/u.test(joint) ||
        (/\bfrom\s+(?:the\s+)?$/iu.test(before) && /^\s+(?:to|until|till|through)\s+(?:the\s+)?$/u.test(joint)) ||
        (/\bbetween\s+(?:the\s+)?$/iu.test(before) && /^\s+and\s+(?:the\s+)?$/u.test(joint)))
    if (!ranged && !areNeighbours(text, a, b)) continue
    out[i] = { ...a, to: b.to }
    out[i + 1] = { ...b, from: a.from }
  }
  return out
}

/** "The last day of June" is no day before the article's. */
const EDGE = /^(?:the\s+)?(?<edge>first|last|final)\s+(?:day|night)$/iu

function withEdges(text: string, times: readonly TimeExpression[]): TimeExpression[] {
  return times.map((time, i) => {
    const edge = EDGE.exec(text.slice(time.start, time.end))?.groups?.edge
    const month = times[i + 1]
    if (edge === undefined || month?.from == null || !/^\s+of\s+$/u.test(text.slice(time.end, month.start))) return time
    if (!/^\d{4}-\d{2}$/u.test(month.value)) return { ...time, from: null, to: null }
    const whole = monthSpan(yearOf(month.from), monthOf(month.from))
    const day = /first/iu.test(edge) ? whole.from : whole.to
    return { ...time, value: day, from: day, to: day }
  })
}
