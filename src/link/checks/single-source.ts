/**
 * An accusation that rests on one source in all the articles; weightier where the source is a party to what it tells.
 *
 * "According to the Ostland agency, Westland lent its airfields for the raid on Ostland", found nowhere else, yields a caution; the same charge made
 * by a second source yields nothing.
 */
import type { Actor, ActorId, Claim, Proposition } from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import { Origins } from '../origins.ts'
import { finding } from './findings.ts'

/** Citations shown of one accusation. */
const SHOWN = 4

const isCharge = (claim: Claim): boolean => claim.kind === 'accusation'

/** Whom someone speaks for: themselves, and the state or organization that they belong to. */
function standing(id: ActorId, actors: ReadonlyMap<ActorId, Actor>): Set<ActorId> {
  const actor = actors.get(id)
  const of = actor?.of === undefined ? [] : [actor.of, actors.get(actor.of)?.of ?? actor.of]
  return new Set([id, ...of, ...(actor?.roles ?? []).filter((role) => role.tenure !== 'former').flatMap((role) => role.of ?? [])])
}

/** The charge names whom the source stands for. */
const namesOwn = (claim: Claim, actors: ReadonlyMap<ActorId, Actor>): boolean => {
  if (claim.speaker === undefined) return false
  const own = standing(claim.speaker, actors)
  return claim.about.some((id) => own.has(id))
}

/** Party: the source stands for a state that charges another, or is charged by one, in any of the claims. */
function partiesAmong(charges: readonly Claim[], actors: ReadonlyMap<ActorId, Actor>): ReadonlySet<ActorId> {
  const isState = (id: ActorId): boolean => actors.get(id)?.kind === 'state'
  const parties = new Set<ActorId>()
  for (const claim of charges) {
    const own = claim.speaker === undefined ? [] : [...standing(claim.speaker, actors)].filter(isState)
    const charged = claim.about.flatMap((id) => (actors.has(id) ? [...standing(id, actors)].filter(isState) : []))
    if (own.length > 0 && charged.some((id) => !own.includes(id))) for (const id of [...own, ...charged]) parties.add(id)
  }
  return parties
}

/** Words below which a charge says too little to rest on anything: "the raid". */
const TELLING = 3

const outerFirst = (a: Claim, b: Claim): number => b.content.end - b.content.start - (a.content.end - a.content.start)

export const singleSource = defineCheck({
  id: 'single-source',
  title: 'Accusations that rest on one source',
  needs: ['claims', 'propositions', 'actors', 'documents'],
  gives: ['findings'],
  examples: [
    {
      texts: [
        {
          date: '2024-03-04',
          text: 'Turkey accused Greece of giving its airfields to the rebels for raids on Turkish towns.',
        },
      ],
      gives: ['giving its airfields to the rebels'],
    },
    { texts: [{ date: '2024-03-04', text: 'Greece opened a new airfield near Larissa on Monday.' }], gives: [] },
  ],
  run: ({ propositions, claims, actors, documents }) => {
    const byClaim = new Map(claims.map((claim) => [claim.id, claim]))
    const byActor = new Map(actors.map((actor) => [actor.id, actor]))
    const origins = new Origins(documents, actors)
    const parties = partiesAmong(claims.filter(isCharge), byActor)
    return propositions.flatMap((proposition: Proposition) => {
      const carrying = proposition.claims.map((id) => byClaim.get(id)!).filter((claim) => claim.polarity === 'positive' || isCharge(claim))
      const charges = carrying.filter(isCharge)
      // A claim within a charge is the same charge, worded once.
      if (charges.length === 0 || charges.every((claim) => claim.within !== undefined && byClaim.get(claim.within)?.kind === 'accusation'))
        return []
      if (new Set(carrying.map((claim) => origins.ofClaim(claim))).size > 1) return []
      const [lead] = [...charges].sort(outerFirst)
      if (lead!.content.quote.split(/\s+/u).length < TELLING) return []
      const own = namesOwn(lead!, byActor)
      const party = lead!.speaker !== undefined && [...standing(lead!.speaker, byActor)].some((id) => parties.has(id))
      const articles = proposition.articles === 1 ? 'one article' : `${proposition.articles} articles`
      const who = lead!.expression === 'ascribed' || lead!.speakerName === 'unnamed' ? 'one author' : lead!.speakerName
      return [
        finding({
          check: 'single-source',
          document: lead!.content.document,
          message: `${who}${party ? ', a party to the conflict,' : ''} is the only source of it in these documents (${articles})${own ? ', and the charge concerns the source itself' : ''}`,
          innocent: 'Others may carry it outside these documents; first reports have one source',
          citations: charges.map((claim) => claim.content).slice(0, SHOWN),
          severity: own ? 'caution' : 'note',
        }),
      ]
    })
  },
})
