/**
 * What an outlet told with a reserve and another, that has it from there, tells without: along a shown chain only.
 *
 * "Russia may have moved a brigade to Luga, analysts said" (Baltic Ledger) and "Russia has moved a brigade to Luga, the Baltic Ledger reported" yield a
 * finding; "Russia has moved a brigade, the ministry said" yields none, for the ministry is a source of its own, nor does what names no outlet and copies none.
 */

import { publishedDay } from '../../model/document.ts'
import type { Citation, Claim, Document, Finding } from '../../model/index.ts'
import { type CheckInput, defineCheck } from '../../plugins.ts'
import { plain } from '../../text/plain.ts'
import { contains, overlaps } from '../../text/spans.ts'
import { type Credit, creditsAmong, elsewhere, goesOn, takings } from '../citations-between.ts'
import { copiesAmong } from '../copies.ts'
import { groupedBy } from '../grouped-by.ts'
import { hedgesIn, leavesOpen } from '../hedges.ts'
import { alike, type Passage, type Passages, passagesOf } from '../passages.ts'
import { contentTerms, shared, type Terms, Weights } from '../terms.ts'
import { PASSAGES, TELLINGS } from '../thresholds.ts'
import { finding, nameOf } from './findings.ts'

/** A sentence with the one that it tells again, and how that is known. */
interface Chain {
  readonly retold: Passage
  readonly from: Passage
  readonly credit?: Credit
}

