/**
 * Figures that an article tells in its own words, and what their wording says of where they are from.
 *
 * "Gas makes up 40-50% of its exports" is large and unsourced; "gas makes up 40% of its exports, according to the ministry" is sourced; a figure in quoted words and a
 * span of time are none.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import { type Citation, type Claim, cite, type Document, publishedDay, type Quantity } from '../../../model/index.ts'
import { PAST_VERB } from '../../../text/past-verb.ts'
import { contains, overlaps } from '../../../text/spans.ts'
import { groupedBy } from '../../grouped-by.ts'
import { FIGURES } from '../../thresholds.ts'
import { sentencesOf, type ToldSentence } from './sentences.ts'
import { goesOnFrom, isQuoted, namesASource, pointsBack, tellsTheNext } from './sourced.ts'
import { isSourcedNear, isToll } from './tolls.ts'

/** Spans of time are told, not measured; so are distances and heights that a map shows. */
const NOT_COUNTED = new Set([
  'seconds',
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'decades',
  'centuries',
  'km',
  'metres',
  'miles',
  'degrees',
])
/** "the 200-mile zone", "a 40-tonne lorry": a name of the thing, not a count. */
const NAMES_IT = /\d[‑-]\p{L}/u
/** "the 27 heads of government": a number that everyone knows goes with "the". */
const KNOWN = /\b(?:the|its|their|all|these|those)\s+$/iu
/** "two quarters of Lund" are parts of a town, and an aim is no measure. */
const NO_SHARE = /\b(?:two|three|several) quarters of |\b(?:target|goal|quota|ceiling|threshold)\b/iu
/** What a contract, a law or a plan sets is no count. */
const SET =
  /\b(?:will|would|shall|deal|contract|order|tender|bail|bonds?|salary|fee|fare|damages|agreement|fine[ds]?|reward|ransom|compensation|loan|grant|ticket|price[ds]? at|costs? (?:a|one)|pay|paid|target|goal|aims?|pledged?|promised?|offered|limit|quota|maximum|minimum|up to|of at least)\b/iu
/** Shares and changes in words: "one in five young people", "two-thirds of the soldiers", "a fifth of its income", "prices have tripled". */
const SHARE =
  /\b(?:(?:one|two|three|four|five|six|seven|eight|nine|\d{1,2}) (?:of every|(?:in|out of)(?: every)?|of(?= (?:ten|twenty|a hundred)\b)) (?:two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|\d{1,3})(?! (?:minutes|hours|days|weeks|months|years))|two[- ]thirds|three[- ]quarters|(?:two|three|four)[- ]fifths|nine[- ]tenths|every (?:second|third|fourth|fifth|tenth) (?:[\p{L}-]+)(?<! (?:day|week|month|year|time|night|morning|hour|minute|one|round))|(?<!the )(?:(?:almost|nearly|about|over|more than|roughly|around|some) )?(?:half|a (?:third|quarter|fifth|sixth|tenth)|one[- ](?:third|quarter|fifth|tenth)) of (?:the|all|its|their|his|her|those|these)\b(?! (?:day|night|time|way|year|month|week|century|hour|game|match|story|book|film|century))|(?:has|have|had|more than|nearly|almost|roughly) (?:doubled|tripled|trebled|quadrupled)|(?:tripled|trebled|quadrupled)|(?:three|four|five|six|seven|eight|ten|two)[- ]?fold)\b/giu
/** A price on a market stall is seen, not measured. */
const SMALL = 100
const MEASURED = /\b(?:average|median|mean|per (?:capita|head)|a (?:day|month)|minimum|typical\p{L}*|wages?|salar\p{L}+|incomes?)\b/iu
/** What a rule asks for: "two thirds of the house". */
const VOTED = /\bof\s+(?:the\s+|its\s+|all\s+)?(?:house|votes?|members|seats|chamber|senate|assembly|parliament|council|deputies)\b/iu
/** "By article 64 of the act, parties need 7 percent": what a rule asks for is its own source. */
const RULE =
  /\b(?:(?:article|section|paragraph|clause|rule|chapter)\s+\d+|(?:\p{L}+\s+)?(?:act|law|code|constitution|statutes?|charter|by-?laws|treaty|decree|regulations?|rules|directive|covenant)\b)/iu
