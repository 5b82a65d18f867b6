/**
 * A figure of an earlier time told as one of today.
 *
 * "Israel today accounts for nearly 70% of its arms" (2026) beside "Israel supplied 69% of its arms in 2016–2020" yields a finding; a figure that names its
 * own period, a newer one that differs, and the same number of another measure yield none.
 */
import { publishedDay } from '../../model/document.ts'
import { type Citation, cite, type Day, type Finding, type Quantity, type TimeSpan } from '../../model/index.ts'
import { type CheckInput, defineCheck } from '../../plugins.ts'
import { isNumberWord } from '../../text/number-words.ts'
import { overlaps } from '../../text/spans.ts'
import { stem } from '../../text/stem.ts'
import { daysBetween, timesMeet } from '../chronology.ts'
import { groupedBy } from '../grouped-by.ts'
import { alikeBy, type Passage, type Passages, passagesOf } from '../passages.ts'
import { contentTerms, shared, type Terms, Weights } from '../terms.ts'
import { PROPOSITIONS, STALE } from '../thresholds.ts'
import { finding, nameOf } from './findings.ts'

interface Figure {
  readonly quantity: Quantity
  readonly passage: Passage
  /** What its sentence is about, beside the number. */
  readonly about: Terms
  /** The same, with the sentence before. */
  readonly story: Terms
  /** What it measures, in its own words. */
  readonly measure: Terms
  readonly published: Day | undefined
  /** Times that its sentence names, without the days of reporting. */
  readonly times: readonly TimeSpan[]
  /** Times that the sentence before names, where its own names none. */
  readonly earlier: readonly TimeSpan[]
  /** The clause that it stands in. */
  readonly clause: Citation
  readonly clauseTerms: Terms
}

/** Characters of "2016 to 2020", of two times that are one. */
const LONGEST_PERIOD = 24

/** Characters within which a time opens its sentence. */
const OPENING = 25

const NOW = /\b(?:now|today|currently|at\s+present|these\s+days|nowadays|still|this\s+year)\b/iu
/** The past of what is told, before the figure; "sold by Brazil" says nothing of when. */
const PAST = /\b(?:was|were|had|did|then|at\s+the\s+time)\b/iu
const PAST_BEFORE =
  /(?<!\b(?:is|are|has|have|been|be|the|an?|of)\s+(?:\p{L}+\s+)?)\b(?:\p{L}{3,}ed|stood|came|went|rose|fell|bought|sold|sent|took|gave|made|held|paid|spent|met|put|got|found|grew)\s+(?:\p{L}+\s+){0,2}$/iu

const isMeasured = ({ unit, high }: Quantity): boolean => unit === 'percent' || /^[A-Z]{3}$/.test(unit) || high >= STALE.countable

function sameValue(a: Quantity, b: Quantity): boolean {
  const isRough = ({ approximate, citation }: Quantity): boolean =>
    approximate || /\b(?:half|thirds?|quarters?|fifths?|tenths?|in\s+\p{L}+|out\s+of)\b/iu.test(citation.quote)
  const loose = isRough(a) || isRough(b) ? STALE.tolerance : 0
  return Math.abs(a.low - b.low) <= loose * Math.max(a.low, b.low) && Math.abs(a.high - b.high) <= loose * Math.max(a.high, b.high)
}

function figuresOf({ quantities, dates }: CheckInput, passages: Passages): Figure[] {
  const datesOf = groupedBy(dates, (time) => time.citation!.document)
  return quantities.filter(isMeasured).flatMap((quantity): Figure[] => {
    const passage = passages.around(quantity.citation)
    if (passage === undefined) return []
    const doc = passages.doc(quantity.citation.document)
    const published = publishedDay(doc)
    const quote = passage.citation.quote
    const at = quantity.citation.start - passage.citation.start
    const bounds = [0, ...[...quote.matchAll(/[;:]\s|,\s+(?!\d)|\s[—–]\s/gu)].map((match) => match.index), quote.length]
    const from = bounds.filter((bound) => bound <= at).at(-1)!
    const to = bounds.find((bound) => bound > at) ?? quote.length
    const times = (datesOf.get(doc.id) ?? []).filter(
      (time) => overlaps(time.citation!, passage.citation) && !isReportingDay(time, published),
    )
    const before = passages.of(doc.id)[passage.at - 1]
    const earlier =
      before === undefined || times.length > 0
        ? []
        : (datesOf.get(doc.id) ?? []).filter((time) => overlaps(time.citation!, before.citation) && !isReportingDay(time, published))
    const known = quantity.period !== undefined && !isReportingDay(quantity.period, published) ? [quantity.period] : []
    const about = withoutNumbers(new Set([...passage.terms, ...initials(quote)]))
    const story = withoutNumbers(new Set([...about, ...(passages.of(doc.id)[passage.at - 1]?.terms ?? [])]))
    const clause = cite(doc, passage.citation.start + from, passage.citation.start + to)
    return [
      {
        quantity,
        passage,
        about,
        story,
        measure: new Set([...passages.words(`${quantity.of} ${quantity.citation.quote}`)].filter((term) => about.has(term))),
        published,
        times: [...known, ...times],
        earlier,
        clause,
        clauseTerms: withoutNumbers(passages.terms(clause)),
      },
    ]
  })
}