/** Sentences of an article that stand nearly word for word in another. */
function copied(input: CheckInput, passages: Passages): Chain[] {
  return [...copiesAmong(input.documents).values()].flat().flatMap((copy): Chain[] => {
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

const SAYS = /\b(?:said|says|told|announced|confirmed|admitted|stated|according\s+to|showed|shows)\b/giu
/** Characters from a verb of saying within which the outlet's name stands if it is its own. */
const NEAR = 40
/** The same behind the verb: "said the Ledger". */
const BEHIND = 10

/** Someone else than an outlet speaks in the sentence, whom the first outlet did not name. */
function saysAnother(quote: string, known: ReadonlySet<string>, passages: Passages): boolean {
  // "The study, based on nine images, shows": what the sentence before named speaks.
  if (goesOn(quote)) return false
  const outlets = passages.outlets.in(quote)
  return [...quote.matchAll(SAYS)].some((match) => {
    const end = match.index + match[0].length
    const near = (from: number, to: number): boolean => outlets.some((name) => name.start < to && name.end > from)
    if (/^according/iu.test(match[0])) return !near(end, end + NEAR)
    // ", said" ends what is put in about the outlet; "said the Ledger" names it behind.
    const put = /,\s*$/u.test(quote.slice(0, match.index))
    if (near(match.index - (put ? 2 * NEAR : NEAR / 2), end + BEHIND)) return false
    const before = plain(quote.slice(0, match.index)).split(' ').slice(-2)
    return !before.every((word) => known.has(word)) && !/^(?:it|they|he|she|paper|newspaper)$/u.test(before.at(-1) ?? '')
  })
}

/** Sources in the sentence that are neither the outlet nor among those it named itself. */
function ownSource(
  retold: Passage,
  from: Passage,
  told: Terms,
  outlet: string | undefined,
  claims: readonly Claim[],
  passages: Passages,
): boolean {
  const known = new Set(plain(from.citation.quote).split(' '))
  if (saysAnother(retold.citation.quote, known, passages)) return true
  return claims.some((claim) => {
    if (claim.source === null || claim.expression === 'ascribed' || !overlaps(claim.content, retold.citation)) return false
    if (contentTerms(new Set(shared(passages.terms(claim.content), told))).length < 2) return false
    const source = plain(claim.source.quote)
    if (goesOn(claim.source.quote)) return false
    if (outlet !== undefined && (source.includes(outlet) || outlet.includes(source))) return false
    if (/^(?:it|they|he|she|who|which|newspaper|paper|report|outlet|agency)$/u.test(source)) return false
    return contentTerms(passages.terms(claim.source)).length > 0 && !source.split(' ').every((word) => known.has(word))
  })
}

const isNegated = (words: string, at: number): boolean =>
  /\b(?:not|no|nor|neither|never|un|without|declined|refused)\b[^.]{0,40}$/iu.test(words.slice(0, at))

/** Sentences behind one within which its article may say that it stands open. */
const REACH = 3

/** Something in the retelling article settles it: "The ministry confirmed the transfer." */
function settled(retold: Passage, clause: Terms, passages: Passages): boolean {
  return passages.of(retold.citation.document).some(({ citation, terms }) => {
    const confirming = [...citation.quote.matchAll(/[\p{L}]+/gu)].some(
      (match) => passages.comparing.is('confirms', match[0].toLowerCase()) && !isNegated(citation.quote, match.index),
    )
    return confirming && contentTerms(new Set(shared(terms, clause))).length > 1
  })
}

/** Some reserve governs what is told again. */
function isOpen(passage: Passage, told: Terms, passages: Passages): boolean {
  const doc = passages.doc(passage.citation.document)
  const governs = (clause: Citation): boolean => contentTerms(new Set(shared(passages.terms(clause), told))).length > 1
  if (hedgesIn(doc, passage.citation, passages.comparing).some(({ clause }) => governs(clause))) return true
  const all = passages.of(doc.id)
  return [passage.at - 1, passage.at + 1].some((at) => all[at] !== undefined && leavesOpen(all[at].citation.quote))
}

/** The first telling word behind the reserve. */
function firstTerm(doc: Document, word: Citation, clause: Citation, passages: Passages): string | undefined {
  const behind = doc.text.slice(word.end, clause.end).match(/[\p{L}’'-]+/gu) ?? []
  return behind.flatMap((one) => [...passages.words(one)])[0]
}

/** The reserve under which the sentence stands, if what is retold stands under it. */
function reserve(
  from: Passage,
  retold: Terms,
  passages: Passages,
  weights: Weights,
): { readonly word: Citation; readonly clause: Terms } | undefined {
  const doc = passages.doc(from.citation.document)
  const hedge = hedgesIn(doc, from.citation, passages.comparing)
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
      ...takings(input.documents, elsewhere(credits, passages), passages).map(({ credit, taken, from }) => ({
        retold: taken,
        from,
        credit,
      })),
      ...copied(input, passages),
    ]
    const done = new Set<string>()
    return chains.flatMap((chain): Finding[] => {
      const key = `${chain.retold.citation.document} ${chain.retold.citation.start}`
      if (done.has(key)) return []
      const found = dropped(chain, passages, claims.get(chain.retold.citation.document) ?? [])
      if (found) done.add(key)
      return found ? [found] : []
    })
  },
})

function dropped({ retold, from, credit }: Chain, passages: Passages, claims: readonly Claim[]): Finding | undefined {
  const [here, there] = [passages.doc(retold.citation.document), passages.doc(from.citation.document)]
  if (laterThan(there, here)) return undefined
  const { terms } = credit ? passages.widened(retold) : retold
  const weights = new Weights(
    [...passages.of(here.id), ...passages.of(there.id)].map((passage) => passage.terms),
    TELLINGS.leastPassages,
  )
  const hedge = reserve(from, terms, passages, weights)
  if (hedge === undefined || isOpen(retold, hedge.clause, passages)) return undefined
  if (ownSource(retold, from, hedge.clause, credit?.outlet, claims, passages) || settled(retold, hedge.clause, passages)) return undefined
  const shown = contains(from.citation, hedge.word) ? `“${hedge.word.quote}”` : 'what it says beside it'
  return finding({
    check: 'hedge-dropped',
    document: here.id,
    message: `${nameOf(there)} tells this with a reserve (${shown}); here it is told without, ${credit ? 'with credit to it' : 'in its words'}, and no further evidence is named beside it`,
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
