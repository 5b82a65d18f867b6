/**
 * A passage that stands elsewhere too, in the same article or an earlier one: it counts once.
 *
 * An article with a short version above the full one yields a finding that cites a repeated sentence at both its places; two articles that quote the
 * same statement yield none.
 */

import type { CheckWordTable } from '../../lookup/check-words.ts'
import { type Citation, type Copy, cite, type Document, type Finding } from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import { FUNCTION_WORDS } from '../../text/function-words.ts'
import { plain } from '../../text/plain.ts'
import { sentencesAround } from '../../text/sentence-around.ts'
import { overlap, type Span } from '../../text/spans.ts'
import { copiesAmong } from '../copies.ts'
import { isNames, sentenceCopies, tellsOfAnother } from '../sentence-copies.ts'
import { COPIES } from '../thresholds.ts'
import { sentencesOf } from './article/sentences.ts'
import { isCredited } from './copied/credited.ts'
import { byId, finding, nameOf } from './findings.ts'

/** Words that a standing note and the article around it share by chance, and one more. */
const STANDING = 2

/** Telling words that the article around a note has at least: of a brief nothing can be said. */
const NOTED = 15

/** Sentences cited at each place: enough to find the passage by. */
const SHOWN = 2

/** Sentences of a long passage among which twins are looked for. */
const LOOKED_AT = 8

