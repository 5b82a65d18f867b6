/**
 * Accounts of one relation at different dates, told as a sequence: a thaw in spring and a crisis in winter may both have been.
 *
 * Articles of August 2024 ("pragmatism"), July 2025 ("strained and volatile") and February 2026 ("the most dangerous threshold") yield one change of three
 * steps; two articles of one week that part yield none.
 */
import type { Framings } from '../../lookup/framings.ts'
import { publishedDay } from '../../model/document.ts'
import {
  type Account,
  type AccountStep,
  type Actor,
  type ActorId,
  type ChangedAccount,
  type Claim,
  type ClaimId,
  type Day,
  type Document,
  makeId,
} from '../../model/index.ts'
import { daysBetween } from '../chronology.ts'
import { groupedBy } from '../grouped-by.ts'
import { FRAMINGS } from '../thresholds.ts'

interface Told extends AccountStep {
  readonly answer: string
}

/** Of what is now, not of what was: an article tells both. */
const NOW = /\b(?:now|current(?:ly)?|today|has\s+(?:become|pushed|reached|entered)|have\s+(?:become|reached)|is|are)\b/iu
const THEN = /\b(?:had|was|were|since|after|following|past|former|once|previously|historic(?:ally)?|years? of)\b/iu
const weight = ({ citation: { quote } }: Account): number => 1 + (NOW.test(quote) ? 1 : 0) - (THEN.test(quote) ? 0.75 : 0)

/** What one article says of it: what most of it says, of two the one about now; nothing where it is in two minds. */
function toldBy(accounts: readonly Account[], day: Day, claims: ReadonlyMap<ClaimId, Claim>): Told | undefined {
  const sums = [...groupedBy(accounts, ({ answer }) => answer)].map(([answer, own]) => ({
    answer,
    own,
    sum: own.reduce((sum, one) => sum + weight(one), 0),
  }))
  const [first, second] = sums.sort((a, b) => b.sum - a.sum || (a.answer < b.answer ? -1 : 1))
  if (first === undefined || first.sum === second?.sum) return undefined
  const own = [...first.own].sort((a, b) => weight(b) - weight(a) || a.citation.start - b.citation.start).slice(0, 3)
  return {
    day,
    answer: first.answer,
    position: [...new Set(own.map(({ words }) => `“${words.quote}”`))].join(', '),
    holders: [...new Set(own.flatMap(({ claim }) => (claim === undefined ? [] : (claims.get(claim)?.speaker ?? []))))],
    citations: own.map(({ citation }) => citation),
  }
}

export function changesOf(
  accounts: readonly Account[],
  documents: readonly Document[],
  actors: ReadonlyMap<ActorId, Actor>,
  claims: ReadonlyMap<ClaimId, Claim>,
  framings: Framings,
): ChangedAccount[] {
  const days = new Map(documents.map((doc) => [doc.id, publishedDay(doc)]))
  const pairs = [...groupedBy(accounts, (account) => account.actors.join(' ')).entries()].sort(([a], [b]) => (a < b ? -1 : 1))
  return pairs.flatMap(([, own]): ChangedAccount[] => {
    const told = [...groupedBy(own, ({ citation }) => citation.document)]
      .flatMap(([id, ones]) => {
        const day = days.get(id)
        return day === undefined ? [] : (toldBy(ones, day, claims) ?? [])
      })
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.citations[0]!.document < b.citations[0]!.document ? -1 : 1))
    // A text told twice is one account.
    const steps = told.filter(
      (step, i) => !told.slice(0, i).some((other) => other.day === step.day && other.citations[0]!.quote === step.citations[0]!.quote),
    )
    const turns = told.some((a, i) =>
      told.slice(i + 1).some((b) => framings.part(a.answer, b.answer) && daysBetween(a.day, b.day) > FRAMINGS.days),
    )
    if (!turns) return []
    const about = own[0]!.actors.filter((id) => actors.has(id))
    const [one, other] = about.map((id) => actors.get(id)!.name)
    if (one === undefined || other === undefined) return []
    return [
      {
        id: makeId('change', ...about, told[0]!.citations[0]!.document, told[0]!.citations[0]!.start),
        about,
        question: `How ${one} and ${other} stand to each other, as told at different dates`,
        steps: steps.map(({ day, position, holders, citations }) => ({ day, position, holders, citations })),
      },
    ]
  })
}
