/**
 * Sentences that tell what another outlet left open, found by what the reserve governs: the rest of both sentences may have nothing in common.
 *
 * "The Aurelia B, which lay off Paldiski for a week, was loaded with Iranian crude, the Ledger reported" tells again "The Aurelia B, a ship of 105,000 tonnes, may have been carrying
 * Iranian crude"; "Iranian crude has become cheap, the Ledger reported" does not.
 */
import type { Knowledge } from '../../../lookup/index.ts'
import { type Citation, type Document, publishedDay } from '../../../model/index.ts'
import { outletNames } from '../../../text/outlet-names.ts'
import { beside, type Credit, goesOn, telling } from '../../citations-between.ts'
import { groupedBy } from '../../grouped-by.ts'
import { hedgesIn, leavesOpen } from '../../hedges.ts'
import type { Passage, Passages } from '../../passages.ts'
import { shared, type Terms } from '../../terms.ts'
import { PASSAGES } from '../../thresholds.ts'

export interface HedgedChain {
  readonly retold: Passage
  readonly from: Passage
  readonly credit: Credit
  readonly hedge: { readonly word: Citation; readonly clause: Terms }
}

/** Who, what and where two pieces of text share, states among them. */
function inCommon(a: Terms, b: Terms): number {
  const common = shared(a, b)
  const states = common.filter((term) => term.startsWith('@')).length
  const words = telling(common.filter((term) => !term.startsWith('@'))).length
  return words < PASSAGES.fewTerms ? 0 : words + Math.min(states, 1)
}

/** What the reserve governs is told again, and who or where it is stands at least in its sentence. */
const tellsAgain = (retold: Terms, from: Terms, clause: Terms): boolean =>
  inCommon(retold, clause) >= PASSAGES.fewTerms && inCommon(retold, from) >= PASSAGES.sharedTerms

/** It leaves something open itself, whatever that is. */
const isHedged = (sentence: Citation, passages: Passages, knowledge: Knowledge): boolean =>
  hedgesIn(passages.doc(sentence.document), sentence, knowledge).length > 0 ||
  leavesOpen(sentence.quote) ||
  knowledge.checkWords.in('keeps away', sentence.quote)

/** Sentences that a credit may cover: its own, those that go on with it, and those beside one that only says who had the story. */
function covered(credit: Credit, passages: Passages, knowledge: Knowledge): Passage[] {
  const near = passages.of(credit.citation.document).filter((passage) => beside(credit, passage, passages))
  const own = credit.taken.filter(({ citation }) => citation.start === credit.citation.start || goesOn(citation.quote))
  const keeps = ({ citation }: { citation: Citation }): boolean => isHedged(citation, passages, knowledge)
  // The credit keeps the reserve: what stands beside it goes further on grounds of its own.
  if (keeps(credit)) return []
  return [...own, ...near.filter((passage) => !own.includes(passage) && passages.outlets.in(passage.citation.quote).length === 0)].filter(
    (passage) => !keeps(passage),
  )
}

export function hedgedChains(
  documents: readonly Document[],
  credits: ReadonlyMap<string, readonly Credit[]>,
  passages: Passages,
  knowledge: Knowledge,
): HedgedChain[] {
  const byOutlet = groupedBy(
    documents.filter(({ outlet }) => outlet !== undefined),
    ({ outlet }) => outletNames(outlet!)[0]!,
  )
  const hedged = (doc: Document) =>
    passages
      .of(doc.id)
      .flatMap((from) =>
        hedgesIn(doc, from.citation, knowledge).map(({ word, clause }) => ({ from, hedge: { word, clause: passages.terms(clause) } })),
      )
  const known = new Map<string, ReturnType<typeof hedged>>()
  const hedgesOf = (outlet: string): ReturnType<typeof hedged> => {
    const had = known.get(outlet) ?? (byOutlet.get(outlet) ?? []).flatMap(hedged)
    known.set(outlet, had)
    return had
  }
  return [...credits].flatMap(([id, own]) =>
    own
      .filter(({ whole, downstream }) => !whole && !downstream)
      .flatMap((credit) =>
        covered(credit, passages, knowledge).flatMap((retold) =>
          hedgesOf(credit.outlet)
            .filter(({ from }) => (publishedDay(passages.doc(from.citation.document)) ?? '') <= (publishedDay(passages.doc(id)) ?? ''))
            .filter(({ from, hedge }) => tellsAgain(retold.terms, from.terms, hedge.clause))
            .map(({ from, hedge }): HedgedChain => ({ retold, from, credit, hedge })),
        ),
      ),
  )
}
