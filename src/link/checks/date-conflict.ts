/**
 * A happening that another article dates otherwise: an old event may be told as a recent one.
 *
 * "The January attack" in an article of 2026 beside "the January 2023 attack" on the same embassy yields a finding in the article whose date is not
 * spelled out; two articles that name the same year yield none.
 */
import type { Knowledge } from '../../lookup/index.ts'
import { publishedDay } from '../../model/document.ts'
import type { Citation, Disagreement, Event, Finding, TimeSpan } from '../../model/index.ts'
import { type CheckInput, defineCheck } from '../../plugins.ts'
import { overlaps } from '../../text/spans.ts'
import { datedTellings, type Telling } from '../dated-tellings.ts'
import { groupedBy } from '../grouped-by.ts'
import { misdatedPairs } from '../misdated/index.ts'
import { passagesOf } from '../passages.ts'
import { WORTH } from '../thresholds.ts'
import { finding, nameOf } from './findings.ts'
import { MisdatedReader } from './worth/misdated-evidence.ts'
import { type Evidence, worthOf } from './worth/models.ts'

const INNOCENT = 'There may have been two such events'
const key = (c: Citation): string => `${c.document} ${c.start} ${c.end}`

/** Of disagreements over a date. */
function ofDisagreements({ disagreements, events, dates }: CheckInput): Finding[] {
  const reports = new Map(events.flatMap((event: Event) => event.reports).map((report) => [key(report.citation), report.time?.basis]))
  const named = groupedBy(dates, ({ citation }) => citation!.document)
  const basisOf = (c: Citation): TimeSpan['basis'] | undefined =>
    reports.get(key(c)) ?? named.get(c.document)?.find(({ citation }) => overlaps(citation!, c))?.basis
  return disagreements
    .filter((disagreement: Disagreement) => disagreement.kind === 'date')
    .map((disagreement) => {
      // A date worked out from the article's own is the likelier slip, then the later article's.
      const sides = [...disagreement.sides].sort(
        (a, b) =>
          Number(b.citations.every((c) => basisOf(c) !== 'explicit')) - Number(a.citations.every((c) => basisOf(c) !== 'explicit')) ||
          ((b.first ?? '') < (a.first ?? '') ? -1 : 1),
      )
      const [suspect, ...others] = sides
      return finding({
        check: 'date-conflict',
        document: suspect!.citations[0]!.document,
        disagreement: disagreement.id,
        message: `Told here of ${suspect!.position}, elsewhere of ${others.map((side) => side.position).join(', ')}`,
        innocent: INNOCENT,
        citations: [suspect!.citations[0]!, ...others.flatMap((side) => side.citations)],
        severity: 'caution',
      })
    })
}

const dateWords = ({ start, end, basis, citation }: TimeSpan): string =>
  `“${citation!.quote}”${basis === 'relative' ? ` (${start === end ? start : `${start} to ${end}`}, by the article’s date)` : ''}`

/** The one whose date is worked out from its article's own is the likelier slip, then the later article's. */
function suspectFirst([a, b]: readonly [Telling, Telling]): readonly [Telling, Telling] {
  const doubt = ({ time }: Telling): number => Number(time.basis !== 'explicit')
  const day = ({ document }: Telling): string => publishedDay(document) ?? ''
  return doubt(a) > doubt(b) || (doubt(a) === doubt(b) && day(a) >= day(b)) ? [a, b] : [b, a]
}

function ofTellings(pair: readonly [Telling, Telling], disagreements: readonly Disagreement[]): Finding {
  const [suspect, other] = suspectFirst(pair)
  const tells = ({ citations }: Disagreement['sides'][number], { words }: Telling): boolean =>
    citations.some((citation) => citation.document === words.document && overlaps(citation, words))
  const shown = disagreements.find(
    ({ kind, sides }) => kind === 'date' && sides.some((a) => tells(a, suspect) && sides.some((b) => b !== a && tells(b, other))),
  )
  return finding({
    check: 'date-conflict',
    document: suspect.document.id,
    ...(shown === undefined ? {} : { disagreement: shown.id }),
    message: `Told here of ${dateWords(suspect.time)}, in ${nameOf(other.document)} of ${dateWords(other.time)}`,
    innocent: INNOCENT,
    citations: [suspect.words, other.words],
    severity: 'caution',
  })
}

export interface MisdatedCandidate {
  readonly pair: readonly [Telling, Telling]
  readonly citations: readonly [Citation, Citation]
  readonly evidence: Evidence
}

/** Two tellings that are of one happening by their words, with what is seen of them. */
export function misdatedCandidates(input: CheckInput, knowledge: Knowledge): MisdatedCandidate[] {
  const passages = passagesOf(input.documents, input.actors, knowledge)
  const places = groupedBy(
    input.actors.filter((actor) => actor.kind === 'location').flatMap((actor) => actor.mentions),
    (mention) => mention.document,
  )
  const reader = new MisdatedReader(input, passages, knowledge)
  return misdatedPairs(datedTellings(input, passages), passages, places, knowledge.checkWords).map((pair) => ({
    pair,
    citations: [pair[0].words, pair[1].words],
    evidence: reader.of(pair),
  }))
}

/** One finding for the same words in two articles. */
function once(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  for (const one of findings) {
    const told = kept.some((other) =>
      one.citations.every((citation) => other.citations.some((there) => there.document === citation.document && overlaps(there, citation))),
    )
    if (!told) kept.push(one)
  }
  return kept
}

export const dateConflict = defineCheck({
  id: 'date-conflict',
  title: 'Happenings that other articles date otherwise',
  needs: ['disagreements', 'events', 'documents', 'dates', 'claims', 'quantities', 'actors'],
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
  run: (input, knowledge) => {
    const worth = misdatedCandidates(input, knowledge).filter(({ evidence }) => worthOf('date-conflict', evidence) >= WORTH.misdated)
    return once([...ofDisagreements(input), ...worth.map(({ pair }) => ofTellings(pair, input.disagreements))])
  },
})
