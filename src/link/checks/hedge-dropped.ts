/**
 * What an outlet told with a reserve and another, that has it from there, tells without: along a shown chain only.
 *
 * "Russia may have moved a brigade to Luga, analysts said" (Baltic Ledger) and "Russia has moved a brigade to Luga, the Baltic Ledger reported" yield a
 * finding; "Russia has moved a brigade, the ministry said" yields none, for the ministry is a source of its own, nor does what names no outlet and copies none.
 */

import type { Knowledge } from '../../lookup/index.ts'
import { publishedDay } from '../../model/document.ts'
import type { Claim, Document, Finding } from '../../model/index.ts'
import { type CheckInput, defineCheck } from '../../plugins.ts'
import { contains, overlaps } from '../../text/spans.ts'
import { beside, type Credit, creditsAmong, elsewhere, goesOn, isThin, takings, telling } from '../citations-between.ts'
import { copiesAmong } from '../copies.ts'
import { groupedBy } from '../grouped-by.ts'
import { alike, type Passage, PassageIndex, type Passages, passagesOf } from '../passages.ts'
import { sentenceCopies } from '../sentence-copies.ts'
import { contentTerms, shared, Weights } from '../terms.ts'
import { PASSAGES, TELLINGS } from '../thresholds.ts'
import { finding, nameOf } from './findings.ts'
import { type HedgedChain, hedgedChains } from './retold/hedged-chains.ts'
import { hasOwnEvidence, hasOwnSource } from './retold/own-source.ts'
import { isOpen, isSettled, reserveOf } from './retold/reserve.ts'

/** A sentence with the one that it tells again, and how that is known. */
interface Chain {
  readonly retold: Passage
  readonly from: Passage
  readonly credit?: Credit
  /** What leaves it open, where that is known. */
  readonly hedge?: HedgedChain['hedge']
  /** The source itself is told to have proved what it left open. */
  readonly proved?: boolean
}

const PROVES =
  /\b(?:(?:has|have|had)\s+)?(?:established|proved|proven|shown|showed|shows|found|determined|demonstrated|discovered|concluded|ascertained|documented)\b/iu
/** Words before such a verb that name who is told to have proved it. */
const WHO = 60

/** Sentences of a later article by which a source has proved what an earlier article lets it leave open: "the code came from Silent Dune, as a Finnish firm has established". */
function proved(documents: readonly Document[], passages: Passages): Chain[] {
  if (!documents.some((doc) => PROVES.test(doc.text))) return []
  const index = new PassageIndex(documents.flatMap((doc) => passages.of(doc.id)))
  return documents.flatMap((doc) =>
    passages.of(doc.id).flatMap((retold): Chain[] => {
      const verb = PROVES.exec(retold.citation.quote)
      if (verb === null) return []
      const who = contentTerms(passages.words(retold.citation.quote.slice(Math.max(0, verb.index - WHO), verb.index)))
      return index
        .like(retold.terms, PASSAGES.whole)
        .filter(({ passage: { citation } }) => citation.document !== doc.id && isEarlier(passages.doc(citation.document), doc))
        .filter(({ passage }) => {
          const there = passages.near(passage)
          return who.length > 0 && there.has(who.at(-1)!)
        })
        .slice(0, PASSAGES.candidates)
        .map(({ passage }) => ({ retold, from: passage, proved: true }))
    }),
  )
}

function isEarlier(a: Document, b: Document): boolean {
  const [x, y] = [publishedDay(a), publishedDay(b)]
  return x !== undefined && y !== undefined && x < y
}

/** Sentences of an article that stand nearly word for word in another, in a longer copied passage or alone: a word like "apparently" breaks a run in two. */
function copied(input: CheckInput, passages: Passages): Chain[] {
  const copies = [copiesAmong(input.documents), sentenceCopies(input.documents)].flatMap((found) => [...found.values()].flat())
  return copies.flatMap((copy): Chain[] => {
    if (copy.of.document === copy.document) return []
    const there = passages.of(copy.of.document).filter(({ citation }) => overlaps(citation, copy.of))
    const here = passages.of(copy.document).filter(({ citation }) => overlaps(citation, copy))
    const weights = new Weights(
      [...there, ...here].map(({ terms }) => terms),
      TELLINGS.leastPassages,
    )
    return here.flatMap((retold) =>
      there.filter((from) => alike(retold.terms, from.terms, weights) >= PASSAGES.copied).map((from) => ({ retold, from })),
    )
  })
}

