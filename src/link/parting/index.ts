/**
 * Where accounts of one story part, found by trained models: what one says is so and another says is not, figures of one thing that can't both be right,
 * one happening under two dates.
 *
 * "some forty soldiers crossed into Armenian territory" and "not one of our servicemen set foot beyond the line", in two articles of one story, part.
 */
import type { Comparing } from '../../lookup/comparing-words.ts'
import type { Knowledge } from '../../lookup/index.ts'
import { publishedDay } from '../../model/document.ts'
import type {
  Actor,
  ActorId,
  Claim,
  Document,
  DocumentId,
  PartedStatements,
  PartedTellings,
  Quantity,
  TimeSpan,
} from '../../model/index.ts'
import { contains, overlaps } from '../../text/spans.ts'
import { daysBetween, timesMeet, width } from '../chronology.ts'
import { datedTellings, type Telling } from '../dated-tellings.ts'
import { isAssertion, isDenial } from '../disagreements/assertions.ts'
import { differ, fateOf } from '../disagreements/measures.ts'
import type { Voice } from '../disagreements/sides.ts'
import { groupedBy } from '../grouped-by.ts'
import { deedOfTelling } from '../misdated/deed.ts'
import { toldOfTwo } from '../misdated/index.ts'
import { Passages } from '../passages.ts'
import { byOthers, opposed } from '../roles.ts'
import { reversed, type TermReader } from '../terms.ts'
import { DENIALS, PARTING } from '../thresholds.ts'
import type { DatedStatement } from './date-evidence.ts'
import { type Counted, comparable, countedIn, ofOtherMatters } from './figure-evidence.ts'
import { kinOf } from './kin.ts'
import { datesPart, figuresPart, statementsPart } from './models.ts'
import { atFirstSight, isCalledDenial, met, oriented } from './pair-evidence.ts'
import { type Statement, StatementReader } from './statements.ts'

/** What is compared. */
export interface Stories {
  readonly documents: readonly Document[]
  readonly actors: readonly Actor[]
  readonly claims: readonly Claim[]
  readonly quantities: readonly Quantity[]
  readonly dates: readonly TimeSpan[]
  readonly reader: TermReader
  readonly knowledge: Knowledge
  /** The documents whose partings are looked for. */
  readonly fresh: ReadonlySet<DocumentId>
}

const HOUR = /\b(?:morning|evening|night|dawn|dusk|noon|midnight|afternoon|hours?|[ap]\.m\.)\b/iu

interface DatedTelling extends DatedStatement {
  readonly telling: Telling
}

export class PartingReader {
  readonly #stories: Stories
  readonly #texts: ReadonlyMap<DocumentId, Document>
  readonly #statements: StatementReader
  readonly #kin: ReadonlyMap<DocumentId, ReadonlySet<DocumentId>>
  readonly #claims: ReadonlyMap<DocumentId, readonly Claim[]>
  readonly #figures: ReadonlyMap<DocumentId, readonly Quantity[]>
  readonly #said = new Map<DocumentId, readonly Statement[]>()

  constructor(stories: Stories) {
    const { documents, actors, claims, quantities, reader, knowledge, fresh } = stories
    this.#stories = stories
    this.#texts = new Map(documents.map((doc) => [doc.id, doc]))
    const byId = new Map<ActorId, Actor>(actors.map((actor) => [actor.id, actor]))
    this.#statements = new StatementReader(reader, knowledge.comparing, byId, documents)
    this.#claims = groupedBy(claims, (claim) => claim.content.document)
    this.#figures = groupedBy(quantities, (quantity) => quantity.citation.document)
    this.#kin = kinOf(new Map(documents.map(({ id }) => [id, this.#statements.told(id).words])), fresh)
  }