/** Marks that open a quotation, each with what closes it; a single one stands free before its first word and behind its last. */
const MARKS: readonly { readonly opens: RegExp; readonly closes: RegExp }[] = [
  { opens: /[“„]/gu, closes: /[”“]/gu },
  { opens: /"/gu, closes: /"/gu },
  { opens: /«/gu, closes: /»/gu },
  { opens: /(?<![\p{L}\p{N}])[‘'](?=\p{L})/gu, closes: /(?<=[.,!?;:…])[’']|[’'](?=[,.;:!?)]|\s+\p{Lu}|\s*$)/gu },
]

/** Quotations of a paragraph; one that is not closed goes on to its end. */
function quotations(text: string, from: number, to: number): Span[] {
  const words = text.slice(from, to)
  return MARKS.flatMap(({ opens, closes }) => {
    const found: Span[] = []
    for (let at = 0; at < words.length; ) {
      opens.lastIndex = at
      const open = opens.exec(words)
      if (open === null) break
      closes.lastIndex = open.index + 1
      const close = closes.exec(words)
      // An apostrophe before a word opens nothing: ’tis.
      if (close === null && /[‘']/u.test(open[0])) break
      const end = close === null ? words.length : close.index + close[0].length
      found.push({ start: from + open.index, end: from + end })
      at = end
    }
    return found
  })
}

/** "Article 5 reads: …", "> …": the words of a treaty or a letter, without marks. */
const isGivenText = (text: string, from: number, to: number): boolean =>
  /^\s*>/u.test(text.slice(from, to)) ||
  /\b(?:reads?|runs|states|in\s+full|wording|text)(?:\s+\p{L}+){0,3}:\s*$/u.test(text.slice(Math.max(0, from - 80), from)) ||
  /\b(?:article|paragraph|clause|section|resolution|letter|text|declaration|charter)\b[^.:]{0,60}\b(?:reads?|runs|states|says|provides)(?:\s+\p{L}+){0,3}:\s/iu.test(
    text.slice(from, to),
  )

/** What a law or a treaty lays down: both tell it by its words. */
const LAYS_DOWN =
  /\b(?:convention|treaty|constitution|law|statute|charter|resolution|article|clause|protocol|code|accord|agreement|declaration|covenant|regulation|decree)\b[^.;]{0,70}?\b(?:says|states|provides|reads|obliges|requires|forbids|prohibits|bars|bans|guarantees|stipulates|lays\s+down|defines|commits|binds|allows|entitles|empowers|gives|grants)\b/iu

/** Share of a passage inside quotation marks, which may open before it and close behind it. */
function quotedShare(text: string, span: Span): number {
  let quoted = 0
  const end = text.indexOf('\n', span.end)
  for (let from = text.lastIndexOf('\n', span.start) + 1; from < span.end; ) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : Math.min(newline, end < 0 ? text.length : end)
    for (const quotation of isGivenText(text, from, to) ? [{ start: from, end: to }] : quotations(text, from, to))
      quoted += Math.max(0, overlap(quotation, span))
    from = to + 1
  }
  return quoted / (span.end - span.start)
}

/** The paragraph at a place. */
function paragraphAt(text: string, at: number): Span {
  const end = text.indexOf('\n', at)
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end }
}

const tellingWords = (text: string): Set<string> =>
  new Set((plain(text).match(/\p{L}{4,}/gu) ?? []).filter((word) => !FUNCTION_WORDS.has(word)))

/** Marks of news: a past tense, a day, a year. A note of how one counts or who one is has none. */
const HAPPENED =
  /\b(?:said|told|was|were|had|did|(?:has|have)\s+(?:been|not|no)|\p{Ll}{3,}ed(?!\s+(?:by|in|from|at|for|to|on|as)\b)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)\b/u

/** A paragraph of its own at the head or the foot of its article, about nothing that the rest of it is about: a standing note of the outlet. */
function isStandingNote(doc: Document, span: Span): boolean {
  const { start, end } = paragraphAt(doc.text, span.start)
  if (span.end - span.start < (end - start) / 2) return false
  const own = sentencesOf(doc).filter((sentence) => sentence.end <= start || sentence.start >= end)
  const [before, behind] = [own.filter((sentence) => sentence.end <= start), own.filter((sentence) => sentence.start >= end)]
  if (before.length > 0 && behind.length > 0) return false
  if (!HAPPENED.test(doc.text.slice(start, end))) return true
  const rest = tellingWords(own.map(({ text }) => text).join(' '))
  return rest.size > NOTED && [...tellingWords(doc.text.slice(span.start, span.end))].filter((word) => rest.has(word)).length < STANDING
}

/** Nothing but sentences that stand in many articles and are nobody's, or notes at the head or the foot of both. */
const isFormula = (doc: Document, other: Document, copy: Copy, words: CheckWordTable): boolean =>
  sentencesAround(doc.text, copy).every(({ start, end }) => words.in('formula', doc.text.slice(start, end))) ||
  (doc.id !== other.id && isStandingNote(doc, copy) && isStandingNote(other, copy.of))

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** Words of a passage that nobody is quoted with: who spoke, where and when is told alike by all who were there. */
function ownWords(doc: Document, span: Span, words: CheckWordTable): number {
  return sentencesAround(doc.text, span)
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter((piece) => piece.end > piece.start)
    .reduce((sum, piece) => {
      const text = doc.text.slice(piece.start, piece.end)
      const quoted = quotedShare(doc.text, piece)
      const speaks =
        (quoted > COPIES.quotes && words.in('speech', text)) || LAYS_DOWN.test(doc.text.slice(Math.max(0, piece.start - 40), piece.end))
      return sum + (speaks ? 0 : countWords(text) * (1 - quoted))
    }, 0)
}

/** Mostly outside quotation marks, at both places. */
const isOwn = (doc: Document, other: Document, copy: Copy, words: CheckWordTable): boolean =>
  [
    { at: doc, span: copy },
    { at: other, span: copy.of },
  ].every(({ at, span }) => quotedShare(at.text, span) < COPIES.quoted && ownWords(at, span, words) >= COPIES.ownWords)

/** An outlet's paragraph on what went before, run under each of its reports, is its own; a report run again is most of the article. */
const isOwnBackground = (doc: Document, other: Document, copy: Copy): boolean =>
  doc.id !== other.id &&
  doc.outlet !== undefined &&
  plain(doc.outlet) === plain(other.outlet ?? '') &&
  copy.words * 2 < sentencesOf(doc).reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0)

/** A single sentence of names alone, or of none, may be nobody's. */
const isTold = (doc: Document, copy: Copy): boolean =>
  copy.words >= COPIES.words || /\s\p{Lu}|\d/u.test(doc.text.slice(copy.start, copy.end))

/** Characters below which a piece of a sentence says nothing. */
const PIECE = 20

/** Two paragraphs of one article, each of another place or number: a list of like things. */
const isBuiltAlike = (copy: Copy, docs: ReadonlyMap<string, Document>): boolean =>
  copy.document === copy.of.document &&
  copy.words < COPIES.words * 2 &&
  tellsOfAnother(docs.get(copy.document)!.text.slice(copy.start, copy.end), docs.get(copy.document)!.text.slice(copy.of.start, copy.of.end))

/** Sentences of a passage, each cut where the passage begins or ends: a dateline may stand before it. */
const pieces = (doc: Document, span: Span): Citation[] =>
  sentencesAround(doc.text, span)
    .map((sentence) => ({ start: Math.max(sentence.start, span.start), end: sentence.end <= span.end + 2 ? sentence.end : span.end }))
    .filter((piece) => piece.end - piece.start > PIECE)
    .map((piece) => cite(doc, piece.start, piece.end))

/** Share of the words of a sentence that stand in its twin. */
const TWIN = 0.7

/** First sentences that stand in both places, though one may go on; where none does, the first of each place. */
function twins(doc: Document, copy: Copy, other: Document): Citation[] {
  const here = pieces(doc, copy)
  const there = pieces(other, copy.of).map((piece) => ({ piece, words: new Set(plain(piece.quote).split(' ')) }))
  const pairs = here.slice(0, LOOKED_AT).flatMap((piece) => {
    const words = [...new Set(plain(piece.quote).split(' '))]
    const twin = there.find((one) => {
      const common = words.filter((word) => one.words.has(word)).length
      return common >= TWIN * Math.min(words.length, one.words.size)
    })
    return twin ? [[piece, twin.piece]] : []
  })
  if (pairs.length > 0) return pairs.slice(0, SHOWN).flat()
  return here[0] && there[0] ? [here[0], there[0].piece] : [cite(doc, copy.start, copy.end), cite(other, copy.of.start, copy.of.end)]
}

/** Both places of the first copies: a text that repeats itself holds thousands, each as long as the text. */
function firstTwins(doc: Document, copies: readonly Copy[], other: Document): Citation[] {
  const citations = new Map<string, Citation>()
  for (const copy of copies) {
    for (const c of twins(doc, copy, other)) citations.set(`${c.document} ${c.start} ${c.end}`, c)
    if (citations.size >= SHOWN * 4) break
  }
  return [...citations.values()].slice(0, SHOWN * 4)
}

function found(doc: Document, other: Document, copies: readonly Copy[]): Finding {
  const words = copies.reduce((sum, copy) => sum + copy.words, 0)
  const same = doc.id === other.id
  return finding({
    check: 'duplicate-passage',
    document: doc.id,
    message: same
      ? `The article holds the same text twice (${words} words): nothing in it counts twice`
      : `${words} words stand in ${nameOf(other)} too, in an article that is earlier or of the same day: one origin`,
    innocent: same ? 'A short version or a pull quote stands beside the full text' : 'Both may run the same agency text, by agreement',
    citations: firstTwins(doc, copies, other),
    severity: 'note',
  })
}

export const duplicatePassage = defineCheck({
  id: 'duplicate-passage',
  title: 'Passages that stand in an earlier article, or twice in one',
  needs: ['documents'],
  gives: ['findings'],
  examples: [
    {
      texts: [
        {
          date: '2024-03-04',
          outlet: 'Wire',
          text: 'The two ferries collided two miles off the harbour of Lindby on Monday morning and both were towed back to port by a tug of the coast guard.',
        },
        {
          date: '2024-03-05',
          outlet: 'Gazette',
          text: 'The two ferries collided two miles off the harbour of Lindby on Monday morning and both were towed back to port by a tug of the coast guard.',
        },
      ],
      gives: ['The two ferries collided two miles off the harbour of Lindby'],
    },
    {
      texts: [
        {
          date: '2024-03-04',
          text: 'The minister said: “We have looked at every line of this treaty and we will not sign it before the islands have been heard in full.”',
        },
        {
          date: '2024-03-05',
          text: 'In her words: “We have looked at every line of this treaty and we will not sign it before the islands have been heard in full.”',
        },
      ],
      gives: [],
    },
  ],
  run: ({ documents }, { checkWords }) => {
    const docs = byId(documents)
    const [passages, sentences] = [copiesAmong(documents), sentenceCopies(documents)]
    return documents.flatMap((doc) => {
      const long = passages.get(doc.id) ?? []
      const short = (sentences.get(doc.id) ?? []).filter(
        (copy) => isTold(doc, copy) && !long.some((other) => other.of.document === copy.of.document && overlap(other, copy) > 0),
      )
      const textual = [
        ...long.filter((copy) => !isBuiltAlike(copy, docs) && !isNames(doc.text.slice(copy.start, copy.end))),
        ...short,
      ].filter(
        (copy) =>
          isOwn(doc, docs.get(copy.of.document)!, copy, checkWords) &&
          !isOwnBackground(doc, docs.get(copy.of.document)!, copy) &&
          !(doc.id !== copy.of.document && isCredited(doc, copy, docs.get(copy.of.document)!, copy.of)) &&
          !isFormula(doc, docs.get(copy.of.document)!, copy, checkWords),
      )
      const sources = [...new Set(textual.map((copy) => copy.of.document))].sort()
      return sources.map((other) =>
        found(
          doc,
          docs.get(other)!,
          textual.filter((copy) => copy.of.document === other),
        ),
      )
    })
  },
})
