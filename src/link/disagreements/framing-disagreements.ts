/**
 * One disagreement of claims that call one thing what can't all hold: who did it, what kind of act it was, what it is. Two sides or more.
 *
 * "an isolated act" (Tehran) against "a terrorist act" and "part of a larger pattern" (Baku) yields two sides, each in the words of its holders.
 */
import type { Framings } from '../../lookup/framings.ts'
import {
  type Actor,
  type ActorId,
  type Citation,
  type Claim,
  type ClaimId,
  type Disagreement,
  makeId,
  type PartedFramings,
} from '../../model/index.ts'
import { Classes } from '../classes.ts'
import { groupedBy } from '../grouped-by.ts'
import { smallest } from '../smallest.ts'
import { excerpt, inSingleMarks } from './excerpt.ts'
import type { Sides } from './sides.ts'

type Named = PartedFramings['one']

const ASKED: Readonly<Record<PartedFramings['question'], string>> = {
  act: 'What kind of act was this',
  doer: 'Who did this',
  nature: 'What is this',
}
const SETTLED: Readonly<Record<PartedFramings['question'], string>> = {
  act: 'An inquiry open to both sides, or what those who did it said and wrote before',
  doer: 'Traces that can be tested, such as fragments, tracks or recordings, or an inquiry open to both sides',
  nature: 'What it holds and does, seen by others than the parties',
}
/** Words told of a side at most. */
const WORDS = 3

export function framingDisagreements(
  pairs: readonly PartedFramings[],
  claims: ReadonlyMap<ClaimId, Claim>,
  actors: ReadonlyMap<ActorId, Actor>,
  framings: Framings,
  sides: Sides,
): Disagreement[] {
  const there = pairs.filter(({ one, other }) => claims.has(one.claim) && claims.has(other.claim))
  return [...groupedBy(there, ({ question }) => question)].flatMap(([question, own]) => {
    const classes = new Classes().joinAll(own.map(({ one, other }) => [one.claim, other.claim] as const))
    return [...groupedBy(own, ({ one }) => classes.find(one.claim)).values()].flatMap(
      (group) => parted(question, group, claims, actors, framings, sides) ?? [],
    )
  })
}

function parted(
  question: PartedFramings['question'],
  group: readonly PartedFramings[],
  claims: ReadonlyMap<ClaimId, Claim>,
  actors: ReadonlyMap<ActorId, Actor>,
  framings: Framings,
  sides: Sides,
): Disagreement | undefined {
  const named = group.flatMap(({ one, other }) => [one, other]).sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const apart = (a: string, b: string): boolean => (question === 'doer' ? a !== b : framings.part(a, b))
  const byAnswer: Named[][] = []
  for (const one of named) {
    const side = byAnswer.find((others) => others.every((other) => !apart(one.answer, other.answer)))
    if (side) side.push(one)
    else byAnswer.push([one])
  }
  if (byAnswer.length < 2) return undefined
  const position = (side: readonly Named[]): string =>
    question === 'doer'
      ? (actors.get(side[0]!.answer)?.name ?? inMarks(side[0]!.words))
      : [...new Map(side.map(({ words }) => [words.quote.toLowerCase(), inMarks(words)])).values()].slice(0, WORDS).join(', ')
  const told = byAnswer.map((side) =>
    sides.side(
      position(side),
      side.map(({ claim }) => ({ citation: claims.get(claim)!.content, claim: claims.get(claim)! })),
    ),
  )
  const ordered = told.sort((a, b) =>
    (a.first ?? '9') < (b.first ?? '9') ? -1 : (a.first ?? '9') > (b.first ?? '9') ? 1 : a.claims[0]! < b.claims[0]! ? -1 : 1,
  )
  const [plainest] = [...named].sort((a, b) => b.thing.quote.length - a.thing.quote.length || (key(a) < key(b) ? -1 : 1))
  const opening = ordered[1]!.citations.find((citation) => sides.dayOf(citation) !== undefined)
  return {
    id: makeId('disagreement', question, smallest(told.flatMap((side) => side.claims))),
    kind: question === 'nature' ? 'characterization' : 'attribution',
    question: `${ASKED[question]}: “${inSingleMarks(excerpt(plainest!.thing.quote))}”?`,
    settledBy: SETTLED[question],
    history: opening === undefined ? [] : [{ day: sides.dayOf(opening)!, what: 'opened: a second account', citation: opening }],
    sides: ordered,
  }
}

const inMarks = ({ quote }: Citation): string => `“${inSingleMarks(quote)}”`
const key = ({ words, answer, claim }: Named): string => `${words.document} ${String(words.start).padStart(8, '0')} ${answer} ${claim}`
