/**
 * What a figure counts, where an article may count it twice: the dead, the wounded, or what its noun says.
 *
 * "killed 12 passengers" and "the 14 dead" count the dead; "a loan of $400 million" and "the $450 million loan" a loan in dollars.
 */
import { cite, type Document, makeId, type Quantity } from '../../../model/index.ts'
import { readNumber } from '../../../text/number-words.ts'
import { plain } from '../../../text/plain.ts'
import { overlaps } from '../../../text/spans.ts'
import { stem } from '../../../text/stem.ts'
import type { ToldSentence } from '../article/sentences.ts'
import { NUMBER } from './numbers.ts'

export interface Count {
  readonly quantity: Quantity
  readonly sentence: ToldSentence
  /** Counts of one kind may contradict each other. */
  readonly kind: string
  /** The noun counted, stemmed; undefined where it only says "dead", "people". */
  readonly noun: string | undefined
}

const HARM: readonly (readonly [kind: string, before: RegExp, behind: RegExp])[] = [
  [
    'dead',
    /\b(?:kill(?:ed|ing|s)?|deaths? of|lives of|claimed(?: the lives of)?|murder(?:ed|ing)? of|slain|death toll (?:of|at|is|was|stands? at|stood at)|toll (?:of|at|stands? at|stood at)|(?:bodies|coffins|remains|funerals?|graves|burials?) (?:of|for)(?: all)?(?: the)?|mourn(?:ed|s|ing)?(?: for)?(?: the)?)\s*$/iu,
    /^[^,;.]{0,25}?\b(?:dead|bodies|deaths|fatalities|killed|died|perished|drowned|slain|lost their lives|victims)\b/iu,
  ],
  ['injured', /\b(?:wound(?:ed|ing)|injur(?:ed|ing)|hurt)\s*$/iu, /^[^,;.]{0,30}?\b(?:wounded|injured|injuries|hurt)\b/iu],
  [
    'arrested',
    /\b(?:arrest(?:ed|ing|s of)|detain(?:ed|ing)|jail(?:ed|ing))\s*$/iu,
    /^[^,;.]{0,30}?\b(?:arrested|detained|arrests|detainees|jailed|in custody)\b/iu,
  ],
  ['missing', /\bmissing\s*$/iu, /^[^,;.]{0,30}?\b(?:missing|unaccounted for)\b/iu],
]
/** What a court gave: "sentenced to nine years in prison", "the 12-year sentence". */
const TERM = /\b(?:sentenced\b[^.;,\d]{0,50}\bto|jailed\b[^.;,\d]{0,20}\bfor|imprisoned for|(?:sentence|term) of)\s*$/iu
const TERM_BEHIND = /^[\p{L}\d]+[- ]years?[- ](?:(?:prison|jail) )?(?:sentence|term|in (?:prison|jail)|behind bars)\b/iu
/** "took seventeen lives" */
const TAKEN = /\b(?:took|takes?|taken|taking|claim(?:s|ed|ing)?|cost(?:s|ing)?)\s+$/iu
const GENERAL =
  /^(?:people|person|dead|body|bodi|victim|other|life|live|death|fataliti|wound|injur|arrest|detaine|missing|casualti|human|soul)$/u
/** Heads that say only how something is counted. */
const EMPTY =
  /^(?:share|number|total|rate|level|part|amount|value|price|cost|figure|year|month|quarter|period|people|person|men|women|others?|time|day)$/u

const headNoun = (words: string): string | undefined => {
  const all = plain(words.split(/\b(?:of|in|on|at|from|for|to|by|with|who|which|that|between|among|since|near)\b/iu)[0] ?? '').split(' ')
  const last = all.findLast((word) => /\p{L}/u.test(word))
  return last === undefined ? undefined : stem(last)
}

const FATES: readonly (readonly [kind: string, form: string])[] = [
  ['dead', 'dead|drowned|slain|killed|murdered|executed|massacred|perished|fallen|burnt|burned|suffocated'],
  ['injured', 'wounded|injured|hurt|maimed'],
  ['arrested', 'arrested|detained|jailed|imprisoned'],
  ['missing', 'missing|vanished|disappeared|kidnapped|abducted'],
]

/** "the families of the 23 drowned seamen": a number with whom and their fate before the noun, which no quantity holds. */
export function fatesIn(doc: Document, sentence: ToldSentence, quantities: readonly Quantity[]): Count[] {
  return FATES.flatMap(([kind, form]) =>
    [
      ...sentence.text.matchAll(
        new RegExp(`(?<n>${NUMBER})\\s+(?:${form})\\s+(?<noun>\\p{Ll}{4,}s|\\p{Ll}*men|children|crew|people)\\b`, 'giu'),
      ),
    ].flatMap((match): Count[] => {
      const value = readNumber(match.groups!.n!)
      const citation = cite(doc, sentence.start + match.index, sentence.start + match.index + match[0].length)
      if (value === null || quantities.some((quantity) => overlaps(quantity.citation, citation))) return []
      const noun = stem(plain(match.groups!.noun!))
      const quantity: Quantity = {
        id: makeId('quantity', doc.id, citation.start, citation.end),
        low: value,
        high: value,
        unit: 'persons',
        approximate: false,
        of: match.groups!.noun!,
        ofActors: [],
        citation,
      }
      return [{ quantity, sentence, kind, noun: GENERAL.test(noun) ? undefined : noun }]
    }),
  )
}

