/**
 * What articles tell under a date: the sentence, or of a sentence with several dates the clause, with who and what is in it.
 *
 * "Gunmen killed seven officers at Hamey on 14 April, the police said on Monday." yields one telling, of 14 April: on Monday the police spoke.
 */
import { publishedDay } from '../model/document.ts'
import type { Actor, Citation, Claim, Day, Document, Quantity, TimeSpan } from '../model/index.ts'
import { cite } from '../model/index.ts'
import { readNumber } from '../text/number-words.ts'
import { PAST_VERB } from '../text/past-verb.ts'
import { contains, overlaps } from '../text/spans.ts'
import { width } from './chronology.ts'
import { groupedBy } from './grouped-by.ts'
import type { Passage, Passages } from './passages.ts'
import { AT_THAT_TIME, namedFrom, partOfMonth, reckonedFrom } from './reckoned-dates.ts'
import type { Terms } from './terms.ts'
import { TELLINGS } from './thresholds.ts'

export interface Telling {
  readonly document: Document
  readonly passage: Passage
  /** The sentence, or the clause. */
  readonly words: Citation
  readonly terms: Terms
  readonly time: TimeSpan
  /** Figures in it, and in the sentence behind it. */
  readonly figures: readonly Quantity[]
  /** Names in it, without those of states and of who is quoted, folded. */
  readonly names: ReadonlySet<string>
}

const CLAUSES = /[;:]\s|\s[—–]\s|,\s+(?=(?:and|but|while|whereas|where|when|which|who|after|before|although|though|as)\b)/gu
/** Before a date: when someone spoke, or the bound of a stretch. */
const SPEAKS =
  /\b(?:(?:said|says|told|reported|wrote|tweeted|posted|testified)(?:\s+(?:reporters|journalists|parliament|lawmakers|the\s+\p{L}+|a\s+(?:news\s+|press\s+)?(?:conference|briefing)))?(?:\s+(?:in|at|to)\s+(?:\p{L}+\s+){1,4}?)?|(?:statement|interview|conference|briefing|bulletin|report|count|review|released|published|issued|announced|confirmed|revealed|disclosed)|according\s+to[^,;.]{1,60})\s+(?:(?:late|early|earlier|again|only|over)\s+)?(?:on\s+|in\s+|at\s+)?$/iu
/** "since November": the bound of a count, but "since November, when" tells what happened. */
const SINCE = /\bsince\s+(?:the\s+|late\s+|early\s+|mid-?)?$/iu
const BOUND = /\b(?:until|till|by|before|after|as\s+of|from|through|between|dated|due|for)\s+(?:the\s+|late\s+|early\s+|mid-?)?$/iu
/** Characters between a date and the verb of speaking behind it. */
const AFTER = 60
/** What is still to come, or only may be. In small letters, for the month is May. */
const TO_COME =
  /\b(?:will|would|shall|(?:is|are|was|were)\s+(?:to|due|set|expected|scheduled|planned)|plans?|planned|scheduled|expected|hopes?|hoped|hoping|wants?|aims?|intends?|next(?!\s+(?:day|morning|night|week|month|year)\b)|could|may|might|should|deadline|anniversary)\b/gu

/** "fiscal 2023", "the 2022/23 season": a year that begins on another day in every state and trade. */
const OTHER_YEAR =
  /\b(?:(?:fiscal|financial|budget|tax|academic|school|crop|marketing|business|accounting|Islamic|Hijri|Persian|Iranian|Ethiopian)(?:\s+years?)?|FY)\s*(?:\p{Lu}\p{Ll}+\s+)?$/u

const NOW = /^(?:today|now|nowadays|currently|this\s+(?:year|month))$/iu

/** The verb that the date goes with is one of what is to come: the last before it, or where the date opens the words the first behind it. */
function isToCome(words: Citation, date: Citation): boolean {
  const at = date.start - words.start
  const last = [...words.quote.matchAll(TO_COME)]
    .map((match) => match.index)
    .filter((index) => index < at)
    .at(-1)
  if (last !== undefined && !PAST_VERB.test(words.quote.slice(last, at).replace(TO_COME, ''))) return true
  if (last !== undefined || PAST_VERB.test(words.quote.slice(0, at))) return false
  const behind = words.quote.slice(date.end - words.start)
  const next = behind.search(TO_COME)
  return next >= 0 && !PAST_VERB.test(behind.slice(0, next))
}

