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
import { contains, type Span } from '../../text/spans.ts'
import { copiesAmong } from '../copies.ts'
import { COPIES } from '../thresholds.ts'
import { byId, finding, nameOf } from './findings.ts'

/** Sentences cited at each place: enough to find the passage by. */
const SHOWN = 2

function quotedShare(text: string, span: Span): number {
  const quoted = [...text.slice(span.start, span.end).matchAll(/“[^”]*(?:”|$)|"[^"\n]*(?:"|$)/gu)].reduce(
    (sum, match) => sum + match[0].length,
    0,
  )
  // A passage inside one long quotation holds no opening mark: the nearest mark before it tells.
  const before = text.slice(Math.max(0, span.start - 600), span.start)
  const open = before.lastIndexOf('“') > before.lastIndexOf('”')
  return open && quoted === 0 ? 1 : quoted / (span.end - span.start)
}

/** First sentences that stand whole in both places. */
function twins(doc: Document, copy: Copy, other: Document): Citation[] {
  const there = sentencesAround(other.text, copy.of)
  const byWords = new Map(there.map((span) => [plain(other.text.slice(span.start, span.end)), span]))
  const pairs = sentencesAround(doc.text, copy)
    .filter((span) => span.end - span.start > 20 && contains({ start: copy.start - 2, end: copy.end + 2 }, span))
    .flatMap((span) => {
      const twin = byWords.get(plain(doc.text.slice(span.start, span.end)))
      return twin ? [[cite(doc, span.start, span.end), cite(other, twin.start, twin.end)]] : []
    })
    .slice(0, SHOWN)
  return pairs.length > 0 ? pairs.flat() : [cite(doc, copy.start, copy.end), cite(other, copy.of.start, copy.of.end)]
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
      const textual = copies.filter((copy) => quotedShare(doc.text, copy) < COPIES.quoted)
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
