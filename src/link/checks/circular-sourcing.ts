/**
 * Outlets that have one thing from each other, so that no origin outside them is shown.
 *
 * "Instructors live at the air base, according to the Courier" (Monitor) and "instructors live at the air base, the Monitor reports" (Courier) yield a
 * finding; none is made where one of them names a witness, an official or a study of its own, or where they cite each other on different things.
 */
import type { Citation, Finding } from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import {
  beside,
  type Credit,
  creditsAmong,
  elsewhere,
  goesOn,
  isThin,
  relayed,
  type Taking,
  takings,
  telling,
} from '../citations-between.ts'
import { groupedBy } from '../grouped-by.ts'
import { type Passage, type Passages, passagesOf } from '../passages.ts'
import { shared, type Terms } from '../terms.ts'
import { finding, nameOf } from './findings.ts'
import { showsOrigin } from './ring/origin.ts'

/** Outlets of one round beyond which it is no longer followed. */
const LONGEST = 6
type Step = Taking

const at = (passage: Passage): string => `${passage.citation.document} ${passage.citation.start}`

/** Rounds of takings that come back to the sentence, or to another of its article on the same thing. */
function rounds(takenFrom: ReadonlyMap<string, readonly Step[]>, steps: readonly Step[], passages: Passages): Step[][] {
  const found: Step[][] = []
  /** The sentence behind, where it goes on with this one and gives the credit for both. */
  const behind = (passage: Passage): string => {
    const next = passages.of(passage.citation.document)[passage.at + 1]
    return next !== undefined && passages.widened(next) !== next ? at(next) : ''
  }
  const walk = (path: readonly Step[]): void => {
    const last = path.at(-1)!
    const home = path[0]!.taken.citation.document
    if (last.from.citation.document === home) {
      if (path.length > 1) found.push([...path])
      return
    }
    if (path.length >= LONGEST) return
    for (const next of [...(takenFrom.get(at(last.from)) ?? []), ...(takenFrom.get(behind(last.from)) ?? [])])
      if (!path.some((step) => step.taken.citation.document === next.taken.citation.document)) walk([...path, next])
  }
  for (const step of steps) walk([step])
  return found
}

const figuresIn = (terms: Terms): string[] => [...terms].filter((term) => /^n\d/u.test(term))

/** "Drove 1,400 people from their homes, the Tribune reported": the Tribune's own sentence with the 1,400 is meant, not another that it has from elsewhere. */
function isOfItsFigure({ taken, from }: Step, credited: ReadonlySet<string>, passages: Passages): boolean {
  const told = figuresIn(taken.terms)
  if (told.length === 0 || told.some((figure) => passages.widened(from).terms.has(figure))) return true
  return !passages.of(from.citation.document).some((other) => !credited.has(at(other)) && told.some((figure) => other.terms.has(figure)))
}

/** Both sentences tell something of the thing, not only those before them: "Its nurses earn less, as the Ledger has written". */
const isToldThere = ({ taken, from }: Step, passages: Passages): boolean =>
  goesOn(taken.citation.quote) || telling(shared(taken.terms, passages.around(from.citation)!.terms)).length > 0

/** The outlet tells more of the thing in a sentence that it credits to nobody: that is meant, not what it has from elsewhere. */
function isOfItsCredit({ taken, from }: Step, credited: ReadonlySet<string>, passages: Passages): boolean {
  const told = passages.widened(taken).terms
  const common = (passage: Passage): number => telling(shared(told, passages.widened(passage).terms)).length
  const here = common(from)
  return !passages
    .of(from.citation.document)
    .some((other) => !credited.has(at(other)) && !goesOn(other.citation.quote) && Math.abs(other.at - from.at) > 1 && common(other) > here)
}

/** Where the outlet is first credited: "the Monitor has revealed", before "named by the Monitor". */
function firstCredit({ credit, taken }: Step, credits: ReadonlyMap<string, readonly Credit[]>): Citation[] {
  const first = credits.get(taken.citation.document)?.find(({ outlet, downstream }) => outlet === credit.outlet && !downstream)
  return first === undefined || first.whole ? [] : [first.citation]
}