/** Deeds in words, whose day is that of what was done: "signed the protocol in Lima in March". */
const SIGNS =
  /^(?:(?:had|has|have)\s+)?(?:co-?|counter)?(?:sign(?:s|ed)?|initial(?:s|l?ed)|inked|seal(?:s|ed)|ratif(?:y|ies|ied)|conclud(?:es|ed))$/iu

function isSpeaking(doc: Document, date: Citation, sentence: Citation, claims: readonly Claim[]): boolean {
  const before = doc.text.slice(sentence.start, date.start)
  if (SPEAKS.test(before)) return true
  return claims.some(({ cue, content }) => {
    if (cue === null || cue.start < sentence.start || contains(content, date) || SIGNS.test(cue.quote)) return false
    // "reacted angrily yesterday to claims that …"
    if (contains(cue, date)) return true
    if (cue.end > date.start) return false
    return !/[,;:.]/u.test(doc.text.slice(cue.end, date.start))
  })
}

/** "On Thursday the ministry said that …", "Officials on Thursday blamed …": the verb right behind the date is one of speaking, and what is said follows it. */
const opensSpeech = (doc: Document, date: Citation, claims: readonly Claim[], { comparing }: Passages): boolean =>
  claims.some(
    ({ cue, content }) =>
      cue !== null &&
      comparing.in('telling', cue.quote) &&
      cue.start >= date.end &&
      cue.start - date.end < AFTER &&
      content.start >= cue.end &&
      // "took him away in February and accused him": the date goes with the verb before it.
      !(
        /^\s+(?:and|but)\s+(?:\p{Ll}+\s+)?$/u.test(doc.text.slice(date.end, cue.start)) &&
        /\p{Ll}\s+(?:in|on|at|by|during|over)?\s*$/u.test(doc.text.slice(Math.max(0, date.start - 40), date.start))
      ) &&
      !/[.;:]|,\s+(?:after|before|when|while|who|whom|which|where|as|because|although|though|since|and|but)\b/u.test(
        doc.text.slice(date.end, cue.start),
      ),
  )

/** A date, and who speaks, told in the words of the article. */
function isOfSpeech(doc: Document, date: Citation, sentence: Citation, claims: readonly Claim[], passages: Passages): boolean {
  return isSpeaking(doc, date, sentence, claims) || opensSpeech(doc, date, claims, passages)
}

function partAround(doc: Document, sentence: Citation, date: Citation, others: readonly Citation[]): Citation {
  if (others.length === 0) return sentence
  const bounds = [0, ...[...sentence.quote.matchAll(CLAUSES)].map((match) => match.index), sentence.quote.length].map(
    (at) => at + sentence.start,
  )
  const from = bounds.filter((bound) => bound <= date.start).at(-1)!
  const to = bounds.find((bound) => bound >= date.end) ?? sentence.end
  return cite(doc, from, to)
}

/** A name's word is a term of its own: two articles may name one person so that they are not known to be one. */
export const nameTerm = (name: string): string => `=${name}`

