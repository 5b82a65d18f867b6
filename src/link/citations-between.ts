/**
 * What an article says it has from another outlet: the words that give the credit, and the sentences that it covers.
 *
 * "Russia has moved a brigade, the Baltic Ledger reported. The newspaper said it came by rail." yields two sentences taken from the Baltic Ledger; "With
 * material from the Baltic Ledger." yields the whole article. Which of the outlet's articles it was, only wording can tell: see `takings`.
 */
import type { Comparing } from '../lookup/comparing-words.ts'
import type { Citation, Claim, Document, DocumentId } from '../model/index.ts'
import { foldedWords, outletNames } from '../text/outlet-names.ts'
import { overlaps } from '../text/spans.ts'
import { groupedBy } from './grouped-by.ts'
import type { NamedOutlet, OutletNames } from './outlets.ts'
import { type Passage, PassageIndex, type Passages } from './passages.ts'
import { contentTerms, shared } from './terms.ts'
import { PASSAGES } from './thresholds.ts'

export interface Credit {
  /** Folded name of the outlet. */
  readonly outlet: string
  /** The sentence that names it. */
  readonly citation: Citation
  /** The sentences taken from it. */
  readonly taken: readonly Passage[]
  /** The article is credited as a whole: not every sentence of it need come from there. */
  readonly whole: boolean
}

/** A sentence taken from an outlet, with the sentence of the outlet's that it tells again. */
export interface Taking {
  readonly credit: Credit
  readonly taken: Passage
  readonly from: Passage
}

/** Words between an outlet's name and what it does or has done to it. */
const BEHIND = 4
const BEFORE = 5
/** "citing this newspaper’s account": the other has it from here. */
const FROM_HERE = /\b(?:citing|quoting|crediting|credited|cited|following)\s+(?:this|our|us)\b/iu
/** "The newspaper wrote", "It added": goes on with what the sentence before took. */
const GOES_ON =
  /^(?:the|that|this)\s+(?:newspaper|paper|daily|weekly|magazine|journal|agency|outlet|portal|site|website|report|broadcaster|station|channel|network|article|story)\b|^(?:it|they)\s+(?:also\s+)?(?:add|said|say|wrote|report|quote|put|name|describ|note|claim)/iu
/** Words of a credit that say nothing of what is taken. */
const FORMULA =
  /\b(?:with|by|additional|further|other|some|material|reporting|agenc(?:y|ies)|source|sources|information|content|staff|contribut\w*|wires?|from|and|the|as|this|that|was|is|first|news|has|have|had|been|according|to|based|on|report(?:s|ed)?|writes|wrote|it|at|in|of|a)\b/giu

