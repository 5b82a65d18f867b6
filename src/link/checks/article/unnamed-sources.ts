/**
 * Sources that an article keeps from its reader, each where it stands: "a Western diplomat in Bamako", "two people familiar with the matter", "“Karim”, as he wants
 * to be called here", "The Courier understands".
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import type { Citation, Claim, Document } from '../../../model/index.ts'
import { overlaps, type Span } from '../../../text/spans.ts'
import { hearsay } from './hearsay.ts'
import { isNamed, isNamedBefore } from './named-beside.ts'
import { otherName } from './other-names.ts'
import { sentencesOf, type ToldSentence } from './sentences.ts'
import { sourceForms } from './source-forms.ts'
import { speakersOf } from './speaking.ts'

export interface UnnamedSource {
  readonly source: Span
  /** The words for who it is, where the source holds more: "one broker" of "one broker said on condition of anonymity". */
  readonly who?: Span
  /** The sentences in which it tells something, the first being where it stands. */
  readonly sentences: readonly ToldSentence[]
  /** Nobody is given at all: no person who is kept back. */
  readonly nobody: boolean
}

/** Sources of water, energy, income. */
const NO_SPEAKER =
  /\b(?:water|energy|power|food|income|revenue|light|heat|main|only|major|primary|largest|important|open|known|new|alternative|key|good|single|its|their|pollution|funding)\s+sources?$/iu
const SOURCE_LENGTH = 110
/** Close to it in space. */
const NEARNESS = /^\s*(?:close|near) to\b/iu
/** "They spoke on condition that they not be identified": said of the source in the sentence before. */
const OF_THE_LAST = /^\W*(?:they|he|she|both|all (?:of them|three|four)|neither|the \p{L}+|his|her|their)\b/iu

const isSomebody = (source: string, words: CheckWordTable): boolean =>
  /^(?:an?|one|two|three|four|five|several|some|many)\s/iu.test(source) || words.in('insider', source) || words.in('somebody', source)

interface Found extends Span {
  /** That they are kept back is said in the next sentence. */
  readonly next?: ToldSentence
  /** Kept back by the words themselves: a name beside is another's. */
  readonly kept: boolean
  readonly who?: Span
}

