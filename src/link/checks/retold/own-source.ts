/**
 * Whether a retelling has a source or evidence of its own, beside the outlet that it credits.
 *
 * "The ship carried rifles, the coast guard said", "its captain told this newspaper" and "a copy of the order, which the Post has seen" are; what the first outlet's own
 * source is said to have found is none, nor what somebody says "citing the Ledger".
 */
import type { Knowledge } from '../../../lookup/index.ts'
import type { Claim } from '../../../model/index.ts'
import { plain } from '../../../text/plain.ts'
import { overlaps } from '../../../text/spans.ts'
import { stem } from '../../../text/stem.ts'
import { goesOn } from '../../citations-between.ts'
import type { Passage, Passages } from '../../passages.ts'
import { contentTerms, shared, type Terms } from '../../terms.ts'

const SAYS =
  /\b(?:said|says|told|announced|confirmed|admitted|stated|according\s+to|showed|shows|found|finds|established|concluded|determined|ruled|counted|testified|acknowledged|declared)\b(?!\s+(?:as|dead|guilty|for)\b)/giu
/** Characters from a verb of saying within which the outlet's name stands if it is its own. */
const NEAR = 40
/** The same behind the verb: "said the Ledger". */
const BEHIND = 10
/** Words before a verb of saying that may name who speaks. */
const NAMING = 3
/** "Citing the Ledger, a lawmaker said": he has it from there. */
const RELAYING = /\b(?:citing|quoting|relying\s+on|referring\s+to|on\s+the\s+strength\s+of)\b/iu
/** Sentences beside one in which evidence for it may stand. */
const REACH = 2
/** Who speaks for nobody in particular, or again. */
const AGAIN = /^(?:it|they|he|she|who|which|paper|newspaper|report|outlet|agency|has|have|had|was|were|also|since|as)$/u

/** Words that a source of the first outlet may be called by. */
class Known {
  readonly #stems: ReadonlySet<string>

  constructor(from: Passage) {
    this.#stems = new Set(plain(from.citation.quote).split(' ').map(stem))
  }

  /** The word for who it is stands there too: "investigators" for "investigator-in-charge Roy Pinas". */
  has(words: readonly string[]): boolean {
    const last = words.filter((word) => word.length > 1).at(-1)
    return last === undefined || AGAIN.test(last) || this.#stems.has(stem(last))
  }
}

/** Someone else than an outlet speaks in the sentence, whom the first outlet did not name. */
function saysAnother(quote: string, known: Known, passages: Passages): boolean {
  // "The study, based on nine images, shows": what the sentence before named speaks.
  if (goesOn(quote) || RELAYING.test(quote)) return false
  const outlets = passages.outlets.in(quote)
  return [...quote.matchAll(SAYS)].some((match) => {
    const end = match.index + match[0].length
    const near = (from: number, to: number): boolean => outlets.some((name) => name.start < to && name.end > from)
    if (/^according/iu.test(match[0])) return !near(end, end + NEAR)
    // ", said" ends what is put in about the outlet; "said the Ledger" names it behind.
    const put = /,\s*$/u.test(quote.slice(0, match.index))
    if (near(match.index - (put ? 2 * NEAR : NEAR / 2), /^(?:told|showed)$/iu.test(match[0]) ? match.index : end + BEHIND)) return false
    // "found guilty", "was found": nobody speaks.
    if (/\b(?:was|were|been|be|being|is|are)\s+(?:\p{L}+ly\s+)?$/iu.test(quote.slice(0, match.index))) return false
    return !known.has(plain(quote.slice(0, match.index)).split(' ').slice(-NAMING))
  })
}

/** What the retelling article has seen or heard itself, in the sentence or close to it. */
export function hasOwnEvidence(retold: Passage, from: Passage, passages: Passages, { checkWords }: Knowledge): boolean {
  if (goesOn(retold.citation.quote)) return false
  const theirs = passages.doc(from.citation.document).text.toLowerCase()
  const doc = passages.doc(retold.citation.document)
  const own = doc.outlet === undefined ? undefined : plain(doc.outlet).replace(/^the /u, '')
  const near = passages.of(doc.id).slice(Math.max(0, retold.at - 1), retold.at + REACH + 1)
  return near.some(({ citation }) => {
    const { quote } = citation
    const house = /\b(?:this (?:newspaper|paper|magazine|website|agency|reporter)|our (?:reporter|correspondent))\b/iu.test(quote)
    const names = house || (own !== undefined && own !== '' && plain(quote).includes(own))
    if (names && /\b(?:told|seen|saw|obtained|reviewed|examined|visited|counted|found|shown|showed|handed|interview)\b/iu.test(quote))
      return true
    return (
      citation.start === retold.citation.start &&
      passages.outlets.in(quote).length === 0 &&
      checkWords.find('own evidence', quote).some(({ start, end }) => !theirs.includes(quote.slice(start, end).toLowerCase()))
    )
  })
}

/** Sources in the sentence that are neither the outlet nor among those it named itself. */
export function hasOwnSource(
  retold: Passage,
  from: Passage,
  told: Terms,
  outlet: string | undefined,
  claims: readonly Claim[],
  passages: Passages,
): boolean {
  const known = new Known(from)
  if (saysAnother(retold.citation.quote, known, passages)) return true
  if (RELAYING.test(retold.citation.quote)) return false
  return claims.some((claim) => {
    if (claim.source === null || claim.expression === 'ascribed' || !overlaps(claim.content, retold.citation)) return false
    if (contentTerms(new Set(shared(passages.terms(claim.content), told))).length < 2) return false
    const source = plain(claim.source.quote)
    // "in cold boxes declared as medicine": nobody declares.
    if (goesOn(claim.source.quote) || /^(?:in|on|at|of|with|from|under|as)\s/iu.test(claim.source.quote)) return false
    if (outlet !== undefined && (source.includes(outlet) || outlet.includes(source))) return false
    if (passages.outlets.in(claim.source.quote).some((name) => name.outlet === outlet)) return false
    if (/^(?:it|they|he|she|who|which|newspaper|paper|report|outlet|agency)$/u.test(source)) return false
    return contentTerms(passages.terms(claim.source)).length > 0 && !known.has(source.split(' '))
  })
}
