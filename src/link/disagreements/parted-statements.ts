/**
 * What one says of a thing and another says otherwise, in whatever words: pairs that the models of `parting/` found, gathered round the strongest.
 *
 * "some forty soldiers crossed into Armenian territory" and "not one of our servicemen set foot beyond the line" yield a denial. What is in a
 * disagreement already makes no second one.
 */
import {
  type Citation,
  type Claim,
  type ClaimId,
  type Disagreement,
  makeId,
  type PartedStatements,
  type TimeSpan,
} from '../../model/index.ts'
import { plain } from '../../text/plain.ts'
import { contains, overlaps } from '../../text/spans.ts'
import { timesMeet, width } from '../chronology.ts'
import { groupedBy } from '../grouped-by.ts'
import { smallest } from '../smallest.ts'
import { EVENTS, PARTING } from '../thresholds.ts'
import { excerpt, inSingleMarks } from './excerpt.ts'
import type { Sides, Voice } from './sides.ts'

type Kind = Disagreement['kind']

const ASKED: Readonly<Record<Kind, { readonly asked: string; readonly settled: string }>> = {
  denial: { asked: 'Is it so', settled: 'A record made at the time, or a witness other than the parties' },
  figure: { asked: 'Is this the figure', settled: 'The count itself, with who counted, when, and what was counted' },
  date: { asked: 'Was it then', settled: 'A record made on the day' },
  attribution: { asked: 'Who or what was behind it', settled: 'Traces that can be tested, or an inquiry open to both sides' },
  characterization: { asked: 'What was it', settled: 'What was done, in detail, by others than the parties' },
}

const wordsOf = ({ denying, asserting }: PartedStatements): string => `${denying.citation.quote} ${asserting.citation.quote}`

interface Gathered {
  readonly kind: Kind
  readonly asserting: Voice[]
  readonly denying: Voice[]
}

const key = ({ document, start, end }: Citation): string => `${document} ${String(start).padStart(8, '0')} ${end}`
/** Words told again are the same statement. */
const words = ({ quote }: Citation): string => plain(quote)

/** Strongest first; a statement belongs to one question, and joins it where it parts from a statement that is there. */
function gather(pairs: readonly PartedStatements[], voiceOf: (told: PartedStatements['asserting']) => Voice | undefined): Gathered[] {
  const found: Gathered[] = []
  const placed = new Map<string, { readonly gathered: Gathered; readonly denies: boolean }>()
  const sorted = [...pairs].sort((a, b) => b.chance - a.chance || (wordsOf(a) < wordsOf(b) ? -1 : 1))
  for (const pair of sorted) {
    const [denying, asserting] = [voiceOf(pair.denying), voiceOf(pair.asserting)]
    if (denying === undefined || asserting === undefined) continue
    const [d, a] = [placed.get(words(denying.citation)), placed.get(words(asserting.citation))]
    if (d && a) continue
    const known = d ?? a
    if (known === undefined) {
      const gathered = { kind: pair.kind ?? 'denial', asserting: [asserting], denying: [denying] }
      found.push(gathered)
      placed.set(words(denying.citation), { gathered, denies: true })
      placed.set(words(asserting.citation), { gathered, denies: false })
      continue
    }
    // The new one stands across from the one that is there.
    const [voice, denies] = d ? [asserting, !d.denies] : [denying, !a!.denies]
    const side = denies ? known.gathered.denying : known.gathered.asserting
    if (side.length >= PARTING.voices || pair.chance < PARTING.joins) continue
    side.push(voice)
    placed.set(words(voice.citation), { gathered: known.gathered, denies })
  }
  return found
}

/** A date that says its day by itself or by the weekday: not "two days later". */
const NAMES_DAY = /\d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/iu

/** Another such happening. */
const AGAIN = /\b(?:again|once\s+more|for\s+(?:the|a)\s+(?:second|third|fourth|fifth)\s+time)\b/iu

/** Pairs that part over when it was, without those of which both name one day ("on 17 February", and "on Monday" in the paper of the 18th) or one tells it again. */
export function ofOtherDays(pairs: readonly PartedStatements[], dates: readonly TimeSpan[]): PartedStatements[] {
  const named = groupedBy(
    dates.filter((time) => width(time) <= EVENTS.narrowDays && NAMES_DAY.test(time.citation!.quote)),
    ({ citation }) => citation!.document,
  )
  const daysIn = (citation: Citation): TimeSpan[] =>
    (named.get(citation.document) ?? []).filter((time) => contains(citation, time.citation!))
  return pairs.filter(({ kind, asserting: { citation: one }, denying: { citation: other } }) => {
    if (kind !== 'date') return true
    if (AGAIN.test(one.quote) || AGAIN.test(other.quote)) return false
    return !daysIn(one).some((day) => daysIn(other).some((its) => timesMeet(day, its)))
  })
}

/** Both are told apart already, in a disagreement of another kind or found by other means; of figures and dates, one of them is, which one question is enough for. */
function isKnown({ kind, asserting, denying }: Gathered, known: readonly Disagreement[]): boolean {
  const on = (side: Disagreement['sides'][number], voices: readonly Voice[]): boolean =>
    side.citations.some((citation) =>
      voices.some((voice) => voice.citation.document === citation.document && overlaps(voice.citation, citation)),
    )
  const isCounted = kind === 'figure' || kind === 'date'
  if (isCounted && known.some((one) => one.kind === kind && one.sides.some((side) => on(side, [...asserting, ...denying])))) return true
  return known.some(({ sides }) => sides.some((one) => on(one, asserting) && sides.some((other) => other !== one && on(other, denying))))
}

export function partedStatements(
  pairs: readonly PartedStatements[],
  known: readonly Disagreement[],
  claims: ReadonlyMap<ClaimId, Claim>,
  sides: Sides,
): Disagreement[] {
  const voiceOf = ({ citation, claim: id }: PartedStatements['asserting']): Voice | undefined => {
    const claim = id === undefined ? undefined : claims.get(id)
    return id !== undefined && claim === undefined ? undefined : { citation, ...(claim ? { claim } : {}) }
  }
  // A denial whose words say what it denies needs no likelier one.
  const denying = new Set(known.filter(({ kind }) => kind === 'denial').flatMap(({ sides: [, no] }) => no!.claims))
  const free = pairs.filter((pair) => pair.denying.claim === undefined || !denying.has(pair.denying.claim))
  return gather(free, voiceOf)
    .filter((gathered) => !isKnown(gathered, known))
    .map((gathered) => disagreementOf(gathered, sides))
}

const worded = ([first]: readonly Voice[]): string => inSingleMarks(excerpt(first!.citation.quote))

function disagreementOf({ kind, asserting, denying }: Gathered, sides: Sides): Disagreement {
  const { asked, settled } = ASKED[kind]
  const yes = sides.side(kind === 'denial' ? 'It is or was so' : `“${worded(asserting)}”`, asserting)
  const no = sides.side(kind === 'denial' ? 'It is or was not so' : `“${worded(denying)}”`, denying)
  const opening = [yes, no]
    .flatMap(({ citations }) => citations.find((citation) => sides.dayOf(citation) !== undefined) ?? [])
    .map((citation) => ({ day: sides.dayOf(citation)!, citation }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .at(-1)
  return {
    id: makeId('disagreement', 'parted', smallest([...asserting, ...denying].map(({ citation }) => key(citation)))),
    kind,
    question: `${asked}: “${worded(asserting)}”?`,
    settledBy: settled,
    history: opening === undefined ? [] : [{ day: opening.day, what: 'opened: told otherwise', citation: opening.citation }],
    sides: [yes, no],
  }
}
