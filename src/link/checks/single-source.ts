/**
 * A grave thing that rests on one source in all the articles: a party to it, or one outlet.
 *
 * "The army’s spokesman said that 340 insurgents had been killed", told by nobody else, yields a note; the same with a hospital that counted the bodies, or with the
 * other side conceding or contesting it, yields none. What one source tells of one thing is one finding, in however many articles it stands.
 */
import type { Claim } from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import { plain } from '../../text/plain.ts'
import { overlaps } from '../../text/spans.ts'
import { Classes } from '../classes.ts'
import { groupedBy } from '../grouped-by.ts'
import { Origins } from '../origins.ts'
import { SOURCES } from '../thresholds.ts'
import { saidBehind } from './article/said-behind.ts'
import { sentencesOf } from './article/sentences.ts'
import { spokenBy } from './article/spoken-by.ts'
import { Standing } from './article/standing.ts'
import { toldBefore } from './article/told-before.ts'
import { byId, finding } from './findings.ts'
import { Witnesses } from './sources/confirmed.ts'
import { type GraveClaim, GraveReader } from './sources/grave-claims.ts'

/** Citations shown of one thing. */
const SHOWN = 6
/** Words below which a claim says too little to rest on anything: "the raid". */
const TELLING = 5
const UNCHECKED =
  /\b(?:could not be (?:independently )?(?:verified|confirmed|checked)|not be independently|no way to (?:verify|check)|unable to verify|has not been (?:verified|confirmed)|not been independently)\b/iu

/** Claims of one source that tell one thing: in one article side by side or with a word in common, in several with more. */
function things(claims: readonly GraveClaim[]): GraveClaim[][] {
  const classes = new Classes()
  const holders = new Map<string, GraveClaim[]>()
  for (const one of claims) {
    const near = new Map<GraveClaim, number>()
    for (const stem of one.stems) {
      const had = holders.get(stem) ?? []
      holders.set(stem, had)
      for (const other of had) near.set(other, (near.get(other) ?? 0) + 1)
      had.push(one)
    }
    for (const [other, n] of near) {
      const here = other.claim.content.document === one.claim.content.document
      if (n >= (here ? SOURCES.sameHere : SOURCES.sameThing - 1) || other.claim.proposition === one.claim.proposition)
        classes.join(other.claim.id, one.claim.id)
    }
  }
  return [...groupedBy(claims, ({ claim }) => classes.find(claim.id)).values()]
}

export const singleSource = defineCheck({
  id: 'single-source',
  title: 'Grave things that rest on one source',
  needs: ['claims', 'propositions', 'actors', 'events', 'documents', 'disagreements'],
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
    {
      texts: [{ date: '2024-03-04', text: 'Greece said that it would not return to the talks as long as the road stayed closed.' }],
      gives: [],
    },
  ],
  run: ({ propositions, claims: read, actors, events, documents, disagreements }, knowledge) => {
    const claims = [...spokenBy(read, actors), ...saidBehind(documents, read, actors), ...toldBefore(documents, read, actors)]
    const docs = byId(documents)
    const standing = new Standing(actors)
    const reader = new GraveReader(docs, standing, knowledge, events)
    const witnesses = new Witnesses(claims, docs, reader, standing, knowledge.checkWords)
    const origins = new Origins(documents, actors)
    const byClaim = new Map(claims.map((claim) => [claim.id, claim]))
    // One source may be read under two ids in two articles: names count too.
    const keyOf = (claim: Claim): string => (claim.speaker === undefined ? '' : plain(claim.speakerName)) || origins.ofClaim(claim)
    const carried = new Map(
      propositions.flatMap((p) => {
        const all = p.claims.map((id) => byClaim.get(id)!).filter((claim) => claim.polarity === 'positive' || claim.kind === 'accusation')
        return p.claims.map(
          (id) => [id, Math.min(new Set(all.map(keyOf)).size, new Set(all.map((claim) => origins.ofClaim(claim))).size)] as const,
        )
      }),
    )
    // What others contest is told as a disagreement, with who holds what.
    const contested = disagreements.flatMap(({ sides }) => sides.flatMap((side) => side.citations))
    const isContested = ({ content }: Claim): boolean => contested.some((at) => at.document === content.document && overlaps(at, content))
    // What stands within another charge is the same charge, worded once.
    const isInner = (claim: Claim): boolean => claim.within !== undefined && byClaim.get(claim.within)?.kind === 'accusation'
    const grave = claims
      .filter((claim) => !isInner(claim) && claim.content.quote.split(/\s+/u).length >= TELLING)
      .flatMap((claim) => reader.read(claim) ?? [])
    return [...groupedBy(grave, ({ name }) => plain(name)).values()].flatMap(things).flatMap((group) => {
      if (group.some(({ claim }) => (carried.get(claim.id) ?? 1) > 1 || isContested(claim)) || witnesses.confirm(group)) return []
      const [first] = group
      const articles = new Set(group.map(({ claim }) => claim.content.document))
      const unchecked = [...articles].some((id) => sentencesOf(docs.get(id)!).some(({ text }) => UNCHECKED.test(text)))
      const own = group.some(
        ({ claim }) => claim.speaker !== undefined && claim.about.some((id) => standing.actor(id) && standing.isKin(id, claim.speaker!)),
      )
      return [
        finding({
          check: 'single-source',
          document: first!.claim.content.document,
          message: `${first!.name}${first!.bearing === 'party' ? ', a party to it' : ''}: told on their word alone${articles.size === 1 ? '' : ` in ${articles.size} articles`}${own ? ', and it concerns the source itself' : ''}${unchecked ? '; the article says that it could not be checked' : ''}`,
          innocent: 'Others may carry it outside these documents, or here in other words; first reports have one source',
          citations: group.map(({ claim }) => claim.content).slice(0, SHOWN),
          severity: own || articles.size > 1 || unchecked ? 'caution' : 'note',
        }),
      ]
    })
  },
})
