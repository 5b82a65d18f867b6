/**
 * What rests on someone who is kept from the reader.
 *
 * "A senior official, who asked not to be named, said the base would close" and "two people familiar with the matter" yield a finding; residents and witnesses,
 * a ministry, a spokesman, a document, an official whose name stands in the next sentence yield none.
 */
import type { Knowledge } from '../../lookup/index.ts'
import { type Actor, type Citation, type Claim, cite, type Document, type Finding, type Proposition } from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import { overlaps } from '../../text/spans.ts'
import { groupedBy } from '../grouped-by.ts'
import { sentencesOf } from './article/sentences.ts'
import { unnamedSources } from './article/unnamed-sources.ts'
import { finding } from './findings.ts'

function findingsIn(
  doc: Document,
  people: readonly Citation[],
  claims: readonly Claim[],
  isNamed: (claim: Claim) => boolean,
  knowledge: Knowledge,
): Finding[] {
  const sources = claims.flatMap(({ source, expression }) => (source !== null && expression !== 'ascribed' ? [source] : []))
  return unnamedSources(sentencesOf(doc), people, knowledge.checkWords, sources).map(({ source, sentence }) => {
    const own = claims.filter((claim) => overlaps(claim.content, sentence) && (claim.source === null || overlaps(claim.source, source)))
    const grave = own.some((claim) => claim.kind === 'accusation') || knowledge.checkWords.in('grave', sentence.text)
    const named = own.some(isNamed)
    return finding({
      check: 'anonymous-source',
      document: doc.id,
      message: `“${doc.text.slice(source.start, source.end)}” is kept from the reader${named ? '; a named source says the same' : own.length > 0 ? ', and nobody named says the same in these documents' : ''}`,
      innocent: 'A source may have good reason to stay unnamed, and may be known to the editors',
      citations: [
        ...(own.length > 0 ? own.map((claim) => claim.content) : [cite(doc, sentence.start, sentence.end)]),
        cite(doc, source.start, source.end),
      ],
      severity: grave && !named ? 'caution' : 'note',
    })
  })
}

/** Claims of a thing that someone named claims too. */
function namedToo(claims: readonly Claim[], propositions: readonly Proposition[]): (claim: Claim) => boolean {
  const byClaim = new Map(claims.map((claim) => [claim.id, claim]))
  const named = new Set(
    propositions
      .filter((p) => p.claims.some((id) => byClaim.get(id)?.anonymous === false && byClaim.get(id)?.speaker !== undefined))
      .map((p) => p.id),
  )
  return (claim) => named.has(claim.proposition)
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
