/**
 * What claims say by their nature: promises, vows and threats, warnings not to do something, demands that something be not done, forecasts.
 *
 * "Oslo vowed to defend the strait" gives a commitment by Oslo: "to defend the strait". "Oslo warned Lima not to move" draws a red line.
 */
import type { Claim, ContingencyKind } from '../../model/index.ts'

/** Words by which someone binds themselves. */
export const BINDS = /\b(?:vow|pledg|promis|commit|undert[ao]ok|undertak|guarantee|assur|swear|swore|sworn)/iu
/** "He would be a great senator": what is thought, where no word binds anyone. */
const STATES = /(?:will|would|won['’]t|['’]ll|not) (?:not )?be\b/iu
/** An offer binds no one until it is taken. */
const OFFERS = /\boffer/iu
const THREATENS = /\bthreat/iu
const FORBIDS = /\b(?:warn|insist|demand|caution|stress)/iu
const FORESEES = /\b(?:expect|predict|forecast|anticipat|foresee|foresaw|project(?:s|ed|ion|ions)?\b)/iu
const AFTERMATH = /\b(?:repercussion|consequence|retaliation|response|countermeasure|reprisal)s?\b/iu
/** A content that tells what was or is, and promises nothing: "that their savings were safe". */
const TELLS = /^(?:\S+ ){0,6}?(?:was|were|is|are|has|have|had|did)\b/iu

export interface Pledge {
  readonly kind: ContingencyKind
  /** Whether the claim's content is the consequence; else it is what must not be done. */
  readonly part: 'condition' | 'consequence'
}

const forbids = ({ content, polarity }: Claim): boolean =>
  /^(?:(?:\S+ ){0,15}?not to|against)\b/iu.test(content.quote) || (polarity === 'negative' && /\b(?:no|not|never)\b/iu.test(content.quote))

/** What a claim says would be done or must not be, by its cue and kind; undefined for one that says neither. */
export function pledgeIn(claim: Claim): Pledge | undefined {
  const cue = claim.cue?.quote ?? ''
  if (FORBIDS.test(cue) && forbids(claim) && (claim.kind === 'threat' || claim.kind === 'demand'))
    return { kind: 'red line', part: /not to|against/iu.test(claim.content.quote) ? 'condition' : 'consequence' }
  if (
    claim.kind === 'promise' &&
    !OFFERS.test(cue) &&
    (BINDS.test(cue) || !STATES.test(claim.content.quote)) &&
    !TELLS.test(claim.content.quote)
  )
    return { kind: 'commitment', part: 'consequence' }
  if (claim.kind === 'threat' && BINDS.test(cue)) return { kind: 'commitment', part: 'consequence' }
  if (claim.kind === 'threat' && (THREATENS.test(cue) || AFTERMATH.test(claim.content.quote)))
    return { kind: 'warning', part: 'consequence' }
  if (claim.kind !== 'demand' && claim.polarity === 'positive' && FORESEES.test(cue) && !TELLS.test(claim.content.quote))
    return { kind: 'forecast', part: 'consequence' }
  return undefined
}
