/**
 * A happening that another article dates otherwise: an old event may be told as a recent one.
 *
 * "The January attack" in an article of 2026 beside "the January 2023 attack" on the same embassy yields a finding in the article whose date is not
 * spelled out; two articles that name the same year yield none.
 */
import type { Citation, Disagreement, Event } from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import { finding } from './findings.ts'

const key = (c: Citation): string => `${c.document} ${c.start} ${c.end}`

export const dateConflict = defineCheck({
  id: 'date-conflict',
  title: 'Happenings that other articles date otherwise',
  needs: ['disagreements', 'events'],
  gives: ['findings'],
  examples: [
    {
      texts: [
        { date: '2026-02-10', text: 'The quarrel follows the January attack on the Greek embassy in Tirana.' },
        { date: '2024-05-10', text: 'Gunmen attacked the Greek embassy in Tirana in January 2023.' },
      ],
      gives: ['the January attack on the Greek embassy in Tirana', 'Gunmen attacked the Greek embassy in Tirana'],
    },
    {
      texts: [
        { date: '2024-02-10', text: 'The quarrel follows the January 2023 attack on the Greek embassy in Tirana.' },
        { date: '2024-05-10', text: 'Gunmen attacked the Greek embassy in Tirana in January 2023.' },
      ],
      gives: [],
    },
  ],
  run: ({ disagreements, events }) => {
    const basis = new Map(events.flatMap((event: Event) => event.reports).map((report) => [key(report.citation), report.time?.basis]))
    return disagreements
      .filter((disagreement: Disagreement) => disagreement.kind === 'date')
      .map((disagreement) => {
        // A date worked out from the article's own is the likelier slip, then the later article's.
        const sides = [...disagreement.sides].sort(
          (a, b) =>
            Number(b.citations.every((c) => basis.get(key(c)) !== 'explicit')) -
              Number(a.citations.every((c) => basis.get(key(c)) !== 'explicit')) || ((b.first ?? '') < (a.first ?? '') ? -1 : 1),
        )
        const [suspect, ...others] = sides
        return finding({
          check: 'date-conflict',
          document: suspect!.citations[0]!.document,
          message: `Told here of ${suspect!.position}, elsewhere of ${others.map((side) => side.position).join(', ')}`,
          innocent: 'There may have been two such events',
          citations: [suspect!.citations[0]!, ...others.flatMap((side) => side.citations)],
          severity: 'caution',
        })
      })
  },
})