/** Parts and currencies: how much, not of what. */
const NO_MEASURE = new Set(
  ['percent', 'half', 'third', 'quarter', 'fifth', 'sixth', 'tenth', 'dollar', 'euro', 'pound', 'rouble', 'yuan'].map(stem),
)

const withoutNumbers = (terms: Terms): Terms =>
  new Set([...terms].filter((term) => !NO_MEASURE.has(term) && !/^n\d/u.test(term) && !isNumberWord(term)))

/** "today", "on Monday", "this year": up to the article, or just before it. */
const isReportingDay = ({ start, end }: TimeSpan, published: Day | undefined): boolean =>
  end === null ||
  (published !== undefined &&
    ((daysBetween(end, published) <= 0 && start !== null && daysBetween(start, published) <= 366) ||
      (start !== null && daysBetween(start, end) <= 7 && Math.abs(daysBetween(end, published)) <= STALE.reportingDays)))

/** Its article says what time it is of. */
const isTimed = ({ times, earlier }: Figure): boolean => times.length + earlier.length > 0

/** The last day that the figure can be of, where its sentence or the age of its article tells. */
function lastDay({ times, earlier, published }: Figure): Day | undefined {
  const ends = [...times, ...earlier].flatMap((time) => time.end ?? [])
  return ends.sort().at(-1) ?? published
}

/** The dead of one happening are no measure that could have changed. */
const TOLL = /\b(?:kill(?:ed|ing|s)|die[ds]?|dead|deaths?|wounded|injured|hurt|arrested|detained|missing)\b/iu

