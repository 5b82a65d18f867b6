/**
 * The words of a contingency that an act can touch: its condition, else what stands for one.
 *
 * "with any use of force remaining a red line for Iran" has the words before the limit; "will strike all who lend their territory" has "all who lend
 * their territory"; "will not allow any threat from its territory" has what is promised not to be. A forecast without a condition has none.
 */
import { type Citation, type Contingency, cite, type Document } from '../../model/index.ts'
import { sentencesAround } from '../../text/sentence-around.ts'
import { trimSpan } from '../../text/spans.ts'

export interface Passage {
  readonly citation: Citation
  /** Where they stand. A commitment is touched by its contrary, the others by what they say. */
  readonly from: 'condition' | 'sentence' | 'consequence' | 'commitment'
}

/** "against all who provide their territory", "of any country that gives bases". */
const WHOEVER =
  /\b(?:all|any|every|each|those|anyone|everyone|whoever|countries|states)(?:\s+(?:country|countries|state|states|party|parties|nation|nations|government|side|actor|power))?\s+(?:who|that|which)\b[^,;.”"]*/iu
const CLAUSE = /[,;:—]\s*(?:with\s+)?/gu
/** Fewer letters before a limit are no words of a condition: "It is". */
const LEAST = 12

function at(doc: Document, from: number, to: number): Citation | undefined {
  const span = trimSpan(doc.text, { start: from, end: to })
  return span === null ? undefined : cite(doc, span.start, span.end)
}

/** The clause before the limit in its sentence, or the sentence before where "this" or "it" takes it up. */
function beforeLimit(doc: Document, { citation }: Contingency): Citation | undefined {
  const [sentence] = sentencesAround(doc.text, citation)
  if (sentence === undefined) return undefined
  const lead = doc.text.slice(sentence.start, citation.start)
  const opening = [...lead.matchAll(CLAUSE)].filter((m) => lead.length - (m.index + m[0].length) >= LEAST).at(-1)
  if (lead.trim().length < LEAST) return at(doc, sentence.start, sentence.end)
  return at(doc, sentence.start + (opening === undefined ? 0 : opening.index + opening[0].length), citation.start)
}

export function passagesOf(contingency: Contingency, doc: Document): Passage[] {
  const { kind, condition, consequence } = contingency
  const found: Passage[] = condition === null ? [] : [{ citation: condition, from: 'condition' }]
  const whoever = consequence === null ? null : WHOEVER.exec(consequence.quote)
  if (consequence !== null && whoever !== null && (kind === 'warning' || kind === 'commitment' || kind === 'condition')) {
    const start = consequence.start + whoever.index
    const words = at(doc, start, start + whoever[0].length)
    if (words) found.push({ citation: words, from: 'consequence' })
  }
  if (found.length > 0) return found
  if (kind === 'red line') {
    const words = beforeLimit(doc, contingency)
    return words === undefined ? [] : [{ citation: words, from: 'sentence' }]
  }
  if (kind === 'commitment') {
    return [{ citation: consequence ?? contingency.citation, from: 'commitment' }]
  }
  return []
}