  /** Pairs of documents that are compared, each once, a fresh one with itself too. */
  *#pairs(): Generator<readonly [DocumentId, DocumentId]> {
    const rank = new Map(this.#stories.documents.map(({ id }, i) => [id, i]))
    for (const { id } of this.#stories.documents) {
      if (this.#stories.fresh.has(id)) yield [id, id]
      for (const other of this.#kin.get(id) ?? []) if (rank.get(id)! < rank.get(other)!) yield [id, other]
    }
  }

  /** Every two of different documents, or of one. */
  *#both<T>(of: (id: DocumentId) => readonly T[]): Generator<readonly [T, T]> {
    for (const [one, other] of this.#pairs()) {
      const [own, theirs] = [of(one), of(other)]
      for (const [i, a] of own.entries()) for (const b of one === other ? own.slice(i + 1) : theirs) yield [a, b]
    }
  }

  /** Statements of a document. */
  said(id: DocumentId): readonly Statement[] {
    const known = this.#said.get(id) ?? this.#statements.in(id, this.#claims.get(id) ?? [])
    this.#said.set(id, known)
    return known
  }

  /** Figures of a document, each with the innermost statement that it stands in. */
  counted(id: DocumentId): Counted[] {
    const others = this.#figures.get(id) ?? []
    return others.flatMap((quantity): Counted[] => {
      const [around] = this.said(id)
        .filter(({ voice }) => contains(voice.citation, quantity.citation))
        .sort((a, b) => length(a.voice) - length(b.voice))
      if (around === undefined) return []
      return [countedIn(quantity, around, { text: this.#texts.get(id)!.text, fate: fateOf(quantity, this.#texts), others })]
    })
  }

  /** Dated tellings of the documents that are compared. */
  #dated(documents: readonly Document[], passages: Passages): Map<DocumentId, DatedTelling[]> {
    const tellings = datedTellings({ ...this.#stories, documents }, passages).filter(
      ({ time }) => time.start !== null && time.end !== null && width(time) <= PARTING.wide,
    )
    const inSentence = groupedBy(tellings, ({ passage }) => passage)
    const named = groupedBy(this.#stories.dates, ({ citation }) => citation!.document)
    return groupedBy(
      tellings.map((telling) => {
        const { document, words, time, passage } = telling
        const day = publishedDay(document)
        const statement = this.#statements.of({ citation: words })
        return {
          telling,
          time,
          statement,
          deed: deedOfTelling(telling, statement, this.#stories.knowledge.checkWords, passages),
          named: named.get(document.id) ?? [],
          age: day === undefined ? -1 : daysBetween(time.end!, day),
          dates: inSentence.get(passage)!.length,
          hour: HOUR.test(words.quote),
        }
      }),
      ({ telling }) => telling.document.id,
    )
  }

  /** Pairs of statements that have some words of like use, or of which one points back; the first is the one that denies more. */
  *statementPairs(): Generator<readonly [Statement, Statement]> {
    for (const [here, there] of this.#pairs()) {
      const [own, theirs] = [this.said(here), this.said(there)]
      const all = own.flatMap((a, i) =>
        (here === there ? own.slice(i + 1) : theirs).flatMap((b) => {
          if (here === there && overlaps(a.voice.citation, b.voice.citation)) return []
          const [one, other] = oriented(a, b)
          return [{ one, other, sight: atFirstSight(one, other) }]
        }),
      )
      const words = ({ one, other }: (typeof all)[number]): string => `${one.voice.citation.quote} ${other.voice.citation.quote}`
      all.sort((x, y) => y.sight - x.sight || (words(x) < words(y) ? -1 : 1))
      for (const { one, other } of all.slice(0, PARTING.looked))
        if (one.points || met(one.words, other.words).soft >= PARTING.least || met(other.words, one.words).soft >= PARTING.least)
          yield [one, other]
    }
  }

  /** Pairs of figures that can't both be right, if they are of one thing. */
  *figurePairs(): Generator<readonly [Counted, Counted]> {
    const known = new Map<DocumentId, readonly Counted[]>()
    const of = (id: DocumentId): readonly Counted[] => {
      const own = known.get(id) ?? this.counted(id)
      known.set(id, own)
      return own
    }
    for (const [a, b] of this.#both(of))
      if (comparable(a, b, this.#stories.knowledge.units) && differ(a.quantity, b.quantity) && !ofOtherMatters(a, b)) yield [a, b]
  }

  /** Pairs of dated tellings whose days don't meet. */
  *datePairs(): Generator<readonly [DatedTelling, DatedTelling]> {
    const { actors, knowledge, fresh } = this.#stories
    const documents = this.#stories.documents.filter(({ id }) => fresh.has(id) || this.#kin.has(id))
    const passages = new Passages(documents, actors, knowledge.comparing)
    const dated = this.#dated(documents, passages)
    for (const [a, b] of this.#both((id) => dated.get(id) ?? [])) {
      if (a.telling.passage === b.telling.passage || timesMeet(a.time, b.time)) continue
      if (toldOfTwo(a.telling, b.telling, passages, knowledge.checkWords)) continue
      const apart = Math.min(Math.abs(daysBetween(a.time.start!, b.time.end!)), Math.abs(daysBetween(b.time.start!, a.time.end!)))
      if (apart <= PARTING.days || a.time.start!.slice(5, 7) === b.time.start!.slice(5, 7)) yield [a, b]
    }
  }

  /** Those that part likeliest by the trees, some for every document: to be read together. */
  statements(): PartedStatements[] {
    const { comparing } = this.#stories.knowledge
    const proposed = [...this.statementPairs()].flatMap(([denying, asserting]) => {
      if (isCalledDenial(denying) && !(mayDeny(denying, comparing) && mayBeDenied(asserting, comparing))) return []
      const chance = statementsPart(denying, asserting)
      if (chance < PARTING.proposed || ofTwoActs(denying, asserting, this.#stories.reader)) return []
      return [{ denying: told(denying.voice), asserting: told(asserting.voice), chance }]
    })
    const count = new Map<DocumentId, number>()
    return proposed.sort(likelier).filter((pair) => {
      const both = [...new Set([pair.denying.citation.document, pair.asserting.citation.document])]
      if (both.every((id) => (count.get(id) ?? 0) >= PARTING.pairs)) return false
      for (const id of both) count.set(id, (count.get(id) ?? 0) + 1)
      return true
    })
  }

  figures(): [string, string][] {
    return [...this.figurePairs()].flatMap(([a, b]): [string, string][] =>
      figuresPart(a, b) < (a.quantity.unit === 'persons' ? PARTING.figures : PARTING.measures) ? [] : [[a.quantity.id, b.quantity.id]],
    )
  }

  tellings(): PartedTellings[] {
    return [...this.datePairs()].flatMap(([a, b]) => {
      const chance = datesPart(a, b)
      const side = ({ telling, time }: DatedTelling) => ({ citation: telling.words, time })
      return chance < PARTING.dates ? [] : [{ one: side(a), other: side(b), chance }]
    })
  }
}

const quotes = ({ denying, asserting }: PartedStatements): string => `${denying.citation.quote} ${asserting.citation.quote}`
const likelier = (a: PartedStatements, b: PartedStatements): number => b.chance - a.chance || (quotes(a) < quotes(b) ? -1 : 1)

/** "Will not allow" is a promise, "must not" a demand: neither says that something is not so. */
const mayDeny = ({ voice: { claim }, toCome }: Statement, comparing: Comparing): boolean =>
  claim === undefined ? !toCome : isDenial(claim, comparing)
const mayBeDenied = ({ voice: { claim }, toCome }: Statement, comparing: Comparing): boolean =>
  claim === undefined ? !toCome : isAssertion(claim, comparing)

/** Of the same act, the one has as doer whom the other has as sufferer; or, weeks apart, someone else: of two acts. */
function ofTwoActs(one: Statement, other: Statement, reader: TermReader): boolean {
  const [a, b] = [one.voice.citation, other.voice.citation]
  if (opposed(a, b, reader) || reversed(reader.of(a), reader.of(b), a.quote, b.quote)) return true
  const [day, then] = [one.told.day, other.told.day]
  const isLater = day !== undefined && then !== undefined && Math.abs(daysBetween(day, then)) >= DENIALS.otherActDays
  return isLater && byOthers(a, b, reader)
}

const length = ({ citation }: Voice): number => citation.end - citation.start
const told = ({ citation, claim }: Voice) => ({ citation, ...(claim === undefined ? {} : { claim: claim.id }) })
