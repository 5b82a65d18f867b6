/** What is kept of an element when its reading is replaced: where it stood, what it was in a few words, and a digest that tells whether it differs. */
import { z } from 'zod'
import type { Citation } from './citation.ts'
import type { Extraction } from './extraction.ts'
import { sha256 } from './ids.ts'

export const ElementOutline = z
  .object({
    kind: z.enum(['claim', 'event', 'quantity', 'contingency', 'tie']),
    id: z.string(),
    digest: z.string().describe('Of the whole element: equal for equal elements'),
    start: z.int().nonnegative().describe('First UTF-16 unit of its words in its document'),
    end: z.int().nonnegative().describe('One past the last'),
    words: z.string().describe('What it was: "accusation by Iran, certain"'),
  })
  .describe('An element of an earlier reading, in outline')

export type ElementOutline = Readonly<z.infer<typeof ElementOutline>>

/** Keys in order: JSON that comes back from a store may have them in another. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) =>
    held !== null && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  )

function outline(kind: ElementOutline['kind'], element: { readonly id: string }, { start, end }: Citation, words: string): ElementOutline {
  return { kind, id: element.id, digest: sha256(canonical(element)).slice(0, 16), start, end, words }
}

/** The elements of one document in outline; actors are left out, whose every mention would be a difference. */
export function outlinesOf(extraction: Extraction): ElementOutline[] {
  const names = new Map(extraction.actors.map((actor) => [actor.id, actor.name]))
  const list = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? id).join(', ') || 'nobody named'
  return [
    ...extraction.claims.map((c) =>
      outline('claim', c, c.content, `${c.kind} by ${c.speakerName}, ${c.certainty}${c.polarity === 'negative' ? ', negative' : ''}`),
    ),
    ...extraction.events.map((e) =>
      outline('event', e, e.reports[0]!.citation, `${e.type}, ${list(e.actors)} to ${list(e.recipients)}, ${e.status}`),
    ),
    ...extraction.quantities.map((q) =>
      outline('quantity', q, q.citation, `${q.low === q.high ? q.low : `${q.low} to ${q.high}`} ${q.unit} of ${q.of}`),
    ),
    ...extraction.contingencies.map((c) => outline('contingency', c, c.citation, `${c.kind} by ${c.speakerName}`)),
    ...extraction.ties.map((t) => outline('tie', t, t.citations[0]!, `${list([t.subject])}, ${t.kind}, ${list([t.object])}`)),
  ]
}
