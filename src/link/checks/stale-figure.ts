/**
 * A figure of an earlier time told as one of today.
 *
 * "Israel today accounts for nearly 70% of its arms" (2026) beside "Israel supplied 69% of its arms in 2016–2020" yields a finding; a figure that names its
 * own period, a newer one that differs, and the same number of another measure yield none. The parts stand in `stale/`.
 */
import type { CheckWordTable } from '../../lookup/check-words.ts'
import type { Finding, TimeSpan } from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import { overlaps } from '../../text/spans.ts'
import { daysBetween, timesMeet } from '../chronology.ts'
import { groupedBy } from '../grouped-by.ts'
import { type Passages, passagesOf } from '../passages.ts'
import { contentTerms, Weights } from '../terms.ts'
import { PROPOSITIONS, STALE } from '../thresholds.ts'
import { finding, nameOf } from './findings.ts'
import { BARE } from './stale/bare-numbers.ts'
import { datedSource } from './stale/dated-source.ts'
import { evidenceOf, isFoundAgain } from './stale/evidence.ts'
import { type Figure, figuresOf, isTimed, lastDay, Things } from './stale/figures.ts'
import { sameMeasure, sameValue } from './stale/same-measure.ts'
import { type Superseded, supersededTolls } from './stale/superseded.ts'
import { isToldAsNow } from './stale/told-as-now.ts'

/** Characters of "2016 to 2020", of two times that are one. */
const LONGEST_PERIOD = 24
const INNOCENT = 'It may have stayed the same, or have been measured anew'

/** A number that counts nothing is told as of no time. */
const isOfSomething = ({ quantity }: Figure): boolean => quantity.unit !== BARE || quantity.of !== ''

interface Pair {
  readonly now: Figure
  readonly old: Figure
}

/** The article itself names the time of the old figure beside the new one: it compares. */
const compares = (now: Figure, old: Figure): boolean =>
  now.passage.citation.document !== old.passage.citation.document &&
  [...now.times, ...now.earlier].some((time) => time.citation !== undefined && old.times.some((other) => timesMeet(time, other)))

/** Figures told as of today with like ones of an earlier time, found by the words of what they measure. */
function pairs(figures: readonly Figure[], current: ReadonlySet<Figure>, passages: Passages, words: CheckWordTable): Pair[] {
  const weights = new Weights(figures.map((figure) => figure.passage.terms))
  const index = new Map<string, Figure[]>()
  const keysOf = (figure: Figure): string[] => [
    ...contentTerms(figure.about).filter((term) => weights.frequency(term) <= PROPOSITIONS.commonTerm),
    // A thing measured is common; with the value it is not.
    `n${figure.quantity.high}`,
    ...[...figure.aboutThings].map((thing) => `${thing} ${figure.quantity.unit} ${Number(figure.quantity.high.toPrecision(1))}`),
  ]
  for (const figure of figures)
    for (const term of keysOf(figure)) {
      const held = index.get(term) ?? []
      index.set(term, held)
      held.push(figure)
    }
  const byDocument = groupedBy(figures, ({ passage }) => passage.citation.document)
  return [...current].flatMap((now) => {
    const met = new Set(
      keysOf(now).flatMap((term) => {
        const held = index.get(term) ?? []
        return held.length > PROPOSITIONS.commonTerm ? [] : held
      }),
    )
    return [...met].flatMap((old) => {
      if (old === now || !sameValue(now.quantity, old.quantity) || compares(now, old)) return []
      const last = lastDay(old)
      if (last === undefined || daysBetween(last, now.published!) < (isTimed(old) ? STALE.days : STALE.articleDays)) return []
      if (!sameMeasure(now, old, passages, evidenceOf(old, byDocument.get(old.passage.citation.document)!, passages, words))) return []
      return isFoundAgain(now, old, passages, words) ? [] : [{ now, old }]
    })
  })
}

/** In the article’s own words where it has them. */
function period({ times, earlier, passage }: Figure): string {
  const cited = [...times, ...earlier].flatMap((time) => time.citation ?? []).sort((a, b) => a.start - b.start)
  const [first, last] = [cited[0], cited.at(-1)]
  if (first === undefined || last === undefined) return 'an earlier time'
  const whole = last.end - first.start <= LONGEST_PERIOD && overlaps(first, passage.citation)
  return `“${whole ? passage.citation.quote.slice(first.start - passage.citation.start, last.end - passage.citation.start) : first.quote}”`
}

