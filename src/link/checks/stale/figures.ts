/**
 * The figures of articles with what each measures and the times told with it, for finding an old one that is told as of now.
 *
 * "Russia provides almost 80 percent of Vietnam’s weapons" is about { Russia, Vietnam } and measures arms; "Of 231 judges five were women. That is 2 percent."
 * measures judges and women, for a bare "that" takes up the sentence before.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import { publishedDay } from '../../../model/document.ts'
import { type Citation, cite, type Day, type Quantity, type TimeSpan } from '../../../model/index.ts'
import type { CheckInput } from '../../../plugins.ts'
import { isNumberWord } from '../../../text/number-words.ts'
import { overlaps } from '../../../text/spans.ts'
import { stem } from '../../../text/stem.ts'
import { daysBetween } from '../../chronology.ts'
import { groupedBy } from '../../grouped-by.ts'
import type { Passage, Passages } from '../../passages.ts'
import { contentTerms, type Terms } from '../../terms.ts'
import { STALE } from '../../thresholds.ts'
import { bareNumbers } from './bare-numbers.ts'

export interface Figure {
  readonly quantity: Quantity
  readonly passage: Passage
  /** The clause that it stands in. */
  readonly clause: Citation
  /** What it measures, in its own words: their stems, and the things known to be measured. */
  readonly measure: Terms
  readonly things: ReadonlySet<string>
  /** The same of its sentence, and of what that goes on from. */
  readonly about: Terms
  readonly aboutThings: ReadonlySet<string>
  /** The same of the sentences before too. */
  readonly story: Terms
  readonly storyThings: ReadonlySet<string>
  readonly published: Day | undefined
  /** Times that its sentence names, without those up to the article’s own day. */
  readonly times: readonly TimeSpan[]
  /** Times that the sentence before names, where its own names none. */
  readonly earlier: readonly TimeSpan[]
  /** Every time that its sentence names. */
  readonly named: readonly TimeSpan[]
}

const CLAUSES = /[;:]\s|,\s+(?!\d)|\s[—–]\s/gu
/** Sentences before, which say what a bare figure is of. */
const BEFORE = 2
/** Parts and currencies: how much, not of what. */
const NO_MEASURE = new Set(
  [
    'percent',
    'cent',
    'half',
    'third',
    'quarter',
    'fifth',
    'sixth',
    'tenth',
    'dollar',
    'euro',
    'pound',
    'rouble',
    'yuan',
    'one',
    'every',
    'cost',
    'sell',
    'sold',
    'price',
    'pay',
    'paid',
    'worth',
  ].map(stem),
)
const withoutNumbers = (terms: Iterable<string>): Terms =>
  new Set([...terms].filter((term) => !NO_MEASURE.has(term) && !/^n\d/u.test(term) && !isNumberWord(term)))

const COIN = /^\S+\s+(?:(?:million|billion|trillion)\s+)?\p{L}+/u

const isMeasured = ({ unit, high }: Quantity): boolean => unit === 'percent' || /^[A-Z]{3}$/.test(unit) || high >= STALE.countable
const UNTOLD = new Set(['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years', 'degrees', 'km', 'metres', 'miles', 'square km'])

/** "European Union" is spoken of as "EU" too. */
const initials = (words: string): string[] =>
  [...words.matchAll(/\p{Lu}\p{Ll}+(?:\s+(?:of|the|for|and)\s+\p{Lu}\p{Ll}+|\s+\p{Lu}\p{Ll}+)+/gu)].flatMap((match) => {
    const capitals = match[0]
      .match(/\p{Lu}/gu)!
      .join('')
      .toLowerCase()
    return capitals.length > 1 && capitals.length < 6 ? [capitals] : []
  })

/** "today", "on Monday", "this year": up to the article, or just before it. */
export const isReportingDay = ({ start, end }: TimeSpan, published: Day | undefined): boolean =>
  end === null ||
  (published !== undefined &&
    ((daysBetween(end, published) <= 0 && start !== null && daysBetween(start, published) <= 366) ||
      (start !== null && daysBetween(start, end) <= 7 && Math.abs(daysBetween(end, published)) <= STALE.reportingDays)))

function clauseAt(passage: Passage, at: number): { readonly start: number; readonly end: number } {
  const { quote, start } = passage.citation
  const bounds = [0, ...[...quote.matchAll(CLAUSES)].map((match) => match.index), quote.length]
  return {
    start: start + bounds.filter((bound) => bound <= at - start).at(-1)!,
    end: start + (bounds.find((bound) => bound > at - start) ?? quote.length),
  }
}

/** The things that words are known to measure, by the table of words. */
export class Things {
  readonly #known = new Map<string, ReadonlySet<string>>()
  readonly #words: CheckWordTable

  constructor(words: CheckWordTable) {
    this.#words = words
  }

  inAll(sentences: readonly Passage[]): ReadonlySet<string> {
    return new Set(sentences.flatMap(({ citation }) => [...this.in(citation.quote)]))
  }

