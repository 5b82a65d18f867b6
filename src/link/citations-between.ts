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
import { stem } from '../text/stem.ts'
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
  /** The outlet is said to have told it too, or after this one: nothing was had from there. */
  readonly downstream: boolean
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
/** "citing this newspaper’s account", "credits this newspaper with a list": the other has it from here. */
const FROM_HERE =
  /\b(?:citing|quoting|crediting|credit(?:s|ed)?|cite[sd]?|quote[sd]?|following|invok(?:es|ed|ing)|ascrib(?:es|ed|ing)\s+(?:[\p{L}’-]+\s+){1,6}to|attribut(?:es|ed|ing)\s+(?:[\p{L}’-]+\s+){1,6}to)\s+(?:this|our|us)\b(?!\s+(?:week|month|year|morning|time))/iu
/** "The newspaper wrote", "It added": goes on with what the sentence before took. */
const GOES_ON =
  /^(?:the|that|this)\s+(?:newspaper|paper|daily|weekly|magazine|journal|agency|outlet|portal|site|website|report|broadcaster|station|channel|network|article|story|study|survey|briefing|analysis|dossier|document|investigation|bulletin|dispatch|programme|program|institute|centre|center|think\s+tank|researchers?|authors?|analysts?|findings|ledger|tribune|monitor|observatory)\b|^(?:it|they)\s+(?:also\s+)?(?:add|said|say|wrote|report|quote|put|name|describ|note|claim)/iu
