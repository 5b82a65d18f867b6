/**
 * A passage that stands elsewhere too, in the same article or an earlier one: it counts once.
 *
 * An article with a short version above the full one yields a finding that cites a repeated sentence at both its places; two articles that quote the
 * same statement yield none.
 */
import { type Citation, type Copy, cite, type Document, type Finding } from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import { plain } from '../../text/plain.ts'
import { sentencesAround } from '../../text/sentence-around.ts'
import { overlap, type Span } from '../../text/spans.ts'
import { copiesAmong } from '../copies.ts'
import { COPIES } from '../thresholds.ts'
import { byId, finding, nameOf } from './findings.ts'

/** Sentences cited at each place: enough to find the passage by. */
const SHOWN = 2

/** Quotations of a paragraph; one that is not closed goes on to its end, straight marks in turn. */
function quotations(text: string, from: number, to: number): Span[] {
  const found: Span[] = []
  let open: number | undefined
  for (let at = from; at < to; at++) {
    const mark = text[at]!
    const opens = mark === '“' || (mark === '"' && open === undefined)
    if (opens) open ??= at
    else if (open !== undefined && (mark === '”' || mark === '"')) {
      found.push({ start: open, end: at + 1 })
      open = undefined
    }
  }
  return open === undefined ? found : [...found, { start: open, end: to }]
}

/** Share of a passage inside quotation marks, which may open before it and close behind it. */
function quotedShare(text: string, span: Span): number {
  let quoted = 0
  const end = text.indexOf('\n', span.end)
  for (let from = text.lastIndexOf('\n', span.start) + 1; from < span.end; ) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : Math.min(newline, end < 0 ? text.length : end)
    for (const quotation of quotations(text, from, to)) quoted += Math.max(0, overlap(quotation, span))
    from = to + 1
  }
  return quoted / (span.end - span.start)
}

/** Sentences that stand in many articles and are nobody's: they show no copying. */
const FORMULA =
  /\b(?:(?:did|does|do)\s+not\s+(?:immediately\s+)?(?:respond|reply)|(?:declined|refused)\s+to\s+comment|(?:reporting|writing|editing|edited)\s+by|could\s+not\s+(?:independently\s+|immediately\s+)?(?:verify|be\s+(?:independently\s+|immediately\s+)?(?:verified|confirmed|reached))|all\s+times\s+are|all\s+rights\s+reserved|newsletter|subscribe|sign\s+up|follow\s+us|for\s+more\s+information|the\s+views\s+expressed|(?:article|story)\s+(?:was|is)\s+(?:first\s+)?(?:published|produced|translated)|additional\s+reporting|contributed\s+to\s+this|terms\s+of\s+use)\b/iu

/** Nothing but such sentences. */
const isFormula = (doc: Document, span: Span): boolean =>
  sentencesAround(doc.text, span).every(({ start, end }) => FORMULA.test(doc.text.slice(start, end)))

/** Characters below which a piece of a sentence says nothing. */
const PIECE = 20

/** Sentences of a passage, each cut where the passage begins or ends: a dateline may stand before it. */
const pieces = (doc: Document, span: Span): Citation[] =>
  sentencesAround(doc.text, span)
    .map((sentence) => ({ start: Math.max(sentence.start, span.start), end: sentence.end <= span.end + 2 ? sentence.end : span.end }))
    .filter((piece) => piece.end - piece.start > PIECE)
    .map((piece) => cite(doc, piece.start, piece.end))

/** First sentences that stand in both places, word for word; where none does, the first of each place. */
function twins(doc: Document, copy: Copy, other: Document): Citation[] {
  const here = pieces(doc, copy)
  const there = pieces(other, copy.of)
  const byWords = new Map(there.map((piece) => [plain(piece.quote), piece]))
  const pairs = here.flatMap((piece) => {
    const twin = byWords.get(plain(piece.quote))
    return twin ? [[piece, twin]] : []
  })
  if (pairs.length > 0) return pairs.slice(0, SHOWN).flat()
  return here[0] && there[0] ? [here[0], there[0]] : [cite(doc, copy.start, copy.end), cite(other, copy.of.start, copy.of.end)]
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
  run: ({ documents }) => {
    const docs = byId(documents)
    return [...copiesAmong(documents)].flatMap(([id, copies]) => {
      const doc = docs.get(id)!
      const textual = copies.filter(
        (copy) =>
          quotedShare(doc.text, copy) < COPIES.quoted &&
          copy.words * (1 - quotedShare(doc.text, copy)) >= COPIES.ownWords &&
          !isFormula(doc, copy),
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