/** How much the sentences of a round have in common: the nearest one is shown. */
const inCommon = (round: readonly Step[], passages: Passages): number =>
  round.reduce((sum, { taken, from }) => sum + telling(shared(passages.widened(taken).terms, passages.widened(from).terms)).length, 0)

const once = (citations: readonly Citation[]): Citation[] => [
  ...new Map(citations.map((citation) => [`${citation.document} ${citation.start}`, citation])).values(),
]

export const circularSourcing = defineCheck({
  id: 'circular-sourcing',
  title: 'Outlets that have one thing from each other',
  needs: ['documents', 'claims', 'actors'],
  gives: ['findings'],
  examples: [
    {
      texts: [
        {
          date: '2024-03-04',
          outlet: 'Fjord Ledger',
          text: 'Norway has sold its oldest submarine to Chile, according to the Harbour Courier.',
        },
        {
          date: '2024-03-05',
          outlet: 'Harbour Courier',
          text: 'The oldest submarine of Norway was sold to Chile, the Fjord Ledger reports.',
        },
      ],
      gives: ['Norway has sold its oldest submarine to Chile', 'The oldest submarine of Norway was sold to Chile'],
    },
    {
      texts: [
        {
          date: '2024-03-04',
          outlet: 'Fjord Ledger',
          text: 'Norway has sold its oldest submarine to Chile, a naval officer told the Fjord Ledger.',
        },
        {
          date: '2024-03-05',
          outlet: 'Harbour Courier',
          text: 'The oldest submarine of Norway was sold to Chile, the Fjord Ledger reports.',
        },
      ],
      gives: [],
    },
  ],
  run: ({ documents, claims, actors }, knowledge) => {
    const passages = passagesOf(documents, actors, knowledge)
    const credits = creditsAmong(documents, claims, passages)
    const credited = new Set([...credits.values()].flat().flatMap((credit) => (credit.whole ? [] : credit.taken.map(at))))
    const steps = [
      ...takings(documents, credits, passages).filter(({ credit }) => !credit.downstream),
      ...relayed(documents, credits, passages).filter((step) => isOfItsCredit(step, credited, passages)),
      ...takings(documents, elsewhere(credits, passages), passages).filter(
        ({ credit, taken }) => !credit.downstream && isThin(credit, passages) && beside(credit, taken, passages),
      ),
    ].filter((step) => isToldThere(step, passages) && isOfItsFigure(step, credited, passages))
    const claimsOf = groupedBy(claims, (claim) => claim.content.document)
    const told = new Set<string>()
    const found = rounds(
      groupedBy(steps, (step) => at(step.taken)),
      steps,
      passages,
    )
    const alike = new Map(found.map((round) => [round, inCommon(round, passages)]))
    return found
      .sort((a, b) => alike.get(b)! - alike.get(a)!)
      .flatMap((round): Finding[] => {
        const ids = round.map((step) => step.taken.citation.document)
        const key = [...ids].sort().join(' ')
        if (told.has(key)) return []
        const outlets = round.map((step) => step.credit.outlet)
        const matter = new Set(round.flatMap((step) => shared(passages.near(step.taken), passages.near(step.from))))
        if (round.some((step) => showsOrigin(step.taken, matter, outlets, claimsOf.get(step.taken.citation.document) ?? [], passages)))
          return []
        told.add(key)
        const names = ids.map((id) => nameOf(passages.doc(id)))
        return [
          finding({
            check: 'circular-sourcing',
            document: ids[0]!,
            message: `${names.map((name, i) => `${name} has it from ${names[(i + 1) % names.length]}`).join(', ')}: no origin outside them is shown`,
            innocent: 'One of them may have had it first, from a source that it does not name',
            citations: once(
              round.flatMap((step) => [
                ...passages.shown(step.taken),
                ...(step.credit.citation.start === step.taken.citation.start ? [] : [step.credit.citation]),
                ...firstCredit(step, credits),
              ]),
            ),
            severity: 'caution',
          }),
        ]
      })
  },
})