const ASKS =
  /\b(?:needs?|must|requires?|required|demands?|(?:has|have) to|is to|are to|may (?:not )?|at most|at least|no more than|entitles?|entitled|reserves?|grants?|allots?|obliges?|lays? down|prescribes?|stipulates?|caps?|forbids?|allows?|allowed)\b/iu
/** Sentences of a question at most. */
const QUESTION = 3

/** The rule is named before the figure, and what it asks for stands between them or right behind. */
function isAskedByRule(text: string, at: number): boolean {
  const rule = RULE.exec(text.slice(0, at))
  return rule !== null && ASKS.test(text.slice(rule.index + rule[0].length, at))
}

/** What somebody reckons, or took in secret, is set by no contract: "repairs will cost", "paid in bribes". */
const RECKONED =
  /\b(?:(?:will|would|could|may) (?:cost|bring|lose|save|yield|need|earn)|brib\p{L}*|kickbacks?|laundered|embezzled|stolen|smuggled|corrupt\p{L}*)\b/iu

/** Shares and money are always somebody's figures; of what is counted, large numbers. */
export const wantsSource = ({ unit, low, high, citation, of }: Quantity): boolean => {
  if (NOT_COUNTED.has(unit) || NAMES_IT.test(citation.quote)) return false
  if (/^[A-Z]{3}$/.test(unit)) return high >= SMALL || MEASURED.test(of)
  return unit === 'percent' || Math.max(low, high) >= FIGURES.countable
}

/** What does not change with the years; parts of a land only where they are what is counted: "17 provinces", not "60 percent of the province". */
const isLasting = (near: string, counted: string, words: CheckWordTable): boolean =>
  words.find('lasting', near).some(({ id }) => id !== 'lasting-places') || words.in('lasting', counted)

/** What is counted: the words behind the number, up to where it lies. */
const countedIn = (quote: string): string => quote.split(/\b(?:of|in|on|at|from|across|per)\b/u)[0]!

/** An article on one poll, by its title or first sentence: its shares are that poll’s. */
const POLL = /\b(?:polls?|polling|surveys?|pollsters?)\b/iu
const ASKED = /\b(?:adults|respondents|voters|interviews|households)\b/iu
const isOnAPoll = (doc: Document, sentences: readonly ToldSentence[]): boolean =>
  POLL.test(doc.title ?? '') || (sentences[0] !== undefined && POLL.test(sentences[0].text))

const DEATHS = /\b(?:kill|dead|die[sd]?\b|death|genocid|massacr|murder|execut|casualt|victim)/iu
/** "In September 2023 more than 100,000 people fled": what happened years before the news, which its readers may look up; tolls are quarrelled over for longer. */
function isOfYearsAgo(doc: Document, sentence: ToldSentence, { unit }: Quantity): boolean {
  const year = Number(publishedDay(doc)?.slice(0, 4))
  if (unit === 'percent' || /^[A-Z]{3}$/u.test(unit) || DEATHS.test(sentence.text)) return false
  const told = /\b(?:[Ii]n|[Dd]uring|[Ss]ince)\s+(?:the\s+)?(?:\p{L}+\s+){0,3}(?<year>(?:19|20)\d\d)\b/u.exec(sentence.text)?.groups?.year
  return told !== undefined && year - Number(told) >= FIGURES.yearsAgo && PAST_VERB.test(sentence.text)
}

/** Sentences that name a source, and those that go straight on from one with further figures. */
function sourcedSentences(sentences: readonly ToldSentence[], figures: readonly Quantity[]): Set<ToldSentence> {
  const sourced = new Set<ToldSentence>()
  const holds = (sentence: ToldSentence): boolean => figures.some((quantity) => contains(sentence, quantity.citation))
  for (const [i, sentence] of sentences.entries()) {
    const before = sentences[i - 1]
    const goesOn =
      before !== undefined &&
      sourced.has(before) &&
      (before.paragraph === sentence.paragraph
        ? goesOnFrom(before.text, sentence.text, holds(before))
        : holds(before) && tellsTheNext(sentence.text))
    if (goesOn || namesASource(sentence.text)) sourced.add(sentence)
    if (before !== undefined && holds(before) && pointsBack(sentence.text)) sourced.add(before)
  }
  return sourced
}

