/**
 * What rests on someone who is kept from the reader.
 *
 * "A senior official, who asked not to be named, said the base would close" and "two people familiar with the matter" yield a finding; residents and witnesses,
 * a ministry, a spokesman, a document, an official whose name stands in the next sentence yield none.
 */
import type { Knowledge } from '../../lookup/index.ts'
import { type Actor, type Citation, type Claim, cite, type Document, type Finding, type Proposition } from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import { overlap, overlaps, type Span } from '../../text/spans.ts'
import { groupedBy } from '../grouped-by.ts'
import { unnamedSources } from './article/unnamed-sources.ts'
import { finding } from './findings.ts'

/** Share of what a sentence tells that its claims hold, from which they alone are cited. */
const MOST = 0.5
/** "Riyadh has had marines on the island, under a paper that both have sealed, according to two people": the claim as read may hold a part of it. */
function coversMost(claims: readonly Claim[], sentence: Span, source: Span): boolean {
  const told = sentence.end - sentence.start - Math.max(0, overlap(source, sentence))
  return claims.reduce((sum, { content }) => sum + Math.max(0, overlap(content, sentence)), 0) >= MOST * told
}

function findingsIn(
  doc: Document,
  people: readonly Citation[],
  claims: readonly Claim[],
  isNamed: (claim: Claim) => boolean,
  knowledge: Knowledge,
): Finding[] {
  return unnamedSources(doc, people, claims, knowledge.checkWords).map(({ source, who = source, sentences, nobody }) => {
    const [first] = sentences
    const own = claims.filter((claim) =>
      sentences.some(
        (sentence, i) => overlaps(claim.content, sentence) && (i > 0 || nobody || claim.source === null || overlaps(claim.source, source)),
      ),
    )
    const grave = own.some((claim) => claim.kind === 'accusation') || sentences.some(({ text }) => knowledge.checkWords.in('grave', text))
    const named = own.some(isNamed)
    const words = doc.text.slice(who.start, who.end)
    return finding({
      check: 'anonymous-source',
      document: doc.id,
      message: nobody
        ? `“${words}”: nobody is given for it`
        : `“${words}” is kept from the reader${named ? '; a named source says the same' : ''}`,
      innocent: 'A source may have good reason to stay unnamed, and may be known to the editors',
      citations: [
        ...(own.length > 0 && coversMost(own, first!, source)
          ? own.map((claim) => claim.content)
          : sentences.map(({ start, end }) => cite(doc, start, end))),
        cite(doc, Math.max(first!.start, source.start), source.end),
      ],
      severity: grave && !named ? 'caution' : 'note',
    })
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
  needs: ['claims', 'propositions', 'actors', 'documents'],
  gives: ['findings'],
  examples: [
    {
      texts: [{ text: 'A senior diplomat, who asked not to be named, said that the base would be closed before the summer.' }],
      gives: ['the base would be closed before the summer'],
    },
    { texts: [{ text: 'The minister, Maria Costa, said that the base would be closed before the summer.' }], gives: [] },
    { texts: [{ text: 'Residents said that the base would be closed before the summer.' }], gives: [] },
  ],
  run: ({ claims, propositions, actors, documents }, knowledge) => {
    const isNamed = namedToo(claims, propositions)
    const people = groupedBy(placesOf(actors), (at) => at.document)
    const said = groupedBy(claims, (claim) => claim.content.document)
    return documents.flatMap((doc) => findingsIn(doc, people.get(doc.id) ?? [], said.get(doc.id) ?? [], isNamed, knowledge))
  },
})
