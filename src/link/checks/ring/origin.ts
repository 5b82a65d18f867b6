/**
 * Whether an article of a round of outlets shows where it has the thing from, outside the round.
 *
 * "a contract seen by the Wire" in the Wire, "two officers told us" and "the land register shows" are origins; what it has from another of the round, "a mast that can be seen from
 * both shores" and "this review has mentioned the number before" are none.
 */
import type { Citation, Claim } from '../../../model/index.ts'
import { foldedWords, outletNames } from '../../../text/outlet-names.ts'
import { plain } from '../../../text/plain.ts'
import { overlaps } from '../../../text/spans.ts'
import { goesOn, telling } from '../../citations-between.ts'
import { alikeBy, type Passage, type Passages } from '../../passages.ts'
import { shared, type Terms, Weights } from '../../terms.ts'
import { PASSAGES, TELLINGS } from '../../thresholds.ts'

/** Words of those who saw for themselves or show what they have. */
const AT_FIRST_HAND =
  /\b(?:saw|seen|witness(?:ed|es)?|watched|counted|photograph\w*|filmed|footage|video|obtained|viewed|reviewed|examined|inspected|visited|confirmed|leaked|documents?|records|satellite|our\s+(?:own\s+)?(?:reporter|correspondent)s?|told\s+(?:this|us|our)|reporter)\b/iu

/** "a mast that can be seen from both shores", "children are being watched": seen by nobody in particular. */
const TO_BE_SEEN = /\b(?:be|being)\s+(?:\p{L}+ly\s+)?\p{L}+(?:ed|en)\b/giu

/** "Citing the Tribune, radio stations said": who is named beside has it from there too. */
const CITING = /\b(?:citing|quoting)\b/iu

/** "This newspaper", "we saw": the outlet itself was there or has it in hand. */
const OURSELVES =
  /\b(?:this|our)\s+(?:own\s+)?(?:newspaper|paper|daily|weekly|magazine|agency|reporter|correspondent|site|website|portal|outlet|survey|analysis|measurements?|count|photographer|sources?)\b|\b(?:we|us)\s+(?:have\s+)?(?:seen|saw|obtained|reviewed|visited|counted|spoke|met|asked|read|put|heard)\b|\btold\s+(?:us|me)\b|\b(?:lies?|lay|lying|is|are|was|were|been)\s+before\s+us\b|\b(?:came|sent|leaked|handed|passed|given|shown|mailed|posted|forwarded)\s+to\s+us\b|\breached\s+us\b|\b(?:both|the\s+two)\s+(?:editorial\s+offices|newsrooms|papers|newspapers|desks)\s+(?:have|had|hold|saw|read|checked)\b|\bI\s+(?:saw|counted|met|watched|heard|visited)\b/iu
/** What is done by or to an outlet that has a thing itself. */
const HANDLES =
  /\b(?:told|obtained|seen|saw|reviewed|read|shown|shows?|sent|given|visited|counted|photograph\w*|interview\w*|spoke|leaked|shared|passed|by|learned|learnt|reporter|correspondent|has\s+\p{L}+)\b/iu

/** Before the outlet's own name: it has the paper, or was told. */
const IN_HAND =
  /\b(?:(?:seen|obtained|viewed|reviewed|examined|read|received|photographed|recorded)\s+by|(?:shown|sent|given|leaked|passed|handed)\s+to|told)\s+(?:the\s+)?/giu

