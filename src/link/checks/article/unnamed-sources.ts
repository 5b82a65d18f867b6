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
  'officials?|diplomats?|officers?|advis[eo]rs?|aides?|insiders?|negotiators?|lawmakers?|envoys?|ministers?|executives?|councillors?|attach[eé]s?|courtiers?|whistleblowers?|informants?|undersecretar(?:y|ies)|bureaucrats?|confidants?|staffers?|operatives?|mediators?|commanders?|delegates?'
/** Of whom it takes words that they are not to be named. */
const OTHERS =
  'persons?|people|members?|doctors?|engineers?|managers?|soldiers?|lawyers?|traders?|employees?|guards?|agents?|bankers?|politicians?|judges?|prosecutors?|consultants?|participants?|workers?|captains?|pilots?|teachers?|policem[ae]n|investigators?|relatives?|brokers?|directors?|clerks?|veterans?|fighters?|defectors?|colonels?|generals?|m[ae]n|wom[ae]n|residents?|journalists?|activists?|professors?|analysts?|academics?|scientists?|researchers?|nurses?|drivers?|auditors?|accountants?|inspectors?|interpreters?|farmers?|priests?|students?|shopkeepers?|villagers?|figures?|contractors?|veterans?|colleagues?|friends?|representatives?|associates?|cabinet members?|those'
/** Insiders of a trade: one of them who is not named is kept back too. */
const INSIDER =
  'bankers?|lawyers?|employees?|engineers?|managers?|members?|persons?|participants?|investigators?|agents?|generals?|colonels?|politicians?|prosecutors?|judges?|traders?|brokers?|consultants?|someone|deputy|deputies|clerks?|auditors?|accountants?|businessm[ae]n|courtiers?|defectors?'
/** A bare plural needs no article: "sources close to the palace". */
const SOURCES = new RegExp(
  `(?:\\b(?!the\\s)${NUMBER}${WORDS}\\s+|\\b(?!the\\s)(?:(?!(?:sa(?:ys?|id)|told|to|that|from|by|and|but|as|quoting|citing)\\s)[\\p{L}-]+\\s+)?(?<!\\bthe\\s)(?=sources|insiders))(?:sources?|insiders?)\\b(?!\\s+(?:of|said to)\\b)`,
  'giu',
)
const ONE = new RegExp(
  `\\b(?:(?!the\\s)${NUMBER}${WORDS}\\s+(?:${KNOWN_TO_SOMEONE}|${INSIDER})|(?:one|two|three|four|several|some|another|both|many) of (?:the|its|his|her|their|those)${WORDS}\\s+(?:${KNOWN_TO_SOMEONE}|${INSIDER})|someone(?=\\s+(?:who|in|with|close|inside|at|on|involved|present|familiar))|(?:senior|top|high-ranking|western|foreign|european|regional|diplomatic|intelligence|security)\\s+(?:\\p{L}+\\s+)?(?:diplomats|aides|advis[eo]rs|insiders|negotiators|envoys|intelligence officials|officers)|(?:western|intelligence|diplomatic) officials|diplomats(?=\\s+(?:in|from|at|who|say|said|believe|told|with)\\b))\\b(?![’'])`,
  'giu',
)
const ANY = new RegExp(`\\b${NUMBER}?${WORDS}\\s*\\b(?:${KNOWN_TO_SOMEONE}|${OTHERS})\\b(?![’'])`, 'giu')
const SPEECH =
  /\b(?:according to|sa(?:id|ys?)|told|tells?|add(?:s|ed)|confirm(?:s|ed)|describ(?:es|ed)|claim(?:s|ed)|wr(?:ites|ote)|warn(?:s|ed)|recall(?:s|ed)|put it|acknowledg(?:es|ed)|admit(?:s|ted)|alleg(?:es|ed)|suggest(?:s|ed)|insist(?:s|ed)|explain(?:s|ed)|disclos(?:es|ed)|reveal(?:s|ed)|report(?:s|ed)|spoke|speaking|citing|quoted|estimat(?:es|ed)|complain(?:s|ed)|argu(?:es|ed)|not(?:es|ed)|predict(?:s|ed)|sees?|hint(?:s|ed)|learned from|heard from|from|recount(?:s|ed)|relat(?:es|ed)|believes?|believed|thinks?|concede[sd]?|confid(?:es|ed)|remark(?:s|ed)|caution(?:s|ed)|remember(?:s|ed)|mutter(?:s|ed)|jok(?:es|ed)|assert(?:s|ed)|mention(?:s|ed)|indicat(?:es|ed)|maintain(?:s|ed)|grumbl(?:es|ed)|quipp?(?:s|ed)|stat(?:es|ed)|repl(?:ies|ied)|answered|sigh(?:s|ed)|shrug(?:s|ged)|divulg(?:es|ed)|leak(?:s|ed)|account of|words of|in the telling of)\b/giu
/** Sources of water, energy, income. */
const NO_SPEAKER =
  /\b(?:water|energy|power|food|income|revenue|light|heat|main|only|major|primary|largest|important|open|known|new|alternative|key|good|single|its|their|pollution|funding)\s+sources?$/iu
