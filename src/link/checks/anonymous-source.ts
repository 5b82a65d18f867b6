/**
 * What rests on someone who is kept from the reader.
 *
 * "A senior official, who asked not to be named, said the base would close" yields a finding; "officials said at a press conference" yields none.
 */
import type { Claim } from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import { finding } from './findings.ts'

/** "the former member Maria Costa" names someone, whatever it calls her; "officials in New York" names a town. */
const NAMED = /(?:^|\s)(?!(?:in|at|of|from|to|near|with|for|by|on)\s)\p{Ll}+\s+(?:\p{Lu}[\p{Ll}’'-]+\s+)+\p{Lu}[\p{Ll}’'-]+$/u

const keptBack = ({ anonymous, source }: Claim): boolean => anonymous && !(source !== null && NAMED.test(source.quote))

export const anonymousSource = defineCheck({
  id: 'anonymous-source',
  title: 'Claims whose source is kept from the reader',
  needs: ['claims', 'propositions'],
  gives: ['findings'],
  examples: [
    {
      texts: [{ text: 'A senior diplomat, who asked not to be named, said that the base would be closed before the summer.' }],
      gives: ['the base would be closed before the summer'],
    },
    { texts: [{ text: 'The minister, Maria Costa, said that the base would be closed before the summer.' }], gives: [] },
  ],
  run: ({ claims, propositions }) => {
    const byId = new Map(claims.map((claim) => [claim.id, claim]))
    const named = new Set(
      propositions
        .filter((p) => p.claims.some((id) => byId.get(id)?.anonymous === false && byId.get(id)?.speaker !== undefined))
        .map((p) => p.id),
    )
    return claims
      .filter((claim) => keptBack(claim) && !(claim.within !== undefined && byId.get(claim.within)?.anonymous))
      .map((claim) =>
        finding({
          check: 'anonymous-source',
          document: claim.content.document,
          message: named.has(claim.proposition)
            ? 'The source is kept from the reader; a named one says the same'
            : 'The source is kept from the reader, and nobody named says the same in these documents',
          innocent: 'A source may have good reason to stay unnamed',
          citations: [claim.content, ...(claim.source ? [claim.source] : [])],
          severity: claim.kind === 'accusation' && !named.has(claim.proposition) ? 'caution' : 'note',
        }),
      )
  },
})