  in(text: string): ReadonlySet<string> {
    const had = this.#known.get(text)
    if (had) return had
    const things = new Set(this.#words.find('measured', text).map(({ id }) => id))
    this.#known.set(text, things)
    return things
  }
}

/** States that a title names, by what any article calls them: the text below may only speak of the capital. */
function statesOfTitles({ actors, documents }: Pick<CheckInput, 'actors' | 'documents'>): ReadonlyMap<string, readonly string[]> {
  const names = actors
    .filter(({ kind }) => kind === 'state')
    .flatMap(({ id, mentions }) => [...new Set(mentions.map(({ quote }) => quote))].map((quote) => ({ term: `@${id}`, quote })))
    .filter(({ quote }) => /^\p{Lu}\p{L}{3,}/u.test(quote))
  return new Map(
    documents.map(({ id, title = '' }) => {
      const words = ` ${title?.replace(/[^\p{L}\p{N}]+/gu, ' ')} `
      return [id, [...new Set(names.filter(({ quote }) => words.includes(` ${quote} `)).map(({ term }) => term))]]
    }),
  )
}

export function figuresOf({ quantities: read, dates, actors, documents }: CheckInput, passages: Passages, known: Things): Figure[] {
  const quantities = [...read, ...bareNumbers(documents, read)]
  const titled = statesOfTitles({ actors, documents })
  const datesOf = groupedBy(dates, (time) => time.citation!.document)
  return quantities.flatMap((quantity): Figure[] => {
    if (!isMeasured(quantity) || UNTOLD.has(quantity.unit)) return []
    const passage = passages.around(quantity.citation)
    if (passage === undefined) return []
    const doc = passages.doc(quantity.citation.document)
    const published = publishedDay(doc)
    const all = datesOf.get(doc.id) ?? []
    const sentences = passages.of(doc.id)
    const named = all.filter((time) => overlaps(time.citation!, passage.citation))
    const times = named.filter((time) => !isReportingDay(time, published))
    const before = sentences[passage.at - 1]
    const earlier =
      before === undefined || times.length > 0
        ? []
        : all.filter((time) => overlaps(time.citation!, before.citation) && !isReportingDay(time, published))
    const period = quantity.period !== undefined && !isReportingDay(quantity.period, published) ? [quantity.period] : []
    const bare = contentTerms(withoutNumbers(passages.words(quantity.of))).length === 0
    const wide = bare ? passages.widened(passage) : passage
    const from = wide === passage ? [passage] : [sentences[passage.at - 1]!, passage]
    const story = sentences.slice(Math.max(0, passage.at - BEFORE), passage.at + 1)
    const text = (of: readonly Passage[]): string => of.map(({ citation }) => citation.quote).join(' ')
    // The name of a currency says nothing of what is paid for.
    const coin = passages.words(/^[A-Z]{3}$/.test(quantity.unit) ? (COIN.exec(quantity.citation.quote)?.[0] ?? '') : '')
    const about = withoutNumbers([...wide.terms, ...initials(passage.citation.quote)].filter((term) => !coin.has(term)))
    const { start, end } = clauseAt(passage, quantity.citation.start)
    const own = wide === passage ? `${quantity.of} ${quantity.citation.quote}` : text(from)
    return [
      {
        quantity,
        passage,
        clause: cite(doc, start, end),
        measure: new Set([...passages.words(own)].filter((term) => about.has(term))),
        things: known.in(own),
        about,
        aboutThings: known.inAll(from),
        story: withoutNumbers([
          ...about,
          ...story.flatMap(({ terms }) => [...terms]),
          ...passages.words(doc.title ?? ''),
          ...(titled.get(doc.id) ?? []),
        ]),
        storyThings: new Set([...known.in(doc.title ?? ''), ...known.inAll(story)]),
        published,
        times: [...period, ...times],
        earlier,
        named,
      },
    ]
  })
}

/** Its article says what time it is of. */
export const isTimed = ({ times, earlier }: Figure): boolean => times.length + earlier.length > 0

/** Of the times that the sentence names, those of the figure: of its own clause, else the one that stands nearest. */
function ownTimes({ times, clause, quantity }: Figure): readonly TimeSpan[] {
  const cited = times.filter(({ citation }) => citation !== undefined)
  if (cited.length < times.length) return times
  const beside = cited.filter(({ citation }) => overlaps(citation!, clause))
  if (beside.length > 0) return beside
  const far = ({ citation }: TimeSpan): number => Math.abs(citation!.start - quantity.citation.start)
  const nearest = Math.min(...cited.map(far))
  return cited.filter((time) => far(time) === nearest)
}

/** The last day that the figure can be of, where its sentence or the age of its article tells. */
export function lastDay(figure: Figure): Day | undefined {
  const ends = [...ownTimes(figure), ...figure.earlier].flatMap((time) => time.end ?? [])
  return ends.sort().at(-1) ?? figure.published
}
