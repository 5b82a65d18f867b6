/**
 * Outlets that have one thing from each other, so that no origin outside them is shown.
 *
 * "Instructors live at the air base, according to the Courier" (Monitor) and "instructors live at the air base, the Monitor reports" (Courier) yield a
 * finding; none is made where one of them names a witness, an official or a study of its own, or where they cite each other on different things.
 */
import type { Citation, Claim, Finding } from '../../model/index.ts'
import { defineCheck } from '../../plugins.ts'
import { foldedWords, outletNames } from '../../text/outlet-names.ts'
import { plain } from '../../text/plain.ts'
import { overlaps } from '../../text/spans.ts'
import {
  beside,
  type Credit,
  creditsAmong,
  elsewhere,
  goesOn,
  isThin,
  relayed,
  type Taking,
  takings,
  telling,
} from '../citations-between.ts'
import { groupedBy } from '../grouped-by.ts'
import { alikeBy, type Passage, type Passages, passagesOf } from '../passages.ts'
import { shared, type Terms, Weights } from '../terms.ts'
import { PASSAGES, TELLINGS } from '../thresholds.ts'
import { finding, nameOf } from './findings.ts'

/** Outlets of one round beyond which it is no longer followed. */
const LONGEST = 6
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

type Step = Taking

const at = (passage: Passage): string => `${passage.citation.document} ${passage.citation.start}`

/** Rounds of takings that come back to the sentence, or to another of its article on the same thing. */
function rounds(takenFrom: ReadonlyMap<string, readonly Step[]>, steps: readonly Step[], passages: Passages): Step[][] {
  const found: Step[][] = []
  /** The sentence behind, where it goes on with this one and gives the credit for both. */
  const behind = (passage: Passage): string => {
    const next = passages.of(passage.citation.document)[passage.at + 1]
    return next !== undefined && passages.widened(next) !== next ? at(next) : ''
  }
  const walk = (path: readonly Step[]): void => {
    const last = path.at(-1)!
    const home = path[0]!.taken.citation.document
    if (last.from.citation.document === home) {
      if (path.length > 1) found.push([...path])
      return
    }
    if (path.length >= LONGEST) return
    for (const next of [...(takenFrom.get(at(last.from)) ?? []), ...(takenFrom.get(behind(last.from)) ?? [])])
      if (!path.some((step) => step.taken.citation.document === next.taken.citation.document)) walk([...path, next])
  }
  for (const step of steps) walk([step])
  return found
}

const figuresIn = (terms: Terms): string[] => [...terms].filter((term) => /^n\d/u.test(term))

/** "Drove 1,400 people from their homes, the Tribune reported": the Tribune's own sentence with the 1,400 is meant, not another that it has from elsewhere. */
function isOfItsFigure({ taken, from }: Step, credited: ReadonlySet<string>, passages: Passages): boolean {
  const told = figuresIn(taken.terms)
  if (told.length === 0 || told.some((figure) => passages.widened(from).terms.has(figure))) return true
  return !passages.of(from.citation.document).some((other) => !credited.has(at(other)) && told.some((figure) => other.terms.has(figure)))
}

/** Both sentences tell something of the thing, not only those before them: "Its nurses earn less, as the Ledger has written". */
const isToldThere = ({ taken, from }: Step, passages: Passages): boolean =>
  goesOn(taken.citation.quote) || telling(shared(taken.terms, passages.around(from.citation)!.terms)).length > 0

/** The outlet tells more of the thing in a sentence that it credits to nobody: that is meant, not what it has from elsewhere. */
function isOfItsCredit({ taken, from }: Step, credited: ReadonlySet<string>, passages: Passages): boolean {
  const told = passages.widened(taken).terms
  const common = (passage: Passage): number => telling(shared(told, passages.widened(passage).terms)).length
  const here = common(from)
  return !passages
    .of(from.citation.document)
    .some((other) => !credited.has(at(other)) && !goesOn(other.citation.quote) && Math.abs(other.at - from.at) > 1 && common(other) > here)
}

/** Where the outlet is first credited: "the Monitor has revealed", before "named by the Monitor". */
function firstCredit({ credit, taken }: Step, credits: ReadonlyMap<string, readonly Credit[]>): Citation[] {
  const first = credits.get(taken.citation.document)?.find(({ outlet, downstream }) => outlet === credit.outlet && !downstream)
  return first === undefined || first.whole ? [] : [first.citation]
}

