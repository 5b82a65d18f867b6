/**
 * The reserve under which an outlet tells something, and whether one who tells it again keeps it or lets something else settle it.
 *
 * "Russia may have moved a brigade" stands under "may"; "The Gazette could not verify the letter" may stand a little further on. "The Ledger claims that", "gives no source",
 * "whether" keep it; "The ministry confirmed the transfer" settles it.
 */
import type { Knowledge } from '../../../lookup/index.ts'
import type { Citation, Document } from '../../../model/index.ts'
import { hedgesIn, leavesOpen } from '../../hedges.ts'
import { alike, type Passage, type Passages } from '../../passages.ts'
import { contentTerms, shared, type Terms, type Weights } from '../../terms.ts'
import { PASSAGES } from '../../thresholds.ts'

const isNegated = (words: string, at: number): boolean =>
  /\b(?:not|no|nor|neither|never|un|without|declined|refused)\b[^.]{0,40}$/iu.test(words.slice(0, at))

/** Sentences behind one within which its article may say that it stands open. */
const REACH = 3

/** Something in the retelling article settles it: "The ministry confirmed the transfer." */
export function isSettled(retold: Passage, clause: Terms, passages: Passages): boolean {
  return passages.of(retold.citation.document).some(({ citation, terms, at }) => {
    const confirming = [...citation.quote.matchAll(/[\p{L}]+/gu)].some(
      (match) => passages.comparing.is('confirms', match[0].toLowerCase()) && !isNegated(citation.quote, match.index),
    )
    // "What was a guess in April is now settled", just before it.
    return confirming && (Math.abs(at - retold.at) === 1 || contentTerms(new Set(shared(terms, clause))).length > 1)
  })
}

/** Some reserve governs what is told again. */
export function isOpen(passage: Passage, told: Terms, passages: Passages, knowledge: Knowledge): boolean {
  if (knowledge.checkWords.in('keeps away', passage.citation.quote)) return true
  const doc = passages.doc(passage.citation.document)
  const governs = (clause: Citation): boolean => contentTerms(new Set(shared(passages.terms(clause), told))).length > 1
  if (hedgesIn(doc, passage.citation, knowledge).some(({ clause }) => governs(clause))) return true
  const all = passages.of(doc.id)
  return [passage.at - 1, passage.at + 1].some((at) => all[at] !== undefined && leavesOpen(all[at].citation.quote))
}

/** The first telling word behind the reserve. */
function firstTerm(doc: Document, word: Citation, clause: Citation, passages: Passages): string | undefined {
  const behind = doc.text.slice(word.end, clause.end).match(/[\p{L}’'-]+/gu) ?? []
  return behind.flatMap((one) => [...passages.words(one)])[0]
}

/** The reserve under which the sentence stands, if what is retold stands under it. */
export function reserveOf(
  from: Passage,
  retold: Terms,
  passages: Passages,
  weights: Weights,
  knowledge: Knowledge,
): { readonly word: Citation; readonly clause: Terms } | undefined {
  const doc = passages.doc(from.citation.document)
  const hedge = hedgesIn(doc, from.citation, knowledge)
    .map(({ word, clause }) => ({ word, governed: firstTerm(doc, word, clause, passages), clause: passages.terms(clause) }))
    .find(
      ({ clause, governed }) =>
        alike(retold, clause, weights) >= PASSAGES.same &&
        // Of few words in common what is left open has to be one: "may have sold its submarine" says nothing of the submarine's cook.
        (contentTerms(new Set(shared(retold, clause))).length >= PASSAGES.sharedTerms || governed === undefined || retold.has(governed)),
    )
  if (hedge) return hedge
  // "The Gazette could not verify the letter" may stand a little further on.
  const near = passages.of(doc.id).slice(Math.max(0, from.at - 1), from.at + REACH + 1)
  const open = near.find((passage) => passage !== from && leavesOpen(passage.citation.quote))
  return open && { word: open.citation, clause: from.terms }
}
