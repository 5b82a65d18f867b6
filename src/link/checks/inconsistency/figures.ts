/**
 * Two figures for one thing in one article, neither later, vaguer, nor from another source.
 *
 * "killed 12 passengers … the bodies of the 14 dead" yields a caution; "six at midday … 19 by nightfall", "between 20 and 30 … about 25", "the army says 12, the
 * rebels 30", "12 soldiers and two civilians … the 14 dead" yield none.
 */
import type { Knowledge } from '../../../lookup/index.ts'
import { type Claim, type Document, type Finding, publishedDay, type Quantity } from '../../../model/index.ts'
import { plain } from '../../../text/plain.ts'
import { contains } from '../../../text/spans.ts'
import { toldDates } from '../../../text/told-dates.ts'
import { sentencesOf } from '../article/sentences.ts'
import { finding } from '../findings.ts'
import { type Count, countOf, fatesIn } from './counts.ts'
import { addsUp, isTaken, partsIn } from './reckoning.ts'

const PART =
  /\b(?:another|other|further|additional|more|including|among (?:them|those|the dead)|of (?:them|whom)|first|only|than|from|instead of|rather than|originally|initially|previously|earlier|once|up to|at least|nearly|almost|about|around|some|over|as many as|between|no fewer than|each|every|per|a second|second|third|below|above|under)\s+(?:the\s+)?$/iu
const PART_BEHIND =
  /^[^,;.]{0,12}\b(?:of (?:them|whom|the|these|those|its|their)|more|others?|further|each|apiece|per|a (?:year|month|day|week))\b/iu
const DEFINITE = /\b(?:the|these|those|its|their|all|all the|both|this|that|his|her)\s+(?:\p{L}+\s+(?:of\s+)?)?$/iu

const disjoint = ({ quantity: a }: Count, { quantity: b }: Count): boolean => a.high < b.low || b.high < a.low

const before = ({ quantity, sentence }: Count, length = 70): string =>
  sentence.text.slice(Math.max(0, quantity.citation.start - sentence.start - length), quantity.citation.start - sentence.start)
const behind = ({ quantity, sentence }: Count, length = 40): string =>
  sentence.text.slice(quantity.citation.start - sentence.start, quantity.citation.end - sentence.start + length)

const around = (count: Count): string => `${before(count, 25)}${behind(count, 10)}`

/** Part of a whole, vague, or told as growing. */
function isLoose(count: Count, { checkWords }: Knowledge): boolean {
  const { quantity } = count
  if (quantity.approximate || quantity.low !== quantity.high) return true
  const lead = before(count)
  // "all 19 of the arrested fishermen" are the whole.
  const whole = /\b(?:all|the(?: total of)?|both)\s+$/iu.test(lead)
  return (
    PART.test(lead) ||
    (!whole && PART_BEHIND.test(behind(count).replace(/^[\p{L}\d.,-]+\s/u, ''))) ||
    checkWords.in('rises', lead) ||
    /^\W*(?:by|at|on|within|after)\b[^,]{0,40},/iu.test(count.sentence.text.slice(0, 50))
  )
}

/** Words that tell who a source is: "police" and "Superintendent Wali of the district police" share one. */
function sourceWords(count: Count, claims: readonly Claim[]): Set<string> | undefined {
  const own = claims.find((claim) => contains(claim.content, count.quantity.citation) || contains(count.sentence, claim.content))
  if (!own || own.source === null) return undefined
  const all = claims.filter(
    (claim) => claim.source !== null && (claim === own || (own.speaker !== undefined && claim.speaker === own.speaker)),
  )
  return new Set(all.flatMap((claim) => plain(claim.source!.quote).split(' ')).filter((word) => word.length > 3))
}

/** Institutions and names beside a verb of saying, for sentences in which no claim was read. */
const SPEAKERS =
  /\b(?:police|hospital|army|military|ministry|minister|officials?|authorities|mayor|governor|doctors?|rescuers?|agency|fire brigade|firefighters|rebels?|union|organi[sz]ers|company|operator|witnesses|residents|committee|court|prosecutors?|observers?|monitors?|group|government|opposition|institute|bank|office|association|United Nations|UN|Red Cross|television|newspaper)\b/giu
const SAYING =
  /\b(?:sa(?:y|ys|id)|told|according to|put|puts|count(?:s|ed)|report(?:s|ed)|spoke|speaks|announced|estimat(?:es|ed)|gave|gives|listed|recorded|wrote|writes|claim(?:s|ed)|insist(?:s|ed)|posted|published)\b/iu