/** Words with a capital inside a sentence, folded. */
export function namesIn(words: Citation, skip: readonly Citation[] = []): Set<string> {
  const found = new Set<string>()
  for (const match of words.quote.matchAll(/(?<=[\p{L}\p{N},’'"”)]\s+|[“"(])\p{Lu}[\p{L}’'-]{2,}/gu)) {
    const at = { start: words.start + match.index, end: words.start + match.index + match[0].length }
    if (!skip.some((citation) => overlaps(citation, at))) found.add(match[0].replace(/[’']s$/u, '').toLowerCase())
  }
  return found
}

/** "Two years ago this week", "a year ago today": as many years before the article's own days. */
function toTheDay(time: TimeSpan, document: Document): TimeSpan {
  const words = /\b(?<years>\p{L}+|\d+)\s+years?\s+ago$/iu.exec(time.citation!.quote)?.groups?.years
  const years = words === undefined ? null : readNumber(words)
  const slack = /^,?\s+(?<now>today|this\s+(?:day|week|month)|to\s+the\s+day)\b/iu.exec(document.text.slice(time.citation!.end))?.groups
    ?.now
  const published = publishedDay(document)
  if (years === null || slack === undefined || published === undefined) return time
  const days = /month/iu.test(slack) ? 30 : /week/iu.test(slack) ? 6 : 1
  const at = (shift: number): Day => {
    const day = new Date(`${published}T00:00:00Z`)
    day.setUTCFullYear(day.getUTCFullYear() - years)
    day.setUTCDate(day.getUTCDate() + shift)
    return day.toISOString().slice(0, 10)
  }
  return { ...time, start: at(-days), end: at(days) }
}

interface Tales {
  readonly documents: readonly Document[]
  readonly dates: readonly TimeSpan[]
  readonly claims: readonly Claim[]
  readonly quantities: readonly Quantity[]
  readonly actors: readonly Actor[]
}

/** In the order of documents and places; furniture and what is told of the future left out. */
export function datedTellings({ documents, dates, claims, quantities, actors }: Tales, passages: Passages): Telling[] {
  const datesOf = groupedBy(dates, (time) => time.citation!.document)
  const claimsOf = groupedBy(claims, (claim) => claim.content.document)
  const figuresOf = groupedBy(quantities, (quantity) => quantity.citation.document)
  const states = groupedBy(
    actors.filter((actor) => actor.kind === 'state').flatMap((actor) => actor.mentions),
    (mention) => mention.document,
  )
  return documents.flatMap((document) => {
    if (publishedDay(document) === undefined) return []
    const own = (datesOf.get(document.id) ?? []).map((time) => toTheDay(time, document))
    const said = claimsOf.get(document.id) ?? []
    return own.flatMap((read): Telling[] => {
      const date = read.citation!
      const passage = passages.around(date)
      const told = passage === undefined ? read : partOfMonth(read, passage.citation)
      if (passage === undefined || told.start === null || told.end === null || width(told) > TELLINGS.wideDays) return []
      if (isOfSpeech(document, date, passage.citation, said, passages)) return []
      const before = document.text.slice(passage.citation.start, date.start)
      const behind = document.text.slice(date.end, date.end + 40)
      if (OTHER_YEAR.test(before) || OTHER_YEAR.test(date.quote.replace(/\d.*$/u, ''))) return []
      const named = namedFrom(told, passage.citation, behind)
      const reckoned = reckonedFrom(told, passage.citation)
      const isBound = named === undefined && (BOUND.test(before) || (SINCE.test(before) && !/^,?\s+when\b/u.test(behind)))
      if (isBound && !reckoned) return []
      const others = own.flatMap((other) =>
        other !== read &&
        overlaps(other.citation!, passage.citation) &&
        !isOfSpeech(document, other.citation!, passage.citation, said, passages)
          ? [other.citation!]
          : [],
      )
      const part = partAround(document, passage.citation, date, others)
      const words = named !== undefined && named > part.start ? cite(document, named, part.end) : part
      // "China today buys", "next Wednesday": how things stand and what is to come are no happening.
      if (
        isToCome(words, date) ||
        /^next\b(?!\s+(?:day|morning|night)\b)/iu.test(date.quote) ||
        (NOW.test(date.quote) && (/^\s+(?!(?:across|as|perhaps|was)\b)\p{Ll}+s\b/u.test(behind) || !PAST_VERB.test(words.quote)))
      )
        return []
      const next = passages.of(document.id)[passage.at + 1]
      const skip = [
        ...(states.get(document.id) ?? []),
        ...own.map((other) => other.citation!),
        ...said.flatMap(({ source }) => (source === null ? [] : [source])),
      ].filter((citation) => overlaps(citation, words))
      const names = namesIn(words, skip)
      const telling = (of: Passage, quote: Citation, time: TimeSpan, names: ReadonlySet<string>): Telling => ({
        document,
        passage: of,
        words: quote,
        terms: new Set([...(quote === of.citation ? of.terms : passages.terms(quote)), ...[...names].map(nameTerm)]),
        time,
        figures: (figuresOf.get(document.id) ?? []).filter(
          ({ citation }) => overlaps(citation, passage.citation) || (next !== undefined && overlaps(citation, next.citation)),
        ),
        names,
      })
      // "dismissed nine days before the vote of 16 September": the vote is of that day, the dismissal nine days earlier.
      const all = [
        ...(isBound ? [] : [telling(passage, words, told, names)]),
        ...(reckoned ? [telling(passage, part, reckoned, namesIn(part, skip))] : []),
      ]
      // "Two years ago it was 140. It was then that gunmen …": the next sentence is of that time too.
      const goesOn =
        next !== undefined &&
        others.length === 0 &&
        AT_THAT_TIME.test(next.citation.quote) &&
        !own.some(({ citation }) => overlaps(citation!, next.citation))
      return goesOn ? [...all, telling(next, next.citation, told, namesIn(next.citation, skip))] : all
    })
  })
}