/** "The information comes from", "So the Ledger tells its readers", "I have it from": what is credited stands in the sentence before. */
const POINTS_BACK =
  /^[“"(]?(?:so|thus|this|that|these|those|it|all\s+(?:this|that)|as|source|(?:I|we)\s+(?:have|had|owe|take|took|got|learned|learnt|know|read)\s+(?:it|this|that|them|of\s+it)|the\s+(?:\p{L}+\s+)?(?:information|reports?|news|story|figures?|numbers?|findings?|claims?|accounts?|details?|count|estimates?|data|plans?|allegations?|accusations?|quotation|quote|words|statement|toll|sum|list|discovery|disclosure|revelations?|rumou?rs?|tip|item|dispatch|picture|photographs?|document|order|deal|matter|case))\b/iu
/** Words of a credit that say nothing of what is taken. */
const FORMULA =
  /\b(?:with|by|additional|further|other|some|material|reporting|agenc(?:y|ies)|source|sources|information|content|staff|contribut\w*|wires?|from|and|the|as|this|that|was|is|first|news|has|have|had|been|according|to|based|on|report(?:s|ed)?|writes|wrote|it|at|in|of|a)\b/giu

/** "has since repeated the finding", "also wrote": it had it later, or beside. */
const DOWNSTREAM =
  /^[’']?s?\s*(?:\p{L}+\s+){0,3}?(?:also|since|later|then|subsequently|in\s+turn|afterwards|meanwhile|too)\s+(?:\p{L}+\s+){0,2}?(?:wrote|written|reported|carried|repeated|ran|published|quoted|cited|picked|taken|took|followed|echoed|noted|covered|described|said|says|reports|writes)\b|^\s+(?:has\s+|have\s+|had\s+)?(?:repeated|reprinted|echoed|followed\s+up|picked\s+(?:it\s+|this\s+|the\s+\p{L}+\s+)?up|took\s+(?:it\s+|the\s+\p{L}+\s+)?up)\b/iu
/** Words of a name that belongs to no press or research. */
const AUTHORITY =
  /\b(?:ministry|government|embassy|army|police|parliament|president|presidency|office|company|party|command|department|staff|guard|navy|forces)\b/u
/** "The Ledger’s owner", "a reporter of the Ledger": of the outlet itself. */
const OF_ITSELF =
  /^(?:[’']s?)?\s+(?:(?:chief|deputy|managing|former)\s+)*(?:editors?|owners?|publishers?|reporters?|correspondents?|journalists?|newsroom|offices?|building|website\s+(?:was|is)|readers|premises|was\s+(?:founded|closed|raided|fined|banned)|moved)\b/iu
const WHOSE =
  /\b(?:editors?|owners?|publishers?|founder|journalists?|correspondents?|reporters?|columnist|offices?|readers)\s+(?:of|for|at|with|from)\s+(?:the\s+)?$/iu

/** "As readers of the Weekly know": what it tells them. */
const READERS_KNOW =
  /^[^.;]{0,20}?\b(?:know|knew|known|learned|learnt|learn|read|heard|were\s+told|are\s+told|could\s+read|found\s+out|remember|recall|noticed)\b/iu

/** An outlet of the press named in a sentence that tells of something else than it: the sentence has it from there, whatever the verb. */
function isNamedForCredit(text: string, { outlet, start, end }: NamedOutlet): boolean {
  const behind = text.slice(end)
  if (AUTHORITY.test(outlet)) return false
  return READERS_KNOW.test(behind) || (!OF_ITSELF.test(behind) && !WHOSE.test(text.slice(0, start)))
}

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
    if (!speaks && !givesCredit(here.citation.quote, inside, passages.comparing) && !isNamedForCredit(here.citation.quote, inside))
      return []
    const downstream = DOWNSTREAM.test(here.citation.quote.slice(inside.end))
    const rest = `${here.citation.quote.slice(0, inside.start)} ${here.citation.quote.slice(inside.end)}`.replace(FORMULA, ' ')
    const bare = !/\p{L}{2}/u.test(rest)
    if (bare)
      return [{ outlet: name.outlet, citation: here.citation, taken: sentences.filter((one) => one !== here), whole: true, downstream }]
    const after = sentences
      .slice(here.at + 1)
      .filter(({ citation }, i, all) => all.slice(0, i).every((one) => goesOn(one.citation.quote)) && goesOn(citation.quote))
    // "So the Ledger reported on Monday": what it reported stands before.
    const isBack = contentTerms(here.terms).length < PASSAGES.sharedTerms + 1 || POINTS_BACK.test(here.citation.quote)
    const before = isBack ? sentences.slice(Math.max(0, here.at - 1), here.at) : []
    return [{ outlet: name.outlet, citation: here.citation, taken: [here, ...before, ...after], whole: false, downstream }]
  })
}

/** "Eleven children are being watched, the station added": the outlet that the sentence before named. */
const GOES_ON_AT_ITS_END =
  /,\s+(?:the|that)\s+(?:same\s+)?(?:newspaper|paper|daily|weekly|magazine|journal|agency|outlet|portal|site|website|report|broadcaster|station|channel|network|programme|bulletin|newsletter|review|letter)\s+(?:also\s+|further\s+)?(?:said|says|added|adds|wrote|writes|reported|reports|has\s+it|claimed|claims|noted|notes|went\s+on|goes\s+on|continued|continues|put\s+it|puts\s+it)\b|\b(?:said|says|added|adds|wrote|writes|according\s+to)\s+the\s+(?:same\s+)?(?:newspaper|paper|daily|weekly|magazine|journal|agency|outlet|portal|site|website|report|broadcaster|station|channel|network|programme|bulletin|newsletter)\W*$/iu

/** Goes on with what the sentence before named as its source. */
export const goesOn = (words: string): boolean => GOES_ON.test(words) || GOES_ON_AT_ITS_END.test(words)

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

/** Words that sentences share by chance. */
const IDLE = new Set(
  [
    'last',
    'next',
    'new',
    'first',
    'time',
    'two',
    'three',
    'own',
    'newspaper',
    'paper',
    'told',
    'minister',
    'president',
    'ministry',
    'state',
    'word',
    'news',
    'described',
  ].map(stem),
)

/** Words by which two sentences tell of one thing. */
export const telling = (terms: Iterable<string>): string[] => contentTerms(new Set(terms)).filter((term) => !IDLE.has(term))

/**
 * Credited sentences with those of the outlet that give credit too, where both share a figure or a few telling words, or few and their neighbours more:
 * each says that it has the thing from another, so that less likeness shows that it is one thing.
 */
export function relayed(documents: readonly Document[], credits: ReadonlyMap<DocumentId, readonly Credit[]>, passages: Passages): Taking[] {
  const crediting = groupedBy(
    documents.filter((doc) => doc.outlet !== undefined && credits.has(doc.id)),
    (doc) => outletNames(doc.outlet!)[0]!,
  )
  const isOne = (a: Passage, b: Passage): boolean => {
    const common = telling(shared(passages.widened(a).terms, passages.widened(b).terms))
    const figure = common.some((term) => /^n\d/u.test(term))
    if (common.length >= (figure ? PASSAGES.fewTerms : PASSAGES.sharedTerms)) return true
    const near = telling(shared(passages.near(a), passages.near(b)))
    const own = common.filter((term) => !passages.isName(a, term))
    return own.length > 0 && near.length >= (common.length > 1 ? PASSAGES.sharedTerms : PASSAGES.nearTerms)
  }
  return [...credits.values()].flat().flatMap((credit) => {
    if (credit.whole || credit.downstream) return []
    const theirs = (crediting.get(credit.outlet) ?? []).flatMap((doc) =>
      credits
        .get(doc.id)!
        .filter((one) => !one.whole && !one.downstream)
        .flatMap((one) => one.taken),
    )
    const index = new PassageIndex(theirs.map((passage) => passages.widened(passage)))
    return credit.taken.flatMap((taken) =>
      index
        .sharing(passages.widened(taken).terms)
        .filter((from) => isOne(taken, from))
        .map((from): Taking => ({ credit, taken, from })),
    )
  })
}