/** How much the sentences of a round have in common: the nearest one is shown. */
const inCommon = (round: readonly Step[], passages: Passages): number =>
  round.reduce((sum, { taken, from }) => sum + telling(shared(passages.widened(taken).terms, passages.widened(from).terms)).length, 0)

const once = (citations: readonly Citation[]): Citation[] => [
  ...new Map(citations.map((citation) => [`${citation.document} ${citation.start}`, citation])).values(),
]

/** Whether an article of the round shows where it has the thing from, outside the round. */
function showsOrigin(sentence: Passage, matter: Terms, outlets: readonly string[], claims: readonly Claim[], passages: Passages): boolean {
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

export const circularSourcing = defineCheck({
  id: 'circular-sourcing',
  title: 'Outlets that have one thing from each other',
  needs: ['documents', 'claims', 'actors'],
  gives: ['findings'],
  examples: [
    {
      texts: [
        {
          date: '2024-03-04',
          outlet: 'Fjord Ledger',
          text: 'Norway has sold its oldest submarine to Chile, according to the Harbour Courier.',
        },
        {
          date: '2024-03-05',
          outlet: 'Harbour Courier',
          text: 'The oldest submarine of Norway was sold to Chile, the Fjord Ledger reports.',
        },
      ],
      gives: ['Norway has sold its oldest submarine to Chile', 'The oldest submarine of Norway was sold to Chile'],
    },
    {
      texts: [
        {
          date: '2024-03-04',
          outlet: 'Fjord Ledger',
          text: 'Norway has sold its oldest submarine to Chile, a naval officer told the Fjord Ledger.',
        },
        {
          date: '2024-03-05',
          outlet: 'Harbour Courier',
          text: 'The oldest submarine of Norway was sold to Chile, the Fjord Ledger reports.',
        },
      ],
      gives: [],
    },
  ],
  run: ({ documents, claims, actors }, knowledge) => {
    const passages = passagesOf(documents, actors, knowledge)
    const credits = creditsAmong(documents, claims, passages)
    const credited = new Set([...credits.values()].flat().flatMap((credit) => (credit.whole ? [] : credit.taken.map(at))))
    const steps = [
      ...takings(documents, credits, passages).filter(({ credit }) => !credit.downstream),
      ...relayed(documents, credits, passages).filter((step) => isOfItsCredit(step, credited, passages)),
      ...takings(documents, elsewhere(credits, passages), passages).filter(
        ({ credit, taken }) => !credit.downstream && isThin(credit, passages) && beside(credit, taken, passages),
      ),
    ].filter((step) => isToldThere(step, passages) && isOfItsFigure(step, credited, passages))
    const claimsOf = groupedBy(claims, (claim) => claim.content.document)
    const told = new Set<string>()
    const found = rounds(
      groupedBy(steps, (step) => at(step.taken)),
      steps,
      passages,
    )
    const alike = new Map(found.map((round) => [round, inCommon(round, passages)]))
    return found
      .sort((a, b) => alike.get(b)! - alike.get(a)!)
      .flatMap((round): Finding[] => {
        const ids = round.map((step) => step.taken.citation.document)
        const key = [...ids].sort().join(' ')
        if (told.has(key)) return []
        const outlets = round.map((step) => step.credit.outlet)
        const matter = new Set(round.flatMap((step) => shared(passages.near(step.taken), passages.near(step.from))))
        if (round.some((step) => showsOrigin(step.taken, matter, outlets, claimsOf.get(step.taken.citation.document) ?? [], passages)))
          return []
        told.add(key)
        const names = ids.map((id) => nameOf(passages.doc(id)))
        return [
          finding({
            check: 'circular-sourcing',
            document: ids[0]!,
            message: `${names.map((name, i) => `${name} has it from ${names[(i + 1) % names.length]}`).join(', ')}: no origin outside them is shown`,
            innocent: 'One of them may have had it first, from a source that it does not name',
            citations: once(
              round.flatMap((step) => [
                ...passages.shown(step.taken),
                ...(step.credit.citation.start === step.taken.citation.start ? [] : [step.credit.citation]),
                ...firstCredit(step, credits),
              ]),
            ),
            severity: 'caution',
          }),
        ]
      })
  },
})
