/** Happened: what articles tell as fact, by day, in their own words, the foremost few. */
import type { Citation, Disagreement, Event } from '../../model/index.ts'
import { clauseAround, covers, type Fragment } from '../fragment.ts'
import { order, type Scope } from '../scope.ts'
import { withoutOverlaps } from '../without-overlaps.ts'
import { capital, dayWords, standing, timeWords } from '../wording.ts'
import { cited, type Draft, nothing, quoted, type Section } from './lines.ts'

const MOST = 8
/** Of those, without a date. */
const MOST_UNDATED = 2
const WORDS = 190
/** Speech is told under "Who says what". */
const SPOKEN = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN'])

export interface Told {
  readonly event: Event
  readonly fragment: Fragment
  readonly score: number
}

const day = (event: Event, scope: Scope): string | undefined =>
  event.time?.start ?? event.time?.end ?? scope.dayOf(event.reports[0]!.citation)

function score(event: Event, scope: Scope, disputed: ReadonlySet<string>, latest: string | undefined): number {
  const key = (c: Citation): string => `${c.document} ${c.start} ${c.end}`
  const parted = event.reports.some((report) => disputed.has(key(report.citation)) || report.status === 'denied')
  const at = day(event, scope)
  const age = latest === undefined || at === undefined ? 1 : Math.max(0, (Date.parse(latest) - Date.parse(at)) / 86_400_000)
  return (
    Math.abs(event.intensity) / 5 +
    1.5 * Math.log2(event.articles) +
    (parted ? 2 : 0) +
    2 / (1 + age / 60) +
    (event.time === undefined ? -3 : 0) +
    (SPOKEN.has(event.type) ? -1.5 : 0) +
    (event.reports.every((report) => report.historical) ? -0.5 : 0) +
    scope.touched([...event.actors, ...event.recipients])
  )
}

/** The report in the words of the earliest article that tells it as fact. */
const plainest = (event: Event): Citation => (event.reports.find((report) => report.status === 'reported') ?? event.reports[0]!).citation

/** What might be is no fact; "cooperation", without a day, is how things stand and not what happened. */
const SUPPOSED = /\b(?:could|might|may|would)\b/iu
const STANDING =
  /\b(?:confrontation|alliance|cooperation|co-operation|partnership|ties|relations|rivalry|tensions?|friendship)\b|\b(?:is|are)\s+(?:\p{L}+ly\s+)?\p{L}+ing\b/iu

const happens = (event: Event): boolean => {
  const { quote } = plainest(event)
  return !SUPPOSED.test(quote) && (event.time !== undefined || !STANDING.test(quote))
}

/** Foremost first, each sentence once. */
export function toldEvents(scope: Scope, disagreements: readonly Disagreement[]): Told[] {
  const disputed = new Set(
    disagreements.flatMap((d) => d.sides.flatMap((side) => side.citations.map((c) => `${c.document} ${c.start} ${c.end}`))),
  )
  const events = scope.events().filter((event) => event.status === 'reported' && happens(event))
  const latest = events
    .flatMap((event) => day(event, scope) ?? [])
    .sort()
    .at(-1)
  const ranked = events
    .map((event) => ({
      event,
      fragment: clauseAround(scope.doc(plainest(event).document), plainest(event), WORDS),
      score: score(event, scope, disputed, latest),
    }))
    .sort((a, b) => b.score - a.score || (a.event.id < b.event.id ? -1 : 1))
  // "As the ministry delays its answer to the raid": no sentence, and no day that would make up for it.
  const whole = ranked.filter(
    ({ event, fragment }) => event.time !== undefined || !/^(?:as|while|although|since|despite)\s/iu.test(fragment.citation.quote),
  )
  return withoutOverlaps(whole, ({ event, fragment }) => [fragment.citation, ...event.reports.map((report) => report.citation)])
}

/** "Just days after the raid of 7 October, the two signed": the day is another's, and this came after it. */
const TURNED_FROM = /\b(?<side>after|following|since|before|until)\b[^,;:]*$/iu

function besides({ event, fragment }: Told, scope: Scope): 'after' | 'before' | undefined {
  const at = event.time?.citation
  const { text } = scope.doc(fragment.citation.document)
  const { start } = plainest(event)
  if (at === undefined || at.document !== fragment.citation.document || at.start < fragment.citation.start) return undefined
  const lead = TURNED_FROM.exec(text.slice(fragment.citation.start, at.start))
  const from = fragment.citation.start + (lead?.index ?? 0)
  // What stands in the same phrase is of that day.
  if (!lead || (start >= from && start <= at.end)) return undefined
  return /^(?:before|until)$/iu.test(lead.groups?.side ?? '') ? 'before' : 'after'
}

/** Days that a time spans; open ends count as long. */
const width = ({ start, end }: NonNullable<Event['time']>): number =>
  start === null || end === null ? Number.POSITIVE_INFINITY : (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1

/** The day before it; after the words how many articles tell it, and how the day is known. */
function happenedLine(one: Told, scope: Scope): Draft {
  const { event, fragment } = one
  const published = scope.dayOf(fragment.citation)
  const named = event.time ? timeWords(event.time) : undefined
  const side = besides(one, scope)
  const when = named === undefined || side === undefined ? named : `${side} ${named}`
  const told = when === undefined && published !== undefined ? `, told ${dayWords(published)}` : ''
  // A weekday is worked out from the article's date as a matter of course; a bare month is where an old event passes for a new one.
  const resolved =
    event.time?.basis === 'metadata'
      ? ', dated by what the article tells beside it or by its own date'
      : event.time?.basis === 'relative' && width(event.time) > 7
        ? ', dated by the article’s own date'
        : ''
  const others = event.reports.map((report) => report.citation).filter((citation) => !covers(fragment, citation))
  const oneEach = [...new Map(others.map((citation) => [citation.document, citation])).values()].filter(
    (c) => c.document !== fragment.citation.document,
  )
  return {
    basis: 'source',
    topic: when === undefined ? 'Undated' : capital(when),
    pieces: [
      ...quoted(fragment),
      ' ',
      cited(fragment.citation, ...oneEach),
      `, ${standing(event.articles, event.origins)}${told}${resolved}.`,
    ],
  }
}

export function happened(scope: Scope, told: readonly Told[]): Section {
  const dated = told.filter(({ event }) => event.time !== undefined)
  const undated = told.filter(({ event }) => event.time === undefined)
  const shown = [...dated.slice(0, MOST), ...undated.slice(0, Math.min(MOST_UNDATED, MOST - Math.min(MOST, dated.length)))].sort(
    (a, b) => order(day(a.event, scope), day(b.event, scope)) || (a.event.id < b.event.id ? -1 : 1),
  )
  const lines = shown.map((one) => happenedLine(one, scope))
  return {
    id: 'happened',
    heading: 'Happened, by the articles’ telling',
    lines: lines.length > 0 ? lines : [nothing('No article tells of anything as having happened.')],
    left: told.length - shown.length,
  }
}