/** "According to the latest survey", "unchanged": measured anew. */
const ANEW =
  /\b(?:latest|newest|new|fresh|updated|recent|this\s+year[’']s)\s+(?:\p{L}+\s+){0,2}(?:figures?|data|surveys?|census|count|estimates?|statistics|study|studies|numbers)\b|\b(?:unchanged|no\s+change|same\s+(?:share|figure|number|level)\s+as|as\s+(?:it\s+was|they\s+were|in)\s+(?:19|20)\d\d)\b/iu

/** The article itself names the time of the old figure beside the new one: it compares. */
const compares = (now: Figure, old: Figure): boolean =>
  now.passage.citation.document !== old.passage.citation.document &&
  [...now.times, ...now.earlier].some((time) => time.citation !== undefined && old.times.some((other) => timesMeet(time, other)))

/** Told of the time of the article: no period of its own, no verb of the past. */
function isCurrent(figure: Figure, passages: Passages): boolean {
  const { clause, quantity, times } = figure
  const before = clause.quote.slice(0, quantity.citation.start - clause.start)
  const isNow = NOW.test(clause.quote)
  if (TOLL.test(figure.passage.citation.quote) || ANEW.test(figure.passage.citation.quote)) return false
  const opening = figure.passage.citation.start + OPENING
  if (times.some(({ citation }) => citation === undefined || overlaps(citation, clause) || (citation.start < opening && !isNow)))
    return false
  if (!isNow && (PAST.test(before) || PAST_BEFORE.test(before))) return false
  const next = passages.of(clause.document)[figure.passage.at + 1]
  return (
    next === undefined ||
    !/^(?:the|that|this|these|those)\s+(?:figure|number|share|count|data|estimate)s?\b.*\b(?:19|20)\d\d\b/iu.test(next.citation.quote)
  )
}

/** The last word of what is counted before anything that tells where or whose: "gas imports" of "gas imports from Norway". */
const headOf = ({ of, citation, unit }: Quantity): string =>
  (of || (unit === 'persons' ? citation.quote : unit))
    .split(/\s+(?:in|of|from|to|by|for|with|at|on|that|which|outside|under)\s+/u)[0]!
    .split(/\s+/u)
    .at(-1)!

/** "troops" and "soldiers" are counted alike where the other's sentence speaks of them. */
function sameUnit(a: Figure, b: Figure): boolean {
  if (a.quantity.unit === b.quantity.unit) return true
  const isCount = ({ unit }: Quantity): boolean => unit !== 'percent' && !/^[A-Z]{3}$/.test(unit)
  const meets = (one: Figure, other: Figure): boolean => contentTerms(one.measure).some((term) => other.about.has(term))
  return isCount(a.quantity) && isCount(b.quantity) && meets(a, b) && meets(b, a)
}

/** Not a round number, which two things may have by chance. */
const isOdd = ({ high }: Quantity): boolean => high.toString().replace('.', '').replace(/0+$/u, '').length > 1

/** What comes in and what goes out, what is owed and what is given: of one sum never both. */
const OPPOSED: readonly (readonly [RegExp, RegExp])[] = [
  [/\bexport\w*/iu, /\bimport\w*/iu],
  [/\b(?:debts?|ow(?:e|es|ed|ing)|borrow\w*|loans?|lent)\b/iu, /\b(?:trade|turnover|invest\w*|budget|aid|reserves|revenue|sales)\b/iu],
  [/\b(?:invest\w*)\b/iu, /\b(?:trade|turnover|aid|reserves|revenue)\b/iu],
]

function otherMeasure(a: Figure, b: Figure): boolean {
  const [x, y] = [a.passage.citation.quote, b.passage.citation.quote]
  return OPPOSED.some(([one, other]) =>
    [
      [x, y],
      [y, x],
    ].some(([p, q]) => one.test(p!) && other.test(q!) && !one.test(q!) && !other.test(p!)),
  )
}

/** "European Union" is spoken of as "EU" too. */
const initials = (words: string): string[] =>
  [...words.matchAll(/\p{Lu}\p{Ll}+(?:\s+(?:of|the|for|and)\s+\p{Lu}\p{Ll}+|\s+\p{Lu}\p{Ll}+)+/gu)].flatMap((match) => {
    const capitals = match[0]
      .match(/\p{Lu}/gu)!
      .join('')
      .toLowerCase()
    return capitals.length > 1 && capitals.length < 6 ? [capitals] : []
  })

/** Both measure one thing: the words of each measure stand in the other’s sentence, and the sentences meet. */
function sameMeasure(a: Figure, b: Figure, weights: Weights, passages: Passages): boolean {
  if (!sameUnit(a, b)) return false
  const share = (measure: Terms, sentence: Terms): number => {
    const words = contentTerms(measure)
    return words.length === 0 ? 0 : words.filter((word) => sentence.has(word)).length / words.length
  }
  const [x, y] = [share(a.measure, b.about), share(b.measure, a.about)]
  const both = shared(a.story, b.story)
  const statesOf = (terms: Iterable<string>): string[] => [...terms].filter((term) => term.startsWith('@'))
  // Other states on both sides: other troops, other trade.
  if (statesOf(a.about).some((state) => !b.story.has(state)) && statesOf(b.about).some((state) => !a.story.has(state))) return false
  // "Filipinos in Saudi Arabia" alone names no measure: the two states and an odd number have to do.
  const unnamed = contentTerms(a.measure).length === 0 || contentTerms(b.measure).length === 0
  if (unnamed) return isOdd(a.quantity) && statesOf(both).length > 1
  // "owes 5.9 billion dollars to Chinese lenders", "debts to China's banks stood at $5.9 billion": an odd number of one unit between the same two, or of
  // one state with a further word, is one, whatever verb tells it; a share is odd by chance.
  const close =
    a.quantity.unit !== 'percent' && isOdd(a.quantity) && a.quantity.high >= STALE.telling && a.quantity.unit === b.quantity.unit
  const parties = statesOf(shared(a.about, b.about)).length
  if (close && parties > 0 && parties + contentTerms(new Set(both)).length > 2 && !otherMeasure(a, b)) return true
  if (Math.max(x, y) < STALE.measure || Math.min(x, y) === 0 || both.length < 2) return false
  // "gas imports" and "gas consumption": what is counted has to be one thing.
  const [m, n] = [headOf(a.quantity), headOf(b.quantity)].map((head) => [...passages.words(head)])
  if (!m!.some((term) => b.about.has(term)) && !n!.some((term) => a.about.has(term))) return false
  if (isOdd(a.quantity) && (a.quantity.unit !== 'percent' || parties > 0)) return true
  return [a.clauseTerms, a.about].some((terms) => alikeBy(terms, b.about, weights) >= STALE.sentence)
}

/** Figures told as of today with like ones of an earlier time, found by the words of what they measure. */
function pairs(figures: readonly Figure[], passages: Passages): { readonly now: Figure; readonly old: Figure }[] {
  const weights = new Weights(figures.map((figure) => figure.passage.terms))
  const index = new Map<string, Figure[]>()
  for (const figure of figures)
    for (const term of contentTerms(figure.passage.terms)) {
      if (weights.frequency(term) > PROPOSITIONS.commonTerm) continue
      index.set(term, [...(index.get(term) ?? []), figure])
    }
  return figures.flatMap((now) => {
    if (now.published === undefined || !isCurrent(now, passages)) return []
    const met = new Set(contentTerms(now.about).flatMap((term) => index.get(term) ?? []))
    return [...met].flatMap((old) => {
      const last = lastDay(old)
      const sure = isTimed(old)
      if (compares(now, old)) return []
      if (old === now || last === undefined || daysBetween(last, now.published!) < (sure ? STALE.days : STALE.articleDays)) return []
      return sameValue(now.quantity, old.quantity) && sameMeasure(now, old, weights, passages) ? [{ now, old }] : []
    })
  })
}

export const staleFigure = defineCheck({
  id: 'stale-figure',
  title: 'Figures of an earlier time told as of today',
  needs: ['quantities', 'documents', 'actors', 'dates'],
  gives: ['findings'],
  examples: [
    {
      texts: [
        { date: '2018-03-04', text: 'Norway supplied 62 percent of Denmark’s gas in 2016, the regulator said.' },
        { date: '2024-03-06', text: 'Norway today supplies 62 percent of Denmark’s gas.' },
      ],
      gives: ['62 percent of Denmark’s gas', 'Norway supplied 62 percent'],
    },
    {
      texts: [
        { date: '2018-03-04', text: 'Norway supplied 62 percent of Denmark’s gas in 2016, the regulator said.' },
        {
          date: '2024-03-06',
          text: 'In 2016 Norway supplied 62 percent of Denmark’s gas. Norway today supplies 41 percent of Denmark’s gas.',
        },
      ],
      gives: [],
    },
  ],
  run: (input, knowledge) => {
    const passages = passagesOf(input.documents, input.actors, knowledge)
    const found = groupedBy(pairs(figuresOf(input, passages), passages), ({ now }) => now.quantity.id)
    return [...found.values()].map((same): Finding => {
      // What names its time says more than what is only old.
      const [{ now, old }] = [...same].sort(
        (a, b) => Number(isTimed(b.old)) - Number(isTimed(a.old)) || (lastDay(a.old)! < lastDay(b.old)! ? -1 : 1),
      ) as [{ now: Figure; old: Figure }]
      const where =
        old.quantity.citation.document === now.quantity.citation.document
          ? 'the same article'
          : nameOf(passages.doc(old.quantity.citation.document))
      const sure = isTimed(old)
      return finding({
        check: 'stale-figure',
        document: now.quantity.citation.document,
        message: sure
          ? `Told as of today; ${where} gives the same figure for ${period(old)}`
          : `Told as of today; ${where} gave the same figure on ${old.published}`,
        innocent: 'It may have stayed the same, or have been measured anew',
        citations: [now.passage.citation, old.passage.citation],
        severity: sure ? 'caution' : 'note',
      })
    })
  },
})

/** In the article’s own words where it has them. */
function period({ times, earlier, passage }: Figure): string {
  const cited = [...times, ...earlier].flatMap((time) => time.citation ?? []).sort((a, b) => a.start - b.start)
  const [first, last] = [cited[0], cited.at(-1)]
  if (first === undefined || last === undefined) return 'an earlier time'
  const whole = last.end - first.start <= LONGEST_PERIOD && overlaps(first, passage.citation)
  return `“${whole ? passage.citation.quote.slice(first.start - passage.citation.start, last.end - passage.citation.start) : first.quote}”`
}
