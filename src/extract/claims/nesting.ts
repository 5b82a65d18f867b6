/**
 * Claims inside claims: which one stands in whose content, and who relays it.
 *
 * "The Post reported that Oslo fears a war": Oslo's fear stands within the Post's report, by way of the Post.
 */
import type { Claim } from '../../model/index.ts'
import { contains, iou } from '../../text/spans.ts'

const length = ({ content }: Claim): number => content.end - content.start
const sameSpeaker = (a: Claim, b: Claim): boolean => (a.speaker !== undefined && a.speaker === b.speaker) || a.speakerName === b.speakerName

function enclosing(claim: Claim, claims: readonly Claim[]): Claim | undefined {
  const place = claim.cue ?? claim.content
  return claims
    .filter(
      (c) =>
        c !== claim && c.id !== claim.id && contains(c.content, place) && contains(c.content, claim.content) && length(c) > length(claim),
    )
    .sort((a, b) => length(a) - length(b))[0]
}

export function nested(claims: readonly Claim[]): Claim[] {
  const done = new Map<string, Claim>()
  const settle = (claim: Claim): Claim => {
    const known = done.get(claim.id)
    if (known) return known
    const around = enclosing(claim, claims)
    const outer = around && settle(around)
    let result = claim
    if (outer) {
      const relay =
        sameSpeaker(outer, claim) || outer.speakerName === 'unnamed'
          ? []
          : [
              {
                name: outer.speakerName,
                ...(outer.speaker === undefined ? {} : { actor: outer.speaker }),
                ...(outer.source ? { citation: outer.source } : {}),
              },
            ]
      result = { ...claim, within: outer.id, via: [...outer.via, ...relay, ...claim.via] }
    }
    done.set(claim.id, result)
    return result
  }
  return claims.map(settle)
}

/** One claim a mention: of two with one speaker over the same words, the first stays. */
export function distinct(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = []
  for (const claim of claims) {
    const twin = kept.find(
      (k) =>
        (sameSpeaker(k, claim) || (k.source && claim.source && k.source.start === claim.source.start)) &&
        iou(k.content, claim.content) > 0.75,
    )
    if (!twin && !kept.some((k) => k.id === claim.id)) kept.push(claim)
  }
  return kept
}
