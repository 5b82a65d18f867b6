/**
 * The toll of the first days, told again in the author's own words after a later article had given a higher one.
 *
 * "28 miners were killed" (15 October), "the 41 dead" (8 November) and "Turkey mourns the 28 miners who died" (20 November) yield the last with the second; a toll
 * that someone named gives, one whose own article tells the higher one too, and a higher one that nobody saw grow yield none.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import { publishedDay } from '../../../model/document.ts'
import type { Claim, Day, Document, Quantity } from '../../../model/index.ts'
import { overlaps } from '../../../text/spans.ts'
import { groupedBy } from '../../grouped-by.ts'
import type { Passage, Passages } from '../../passages.ts'
import { contentTerms, shared } from '../../terms.ts'
import { STALE } from '../../thresholds.ts'
import { sentencesOf } from '../article/sentences.ts'
import { namesASource } from '../article/sourced.ts'
import { type Count, countOf, fatesIn, tollsIn } from '../inconsistency/counts.ts'
import { numbersIn } from '../inconsistency/numbers.ts'

interface Toll extends Count {
  readonly passage: Passage
  readonly published: Day
  readonly own: boolean
}

export interface Superseded {
  readonly now: Passage
  readonly newer: Passage
  readonly since: Day
}

const HARM = new Set(['dead', 'injured', 'arrested', 'missing'])
/** Some of them, or others: no toll. */
const PART =
  /\b(?:another|other|further|additional|more|including|among (?:them|those|the dead)|of (?:them|whom|these|those)|only|than|each|every|per|first|at first|initially|originally|earlier|at least one of)\s+(?:the\s+)?$/iu
const PART_BEHIND = /^\S*\s+(?:\p{L}+\s+)?(?:of (?:them|whom|the|these|those|its|their)|more|others?|further|each)\b/iu

/** Of another happening, or of more than one. */
const ANOTHER =
  /\b(?:another|since|elsewhere|separate(?:ly)?|in all|altogether|so far this|last (?:year|decade)|a year (?:ago|earlier|before)|previous|(?:second|third) (?:attack|incident|blast|raid|strike))\b/iu
const OPENS_WITH_A_YEAR = /^\W*in (?:\p{L}+ )?(?:19|20)\d\d\b/iu
const isOfAnother = (text: string): boolean => ANOTHER.test(text) || OPENS_WITH_A_YEAR.test(text)

/** Somebody gives the number. */
const COUNTS =
  /\b(?:counted|counts|said|says|puts?|registered|reported|according|told|listed|recorded|claim(?:s|ed)|speaks? of|spoke of)\b/iu

function tollsOf(doc: Document, quantities: readonly Quantity[], claims: readonly Claim[], passages: Passages): Toll[] {
  const published = publishedDay(doc)
  if (published === undefined) return []
  return sentencesOf(doc).flatMap((sentence) => {
    const inside = quantities.filter(({ citation }) => overlaps(citation, sentence))
    const counts = [...inside.flatMap((quantity) => countOf(quantity, sentence) ?? []), ...fatesIn(doc, sentence, quantities)]
    const told = tollsIn(doc, sentence).map((toll): Count => ({ ...toll, sentence, noun: undefined }))
    return [...told, ...counts].flatMap((count): Toll[] => {
      const { citation, low, high } = count.quantity
      const at = citation.start - sentence.start
      const isPart = PART.test(sentence.text.slice(0, at)) || PART_BEHIND.test(sentence.text.slice(at))
      const passage = passages.around(citation)
      if (!HARM.has(count.kind) || low !== high || isPart || passage === undefined || isOfAnother(sentence.text)) return []
      const said = claims.some((claim) => claim.source !== null && claim.evidence !== 'author' && overlaps(claim.content, citation))
      return [{ ...count, passage, published, own: !said && !namesASource(sentence.text) && !COUNTS.test(sentence.text) }]
    })
  })
}

/** What the sentences around a toll, the title of its article and its first sentences are about. */
const scene = ({ passage }: Toll, passages: Passages): ReadonlySet<string> => {
  const { document } = passage.citation
  const opening = passages.of(document).slice(0, 2)
  return new Set([
    ...passages.near(passage),
    ...opening.flatMap(({ terms }) => [...terms]),
    ...passages.words(passages.doc(document).title ?? ''),
  ])
}

/** One happening: words in common, a name among them or many. */
function isOne(a: Toll, b: Toll, passages: Passages): boolean {
  if (a.noun !== undefined && b.noun !== undefined && a.noun !== b.noun) return false
  const common = contentTerms(new Set(shared(scene(a, passages), scene(b, passages)))).filter((term) => !/^n\d/u.test(term))
  const named = (toll: Toll): boolean =>
    passages
      .of(toll.passage.citation.document)
      .slice(Math.max(0, toll.passage.at - 1), toll.passage.at + 2)
      .some((passage) => common.some((term) => !term.startsWith('@') && passages.isName(passage, term)))
  return common.length >= STALE.sameStory || (common.length >= STALE.sameHappening && (named(a) || named(b)))
}

/** It was seen to grow: an article before gives the first number, or the newer one's own sentences do, or say so. */
function grew(first: Toll, newer: Toll, all: readonly Toll[], passages: Passages, words: CheckWordTable): boolean {
  const { document } = newer.passage.citation
  const near = passages.of(document).slice(Math.max(0, newer.passage.at - 1), newer.passage.at + 1)
  return (
    words.in('rises', newer.passage.citation.quote) ||
    near.some(({ terms }) => terms.has(`n${first.quantity.high}`)) ||
    all.some(
      (toll) =>
        toll.published < newer.published &&
        toll.kind === first.kind &&
        toll.quantity.high === first.quantity.high &&
        isOne(toll, newer, passages),
    )
  )
}

/** "five deaths, those of three soldiers and two workers": the smaller number stands in the sentence of the greater, which has not grown. */
const isPartOf = (less: Toll, more: Toll, words: CheckWordTable): boolean =>
  numbersIn(more.sentence.text).some(({ value }) => value === less.quantity.high) && !words.in('rises', more.sentence.text)

export function supersededTolls(
  { documents, quantities, claims }: { documents: readonly Document[]; quantities: readonly Quantity[]; claims: readonly Claim[] },
  passages: Passages,
  words: CheckWordTable,
): Superseded[] {
  const figures = groupedBy(quantities, ({ citation }) => citation.document)
  const said = groupedBy(claims, ({ content }) => content.document)
  const all = documents.flatMap((doc) => tollsOf(doc, figures.get(doc.id) ?? [], said.get(doc.id) ?? [], passages))
  const byKind = groupedBy(all, ({ kind }) => kind)
  return all.flatMap((now): Superseded[] => {
    if (!now.own) return []
    const { document } = now.passage.citation
    const alike = byKind.get(now.kind)!
    const own = Math.max(...alike.flatMap((toll) => (toll.passage.citation.document === document ? [toll.quantity.high] : [])))
    const tellsBoth = (higher: number): boolean => own >= higher
    const newer = alike
      .filter(
        (toll) =>
          toll.published < now.published &&
          toll.quantity.high > now.quantity.high &&
          toll.quantity.high <= now.quantity.high * STALE.growth &&
          !tellsBoth(toll.quantity.high) &&
          !isPartOf(now, toll, words) &&
          isOne(now, toll, passages) &&
          grew(now, toll, all, passages, words),
      )
      .sort((a, b) => (a.published < b.published ? 1 : -1))[0]
    return newer === undefined ? [] : [{ now: now.passage, newer: newer.passage, since: newer.published }]
  })
}