function ofPairs(same: readonly Pair[], passages: Passages): Finding {
  // What names its time says more than what is only old.
  const [{ now, old }] = [...same].sort(
    (a, b) => Number(isTimed(b.old)) - Number(isTimed(a.old)) || (lastDay(a.old)! < lastDay(b.old)! ? -1 : 1),
  ) as [Pair]
  const there = old.quantity.citation.document
  const where = there === now.quantity.citation.document ? 'the same article' : nameOf(passages.doc(there))
  const sure = isTimed(old)
  return finding({
    check: 'stale-figure',
    document: now.quantity.citation.document,
    message: sure
      ? `Told as of today; ${where} gives the same figure for ${period(old)}`
      : `Told as of today; ${where} gave the same figure on ${old.published}`,
    innocent: INNOCENT,
    citations: [now.passage.citation, old.passage.citation],
    severity: sure ? 'caution' : 'note',
  })
}

/** Figures whose age another sentence of the article gives. */
function ofSources(
  figures: Iterable<Figure>,
  datesOf: ReadonlyMap<string, readonly TimeSpan[]>,
  passages: Passages,
  known: Things,
  words: CheckWordTable,
): Finding[] {
  return [...figures].flatMap((figure): Finding[] => {
    const source = datedSource(figure, datesOf.get(figure.passage.citation.document) ?? [], passages, known, words)
    if (source === undefined) return []
    return [
      finding({
        check: 'stale-figure',
        document: figure.passage.citation.document,
        message: `Told as of today; the same article says further on that it goes back to “${source.time.citation!.quote}”`,
        innocent: 'The sentence on its age may be of another figure',
        citations: [figure.passage.citation, source.passage.citation],
        severity: 'caution',
      }),
    ]
  })
}

const ofTolls = (found: readonly Superseded[], passages: Passages): Finding[] =>
  found.map(({ now, newer, since }) =>
    finding({
      check: 'stale-figure',
      document: now.citation.document,
      message: `An earlier toll, told as the toll; ${nameOf(passages.doc(newer.citation.document))} had a higher one on ${since}`,
      innocent: 'The two may count different people, or the higher one may have been corrected since',
      citations: [now.citation, newer.citation],
      severity: 'caution',
    }),
  )

export const staleFigure = defineCheck({
  id: 'stale-figure',
  title: 'Figures of an earlier time told as of today',
  needs: ['quantities', 'claims', 'documents', 'actors', 'dates'],
  gives: ['findings'],
  examples: [
    {
      texts: [
        { date: '2018-03-04', text: 'Norway supplied 62 percent of Denmark’s gas in 2016, the regulator said.' },
        { date: '2024-03-06', text: 'Norway today supplies 62 percent of Denmark’s gas.' },
      ],
      gives: ['62 percent of Denmark’s gas', 'Norway supplied 62 percent'],
    },
    {
      texts: [
        { date: '2018-03-04', text: 'Norway supplied 62 percent of Denmark’s gas in 2016, the regulator said.' },
        {
          date: '2024-03-06',
          text: 'In 2016 Norway supplied 62 percent of Denmark’s gas. Norway today supplies 41 percent of Denmark’s gas.',
        },
      ],
      gives: [],
    },
  ],
  run: (input, knowledge) => {
    const words = knowledge.checkWords
    const passages = passagesOf(input.documents, input.actors, knowledge)
    const known = new Things(words)
    const figures = figuresOf(input, passages, known)
    const current = new Set(
      figures.filter((figure) => figure.published !== undefined && isOfSomething(figure) && isToldAsNow(figure, passages, words)),
    )
    const found = groupedBy(pairs(figures, current, passages, words), ({ now }) => now.quantity.id)
    const alone = [...current].filter(({ quantity }) => !found.has(quantity.id))
    const datesOf = groupedBy(input.dates, (time) => time.citation!.document)
    return [
      ...[...found.values()].map((same) => ofPairs(same, passages)),
      ...ofSources(alone, datesOf, passages, known, words),
      ...ofTolls(supersededTolls(input, passages, words), passages),
    ]
  },
})
