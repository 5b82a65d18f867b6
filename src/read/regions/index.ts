/** Which parts of a text are not read as the article's own statement: the reader's own, lines of furniture, repetitions. */
import type { Region } from '../../model/index.ts'
import { bySpan, overlaps } from '../../text/spans.ts'
import { furnitureIn } from './furniture.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { repetitionsIn } from './repetition.ts'

/** In order, none overlapping; what the reader knows stands before what is found. */
export function regionsOf(text: string, known: readonly Region[]): Region[] {
  const given = [...known].filter(({ start, end }) => start < end).sort(bySpan)
  const paragraphs = outside(paragraphsOf(text), given)
  const furniture = furnitureIn(text, paragraphs)
  const repetitions = repetitionsIn(text, outside(paragraphs, furniture))
  return [...given, ...furniture, ...repetitions].sort(bySpan)
}

/** The paragraphs that meet no region; both in order. */
export function outside(paragraphs: readonly Paragraph[], regions: readonly Region[]): Paragraph[] {
  let next = 0
  return paragraphs.filter((paragraph) => {
    while (next < regions.length && regions[next]!.end <= paragraph.start) next++
    const region = regions[next]
    return region === undefined || !overlaps(region, paragraph)
  })
}
