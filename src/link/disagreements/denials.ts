/**
 * One says that it was so, another that it was not.
 *
 * "Tehran accused Baku of letting Israel use its territory" and "Baku insists that no one may use its territory against a third country" yield
 * one disagreement with two sides; "Baku promised not to let anyone use it" yields none.
 */
import { type Claim, type Disagreement, makeId, type PropositionId } from '../../model/index.ts'
import { width } from '../chronology.ts'
import { cluster, type Pair } from '../clusters.ts'
import { smallest } from '../smallest.ts'
import type { TermReader } from '../terms.ts'
import type { Target } from './denial-targets.ts'
import { excerpt, inSingleMarks } from './excerpt.ts'
import type { Sides, Voice } from './sides.ts'
import { subjectOf } from './subject.ts'

/** Groups denials that deny the same: of one proposition, of one assertion, or of assertions of one proposition. */
function groups(
  denials: readonly Claim[],
  targets: ReadonlyMap<string, readonly Target[]>,
  propositions: ReadonlyMap<string, PropositionId>,
): number[][] {
  const pairs: Pair[] = []
  const first = new Map<string, number>()
  const keysOf = ({ voice }: Target): string[] => [
    `${voice.citation.document} ${voice.citation.start}`,
    ...(voice.claim === undefined ? [] : [propositions.get(voice.claim.id) ?? []].flat()),
  ]
  for (const [i, denial] of denials.entries()) {
    const best = targets.get(denial.id)![0]
    for (const key of new Set([propositions.get(denial.id) ?? [], ...(best ? keysOf(best) : [])].flat())) {
      const other = first.get(key)
      if (other === undefined) first.set(key, i)
      else pairs.push({ a: other, b: i, score: 1 })
    }
  }
  // What one denies first another may deny too; what both deny only after other things is shared by different questions.
  for (const [i, denial] of denials.entries()) {
    for (const key of targets.get(denial.id)!.slice(1).flatMap(keysOf)) {
      const other = first.get(key)
      if (other !== undefined && other !== i) pairs.push({ a: Math.min(i, other), b: Math.max(i, other), score: 1 })
    }
  }
  return cluster(
    denials.map((denial) => denial.id),
    pairs,
    () => true,
  )
}

export function denialDisagreements(
  targets: readonly Target[],
  claims: readonly Claim[],
  sides: Sides,
  reader: TermReader,
): Disagreement[] {
  const propositions = new Map(claims.map((claim) => [claim.id, claim.proposition]))
  const byProposition = new Map<PropositionId, Claim[]>()
  for (const claim of claims) byProposition.set(claim.proposition, [...(byProposition.get(claim.proposition) ?? []), claim])
  const byDenial = new Map<string, Target[]>()
  for (const target of targets) byDenial.set(target.denial.id, [...(byDenial.get(target.denial.id) ?? []), target])
  const denials = claims.filter((claim) => byDenial.has(claim.id))

  return groups(denials, byDenial, propositions).map((members): Disagreement => {
    const denying = members.map((i) => denials[i]!)
    const denyingIds = new Set(denying.map((claim) => claim.id))
    const found = denying.flatMap((denial) => byDenial.get(denial.id)!)
    // Whoever else claims what is denied is on its side too.
    const fellows = found
      .flatMap((target) => (target.voice.claim ? (byProposition.get(propositions.get(target.voice.claim.id)!) ?? []) : []))
      .filter(
        (claim) => claim.polarity === 'positive' && claim.kind !== 'denial' && claim.kind !== 'no comment' && !denyingIds.has(claim.id),
      )
    const asserting: Voice[] = sides.sorted([
      ...found.map((target) => target.voice),
      ...fellows.map((claim) => ({ citation: claim.content, claim })),
    ])
    const denyingVoices = sides.sorted(denying.map((claim) => ({ citation: claim.content, claim })))
    const yes = sides.side('It is or was so', asserting)
    const no = sides.side('It is or was not so', denyingVoices)
    const period = found.flatMap((target) => target.times).sort((a, b) => width(a) - width(b))[0]
    return {
      id: makeId('disagreement', 'denial', smallest([...yes.claims, ...no.claims]), smallest(no.claims)),
      kind: 'denial',
      question: `Is it so: “${inSingleMarks(excerpt(subjectOf(found, reader)))}”?`,
      ...(period === undefined ? {} : { period }),
      settledBy: 'A record made at the time, or a witness other than the parties',
      history: opened(yes.citations, no.citations, sides),
      sides: [yes, no],
    }
  })
}

/** First asserted, first denied; the later of the two opens it. */
function opened(
  yes: Disagreement['sides'][number]['citations'],
  no: Disagreement['sides'][number]['citations'],
  sides: Sides,
): Disagreement['history'] {
  const firsts = [
    { what: 'first asserted', citation: yes.find((c) => sides.dayOf(c) !== undefined) },
    { what: 'first denied', citation: no.find((c) => sides.dayOf(c) !== undefined) },
  ]
  return firsts
    .flatMap(({ what, citation }) => (citation === undefined ? [] : [{ day: sides.dayOf(citation)!, what, citation }]))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((entry, i, all) => (i === all.length - 1 && all.length > 1 ? { ...entry, what: `opened: ${entry.what}` } : entry))
}
