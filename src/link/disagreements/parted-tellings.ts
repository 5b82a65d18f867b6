/**
 * One happening told under two dates, by the words of articles: pairs that the models of `parting/` found, gathered by date.
 *
 * "was found near Parsabad on 9 April" and "whose wreck was found outside Parsabad on 11 April" yield a disagreement with two sides.
 */
import { type Citation, type Claim, type Disagreement, makeId, type PartedTellings, type TimeSpan } from '../../model/index.ts'
import { contains, overlaps } from '../../text/spans.ts'
import { timesMeet, width } from '../chronology.ts'
import { Classes } from '../classes.ts'
import { groupedBy } from '../grouped-by.ts'
import { smallest } from '../smallest.ts'
import { shownDate } from './dates.ts'
import { excerpt, inSingleMarks } from './excerpt.ts'
import type { Sides, Voice } from './sides.ts'

type Dated = PartedTellings['one']

const key = ({ document, start, end }: Citation): string => `${document} ${String(start).padStart(8, '0')} ${end}`

export function partedTellings(
  pairs: readonly PartedTellings[],
  known: readonly Disagreement[],
  claims: readonly Claim[],
  sides: Sides,
): Disagreement[] {
  const told = (citation: Citation): boolean =>
    known.some((one) => one.sides.some((side) => side.citations.some((at) => at.document === citation.document && overlaps(at, citation))))
  const fresh = pairs.filter(({ one, other }) => !(told(one.citation) && told(other.citation)))
  const classes = new Classes().joinAll(fresh.map(({ one, other }) => [key(one.citation), key(other.citation)] as const))
  const all = [...new Map(fresh.flatMap(({ one, other }) => [one, other]).map((dated) => [key(dated.citation), dated])).values()]
  const ordered = all.sort((a, b) => (key(a.citation) < key(b.citation) ? -1 : 1))
  return [...groupedBy(ordered, ({ citation }) => classes.find(key(citation))).values()].flatMap(
    (group) => parted(group, claims, sides) ?? [],
  )
}

function parted(group: readonly Dated[], claims: readonly Claim[], sides: Sides): Disagreement | undefined {
  const byTime: Dated[][] = []
  for (const one of [...group].sort((a, b) => (a.time.start! < b.time.start! ? -1 : a.time.start! > b.time.start! ? 1 : 0))) {
    const side = byTime.find((others) => others.every((other) => timesMeet(other.time, one.time)))
    if (side) side.push(one)
    else byTime.push([one])
  }
  if (byTime.length < 2) return undefined
  const voice = ({ citation }: Dated): Voice => {
    const claim = claims.find(({ content }) => content.document === citation.document && contains(content, citation))
    return { citation, ...(claim ? { claim } : {}) }
  }
  const all = byTime.map((members) => {
    const narrowest = [...members].sort((a, b) => width(a.time) - width(b.time))[0]!
    return sides.side(shownDate(narrowest.time as TimeSpan), members.map(voice))
  })
  const plainest = [...group].sort(
    (a, b) => a.citation.quote.length - b.citation.quote.length || (key(a.citation) < key(b.citation) ? -1 : 1),
  )[0]!
  const days = all
    .flatMap((side, i) =>
      side.citations.flatMap((citation) => (sides.dayOf(citation) === undefined ? [] : [{ day: sides.dayOf(citation)!, citation, i }])),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const second = days.find(({ i }) => i !== days[0]!.i)
  return {
    id: makeId('disagreement', 'told', smallest(group.map(({ citation }) => key(citation)))),
    kind: 'date',
    question: `When was this: “${inSingleMarks(excerpt(plainest.citation.quote))}”?`,
    settledBy: 'A report made at the time',
    history: second ? [{ day: second.day, what: 'opened: told under a second date', citation: second.citation }] : [],
    sides: all,
  }
}
