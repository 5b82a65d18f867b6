/**
 * Numbers that say nothing about the world: dates, ages, names, section and list numbers, ratios, "the two sides".
 *
 * "Resolution 1701", "an F-16", "Davit, 36," and "the two countries" give no quantity; "four employees" does.
 */
import type { Annotation, Sentence } from '../../model/index.ts'
import { contains, overlaps, type Span } from '../../text/spans.ts'
import type { Figure } from './figures.ts'

/** A number after one of these names a thing: "Article 5", "Resolution 1701", "day 3", "top 10". */
const NUMBERED =
  /^(?:article|art\.|arts\.|chapter|section|sec\.|page|p\.|pp\.|paragraph|para\.|resolution|flight|route|highway|phase|stage|step|version|number|no\.|nos\.|room|building|protocol|figure|fig\.|table|grade|level|category|day|week|year|top|part|volume|item|point|line|lane|track|gate|pier|block|sector|district|zone|area|unit|battalion|brigade|regiment|division|channel|radio|studio|class|type|model|mark|series|season|episode|round|group|act|law|bill|case|docket|order|decree|formula|covid|unsc|unscr)$/iu

export function isNoFigure(sentence: Sentence, figure: Figure, { names, times }: Pick<Annotation, 'names' | 'times'>): boolean {
  const { tokens } = sentence
  const first = tokens[figure.first]!
  const last = tokens[figure.last]!
  const span: Span = { start: first.start, end: last.end }
  const before = tokens[figure.first - 1]
  const after = tokens[figure.last + 1]
  if (times.some((t) => overlaps(t, span) && (t.type !== 'DURATION' || t.basis === 'relative'))) return true
  if (names.some((n) => contains(n, span) && n.end - n.start > span.end - span.start)) return true
  if (figure.sign === undefined) {
    // Letters or signs that cling to it: "F-16", "S-300", "5+1", "G7", "§5", "#3".
    const glued = before && before.end === first.start
    if (glued && /^[-–+/§#№.:@&°_]$/u.test(before.text)) return true
    if (glued && /[\p{L}\d]$/u.test(before.text)) return true
    if (after && after.start === last.end && /^[+/:°@_]$|^(?:st|nd|rd|th)$/u.test(after.text)) return true
    if (before && NUMBERED.test(before.text) && !(before.upos === 'VERB')) return true
    if (before && NUMBERED.test(before.lemma) && before.upos === 'NOUN') return true
    // "Group of 7", "Boeing 737", "Unit 8200": a number that closes a name.
    const closes =
      !after || (after.upos !== 'NOUN' && after.upos !== 'ADJ' && after.upos !== 'SYM' && !/^(?:%|percent|per|-|–)$/u.test(after.text))
    if (before?.upos === 'PROPN' && before.deprel !== 'punct' && closes) return true
    if (/^of$/iu.test(before?.text ?? '') && /^\p{Lu}/u.test(tokens[figure.first - 2]?.text ?? '') && closes) return true
  }
  // "the first two weeks", "the next ten days": a place in time.
  if (/^(?:first|last|past|next|final|coming|opening|previous)$/iu.test(before?.text ?? '')) return true
  if (isAge(sentence, figure) || isListNumber(sentence, figure)) return true
  // "The Six-Day War": written as a name.
  if (
    figure.spelled &&
    /^\p{Lu}/u.test(first.text) &&
    figure.first > 0 &&
    /^\p{Lu}/u.test(tokens[figure.last + 2]?.text ?? '') &&
    after?.text === '-'
  )
    return true
  if (/^(?:one)$/iu.test(first.text) && figure.first === figure.last) return isPronounOne(sentence, figure)
  return false
}

/** "36-year-old", "aged 36", "Davit Hale, 36,". */
function isAge({ tokens }: Sentence, { first, last }: Figure): boolean {
  const ahead = tokens.slice(last + 1, last + 6).map((t) => t.text.toLowerCase())
  if (
    /^[-–]?(?: )?(?:year|years|month|months|day|days)[ -–]*old/u.test(ahead.join(' ').replace(/^- /u, '')) ||
    (ahead[0] === 'years' && ahead[1] === 'old')
  )
    return true
  if (/^(?:aged?|turned|turning|turns)$/iu.test(tokens[first - 1]?.text ?? '')) return true
  const [comma, closing] = [tokens[first - 1], tokens[last + 1]]
  return comma?.text === ',' && /^[,.)]$/u.test(closing?.text ?? '') && tokens[first - 2]?.upos === 'PROPN'
}

/** "1. Talks", "(2) a list", "3) …" */
function isListNumber({ tokens }: Sentence, { first, last }: Figure): boolean {
  const after = tokens[last + 1]?.text ?? ''
  if (first === 0 && /^[.)\]]$/u.test(after)) return true
  return /^[([]$/u.test(tokens[first - 1]?.text ?? '') && /^[)\]]$/u.test(after)
}

/** "one of the", "no one", "one another", "on one hand", "one day": not a count. */
function isPronounOne({ tokens }: Sentence, { first, last }: Figure): boolean {
  const after = tokens[last + 1]
  if (
    !after ||
    /^(?:of|another|can|could|may|might|must|should|would|is|was|has|had|that|who|which|hand|side|thing|day|way|time|more|such|in|by|on|or|and|to|reason)$/iu.test(
      after.text,
    )
  )
    return true
  return /^(?:no|any|every|each|some|the|this|that|which|only|not|by|at|number)$/iu.test(tokens[first - 1]?.text ?? '')
}