/** Whether an article of the round shows where it has the thing from, outside the round. */
export function showsOrigin(
  sentence: Passage,
  matter: Terms,
  outlets: readonly string[],
  claims: readonly Claim[],
  passages: Passages,
): boolean {
  const doc = passages.doc(sentence.citation.document)
  const own = doc.outlet === undefined ? [] : outletNames(doc.outlet)
  const ofRound = (words: string): boolean => {
    const folded = foldedWords(words)
      .map(({ word }) => word)
      .join(' ')
      .replace(/^(?:as )?(?:the )?/u, '')
    return [...outlets, ...own].some((name) => folded.includes(name) || name.includes(folded))
  }
  // A name may be read short: "the website Melanesia" for Melanesia Now.
  const namesRound = (source: Citation, { citation }: Passage): boolean =>
    passages.outlets
      .in(citation.quote)
      .some(
        (name) => outlets.includes(name.outlet) && overlaps(source, { start: citation.start + name.start, end: citation.start + name.end }),
      )
  // "The Wire has learned, as the Post wrote": what it has from one of the round is nothing that it has itself.
  const isTaken = ({ citation }: Passage): boolean =>
    passages.outlets.in(citation.quote).some(({ outlet }) => outlets.includes(outlet) && !own.includes(outlet)) || goesOn(citation.quote)
  const opens = (words: string): boolean =>
    /\b(?:not|no|none|nor|neither|never|without|nobody|declined|refused|denied|denies)\b|n[’']t\b/iu.test(words)
  const about = (passage: Passage): number => telling(shared(passage.terms, new Set([...sentence.terms, ...matter]))).length
  const handles = (words: string): boolean =>
    OURSELVES.test(words) ||
    (HANDLES.test(words) &&
      own.some((name) =>
        foldedWords(words)
          .map(({ word }) => word)
          .join(' ')
          .includes(name),
      ))
  const weights = new Weights(
    passages.of(doc.id).map(({ terms }) => terms),
    TELLINGS.leastPassages,
  )
  // "a contract seen by the Wire", in the Wire itself.
  const isInHand = (words: string): boolean =>
    [...words.matchAll(IN_HAND)].some((match) => {
      const behind = foldedWords(words.slice(match.index + match[0].length))
        .map(({ word }) => word)
        .join(' ')
      return own.some((name) => behind.startsWith(name)) || /^(?:this|our|us)\b/u.test(behind)
    })
  // "confirmed the death of one man" is no origin of 31.
  const figures = [...matter].filter((term) => /^n\d/u.test(term))
  const countsOther = ({ citation, terms }: Passage): boolean =>
    figures.length > 0 &&
    !figures.some((figure) => terms.has(figure)) &&
    (/\b(?:one|two|three|a\s+single)\b/iu.test(citation.quote) || [...terms].some((term) => /^n\d/u.test(term)))
  return passages.of(doc.id).some((passage) => {
    const same = passage === sentence
    if (!same && (countsOther(passage) || isTaken(passage))) return false
    const common = same ? Number.POSITIVE_INFINITY : about(passage)
    if (same && isInHand(passage.citation.quote)) return true
    if (same && CITING.test(passage.citation.quote)) return false
    if (!same && common > 0 && handles(passage.citation.quote) && !opens(passage.citation.quote)) return true
    const near = Math.abs(passage.at - sentence.at) === 1 ? 1 : PASSAGES.fewTerms
    if (!same && common >= near && AT_FIRST_HAND.test(passage.citation.quote.replace(TO_BE_SEEN, ' ')) && !opens(passage.citation.quote))
      return true
    if (!same && (common < PASSAGES.sharedTerms || opens(passage.citation.quote))) return false
    if (!same && alikeBy(passage.terms, sentence.terms, weights) < PASSAGES.few) return false
    return claims.some(
      (claim) =>
        claim.source !== null &&
        claim.expression !== 'ascribed' &&
        (claim.kind === 'statement' || claim.kind === 'accusation') &&
        claim.polarity === 'positive' &&
        overlaps(claim.content, passage.citation) &&
        telling(shared(passages.terms(claim.content), matter)).length > (same ? 0 : 1) &&
        !ofRound(claim.source.quote) &&
        !namesRound(claim.source, passage) &&
        !/^(?:it|they|he|she|we|who|which)$|^(?:this|our)\s|(?:^|\s)(?:newspaper|paper|daily|weekly|magazine|journal|report|outlet|agency|portal|site|website|channel|station|broadcaster|ministry|network)$/u.test(
          plain(claim.source.quote),
        ),
    )
  })
}
