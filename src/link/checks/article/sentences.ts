/** The sentences of an article that are its own, in order, with the paragraph that each stands in: furniture and repetitions are left out. */
import type { Document } from '../../../model/index.ts'
import { sentencesAround } from '../../../text/sentence-around.ts'
import { overlap, type Span } from '../../../text/spans.ts'

export interface ToldSentence extends Span {
  readonly text: string
  readonly paragraph: number
}

/** Behind these a full stop ends no sentence: "Lt. Gen. Aziz", "J. Holm". */
const NO_END =
  /(?:\b(?:Dr|Mr|Mrs|Ms|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Brig|Adm|Gov|Sen|Rep|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|vs)|(?:^|[\s(])\p{Lu})\.$/u

const known = new WeakMap<Document, readonly ToldSentence[]>()

function read(doc: Document): ToldSentence[] {
  const whole: ToldSentence[] = []
  let paragraph = -1
  for (const match of doc.text.matchAll(/[^\n]+/gu)) {
    if (match[0].trim() === '') continue
    paragraph++
    let begun: number | undefined
    for (const { start, end } of sentencesAround(doc.text, { start: match.index, end: match.index + match[0].length })) {
      const from = begun ?? start
      const text = doc.text.slice(from, end)
      begun = NO_END.test(text) ? from : undefined
      if (begun === undefined) whole.push({ start: from, end, text, paragraph })
    }
  }
  return whole.filter((s) => !doc.regions.some((region) => 2 * overlap(region, s) > s.end - s.start))
}

export function sentencesOf(doc: Document): readonly ToldSentence[] {
  const had = known.get(doc)
  if (had) return had
  const sentences = read(doc)
  known.set(doc, sentences)
  return sentences
}

export const sentenceAt = (doc: Document, span: Span): ToldSentence | undefined =>
  sentencesOf(doc).find((s) => s.start <= span.start && span.start < s.end)