/** The number far from the word for whose it is: "the number of wounded has grown to 58", "33 people were known to have died". */
const TOLLS: readonly (readonly [kind: string, dead: string, verb: string])[] = [
  ['dead', 'dead|deaths|victims|fatalities|killed|drowned|bodies', 'died|dead|drowned|perished|been killed|lost their lives'],
  ['injured', 'wounded|injured|injuries|hurt|casualties', 'injured|wounded|hurt|been (?:injured|wounded|hurt)'],
  ['missing', 'missing', 'missing|gone missing|disappeared'],
]
const GROWN = 'to|at|now|reached|reaches|is|was|totalled|totaled'
const HELD = 'known|feared|believed|confirmed|reported|presumed|understood|thought|said|found|now'

export function tollsIn(doc: Document, { text, start: from }: ToldSentence): { readonly kind: string; readonly quantity: Quantity }[] {
  return TOLLS.flatMap(([kind, dead, verb]) => {
    const forms = [
      `\\b(?:number of|toll of|tally of|count of|list of)\\s+(?:the\\s+)?(?:${dead})\\b[^.;,]{0,40}?\\b(?:${GROWN})\\s+(?<n>${NUMBER})(?![\\d,]|\\s+(?:percent|per\\s+cent|years?|months?|days?|hours?)\\b)`,
      `(?<n>${NUMBER})\\s+(?:people|persons|men|women|children)\\s+(?:are|were|is|had been|have been)\\s+(?:${HELD})\\s+(?:to have\\s+)?(?:${verb})\\b`,
    ]
    return forms.flatMap((form) =>
      [...text.matchAll(new RegExp(form, 'giu'))].flatMap((match) => {
        const value = readNumber(match.groups!.n!)
        if (value === null) return []
        return [{ kind, quantity: personsAt(doc, from + match.index, from + match.index + match[0].length, value) }]
      }),
    )
  })
}

function personsAt(doc: Document, start: number, end: number, value: number): Quantity {
  return {
    id: makeId('quantity', doc.id, start, end),
    low: value,
    high: value,
    unit: 'persons',
    approximate: false,
    of: 'people',
    ofActors: [],
    citation: cite(doc, start, end),
  }
}

/** @param quantity whose citation stands in the sentence */
export function countOf(quantity: Quantity, sentence: ToldSentence): Count | undefined {
  const { citation, unit, of } = quantity
  const at = citation.start - sentence.start
  const before = sentence.text.slice(0, at)
  const words = citation.quote.replace(/^[\d.,]+\s*/u, '')
  // "a fine of 40 million pesos": money is of what stands before it.
  const owed = stem(plain(of)) === stem(plain(unit)) || of === '' ? /(\p{L}+) of (?:\p{L}+ )?$/u.exec(before)?.[1] : undefined
  const rate =
    unit === 'percent'
      ? /\b(turnout|unemployment|inflation|quorum|stake|tariff|tax|levy|deficit|majority)\b(?: [\p{L}’']+){0,6} $/iu.exec(before)?.[1]
      : undefined
  if (unit === 'years' && (TERM.test(before) || TERM_BEHIND.test(sentence.text.slice(at))))
    return { quantity, sentence, kind: 'term', noun: undefined }
  if (unit === 'lives' && TAKEN.test(before)) return { quantity, sentence, kind: 'dead', noun: undefined }
  // "All 22 of the crew" are 22 crew.
  const noun = headNoun((owed ?? rate ?? (of === '' ? words : of)).replace(/^of (?:the |its |their |his |her )/iu, ''))
  if (unit === 'persons' || /^(?:bodies|deaths|fatalities|passengers)$/u.test(unit)) {
    const here = HARM.find(
      ([, lead, trail]) => lead.test(before) || trail.test(sentence.text.slice(at).replace(/^[\p{L}-]+ |^[\d,.]+ /u, '')),
    )
    if (here) return { quantity, sentence, kind: here[0], noun: noun === undefined || GENERAL.test(noun) ? undefined : noun }
  }
  if (noun === undefined || EMPTY.test(noun) || unit === 'minutes') return undefined
  // How long a thing lasts is told by its own part of the check.
  if (/^(?:hours|days|weeks|months)$/u.test(unit)) return undefined
  if (unit === 'percent' && rate === undefined) return undefined
  return { quantity, sentence, kind: `${unit} ${noun}`, noun }
}