function sourceIn(
  sentence: ToldSentence,
  next: ToldSentence | undefined,
  words: CheckWordTable,
  claims: readonly Claim[],
  people: readonly Span[],
): Found | undefined {
  const { text, start: from } = sentence
  const { sources, insiders, anybody, access, bystander } = sourceForms(words)
  const { tells, speaks } = speakersOf(sentence, claims, words)
  const said = (form: RegExp): Span[] =>
    [...text.matchAll(form)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .filter(({ start, end }) => speaks(start, end))
  const placed = ({ start, end }: Span, kept: boolean): Found => ({ start: from + start, end: from + end, kept })
  // "the editor Paul Kern" is named.
  const persons = said(anybody).filter(({ end }) => !people.some((p) => p.start >= from + end && p.start <= from + end + 2))
  const read = claims
    .flatMap(({ source, expression }) =>
      source !== null &&
      expression !== 'ascribed' &&
      source.start >= from &&
      source.end <= sentence.end &&
      !people.some((p) => overlaps(p, source))
        ? [{ start: source.start - from, end: source.end - from }]
        : [],
    )
    .filter(({ start, end }) => isSomebody(text.slice(start, end), words))
  for (const mark of words.find('kept back', text)) {
    const form = text.slice(mark.start, mark.end)
    if (
      /^(?:privately|confidentially|in (?:private|confidence))$/iu.test(form) &&
      !tells.some((s) => Math.abs(s.start - mark.end) < 3 || Math.abs(mark.start - s.end) < 3)
    )
      continue
    const near = [...read, ...persons, ...said(sources), ...said(insiders)].filter(
      ({ start }) => Math.abs(start - mark.start) < SOURCE_LENGTH,
    )
    const nearest = near.filter(({ start }) => start < mark.start).at(-1) ?? near.at(-1)
    if (nearest && tells.length > 0) {
      const found = placed({ start: nearest.start, end: Math.max(nearest.end, mark.end) }, true)
      // "One broker said on condition of anonymity": the verb between is no part of who says it.
      const between = tells.some(({ start, end }) => start >= nearest.end && end <= mark.start)
      return between ? { ...found, who: { start: found.start, end: from + nearest.end } } : found
    }
  }
  if (next && OF_THE_LAST.test(next.text) && words.in('kept back', next.text)) {
    const [last] = persons
    if (last) return { ...placed(last, true), next }
  }
  const source = said(sources).find(({ start, end }) => !NO_SPEAKER.test(text.slice(start, end)))
  if (source) return placed(source, true)
  const nameless = persons.find(({ start, end }) => words.in('nameless', text.slice(start, end)))
  if (nameless) return placed(nameless, true)
  const near = persons.find(({ start, end }) => {
    const reach = access.exec(text.slice(end))?.[0]
    if (reach === undefined) return false
    return !bystander.test(text.slice(start, end)) || (!NEARNESS.test(reach) && /famil|knowl|brief|inform|privy/iu.test(reach))
  })
  if (near) return placed({ start: near.start, end: near.end + access.exec(text.slice(near.end))![0].length }, true)
  const one = said(insiders).find(({ start, end }) => !/\bspokes/iu.test(text.slice(start, end)))
  return one && placed(one, false)
}

/** "Who had first asked that his name be left out": not so any longer, if a name stands behind. */
const GIVEN_UP =
  /\b(?:(?:at\s+)?first|initially|originally|until\s+(?:now|then|recently)|previously|once|long|no\s+longer|then\s+(?:agreed|decided|consented)|later\s+(?:agreed|decided|consented)|changed\s+(?:his|her|their)\s+minds?|agreed\s+(?:in\s+the\s+end|at\s+last|eventually)?\s*to\s+be\s+named)\b/iu
const FULL_NAME = /^\p{Lu}\S*\s+(?:\S+\s+)*\p{Lu}/u

/** He asked to be kept back before, and is named in the sentence or the next. */
function isNamedInTheEnd(i: number, sentences: readonly ToldSentence[], people: readonly Citation[], words: CheckWordTable): boolean {
  const { text, start } = sentences[i]!
  const [mark] = words.find('kept back', text).sort((a, b) => a.start - b.start)
  const given = GIVEN_UP.exec(text)
  if (given === null || mark === undefined) return false
  const until = (sentences[i + 1] ?? sentences[i]!).end
  return people.some((p) => p.start >= start + Math.max(mark.end, given.index) && p.end <= until && FULL_NAME.test(p.quote))
}

/** "In their telling the president has lost his speech": the sentence behind is their word too. */
const IN_THEIR_TELLING =
  /\b(?:in (?:his|her|their) (?:telling|account|version|words|reading)|by (?:his|her|their) account|according to (?:him|her|them)|as (?:he|she|they) (?:tells?|told) it|(?:he|she|they) (?:says?|said|adds?|added))\b/iu
const goesOn = (behind: ToldSentence | undefined, kept: ToldSentence | undefined): ToldSentence[] =>
  kept !== undefined ? [kept] : behind !== undefined && IN_THEIR_TELLING.test(behind.text) && !/^\W*[“"]/u.test(behind.text) ? [behind] : []

/** "Their account was borne out by Loretta Haines, who kept the order": somebody named stands for it right behind. */
const BORNE_OUT =
  /\b(?:account|version|story|claim|statement|description|words?)s?\s+(?:(?:was|were|is|has been|have been)\s+)?(?:borne out|confirmed|corroborated|backed|supported|echoed|repeated|shared)\b[^.;]{0,40}\bby\b/iu
const isBorneOut = (behind: ToldSentence | undefined, people: readonly Citation[]): boolean =>
  behind !== undefined &&
  BORNE_OUT.test(behind.text) &&
  people.some((p) => p.start >= behind.start && p.end <= behind.end && FULL_NAME.test(p.quote))

/** "Josef Hrabal, the director of the dam, said the same", "General Lazaro confirmed it an hour later" */
const THE_SAME =
  /\b(?:sa(?:id|ys?)|told|tells?|reported|gave|gives|described|heard|saw|confirmed|testified)\s+(?:\p{L}+\s+){0,4}?(?:the same(?!\s+(?:day|evening|week|month|year|time|morning|night))|as much|so too|likewise)\b|(?<!\b(?:not|neither|nor|never|to|could|would|can|cannot)\s)\b(?:confirm(?:s|ed)|corroborat(?:es|ed)|acknowledg(?:es|ed)|admit(?:s|ted)|b(?:ears?|ore) out|echo(?:es|ed)|second(?:s|ed))\s+(?:it|this|that(?=[.,;]|\s+(?:on|in|to|later|too)\b)|as much|(?:the|their|his|her|that|this)\s+(?:\p{L}+\s+)?(?:account|claim|story|version|figures?|report|description|number|words?|statement))\b|\bsaid so (?:too|as well|himself|herself)\b/iu
/** Sentences in which somebody named says the same. */
const NEAR = 2
function isSaidByNamed(i: number, sentences: readonly ToldSentence[], people: readonly Citation[]): boolean {
  const names = ({ start, end }: Span): boolean => people.some((p) => p.start >= start && p.end <= end && /^\p{Lu}/u.test(p.quote))
  const before = sentences[i - 1]
  if (before !== undefined && THE_SAME.test(sentences[i]!.text) && names(before)) return true
  return sentences.slice(i + 1, i + 1 + NEAR).some((one) => THE_SAME.test(one.text) && names(one))
}

/** Colour, of which nothing depends: what was on the table, how somebody slept. */
const isTrifle = ({ text }: ToldSentence, words: CheckWordTable): boolean =>
  words.in('trifle', text) && !words.in('weighty', text) && !words.in('grave', text)

/** The words of the source alone: "according to two people familiar with the matter" without what leads to them, with what they are familiar with. */
const trimmed = (sentence: ToldSentence, span: Span): Span => {
  const words = sentence.text.slice(span.start - sentence.start, span.end - sentence.start)
  const lead =
    /^(?:[^,;]*\b(?:according to|from|by|told|said|citing|as)\b|\s*(?:to|that|and|as|from)\b)?\s*/iu.exec(
      words.split(/\b(?:who|familiar|close|with)\b/u)[0] ?? '',
    )?.[0].length ?? 0
  const rest = /\b(?:the|with|on|of|to|in|at|about|seen|saw)$/iu.test(words)
    ? (/^(?:\s+(?:the|his|her|its|their))?\s+[\p{L}-]+/u.exec(sentence.text.slice(span.end - sentence.start))?.[0].length ?? 0)
    : 0
  return { start: span.start + lead, end: span.end + rest }
}

/** As the claim has it, where that says more: "a deputy minister" for "a deputy". */
function whole(span: Span, claims: readonly Claim[]): Span {
  const read = claims.find(({ source }) => source !== null && overlaps(source, span) && source.end - source.start < SOURCE_LENGTH)?.source
  return read ? { start: Math.min(span.start, read.start), end: Math.max(span.end, read.end) } : span
}

export function unnamedSources(
  doc: Document,
  people: readonly Citation[],
  claims: readonly Claim[],
  words: CheckWordTable,
): UnnamedSource[] {
  const sentences = sentencesOf(doc)
  const outlets = claims.flatMap(({ evidence, speakerName }) => (evidence === 'media' ? [speakerName] : []))
  return sentences.flatMap((sentence, i): UnnamedSource[] => {
    const called = otherName(i, sentences, claims, words)
    if (called) return isTrifle(sentence, words) ? [] : [{ ...called, nobody: false }]
    const found = sourceIn(sentence, sentences[i + 1], words, claims, people)
    const source = found && whole(found.who ? found : trimmed(sentence, found), claims)
    if (source && isNamedInTheEnd(i, sentences, people, words)) return []
    if (source && !isNamedBefore(source, sentence, people) && (found.kept || !isNamed(source, i, sentences, people)))
      return isBorneOut(sentences[i + 1], people) || isSaidByNamed(i, sentences, people) || isTrifle(sentence, words)
        ? []
        : [
            {
              source,
              ...(found.who ? { who: whole(found.who, claims) } : {}),
              sentences: [sentence, ...goesOn(sentences[i + 1], found.next)],
              nobody: false,
            },
          ]
    const heard = hearsay(sentence, doc, outlets, words)
    return heard ? [{ source: heard, sentences: [sentence], nobody: true }] : []
  })
}