/** "A collective of students, which had called for the march, wrote": who opens the sentence, if not by a pronoun. */
const SUBJECT =
  /^\W*(?!(?:he|she|it|they|we|i|there|this|that|these|those|both|some|many|one)\b)(?<who>[\p{L}’' -]{3,50}?)(?:,[^.;]{2,80},)?\s+(?:(?:has|have|had|later|also|then)\s+)?$/iu

function speakersIn({ sentence: { text } }: Count): Set<string> {
  const verb = SAYING.exec(text)
  if (verb === null) return new Set()
  const known = [...text.matchAll(SPEAKERS)].map((m) => m[0].toLowerCase().replace(/s$/u, ''))
  if (known.length > 0) return new Set(known)
  const who = SUBJECT.exec(text.slice(0, verb.index))?.groups?.who ?? ''
  return new Set(
    plain(who)
      .split(' ')
      .filter((word) => word.length > 3),
  )
}

function sameSource(a: Count, b: Count, claims: readonly Claim[]): boolean {
  const [x, y] = [sourceWords(a, claims), sourceWords(b, claims)]
  if (x !== undefined && y !== undefined) return [...x].some((word) => y.has(word))
  const [one, other] = [speakersIn(a), speakersIn(b)]
  return one.size === 0 || other.size === 0 || [...one].some((word) => other.has(word))
}

/** "The deadliest explosion since Easter" is no older than its sentence. */
const RANKED = /\b(?:\p{L}+est|worst|first|second|third|most|least)\b[^.;]{0,60}?\bsince\b[^.;,]*/giu
/** Years that a sentence names beside the article’s own: it may tell of another happening. */
const otherTime = (told: string, published: string | undefined): boolean => isOfOtherTime(told.replace(RANKED, ' '), published)
const isOfOtherTime = (text: string, published: string | undefined): boolean =>
  /\bsince\b|\bago\b|\blast (?:year|month|week)\b|\bso far this\b/iu.test(text) ||
  toldDates(text, published).some(
    (date) => (date.yearStated && date.from.slice(0, 4) !== published?.slice(0, 4)) || (date.precision === 'month' && !date.yearStated),
  )

/** "the 54 jets ordered by Indonesia": of a party of which the first is not told. */
function ofAnother(a: Count, b: Count): boolean {
  const name = /^[^.;,]{0,40}?\b(?:by|from|of|in|for|at|to)\s+(?:the\s+)?(?<name>\p{Lu}[\p{L}’-]{2,})/u.exec(
    behind(b, 60).slice(b.quantity.citation.quote.length),
  )?.groups?.name
  return name !== undefined && !a.sentence.text.includes(name)
}

/** "the five permanent members" of "15 members": fewer, and told apart by a word of their own. */
function isAmong(a: Count, b: Count): boolean {
  const told = /^[\p{L}\d.,-]+\s+(?<word>\p{Ll}{4,})\s+\p{Ll}/u.exec(b.quantity.citation.quote)?.groups?.word
  return b.quantity.high < a.quantity.low && told !== undefined && !a.sentence.text.includes(told)
}

/** "all 17 crew of the Maya": of a ship that the first sentence doesn't name. */
const namesAnother = (a: Count, b: Count): boolean =>
  [...b.quantity.citation.quote.matchAll(/\p{Lu}[\p{L}’-]{2,}/gu)].some(([name]) => !a.sentence.text.includes(name))

/** What is asked for or may come is another sentence than the one given. */
const SOUGHT =
  /\b(?:ask(?:s|ed|ing)? for|demand\p{L}*|sought|seek\p{L}*|call(?:s|ed|ing)? for|request\p{L}*|faces?|faced|facing|up to|maximum|could|would|might|had wanted|instead of|reduced|halved|cut to|raised to|commuted)\b/iu
/** "crew members" and "the drowned seamen". */
function samePeople(a: Count, b: Count, { checkWords }: Knowledge): boolean {
  const [x, y] = [a, b].map((count) =>
    checkWords
      .find('same people', `${count.quantity.of} ${count.quantity.citation.quote} ${isWhole(count) ? before(count, 10) : ''}`)
      .map(({ id }) => id),
  )
  return x!.some((id) => y!.includes(id))
}

/** "every one of the 19 seamen", "all 22 of the crew", "a crew of 20": nobody is left out. */
const WHOLE =
  /\b(?:all|every(?: one)? of|each of|none of|the (?:entire|whole|full)|(?:crew|staff|complement) of)(?: of)?(?: the| its| their| his| her)?\s+$/iu
const isWhole = (count: Count): boolean => WHOLE.test(before(count))

const SEVERAL = /\b(?:of|in|at|across) (?:the |its |all )?(?:two|three|four|five|six|both|all|other|several|neighbou?ring)\b/iu
/** There is more than one such happening. */
const ANOTHER = /\b(?:second|third|another|first|separate(?:ly)?|two attacks|other (?:attack|incident|blast)|elsewhere|nearby)\b/iu
const HARM = new Set(['dead', 'injured', 'arrested', 'missing'])

/** Counts of two days. */
function otherDay(a: Count, b: Count, published: string | undefined): boolean {
  const [x, y] = [a, b].map(({ sentence }) => toldDates(sentence.text, published).find((date) => date.precision === 'day'))
  return x !== undefined && y !== undefined && (x.to < y.from || y.to < x.from)
}

/** "12 in the city, 14 in Lund": each with a place of its own behind it. */
function otherPlace(a: Count, b: Count): boolean {
  const [x, y] = [a, b].map(
    (count) => /\b(?:in|at|near) (?:the (?:\p{Ll}+ )?)?(?<name>\p{Lu}\p{L}+)/u.exec(behind(count, 45))?.groups?.name,
  )
  return x !== undefined && y !== undefined && x !== y
}

/** Values of one kind beyond which an article counts many things of the kind: delegates of this state and that. */
const MANY_VALUES = 4
const isCrowded = ({ kind, noun }: Count, counts: readonly Count[]): boolean =>
  new Set(counts.filter((one) => one.kind === kind && one.noun === noun).map(({ quantity }) => quantity.low)).size > MANY_VALUES

function contradict(
  a: Count,
  b: Count,
  counts: readonly Count[],
  claims: readonly Claim[],
  published: string | undefined,
  knowledge: Knowledge,
  quantities: readonly Quantity[],
  parts: readonly number[],
): boolean {
  const people = !HARM.has(a.kind) && !HARM.has(b.kind) && isWhole(a) && isWhole(b) && samePeople(a, b, knowledge) && !namesAnother(a, b)
  if ((a.kind !== b.kind && !people) || a.sentence === b.sentence || !disjoint(a, b) || isLoose(a, knowledge) || isLoose(b, knowledge))
    return false
  const definite = DEFINITE.test(before(b))
  if (a.noun !== undefined && b.noun !== undefined && a.noun !== b.noun && !people && !(definite && samePeople(a, b, knowledge)))
    return false
  if (HARM.has(a.kind) && (knowledge.checkWords.in('rises', b.sentence.text) || otherPlace(a, b))) return false
  // "buried on Saturday": the day is of what was done with "the 38 victims", not of their death.
  if (HARM.has(a.kind) && !definite && otherDay(a, b, published)) return false
  if (HARM.has(a.kind) && (ANOTHER.test(a.sentence.text) || ANOTHER.test(b.sentence.text))) return false
  // A year beside a count of harm may be of another happening; of standing things it must stand by the figure itself.
  const [x, y] = HARM.has(a.kind) ? [a.sentence.text, b.sentence.text] : [around(a), around(b)]
  if (otherTime(x, published) || otherTime(y, published)) return false
  // "the 600 workers of the two plants" are of more than the first.
  if (!HARM.has(a.kind) && (isAmong(a, b) || SEVERAL.test(behind(b)) || ofAnother(a, b))) return false
  // Of what is not harm, the second must point back: "the 45 members"; a plain noun may count other things of the kind.
  if (!HARM.has(a.kind) && !definite && !people && a.quantity.unit !== 'percent') return false
  if (a.kind === 'term' && (SOUGHT.test(a.sentence.text) || SOUGHT.test(b.sentence.text))) return false
  if (!HARM.has(a.kind) && isCrowded(b, counts)) return false
  if (definite && isTaken(a, b, quantities, parts)) return false
  return sameSource(a, b, claims) && !addsUp(a, b, counts, quantities, parts)
}

export function figureFindings(doc: Document, quantities: readonly Quantity[], claims: readonly Claim[], knowledge: Knowledge): Finding[] {
  const sentences = sentencesOf(doc)
  const counts = [
    ...quantities.flatMap((quantity) => {
      const sentence = sentences.find((s) => contains(s, quantity.citation))
      const count = sentence && countOf(quantity, sentence)
      return count ? [count] : []
    }),
    ...sentences.flatMap((sentence) => fatesIn(doc, sentence, quantities)),
  ].sort((a, b) => a.quantity.citation.start - b.quantity.citation.start)
  const published = publishedDay(doc)
  const parts = partsIn(sentences)
  const told = new Set<Count>()
  return counts.flatMap((a, i) =>
    counts.slice(i + 1).flatMap((b) => {
      if (told.has(a) || told.has(b) || !contradict(a, b, counts, claims, published, knowledge, quantities, parts)) return []
      told.add(a).add(b)
      return [
        finding({
          check: 'internal-inconsistency',
          document: doc.id,
          message: `“${a.quantity.citation.quote}” and “${b.quantity.citation.quote}” are told of what seems one thing, and neither as the later count`,
          innocent: 'One may count a part, or be newer than the other',
          citations: [a.quantity.citation, b.quantity.citation],
          severity: 'caution',
        }),
      ]
    }),
  )
}