/** The paragraphs in which an interviewer asks: "Q: …", and short ones that end with a question. */
function questionsIn(sentences: readonly ToldSentence[]): ToldSentence[] {
  const paragraphs = groupedBy(sentences, ({ paragraph }) => paragraph)
  return [...paragraphs.values()].flatMap((own) => {
    const first = own[0]!.text
    const told = own.filter(({ text }) => /\p{L}/u.test(text))
    const asks = /^\W*Q(?:uestion)?\s*[:.]/u.test(first) || (/\?[\s”"’*_]*$/u.test(told.at(-1)?.text ?? '') && told.length <= QUESTION)
    return asks && !/^\W*A(?:nswer)?\s*[:.]/u.test(first) ? own : []
  })
}

/** A figure that an article tells in its own words, and gives no source for. */
export interface BareFigure {
  /** Absent of a share in words: "two-thirds of the soldiers". */
  readonly quantity?: Quantity
  readonly citation: Citation
  readonly sentence: ToldSentence
}

/** Figures of an article that no claim of somebody's gives, nor a source in the sentence or the one that it goes on from. */
export function bareFiguresIn(doc: Document, figures: readonly Quantity[], claims: readonly Claim[], words: CheckWordTable): BareFigure[] {
  // Whose statement it is, or who is interviewed, answers for the figures; for those of a question nobody does.
  if (doc.genre === 'statement') return []
  const all = sentencesOf(doc)
  const sentences = doc.genre === 'interview' ? questionsIn(all) : all
  const sourced = sourcedSentences(sentences, figures)
  // "It is believed that 60,000 women": told by nobody.
  const isSomeones = (claim: Claim): boolean => claim.source !== null || claim.speaker !== undefined
  const given = ({ start, end }: Citation, id: string | undefined): boolean =>
    claims.some(
      (claim) => isSomeones(claim) && (claim.id === id || (claim.expression !== 'ascribed' && overlaps(claim.content, { start, end }))),
    )
  const ofAPoll = isOnAPoll(doc, all)
  const bare = figures.flatMap((quantity): BareFigure[] => {
    const { citation, claim } = quantity
    const sentence = sentences.find((s) => contains(s, citation))
    const isSmallToll = sentence !== undefined && !wantsSource(quantity) && isToll(quantity, sentence)
    if (!wantsSource(quantity) && !(isSmallToll && !isSourcedNear(quantity, all, figures))) return []
    if (ofAPoll && (quantity.unit === 'percent' || ASKED.test(citation.quote))) return []
    if (given(citation, claim) || sentence === undefined || sourced.has(sentence)) return []
    const at = citation.start - sentence.start
    const near = sentence.text.slice(Math.max(0, at - 40), citation.end - sentence.start + 20)
    if (
      NO_SHARE.test(near) ||
      isLasting(near, countedIn(citation.quote), words) ||
      isOfYearsAgo(doc, sentence, quantity) ||
      VOTED.test(near) ||
      isAskedByRule(sentence.text, at) ||
      KNOWN.test(sentence.text.slice(0, at)) ||
      isQuoted(doc.text, citation)
    )
      return []
    const isSet = SET.test(near) && !RECKONED.test(sentence.text) && !/%|per ?cent/iu.test(citation.quote)
    return isSet ? [] : [{ quantity, citation, sentence }]
  })
  const shares = sentences.flatMap((sentence) => {
    if (sourced.has(sentence)) return []
    return [...sentence.text.matchAll(SHARE)].flatMap((match): BareFigure[] => {
      const citation = cite(doc, sentence.start + match.index, sentence.start + match.index + match[0].length)
      if (isQuoted(doc.text, citation) || given(citation, undefined) || bare.some((one) => overlaps(one.citation, citation))) return []
      const near = doc.text.slice(Math.max(0, citation.start - 40), citation.end + 20)
      return isLasting(near, '', words) || VOTED.test(doc.text.slice(citation.start, citation.end + 20)) ? [] : [{ citation, sentence }]
    })
  })
  return [...bare, ...shares].sort((a, b) => a.citation.start - b.citation.start)
}
