/** A briefing as a page: its lines as they are, and from the situation what only HTML shows, sides in columns and the strip of time. */
import type { Briefing, BriefingLine, Citation, Disagreement, Event, Situation } from '../../model/index.ts'
import { indexSituation, type SituationIndex } from '../situation-index.ts'
import type { Page, PageLine, PageMark, PageSection } from './page.ts'
import { type Numbered, sidesOf } from './sides.ts'

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
  if (id !== 'who-says-what' && id !== 'figures') return { id, heading, left, lines: section.lines }
  return { id, heading, left, lines: section.lines.map((line) => withSides(line, citations, index)) }
}

const same = (a: Citation, b: Citation): boolean => a.document === b.document && a.start < b.end && b.start < a.end

const citedIn = (line: BriefingLine): number[] => line.parts.flatMap((part) => ('cite' in part ? part.cite : []))

/** The line with the sides of the disagreement whose words it cites, where it cites two or more of them. */
function withSides(line: BriefingLine, citations: readonly Citation[], index: SituationIndex): PageLine {
  const cites = [...new Set(citedIn(line))].map((number) => ({ number, citation: citations[number - 1]! }))
  const numbered: Numbered = (side) => cites.filter((cite) => side.citations.some((citation) => same(citation, cite.citation)))
  const shared = ({ sides }: Disagreement): number => Math.min(...sides.map((side) => numbered(side).length))
  const told = index.situation.disagreements.reduce<Disagreement | undefined>(
    (best, one) => (shared(one) > (best ? shared(best) : 0) ? one : best),
    undefined,
  )
  if (!told) return line
  // Once every side has been cited, what follows is said of all of them; after figures it is only who gave the last.
  const wanted = new Set(told.sides.flatMap((side) => numbered(side).map(({ number }) => number)))
  const seen = new Set<number>()
  const last = line.parts.findIndex((part) => {
    if ('cite' in part) for (const number of part.cite) seen.add(number)
    return [...wanted].every((number) => seen.has(number))
  })
  const rest = line.parts
    .slice(last + 1)
    .map((part, i) => (i === 0 && 'text' in part ? { text: part.text.replace(/^[.;,]\s*/, '') } : part))
  const { question, kind } = told
  return { ...line, parting: { question, kind, sides: sidesOf(told, index, numbered), rest: kind === 'figure' ? [] : rest } }
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
