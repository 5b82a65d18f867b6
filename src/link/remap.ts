/** One document's elements with every reference to a member replaced by the actor that it became. */
import type { ActorId, Claim, Contingency, Event, Extraction, Quantity, Tie } from '../model/index.ts'

type Renaming = (id: ActorId) => ActorId

const distinctly = (ids: readonly string[], to: Renaming): string[] => [...new Set(ids.map(to))]
const speaker = <T extends { readonly speaker?: ActorId | undefined }>(element: T, to: Renaming): T =>
  element.speaker === undefined ? element : { ...element, speaker: to(element.speaker) }

const ofClaim = (claim: Claim, to: Renaming): Claim => ({
  ...speaker(claim, to),
  via: claim.via.map((relay) => (relay.actor === undefined ? relay : { ...relay, actor: to(relay.actor) })),
  about: distinctly(claim.about, to),
})
const ofEvent = (event: Event, to: Renaming): Event => ({
  ...event,
  actors: distinctly(event.actors, to),
  recipients: distinctly(event.recipients, to),
})
const ofQuantity = (quantity: Quantity, to: Renaming): Quantity => ({ ...quantity, ofActors: distinctly(quantity.ofActors, to) })
const ofContingency = (contingency: Contingency, to: Renaming): Contingency => speaker(contingency, to)
const ofTie = (tie: Tie, to: Renaming): Tie => ({ ...tie, subject: to(tie.subject), object: to(tie.object) })

/** `to` gives ids that it doesn't know back as they are: ids of events stand among those of actors in `Claim.about`. */
export const remapped = (extraction: Extraction, to: Renaming): Extraction => ({
  ...extraction,
  claims: extraction.claims.map((claim) => ofClaim(claim, to)),
  events: extraction.events.map((event) => ofEvent(event, to)),
  quantities: extraction.quantities.map((quantity) => ofQuantity(quantity, to)),
  contingencies: extraction.contingencies.map((contingency) => ofContingency(contingency, to)),
  ties: extraction.ties.map((tie) => ofTie(tie, to)),
})