export const hedgeDropped = defineCheck({
  id: 'hedge-dropped',
  title: 'What another outlet told with a reserve, retold without it',
  needs: ['documents', 'claims', 'actors'],
  gives: ['findings'],
  examples: [
    {
      texts: [
        { date: '2024-03-04', outlet: 'Fjord Ledger', text: 'Norway may have sold its oldest submarine to Chile, two analysts said.' },
        { date: '2024-03-06', outlet: 'Gazette', text: 'Norway has sold its oldest submarine to Chile, the Fjord Ledger reported.' },
      ],
      gives: ['Norway has sold its oldest submarine to Chile', 'may have sold its oldest submarine'],
    },
    {
      texts: [
        { date: '2024-03-04', outlet: 'Fjord Ledger', text: 'Norway may have sold its oldest submarine to Chile, two analysts said.' },
        { date: '2024-03-06', outlet: 'Gazette', text: 'Norway may have sold its oldest submarine to Chile, the Fjord Ledger reported.' },
        { date: '2024-03-07', outlet: 'Courier', text: 'Norway has sold its oldest submarine to Chile, the navy said.' },
      ],
      gives: [],
    },
  ],
  run: (input, knowledge) => {
    const passages = passagesOf(input.documents, input.actors, knowledge)
    const claims = groupedBy(input.claims, (claim) => claim.content.document)
    const credits = creditsAmong(input.documents, input.claims, passages)
    const chains: Chain[] = [
      ...takings(input.documents, credits, passages).map(({ credit, taken, from }) => ({ retold: taken, from, credit })),
      ...takings(input.documents, elsewhere(credits, passages), passages)
        // What is credited elsewhere in the article for another thing is no chain for this one.
        .filter(({ credit, taken }) => isThin(credit, passages) || beside(credit, taken, passages))
        .map(({ credit, taken, from }) => ({ retold: taken, from, credit })),
      ...hedgedChains(input.documents, credits, passages, knowledge),
      ...copied(input, passages),
      ...proved(input.documents, passages),
    ]
    const done = new Set<string>()
    return chains.flatMap((chain): Finding[] => {
      const key = `${chain.retold.citation.document} ${chain.retold.citation.start}`
      if (done.has(key)) return []
      const found = dropped(chain, passages, claims.get(chain.retold.citation.document) ?? [], knowledge)
      if (found) done.add(key)
      return found ? [found] : []
    })
  },
})

function dropped(
  { retold, from, credit, hedge: known, proved: isProved }: Chain,
  passages: Passages,
  claims: readonly Claim[],
  knowledge: Knowledge,
): Finding | undefined {
  const [here, there] = [passages.doc(retold.citation.document), passages.doc(from.citation.document)]
  if (laterThan(there, here)) return undefined
  const { terms } = credit ? passages.widened(retold) : retold
  const weights = new Weights(
    [...passages.of(here.id), ...passages.of(there.id)].map((passage) => passage.terms),
    TELLINGS.leastPassages,
  )
  const hedge = known ?? reserveOf(from, terms, passages, weights, knowledge)
  if (hedge === undefined || isOpen(retold, hedge.clause, passages, knowledge)) return undefined
  // "It has not published its records": what the sentence before took up is not told again here.
  if (credit && !goesOn(retold.citation.quote) && telling(shared(retold.terms, hedge.clause)).length < PASSAGES.fewTerms) return undefined
  if (isProved && !contains(from.citation, hedge.word)) return undefined
  if (!isProved && hasOwnSource(retold, from, hedge.clause, credit?.outlet, claims, passages)) return undefined
  if (hasOwnEvidence(retold, from, passages, knowledge)) return undefined
  if (isSettled(retold, hedge.clause, passages)) return undefined
  const shown = contains(from.citation, hedge.word) ? `“${hedge.word.quote}”` : 'what it says beside it'
  return finding({
    check: 'hedge-dropped',
    document: here.id,
    message: `${nameOf(there)} tells this with a reserve (${shown}); here it is told without, ${isProved ? 'as proved by its source' : credit ? 'with credit to it' : 'in its words'}, and no further evidence is named beside it`,
    innocent: 'The author may have grounds that are not named here, or the outlet may have told it as certain later',
    citations: [
      retold.citation,
      from.citation,
      ...(contains(from.citation, hedge.word) ? [] : [hedge.word]),
      ...(credit && !credit.whole && credit.citation.start !== retold.citation.start ? [credit.citation] : []),
    ],
    severity: 'caution',
  })
}

const laterThan = (a: Document, b: Document): boolean => {
  const [x, y] = [publishedDay(a), publishedDay(b)]
  return x !== undefined && y !== undefined && x > y
}