const SPOKEN = 90
/** Of a source only right behind it: shells fall close to a school too. */
const NEXT_TO_IT = /^(?:close to|familiar with|briefed on|with (?:direct )?knowledge of|privy to|involved in)$/iu
/** Characters between a verb of saying and who speaks, behind it: "said one senior official", "according to a minister and two aides". */
const BEHIND = 30
const LED = 60
const LEADING = /^(?:according to|from|citing|quoted|learned from|heard from|spoke|speaking)$/u
/** What stands between someone and his verb of saying: nothing finite of its own, "A police officer was shot, police" is none. */
const isSubject = (between: string): boolean =>
  !/^\s*(?:was|were|is|are|had|has|have|will|would|can|could|may|might|must|should|did|does|\p{Ll}+(?<!authoris|authoriz|involv|brief|bas|plac|retir|station|post|attach|appoint|assign|inform|quot|ask|request|declin|refus|insist|interview|reach|contact|concern)ed)\s/u.test(
    between,
  ) || /^\s*(?:was|were) (?:quoted|cited|reported)/u.test(between)
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
  sources: readonly Span[],
): { span: Span; kept: boolean } | undefined {
  const { text } = sentence
  const speech = [...text.matchAll(SPEECH)].map((m) => ({ start: m.index, end: m.index + m[0].length, verb: m[0].toLowerCase() }))
  const speaks = (at: number, end: number): boolean =>
    sources.some((claimed) => Math.abs(claimed.start - sentence.start - at) <= 1 && claimed.end >= sentence.start + end) ||
    speech.some(({ start, end: over, verb }) =>
      start >= end
        ? start - end < SPOKEN && isSubject(text.slice(end, start))
        : // "according to two people": the words before them were taken too.
          (over > at && over < end && LEADING.test(verb)) ||
          (over <= at &&
            at - over < (LEADING.test(verb) ? LED : BEHIND) &&
            !/^tell|^told/u.test(verb) &&
            !/\bthat\b/u.test(text.slice(over, at))),
    )
  const spanOf = (m: RegExpMatchArray): Span => ({ start: sentence.start + m.index!, end: sentence.start + m.index! + m[0].length })
  const kept = words.find('kept back', text)
  const inQuotes = (at: number): boolean => isQuoted(text, { start: at, end: at })
  const said = (m: RegExpMatchArray): boolean => speaks(m.index!, m.index! + m[0].length) && !inQuotes(m.index!)
  for (const { start, end } of kept) {
    if (
      /^(?:privately|in private)$/iu.test(text.slice(start, end)) &&
      !speech.some((s) => Math.abs(s.start - end) < 3 || Math.abs(start - s.end) < 3)
    )
      continue
    const beside = NEXT_TO_IT.test(text.slice(start, end))
    const nearest = [...text.matchAll(ANY), ...text.matchAll(SOURCES), ...text.matchAll(ONE)]
      .filter((m) => said(m) && Math.abs(m.index! - start) < SOURCE_LENGTH)
      .filter(
        (m) =>
          !beside ||
          (m.index! < start &&
            /^(?:\s+(?:who (?:is|was|are|were)|directly|very|both|all|said to be|personally))*\s*$/u.test(
              text.slice(m.index! + m[0].length, start),
            )),
      )
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

/** Days of a public statement: the opening line of a report leaves the name to the next. */
const PUBLIC_DAY = /\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u
const OPENING = 2
const FOLLOWING = 4

/** "…, a senior defence official said on Monday. … Irineo Espino, the undersecretary, told a hearing": the report goes on with the name. */
function isNamedBelow(sentence: ToldSentence, i: number, sentences: readonly ToldSentence[], people: readonly Citation[]): boolean {
  if (!PUBLIC_DAY.test(sentence.text) || sentences.slice(0, i).filter(({ text }) => /[.!?]\W*$/u.test(text)).length >= OPENING) return false
  return sentences.slice(i + 1, i + 1 + FOLLOWING).some((next) =>
    people.some((p) => {
      if (p.start < next.start || p.end > next.end || !/^\p{Lu}[^\s]* \p{Lu}/u.test(p.quote)) return false
      const rest = next.text.slice(p.end - next.start)
      const before = next.text.slice(0, p.start - next.start)
      return (
        /^(?:,[^,.;]{3,90},)?\s+(?:told|said|says|added|wrote|announced|explained)\b/u.test(rest) ||
        /\b(?:said|added|told)\s+(?:[\p{L}’'-]+\s+){0,4}$/u.test(before)
      )
    }),
  )
}

/** "Maria Costa, an adviser who is not authorised to speak": a name right before. */
const isNamedBefore = (source: Span, sentence: ToldSentence, people: readonly Span[]): boolean =>
  people.some(
    (p) =>
      p.start >= sentence.start &&
      p.end <= source.start &&
      /^\s*(?:,|\()\s*(?:an?\s+|the\s+)?$/u.test(sentence.text.slice(p.end - sentence.start, source.start - sentence.start)),
  )

export function unnamedSources(
  sentences: readonly ToldSentence[],
  people: readonly Citation[],
  words: CheckWordTable,
  /** Who says what the article attributes. */
  sources: readonly Span[],
): { source: Span; sentence: ToldSentence }[] {
  return sentences.flatMap((sentence, i) => {
    const found = sourceIn(sentence, sentences[i + 1], words, sources)
    if (!found) return []
    const source = trimmed(sentence, found.span)
    if (isNamedBefore(source, sentence, people)) return []
    if (!found.kept && (isNamed(source, sentence, sentences[i + 1], people) || isNamedBelow(sentence, i, sentences, people))) return []
    return [{ source, sentence }]
  })
}
