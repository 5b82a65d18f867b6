/** In short: the foremost question on which accounts part, the latest that happened, the sharpest limit. */
import type { ChangedAccount, Disagreement } from '../../model/index.ts'
import { clauseAround, within } from '../fragment.ts'
import { order, type Scope } from '../scope.ts'
import { capital, dayWords, listed, timeWords } from '../wording.ts'
import type { Told } from './happened.ts'
import { cited, type Draft, nothing, type Piece, quoted, type Section, wordedOnce } from './lines.ts'
import { ranked, speakerOf } from './watch.ts'

const WORDS = 150

const KIND: readonly Disagreement['kind'][] = ['denial', 'date', 'figure', 'attribution', 'characterization']

/** Questions of fact first, then those that more articles carry. */
export const foremost = (disagreements: readonly Disagreement[]): Disagreement[] => {
  const articles = (d: Disagreement): number => d.sides.reduce((sum, side) => sum + side.articles, 0)
  return [...disagreements].sort(
    (a, b) => KIND.indexOf(a.kind) - KIND.indexOf(b.kind) || articles(b) - articles(a) || (a.id < b.id ? -1 : 1),
  )
}

/** " by Norland and Sudland"; "" where a side has nobody by name. Whoever only an author says to hold it is left out. */
function by(side: Disagreement['sides'][number], scope: Scope): string {
  const said = side.claims.flatMap((id) => scope.claim(id) ?? []).filter((claim) => claim.expression !== 'ascribed')
  const holders = [...new Set(said.flatMap((claim) => claim.speaker ?? []))].slice(0, 2)
  return holders.length === 0 ? '' : ` by ${listed(holders.map((id) => scope.nameOf(id)))}`
}

function open(disagreement: Disagreement, scope: Scope): Piece[] {
  const [one, other] = disagreement.sides
  const [yes, no] = [one!.citations[0]!, other!.citations[0]!]
  if (disagreement.kind !== 'denial') {
    return [
      disagreement.question.replace(/\?$/, ''),
      ' is told in two ways: ',
      `${one!.position} `,
      cited(yes),
      `, ${other!.position} `,
      cited(no),
      '.',
    ]
  }
  return [
    `Unresolved here: ${disagreement.question.replace(/^Is it so: /, '').replace(/\?$/, '')}, asserted${by(one!, scope)} `,
    cited(...wordedOnce(one!.citations).slice(0, 3)),
    ` and denied${by(other!, scope)} `,
    cited(...wordedOnce(other!.citations).slice(0, 3)),
    '.',
  ]
}

/** Steps of a change that are told: the first, the last, and what is between them from the end. */
const STEPS = 4
/** Citations of a step: as many as it may put in quotation marks. */
const WORDED = 4

/** "How Norland and Sudland stand to each other, as told at different dates: 20 August 2024 “pragmatism” [3]; 10 July 2025 “strained” [4]." */
function sequence({ question, steps }: ChangedAccount): Draft {
  const shown = steps.length <= STEPS ? steps : [steps[0]!, ...steps.slice(1 - STEPS)]
  return {
    basis: 'source',
    pieces: [
      `${question}: `,
      ...shown.flatMap(({ day, position, citations }, i): Piece[] => [
        `${i === 0 ? '' : '; '}${dayWords(day)} ${position} `,
        cited(...wordedOnce(citations).slice(0, WORDED)),
      ]),
      '.',
    ],
  }
}

export function inShort(scope: Scope, disagreements: readonly Disagreement[], told: readonly Told[]): Section {
  const lines: Draft[] = []
  const [first] = foremost(disagreements)
  if (first) lines.push({ basis: 'inferred', pieces: open(first, scope) })
  const [turn] = scope.changes()
  if (turn) lines.push(sequence(turn))
  const dated = told.filter(({ event }) => event.time !== undefined)
  const last = dated.sort((a, b) => -order(a.event.time!.start ?? undefined, b.event.time!.start ?? undefined) || b.score - a.score)[0]
  if (last) {
    const report = last.event.reports[0]!.citation
    const words = clauseAround(scope.doc(report.document), report, WORDS)
    lines.push({
      basis: 'source',
      pieces: [`Latest told as fact, ${timeWords(last.event.time!) ?? 'undated'}: `, ...quoted(words), ' ', cited(words.citation), '.'],
    })
  }
  const [limit] = ranked(scope).filter((contingency) => contingency.kind === 'red line' || contingency.kind === 'warning')
  if (limit) {
    const words = within(scope.doc(limit.citation.document), limit.citation, WORDS)
    lines.push({
      basis: 'source',
      pieces: [`${capital(limit.kind)}, `, ...speakerOf(limit, scope), ': ', ...quoted(words), ' ', cited(words.citation), '.'],
    })
  }
  return { id: 'in-short', heading: 'In short', lines: lines.length > 0 ? lines : [nothing('Nothing to sum up.')] }
}
