/** A briefing as a page: its lines as they are, and from the situation what only HTML shows, sides in columns and the strip of time. */
import type { Briefing, BriefingLine, Citation, Disagreement, Event, Situation } from '../../model/index.ts'
import { indexSituation, type SituationIndex } from '../situation-index.ts'
import type { Page, PageLine, PageMark, PageSection } from './page.ts'
import { sidesOf } from './sides.ts'

export function pageOfBriefing(briefing: Briefing, situation: Situation, kind = 'Briefing'): Page {
  const index = indexSituation(situation)
  const citations = briefing.citations.map(({ citation }) => citation)
  return {
    kind,
    title: briefing.title,
    since: briefing.since,
    today: briefing.today,
    groups: [{ sections: briefing.sections.map((section) => sectionOf(section, citations, index)) }],
    citations: briefing.citations,
    documents: briefing.documents,
    texts: new Map(situation.documents.map((doc) => [doc.id, doc])),
  }
}

function sectionOf(section: Briefing['sections'][number], citations: readonly Citation[], index: SituationIndex): PageSection {
  const { id, heading, left } = section
  if (id === 'happened') return { id, heading, left, lines: section.lines, marks: marksOf(section.lines, citations, index) }
  if (id !== 'who-says-what') return { id, heading, left, lines: section.lines }
  return { id, heading, left, lines: section.lines.map((line) => withSides(line, citations, index)) }
}

const same = (a: Citation, b: Citation): boolean => a.document === b.document && a.start < b.end && b.start < a.end

const citedIn = (line: BriefingLine): number[] => line.parts.flatMap((part) => ('cite' in part ? part.cite : []))

/** The line with the sides of the disagreement whose words it cites, where it cites two or more of them. */
function withSides(line: BriefingLine, citations: readonly Citation[], index: SituationIndex): PageLine {
  const numbers = citedIn(line)
  const numbersOf = (side: Disagreement['sides'][number]): number[] =>
    numbers.filter((number) => side.citations.some((citation) => same(citation, citations[number - 1]!)))
  const told = index.situation.disagreements.find(({ sides }) => sides.filter((side) => numbersOf(side).length > 0).length >= 2)
  if (!told) return line
  return { ...line, sides: sidesOf(told, index, numbersOf) }
}

/** Marks for the lines that tell of an event with a known day; the longest spans are too vague to draw. */
function marksOf(lines: readonly BriefingLine[], citations: readonly Citation[], { situation, names }: SituationIndex): PageMark[] {
  return lines.flatMap((line, i) => {
    const cited = citedIn(line).map((number) => citations[number - 1]!)
    const event = situation.events.find((one) => one.reports.some((report) => cited.some((citation) => same(report.citation, citation))))
    const start = event?.time?.start ?? event?.time?.end
    if (!event || !start) return []
    return [{ start, end: event.time?.end ?? start, label: labelOf(event, names), reported: event.status === 'reported', line: i }]
  })
}

const labelOf = (event: Event, names: SituationIndex['names']): string =>
  [
    names(event.actors),
    event.type,
    event.mode && `(${event.mode})`,
    event.recipients.length > 0 && `→ ${names(event.recipients)}`,
    event.status === 'reported' ? '' : `, ${event.status}`,
  ]
    .filter(Boolean)
    .join(' ')
    .replace(' ,', ',')
