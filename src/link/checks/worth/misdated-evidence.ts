/**
 * What is seen of one happening that two articles seem to date otherwise, in numbers: from these the trees of `models.ts` say whether it is one.
 *
 * "The January attack on the embassy" and "attacked the embassy in January 2023" in articles on two matters are; the raid that an article is about and the raid of two
 * years before, of which it speaks beside, are two.
 */
import type { CheckWordTable } from '../../../lookup/check-words.ts'
import type { Knowledge } from '../../../lookup/index.ts'
import { type Actor, type ActorId, publishedDay, type TimeSpan } from '../../../model/index.ts'
import type { CheckInput } from '../../../plugins.ts'
import { daysBetween } from '../../chronology.ts'
import type { Telling } from '../../dated-tellings.ts'
import { groupedBy } from '../../grouped-by.ts'
import { deedOfTelling } from '../../misdated/deed.ts'
import { around, sameCount, sameSeason } from '../../misdated/story.ts'
import { dot } from '../../pair-features.ts'
import { DATE_EVIDENCE, type DatedStatement } from '../../parting/date-evidence.ts'
import { oriented } from '../../parting/pair-evidence.ts'
import { StatementReader } from '../../parting/statements.ts'
import type { Passages } from '../../passages.ts'
import { contentTerms, shared, TermReader } from '../../terms.ts'
import type { Evidence } from './models.ts'

export class MisdatedReader {
  readonly #statements: StatementReader
  readonly #passages: Passages
  readonly #words: CheckWordTable
  readonly #named: ReadonlyMap<string, readonly TimeSpan[]>

  constructor({ actors, documents, dates }: CheckInput, passages: Passages, { comparing, checkWords }: Knowledge) {
    const byId = new Map<ActorId, Actor>(actors.map((actor) => [actor.id, actor]))
    this.#statements = new StatementReader(new TermReader(actors, comparing), comparing, byId, documents)
    this.#passages = passages
    this.#words = checkWords
    this.#named = groupedBy(dates, ({ citation }) => citation!.document)
  }

  #dated(telling: Telling): DatedStatement {
    const { document, words, time } = telling
    const day = publishedDay(document)
    const statement = this.#statements.of({ citation: words })
    return {
      time,
      statement,
      deed: deedOfTelling(telling, statement, this.#words, this.#passages),
      named: this.#named.get(document.id) ?? [],
      age: day === undefined ? -1 : daysBetween(time.end!, day),
      dates: 1,
      hour: false,
    }
  }

  /** The same in either order. */
  of([a, b]: readonly [Telling, Telling]): Evidence {
    const [one, other] = [this.#dated(a), this.#dated(b)]
    const turned = oriented(one.statement, other.statement)[0] !== one.statement
    const values = turned ? DATE_EVIDENCE.of(other, one) : DATE_EVIDENCE.of(one, other)
    const [x, y] = [around(a, this.#passages), around(b, this.#passages)]
    const common = contentTerms(new Set(shared(a.terms, b.terms)))
    const stories = contentTerms(new Set(shared(x, y)))
    const days = [a, b].map(({ document }) => publishedDay(document))
    const places = [a, b].map(({ passage }) => passage.at)
    return {
      ...Object.fromEntries(DATE_EVIDENCE.names.map((name, i) => [name, values[i]!])),
      kin: dot(this.#statements.told(a.document.id).words, this.#statements.told(b.document.id).words),
      common: common.length,
      commonNames: common.filter((term) => term.startsWith('=')).length,
      stories: stories.length,
      storyNames: stories.filter((term) => term.startsWith('=')).length,
      count: Number(sameCount(a, b)),
      sameSeason: Number(sameSeason(a, b)),
      between: days[0] === undefined || days[1] === undefined ? -1 : Math.log1p(Math.abs(daysBetween(days[0], days[1]))),
      sooner: Math.min(...places),
      later: Math.max(...places),
      lengths: Math.min(a.words.quote.length, b.words.quote.length),
    }
  }
}
