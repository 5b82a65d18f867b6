/** Every check finds what its examples say, and nothing in those that it must not fire on: read by the package's own annotator. */
import { expect, test } from 'vitest'
import { BUILT_IN } from '../../src/link/index.ts'
import { loadKnowledge } from '../../src/lookup/index.ts'
import type { Document } from '../../src/model/index.ts'
import { fakeDocument } from '../extract/fake-annotation.ts'
import { readText } from '../extract/read-text.ts'
import { link } from './link-by-hand.ts'

const cases = BUILT_IN.flatMap((check) => check.examples.map((example, i) => [`${check.id} ${i + 1}`, check, example] as const))

test.each(cases)('example of %s', async (_, check, { texts, gives }) => {
  const parts = await Promise.all(
    texts.map(async ({ text, date, outlet }, i) => {
      const more: Partial<Document> = {
        id: `doc_${i}`,
        ...(date === undefined ? {} : { published: { start: date, end: date, basis: 'metadata' } }),
        ...(outlet === undefined ? {} : { outlet }),
      }
      return { doc: { ...fakeDocument(text), ...more }, extraction: await readText(text, more) }
    }),
  )
  const { findings } = link(
    parts.map(({ doc }) => doc),
    parts.map(({ extraction }) => extraction),
    loadKnowledge(),
    [check],
  )
  const quotes = findings.flatMap((finding) => finding.citations.map(({ quote }) => quote))
  for (const give of gives) expect(quotes.some((quote) => quote.includes(give) || give.includes(quote))).toBe(true)
  if (gives.length === 0) expect(quotes).toEqual([])
  for (const { innocent } of findings) expect(innocent).toBeTruthy()
})
