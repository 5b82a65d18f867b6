/**
 * Claims with the person whose name stands at the end of the words for their source, where the reading gave them nobody.
 *
 * "the group’s spokesman, Colonel Naw Bu, said" is spoken by Naw Bu, as "Naw Bu says" is in another article; "fighters loyal to Naw Bu" are not.
 */
import type { Actor, Citation, Claim } from '../../../model/index.ts'
import { groupedBy } from '../../grouped-by.ts'

/** What may stand before a name that is in apposition: a comma, a title. */
const APPOSED =
  /(?:^|,|\b\p{Lu}\p{Ll}+\.?|\b(?:spokes\p{L}+|chairman|chairwoman|director|commander|leader|head|chief|doctor|president|secretary))\s*$/u
const OF_SOMEBODY = /\b(?:for|of|to|by|with|from|against|under|near|on|and)\s+(?:\p{Lu}[\p{L}.]*\s+)*$/u

export function spokenBy(claims: readonly Claim[], actors: readonly Actor[]): Claim[] {
  const names = groupedBy(
    actors
      .filter(({ kind }) => kind === 'person')
      .flatMap((actor) => actor.mentions.filter(({ quote }) => /^\p{Lu}/u.test(quote)).map((at) => ({ actor, at }))),
    ({ at }) => at.document,
  )
  const nameAt = ({ document, start, end, quote }: Citation): Actor | undefined =>
    names.get(document)?.find(({ at }) => {
      const before = quote.slice(0, at.start - start)
      return at.start > start && at.end === end && APPOSED.test(before) && !OF_SOMEBODY.test(before)
    })?.actor
  return claims.map((claim) => {
    const actor = claim.speaker === undefined && claim.source !== null ? nameAt(claim.source) : undefined
    return actor === undefined ? claim : { ...claim, speaker: actor.id, speakerName: actor.name }
  })
}
