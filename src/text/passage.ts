/** Words found again by what stands around them, in the same text read another day. */
import type { Span } from './spans.ts'

/** As much of the text on each side, in UTF-16 units, as tells two places of the same words apart. */
const AROUND = 40

export interface QuotedPassage {
  readonly quote: string
  readonly before: string
  readonly after: string
}

export const passageAt = (text: string, { start, end }: Span): QuotedPassage => ({
  quote: text.slice(start, end),
  before: text.slice(Math.max(0, start - AROUND), start),
  after: text.slice(end, end + AROUND),
})

/** Where the passage stands: once, or several times where a text repeats itself. */
export function placesOf({ quote, before, after }: QuotedPassage, text: string): Span[] {
  const whole = `${before}${quote}${after}`
  const places: Span[] = []
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
    const start = at + before.length
    places.push({ start, end: start + quote.length })
  }
  return places
}
