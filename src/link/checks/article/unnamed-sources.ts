/**
 * Sources that an article keeps from its reader, each where it first stands: "a Western diplomat in Bamako", "two people familiar with the matter".
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import type { Citation } from '../../../model/index.ts'
import { overlaps, type Span } from '../../../text/spans.ts'
import type { ToldSentence } from './sentences.ts'
import { isQuoted } from './sourced.ts'

const NUMBER =
  '(?:an?|one|another|two|three|four|five|several|some|a few|multiple|senior|unnamed|unidentified|anonymous|other|the same|the)'
const WORDS = "(?:\\s+(?!who|which|that|said|told|whose|and|of)[\\p{L}’'.-]+){0,5}?"
/** Whom one expects a name of. */
const KNOWN_TO_SOMEONE =
  'officials?|diplomats?|officers?|advis[eo]rs?|aides?|insiders?|negotiators?|lawmakers?|envoys?|ministers?|executives?|bureaucrats?|confidants?|staffers?|operatives?|mediators?|commanders?|delegates?'
/** Of whom it takes words that they are not to be named. */
const OTHERS =
  'persons?|people|members?|doctors?|engineers?|managers?|soldiers?|lawyers?|traders?|employees?|guards?|agents?|bankers?|politicians?|judges?|prosecutors?|consultants?|participants?|workers?|captains?|pilots?|teachers?|policem[ae]n|investigators?|relatives?|brokers?|directors?|clerks?|veterans?|fighters?|defectors?|colonels?|generals?|m[ae]n|wom[ae]n|residents?|journalists?|activists?|professors?|analysts?|academics?|scientists?|researchers?|nurses?|drivers?|auditors?|accountants?|inspectors?|interpreters?|farmers?|priests?|students?|shopkeepers?|villagers?|those'
/** Insiders of a trade: one of them who is not named is kept back too. */
const INSIDER =
  'bankers?|lawyers?|employees?|engineers?|managers?|members?|persons?|participants?|investigators?|agents?|generals?|colonels?|politicians?|prosecutors?|judges?|traders?|brokers?|consultants?|someone|deputy|deputies|clerks?|auditors?|accountants?|businessm[ae]n|courtiers?|defectors?'
/** A bare plural needs no article: "sources close to the palace". */
const SOURCES = new RegExp(
  `(?:\\b(?!the\\s)${NUMBER}${WORDS}\\s+|\\b(?!the\\s)(?:(?!(?:sa(?:ys?|id)|told|to|that|from|by|and|but|as|quoting|citing)\\s)[\\p{L}-]+\\s+)?(?<!\\bthe\\s)(?=sources|insiders))(?:sources?|insiders?)\\b(?!\\s+(?:of|said to)\\b)`,
  'giu',
)
const ONE = new RegExp(`\\b(?!the\\s)${NUMBER}${WORDS}\\s+(?:${KNOWN_TO_SOMEONE}|${INSIDER})\\b(?![’']s?\\b)`, 'giu')
const ANY = new RegExp(`\\b${NUMBER}?${WORDS}\\s*\\b(?:${KNOWN_TO_SOMEONE}|${OTHERS})\\b`, 'giu')
const SPEECH =
  /\b(?:according to|sa(?:id|ys?)|told|tells?|add(?:s|ed)|confirm(?:s|ed)|describ(?:es|ed)|claim(?:s|ed)|wr(?:ites|ote)|warn(?:s|ed)|recall(?:s|ed)|put it|acknowledg(?:es|ed)|admit(?:s|ted)|alleg(?:es|ed)|suggest(?:s|ed)|insist(?:s|ed)|explain(?:s|ed)|disclos(?:es|ed)|reveal(?:s|ed)|report(?:s|ed)|spoke|speaking|citing|quoted|estimat(?:es|ed)|complain(?:s|ed)|argu(?:es|ed)|not(?:es|ed)|predict(?:s|ed)|sees?|hint(?:s|ed)|learned from|heard from|from)\b/giu
/** Sources of water, energy, income. */
const NO_SPEAKER =
  /\b(?:water|energy|power|food|income|revenue|light|heat|main|only|major|primary|largest|important|open|known|new|alternative|key|good|single|its|their|pollution|funding)\s+sources?$/iu
const SPOKEN = 90
const SOURCE_LENGTH = 110

