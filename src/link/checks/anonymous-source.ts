/**
 * What rests on someone who is kept from the reader.
 *
 * "A senior official, who asked not to be named, said the base would close" and "two people familiar with the matter" yield a finding; a ministry, a spokesman,
 * a document, an official whose name stands in the next sentence, and residents who tell what everybody saw yield none.
 */
import type { Knowledge } from '../../lookup/index.ts'
import {
  type Actor,
  type Citation,
  type Claim,
  cite,
  type Document,
  type Finding,
  type Proposition,
  type Situation,
} from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import { groupedBy } from '../grouped-by.ts'
import { WORTH } from '../thresholds.ts'
import { type Teller, tellersIn } from './article/tellers.ts'
import { finding } from './findings.ts'
import { type Evidence, worthOf } from './worth/models.ts'
import { tellerEvidence } from './worth/teller-evidence.ts'

type Seen = Pick<Situation, 'claims' | 'actors' | 'documents' | 'disagreements'>

export interface TellerCandidate {
  readonly doc: Document
  readonly teller: Teller
  /** What is told, then who tells it. */
  readonly citations: readonly Citation[]
  readonly evidence: Evidence
}

/** Whoever tells something without a name, with what is seen of them. */
export function tellerCandidates({ claims, actors, documents, disagreements }: Seen, { checkWords: words }: Knowledge): TellerCandidate[] {
  const people = groupedBy(placesOf(actors), (at) => at.document)
  const said = groupedBy(claims, (claim) => claim.content.document)
  const contested = groupedBy(
    disagreements.flatMap(({ sides }) => sides.flatMap(({ citations }) => citations)),
    (at) => at.document,
  )
  return documents.flatMap((doc) => {
    const [own, named] = [said.get(doc.id) ?? [], people.get(doc.id) ?? []]
    const tellers = tellersIn(doc, named, own, words)
    const scene = { doc, tellers, people: named, contested: contested.get(doc.id) ?? [], claims: own.length, words }
    return tellers.map((teller): TellerCandidate => {
      const told =
        teller.claims.length > 0 ? teller.claims.map(({ content }) => content) : teller.sentences.map((at) => cite(doc, at.start, at.end))
      const start = Math.max(teller.sentences[0]!.start, teller.source.start)
      return { doc, teller, citations: [...told, cite(doc, start, teller.source.end)], evidence: tellerEvidence(teller, scene) }
    })
  })
}

function findingOf({ doc, teller, citations }: TellerCandidate, isNamed: (claim: Claim) => boolean, knowledge: Knowledge): Finding {
  const { source, who = source, sentences, nobody, claims } = teller
  const grave = claims.some(({ kind }) => kind === 'accusation') || sentences.some(({ text }) => knowledge.checkWords.in('grave', text))
  const named = claims.some(isNamed)
  const words = doc.text.slice(who.start, who.end)
  return finding({
    check: 'anonymous-source',
    document: doc.id,
    message: nobody
      ? `“${words}”: nobody is given for it`
      : `“${words}” is kept from the reader${named ? '; a named source says the same' : ''}`,
    innocent: 'A source may have good reason to stay unnamed, and may be known to the editors',
    citations: [...citations],
    severity: grave && !named ? 'caution' : 'note',
  })
}

/** Claims of a thing that someone named claims too, in another claim: an official without a name may be filed under their state. */
function namedToo(claims: readonly Claim[], propositions: readonly Proposition[]): (claim: Claim) => boolean {
  const named = new Set(claims.filter(({ anonymous, speaker }) => !anonymous && speaker !== undefined).map(({ id }) => id))
  const byNamed = new Map(propositions.map((p) => [p.id, p.claims.filter((id) => named.has(id))]))
  return (claim) => byNamed.get(claim.proposition)?.some((id) => id !== claim.id) ?? false
}

const placesOf = (actors: readonly Actor[]): Citation[] =>
  actors.filter((actor) => actor.kind === 'person').flatMap((actor) => actor.mentions)

export const anonymousSource = defineCheck({
  id: 'anonymous-source',
  title: 'Claims whose source is kept from the reader',
  needs: ['claims', 'propositions', 'actors', 'documents', 'disagreements'],
  gives: ['findings'],
  examples: [
    {
      texts: [{ text: 'A senior diplomat, who asked not to be named, said that the base would be closed before the summer.' }],
      gives: ['the base would be closed before the summer'],
    },
    { texts: [{ text: 'The minister, Maria Costa, said that the base would be closed before the summer.' }], gives: [] },
    { texts: [{ text: 'Residents said that the base would be closed before the summer.' }], gives: [] },
  ],
  run: (situation, knowledge) => {
    const isNamed = namedToo(situation.claims, situation.propositions)
    return tellerCandidates(situation, knowledge).flatMap((candidate) =>
      worthOf('anonymous-source', candidate.evidence) < WORTH.anonymous ? [] : [findingOf(candidate, isNamed, knowledge)],
    )
  },
})