/** The sentence says that something comes from the outlet that it names here. */
function givesCredit(text: string, { start, end }: NamedOutlet, comparing: Comparing): boolean {
  const behind = foldedWords(text.slice(end, end + 80))
    .filter(({ word }) => word !== 's')
    .slice(0, BEHIND)
  const before = foldedWords(text.slice(Math.max(0, start - 80), start)).slice(-BEFORE)
  if (/\(\s*$/u.test(text.slice(0, start))) return true
  if (behind.some(({ word }) => comparing.is('relays', word))) return true
  // "writes the Lanka Star"
  if (before.slice(-2).some(({ word }) => comparing.is('relays', word))) return true
  return before.some(
    ({ word }, i) =>
      comparing.is('takes from', word) ||
      (comparing.is('relays', word) && before.slice(i + 1).some((next) => next.word === 'by' || next.word === 'in' || next.word === 'to')),
  )
}

function creditsOf(doc: Document, names: OutletNames, passages: Passages, claims: readonly Claim[]): Credit[] {
  const own = doc.outlet === undefined ? undefined : outletNames(doc.outlet)[0]
  const named = names.in(doc.text).filter(({ outlet }) => outlet !== own)
  if (named.length === 0) return []
  const sentences = passages.of(doc.id)
  return named.flatMap((name): Credit[] => {
    const here = sentences.find(({ citation }) => citation.start <= name.start && name.end <= citation.end)
    if (here === undefined || FROM_HERE.test(here.citation.quote)) return []
    const inside = { ...name, start: name.start - here.citation.start, end: name.end - here.citation.start }
    const speaks = claims.some(({ source }) => source !== null && overlaps(source, name))
    if (!speaks && !givesCredit(here.citation.quote, inside, passages.comparing)) return []
    const rest = `${here.citation.quote.slice(0, inside.start)} ${here.citation.quote.slice(inside.end)}`.replace(FORMULA, ' ')
    const bare = !/\p{L}{2}/u.test(rest)
    if (bare) return [{ outlet: name.outlet, citation: here.citation, taken: sentences.filter((one) => one !== here), whole: true }]
    const after = sentences.slice(here.at + 1).filter(({ citation }, i, all) => all.slice(0, i).every(goesOn) && goesOn({ citation }))
    // "So the Ledger reported on Monday": what it reported stands before.
    const before = contentTerms(here.terms).length < PASSAGES.sharedTerms + 1 ? sentences.slice(Math.max(0, here.at - 1), here.at) : []
    return [{ outlet: name.outlet, citation: here.citation, taken: [here, ...before, ...after], whole: false }]
  })
}

const goesOn = ({ citation }: { readonly citation: Citation }): boolean => GOES_ON.test(citation.quote)

/** What each article credits to another outlet of these, by article. */
export function creditsAmong(
  documents: readonly Document[],
  claims: readonly Claim[],
  passages: Passages,
): ReadonlyMap<DocumentId, readonly Credit[]> {
  const claimsOf = groupedBy(claims, (claim) => claim.content.document)
  return new Map(
    documents.flatMap((doc) => {
      const credits = creditsOf(doc, passages.outlets, passages, claimsOf.get(doc.id) ?? [])
      return credits.length > 0 ? [[doc.id, credits] as const] : []
    }),
  )
}

/** A sentence that says little but who had the story: "The Dispatch broke the story on Thursday." */
export const isThin = ({ citation }: Credit, passages: Passages): boolean =>
  contentTerms(passages.around(citation)?.terms ?? new Set()).length <= PASSAGES.thin

/** The sentences beside one, as a credit's own. */
export const beside = ({ citation }: Credit, passage: Passage, passages: Passages): boolean =>
  Math.abs((passages.around(citation)?.at ?? 0) - passage.at) === 1

/** An article that says whom it has something from may tell it in another sentence: there the wording has to be nearer. */
export const elsewhere = (credits: ReadonlyMap<DocumentId, readonly Credit[]>, passages: Passages): Map<DocumentId, Credit[]> =>
  new Map(
    [...credits].map(([id, own]) => [
      id,
      own
        .filter((credit) => !credit.whole)
        .map((credit) => ({ ...credit, whole: true, taken: passages.of(id).filter((passage) => !credit.taken.includes(passage)) })),
    ]),
  )

/** Credited sentences, each with the outlet's sentences of which it tells again; an outlet's articles are searched by their telling words alone. */
export function takings(documents: readonly Document[], credits: ReadonlyMap<DocumentId, readonly Credit[]>, passages: Passages): Taking[] {
  const byOutlet = groupedBy(
    documents.filter((doc) => doc.outlet !== undefined),
    (doc) => outletNames(doc.outlet!)[0]!,
  )
  const indexes = new Map<string, PassageIndex>()
  const indexOf = (outlet: string): PassageIndex => {
    const known =
      indexes.get(outlet) ??
      new PassageIndex((byOutlet.get(outlet) ?? []).flatMap((doc) => passages.of(doc.id).map((passage) => passages.widened(passage))))
    indexes.set(outlet, known)
    return known
  }
  return [...credits.values()].flat().flatMap((credit) =>
    credit.taken.flatMap((taken) =>
      indexOf(credit.outlet)
        .like(passages.widened(taken).terms, credit.whole ? PASSAGES.whole : PASSAGES.same)
        .slice(0, PASSAGES.candidates)
        .map(({ passage }): Taking => ({ credit, taken, from: passage })),
    ),
  )
}

/**
 * Credited sentences with those of the outlet that give credit too, where both share a figure or a few telling words: each says that it has the thing from
 * another, so that less likeness shows that it is one thing.
 */
export function relayed(documents: readonly Document[], credits: ReadonlyMap<DocumentId, readonly Credit[]>, passages: Passages): Taking[] {
  const crediting = groupedBy(
    documents.filter((doc) => doc.outlet !== undefined && credits.has(doc.id)),
    (doc) => outletNames(doc.outlet!)[0]!,
  )
  return [...credits.values()].flat().flatMap((credit) => {
    if (credit.whole) return []
    const theirs = (crediting.get(credit.outlet) ?? []).flatMap((doc) =>
      credits
        .get(doc.id)!
        .filter((one) => !one.whole)
        .flatMap((one) => one.taken),
    )
    const index = new PassageIndex(theirs.map((passage) => passages.widened(passage)))
    return credit.taken.flatMap((taken) => {
      const { terms } = passages.widened(taken)
      return index.sharing(terms).flatMap((from): Taking[] => {
        const common = contentTerms(new Set(shared(terms, from.terms)))
        const figure = common.some((term) => /^n\d/u.test(term))
        return common.length >= (figure ? PASSAGES.fewTerms : PASSAGES.sharedTerms) ? [{ credit, taken, from }] : []
      })
    })
  })
}