/** A name right behind, or in the next sentence's first words: "An official … said. Captain Duarte Mesquita, who …". */
function isNamed(source: Span, sentence: ToldSentence, next: ToldSentence | undefined, people: readonly Span[]): boolean {
  if (people.some((p) => overlaps(p, source) || (p.start >= source.end && p.start <= source.end + 3))) return true
  const beside = people.some(
    (p) =>
      p.start >= source.end &&
      p.end <= sentence.end &&
      /^\s*(?:(?:of|from|at|in|to|for|with|on|by|who) [^,]{0,60})?,\s*(?:\p{Lu}\p{L}+\.?\s){0,2}$/u.test(
        sentence.text.slice(source.end - sentence.start, p.start - sentence.start),
      ),
  )
  const called = people.some(
    (p) =>
      p.start >= source.end &&
      p.end <= sentence.end &&
      /\b(?:named|called|name as|name is|identified (?:\p{L}+ )?as)\s*$/iu.test(sentence.text.slice(0, p.start - sentence.start)),
  )
  return beside || called || (next !== undefined && next.paragraph === sentence.paragraph && introduces(next, people))
}

/** "Captain Duarte Mesquita, who is in charge of safety, said", "The official, Duarte Mesquita": the next sentence says who it was. */
const introduces = (next: ToldSentence, people: readonly Span[]): boolean =>
  people.some((p) => {
    const [before, behind] = [next.text.slice(0, p.start - next.start), next.text.slice(p.end - next.start)]
    if (p.start < next.start || p.end > next.end || before.length > 40) return false
    return (
      /^\s*,\s+(?:who|the|a|an|head|director|deputy|chief)\b/u.test(behind) ||
      /^(?:The|That) [\p{L} ]+,\s+(?:\p{Lu}\p{L}+\.?\s+)*$/u.test(before)
    )
  })

/** "They spoke on condition that they not be identified": said of the source in the sentence before. */
const OF_THE_LAST = /^\W*(?:they|he|she|both|all (?:of them|three|four)|neither|the \p{L}+|his|her|their)\b/iu

function sourceIn(
  sentence: ToldSentence,
  next: ToldSentence | undefined,
  words: CheckWordTable,
): { span: Span; kept: boolean } | undefined {
  const { text } = sentence
  const speech = [...text.matchAll(SPEECH)].map((m) => m.index)
  const speaks = (at: number, end: number): boolean => speech.some((s) => (s >= end && s - end < SPOKEN) || (s < at && at - s < SPOKEN))
  const spanOf = (m: RegExpMatchArray): Span => ({ start: sentence.start + m.index!, end: sentence.start + m.index! + m[0].length })
  const kept = words.find('kept back', text)
  const inQuotes = (at: number): boolean => isQuoted(text, { start: at, end: at })
  const said = (m: RegExpMatchArray): boolean => speaks(m.index!, m.index! + m[0].length) && !inQuotes(m.index!)
  for (const { start, end } of kept) {
    const nearest = [...text.matchAll(ANY), ...text.matchAll(SOURCES)]
      .filter((m) => said(m) && Math.abs(m.index! - start) < SOURCE_LENGTH)
      .at(-1)
    if (nearest && speech.length > 0) {
      const span = spanOf(nearest)
      return { span: { start: span.start, end: Math.max(span.end, sentence.start + end) }, kept: true }
    }
  }
  if (next && OF_THE_LAST.test(next.text) && words.in('kept back', next.text)) {
    const last = [...text.matchAll(ANY)].find(said)
    if (last) return { span: spanOf(last), kept: true }
  }
  const source = [...text.matchAll(SOURCES)].find((m) => said(m) && !NO_SPEAKER.test(m[0]))
  if (source) return { span: spanOf(source), kept: true }
  const one = [...text.matchAll(ONE)].find((m) => said(m) && !/\bspokes/iu.test(m[0]))
  return one && { span: spanOf(one), kept: false }
}

/** The words of the source alone: "according to two people familiar with the matter" without what leads to them, with what they are familiar with. */
const trimmed = (sentence: ToldSentence, span: Span): Span => {
  const words = sentence.text.slice(span.start - sentence.start, span.end - sentence.start)
  const lead =
    /^(?:[^,;]*\b(?:according to|from|by|told|said|citing|as)\b|\s*(?:to|that|and|as|from)\b)?\s*/iu.exec(
      words.split(/\b(?:who|familiar|close|with)\b/u)[0] ?? '',
    )?.[0].length ?? 0
  const rest = /\b(?:the|with|on|of|to|seen|saw)$/iu.test(words)
    ? (/^(?:\s+(?:the|his|her|its|their))?\s+[\p{L}-]+/u.exec(sentence.text.slice(span.end - sentence.start))?.[0].length ?? 0)
    : 0
  return { start: span.start + lead, end: span.end + rest }
}

export function unnamedSources(
  sentences: readonly ToldSentence[],
  people: readonly Citation[],
  words: CheckWordTable,
): { source: Span; sentence: ToldSentence }[] {
  return sentences.flatMap((sentence, i) => {
    const found = sourceIn(sentence, sentences[i + 1], words)
    if (!found) return []
    const source = trimmed(sentence, found.span)
    if (!found.kept && isNamed(source, sentence, sentences[i + 1], people)) return []
    return [{ source, sentence }]
  })
}
