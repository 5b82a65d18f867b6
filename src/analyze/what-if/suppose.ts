/** What changes where sources are left out or sides believed: in the elements, month by month, and in the briefing. */
import type { Knowledge } from '../../lookup/index.ts'
import type { Briefing, BriefingLine, Situation, Supposition } from '../../model/index.ts'
import { brief } from '../brief/index.ts'
import type { AcceptedSide } from './accept.ts'
import { compared } from './compare.ts'
import type { Source } from './without.ts'

/** A line without the numbers of its citations, which shift. */
const wordsOf = ({ topic, parts }: BriefingLine): string =>
  `${topic === undefined ? '' : `${topic}: `}${parts.map((part) => ('text' in part ? part.text : 'quote' in part ? `“${part.quote}”` : '')).join('')}`
    .replace(/\s+([.,])/gu, '$1')
    .trim()

const linesOf = (page: Briefing): string[] =>
  page.sections.flatMap((section) => section.lines.map((line) => `${section.heading}: ${wordsOf(line)}`))

export function supposed(
  before: Situation,
  after: Situation,
  sources: readonly Source[],
  sides: readonly AcceptedSide[],
  quad: Knowledge['plover']['quad'],
): Supposition {
  const [was, is] = [linesOf(brief(before)), linesOf(brief(after))]
  return {
    without: sources.map((source) => source.name),
    accepted: sides.map((side) => side.name),
    ...compared(
      before,
      after,
      sides.flatMap((side) => side.accepted),
      quad,
    ),
    briefing: { gone: was.filter((line) => !is.includes(line)), new: is.filter((line) => !was.includes(line)) },
  }
}
