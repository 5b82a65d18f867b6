/**
 * Events that are one happening for whoever calls it something: told under two dates, or in words that overlap.
 *
 * "the attack on the embassy", of January in one article and of a year before in another, is one; so is what an article tells of as "the attack on the embassy,
 * which resulted in the death of a guard", an attack and a death.
 */
import type { Citation, Event, PartedTellings } from '../../model/index.ts'
import { overlaps } from '../../text/spans.ts'
import { Classes } from '../classes.ts'
import { groupedBy } from '../grouped-by.ts'

/**
 * The happening of an event, by its id.
 *
 * @param misdated events that are one, told under two dates
 * @param tellings sentences that tell one thing under two dates: their events of one type are one
 */
export function happeningsOf(
  events: readonly Event[],
  misdated: readonly (readonly [string, string])[],
  tellings: readonly PartedTellings[],
): (event: string) => string {
  const reports = groupedBy(
    events.flatMap(({ id, type, reports }) => reports.map(({ citation }) => ({ id, type, citation }))),
    ({ citation }) => citation.document,
  )
  const within = (words: Citation) => (reports.get(words.document) ?? []).filter(({ citation }) => overlaps(citation, words))
  const told = tellings.map(({ one, other }) => [within(one.citation), within(other.citation)] as const)
  const overlapping = [...reports.values()].flat().map((report) => [[report], within(report.citation)] as const)
  const classes = new Classes().joinAll(misdated)
  for (const [ones, others] of [...told, ...overlapping])
    for (const one of ones) for (const other of others) if (one.type === other.type) classes.join(one.id, other.id)
  return (event) => classes.find(event)
}
